"""Numbers are taken, looked up, listed and printed."""

import re
from datetime import datetime, timedelta
from uuid import RFC_4122, UUID, uuid4

import pytest

from server.api.running import FAILED_SLIPS_SECONDS, MOST_FAILED_SLIPS
from server.contract.answers import Ticket
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, PrintReason, Role
from server.storage.tables import INTERVAL, OUTBOX, TICKET
from tests.server.hall import Hall


def test_a_kiosk_takes_a_number(hall: Hall) -> None:
    ticket = hall.device().issue("A")

    Ticket.model_validate(ticket)
    assert (
        ticket["issued_at"]
        == hall.clock().astimezone(datetime.fromisoformat(ticket["issued_at"]).tzinfo).isoformat()
    )
    assert ticket["issued_at"].endswith("+07:00")
    assert re.fullmatch(r"http://queue\.test/t/[0-9A-HJKMNP-TV-Z]{12}", ticket["follow_url"])
    told = {
        name: one for name, one in ticket.items() if name not in {"id", "issued_at", "follow_url"}
    }
    assert told == {
        "number": "A001",
        "office": hall.office,
        "service": "A",
        "state": "waiting",
        "priority": None,
        "language": "vi",
        "called_at": None,
        "started_at": None,
        "finished_at": None,
        "counter": None,
        "call_count": 0,
        "ahead": 0,
        "wait": None,
        "soon": False,
        "come_back_at": None,
        "late": False,
        "print": "pending",
        "print_reason": None,
        "for_counter": None,
        "outcome": None,
        "park_reason": None,
        "remind_at": None,
        "appointment_at": None,
        "from_home": False,
        "confirmed_at": None,
        "errands": [],
    }


def test_ids_sort_by_time(hall: Hall) -> None:
    kiosk = hall.device()
    ids = []
    for _ in range(5):
        ids.append(kiosk.issue("A")["id"])
        hall.clock.forward(seconds=1)
    assert ids == sorted(ids)
    assert {(UUID(one).version, UUID(one).variant) for one in ids} == {(7, RFC_4122)}


def test_staff_take_a_number_without_a_slip(hall: Hall) -> None:
    assert hall.person().issue("A")["print"] == "none"


def test_links_are_in_order_of_time_and_guessing_one_from_another_is_hopeless(hall: Hall) -> None:
    kiosk = hall.device()
    codes = []
    for _ in range(3):
        codes += [kiosk.issue("A")["follow_url"][-12:] for _ in range(2)]
        hall.served.clock.forward(seconds=1)
    when, chance = ([code[:4] for code in codes], [code[4:] for code in codes])
    assert when == sorted(when)
    assert len(set(when)) == 3
    assert len(set(chance)) == 6


def test_numbers_of_a_service_follow_each_other(hall: Hall) -> None:
    kiosk = hall.device()

    taken = [kiosk.issue(service) for service in "AABA"]

    assert [one["number"] for one in taken] == ["A001", "A002", "B001", "A003"]
    assert [one["ahead"] for one in taken] == [0, 1, 0, 2]


def test_the_same_key_gets_the_same_ticket(hall: Hall) -> None:
    kiosk = hall.device()
    first = kiosk.issue("A", key="press-once")
    kiosk.issue("A")
    before = hall.served.dump(hall.office)

    again = kiosk.issue("A", key="press-once", status=200)

    assert again == first
    assert hall.served.dump(hall.office) == before


