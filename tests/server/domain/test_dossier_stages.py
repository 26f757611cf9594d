"""The four stages of a dossier on the spot."""

from datetime import UTC, datetime, timedelta

from server.contract.states import DossierLevel
from server.domain.dossier_stages import Done, stages_of

START = datetime(2026, 11, 23, 1, tzinfo=UTC)


def hour(number: int) -> datetime:
    return START + timedelta(hours=number)


def told(*acts: tuple[str, str]) -> list[tuple[str | None, int | None, int | None]]:
    """Who, begun and done in hours, of each stage after these acts, an hour apart."""
    done = [Done(act, user, hour(number)) for number, (act, user) in enumerate(acts)]

    def hours(moment: datetime | None) -> int | None:
        return None if moment is None else (moment - START) // timedelta(hours=1)

    found = stages_of(done)
    assert [one.level for one in found] == list(DossierLevel)
    return [(one.user, hours(one.begun_at), hours(one.done_at)) for one in found]


def test_each_stage_has_its_owner_and_its_time() -> None:
    assert told(("receive", "a"), ("appraise", "b")) == [
        ("a", 0, 0),
        ("b", 0, 1),
        (None, 1, None),
        (None, None, None),
    ]
    whole = (("receive", "a"), ("appraise", "b"), ("result", "c"), ("hand-over", "a"))
    assert told(*whole) == [("a", 0, 0), ("b", 0, 1), ("c", 1, 2), ("a", 2, 3)]


def test_a_result_without_an_appraisal_is_both_and_papers_lead_back() -> None:
    assert told(("receive", "a"), ("result", "c"))[1:3] == [("c", 0, 1), ("c", 1, 1)]
    back = (("receive", "a"), ("appraise", "b"), ("request-supplement", "b"), ("supplement", "a"))
    assert told(*back) == [("a", 0, 0), (None, 3, None), (None, None, None), (None, None, None)]


def test_what_ended_without_a_result_waits_for_nobody() -> None:
    assert told(("receive", "a"), ("refuse", "b"))[1:] == [(None, None, None)] * 3
    assert stages_of([])[0].begun_at is None
