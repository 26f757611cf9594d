"""Whether a number may be taken: hours, quota, a kiosk's limit, appointments; and what is said."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.contract.states import Role
from server.domain.calendar import LOOK_AHEAD_DAYS
from server.operations.ticket.issue_ticket import issue_ticket
from server.refusal import Refusal
from server.storage.transaction import Actor
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import (
    actor_of,
    check_event,
    check_refusal,
    fill,
    on_the_wire,
    refusal_of,
    written,
)
from tests.server.hall import KEYS, MORNING, Caller, Hall, Served

ALWAYS = 'sessions = [{ opens = "00:00", closes = "00:00", last_ticket = "00:00" }]'
TWICE_A_DAY = """sessions = [
  { opens = "08:00", closes = "11:00", last_ticket = "10:30" },
  { opens = "13:00", closes = "17:00", last_ticket = "16:00" },
]"""
OWN_HOURS = """
[[office.hours]]
services = ["B"]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
sessions = [{ opens = "11:00", closes = "13:00", last_ticket = "13:00" }]
"""
OPEN = "open_on_days_off = true"
HERE = timedelta(hours=7)


@pytest.fixture(autouse=True)
def _at_seven(one_server: Served) -> None:
    """07:00 in the office, whatever day the tests before moved the clock to."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING.replace(hour=0, minute=0) + timedelta(days=days)


def at(hall: Hall, hour: int, minute: int = 0) -> datetime:
    return hall.clock.now.replace(hour=hour - 7, minute=minute)


def not_given(hall: Hall, actor: Actor, service: str = "A", **more: Any) -> Refusal:
    request = IssueTicket(service=service, **more)
    return refusal_of(
        hall, lambda tx, now: issue_ticket(tx, request, f"no-{next(KEYS)}", actor, now)
    )


def check_local(moment: object, wanted: datetime) -> None:
    """Demand a moment, on the office's clock."""
    assert isinstance(moment, datetime)
    assert (moment, moment.utcoffset()) == (wanted, HERE)


# Hours


def test_a_closed_service_names_when_it_opens(hall_with: HallWith) -> None:
    hall = hall_with((ALWAYS, TWICE_A_DAY))
    me = hall.person()
    for closed, opens in (((7, 59), (8, 0)), ((10, 30), (13, 0)), ((12, 59), (13, 0))):
        hall.clock.now = at(hall, *closed)
        refusal = not_given(hall, actor_of(me))
        reopens = refusal.values["reopens_at"]
        values = {"service": "A", "reopens_at": reopens}
        check_refusal(refusal, ProblemCode.SERVICE_CLOSED, "service_closed_until", **values)
        check_local(reopens, at(hall, *opens))
    hall.clock.now = at(hall, 13)
    assert me.issue("A")["number"] == "A001"


def closed_days(first: date, count: int) -> str:
    return "".join(
        f'\n[[calendar_day]]\ndate = {first + timedelta(days=day)}\nkind = "closed"\n'
        'name = { vi = "Nghỉ", en = "Closed" }\nsource = "Thông báo"\n'
        for day in range(count)
    )


def test_a_service_that_opens_no_more_names_no_hour(
    hall_with: HallWith, one_server: Served
) -> None:
    today = one_server.clock().date()
    hall = hall_with((OPEN, OPEN + "\n" + closed_days(today, LOOK_AHEAD_DAYS)))
    refusal = not_given(hall, actor_of(hall.person()))
    values = {"service": "A", "reopens_at": None}
    check_refusal(refusal, ProblemCode.SERVICE_CLOSED, "service_closed", **values)


def test_a_service_closes_until_its_own_hours_return(hall_with: HallWith) -> None:
    hall = hall_with((ALWAYS, TWICE_A_DAY + OWN_HOURS))
    hall.clock.now = at(hall, 12)
    opened = written(hall, hall.keep_hours).events
    assert [(one["type"], one["data"]["service"]) for one in opened] == [("service.opened", "B")]
    hall.clock.now = at(hall, 13)
    [closed] = [
        one for one in written(hall, hall.keep_hours).events if one["type"] == "service.closed"
    ]
    reopens = on_the_wire(hall, at(hall, 11) + timedelta(days=1))
    check_event(hall, closed, "service.closed", {"service": "B", "reopens_at": reopens})


