"""Several errands on one number: one after the other, none lost, none done twice."""

from typing import Any

import pytest
from sqlalchemy import update

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.operations.office_rows.in_use import what_is_in_use
from server.storage.set_up.plan import read_plan
from server.storage.tables import ERRAND, OUTBOX, TICKET
from server.storage.wait.kept_promises import kept_promises
from server.storage.wait.learnt import stays_today
from tests.server.acts.conftest import HallWith
from tests.server.hall import KEYS, Caller, Hall

THREE = ("errands_a_number = 0", "errands_a_number = 3")
BAD = ProblemCode.BAD_REQUEST
WRONG = ProblemCode.WRONG_STATE


@pytest.fixture
def hall(hall_with: HallWith) -> Hall:
    return hall_with(THREE)


def take(who: Caller, *services: str, status: int = 201, **more: Any) -> Any:
    body = {"service": services[0], "also": list(services[1:]), **more}
    return who.post("tickets", body, status, key=f"errand-{next(KEYS)}")


def seated(hall: Hall, counter: str, role: Role = Role.CLERK) -> Caller:
    clerk = hall.person(role)
    clerk.open(counter)
    return clerk


def told(ticket: dict[str, Any]) -> str:
    """Its errands in order: done ones in lower case, the one of now with a mark."""
    words = {"done": "{low}", "now": "{code}!", "later": "{code}"}
    return " ".join(
        words[one["state"]].format(code=one["service"], low=one["service"].lower())
        for one in ticket["errands"]
    )


def finish(who: Caller, ticket: Any, counter: str, **more: Any) -> Any:
    return who.post(f"tickets/{ticket['id']}/finish", {"counter": counter, **more})


def log_of(hall: Hall, number: str) -> list[tuple[str, str]]:
    entries = hall.stranger().get("log")["entries"]
    return [(one["act"], one["service"]) for one in entries if one["number"] == number]


def test_one_number_goes_from_errand_to_errand_at_the_place_of_its_arrival(hall: Hall) -> None:
    kiosk = hall.device(DeviceKind.KIOSK)
    early = kiosk.issue("B")
    hall.clock.forward(seconds=5)
    ticket = take(kiosk, "A", "B")
    assert (ticket["number"][0], told(ticket), ticket["service"]) == ("A", "A! B", "A")
    hall.clock.forward(seconds=5)
    late = kiosk.issue("B")
    assert kiosk.ticket(late)["ahead"] == 1
    certifies, registers = seated(hall, "2"), seated(hall, "4")
    assert certifies.call_next("2")["id"] == ticket["id"]
    certifies.act(ticket, "start", "2")
    hall.clock.forward(minutes=4)
    gone = finish(certifies, ticket, "2", outcome="received")
    assert (gone["state"], gone["service"], told(gone)) == ("waiting", "B", "a B!")
    assert (gone["ahead"], gone["counter"], gone["outcome"]) == (1, None, None)
    assert registers.ticket(late)["ahead"] == 2
    page, program = f"/t/{gone['follow_url'].rsplit('/', 1)[-1]}", {"Accept": "application/json"}
    follow = hall.stranger().get(page, headers=program)
    assert [one["state"] for one in follow["errands"]] == ["done", "now"]
    assert [one["code"] for one in follow["errands"][1]["counters"]] == ["1", "4", "5"]
    [event] = [
        one
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "ticket.went_on"
    ]
    assert event["data"]["outcome"] == "received"
    assert (event["data"]["counter"], event["data"]["waiting"]) == ("2", {"A": 0, "B": 3})
    assert told(event["data"]["ticket"]) == "a B!"
    for wanted in (early, ticket, late):
        assert registers.call_next("4")["id"] == wanted["id"]
        hall.clock.forward(minutes=1)
    done = registers.ticket(ticket)
    assert (done["state"], told(done)) == ("served", "a b")
    acts = [("issue", "A"), ("call", "A"), ("start", "A"), ("go-on", "B"), ("call", "B")]
    assert log_of(hall, ticket["number"]) == [*acts, ("finish", "B")]


