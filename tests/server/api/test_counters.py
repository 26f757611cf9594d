"""Counters open, pause, close and change hands; *next* calls one person once."""

from datetime import datetime

import pytest

from server.api.deed import WORKING
from server.contract.answers import Counter
from server.contract.problems import ProblemCode
from server.contract.states import Act, Role, TicketState
from server.storage.tables import OUTBOX
from server.texts import say
from tests.server.hall import Hall


def events(hall: Hall) -> list[str]:
    return [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]


def test_a_clerk_sits_down(hall: Hall) -> None:
    clerk = hall.person()

    told = clerk.open("4")

    Counter.model_validate(told)
    assert told == {
        "code": "4",
        "name": {"vi": "Hộ tịch", "en": "Civil status"},
        "place": "counter",
        "zone": None,
        "services": ["B"],
        "state": "open",
        "pause_reason": None,
        "clerk": f"Cán bộ {clerk.name}",
        "ticket": None,
        "profile": [{"code": "B", "weight": 1.0, "after_minutes": None}],
        "warning": None,
    }


def test_a_clerk_sits_down_without_a_body(hall: Hall) -> None:
    assert hall.person().ask("POST", "counters/4/open").json()["state"] == "open"


def test_opening_again_changes_nothing(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("4")
    before = hall.served.dump(hall.office)

    clerk.open("4")

    assert hall.served.dump(hall.office) == before


def test_one_session_a_counter(hall: Hall) -> None:
    first, second = hall.person(), hall.person()
    first.open("4")

    told = second.refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/4/open", {})

    assert f"Cán bộ {first.name}" in told["detail"]


def test_the_same_person_elsewhere_is_another_session(hall: Hall) -> None:
    first = hall.person()
    second = hall.person(user=first.name)
    first.open("4")

    second.refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/4/open", {"take_over": False})


def test_taking_over_moves_the_other_away(hall: Hall) -> None:
    first, second = hall.person(), hall.person()
    hall.device().issue("B")
    first.open("4")
    ticket = first.call_next("4")

    told = second.open("4", take_over=True)

    assert told["clerk"] == f"Cán bộ {second.name}"
    assert told["ticket"]["id"] == ticket["id"]
    refused = first.refused(
        ProblemCode.COUNTER_TAKEN, "POST", "counters/4/call-next", None, key="late"
    )
    assert refused["detail"] == say("problems", "vi", "counter_taken_from_you", Counter="Quầy 4")
    first.refused(
        ProblemCode.COUNTER_TAKEN, "POST", f"tickets/{ticket['id']}/start", {"counter": "4"}
    )
    assert second.act(ticket, "start", "4")["state"] == "serving"


def test_one_counter_a_session(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("4")
    clerk.open("5")

    states = {one["code"]: one["state"] for one in clerk.get("counters")["counters"]}
    assert (states["4"], states["5"]) == ("closed", "open")
    assert events(hall)[-3:] == ["counter.opened", "counter.closed", "counter.opened"]


def test_nobody_leaves_a_person_behind(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("B")
    clerk.open("4")
    ticket = clerk.call_next("4")

    for path in ("counters/5/open", "counters/4/close"):
        told = clerk.refused(ProblemCode.WRONG_STATE, "POST", path, {})
        values = {"Counter": "Quầy 4", "number": ticket["number"]}
        assert told["detail"] == say("problems", "vi", "finish_first", **values)


def test_a_pause_and_going_on(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("B")
    clerk.open("4")

    paused = clerk.post("counters/4/pause", {"reason": "break"})

    assert (paused["state"], paused["pause_reason"]) == ("paused", "break")
    told = clerk.refused(ProblemCode.COUNTER_CLOSED, "POST", "counters/4/call-next", None, key="p")
    assert told["detail"] == say("problems", "vi", "counter_paused", Counter="Quầy 4")
    resumed = clerk.open("4")
    assert (resumed["state"], resumed["pause_reason"]) == ("open", None)
    assert clerk.call_next("4")


def test_who_is_at_a_paused_counter_is_still_served(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("B")
    clerk.open("4")
    ticket = clerk.call_next("4")
    clerk.post("counters/4/pause", {"reason": "technical"})

    assert clerk.act(ticket, "start", "4")["state"] == "serving"
    assert clerk.act(ticket, "finish", "4")["state"] == "served"


def test_a_paused_counter_is_still_taken(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("4")
    clerk.post("counters/4/pause", {"reason": "break"})

    hall.person().refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/4/open", {})


def test_a_pause_needs_a_reason_of_the_office(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("4")
    for body in ({}, {"reason": "bored"}, {"reason": ""}):
        told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", "counters/4/pause", body)
        assert [one["field"] for one in told["errors"]] == ["reason"]


def test_a_clerk_leaves(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("4")

    told = clerk.post("counters/4/close")

    assert (told["state"], told["clerk"]) == ("closed", None)
    assert events(hall)[-1] == "counter.closed"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("pause", {"reason": "break"}),
        ("close", {}),
        ("call-next", None),
    ],
)
def test_nothing_happens_at_a_closed_or_unknown_counter(
    hall: Hall, path: str, body: dict[str, str] | None
) -> None:
    clerk = hall.person()
    for counter, code in (
        ("4", ProblemCode.COUNTER_CLOSED),
        ("99", ProblemCode.UNKNOWN_COUNTER),
        ("quầy", ProblemCode.UNKNOWN_COUNTER),
    ):
        told = clerk.refused(code, "POST", f"counters/{counter}/{path}", body, key="c")
        assert counter in told["detail"]


def test_an_unknown_counter_cannot_be_opened(hall: Hall) -> None:
    hall.person().refused(ProblemCode.UNKNOWN_COUNTER, "POST", "counters/99/open", {})


def test_next_calls_who_came_first(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    first = kiosk.issue("A")
    hall.clock.forward(minutes=2)
    kiosk.issue("A")
    clerk.open("2")

    called = clerk.call_next("2")

    assert called["id"] == first["id"]
    assert (called["state"], called["counter"], called["call_count"]) == ("called", "2", 1)
    assert (
        called["called_at"]
        == hall.served.running.clock()
        .astimezone(datetime.fromisoformat(called["called_at"]).tzinfo)
        .isoformat()
    )
    assert (called["ahead"], called["wait"]) == (None, None)


def test_next_finishes_the_stay_before(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(3):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    clerk.act(first, "start", "2")

    second = clerk.call_next("2")
    third = clerk.call_next("2")

    assert [clerk.ticket(one)["state"] for one in (first, second, third)] == [
        "served",
        "served",
        "called",
    ]
    assert events(hall)[-4:] == [
        "ticket.finished",
        "ticket.called",
        "ticket.finished",
        "ticket.called",
    ]


def test_nobody_waits(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("B")
    clerk.open("2")

    assert clerk.call_next("2", status=204) is None


def test_next_with_nobody_waiting_still_ends_the_stay(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")

    clerk.call_next("2", status=204)

    assert clerk.ticket(ticket)["state"] == "served"


def test_a_repeated_press_calls_nobody_else(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    called = clerk.call_next("2", key="F9")
    before = hall.served.dump(hall.office)

    assert clerk.call_next("2", key="F9") == called
    assert hall.served.dump(hall.office) == before


def test_a_repeated_press_that_found_nobody_finds_nobody(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("2")
    clerk.call_next("2", key="F9", status=204)
    hall.device().issue("A")

    clerk.call_next("2", key="F9", status=204)
    assert clerk.call_next("2", key="F9 again")


def test_a_press_is_remembered_over_midnight(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    called = clerk.call_next("2", key="F9")
    hall.clock.forward(hours=15)
    hall.keep_hours()

    assert clerk.call_next("2", key="F9")["id"] == called["id"]


def test_a_key_of_another_counter_is_refused(hall: Hall) -> None:
    first, second = hall.person(), hall.person()
    first.open("2")
    second.open("3")
    first.call_next("2", key="F9", status=204)

    told = second.refused(ProblemCode.BAD_REQUEST, "POST", "counters/3/call-next", None, key="F9")
    assert [one["field"] for one in told["errors"]] == ["Idempotency-Key"]


def test_next_needs_a_key(hall: Hall) -> None:
    clerk = hall.person()
    clerk.open("2")
    clerk.refused(ProblemCode.BAD_REQUEST, "POST", "counters/2/call-next")


def test_a_counter_of_another_office_is_out_of_reach(hall: Hall) -> None:
    clerk = hall.person()
    other = hall.served.new_hall()
    told = clerk.refused(ProblemCode.NOT_ALLOWED, "POST", f"{other.path}/counters/2/open", {})
    assert told["detail"] == say("problems", "vi", "other_office")


@pytest.mark.parametrize("role", sorted(WORKING))
def test_supervisors_and_admins_serve_too(hall: Hall, role: Role) -> None:
    assert hall.person(role).open("2")["state"] == "open"


# What each act needs and where it leads, written out from the design's table.
DONE = {
    ("called", "recall"): "called",
    ("called", "start"): "serving",
    ("called", "finish"): "served",
    ("called", "no-show"): "no_show",
    ("called", "undo"): "waiting",
    ("serving", "finish"): "served",
    ("serving", "undo"): "called",
    ("no_show", "undo"): "called",
    ("served", "undo"): "serving",
}
WAY_TO = {"called": [], "serving": ["start"], "served": ["finish"], "no_show": ["no-show"]}
ACTS = ["recall", "start", "finish", "no-show", "undo"]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", list(WAY_TO))
def test_each_act_in_each_state_at_the_counter(hall: Hall, state: str, act: str) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    for step in WAY_TO[state]:
        clerk.act(ticket, step, "2")

    if (state, act) in DONE:
        assert clerk.act(ticket, act, "2")["state"] == DONE[state, act]
    else:
        path = f"tickets/{ticket['id']}/{act}"
        code = ProblemCode.NOTHING_TO_UNDO if act == "undo" else ProblemCode.WRONG_STATE
        told = clerk.refused(code, "POST", path, {"counter": "2"})
        assert ticket["number"] in told["detail"]
        if act != "undo":
            assert say("problems", "vi", f"state.{TicketState(state)}") in told["detail"]
            assert say("problems", "vi", f"act.{Act(act)}") in told["detail"]


@pytest.mark.parametrize("act", ACTS)
def test_a_ticket_is_acted_on_only_where_it_was_called(hall: Hall, act: str) -> None:
    kiosk, clerk, colleague = hall.device(), hall.person(), hall.person()
    kiosk.issue("A")
    waiting = kiosk.issue("A")
    clerk.open("2")
    colleague.open("3")
    called = clerk.call_next("2")

    there = f"tickets/{called['id']}/{act}"
    colleague.refused(ProblemCode.WRONG_STATE, "POST", there, {"counter": "3"})
    colleague.refused(ProblemCode.COUNTER_TAKEN, "POST", there, {"counter": "2"})
    clerk.refused(ProblemCode.COUNTER_CLOSED, "POST", there, {"counter": "5"})
    clerk.refused(ProblemCode.UNKNOWN_COUNTER, "POST", there, {"counter": "99"})
    clerk.refused(ProblemCode.BAD_REQUEST, "POST", there, {})
    line = f"tickets/{waiting['id']}/{act}"
    clerk.refused(ProblemCode.WRONG_STATE, "POST", line, {"counter": "2"})
    clerk.refused(ProblemCode.UNKNOWN_TICKET, "POST", f"tickets/none/{act}", {"counter": "2"})


def test_an_act_that_nobody_knows_is_no_page(hall: Hall) -> None:
    clerk = hall.person()
    ticket = clerk.issue("A")
    for act in ("sing", "expire"):
        clerk.refused(
            ProblemCode.UNKNOWN_PAGE, "POST", f"tickets/{ticket['id']}/{act}", {"counter": "2"}
        )


def test_a_recall_counts(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    called = clerk.call_next("2")
    hall.clock.forward(minutes=1)

    clerk.act(called, "recall", "2")
    again = clerk.act(called, "recall", "2")

    assert again["call_count"] == 3
    assert again["called_at"] == called["called_at"], "the way counts from the first call"


def test_an_undone_call_goes_back_to_its_old_place(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    numbers = []
    for _ in range(3):
        numbers.append(kiosk.issue("A")["number"])
        hall.clock.forward(seconds=30)
    clerk.open("2")
    called = clerk.call_next("2")

    undone = clerk.act(called, "undo", "2")

    waiting = clerk.get("tickets?state=waiting")["tickets"]
    assert [one["number"] for one in waiting] == numbers
    assert (undone["ahead"], undone["counter"], undone["called_at"]) == (0, None, None)
    assert undone["call_count"] == 0
    assert clerk.call_next("2")["id"] == called["id"]


def test_undoing_a_call_brings_back_the_stay_it_ended(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    clerk.act(first, "start", "2")
    second = clerk.call_next("2")
    hall.clock.forward(seconds=60)

    clerk.act(second, "undo", "2")

    assert clerk.ticket(second)["state"] == "waiting"
    served_again = clerk.ticket(first)
    assert (served_again["state"], served_again["finished_at"]) == ("serving", None)
    assert events(hall)[-2:] == ["ticket.undone", "ticket.undone"]


def test_a_stay_that_ended_long_ago_remains_ended(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    first, second = clerk.call_next("2"), clerk.call_next("2")
    hall.clock.forward(seconds=61)

    clerk.act(second, "undo", "2")

    assert clerk.ticket(first)["state"] == "served"
    assert clerk.ticket(second)["state"] == "waiting"


def test_a_finish_is_undone_within_a_minute_only(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    clerk.act(first, "finish", "2")
    hall.clock.forward(seconds=60)
    assert clerk.act(first, "undo", "2")["state"] == "serving"
    clerk.act(first, "finish", "2")
    hall.clock.forward(seconds=60.1)

    told = clerk.refused(
        ProblemCode.NOTHING_TO_UNDO, "POST", f"tickets/{first['id']}/undo", {"counter": "2"}
    )
    assert told["detail"] == say(
        "problems", "vi", "finish_too_old", number=first["number"], seconds=60
    )


def test_a_finish_is_undone_by_the_same_clerk_only(hall: Hall) -> None:
    clerk, colleague = hall.person(), hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    clerk.act(ticket, "finish", "2")
    colleague.open("2", take_over=True)

    colleague.refused(
        ProblemCode.NOTHING_TO_UNDO, "POST", f"tickets/{ticket['id']}/undo", {"counter": "2"}
    )


@pytest.mark.parametrize("ended", ["finish", "no-show"])
def test_an_end_is_not_undone_while_somebody_else_is_there(hall: Hall, ended: str) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    clerk.act(first, ended, "2")
    second = clerk.call_next("2")

    told = clerk.refused(
        ProblemCode.WRONG_STATE, "POST", f"tickets/{first['id']}/undo", {"counter": "2"}
    )
    assert second["number"] in told["detail"]


def test_acts_move_the_times_of_a_ticket(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    moments = {}
    for act in ("start", "finish"):
        hall.clock.forward(minutes=4)
        ticket = clerk.act(ticket, act, "2")
        moments[act] = ticket["started_at"], ticket["finished_at"]

    (started, nothing), (still_started, finished) = moments["start"], moments["finish"]
    assert nothing is None
    assert started == still_started
    assert ticket["called_at"] < started < finished
    undone = clerk.act(ticket, "undo", "2")
    assert (undone["started_at"], undone["finished_at"]) == (started, None)
    undone = clerk.act(ticket, "undo", "2")
    assert (undone["state"], undone["started_at"]) == ("called", None)


def test_after_a_no_show_the_counter_is_free(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    for _ in range(2):
        kiosk.issue("A")
    clerk.open("2")
    first = clerk.call_next("2")
    clerk.act(first, "no-show", "2")

    second = clerk.call_next("2")

    assert second["id"] != first["id"]
    assert clerk.ticket(first)["state"] == "no_show"


def test_an_undone_no_show_is_called_again(hall: Hall) -> None:
    clerk = hall.person()
    hall.device().issue("A")
    clerk.open("2")
    ticket = clerk.call_next("2")
    missed = clerk.act(ticket, "no-show", "2")
    assert missed["finished_at"] is not None

    undone = clerk.act(ticket, "undo", "2")

    assert (undone["state"], undone["finished_at"], undone["counter"]) == ("called", None, "2")