# Quotas

QUOTA = f'{OPEN}\n\n[[quota]]\nservices = ["A"]\nmost = 2\n'


def test_a_quota_is_of_a_session_and_a_service(hall_with: HallWith) -> None:
    hall = hall_with((ALWAYS, TWICE_A_DAY), (OPEN, QUOTA))
    me = hall.person(Role.SUPERVISOR)
    # Promised before the session began, it takes nobody's place.
    promised = {"service": "A", "appointment_at": at(hall, 8).isoformat()}
    me.post("tickets", promised, 201, key=f"promised-{hall.office}")
    hall.clock.now = at(hall, 8)
    me.issue("A")
    me.issue("B")
    hall.clock.now = at(hall, 9)
    me.issue("A")
    refusal = not_given(hall, actor_of(me))
    reopens = refusal.values["reopens_at"]
    values = {"service": "A", "most": 2, "reopens_at": reopens}
    check_refusal(refusal, ProblemCode.QUOTA_REACHED, "quota_reached_until", **values)
    check_local(reopens, at(hall, 13))
    me.issue("B")
    hall.clock.now = at(hall, 13)
    me.issue("A")
    me.issue("A")
    refusal = not_given(hall, actor_of(me))
    check_local(refusal.values["reopens_at"], at(hall, 8) + timedelta(days=1))


def test_a_quota_of_the_last_session_names_no_hour(hall_with: HallWith, one_server: Served) -> None:
    tomorrow = one_server.clock().date() + timedelta(days=1)
    hall = hall_with((OPEN, QUOTA + closed_days(tomorrow, LOOK_AHEAD_DAYS)))
    me = hall.person()
    me.issue("A")
    me.issue("A")
    refusal = not_given(hall, actor_of(me))
    values = {"service": "A", "most": 2, "reopens_at": None}
    check_refusal(refusal, ProblemCode.QUOTA_REACHED, "quota_reached", **values)


def test_a_slip_taken_back_leaves_its_place(hall_with: HallWith) -> None:
    hall = hall_with((OPEN, QUOTA))
    me = hall.person()
    me.open("2")
    first, _ = me.issue("A"), me.issue("A")
    not_given(hall, actor_of(me))
    me.post(f"tickets/{first['id']}/cancel", {"counter": "2"})
    me.issue("A")
    not_given(hall, actor_of(me))


def test_who_was_served_keeps_the_place(hall_with: HallWith) -> None:
    hall = hall_with((OPEN, QUOTA))
    me = hall.person()
    me.open("2")
    for _ in range(2):
        me.issue("A")
        me.act(me.call_next("2"), "finish", "2")
    not_given(hall, actor_of(me))


# A kiosk's limit

LIMIT = f"{OPEN}\n\n[limits]\nkiosk_tickets_a_minute = 2\n"


def of_device(device: Caller) -> Actor:
    return Actor(device=device.id)


def test_a_kiosk_waits_until_its_minute_is_over(hall_with: HallWith) -> None:
    hall = hall_with((OPEN, LIMIT))
    kiosk, other, me = hall.device(), hall.device(), hall.person()

    def check(seconds: int) -> None:
        refusal = not_given(hall, of_device(kiosk))
        code = ProblemCode.TOO_MANY_REQUESTS
        check_refusal(refusal, code, "too_many_tickets", seconds=seconds)
        assert refusal.retry_after == seconds

    kiosk.issue("A")
    hall.clock.forward(seconds=10)
    kiosk.issue("B")
    check(50)
    hall.clock.forward(seconds=9.5)
    check(41)
    other.issue("A")
    other.issue("A")
    for _ in range(3):
        me.issue("A")
    hall.clock.forward(seconds=40.5, microseconds=-1)
    check(1)
    hall.clock.forward(microseconds=1)
    kiosk.issue("A")
    check(10)


def test_what_a_kiosk_gave_yesterday_counts_no_more(hall_with: HallWith) -> None:
    hall = hall_with((OPEN, LIMIT))
    kiosk = hall.device()
    hall.clock.now = at(hall, 23, 59) + timedelta(seconds=50)
    kiosk.issue("A")
    kiosk.issue("A")
    hall.clock.forward(seconds=20)
    assert kiosk.issue("A")["number"] == "A001"


