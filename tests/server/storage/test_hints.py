"""Where one counter more would help, looked for in what is stored."""

from datetime import datetime
from types import SimpleNamespace

import pytest

from server.domain.staffing import Hint
from server.storage.set_up.plan import OfficePlan
from server.storage.wait import hints
from server.storage.wait.hints import KEEP_SECONDS, Hints
from server.storage.wait.pace import PaceCache
from tests.server.storage.stored_office import NOW, StoredOffice


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    found = SimpleNamespace(seconds=1_000.0)
    monkeypatch.setattr(hints, "time", SimpleNamespace(monotonic=lambda: found.seconds))
    return found


def served_before(stored: StoredOffice) -> None:
    """Let twelve be served, ten minutes each: so much is known of the service."""
    for one in range(12):
        begun = -150.0 + one * 10
        ticket = stored.ticket(f"A{one:03}", "served", begun)
        stored.history(ticket, ("waiting", begun), ("called", begun + 1), ("served", begun + 11))


def test_a_closed_counter_is_proposed_while_a_long_line_waits(
    stored: StoredOffice, clock: SimpleNamespace
) -> None:
    first = stored.plan.services["A"].counters[0]
    found, paces = Hints(), PaceCache()
    assert found.of(stored.connection, stored.plan, paces, NOW) is None, "nothing is known"
    stored.counter(first, state="open")
    served_before(stored)
    for one in range(20, 32):
        ticket = stored.ticket(f"A{one:03}", minute=-20.0)
        stored.history(ticket, ("waiting", -20.0))
    assert found.of(stored.connection, stored.plan, paces, NOW) is None, "it is kept for a while"
    clock.seconds += KEEP_SECONDS
    hint = found.of(stored.connection, stored.plan, paces, NOW)
    assert hint is not None
    assert (hint.service, hint.opens) == ("A", True)
    assert hint.counter != first
    assert hint.after < hint.before


def test_another_set_up_is_looked_at_at_once_and_each_office_by_itself(
    stored: StoredOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[str] = []
    now = Hint("2", "A", opens=True, before=30.0, after=10.0)

    def look(_: object, plan: OfficePlan, paces: object, when: datetime) -> Hint:
        looks.append(plan.code)
        assert when == NOW
        return now

    monkeypatch.setattr(hints, "_look", look)
    found, paces, other = Hints(), PaceCache(), stored.other()
    for office in (stored, other, stored):
        assert found.of(stored.connection, office.plan, paces, NOW) is now
    assert looks == [stored.code, other.code]
    stored.set_up(("promised_wait_minutes = 20", "promised_wait_minutes = 25"))
    found.of(stored.connection, stored.plan, paces, NOW)
    assert looks == [stored.code, other.code, stored.code]


def test_in_a_hall_too_full_to_play_forward_nothing_is_looked_for(
    stored: StoredOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hints, "staffing_hint", None)
    monkeypatch.setattr("server.storage.wait.pace.MOST_IN_HALL", 0)
    stored.ticket("A001")
    assert Hints().of(stored.connection, stored.plan, PaceCache(), NOW) is None
