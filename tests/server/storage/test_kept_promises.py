"""The office's own record of its promises, and the status that tells it."""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from server.contract.answers import Status
from server.contract.answers.status_json import KeptPromisesJson
from server.storage.answers.status import status_answer
from server.storage.wait import kept_promises as kept_module
from server.storage.wait.kept_promises import Records, kept_promises
from server.storage.wait.pace import Pace
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, TODAY, StoredOffice, at


def called(
    stored: StoredOffice,
    number: int,
    waited: float,
    low: int,
    high: int,
    state: str = "served",
    **more: Any,
) -> None:
    """Add one who waited so many minutes, and was promised `low` to `high`."""
    row = {"called_at": at(waited - 60), "promised_low": low, "promised_high": high} | more
    stored.ticket(f"A{number:03}", state, -60, **row)


def record(stored: StoredOffice) -> KeptPromisesJson | None:
    return kept_promises(stored.connection, stored.plan, NOW)


def test_nothing_promised_is_no_record(stored: StoredOffice) -> None:
    stored.ticket("A001", "served", -60, called_at=at(-50))
    called(stored.other(), 1, 5, 0, 9)
    assert record(stored) is None


@pytest.mark.parametrize(
    ("waited", "low", "high", "kept"),
    [
        (12, 10, 15, True),
        (15.9, 10, 15, True),
        (16.1, 10, 15, False),
        (9.9, 10, 15, False),
        (0.9, 0, 0, True),
        (1.1, 0, 0, False),
    ],
)
def test_a_promise_is_kept_in_whole_minutes(
    stored: StoredOffice, waited: float, low: int, high: int, kept: bool
) -> None:
    called(stored, 1, waited, low, high)
    found = record(stored)
    assert found is not None
    assert found["share"] == float(kept)
    assert found["share_of_waits"] == (float(kept) if high else None)


def test_the_share_of_those_who_were_to_wait_stands_beside_the_other(stored: StoredOffice) -> None:
    for number in range(6):
        called(stored, number, 0.2, 0, 0)
    called(stored, 7, 12, 10, 15)
    called(stored, 8, 22, 10, 15)
    assert record(stored) == {
        "share": 0.875,
        "promises": 8,
        "days": 1,
        "share_of_waits": 0.5,
        "waits": 2,
    }


def test_who_was_never_called_was_promised_in_vain(stored: StoredOffice) -> None:
    called(stored, 1, 12, 10, 15)
    called(stored, 2, 0, 10, 15, state="expired", called_at=None)
    called(stored, 3, 0, 10, 15, state="waiting", called_at=None)
    called(stored, 4, 0, 10, 15, state="cancelled", called_at=None)
    found = record(stored)
    assert found is not None
    assert (found["share"], found["promises"]) == (0.5, 2)


def test_whom_staff_moved_is_left_out(stored: StoredOffice) -> None:
    called(stored, 1, 12, 10, 15)
    called(stored, 2, 50, 10, 15, first=True)
    called(stored, 3, 50, 10, 15, for_counter="2")
    called(stored, 4, 50, 10, 15, returned_at=at(-5))
    found = record(stored)
    assert found is not None
    assert (found["share"], found["promises"]) == (1.0, 1)


def test_it_is_of_the_week_that_runs(stored: StoredOffice) -> None:
    monday = TODAY - timedelta(days=TODAY.weekday())
    called(stored, 1, 12, 10, 15)
    called(stored, 2, 12, 10, 15, business_day=monday - timedelta(days=1))
    found = record(stored)
    assert found is not None
    assert (found["promises"], found["days"]) == (1, 1)


def test_a_record_is_counted_once_a_minute(
    stored: StoredOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1_000.0]
    monkeypatch.setattr(kept_module, "time", SimpleNamespace(monotonic=lambda: clock[0]))
    records = Records()
    assert records.of(stored.connection, stored.plan, NOW) is None
    called(stored, 1, 12, 10, 15)
    assert records.of(stored.connection, stored.plan, NOW) is None
    clock[0] += 61
    assert records.of(stored.connection, stored.plan, NOW) is not None


def test_a_status_tells_everybody_how_it_stands(stored: StoredOffice) -> None:
    pace = Pace(waits={None: (10.0,) * 9}, ahead=0, gap=5.0, minutes=5.0, tickets={})
    stored.ticket("A001", "called", -30, counter="2", last_called_at=at(-4))
    stored.ticket("A002", "called", -30, counter="3", last_called_at=at(-3))
    moment = moment_of(stored.connection, stored.plan, NOW, {"A": pace}, "http://queue.test")
    told: Any = status_answer(moment, record(stored), None, None)
    Status.model_validate(told)
    service = told["services"][0]
    assert {key: service[key] for key in ("code", "serving", "waiting", "wait")} == {
        "code": "A",
        "serving": "A002",
        "waiting": 0,
        "wait": {"low_minutes": 10, "high_minutes": 10},
    }
    assert told["kept"] is None