def test_a_repeated_key_tells_how_the_ticket_stands_now(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A", key="press-twice")
    clerk.open("2")
    called = clerk.call_next("2")

    assert kiosk.issue("A", key="press-twice", status=200) == called


def test_another_offices_equal_key_is_another_press(hall: Hall) -> None:
    other = hall.served.new_hall()

    first, second = (one.device().issue("A", key="same") for one in (hall, other))

    assert first["id"] != second["id"]
    assert first["number"] == second["number"] == "A001"


@pytest.mark.parametrize("key", [None, "", "x" * 81])
def test_a_missing_or_endless_key_is_refused(hall: Hall, key: str | None) -> None:
    told = hall.device().refused(
        ProblemCode.BAD_REQUEST, "POST", "tickets", {"service": "A"}, key=key
    )
    assert [one["field"] for one in told["errors"]] == ["Idempotency-Key"]


def test_an_unknown_service_is_refused(hall: Hall) -> None:
    told = hall.device().refused(
        ProblemCode.UNKNOWN_SERVICE, "POST", "tickets", {"service": "Z"}, key="k"
    )
    assert "Z" in told["detail"]


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["service"]),
        ({"service": ""}, ["service"]),
        ({"service": "quầy"}, ["service"]),
        ({"service": 1}, ["service"]),
        ({"service": "A", "language": "Vietnamese"}, ["language"]),
        ({"service": "A", "language": "fr"}, ["language"]),
        ({"service": "A", "priority": "noble"}, ["priority"]),
        ({"service": "A", "wish": 1}, ["wish"]),
        ({"service": None, "wish": 1}, ["service", "wish"]),
        ([], ["body"]),
        ("A", ["body"]),
    ],
)
def test_a_bad_body_is_refused_naming_each_field(
    hall: Hall, body: object, fields: list[str]
) -> None:
    told = hall.device().refused(ProblemCode.BAD_REQUEST, "POST", "tickets", body, key="k")

    assert [one["field"] for one in told["errors"]] == fields
    assert all(name in told["detail"] or "noble" in told["detail"] for name in fields)


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b'{"service": "\\ud800"}'])
def test_a_body_that_is_no_json_is_refused(hall: Hall, raw: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    hall.device().refused(
        ProblemCode.BAD_REQUEST, "POST", "tickets", key="k", content=raw, headers=headers
    )


def test_a_ticket_is_looked_up(hall: Hall) -> None:
    kiosk = hall.device()
    first, second = kiosk.issue("A"), kiosk.issue("A")

    assert kiosk.ticket(first) == first
    assert hall.person().ticket(second) == second


@pytest.mark.parametrize("ticket", ["none", "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_ticket_is_refused(hall: Hall, ticket: str) -> None:
    hall.device().refused(ProblemCode.UNKNOWN_TICKET, "GET", f"tickets/{ticket}")


def test_another_offices_ticket_is_unknown(hall: Hall) -> None:
    theirs = hall.served.new_hall().device().issue("A")

    hall.device().refused(ProblemCode.UNKNOWN_TICKET, "GET", f"tickets/{theirs['id']}")


def test_those_who_wait_are_listed_in_calling_order(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    taken = []
    for service in "BABAB":
        taken.append(kiosk.issue(service))
        hall.clock.forward(seconds=20)
    clerk.open("2")
    called = clerk.call_next("2")

    waiting = clerk.get("tickets?state=waiting")["tickets"]
    only_b = clerk.get("tickets?state=waiting&service=B")["tickets"]
    everything = clerk.get("tickets")["tickets"]

    assert called["number"] == "A001"
    assert [one["number"] for one in waiting] == ["B001", "B002", "A002", "B003"]
    assert [(one["number"], one["ahead"]) for one in only_b] == [
        ("B001", 0),
        ("B002", 1),
        ("B003", 2),
    ]
    assert [one["number"] for one in everything] == ["B001", "B002", "A002", "B003", "A001"]


@pytest.mark.parametrize("state", ["served", "no_show", "called", "serving"])
def test_tickets_are_listed_by_state(hall: Hall, state: str) -> None:
    kiosk, clerk = hall.device(), hall.person()
    kiosk.issue("A")
    kiosk.issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    acts = {"served": ["finish"], "no_show": ["no-show"], "called": [], "serving": ["start"]}
    for act in acts[state]:
        clerk.act(ticket, act, "2")

    listed = clerk.get(f"tickets?state={state}")["tickets"]

    assert [one["id"] for one in listed] == [ticket["id"]]


def test_a_counters_line_is_what_it_would_call_one_after_the_other(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    hall.person(Role.SUPERVISOR).ask(
        "PUT",
        "counters/2/profile",
        json={"services": [{"code": "A"}, {"code": "B", "weight": 3.0}]},
    )
    for service, priority in [("A", None), ("H", None), ("B", None), ("A", "elderly"), ("A", None)]:
        kiosk.post("tickets", {"service": service, "priority": priority}, 201, key=str(uuid4()))
        hall.clock.forward(minutes=3)
    elsewhere = kiosk.issue("A")
    clerk.open("3")
    clerk.post(f"tickets/{elsewhere['id']}/transfer", {"counter": "3", "to_counter": "3"})
    clerk.post("counters/3/close", {})
    listed = clerk.get("tickets?state=waiting&counter=2")["tickets"]

    clerk.open("2")
    called = [clerk.call_next("2")["number"] for _ in listed]

    assert [one["number"] for one in listed] == called
    assert called == ["B001", "A002", "A001", "A003"]
    assert clerk.ask("POST", "counters/2/call-next", key="one-more").status_code == 204


def test_a_counters_line_leaves_out_an_appointment_before_its_hour(hall: Hall) -> None:
    hall.clock.now = (hall.clock.now + timedelta(days=1)).replace(hour=2)
    clerk = hall.person(Role.SUPERVISOR)
    hour = (hall.clock() + timedelta(minutes=90)).isoformat()
    clerk.post("tickets", {"service": "A", "appointment_at": hour}, 201, key="appointment")

    assert clerk.get("tickets?state=waiting&counter=2")["tickets"] == []
    hall.clock.forward(minutes=90)
    assert len(clerk.get("tickets?state=waiting&counter=2")["tickets"]) == 1


def test_todays_past_is_listed_newest_first(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    tickets = [kiosk.issue("A") for _ in range(4)]
    for ticket in (tickets[2], tickets[0]):
        hall.clock.forward(seconds=20)
        clerk.post(f"tickets/{ticket['id']}/cancel", {"counter": "2", "reason": "left"})
    cancelled = clerk.get("tickets?state=cancelled")["tickets"]
    hall.person(Role.SUPERVISOR).post("day/close", {})

    expired = clerk.get("tickets?state=expired")["tickets"]
    other = clerk.get("tickets?state=cancelled&service=B")["tickets"]
    hall.clock.forward(hours=24)
    kiosk.issue("A")

    assert [one["number"] for one in cancelled] == ["A001", "A003"]
    assert [one["number"] for one in expired] == ["A004", "A002"]
    assert other == []
    assert hall.person().get("tickets?state=cancelled")["tickets"] == []


def test_a_list_of_an_unknown_service_counter_or_state_is_refused(hall: Hall) -> None:
    clerk = hall.person()
    clerk.refused(ProblemCode.UNKNOWN_SERVICE, "GET", "tickets?service=Z")
    clerk.refused(ProblemCode.UNKNOWN_COUNTER, "GET", "tickets?state=waiting&counter=Z")
    told = clerk.refused(ProblemCode.BAD_REQUEST, "GET", "tickets?state=served&counter=2")
    assert [one["field"] for one in told["errors"]] == ["counter"]
    told = clerk.refused(ProblemCode.BAD_REQUEST, "GET", "tickets?state=asleep")
    assert [one["field"] for one in told["errors"]] == ["state"]


@pytest.mark.parametrize("kind", [DeviceKind.KIOSK, DeviceKind.AGENT])
def test_a_slip_is_reported_printed(hall: Hall, kind: DeviceKind) -> None:
    ticket = hall.device().issue("A")
    printing = hall.device(kind)

    told = printing.post(f"tickets/{ticket['id']}/print-report", {"result": "printed"})

    assert told["print"] == "printed"
    event = hall.served.rows(OUTBOX, office=hall.office)[-1]
    assert (event["type"], event["device"]) == ("ticket.printed", printing.id)


def test_the_same_report_again_changes_nothing(hall: Hall) -> None:
    kiosk = hall.device()
    path = f"tickets/{kiosk.issue('A')['id']}/print-report"
    report = {"result": "failed", "reason": "paper_out"}
    told = kiosk.post(path, report)
    assert (told["print"], told["print_reason"]) == ("failed", "paper_out")
    before = hall.served.dump(hall.office)

    assert kiosk.post(path, report)["print"] == "failed"
    assert hall.served.dump(hall.office) == before


def test_the_latest_reason_is_kept_until_a_slip_is_ordered_or_out(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    ticket = kiosk.issue("A")
    path = f"tickets/{ticket['id']}/print-report"

    kiosk.post(path, {"result": "failed", "reason": "paper_out"})
    kiosk.post(path, {"result": "failed", "reason": "cover_open"})
    kept = clerk.get(f"tickets/{ticket['id']}")["print_reason"]
    ordered = clerk.post(f"tickets/{ticket['id']}/print", {}, 202)["print_reason"]
    kiosk.post(path, {"result": "failed", "reason": "busy"})
    printed = kiosk.post(path, {"result": "printed", "reason": "busy"})

    assert (kept, ordered, printed["print_reason"]) == ("cover_open", None, None)


def test_a_failed_slip_printed_later_is_printed_for_good(hall: Hall) -> None:
    kiosk = hall.device()
    path = f"tickets/{kiosk.issue('A')['id']}/print-report"

    states = [
        kiosk.post(path, {"result": result})["print"] for result in ("failed", "printed", "failed")
    ]

    assert states == ["failed", "printed", "printed"]
    types = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert types[-3:] == ["ticket.issued", "ticket.print_failed", "ticket.printed"]


def test_a_slip_sent_to_a_printer_that_cannot_tell_counts_as_out_and_may_be_told_failed(
    hall: Hall,
) -> None:
    kiosk = hall.device()
    path = f"tickets/{kiosk.issue('A')['id']}/print-report"

    sent = kiosk.post(path, {"result": "sent", "reason": "busy"})
    failed = kiosk.post(path, {"result": "failed", "reason": "unreachable"})
    results = ("printed", "sent")
    states = [kiosk.post(path, {"result": result})["print"] for result in results]

    assert (sent["print"], sent["print_reason"]) == ("sent", None)
    assert (failed["print"], failed["print_reason"]) == ("failed", "unreachable")
    assert states == ["printed", "printed"]
    types = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert types[-3:] == ["ticket.printed", "ticket.print_failed", "ticket.printed"]


def test_a_device_that_tells_of_failures_without_end_is_held_to_a_rate(hall: Hall) -> None:
    kiosk, other = hall.device(), hall.device()
    path = f"tickets/{kiosk.issue('A')['id']}/print-report"
    reasons = [reason for _ in range(8) for reason in PrintReason][:60]
    bodies = [{"result": "failed", "reason": reason} for reason in reasons]

    answers = [kiosk.ask("POST", path, json=body) for body in bodies]

    told = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert told.count("ticket.print_failed") == MOST_FAILED_SLIPS
    heard, refused = answers[:MOST_FAILED_SLIPS], answers[MOST_FAILED_SLIPS]
    assert {one.status_code for one in heard} == {200}
    assert refused.json()["code"] == ProblemCode.TOO_MANY_REQUESTS
    assert 0 < int(refused.headers["Retry-After"]) <= FAILED_SLIPS_SECONDS
    # What says nothing new, a slip that did come out and another device are heard all the same.
    kiosk.post(path, bodies[MOST_FAILED_SLIPS - 1])
    other.post(path, {"result": "failed"})
    kiosk.post(path, {"result": "printed"})


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["result"]),
        ({"result": "unknown"}, ["result"]),
        ({"result": "failed", "reason": "x" * 81}, ["reason"]),
        ({"result": "failed", "reason": "paper jam"}, ["reason"]),
        ({"result": "failed", "reason": ""}, ["reason"]),
        ({"result": "failed", "reason": "PAPER_OUT"}, ["reason"]),
        ({"result": "printed", "reason": "<b>"}, ["reason"]),
    ],
)
def test_a_bad_report_is_refused(hall: Hall, body: dict[str, str], fields: list[str]) -> None:
    kiosk = hall.device()
    path = f"tickets/{kiosk.issue('A')['id']}/print-report"
    told = kiosk.refused(ProblemCode.BAD_REQUEST, "POST", path, body)
    assert [one["field"] for one in told["errors"]] == fields
    kiosk.refused(
        ProblemCode.UNKNOWN_TICKET, "POST", "tickets/none/print-report", {"result": "printed"}
    )


def test_staff_order_a_copy_where_the_ticket_was_taken(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    ticket = kiosk.issue("A")

    clerk.post(f"tickets/{ticket['id']}/print", {}, 202)
    clerk.post(f"tickets/{ticket['id']}/print", {}, 202)

    orders = [
        one
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "ticket.print_ordered"
    ]
    assert [(one["data"]["device"], one["data"]["copy"]) for one in orders] == [
        (kiosk.id, 2),
        (kiosk.id, 3),
    ]
    assert {one["actor"] for one in orders} == {clerk.name}


def test_staff_order_a_copy_from_another_kiosk(hall: Hall) -> None:
    clerk, kiosk = hall.person(), hall.device()
    ticket = clerk.issue("A")
    clerk.refused(ProblemCode.UNKNOWN_DEVICE, "POST", f"tickets/{ticket['id']}/print", {})

    clerk.post(f"tickets/{ticket['id']}/print", {"device": kiosk.id}, 202)

    assert hall.served.rows(OUTBOX, office=hall.office)[-1]["data"]["device"] == kiosk.id


def test_a_board_cannot_be_asked_to_print(hall: Hall) -> None:
    clerk, board = hall.person(), hall.device(DeviceKind.BOARD)
    ticket = clerk.issue("A")
    for device in (board.id, "none", hall.served.new_hall().device().id):
        path = f"tickets/{ticket['id']}/print"
        clerk.refused(ProblemCode.UNKNOWN_DEVICE, "POST", path, {"device": device})


def test_history_is_kept_as_intervals(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    ticket = kiosk.issue("A")
    clerk.open("2")
    moments = [hall.clock()]
    for act in ("call", "recall", "start", "finish"):
        hall.clock.forward(minutes=3)
        moments.append(hall.clock())
        if act == "call":
            clerk.call_next("2")
        else:
            clerk.act(ticket, act, "2")

    rows = hall.served.rows(INTERVAL, office=hall.office, ticket=ticket["id"])

    states = ["waiting", "called", "called", "serving", "served"]
    assert [one["state"] for one in rows] == states
    assert [one["entered_at"] for one in rows] == moments
    assert [one["left_at"] for one in rows] == [*moments[1:], None]
    assert [one["counter"] for one in rows] == [None, "2", "2", "2", "2"]
    assert [one["clerk"] for one in rows] == [None, *[clerk.name] * 4]
    (row,) = hall.served.rows(TICKET, office=hall.office, id=ticket["id"])
    assert row["step"] == 4
