"""What a kiosk reads of its feed: the wire language's own fields, and nothing besides."""

import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk_app.engine.messages import (
    READ,
    Beat,
    Greeting,
    Happening,
    LinesChanged,
    Passed,
    Picture,
    SlipOrdered,
    UnreadableError,
    read,
)
from server.contract.events import EVENTS, EventType, ServiceClosed
from server.contract.feed import data_heard
from server.contract.states import Audience
from tests.kiosk_app.samples import a_ticket, an_office

NOW = "2026-11-23T08:00:00+07:00"
AT = datetime.fromisoformat(NOW)
LINE = Happening(8, LinesChanged({"A": 3}), AT)
HELLO = {
    "type": "hello",
    "protocol": 1,
    "epoch": "e1",
    "seq": 7,
    "server_time": NOW,
    "heartbeat_seconds": 5,
}
TICKET = a_ticket()


def said(kind: str, data: Any = None, **more: Any) -> str:
    return json.dumps({"seq": 8, "type": kind, "at": NOW, "data": data, **more})


@pytest.mark.parametrize("kind", sorted(READ))
def test_a_kiosk_reads_fields_that_it_is_told(kind: str) -> None:
    heard = data_heard(EventType(kind), Audience.KIOSK)
    assert heard is not None
    assert {one.name for one in fields(READ[kind])} <= {one.name for one in fields(heard)}


def test_every_event_that_tells_of_lines_is_read() -> None:
    telling = {one for one in EVENTS if "waiting" in EVENTS[one].heard[Audience.KIOSK]}
    assert telling == {one for one, read_as in READ.items() if read_as is LinesChanged}
    assert EventType.DAY_OPENED in telling


def test_the_messages_around_the_events_are_read() -> None:
    assert read(json.dumps(HELLO)) == Greeting("e1")
    assert read(said("heartbeat")) == Beat(8)
    assert read(said("skip")) == Passed(8)
    office = an_office()
    assert read(said("snapshot", office.model_dump(mode="json"))) == Picture(8, office)


def test_events_are_read_as_far_as_a_kiosk_acts_upon_them() -> None:
    line = {"service": "A", "waiting": {"A": 3}}
    assert read(said("ticket.issued", line)) == LINE
    closed = ServiceClosed(service="A", reopens_at=datetime(2026, 11, 23, 1, 0, tzinfo=UTC))
    assert read(said("service.closed", {"service": "A", "reopens_at": NOW})) == Happening(
        8, closed, AT
    )
    ordered = {"ticket": TICKET.model_dump(mode="json"), "device": "k1", "copy": 2}
    expected = Happening(8, SlipOrdered(TICKET, "k1", 2), AT)
    assert read(said("ticket.print_ordered", ordered)) == expected
    assert read(said("day.closed", {"business_day": "2026-11-23"})) == Happening(8, None, AT)


def test_what_is_younger_than_the_kiosk_is_left_aside() -> None:
    more = {"service": "A", "waiting": {"A": 3}, "mood": "good"}
    assert read(said("ticket.issued", more, colour="red")) == Happening(
        8, LinesChanged({"A": 3}), AT
    )
    assert read(json.dumps({**HELLO, "colour": "red"})) == Greeting("e1")
    assert read(said("ticket.praised", {"stars": 5})) == Happening(8, None, AT)


@pytest.mark.parametrize(
    "nothing", ['{"type": "song"}', "17", "null", json.dumps({"type": "refused", "code": "x"})]
)
def test_what_tells_a_kiosk_nothing_is_nothing(nothing: str) -> None:
    assert read(nothing) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (said("ticket.issued", {"service": "A"}), r"^ticket\.issued: waiting: Field required$"),
        (said("ticket.issued"), r"^ticket\.issued: data: "),
        (said("ticket.issued", {"waiting": {"A": "many"}}), r"^ticket\.issued: waiting\.A: "),
        (
            said("service.closed", {"service": "A"}),
            r"^service\.closed: reopens_at: Field required$",
        ),
        (said("snapshot", {}), r"^snapshot: data\.name: Field required; "),
        ('{"type": "heartbeat"}', r"^heartbeat: seq: Field required$"),
        ('{"type": "hello"}', r"epoch: Field required"),
        ('{"type": "ticket.issued", "seq": "x"}', r"^ticket\.issued: seq: "),
        ("not json", r"Expecting value"),
    ],
)
def test_what_is_missing_is_one_clear_error(text: str, says: str) -> None:
    with pytest.raises(UnreadableError, match=says):
        read(text)
