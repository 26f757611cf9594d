"""Priority classes, work profiles, limits, voided slips, the public log and the early day's end."""

from typing import Any

import pytest

from server.contract.answers import Counter, DayLog, Office, TicketList
from server.contract.events import EVENTS, EventType, TicketPriorityChanged
from server.contract.problems import ProblemCode
from server.contract.states import Audience, Role
from server.storage.tables import OUTBOX
from server.texts import say
from tests.server.acts.conftest import HallWith
from tests.server.acts.written import fill
from tests.server.hall import Caller, Hall

BAD = ProblemCode.BAD_REQUEST


def take(who: Caller, service: str, priority: str | None, key: str) -> Any:
    body = {"service": service, "priority": priority}
    return who.post("tickets", body, 201, key=key)


# Priority


def test_the_office_lists_its_classes_and_tells_its_rule(hall: Hall) -> None:
    office = hall.device().get()

    Office.model_validate(office)
    assert [one["code"] for one in office["priorities"]][:3] == ["elderly", "pregnant", "disabled"]
    assert all(set(one) == {"code", "name"} for one in office["priorities"])
    assert office["order"] == "accumulating"
    assert office["rule"]["vi"] == say("rules", "vi", "accumulating")
    assert office["clerk_rules"]["no_show_after_recalls"] == 2
    assert office["clerk_rules"]["longest_wait_minutes"] == 90


