"""What each audience hears of an event: a type of its own, to describe and to check it by."""

from dataclasses import field, make_dataclass
from functools import cache
from typing import Any, get_type_hints

from server.contract.events import EVENTS, EventType
from server.contract.states import Audience


@cache
def data_heard(kind: EventType, audience: Audience) -> type[Any] | None:
    """Make the type of what an audience hears of an event; None where it hears nothing."""
    event = EVENTS[kind]
    hints = get_type_hints(event, include_extras=True)
    heard = [
        (name, hints[name], field(default=event.unsaid[name]))
        if name in event.unsaid
        else (name, hints[name])
        for name in event.heard[audience]
    ]
    name = f"{event.__name__}To{audience.value.capitalize()}"
    return make_dataclass(name, heard, kw_only=True) if heard else None
