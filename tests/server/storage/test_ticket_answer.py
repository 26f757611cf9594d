"""One ticket: as staff and devices see it, and as its holder does."""

from typing import Any

from server.contract.answers import Follow, Ticket
from server.storage.answers.ticket import follow_answer, followed, one_ticket
from server.storage.wait.pace import Pace
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, StoredOffice, at, parts

PACE = Pace(waits={None: (10.0,) * 9}, ahead=3, gap=5.0, minutes=5.0, tickets={})
PACES = {"A": PACE}


def told_of(stored: StoredOffice, ticket: str) -> Any:
    told: Any = one_ticket(
        moment_of(stored.connection, stored.plan, NOW, PACES, "http://queue.test"), ticket
    )
    Ticket.model_validate(told)
    return told


def test_every_field_of_a_ticket(stored: StoredOffice) -> None:
    row = stored.ticket(
        "A007",
        "served",
        -30,
        service="B",
        priority="elderly",
        language="en",
        called_at=at(-20),
        started_at=at(-19),
        finished_at=at(-10),
        counter="4",
        call_count=2,
        print_state="failed",
        print_reason="no_paper",
        for_counter="5",
        outcome="received",
        park_reason="form",
        remind_at=at(15),
        appointment_at=at(60),
        follow_code="follow-me",
    )

    told = told_of(stored, row.id)

    times = {name: one.isoformat() for name, one in told.items() if hasattr(one, "isoformat")}
    assert times == {
        "issued_at": "2026-11-23T09:00:00+07:00",
        "called_at": "2026-11-23T09:10:00+07:00",
        "started_at": "2026-11-23T09:11:00+07:00",
        "finished_at": "2026-11-23T09:20:00+07:00",
        "remind_at": "2026-11-23T09:45:00+07:00",
        "appointment_at": "2026-11-23T10:30:00+07:00",
    }
    assert {name: one for name, one in told.items() if name not in times} == {
        "id": row.id,
        "number": "A007",
        "office": "minh-tam",
        "service": "B",
        "state": "served",
        "priority": "elderly",
        "language": "en",
        "counter": "4",
        "call_count": 2,
        "ahead": None,
        "wait": None,
        "soon": False,
        "come_back_at": None,
        "late": False,
        "print": "failed",
        "print_reason": "no_paper",
        "follow_url": "http://queue.test/t/follow-me",
        "for_counter": "5",
        "outcome": "received",
        "park_reason": "form",
        "from_home": False,
        "confirmed_at": None,
        "errands": [],
    }


def test_a_ticket_just_issued_leaves_the_rest_open(stored: StoredOffice) -> None:
    told = told_of(stored, stored.ticket("A001").id)

    times = ("called_at", "started_at", "finished_at", "remind_at", "appointment_at")
    others = ("priority", "counter", "print_reason", "for_counter", "outcome", "park_reason")
    assert set(parts(told, *times, *others).values()) == {None}
    assert parts(told, "state", "ahead", "call_count", "print") == {
        "state": "waiting",
        "ahead": 0,
        "call_count": 0,
        "print": "none",
    }


def test_one_who_waits_is_told_who_is_before_him_and_how_long(stored: StoredOffice) -> None:
    for minute in (-9, -8, -7):
        stored.ticket(f"A00{-minute}", minute=minute)
    stored.ticket("B001", minute=-20)
    stored.other().ticket("A001", minute=-20)
    mine = stored.ticket("A010", minute=-1)

    told = told_of(stored, mine.id)

    assert told["ahead"] == 3
    assert told["wait"] == {"low_minutes": 10, "high_minutes": 10}


def test_one_who_does_not_wait_is_told_neither(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-9)
    for state in ("called", "serving", "parked", "served", "cancelled"):
        counter = {"called": "2", "serving": "3"}.get(state)
        told = told_of(stored, stored.ticket("A002", state, counter=counter).id)
        assert (told["state"], told["ahead"], told["wait"]) == (state, None, None)


def test_a_service_whose_pace_is_not_known(stored: StoredOffice) -> None:
    told = told_of(stored, stored.ticket("H001").id)

    assert (told["ahead"], told["wait"]) == (0, None)


def test_a_ticket_of_another_office_is_none_of_ours(stored: StoredOffice) -> None:
    stored.ticket("A001")
    theirs = stored.other().ticket("A002")

    def ask(ticket: str) -> object:
        return one_ticket(moment_of(stored.connection, stored.plan, NOW, PACES), ticket)

    assert ask(theirs.id) is None
    assert ask("none-such") is None


def test_the_code_on_a_slip_leads_to_its_ticket(stored: StoredOffice) -> None:
    stored.ticket("A001")
    theirs = stored.other().ticket("A002", follow_code="theirs")

    assert followed(stored.connection, "theirs") == theirs
    assert followed(stored.connection, "nobodys") is None


def test_the_holder_of_a_slip_learns_his_own_place(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-9)
    mine = stored.ticket("A002", minute=-8)

    told: Any = follow_answer(moment_of(stored.connection, stored.plan, NOW, PACES), mine)

    Follow.model_validate(told)
    assert told == {
        "number": "A002",
        "state": "waiting",
        "ahead": 1,
        "wait": {"low_minutes": 0, "high_minutes": 0},
        "counter": None,
        "soon": False,
        "set_back": None,
        "come_back_at": None,
    }


def test_the_holder_of_a_slip_learns_where_he_is_called(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-9)
    mine = stored.ticket("A002", "called", counter="2")

    told: Any = follow_answer(moment_of(stored.connection, stored.plan, NOW, PACES), mine)

    assert told == {
        "number": "A002",
        "state": "called",
        "ahead": None,
        "wait": None,
        "counter": "2",
        "soon": False,
        "set_back": None,
        "come_back_at": None,
    }