def test_priority_declared_at_the_kiosk_goes_sooner_and_is_told_to_staff_alone(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    ordinary = kiosk.issue("A")
    hall.clock.forward(minutes=1)
    first = take(kiosk, "A", "elderly", "one")
    assert (first["priority"], first["ahead"]) == ("elderly", 1)
    hall.clock.forward(minutes=4)

    clerk.open("2")
    assert clerk.ticket(ordinary)["ahead"] == 1
    assert "elderly" not in str(clerk.get("board"))
    assert clerk.call_next("2")["id"] == first["id"]


def test_the_audit_log_tells_of_a_jump_by_priority(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    take(kiosk, "A", "elderly", "jump")
    hall.clock.forward(minutes=1)
    clerk.open("2")
    clerk.call_next("2")

    rows = hall.served.rows(OUTBOX, office=hall.office)
    issued, called = (
        [one for one in rows if one["type"] == kind][-1]
        for kind in ("ticket.issued", "ticket.called")
    )
    assert issued["data"]["ticket"]["priority"] == called["data"]["ticket"]["priority"] == "elderly"
    assert (issued["device"], called["actor"]) == (kiosk.id, clerk.name)


def test_no_event_tells_boards_or_kiosks_a_class() -> None:
    for kind, event in EVENTS.items():
        assert not {"ticket", "reason", "outcome", "chosen"} & set(event.heard[Audience.BOARD])
        # Only the slip that a kiosk is asked to print is named to it.
        kiosk = event.heard[Audience.KIOSK]
        assert "ticket" not in kiosk or kind is EventType.TICKET_PRINT_ORDERED
    changed = TicketPriorityChanged.heard
    assert (changed[Audience.KIOSK], changed[Audience.BOARD]) == ((), ())


def test_staff_grant_a_class_and_take_it_back(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("2")
    clerk.issue("A")
    ticket = clerk.issue("A")
    path = f"tickets/{ticket['id']}/priority"

    assert clerk.post(path, {"priority": "disabled"})["priority"] == "disabled"
    told = hall.served.rows(OUTBOX, office=hall.office)[-1]
    assert (told["type"], told["actor"]) == ("ticket.priority_changed", clerk.name)
    assert clerk.post(path, {"priority": None})["priority"] is None
    clerk.refused(BAD, "POST", path, {"priority": "noble"})
    called = clerk.call_next("2")
    path = f"tickets/{called['id']}/priority"
    clerk.refused(ProblemCode.WRONG_STATE, "POST", path, {"priority": "disabled"})


def test_in_a_ratio_they_take_turns(hall_with: HallWith) -> None:
    hall = hall_with(('order = "accumulating"', 'order = "ratio"'))
    clerk, desk = hall.person(), hall.person(Role.SUPERVISOR)
    for key in "abcd":
        take(desk, "A", None, f"o{key}")
        hall.clock.forward(seconds=1)
    for key in "ab":
        take(desk, "A", "elderly", f"p{key}")
        hall.clock.forward(seconds=1)
    clerk.open("2")

    classes = []
    for _ in range(6):
        hall.clock.forward(minutes=1)
        classes.append(clerk.call_next("2")["priority"])

    assert classes == ["elderly", None, None, "elderly", None, None]


def test_first_come_is_first_served(hall_with: HallWith) -> None:
    hall = hall_with(('order = "accumulating"', 'order = "first-come"'))
    clerk, desk = hall.person(), hall.person(Role.SUPERVISOR)
    first = take(desk, "A", None, "o")
    hall.clock.forward(seconds=1)
    take(desk, "A", "urgent", "u")
    hall.clock.forward(minutes=30)
    clerk.open("2")

    assert clerk.call_next("2")["id"] == first["id"]


# Work profiles


def test_a_supervisor_gives_a_counter_other_work_while_it_runs(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    clerk.open("2")
    ticket = clerk.issue("H")
    clerk.call_next("2", status=204)

    answer = supervisor.ask("PUT", "counters/2/profile", json={"services": [{"code": "H"}]})

    Counter.model_validate(answer.json())
    assert answer.json()["services"] == ["H"]
    assert hall.served.rows(OUTBOX, office=hall.office)[-1]["type"] == "office.changed"
    assert clerk.call_next("2")["id"] == ticket["id"]


def test_a_profile_that_makes_no_sense_is_refused(hall: Hall) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    path = "counters/2/profile"
    for services in ([{"code": "A"}, {"code": "A"}], [{"code": "A", "after_minutes": 5}]):
        supervisor.refused(BAD, "PUT", path, {"services": services})
    unknown = {"services": [{"code": "Z"}]}
    supervisor.refused(ProblemCode.UNKNOWN_SERVICE, "PUT", path, unknown)
    supervisor.refused(ProblemCode.UNKNOWN_COUNTER, "PUT", "counters/99/profile", unknown)


def test_a_counter_helps_past_the_waiting_limit(hall_with: HallWith) -> None:
    helps = 'serves = ["X"]\nhelps = [{ service = "A", after_minutes = 30 }]'
    hall = hall_with(('serves = ["X"]', helps))
    clerk = hall.person()
    ticket = clerk.issue("A")
    clerk.open("11")
    hall.clock.forward(minutes=29)
    clerk.call_next("11", status=204)
    hall.clock.forward(minutes=1)

    assert clerk.call_next("11")["id"] == ticket["id"]


def test_weights_prefer_a_service(hall_with: HallWith) -> None:
    two = 'serves = ["X", "A"]\nweights = { A = 4.0 }'
    hall = hall_with(('serves = ["X"]', two))
    clerk = hall.person()
    clerk.issue("X")
    hall.clock.forward(minutes=1)
    preferred = clerk.issue("A")
    hall.clock.forward(minutes=1)
    clerk.open("11")

    assert clerk.call_next("11")["id"] == preferred["id"]


def test_a_golden_day_brings_its_extra_counter(hall_with: HallWith) -> None:
    golden = (
        "\n[[special_day]]\ncode = 'golden'\nname = { vi = 'Vàng', en = 'Golden' }\n"
        "days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']\n"
        "services = ['H']\nextra_counters = ['7']\n"
    )
    hall = hall_with(("\n[calendar]\n", golden + "\n[calendar]\n"))
    clerk = hall.person()
    ticket = clerk.issue("H")
    clerk.open("7")

    assert clerk.call_next("7")["id"] == ticket["id"]


# Left behind


@pytest.mark.parametrize(("act", "body"), [("pause", {"reason": "break"}), ("close", None)])
def test_the_last_counter_is_warned_and_goes(hall: Hall, act: str, body: Any) -> None:
    clerk, other = hall.person(), hall.person()
    clerk.issue("B")
    clerk.open("4")
    other.open("5")
    assert other.post(f"counters/5/{act}", body)["warning"] is None

    answer = clerk.post(f"counters/4/{act}", body)

    Counter.model_validate(answer)
    assert answer["warning"] == {"code": "nobody_serves", "services": ["B"]}
    assert answer["state"] != "open"
    listed = {one["code"]: one for one in clerk.get("counters")["counters"]}
    assert "warning" not in listed["4"]


def test_who_was_sent_to_a_counter_alone_is_not_forgotten(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    clerk.open("4")
    hall.person().open("2")
    ticket = clerk.issue("A")
    supervisor.post(f"tickets/{ticket['id']}/transfer", {"to_counter": "4"})

    warning = clerk.post("counters/4/pause", {"reason": "break"})["warning"]
    assert warning == {"code": "nobody_serves", "services": ["A"]}


# Limits and void slips


def test_a_kiosk_gives_so_many_numbers_a_minute(hall_with: HallWith) -> None:
    hall = hall_with(("\n[calendar]\n", "\n[limits]\nkiosk_tickets_a_minute = 3\n\n[calendar]\n"))
    kiosk, other, clerk = hall.device(), hall.device(), hall.person()
    for second in range(3):
        kiosk.issue("A", key=f"k{second}")
        hall.clock.forward(seconds=10)
    body = {"service": "A"}
    told = kiosk.refused(ProblemCode.TOO_MANY_REQUESTS, "POST", "tickets", body, key="more")
    assert "30" in told["detail"]
    answer = kiosk.ask("POST", "tickets", json=body, key="more")
    assert answer.headers["retry-after"] == "30"

    kiosk.post("tickets", body, 200, key="k2")
    other.issue("A")
    clerk.issue("A")
    hall.clock.forward(seconds=30)
    kiosk.issue("A", key="more")


def test_slips_that_nobody_took_are_voided_all_or_none(hall: Hall) -> None:
    clerk, supervisor = hall.person(), hall.person(Role.SUPERVISOR)
    slips = [clerk.issue("A") for _ in range(4)]
    clerk.open("2")
    called = clerk.call_next("2")
    ids = [one["id"] for one in slips]
    supervisor.refused(ProblemCode.WRONG_STATE, "POST", "tickets/void", {"tickets": ids})
    assert called["id"] == ids[0]
    for nothing in ({}, {"tickets": ids[1:], "service": "A"}):
        supervisor.refused(BAD, "POST", "tickets/void", nothing)
    unknown = {"service": "Z"}
    supervisor.refused(ProblemCode.UNKNOWN_SERVICE, "POST", "tickets/void", unknown)

    voided = supervisor.post("tickets/void", {"tickets": [ids[1], ids[1]]})
    TicketList.model_validate(voided)
    assert [one["state"] for one in voided["tickets"]] == ["cancelled"]
    rest = supervisor.post("tickets/void", {"service": "A"})["tickets"]
    assert [one["id"] for one in rest] == ids[2:]
    assert hall.served.rows(OUTBOX, office=hall.office)[-1]["data"]["waiting"] == {"A": 0}


def test_slips_of_one_moment_are_voided_by_their_numbers(hall: Hall) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    first, second = supervisor.issue("A"), supervisor.issue("A")
    place = fill(hall, first, number="A009")["place"]
    fill(hall, second, place=place)

    voided = supervisor.post("tickets/void", {"service": "A"})["tickets"]

    assert [one["number"] for one in voided] == ["A002", "A009"]


# The public log


def test_everybody_reads_what_happened_to_each_number(hall: Hall) -> None:
    clerk = hall.person()
    ticket = clerk.issue("A")
    clerk.open("2")
    hall.clock.forward(minutes=2)
    clerk.call_next("2")
    clerk.act(ticket, "recall", "2")
    clerk.act(ticket, "undo", "2")
    clerk.call_next("2")
    clerk.post(f"tickets/{ticket['id']}/transfer", {"counter": "2", "service": "H"})

    log = hall.stranger().get("log")

    DayLog.model_validate(log)
    assert [(one["act"], one["service"], one["counter"]) for one in log["entries"]] == [
        ("issue", "A", None),
        ("call", "A", "2"),
        ("recall", "A", "2"),
        ("undo", "A", None),
        ("call", "A", "2"),
        ("transfer", "H", None),
    ]
    assert {one["number"] for one in log["entries"]} == {ticket["number"]}
    assert log["business_day"] == hall.clock().date().isoformat()
    assert set(log["entries"][0]) == {
        *("at", "number", "act", "service", "counter", "place", "chosen"),
        *("before_others", "before_other_services"),
    }
    assert hall.stranger().get("log?day=2020-01-01")["entries"] == []


# The day's end


def test_a_supervisor_ends_the_day_early_and_takes_it_back(hall: Hall) -> None:
    clerk, supervisor, busy = hall.person(), hall.person(Role.SUPERVISOR), hall.person()
    busy.issue("A")
    waiting = clerk.issue("A")
    busy.open("2")
    clerk.open("4")
    served = busy.call_next("2")

    office = supervisor.post("day/close")

    assert office["open"] is False
    assert clerk.ticket(waiting)["state"] == "expired"
    assert clerk.ticket(served)["state"] == "called"
    states = {one["code"]: one["state"] for one in clerk.get("counters")["counters"]}
    assert (states["2"], states["4"]) == ("open", "closed")
    clerk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="late")
    supervisor.refused(ProblemCode.WRONG_STATE, "POST", "day/close")

    assert supervisor.post("day/open")["open"] is True
    assert clerk.issue("A")["number"] == "A003"
    supervisor.refused(ProblemCode.WRONG_STATE, "POST", "day/open")
    told = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert told.count("day.closed") == 1
    assert told.count("day.opened") == 2


def test_the_day_after_an_early_end_opens_by_itself(hall: Hall) -> None:
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.issue("A")
    supervisor.post("day/close")
    hall.clock.forward(days=1)
    hall.keep_hours()

    assert hall.device().issue("A")["number"] == "A001"


def test_midnight_closes_the_counters_that_nobody_is_at(hall: Hall) -> None:
    clerk, busy = hall.person(), hall.person()
    clerk.open("4")
    parked = clerk.issue("B")
    clerk.call_next("4")
    clerk.post(f"tickets/{parked['id']}/park", {"counter": "4", "reason": "form"})
    busy.issue("A")
    busy.open("2")
    busy.call_next("2")
    hall.clock.forward(days=1)
    hall.keep_hours()

    fresh = hall.person()
    states = {one["code"]: one["state"] for one in fresh.get("counters")["counters"]}
    assert (states["4"], states["2"]) == ("closed", "open")
    assert fresh.ticket(parked)["state"] == "expired"
    assert fresh.ticket(parked)["remind_at"] is None


def test_a_counter_calls_whom_it_helps_on_a_special_day(hall_with: HallWith) -> None:
    golden = (
        '[[special_day]]\ncode = "golden"\nname = { vi = "Gold", en = "Golden day" }\n'
        'days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]\n'
        'services = ["B"]\nextra_counters = ["2"]\n\n'
    )
    clerk = hall_with(("[calendar]\n", f"{golden}[calendar]\n")).person()
    clerk.open("2")
    ticket = clerk.issue("B")

    assert clerk.call_next("2")["id"] == ticket["id"]
