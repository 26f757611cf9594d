"""What became of dossiers in some days, and the figures of five newspaper articles again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.figures.work import (
    DossierCounts,
    Moments,
    Within,
    counted,
    good_answers,
    together,
)
from tests.server.domain.test_deadline import OFFICIAL as CALENDAR

BEGINS = datetime(2026, 11, 2, tzinfo=UTC)
MONTH = Within(BEGINS, BEGINS + timedelta(days=28))


def dossier(
    received: float, result: float | None = None, ended: float | None = None, due: float = 3
) -> Moments:
    """A dossier by the days after the month's first on which things happened."""

    def at(days: float | None) -> datetime | None:
        return None if days is None else BEGINS + timedelta(days=days)

    promised = BEGINS + timedelta(days=received + due)
    return Moments(
        "online", BEGINS + timedelta(days=received), promised, promised, at(result), at(ended)
    )


@pytest.mark.parametrize(
    ("one", "stands"),
    [
        (dossier(-9, result=-1), None),
        (dossier(-9, ended=-1), None),
        (dossier(30), None),
        (dossier(-1, result=1), ("carried", "early")),
        (dossier(2, result=5), ("received", "on_time")),
        (dossier(2, result=6), ("received", "over_due")),
        (dossier(2, ended=6), ("received", "without_result")),
        (dossier(27), ("received", "in_progress")),
        (dossier(20, result=29), ("received", "in_progress", "in_progress_over_due")),
    ],
)
def test_a_dossier_stands_in_one_count(one: Moments, stands: tuple[str, ...] | None) -> None:
    found = counted([one], MONTH, CALENDAR)
    if stands is None:
        assert found == {}
        return
    assert found["online"] == DossierCounts(**dict.fromkeys(stands, 1))
    [copied] = counted([one._replace(copies=40)], MONTH, CALENDAR).values()
    assert copied.copies == (40 if "received" in stands else 0), "of the days in which it came"
    assert replace(copied, copies=0) == found["online"], "and a count of its own"


DAY = st.floats(-40, 60)


@given(st.lists(st.tuples(DAY, st.none() | DAY, st.none() | DAY, st.floats(0, 20))))
def test_what_was_to_be_solved_is_all_accounted_for(
    drawn: list[tuple[float, float | None, float | None, float]],
) -> None:
    dossiers = [
        dossier(
            received,
            None if result is None else max(received, result),
            None if ended is None else max(received, ended),
            due,
        )
        for received, result, ended, due in drawn
    ]
    all_of_it = together(counted(dossiers, MONTH, CALENDAR).values())
    assert all_of_it.carried + all_of_it.received == (
        all_of_it.solved + all_of_it.without_result + all_of_it.in_progress
    )
    assert all_of_it.in_progress_over_due <= all_of_it.in_progress


def test_the_articles_shares_come_out_each_with_its_own_base() -> None:
    north = DossierCounts(received=397_857, on_time=395_208, in_progress=2_649)
    assert north.solved_share == 0.9933
    online = DossierCounts(received=4_208, on_time=4_202, over_due=6)
    assert online.in_time_share == 0.9985, "cut, as the article does: 99.857 is not 99.86"
    district = DossierCounts(received=4_936, on_time=4_383, in_progress=553)
    assert (district.in_time_share, district.in_time_of_all_share) == (1.0, 0.8879)
    commune = DossierCounts(received=33_318, on_time=31_342, in_progress=1_976)
    assert commune.in_time_of_all_share == 0.9406
    forms = good_answers({4: 1_772, 3: 2_197, 2: 441}, 30)
    assert (forms.answers, forms.share, forms.best_share) == (4_410, 0.9, 0.4018)
    assert good_answers({4: 29}, 30).share is None
    assert DossierCounts().solved_share is None
