"""The numbers of today beside those of a usual day."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from server.domain.arrivals import BINS_A_DAY, UsualDay
from server.storage.answers.arrivals_today import arrivals_today
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, TODAY, StoredOffice, at

UNKNOWN = UsualDay({})
USUAL = UsualDay(
    {("A", None): (0.1,) * BINS_A_DAY, ("B", "elder"): (0.0,) * 18 + (0.2,) * (BINS_A_DAY - 18)}
)
"""Three people each half hour, from nine o'clock six more."""


def told(stored: StoredOffice, usual: UsualDay, minute: float = 0) -> Any:
    return arrivals_today(moment_of(stored.connection, stored.plan, at(minute)), TODAY, usual)


def half_hour(answer: Any, begins: str) -> Any:
    [found] = [one for one in answer["half_hours"] if one["begins"] == begins]
    return found["today"], found["usual"]


def test_each_half_hour_is_told_and_those_to_come_have_a_usual_figure_alone(
    stored: StoredOffice,
) -> None:
    for number, minute in (("A001", -31), ("A002", -1), ("B001", 0), ("B002", 14)):
        stored.ticket(number, minute=minute)
    answer = told(stored, USUAL, 15)
    assert answer["today"] == 4
    assert answer["usual"] == round(18 * 3 + 9 + 9 / 2)
    assert half_hour(answer, "08:30") == (1, 3.0)
    assert half_hour(answer, "09:00") == (1, 9.0)
    assert half_hour(answer, "09:30") == (2, 9.0)
    assert half_hour(answer, "10:00") == (None, 9.0)
    assert told(stored, UNKNOWN)["usual"] is None
    assert half_hour(told(stored, UNKNOWN), "09:00") == (1, None)


def test_a_day_that_is_over_is_told_whole(stored: StoredOffice) -> None:
    stored.ticket("A001")
    answer = told(stored, USUAL, timedelta(days=1) / timedelta(minutes=1))
    assert answer["usual"] == 18 * 3 + 30 * 9
    assert half_hour(answer, "23:30") == (0, 9.0)
    assert len(answer["half_hours"]) == BINS_A_DAY


def test_a_day_without_hours_has_those_in_which_numbers_were_taken(stored: StoredOffice) -> None:
    plan = replace(stored.plan, calendar=replace(stored.plan.calendar, week={}))
    moment = moment_of(stored.connection, plan, NOW)
    assert arrivals_today(moment, TODAY, USUAL)["half_hours"] == []
    stored.ticket("A001")
    [only] = arrivals_today(moment, TODAY, USUAL)["half_hours"]
    assert (only["begins"], only["today"]) == ("09:30", 1)
