"""Write docs/events.md: the messages of the live feed, every event and its fields."""

import inspect
import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from display_board.wire_types import js_type
from server.contract.events import EVENTS, FRESH_SNAPSHOT, Event, EventType
from server.contract.live import HEARD, SENT, Skip
from server.contract.states import Audience

SKIP = ", ".join(
    f'"{name}": {json.dumps(field["const"]) if "const" in field else "N"}'
    for name, field in TypeAdapter(Skip).json_schema()["properties"].items()
)
HEAD = f"""\
<!-- Made from server/contract/events/ by display_board/generate.py; edit that. -->
# Events of the live feed

Every event an office writes, in the order of its `seq`. A page or device hears the
fields of its audience; where an event tells it nothing it gets
`{{{SKIP}}}`, so that `seq` has no gaps.

| event | means | staff | kiosk | board |
|---|---|---|---|---|"""
FIELDS = """
## Fields

| field | is | holds |
|---|---|---|"""
MESSAGES = """
## Messages

What travels beside the events, and around each. The server sends:

| message | means | fields |
|---|---|---|"""
ANSWERS = """
Pages and devices send:

| message | means | fields |
|---|---|---|"""

EVENT_CLASSES = [EVENTS[kind] for kind in EventType]


def event_page() -> str:
    """Write the page."""
    lines = [HEAD, *map(_event_row, EVENT_CLASSES)]
    lines += [FIELDS, *_field_rows()]
    lines += [MESSAGES, *map(_message_row, SENT), ANSWERS, *map(_message_row, HEARD)]
    return "\n".join([*lines, ""])


def _event_row(event: type[Event]) -> str:
    if event.type in FRESH_SNAPSHOT:
        heard = ["a snapshot"] * len(Audience)
    else:
        heard = [_names(event.heard[audience]) or "skip" for audience in Audience]
    return f"| `{event.type}` | {inspect.getdoc(event)} | {' | '.join(heard)} |"


def _field_rows() -> list[str]:
    """Describe each field once, or once for each thing that it means."""
    fields = (
        (name, js_type(field), field["description"])
        for event in EVENT_CLASSES
        for name, field in _schema(event)["properties"].items()
    )
    return [
        f"| `{name}` | {kind.replace('|', 'or')} | {meaning} |"
        for name, kind, meaning in dict.fromkeys(fields)
    ]


def _message_row(message: type[Any]) -> str:
    fields = _schema(message)["properties"]
    name = fields["type"].get("const")
    shown = f"`{name}`" if name else "an event"
    return f"| {shown} | {inspect.getdoc(message)} | {_names(fields)} |"


def _schema(kind: type[Any]) -> dict[str, Any]:
    return TypeAdapter(kind).json_schema(mode="serialization")


def _names(fields: Iterable[str]) -> str:
    return ", ".join(f"`{field}`" for field in fields)