def test_the_next_press_lets_a_ticket_go_on_and_may_call_it_again(hall: Hall) -> None:
    tablet = hall.device(DeviceKind.RATING, counter="1")
    clerk = seated(hall, "1")
    ticket = take(clerk, "A", "H")
    other = clerk.issue("H")
    assert clerk.call_next("1")["id"] == ticket["id"]
    again = clerk.call_next("1")
    assert (again["id"], again["service"], told(again)) == (ticket["id"], "H", "a H!")
    # The press is taken back whole: the errand before goes on where it was.
    hall.clock.forward(seconds=9)
    back = clerk.act(ticket, "undo", "1")
    assert (back["state"], back["service"], told(back)) == ("serving", "A", "A! H")
    clerk.call_next("1")
    assert clerk.call_next("1")["id"] == other["id"]
    asked = [
        one for one in hall.served.rows(OUTBOX, office=hall.office) if one["type"] == "rating.asked"
    ]
    assert [one["data"]["device"] for one in asked] == [tablet.id]  # one visit, one question
    # A finish of the last errand that is taken back leaves that errand to be done.
    hall.clock.forward(seconds=9)
    undone = clerk.act(other, "undo", "1")
    assert undone["state"] == "waiting"
    resumed = clerk.ticket(ticket)
    assert (resumed["state"], told(resumed)) == ("serving", "a H!")


def test_going_on_is_taken_back_within_the_office_time_by_the_same_clerk(hall: Hall) -> None:
    clerk, other = seated(hall, "2"), seated(hall, "3")
    ticket = take(clerk, "A", "B")
    clerk.call_next("2")
    clerk.act(ticket, "start", "2")
    before = clerk.ticket(ticket)
    finish(clerk, ticket, "2")
    path, here = f"tickets/{ticket['id']}/undo", {"counter": "2"}
    other.refused(WRONG, "POST", path, {"counter": "3"})
    back = clerk.post(path, here)
    same = ("state", "service", "counter", "called_at", "started_at", "errands")
    assert [back[one] for one in same] == [before[one] for one in same]
    finish(clerk, ticket, "2")
    hall.clock.forward(seconds=61)
    clerk.refused(WRONG, "POST", path, here)
    # Nor while somebody else is at the counter, nor once it was called elsewhere.
    again = take(clerk, "A", "B")
    clerk.call_next("2")
    finish(clerk, again, "2")
    clerk.issue("A")
    clerk.call_next("2")
    clerk.refused(WRONG, "POST", path.replace(ticket["id"], again["id"]), here)


def test_the_clerk_goes_straight_on_where_the_counter_serves_both(hall: Hall) -> None:
    clerk = seated(hall, "1")
    ticket = take(clerk, "A", "B", "H")
    clerk.call_next("1")
    clerk.act(ticket, "start", "1")
    goes_on = clerk.post(f"tickets/{ticket['id']}/add-service", {"counter": "1", "service": "H"})
    assert (goes_on["state"], told(goes_on)) == ("serving", "a H! B")
    more = clerk.post(f"tickets/{ticket['id']}/add-service", {"counter": "1", "service": "L"})
    assert told(more) == "a h L! B"
    back = clerk.post(f"tickets/{ticket['id']}/add-service", {"counter": "1", "service": "A"})
    assert told(back) == "h l A! B"
    over = finish(clerk, ticket, "1", visit=True)
    assert (over["state"], told(over)) == ("served", "h l a B")
    assert told(clerk.act(ticket, "undo", "1")) == "h l A! B"


