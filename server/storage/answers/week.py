"""Who sits where in a week: the contract's WeekPlan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.answers import CounterSettings
from server.contract.answers.as_json import Written
from server.contract.answers.leading import WeekPlan
from server.contract.answers.morning_json import PlannedSeatJson
from server.contract.answers.week_json import (
    DayOffMinutesJson,
    EmptySeatJson,
    OfficePersonJson,
    WeekDayJson,
    WeekPlanJson,
)
from server.domain.calendar import OpenSession
from server.domain.week_plan import Place, StaffedDay, minutes_on_days_off, why_empty
from server.office_file import model
from server.storage.answers.seats import seat_plan
from server.storage.answers.status import session_told
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.told import Settled, Telling
from server.storage.tables import DAY_PLAN, PERSON, RIGHT

WEEK = Telling(WeekPlan, model.OfficeTable, WeekPlanJson)
COUNTERS = Settled(CounterSettings, model.Counter)
DAYS = 7
ONE_MINUTE = timedelta(minutes=1)


class PersonOfOffice(NamedTuple):
    """Somebody with a right at an office, and how the person is shown."""

    user: str
    name: str


class PlannedDay(NamedTuple):
    """Who leads on a day and who is on leave."""

    day: date
    leader: str | None
    away: list[str]


PEOPLE = Query(
    PersonOfOffice,
    select(PERSON.c.user, PERSON.c.name)
    .join_from(RIGHT, PERSON, PERSON.c.user == RIGHT.c.user)
    .where(RIGHT.c.office == bindparam("office"))
    .distinct()
    .order_by(PERSON.c.name, PERSON.c.user),
)
PLANNED = Query(
    PlannedDay,
    select(DAY_PLAN.c.day, DAY_PLAN.c.leader, DAY_PLAN.c.away).where(
        DAY_PLAN.c.office == bindparam("office"),
        DAY_PLAN.c.day >= bindparam("first"),
        DAY_PLAN.c.day <= bindparam("last"),
    ),
)


@dataclass(frozen=True, slots=True)
class _Day:
    told: WeekDayJson
    staffed: StaffedDay


def week_plan(at: OfficeMoment, of: date) -> WeekPlanJson:
    """Read the plan of the week that a day is in, from its Monday on."""
    plan = at.plan
    first = of - timedelta(days=of.weekday())
    last = first + timedelta(days=DAYS - 1)
    people = {one.user: one.name for one in PEOPLE.all(at.connection, office=plan.code)}
    kept = {
        one.day: one for one in PLANNED.all(at.connection, office=plan.code, first=first, last=last)
    }
    days = [
        _day(at, one, kept.get(one, PlannedDay(one, None, [])), people)
        for one in (first + timedelta(days=ahead) for ahead in range(DAYS))
    ]
    return {
        "office": plan.code,
        "first": first,
        "counters": COUNTERS.each([one.about for one in plan.counters.values()]),
        "people": [_person(user, people) for user in people],
        "days": [one.told for one in days],
        "days_off": _days_off(days, people),
    }


def week_answer(at: OfficeMoment, of: date) -> Written:
    """Write the plan with whose it is."""
    return WEEK.write(at.plan.office, week_plan(at, of))


def _person(user: str, people: dict[str, str]) -> OfficePersonJson:
    return {"user": user, "name": people.get(user, user)}


def _day(at: OfficeMoment, day: date, kept: PlannedDay, people: dict[str, str]) -> _Day:
    calendar = at.plan.calendar
    # Whoever has lost their right here since can neither sit nor be unticked on the page.
    away = [one for one in kept.away if one in people]
    seats = [
        _without_who_is_gone(one, people)
        for one in seat_plan(at.connection, at.plan.code, day)["seats"]
        if one["person"] in people
    ]
    planned = {one["counter"]: (one["person"], one["stand_in"]) for one in seats}
    places = [
        Place(code, minutes, *planned.get(code, (None, None)))
        for code, minutes in _staffed(at, day)
    ]
    staffed = StaffedDay(calendar.is_working_day(day), frozenset(away), places)
    told: WeekDayJson = {
        "day": day,
        "working": staffed.working,
        "sessions": [session_told(one) for one in calendar.sessions_of(day)],
        "closed_for": calendar.closed_for(day),
        "leader": kept.leader,
        "away": [_person(one, people) for one in away],
        "seats": seats,
        "empty": list(_empty(staffed)),
    }
    return _Day(told, staffed)


def _without_who_is_gone(seat: PlannedSeatJson, people: Mapping[str, str]) -> PlannedSeatJson:
    if seat["stand_in"] in people:
        return seat
    return {**seat, "stand_in": None, "stand_in_name": None}


def _staffed(at: OfficeMoment, day: date) -> Iterator[tuple[str, int]]:
    """Name the counters that are staffed on a day, with for how many minutes.

    Those are the ones that serve something then: on a Saturday perhaps two services alone.
    """
    calendar = at.plan.calendar
    for code, one in at.plan.counters.items():
        served = at.plan.profile(code, day).weights
        if not any(calendar.sessions_of(day, service) for service in served):
            continue
        own = calendar.sessions_of_counter(day, one.own_hours)
        of_services = [each for service in served for each in calendar.sessions_of(day, service)]
        minutes = _minutes(own if own != calendar.sessions_of(day) else of_services)
        if minutes:
            yield code, minutes


def _minutes(sessions: Iterable[OpenSession]) -> int:
    """Sum up the minutes in which any of the sessions lasts."""
    found, until = 0, None
    for one in sorted(sessions, key=lambda each: each.opens):
        opens = one.opens if until is None else max(one.opens, until)
        found += max(0, int((one.closes - opens) / ONE_MINUTE))
        until = one.closes if until is None else max(one.closes, until)
    return found


def _empty(day: StaffedDay) -> Iterator[EmptySeatJson]:
    for place in day.places:
        why = why_empty(place, day.away)
        if why is not None:
            yield {"counter": place.counter, "why": why.value}


def _days_off(days: Sequence[_Day], people: dict[str, str]) -> list[DayOffMinutesJson]:
    found = minutes_on_days_off(one.staffed for one in days)
    told: list[DayOffMinutesJson] = [
        {"user": user, "name": people.get(user, user), "minutes": minutes}
        for user, minutes in found.items()
    ]
    return sorted(told, key=lambda one: (one["name"], one["user"]))
