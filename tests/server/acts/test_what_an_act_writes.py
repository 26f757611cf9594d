"""Each act on a ticket: which columns it changes and leaves, its history, its event, by whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from server.contract.states import DeviceKind, Role, TicketState
from server.domain.announcement import announce
from server.domain.discipline import moment
from server.domain.door_code import code_of_step, step_of
from server.office_file.example import example_office_file
from server.operations.today.business_day import business_day
from server.operations.today.door_key import door_key
from server.storage.tables import OUTBOX
from tests.server.acts.test_every_pair import HOW, body_of
from tests.server.acts.written import (
    Meant,
    Row,
    Written,
    check_event,
    fill,
    meant,
    on_the_wire,
    says_of,
    ticket_row,
    written,
)
from tests.server.hall import KEYS, MORNING, Caller, Hall, Served

S = TicketState
NOW, ME = Meant.NOW, Meant.ME
NOT_PARKED = {"park_reason": None, "remind_at": None, "reminded": False}
BACK_IN_LINE = {
    **NOT_PARKED,
    "counter": None,
    "clerk": None,
    "called_at": None,
    "started_at": None,
    "finished_at": None,
    "called_after": None,
    "call_count": 0,
    "last_called_at": None,
    "last_call": None,
}
CALLED = {
    **NOT_PARKED,
    "counter": "2",
    "clerk": ME,
    "called_at": NOW,
    "started_at": None,
    "call_count": 5,
    "last_called_at": NOW,
    "last_call": Meant.SEQ,
    "called_after": None,
}
RECALLED = {"call_count": 5, "last_called_at": NOW, "last_call": Meant.SEQ}
SENT = {**BACK_IN_LINE, "first": False, "for_counter": None, "after_calls": 0, "returned_at": None}


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> None:
    """No test runs over midnight, however far those before moved the clock."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)


@pytest.fixture
def me(hall: Hall) -> Caller:
    """A supervisor at counter 2, in a hall where others wait."""
    me = hall.person(Role.SUPERVISOR)
    me.open("2")
    for service in ("A", "A", "H"):
        me.issue(service)
    return me