def test_staff_add_an_errand_wherever_the_ticket_stands(hall: Hall) -> None:
    clerk = seated(hall, "1")
    ticket = clerk.issue("A")
    path = f"tickets/{ticket['id']}/add-errand"

    def add(service: str) -> str:
        return told(clerk.post(path, {"counter": "1", "service": service}))

    assert add("B") == "A! B"
    clerk.call_next("1")
    assert add("H") == "A! B H"
    assert clerk.ticket(ticket)["state"] == "called"
    clerk.refused(BAD, "POST", path, {"counter": "1", "service": "L"})
    clerk.refused(WRONG, "POST", path, {"counter": "1", "service": "B"})
    clerk.refused(ProblemCode.UNKNOWN_SERVICE, "POST", path, {"counter": "1", "service": "Z"})
    clerk.refused(BAD, "POST", path, {"service": "B"})
    finish(clerk, ticket, "1", visit=True)
    clerk.refused(WRONG, "POST", path, {"counter": "1", "service": "L"})
    assert [one["act"] for one in hall.stranger().get("log")["entries"]].count("add-errand") == 2


def test_a_transfer_loses_no_errand(hall: Hall) -> None:
    supervisor = seated(hall, "1", Role.SUPERVISOR)

    def sent(service: str, *errands: str) -> str:
        ticket = take(supervisor, *errands)
        supervisor.post(f"tickets/{ticket['id']}/call", {"counter": "1"})
        body = {"counter": "1", "service": service}
        return told(supervisor.post(f"tickets/{ticket['id']}/transfer", body))

    assert sent("B", "A", "B") == "B! A"
    assert sent("L", "A", "B") == "L! B"
    assert sent("A", "A", "B") == "A! B"


@pytest.mark.parametrize("way", ["no-show", "park"])
def test_errands_wait_with_whoever_comes_back(hall: Hall, way: str) -> None:
    clerk = seated(hall, "1")
    ticket = take(clerk, "A", "B")
    clerk.call_next("1")
    finish(clerk, ticket, "1")
    clerk.call_next("1")
    clerk.post(
        f"tickets/{ticket['id']}/{way}",
        {"counter": "1", "reason": "form"} if way == "park" else {"counter": "1"},
    )
    assert told(clerk.ticket(ticket)) == "a B!"
    clerk.act(ticket, "return", "1")
    clerk.call_next("1")
    assert told(finish(clerk, ticket, "1")) == "a b"


def test_a_parked_errand_may_end_and_a_visit_be_given_up(hall: Hall) -> None:
    clerk = seated(hall, "1")
    ticket = take(clerk, "A", "B")
    clerk.call_next("1")
    clerk.post(f"tickets/{ticket['id']}/park", {"counter": "1", "reason": "form"})
    gone = finish(clerk, ticket, "1")
    assert (gone["state"], gone["park_reason"], told(gone)) == ("waiting", None, "a B!")
    clerk.post(f"tickets/{ticket['id']}/cancel", {"counter": "1"})
    left = take(clerk, "H", "B")
    clerk.post("day/close", status=403)
    hall.person(Role.SUPERVISOR).post("day/close")
    assert clerk.ticket(left)["state"] == "expired"
    assert told(clerk.ticket(left)) == "H! B"


def test_an_appointment_is_done_at_its_hour_and_the_rest_after_it(hall: Hall) -> None:
    supervisor = seated(hall, "1", Role.SUPERVISOR)
    at = hall.clock().isoformat()
    ticket = take(supervisor, "H", "B", appointment_at=at)
    assert (told(ticket), ticket["appointment_at"] is not None) == ("H! B", True)
    supervisor.post(f"tickets/{ticket['id']}/call", {"counter": "1"})
    assert finish(supervisor, ticket, "1")["appointment_at"] is None


