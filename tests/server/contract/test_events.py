"""Every event is defined once, says all its fields, and tells each audience only its own."""

import inspect
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_type_hints

import orjson
import pytest
from pydantic import TypeAdapter, ValidationError

from server.contract.events import (
    EVENTS,
    FRESH_SNAPSHOT,
    CounterPaused,
    Event,
    EventType,
    StoredEvent,
    TicketCalled,
    TicketFinished,
    TicketPrinted,
    event,
)
from server.contract.feed import data_heard
from server.contract.states import Audience, TicketState
from tests.conforming import check
from tests.kiosk_app.samples import a_ticket

if TYPE_CHECKING:
    from server.contract.answers.as_json import TicketJson

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TICKET = cast("TicketJson", a_ticket().model_dump(mode="json"))


def a_call(*, counter: Any = "2", **more: Any) -> TicketCalled:
    return TicketCalled(
        ticket=TICKET,
        number="A012",
        service="A",
        counter=counter,
        state=TicketState.CALLED,
        business_day=NOW.date(),
        waiting={"A": 6},
        call_count=1,
        called_at=NOW,
        announcement=[],
        **more,
    )


def test_each_kind_has_one_class_that_says_what_it_means() -> None:
    assert EVENTS.keys() == set(EventType)
    for kind, declared in EVENTS.items():
        assert declared.type is kind
        assert (inspect.getdoc(declared) or "").endswith(".")
        assert "__slots__" in vars(declared)


@pytest.mark.parametrize("kind", EventType)
def test_each_field_has_a_type_and_a_meaning(kind: EventType) -> None:
    described = TypeAdapter(EVENTS[kind]).json_schema().get("properties", {})
    assert set(described) == {one.name for one in fields(EVENTS[kind])}
    assert all(one["description"] for one in described.values())


def test_a_field_that_is_missing_is_an_error_where_the_event_is_made() -> None:
    with pytest.raises(TypeError, match="reason"):
        CounterPaused(counter="2", clerk="Lan")  # type: ignore[call-arg]  # mypy sees it as well
    with pytest.raises(TypeError, match="mood"):
        CounterPaused(counter="2", clerk="Lan", reason="break", mood="good")  # type: ignore[call-arg]  # as above


def test_each_audience_hears_its_own_fields() -> None:
    told = a_call()
    assert told.told_to(Audience.KIOSK) == {"service": "A", "waiting": {"A": 6}}
    wall = told.told_to(Audience.BOARD)
    assert wall is not None
    assert not {"ticket", "chosen"} & wall.keys()
    assert told.told_to(Audience.STAFF) == told.kept()
    assert CounterPaused(counter="2", clerk="Lan", reason="x").told_to(Audience.KIOSK) is None


def test_what_is_not_so_is_left_out() -> None:
    assert "chosen" not in a_call().kept()
    assert a_call(chosen=True).kept()["chosen"] is True


@pytest.mark.parametrize("kind", [EventType.TICKET_CALLED, EventType.TICKET_RECALLED])
def test_a_call_is_always_to_a_counter(kind: EventType) -> None:
    told = {"seq": 8, "type": kind, "at": NOW, "data": a_call().told_to(Audience.BOARD)}
    check(Audience.BOARD, orjson.dumps(told))
    nowhere = {**told, "data": a_call(counter=None).told_to(Audience.BOARD)}
    with pytest.raises(ValidationError, match="counter"):
        check(Audience.BOARD, orjson.dumps(nowhere))


@pytest.mark.parametrize("kind", [one for one in EventType if one not in FRESH_SNAPSHOT])
def test_staff_hear_everything_of_an_event(kind: EventType) -> None:
    assert EVENTS[kind].heard[Audience.STAFF] == tuple(one.name for one in fields(EVENTS[kind]))
    heard = data_heard(kind, Audience.STAFF)
    assert heard is not None
    assert get_type_hints(heard).keys() == get_type_hints(EVENTS[kind]).keys() - {
        "type",
        "heard",
        "unsaid",
        "meant_for",
    }


def test_a_stored_event_tells_what_its_row_holds() -> None:
    """Rows of an older version lack younger fields and hold some that are no more."""
    finished = StoredEvent(EventType.TICKET_FINISHED, {"number": "A012", "service": "A"})
    assert finished.told_to(Audience.STAFF) == {"number": "A012", "service": "A"}
    assert finished.told_to(Audience.KIOSK) == {"service": "A"}
    printed = StoredEvent(EventType.TICKET_PRINTED, {"number": "A012", "waiting": {}, "age": 70})
    assert printed.told_to(Audience.STAFF) == {"number": "A012"}
    assert printed.told_to(Audience.BOARD) is None


def test_an_event_tells_the_same_when_it_was_stored() -> None:
    for told in (
        a_call(),
        a_call(chosen=True),
        TicketPrinted(ticket=TICKET, number="1", device="k"),
    ):
        stored = StoredEvent(told.type, told.kept())
        assert all(stored.told_to(one) == told.told_to(one) for one in Audience)


def test_a_mistake_in_a_declaration_shows_when_the_program_starts() -> None:
    known = EVENTS.pop(EventType.DAY_CLOSED)
    try:
        with pytest.raises(TypeError, match="mood"):

            @event(EventType.DAY_CLOSED, board=("mood",))
            class Strange(Event):
                """A field that it has not."""

    finally:
        EVENTS[EventType.DAY_CLOSED] = known
    with pytest.raises(TypeError, match="already"):

        @event(EventType.DAY_CLOSED)
        class Again(Event):
            """The second of its kind."""

    assert EVENTS[EventType.DAY_CLOSED] is known


def test_what_does_not_conform_is_found() -> None:
    message = {"seq": 1, "type": "ticket.finished", "at": NOW.isoformat()}
    finished = TicketFinished(
        ticket=TICKET,
        number="A012",
        service="A",
        counter="2",
        state=TicketState.SERVED,
        business_day=NOW.date(),
        waiting={},
        outcome=None,
    )

    def conforms(audience: Audience, **data: Any) -> bool:
        told = finished.told_to(audience) or {}
        try:
            check(audience, orjson.dumps({**message, "data": {**told, **data}}))
        except ValueError:
            return False
        return True

    assert all(conforms(one) for one in Audience)
    assert not conforms(Audience.BOARD, ticket=TICKET)
    assert not conforms(Audience.STAFF, ticket={**TICKET, "age": 70})
    assert not conforms(Audience.STAFF, ticket="t-1")
    assert not conforms(Audience.BOARD, waiting={"A": "6"})
