"""Each refusal of an act: its code, the text that says why, the fields and values it names."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.requests import (
    AssignProfile,
    IssueTicket,
    PrintReport,
    ProfileEntry,
    TransferTicket,
    VoidTickets,
)
from server.contract.states import Act, CancelReason, DeviceKind, Role, TicketState
from server.operations.counter.assign_profile import assign_profile
from server.operations.counter.close_counter import close_counter
from server.operations.counter.open_counter import open_counter
from server.operations.counter.pause_counter import pause_counter
from server.operations.day.close_day import close_day
from server.operations.day.open_day import open_day
from server.operations.ticket.add_service import add_service
from server.operations.ticket.call_next import call_next
from server.operations.ticket.call_ticket import call_ticket
from server.operations.ticket.cancel_ticket import cancel_ticket
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.grant_priority import grant_priority
from server.operations.ticket.issue_ticket import issue_ticket
from server.operations.ticket.no_show_ticket import no_show_ticket
from server.operations.ticket.order_print import order_print
from server.operations.ticket.park_ticket import park_ticket
from server.operations.ticket.recall_ticket import recall_ticket
from server.operations.ticket.report_print import report_print
from server.operations.ticket.return_ticket import return_ticket
from server.operations.ticket.start_ticket import start_ticket
from server.operations.ticket.transfer_ticket import transfer_ticket
from server.operations.ticket.undo_ticket import undo_ticket
from server.operations.ticket.void_tickets import void_tickets
from server.storage.transaction import Actor, OfficeTransaction
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import actor_of, check_refusal, fill, refusal_of
from tests.server.hall import MORNING, Caller, Hall, Served

P = ProblemCode
OnTicket = Callable[[OfficeTransaction, str, str, Actor, datetime], object]


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def me(hall: Hall) -> Caller:
    """A clerk at counter 2."""
    me = hall.person()
    me.open("2")
    return me


def called(who: Caller, counter: str = "2") -> Any:
    who.issue("A")
    return who.call_next(counter)


# At a counter

AT_A_COUNTER: dict[str, OnTicket] = {
    "add-service": lambda tx, one, at, who, now: add_service(tx, one, at, "B", who, now),
    "finish": finish_ticket,
    "no-show": no_show_ticket,
    "park": lambda tx, one, at, who, now: park_ticket(tx, one, at, "form", None, who, now),
    "recall": recall_ticket,
    "start": start_ticket,
    "undo": undo_ticket,
    "transfer": lambda tx, one, at, who, now: transfer_ticket(
        tx, one, TransferTicket(counter=at, service="H"), who, now, supervises=False
    ),
}
OF_A_SESSION: dict[str, OnTicket] = {
    **AT_A_COUNTER,
    "next": lambda tx, _, at, who, now: call_next(tx, at, who, now),
    "call": lambda tx, one, at, who, now: call_ticket(
        tx, one, at, who, now, outcome=None, supervises=True
    ),
    "cancel": lambda tx, one, at, who, now: cancel_ticket(
        tx, one, at, CancelReason.ASKED, who, now, supervises=True
    ),
    "return": lambda tx, one, at, who, now: return_ticket(tx, one, at, who, now, supervises=True),
    "close": lambda tx, _, at, who, now: close_counter(tx, at, who, now),
    "pause": lambda tx, _, at, who, now: pause_counter(tx, at, "break", who, now),
}


@pytest.mark.parametrize("act", OF_A_SESSION.values(), ids=OF_A_SESSION)
def test_a_counter_must_be_there_open_and_ones_own(hall: Hall, me: Caller, act: OnTicket) -> None:
    ticket, other = called(me)["id"], hall.person()

    def refused(counter: str, who: Caller) -> Any:
        return refusal_of(hall, lambda tx, now: act(tx, ticket, counter, actor_of(who), now))

    check_refusal(refused("99", me), P.UNKNOWN_COUNTER, "unknown_counter", counter="99")
    check_refusal(refused("3", me), P.COUNTER_CLOSED, "counter_closed", counter="3")
    taken = refused("2", other)
    check_refusal(taken, P.COUNTER_TAKEN, "counter_taken_from_you", counter="2")


@pytest.mark.parametrize("act", AT_A_COUNTER.values(), ids=AT_A_COUNTER)
def test_a_ticket_must_be_at_that_counter(hall: Hall, me: Caller, act: OnTicket) -> None:
    ticket, other = called(me), hall.person()
    other.open("3")

    def refused(one: str) -> Any:
        return refusal_of(hall, lambda tx, now: act(tx, one, "3", actor_of(other), now))

    check_refusal(refused("nothing"), P.UNKNOWN_TICKET, "unknown_ticket", ticket="nothing")
    number = ticket["number"]
    elsewhere = refused(ticket["id"])
    check_refusal(elsewhere, P.WRONG_STATE, "at_another_counter", number=number, counter="2")


@pytest.mark.parametrize("act", ["finish", "no-show", "park", "recall", "start", "undo"])
def test_a_ticket_must_have_been_called(hall: Hall, me: Caller, act: str) -> None:
    ticket = me.issue("A")
    refusal = refusal_of(
        hall, lambda tx, now: AT_A_COUNTER[act](tx, ticket["id"], "2", actor_of(me), now)
    )
    number = ticket["number"]
    check_refusal(refusal, P.WRONG_STATE, "not_called_yet", number=number)


@pytest.mark.parametrize("act", ["next", "call"])
def test_a_paused_counter_calls_nobody(hall: Hall, me: Caller, act: str) -> None:
    ticket = me.issue("A")["id"]
    me.post("counters/2/pause", {"reason": "break"})
    refusal = refusal_of(
        hall, lambda tx, now: OF_A_SESSION[act](tx, ticket, "2", actor_of(me), now)
    )
    check_refusal(refusal, P.COUNTER_CLOSED, "counter_paused", counter="2")


WITHOUT_A_COUNTER: dict[str, Callable[..., object]] = {
    "cancel": lambda tx, one, who, now, **may: cancel_ticket(
        tx, one, None, CancelReason.ASKED, who, now, **may
    ),
    "return": lambda tx, one, who, now, **may: return_ticket(tx, one, None, who, now, **may),
    "transfer": lambda tx, one, who, now, **may: transfer_ticket(
        tx, one, TransferTicket(service="H"), who, now, **may
    ),
}


@pytest.mark.parametrize("act", WITHOUT_A_COUNTER.values(), ids=WITHOUT_A_COUNTER)
def test_a_clerk_names_a_counter(hall: Hall, me: Caller, act: Callable[..., object]) -> None:
    ticket = me.issue("A")["id"]
    refusal = refusal_of(hall, lambda tx, now: act(tx, ticket, actor_of(me), now, supervises=False))
    assert (refusal.code, refusal.reason) == (P.BAD_REQUEST, "bad_request")
    assert refusal.errors == [{"field": "counter", "message": "field.missing"}]
    assert refusal.values == {"fields": "counter"}


@pytest.mark.parametrize("act", [Act.START, Act.RECALL, Act.NO_SHOW])
def test_an_impossible_act_says_what_and_why(hall: Hall, me: Caller, act: Act) -> None:
    ticket = called(me)
    me.act(ticket, "start", "2")
    doing = AT_A_COUNTER[act]
    refusal = refusal_of(hall, lambda tx, now: doing(tx, ticket["id"], "2", actor_of(me), now))
    values = {"number": ticket["number"], "state": TicketState.SERVING, "act": act}
    check_refusal(refusal, P.WRONG_STATE, "wrong_state", **values)


def test_what_is_put_aside_has_nothing_to_undo(hall: Hall, me: Caller) -> None:
    ticket = called(me)
    me.post(f"tickets/{ticket['id']}/park", {"counter": "2", "reason": "form"})
    refusal = undone(hall, me, ticket)
    values = {"number": ticket["number"], "state": TicketState.PARKED, "act": Act.UNDO}
    check_refusal(refusal, P.NOTHING_TO_UNDO, "nothing_to_undo", **values)


# Codes of the office's lists


def test_codes_that_an_office_does_not_have(hall: Hall, me: Caller) -> None:
    actor = actor_of(me)
    ticket = called(me)["id"]

    def check(
        act: Callable[[OfficeTransaction, datetime], object], reason: str, *what: str
    ) -> None:
        [name] = what
        given = {"priority" if name == "priority" else "given": "miracle"}
        check_refusal(refusal_of(hall, act), P.BAD_REQUEST, reason, name, **given)

    check(
        lambda tx, now: finish_ticket(tx, ticket, "2", actor, now, "miracle"),
        "unknown_outcome",
        "outcome",
    )
    check(
        lambda tx, now: park_ticket(tx, ticket, "2", "miracle", None, actor, now),
        "unknown_park_reason",
        "reason",
    )
    check(
        lambda tx, now: pause_counter(tx, "2", "miracle", actor, now),
        "unknown_pause_reason",
        "reason",
    )
    check(
        lambda tx, now: grant_priority(tx, ticket, "miracle", actor, now, supervises=True),
        "unknown_priority",
        "priority",
    )
    check(
        lambda tx, now: issue_ticket(
            tx, IssueTicket(service="A", priority="miracle"), "k", actor, now
        ),
        "unknown_priority",
        "priority",
    )


@pytest.mark.parametrize("act", ["finish", "next"])
def test_an_outcome_is_needed(hall_with: HallWith, act: str) -> None:
    hall = hall_with(("outcome_needed = false", "outcome_needed = true"))
    me = hall.person()
    me.open("2")
    ticket = called(me)["id"]
    refusal = refusal_of(
        hall, lambda tx, now: OF_A_SESSION[act](tx, ticket, "2", actor_of(me), now)
    )
    check_refusal(refusal, P.BAD_REQUEST, "outcome_needed", "outcome")


def test_services_and_counters_that_an_office_does_not_have(hall: Hall, me: Caller) -> None:
    actor, ticket = actor_of(me), me.issue("A")["id"]

    def transfer(tx: OfficeTransaction, now: datetime, **aim: Any) -> object:
        request = TransferTicket(counter="2", **aim)
        return transfer_ticket(tx, ticket, request, actor, now, supervises=False)

    for act in (
        lambda tx, now: add_service(tx, ticket, "2", "Z", actor, now),
        lambda tx, now: issue_ticket(tx, IssueTicket(service="Z"), "k", actor, now),
        lambda tx, now: transfer(tx, now, service="Z"),
        lambda tx, _: void_tickets(tx, VoidTickets(service="Z"), actor, hall.clock()),
        lambda tx, now: assign_profile(tx, "2", given("A", "Z"), actor, now),
    ):
        check_refusal(refusal_of(hall, act), P.UNKNOWN_SERVICE, "unknown_service", service="Z")
    for act in (
        lambda tx, now: transfer(tx, now, to_counter="99"),
        lambda tx, now: assign_profile(tx, "99", given("A"), actor, now),
        lambda tx, now: open_counter(tx, "99", actor, now, take_over=False),
    ):
        check_refusal(refusal_of(hall, act), P.UNKNOWN_COUNTER, "unknown_counter", counter="99")


def given(*codes: str, after_minutes: int | None = None) -> AssignProfile:
    return AssignProfile(
        services=[ProfileEntry(code=one, after_minutes=after_minutes) for one in codes]
    )


@pytest.mark.parametrize("profile", [given("A", "A"), given("A", "B", after_minutes=5)])
def test_work_is_named_once_and_some_of_it_is_the_counters_own(
    hall: Hall, me: Caller, profile: AssignProfile
) -> None:
    refusal = refusal_of(hall, lambda tx, now: assign_profile(tx, "2", profile, actor_of(me), now))
    check_refusal(refusal, P.BAD_REQUEST, "bad_profile", "services")


@pytest.mark.parametrize(
    "act",
    [
        lambda tx, one, who, now: grant_priority(tx, one, None, who, now, supervises=True),
        lambda tx, one, who, now: order_print(tx, one, None, who, now),
        lambda tx, one, who, now: report_print(
            tx, one, PrintReport(result="failed"), who, now, hold_to_its_rate=lambda: None
        ),
        lambda tx, one, who, now: void_tickets(tx, VoidTickets(tickets=[one]), who, now),
    ],
    ids=["priority", "print", "report", "void"],
)
def test_a_ticket_that_is_not_there(hall: Hall, me: Caller, act: Callable[..., object]) -> None:
    refusal = refusal_of(hall, lambda tx, now: act(tx, "nothing", actor_of(me), now))
    check_refusal(refusal, P.UNKNOWN_TICKET, "unknown_ticket", ticket="nothing")


# Tickets


def test_who_may_not_choose(hall: Hall, me: Caller) -> None:
    ticket = me.issue("A")["id"]
    refusal = refusal_of(
        hall,
        lambda tx, now: call_ticket(
            tx, ticket, "2", actor_of(me), now, outcome=None, supervises=False
        ),
    )
    check_refusal(refusal, P.NOT_ALLOWED, "may_not_choose")


def test_the_same_service_is_no_second_one(hall: Hall, me: Caller) -> None:
    ticket = called(me)
    me.act(ticket, "start", "2")
    refusal = refusal_of(
        hall, lambda tx, now: add_service(tx, ticket["id"], "2", "A", actor_of(me), now)
    )
    check_refusal(refusal, P.WRONG_STATE, "same_service", number=ticket["number"])


def test_a_class_after_the_call(hall: Hall, me: Caller) -> None:
    ticket = called(me)
    refusal = refusal_of(
        hall,
        lambda tx, now: grant_priority(
            tx, ticket["id"], "merit", actor_of(me), now, supervises=True
        ),
    )
    check_refusal(refusal, P.WRONG_STATE, "called_already", number=ticket["number"])


@pytest.mark.parametrize("kind", [DeviceKind.BOARD, DeviceKind.RATING, None])
def test_a_slip_comes_from_a_device_that_prints(
    hall: Hall, me: Caller, kind: DeviceKind | None
) -> None:
    ticket = me.issue("A")["id"]
    device = None if kind is None else hall.device(kind).id
    refusal = refusal_of(hall, lambda tx, now: order_print(tx, ticket, device, actor_of(me), now))
    check_refusal(refusal, P.UNKNOWN_DEVICE, "unknown_device", device=device)


def test_a_ticket_is_sent_somewhere(hall: Hall, me: Caller) -> None:
    ticket = called(me)["id"]
    request = TransferTicket(counter="2")
    refusal = refusal_of(
        hall,
        lambda tx, now: transfer_ticket(tx, ticket, request, actor_of(me), now, supervises=False),
    )
    check_refusal(refusal, P.BAD_REQUEST, "transfer_where", "service", "to_counter")


@pytest.mark.parametrize("request_", [VoidTickets(), VoidTickets(tickets=["one"], service="A")])
def test_either_tickets_or_a_service_are_withdrawn(
    hall: Hall, me: Caller, request_: VoidTickets
) -> None:
    refusal = refusal_of(hall, lambda tx, now: void_tickets(tx, request_, actor_of(me), now))
    check_refusal(refusal, P.BAD_REQUEST, "void_what", "tickets", "service")


def test_one_that_cannot_be_withdrawn_keeps_all(hall: Hall, me: Caller) -> None:
    at_the_counter, waiting = called(me)["id"], me.issue("A")["id"]
    request = VoidTickets(tickets=[waiting, at_the_counter])
    refusal = refusal_of(hall, lambda tx, now: void_tickets(tx, request, actor_of(me), now))
    assert (refusal.code, refusal.reason) == (P.WRONG_STATE, "wrong_state")


# Undo


def undone(hall: Hall, me: Caller, ticket: Any) -> Any:
    return refusal_of(hall, lambda tx, now: undo_ticket(tx, ticket["id"], "2", actor_of(me), now))


@pytest.mark.parametrize("ended", ["finish", "no-show"])
def test_an_end_is_not_undone_while_somebody_else_is_there(
    hall: Hall, me: Caller, ended: str
) -> None:
    ticket = called(me)
    me.act(ticket, ended, "2")
    other = called(me)
    values = {"counter": "2", "number": other["number"]}
    refusal = undone(hall, me, ticket)
    check_refusal(refusal, P.WRONG_STATE, "counter_has_another", **values)


def test_a_call_is_not_undone_over_somebody_elses_head(hall: Hall, me: Caller) -> None:
    ended = called(me)
    ticket = called(me)
    # The stay that the press ended was at a counter which somebody else has meanwhile.
    fill(hall, ended, counter="3")
    other = hall.person()
    other.open("3")
    there = called(other, "3")
    values = {"counter": "3", "number": there["number"]}
    refusal = undone(hall, me, ticket)
    check_refusal(refusal, P.WRONG_STATE, "counter_has_another", **values)


def test_a_finish_is_undone_within_the_offices_time_by_the_same_person(
    hall: Hall, me: Caller
) -> None:
    ticket = called(me)
    me.act(ticket, "finish", "2")
    values = {"number": ticket["number"], "seconds": 60}
    hall.clock.forward(seconds=60)
    other = hall.person()
    other.open("2", take_over=True)
    check_refusal(undone(hall, other, ticket), P.NOTHING_TO_UNDO, "finish_too_old", **values)
    me.open("2", take_over=True)
    hall.clock.forward(milliseconds=1)
    check_refusal(undone(hall, me, ticket), P.NOTHING_TO_UNDO, "finish_too_old", **values)
    hall.clock.forward(milliseconds=-1)
    assert me.act(ticket, "undo", "2")["state"] == "serving"


@pytest.mark.parametrize("act", ["undo", "park", "transfer", "return"])
def test_a_ticket_of_another_day(hall: Hall, act: str) -> None:
    hall.clock.now = hall.clock.now.replace(hour=16, minute=55)
    hall.keep_hours()
    me = hall.person()
    me.open("2")
    ticket = called(me)
    if act == "return":
        me.act(ticket, "no-show", "2")
    hall.clock.forward(minutes=10)
    me.open("2")
    doing = OF_A_SESSION[act]
    refusal = refusal_of(hall, lambda tx, now: doing(tx, ticket["id"], "2", actor_of(me), now))
    check_refusal(refusal, P.WRONG_STATE, "of_another_day", number=ticket["number"])


# Counters and days


def test_a_counter_that_somebody_else_has(hall: Hall, me: Caller) -> None:
    other = hall.person()

    def refused(tx: OfficeTransaction, now: datetime) -> object:
        return open_counter(tx, "2", actor_of(other), now, take_over=False)

    values = {"counter": "2", "clerk": f"Cán bộ {me.name}"}
    check_refusal(refusal_of(hall, refused), P.COUNTER_TAKEN, "counter_taken", **values)
    me.post("counters/2/pause", {"reason": "break"})
    check_refusal(refusal_of(hall, refused), P.COUNTER_TAKEN, "counter_taken", **values)


def test_one_finishes_before_one_leaves(hall: Hall, me: Caller) -> None:
    ticket, actor = called(me), actor_of(me)
    values = {"counter": "2", "number": ticket["number"]}
    for act in (
        lambda tx, now: open_counter(tx, "3", actor, now, take_over=False),
        lambda tx, now: close_counter(tx, "2", actor, now),
    ):
        check_refusal(refusal_of(hall, act), P.WRONG_STATE, "finish_first", **values)


def test_a_day_is_closed_once_and_opened_once(hall: Hall) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    actor = actor_of(supervisor)
    refusal = refusal_of(hall, lambda tx, now: open_day(tx, actor, now))
    check_refusal(refusal, P.WRONG_STATE, "day_open_already")
    supervisor.post("day/close")
    refusal = refusal_of(hall, lambda tx, now: close_day(tx, actor, now))
    check_refusal(refusal, P.WRONG_STATE, "day_closed_already")