def test_what_is_asked_for_is_checked_whole(hall_with: HallWith) -> None:
    hall = hall_with(THREE)
    kiosk = hall.device(DeviceKind.KIOSK)

    def no(code: ProblemCode, *services: str) -> Any:
        body = {"service": services[0], "also": list(services[1:])}
        return kiosk.refused(code, "POST", "tickets", body, key=f"no-{next(KEYS)}")

    assert no(BAD, "A", "B", "H", "L")["errors"][0]["field"] == "also"
    assert no(BAD, "A", "B", "B")["errors"][0]["field"] == "also"
    no(BAD, "A", "A")
    no(ProblemCode.UNKNOWN_SERVICE, "A", "Z")
    key = f"twice-{next(KEYS)}"
    body = {"service": "A", "also": ["B"]}
    first = kiosk.post("tickets", body, 201, key=key)
    assert kiosk.post("tickets", body, 200, key=key)["errands"] == first["errands"]
    kiosk.refused(BAD, "POST", "tickets", {"service": "A", "also": ["H"]}, key=key)
    off = hall_with()
    off.device(DeviceKind.KIOSK).refused(BAD, "POST", "tickets", body, key=f"off-{next(KEYS)}")


def test_one_errand_leaves_no_trace_of_errands(hall: Hall) -> None:
    ticket = hall.device(DeviceKind.KIOSK).issue("A")
    assert ticket["errands"] == []
    [row] = hall.served.rows(TICKET, office=hall.office)
    assert row["errands"] == 0
    assert hall.served.rows(ERRAND, office=hall.office) == []


def test_a_quota_counts_a_number_at_each_service_that_it_is_for(hall_with: HallWith) -> None:
    quota = '[[quota]]\nservices = ["B"]\nmost = 2\n\n[appointments]\n'
    hall = hall_with(THREE, ("[appointments]\n", quota))
    clerk = seated(hall, "1")
    first = take(clerk, "A", "B")
    take(clerk, "B", "H")
    clerk.refused(ProblemCode.QUOTA_REACHED, "POST", "tickets", {"service": "B"}, key="third")
    also = {"service": "A", "also": ["B"]}
    clerk.refused(ProblemCode.QUOTA_REACHED, "POST", "tickets", also, key="also")
    clerk.call_next("1")
    gone = finish(clerk, first, "1")
    assert gone["service"] == "B"  # the same number, counted once wherever it stands
    clerk.refused(ProblemCode.QUOTA_REACHED, "POST", "tickets", {"service": "B"}, key="still")
    clerk.post(f"tickets/{first['id']}/cancel", {"counter": "1"})
    clerk.issue("B")


def test_the_promise_is_that_of_the_first_call_and_each_errand_is_a_stay(hall: Hall) -> None:
    clerk = seated(hall, "1")
    ticket = take(clerk, "A", "B")
    code, promised = hall.office, {"promised_low": 0, "promised_high": 5}
    with hall.served.engine.begin() as connection:
        of_office = TICKET.c.office == code
        connection.execute(update(TICKET).where(of_office).values(**promised))
    hall.clock.forward(minutes=3)
    clerk.call_next("1")
    hall.clock.forward(minutes=7)
    finish(clerk, ticket, "1")
    with hall.served.engine.begin() as connection:
        plan = read_plan(connection, code)
        assert plan is not None
        today = plan.calendar.business_day(hall.clock())
        [stay] = stays_today(connection, plan, today, hall.clock())
        assert (stay.service, round(stay.minutes), stay.ended, stay.since) == ("A", 7, True, None)
    hall.clock.forward(minutes=30)
    clerk.call_next("1")
    with hall.served.engine.begin() as connection:
        kept = kept_promises(connection, plan, hall.clock())
    assert kept is not None
    assert (kept["promises"], kept["share"]) == (1, 1.0)


def test_a_service_stays_while_somebody_will_come_to_it(hall: Hall) -> None:
    take(hall.device(DeviceKind.KIOSK), "A", "B")
    with hall.served.engine.begin() as connection:
        plan = read_plan(connection, hall.office)
        assert plan is not None
        services = [one for one in plan.set_up.services if one.code != "B"]
        fewer = plan.set_up.model_copy(update={"services": services})
        today = plan.calendar.business_day(hall.clock())
        [mistake] = what_is_in_use(connection, plan.set_up, fewer, today)
    assert (mistake.reason, mistake.values) == ("service_in_use", {"service": "B", "people": 1})