@dataclass(frozen=True, slots=True)
class Case:
    """An act on a ticket in a state whose other columns are all filled.

    Attributes:
        becomes: what changes beside the state; the rest stays.
        says: what the event tells beside the ticket itself.
        lines: the services whose people waiting the event tells.
    """

    act: str
    was: TicketState
    state: TicketState
    event: str
    becomes: Mapping[str, Any]
    body: Mapping[str, Any] = field(default_factory=dict)
    says: Mapping[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "-".join([self.act, self.was, *map(str, self.body.values())])


CASES = [
    Case("call", S.WAITING, S.CALLED, "ticket.called", CALLED, says={"chosen": True}),
    Case("call", S.PARKED, S.CALLED, "ticket.called", CALLED),
    Case("recall", S.CALLED, S.CALLED, "ticket.recalled", RECALLED),
    Case("start", S.CALLED, S.SERVING, "ticket.started", {"started_at": NOW}),
    Case(
        "no-show",
        S.CALLED,
        S.NO_SHOW,
        "ticket.no_show",
        {"finished_at": NOW, "missed_calls": 0},
    ),
    *(
        Case(
            "finish",
            was,
            S.SERVED,
            "ticket.finished",
            {**NOT_PARKED, "finished_at": NOW, "clerk": ME, "outcome": outcome},
            {} if outcome is None else {"outcome": outcome},
            {"outcome": outcome},
        )
        for was in (S.CALLED, S.SERVING, S.PARKED)
        for outcome in ("received", None)
    ),
    Case("return", S.PARKED, S.WAITING, "ticket.returned", SENT | {"for_counter": "2"}),
    Case(
        "return",
        S.NO_SHOW,
        S.WAITING,
        "ticket.returned",
        SENT | {"for_counter": "2", "after_calls": 3, "returned_at": NOW},
    ),
    *(
        Case("cancel", was, S.CANCELLED, "ticket.cancelled", NOT_PARKED | {"finished_at": NOW}, *it)
        for was in (S.WAITING, S.PARKED)
        for it in [({}, {"reason": "asked"}), ({"reason": "left"}, {"reason": "left"})]
    ),
    Case(
        "add-service",
        S.SERVING,
        S.SERVING,
        "ticket.service_added",
        {"service": "H"},
        {"service": "H"},
        lines=("A", "H"),
    ),
    Case("undo", S.CALLED, S.WAITING, "ticket.undone", BACK_IN_LINE),
    Case("undo", S.SERVING, S.CALLED, "ticket.undone", {"started_at": None}),
    Case("undo", S.NO_SHOW, S.CALLED, "ticket.undone", {"finished_at": None}),
]


def filled(hall: Hall, me: Caller, state: TicketState, **more: Any) -> Row:
    """Lead a ticket of service A into a state, with something in every column an act may change."""
    ticket = me.issue("A")
    for act in HOW[state]:
        me.post(f"tickets/{ticket['id']}/{act}", body_of(act))
    now = hall.clock()
    row = fill(
        hall,
        ticket,
        place=7,
        priority="elderly",
        called_at=now - timedelta(minutes=9),
        started_at=now - timedelta(minutes=8),
        finished_at=now - timedelta(minutes=7),
        clerk="somebody",
        call_count=4,
        print_state="failed",
        print_reason="paper_out",
        copies=2,
        first=True,
        for_counter="2",
        after_calls=2,
        returned_at=now - timedelta(minutes=6),
        park_reason="papers",
        remind_at=now + timedelta(minutes=5),
        reminded=True,
        outcome="guided",
        appointment_at=now + timedelta(minutes=4),
        let_passes=1,
        rejoined=True,
        missed_calls=3,
        from_home=True,
        confirmed_at=now - timedelta(minutes=5),
        put_back=True,
        errands=0,
        **more,
    )
    hall.clock.forward(seconds=50)
    return row


def check_moved(
    hall: Hall,
    me: Caller,
    act: str,
    before: Row,
    after: Mapping[str, Any],
    found: Written,
    *,
    chosen: bool = False,
) -> None:
    """Demand this row, and that its history goes on from the one interval to the next."""
    now = hall.clock()
    wanted = {**before, **meant(after, hall, me), "step": before["step"] + 1}
    assert ticket_row(hall, before) == wanted
    left, entered = [one for one in found.intervals if one["ticket"] == before["id"]]
    assert (left["step"], left["left_at"]) == (before["step"], now)
    assert left["entered_at"] < now
    assert entered == {
        "office": hall.office,
        "ticket": before["id"],
        "step": wanted["step"],
        "act": act,
        "state": wanted["state"],
        "service": wanted["service"],
        "counter": wanted["counter"],
        "clerk": wanted["clerk"],
        "entered_at": now,
        "left_at": None,
        "chosen": chosen,
    }


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_act_changes_just_this(hall: Hall, me: Caller, case: Case) -> None:
    before = filled(hall, me, case.was)
    body = {"counter": "2", **case.body}
    found = written(hall, lambda: me.post(f"tickets/{before['id']}/{case.act}", body))

    assert set(found.tickets) == {before["id"]}
    assert found.counters == {}
    chosen = "chosen" in case.says or case.body.get("position", "arrival") != "arrival"
    after = {**case.becomes, "state": case.state}
    check_moved(hall, me, case.act, before, after, found, chosen=chosen)
    [event] = found.events
    more = dict(case.says)
    if case.state is S.WAITING:
        more["counter"] = before["counter"]
    check_event(hall, event, case.event, says_of(hall, me, before, *case.lines) | more, me)
    assert bool(event["data"].get("chosen")) is ("chosen" in case.says)


HELD_BACK = {"after_calls": 3, "returned_at": NOW}
OF_HOLDERS = [
    Case(
        "leave",
        S.WAITING,
        S.CANCELLED,
        "ticket.cancelled",
        NOT_PARKED | {"finished_at": NOW},
        says={"reason": "left"},
    ),
    Case(
        "let-pass",
        S.WAITING,
        S.WAITING,
        "ticket.let_pass",
        {"let_passes": 2, "after_calls": 2, "returned_at": NOW},
        says={"people": 2},
    ),
    Case(
        "rejoin",
        S.NO_SHOW,
        S.WAITING,
        "ticket.returned",
        BACK_IN_LINE | HELD_BACK | {"rejoined": True, "first": False},
    ),
    Case("confirm", S.WAITING, S.WAITING, "ticket.confirmed", {"confirmed_at": NOW}),
]


@pytest.mark.parametrize("case", OF_HOLDERS, ids=str)
def test_an_act_of_its_holder_changes_just_this(hall: Hall, me: Caller, case: Case) -> None:
    before = filled(hall, me, case.was)
    unused = {"appointment_at": None, "rejoined": False, "finished_at": hall.clock()}
    unconfirmed = {"confirmed_at": None} if case.act == "confirm" else {}
    before = fill(hall, before, first=False, after_calls=0, **unused, **unconfirmed)
    body = {"door": door_code(hall)} if case.act == "confirm" else None
    path = f"/t/{before['follow_code']}/{case.act}"
    stranger = hall.stranger()
    found = written(hall, lambda: stranger.post(path, body, key=f"press-{next(KEYS)}"))

    assert set(found.tickets) == {before["id"]}
    check_moved(hall, me, case.act, before, {**case.becomes, "state": case.state}, found)
    [event] = found.events
    more = dict(case.says)
    if case.state is S.WAITING:
        more["counter"] = before["counter"]
    check_event(hall, event, case.event, says_of(hall, me, before) | more)


def door_code(hall: Hall) -> str:
    """What stands at the door just now."""
    writer = hall.served.running.writer
    key = hall.served.inside(
        lambda: writer.do(hall.office, lambda tx, now: door_key(tx, business_day(tx, now)))
    )
    return code_of_step(key, step_of(hall.clock()))


@pytest.mark.parametrize("was", [S.WAITING, S.CALLED, S.SERVING])
@pytest.mark.parametrize(
    ("aim", "lands"),
    [
        ({"service": "H"}, {"service": "H"}),
        ({"to_counter": "11"}, {"for_counter": "11"}),
        ({"service": "H", "to_counter": "6"}, {"service": "H", "for_counter": "6"}),
    ],
)
def test_a_transfer_changes_just_this(
    hall: Hall, me: Caller, was: TicketState, aim: dict[str, str], lands: dict[str, str]
) -> None:
    before = filled(hall, me, was)
    body = {"counter": "2", **aim}
    found = written(hall, lambda: me.post(f"tickets/{before['id']}/transfer", body))

    place = {"place": moment(before["issued_at"])}
    check_moved(hall, me, "transfer", before, SENT | lands | place | {"state": "waiting"}, found)
    [event] = found.events
    lines = ("A", "H") if "service" in aim else ("A",)
    says = says_of(hall, me, before, *lines) | {"counter": before["counter"]}
    check_event(hall, event, "ticket.transferred", says, me)


@pytest.mark.parametrize("position", ["first", "last"])
def test_another_place_gives_up_the_hour_of_the_appointment(
    hall: Hall, me: Caller, position: str
) -> None:
    before = filled(hall, me, S.WAITING)
    me.post(f"tickets/{before['id']}/transfer", {"service": "H", "position": position})

    row = ticket_row(hall, before)
    place = moment(hall.clock() if position == "last" else before["issued_at"])
    assert (row["first"], row["place"]) == (position == "first", place)
    assert row["appointment_at"] is None


@pytest.mark.parametrize(("minutes", "wait"), [(10, 10), (None, 15)])
def test_putting_aside_changes_just_this(
    hall: Hall, me: Caller, minutes: int | None, wait: int
) -> None:
    before = filled(hall, me, S.SERVING)
    body = {"counter": "2", "reason": "copies", "minutes": minutes}
    found = written(hall, lambda: me.post(f"tickets/{before['id']}/park", body))

    due = hall.clock() + timedelta(minutes=wait)
    becomes = {"park_reason": "copies", "remind_at": due, "reminded": False, "state": "parked"}
    check_moved(hall, me, "park", before, becomes, found)
    [event] = found.events
    says = {"reason": "copies", "remind_at": on_the_wire(hall, due)}
    check_event(hall, event, "ticket.parked", says_of(hall, me, before) | says, me)


@pytest.mark.parametrize("act", ["call", "recall"])
def test_a_call_tells_boards_what_to_show_and_speak(hall: Hall, me: Caller, act: str) -> None:
    before = filled(hall, me, S.WAITING if act == "call" else S.CALLED)
    [event] = written(
        hall, lambda: me.post(f"tickets/{before['id']}/{act}", {"counter": "2"})
    ).events

    assert event["data"]["call_count"] == 5
    assert event["data"]["called_at"] == on_the_wire(hall, hall.clock())
    assert event["data"]["announcement"] == announce(before["number"], "2", ["vi", "en"])


@pytest.mark.parametrize(
    ("written_as", "word"),
    [("", "zero-between"), ('spoken_numbers = "south"', "zero-between-south")],
)
def test_a_counter_is_said_as_the_office_file_settles(
    hall: Hall, written_as: str, word: str
) -> None:
    toml = example_office_file(always_open=True)
    toml = toml.replace("\nlanguages =", f"\n{written_as}\nlanguages =", 1)
    there = hall.served.new_hall(toml.replace('code = "2"', 'code = "104"', 1))
    there.device().issue("A")
    clerk = there.person()
    clerk.open("104")
    clerk.call_next("104")
    [vi, en] = there.served.rows(OUTBOX, office=there.office)[-1]["data"]["announcement"]
    assert vi["clips"][-5:] == ["hundred", "|", word, "|", "digit-4-final"]
    assert vi["again"][-5:] == vi["clips"][-5:]
    assert en["clips"][-3:] == ["and", "|", "digit-4-final"]


@pytest.mark.parametrize(
    ("settled", "letter"),
    [("auto", "letter-a-word"), ("plain", "letter-a"), ("word", "letter-a-word")],
)
def test_a_letter_is_said_as_the_office_file_settles(hall: Hall, settled: str, letter: str) -> None:
    toml = example_office_file(always_open=True)
    toml = toml.replace("\nlanguages =", f'\nspoken_letters = "{settled}"\nlanguages =', 1)
    # In English A rhymes with J; in Vietnamese nothing sounds like either.
    there = hall.served.new_hall(toml.replace('prefix = "H"', 'prefix = "J"', 1))
    there.device().issue("A")
    clerk = there.person()
    clerk.open("1")
    clerk.call_next("1")
    [vi, en] = there.served.rows(OUTBOX, office=there.office)[-1]["data"]["announcement"]
    assert letter in en["clips"]
    assert letter in en["again"]
    assert ("letter-a-word" in vi["clips"]) == (settled == "word")
    told = there.device().get()
    assert told["letters_with_words"]["en"][:1] == ([] if settled == "plain" else ["A"])


def test_undoing_a_finish_leaves_the_hour_it_began(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVED)
    before = fill(hall, before, clerk=me.name, finished_at=hall.clock() - timedelta(seconds=60))
    found = written(hall, lambda: me.act(before, "undo", "2"))

    becomes = {"finished_at": None, "outcome": None, "state": "serving"}
    check_moved(hall, me, "undo", before, becomes, found)
    check_event(hall, found.events[0], "ticket.undone", says_of(hall, me, before), me)


def test_undoing_the_finish_of_somebody_who_never_began_begins_now(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVED)
    before = fill(hall, before, clerk=me.name, finished_at=hall.clock(), started_at=None)
    me.act(before, "undo", "2")

    assert ticket_row(hall, before)["started_at"] == hall.clock()


def test_next_ends_one_stay_and_begins_the_way_of_another(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVING)
    [head, *_] = me.get("tickets?state=waiting")["tickets"]
    waiting = ticket_row(hall, head)
    found = written(
        hall, lambda: me.post("counters/2/call-next", {"outcome": "result"}, key="next-of-two")
    )

    assert set(found.tickets) == {before["id"], head["id"]}
    ended = NOT_PARKED | {"finished_at": NOW, "clerk": ME, "outcome": "result", "state": "served"}
    check_moved(hall, me, "finish", before, ended, found)
    called = CALLED | {"call_count": 1, "called_after": before["id"], "state": "called"}
    check_moved(hall, me, "call", waiting, called, found)
    finish, call = found.events
    says = says_of(hall, me, before) | {"outcome": "result", "waiting": {"A": 2}}
    check_event(hall, finish, "ticket.finished", says, me)
    check_event(hall, call, "ticket.called", says_of(hall, me, head) | {"call_count": 1}, me)
    assert not call["data"].get("chosen")
    assert call["seq"] == finish["seq"] + 1


def test_a_particular_call_ends_the_stay_before_with_its_outcome(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVING)
    waiting = me.issue("A")
    hall.clock.forward(seconds=1)
    body = {"counter": "2", "outcome": "result"}
    found = written(hall, lambda: me.post(f"tickets/{waiting['id']}/call", body))

    assert [one["type"] for one in found.events] == ["ticket.finished", "ticket.called"]
    assert [one["actor"] for one in found.events] == [me.name] * 2
    ended = ticket_row(hall, before)
    assert (ended["outcome"], ended["finished_at"], ended["clerk"]) == (
        "result",
        hall.clock(),
        me.name,
    )
    assert found.tickets[waiting["id"]]["called_after"] == before["id"]


def test_undoing_a_call_brings_back_whom_the_same_press_ended(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVING)
    called = me.call_next("2")
    hall.clock.forward(seconds=60)
    found = written(hall, lambda: me.act(called, "undo", "2"))

    back = ticket_row(hall, called)
    assert (back["state"], back["called_after"], back["counter"]) == ("waiting", None, None)
    again = ticket_row(hall, before)
    assert (again["state"], again["finished_at"], again["outcome"]) == ("serving", None, None)
    assert (again["started_at"], again["clerk"]) == (before["started_at"], me.name)
    undone, served = found.events
    check_event(hall, undone, "ticket.undone", says_of(hall, me, called) | {"counter": "2"}, me)
    check_event(hall, served, "ticket.undone", says_of(hall, me, before), me)


def test_undoing_a_call_too_late_brings_nobody_back(hall: Hall, me: Caller) -> None:
    before = filled(hall, me, S.SERVING)
    called = me.call_next("2")
    hall.clock.forward(seconds=61)
    found = written(hall, lambda: me.act(called, "undo", "2"))

    assert set(found.tickets) == {called["id"]}
    assert ticket_row(hall, before)["state"] == "served"


@pytest.mark.parametrize("was", [S.WAITING, S.PARKED])
@pytest.mark.parametrize("priority", ["merit", None])
def test_a_class_changes_nothing_else(
    hall: Hall, me: Caller, was: TicketState, priority: str | None
) -> None:
    before = filled(hall, me, was)
    body = {"priority": priority}
    found = written(hall, lambda: me.post(f"tickets/{before['id']}/priority", body))

    check_moved(hall, me, "priority", before, {"priority": priority}, found)
    assert found.counters == {}
    [event] = found.events
    check_event(hall, event, "ticket.priority_changed", says_of(hall, me, before), me)
    assert written(hall, lambda: me.post(f"tickets/{before['id']}/priority", body)) == Written(
        {}, {}, [], []
    )


@pytest.mark.parametrize("ended", [S.CALLED, S.SERVING, S.SERVED, S.NO_SHOW, S.CANCELLED])
def test_a_class_counts_no_more_once_called(hall: Hall, me: Caller, ended: TicketState) -> None:
    before = filled(hall, me, ended)
    me.post(f"tickets/{before['id']}/priority", {"priority": "merit"}, 409)


def test_a_number_taken_at_a_kiosk(hall: Hall, me: Caller) -> None:
    kiosk = hall.device()
    hall.clock.forward(milliseconds=123.456)
    key = f"press-{next(KEYS)}"
    body = {"service": "H", "priority": "merit", "language": "en"}
    ticket: Any = None

    def issue() -> None:
        nonlocal ticket
        ticket = kiosk.post("tickets", body, 201, key=key)

    found = written(hall, issue)
    row = found.tickets.pop(ticket["id"])
    now = hall.clock()
    follow = row.pop("follow_code")
    assert row == {
        "office": hall.office,
        "id": ticket["id"],
        "number": "H002",
        "series": "H",
        "business_day": now.date(),
        "round": row["round"],
        "serial": 2,
        "service": "H",
        "state": "waiting",
        "place": moment(now),
        "priority": "merit",
        "language": "en",
        "issue_key": key,
        "issued_at": now,
        "called_at": None,
        "started_at": None,
        "finished_at": None,
        "counter": None,
        "clerk": None,
        "call_count": 0,
        "last_called_at": None,
        "last_call": None,
        "called_after": None,
        "print_state": "pending",
        "print_reason": None,
        "copies": 0,
        "device": kiosk.id,
        "step": 0,
        "first": False,
        "for_counter": None,
        "after_calls": 0,
        "returned_at": None,
        "park_reason": None,
        "remind_at": None,
        "reminded": False,
        "outcome": None,
        "appointment_at": None,
        "promised_low": None,
        "promised_high": None,
        "let_passes": 0,
        "rejoined": False,
        "missed_calls": 0,
        "from_home": False,
        "confirmed_at": None,
        "put_back": False,
        "errands": 0,
        "origin": None,
    }
    assert ticket["follow_url"].endswith(f"/t/{follow}")
    assert (ticket["ahead"], found.tickets, found.counters) == (1, {}, {})
    assert found.intervals == [
        {
            "office": hall.office,
            "ticket": ticket["id"],
            "step": 0,
            "act": "issue",
            "state": "waiting",
            "service": "H",
            "counter": None,
            "clerk": None,
            "entered_at": now,
            "left_at": None,
            "chosen": False,
        }
    ]
    [event] = found.events
    check_event(hall, event, "ticket.issued", says_of(hall, me, ticket), device=kiosk)
    assert kiosk.post("tickets", body, 200, key=key)["id"] == ticket["id"]


def test_a_number_given_by_staff_prints_nowhere_and_names_them(hall: Hall, me: Caller) -> None:
    [event] = written(hall, lambda: me.issue("A")).events
    row = ticket_row(hall, event["data"]["ticket"])
    assert (row["print_state"], row["device"], row["language"]) == ("none", None, "vi")
    assert row["priority"] is None
    check_event(hall, event, "ticket.issued", {"waiting": {"A": 3}}, me)
    assert me.issue("A")["ahead"] == 3


def test_names_of_tickets_sort_by_time_and_cannot_be_guessed(hall: Hall, me: Caller) -> None:
    ids, follows = [], []
    for _ in range(12):
        hall.clock.forward(milliseconds=64)
        row = ticket_row(hall, me.issue("B"))
        ids.append(row["id"])
        follows.append(row["follow_code"])
        milliseconds = int(row["issued_at"].timestamp() * 1000)
        hexadecimal = row["id"].replace("-", "")
        assert [len(part) for part in row["id"].split("-")] == [8, 4, 4, 4, 12]
        assert int(hexadecimal[:12], 16) == milliseconds
        # RFC 9562: version 7, and the variant whose first bits are 10.
        assert hexadecimal[12] == "7"
        assert hexadecimal[16] in "89ab"
        assert len(row["follow_code"]) == 12
        assert set(row["follow_code"]) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        assert row["follow_code"][:4] == in_base_32(milliseconds // 64)
    assert ids == sorted(ids)
    # What time does not say, chance does, in every place.
    for place in (*range(13, 16), *range(17, 32)):
        assert len({one.replace("-", "")[place] for one in ids}) > 1, place
    for letter in range(4, 12):
        assert len({one[letter] for one in follows}) > 1, letter


def in_base_32(tick: int) -> str:
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    return "".join(letters[tick // 32**place % 32] for place in (3, 2, 1, 0))


def test_a_copy_is_ordered(hall: Hall, me: Caller) -> None:
    kiosk = hall.device()
    before = filled(hall, me, S.CALLED)
    path = f"tickets/{before['id']}/print"
    found = written(hall, lambda: me.post(path, {"device": kiosk.id}, 202))

    pending = {"print_state": "pending", "print_reason": None, "copies": 3}
    assert found.tickets == {before["id"]: before | pending}
    assert (found.counters, found.intervals) == ({}, [])
    [event] = found.events
    row = says_of(hall, me, before)
    says = {"ticket": row["ticket"], "number": row["number"], "device": kiosk.id, "copy": 4}
    check_event(hall, event, "ticket.print_ordered", says, me)


@pytest.mark.parametrize(
    ("print_state", "copies", "copy"),
    [("none", 0, 1), ("none", 1, 3), ("printed", 0, 2), ("failed", 0, 2), ("pending", 2, 4)],
)
def test_which_copy_it_is(hall: Hall, me: Caller, print_state: str, copies: int, copy: int) -> None:
    agent = hall.device(kind=DeviceKind.AGENT)
    before = filled(hall, me, S.WAITING)
    fill(hall, before, print_state=print_state, copies=copies)
    found = written(
        hall, lambda: me.post(f"tickets/{before['id']}/print", {"device": agent.id}, 202)
    )
    assert found.events[0]["data"]["copy"] == copy
    assert found.tickets[before["id"]]["copies"] == copy - 1


def test_a_copy_comes_from_where_the_number_was_taken(hall: Hall, me: Caller) -> None:
    kiosk = hall.device()
    ticket = kiosk.issue("A")
    [event] = written(hall, lambda: me.post(f"tickets/{ticket['id']}/print", {}, 202)).events
    assert event["data"]["device"] == kiosk.id


@pytest.mark.parametrize(
    ("was", "result", "reason", "state", "why"),
    [
        ("pending", "printed", None, "printed", None),
        ("pending", "failed", "paper_out", "failed", "paper_out"),
        ("pending", "failed", None, "failed", None),
        ("failed", "printed", "busy", "printed", None),
        ("failed", "failed", "cover_open", "failed", "cover_open"),
    ],
)
def test_what_became_of_a_slip(
    hall: Hall, me: Caller, was: str, result: str, reason: str | None, state: str, why: str | None
) -> None:
    kiosk = hall.device()
    before = filled(hall, me, S.CALLED)
    before = fill(hall, before, print_state=was, print_reason="error" if was == "failed" else None)
    path, body = f"tickets/{before['id']}/print-report", {"result": result, "reason": reason}
    found = written(hall, lambda: kiosk.post(path, body))

    assert found.tickets == {before["id"]: before | {"print_state": state, "print_reason": why}}
    assert (found.counters, found.intervals) == ({}, [])
    [event] = found.events
    row = says_of(hall, me, before)
    says = {"ticket": row["ticket"], "number": row["number"], "device": kiosk.id}
    kind = "ticket.printed" if result == "printed" else "ticket.print_failed"
    says |= {} if result == "printed" else {"reason": reason}
    check_event(hall, event, kind, says, device=kiosk)
    again = written(hall, lambda: kiosk.post(path, body))
    assert again == Written({}, {}, [], [])


@pytest.mark.parametrize("result", ["failed", "sent", "printed"])
def test_nothing_is_told_of_a_slip_that_is_out(hall: Hall, me: Caller, result: str) -> None:
    kiosk = hall.device()
    before = filled(hall, me, S.CALLED)
    before = fill(hall, before, print_state="printed", print_reason=None)
    path, body = f"tickets/{before['id']}/print-report", {"result": result, "reason": "error"}
    assert written(hall, lambda: kiosk.post(path, body)) == Written({}, {}, [], [])
    me.post(f"tickets/{before['id']}/print", {"device": kiosk.id}, 202)
    again = written(hall, lambda: kiosk.post(path, body))
    assert len(again.events) == 1, "of the copy it is news"


def test_slips_that_nobody_took_are_withdrawn_once_each(hall: Hall, me: Caller) -> None:
    first, second = (me.issue("B") for _ in range(2))
    hall.clock.forward(seconds=5)
    ids = [second["id"], first["id"], second["id"]]
    found = written(hall, lambda: me.post("tickets/void", {"tickets": ids}))

    assert [one["data"]["ticket"]["id"] for one in found.events] == ids[:2]
    assert set(found.tickets) == set(ids)
    for one, left in zip(found.events, (1, 0), strict=True):
        says = {"reason": "not_taken", "state": "cancelled", "waiting": {"B": left}}
        check_event(hall, one, "ticket.cancelled", says, me)


def test_a_whole_line_is_withdrawn_in_its_order(hall: Hall, me: Caller) -> None:
    line = [me.issue("B") for _ in range(3)]
    hall.clock.forward(seconds=5)
    elsewhere = me.issue("H")
    fill(hall, line[0], place=ticket_row(hall, line[2])["place"] + 1)
    told = me.post("tickets/void", {"service": "B"})["tickets"]

    assert [one["number"] for one in told] == ["B002", "B003", "B001"]
    assert {one["state"] for one in told} == {"cancelled"}
    assert me.ticket(elsewhere)["state"] == "waiting"