def test_the_last_that_count_say_how_long(hall_with: HallWith) -> None:
    hall = hall_with((OPEN, LIMIT))
    kiosk = hall.device()
    first, second = kiosk.issue("A"), kiosk.issue("A")
    third = hall.person().issue("A")
    now = hall.clock()
    for ticket, ago in ((first, 50), (second, 30), (third, 20)):
        fill(hall, ticket, issued_at=now - timedelta(seconds=ago), device=kiosk.id)
    assert not_given(hall, of_device(kiosk)).retry_after == 30


def test_without_a_limit_no_kiosk_waits(hall: Hall) -> None:
    kiosk = hall.device()
    numbers = [kiosk.issue("A")["number"] for _ in range(4)]
    assert numbers == ["A001", "A002", "A003", "A004"]


# Appointments


def test_an_appointment_is_entered_by_staff(hall: Hall) -> None:
    later = hall.clock() + timedelta(minutes=10)
    refusal = not_given(hall, of_device(hall.device()), appointment_at=later)
    check_refusal(refusal, ProblemCode.NOT_ALLOWED, "appointment_by_staff")


@pytest.mark.parametrize(
    "away",
    [timedelta(days=2), timedelta(days=-2), timedelta(hours=18), timedelta(days=1)],
)
def test_an_appointment_of_another_day(hall: Hall, away: timedelta) -> None:
    wanted = hall.clock() + away
    refusal = not_given(hall, actor_of(hall.person()), appointment_at=wanted)
    reason, values = "appointment_other_day", {"at": wanted}
    check_refusal(refusal, ProblemCode.BAD_REQUEST, reason, "appointment_at", **values)
    if abs(away) <= timedelta(days=1):
        check_local(refusal.values["at"], wanted)


@pytest.mark.parametrize(
    ("now", "hour", "given"),
    [
        ((7, 0), (7, 59), False),
        ((7, 0), (8, 0), True),
        ((7, 0), (10, 59), True),
        ((7, 0), (11, 0), False),
        ((10, 59), (10, 30), True),
        ((11, 0), (10, 59), False),
        ((12, 59), (13, 0), True),
        ((13, 10), (12, 50), False),
    ],
)
def test_an_appointment_is_kept_while_people_are_served(
    hall_with: HallWith, now: tuple[int, int], hour: tuple[int, int], given: bool
) -> None:
    hall = hall_with((ALWAYS, TWICE_A_DAY))
    hall.clock.now = at(hall, *now)
    me, wanted = hall.person(Role.SUPERVISOR), at(hall, *hour)
    if given:
        body = {"service": "A", "appointment_at": wanted.isoformat()}
        me.post("tickets", body, 201, key=f"given-{hall.office}")
        return
    refusal = not_given(hall, actor_of(me), appointment_at=wanted)
    told = refusal.values["at"]
    values = {"service": "A", "at": told}
    check_refusal(refusal, ProblemCode.SERVICE_CLOSED, "closed_at_appointment", **values)
    check_local(told, wanted)


@pytest.mark.parametrize(("now", "minutes"), [((7, 0), 0), ((11, 40), -10)])
def test_an_appointment_is_kept_in_the_services_own_hours(
    hall_with: HallWith, now: tuple[int, int], minutes: int
) -> None:
    """At noon, when the hall is closed and one service is not."""
    hall = hall_with((ALWAYS, TWICE_A_DAY + OWN_HOURS))
    hall.clock.now = at(hall, *now)
    wanted = max(at(hall, 11, 30), hall.clock.now + timedelta(minutes=minutes))
    me = hall.person(Role.SUPERVISOR)
    body = {"service": "B", "appointment_at": wanted.isoformat()}
    me.post("tickets", body, 201, key=f"own-{hall.office}")
    refusal = not_given(hall, actor_of(me), appointment_at=wanted)
    values = {"service": "A", "at": refusal.values["at"]}
    check_refusal(refusal, ProblemCode.SERVICE_CLOSED, "closed_at_appointment", **values)
