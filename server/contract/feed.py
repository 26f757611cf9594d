"""The live feed as each audience gets it: one type a message, to describe and to check it by."""

from dataclasses import field, make_dataclass
from functools import cache
from typing import Any, Literal, get_type_hints

from server.contract.answers import Board, Office, StaffSnapshot
from server.contract.events import EVENTS, FRESH_SNAPSHOT, EventType
from server.contract.live import Happened, Heartbeat, Hello, Refused, Skip, Snapshot
from server.contract.states import Audience

SNAPSHOTS: dict[Audience, type[Any]] = {
    Audience.STAFF: StaffSnapshot,
    Audience.KIOSK: Office,
    Audience.BOARD: Board,
}
"""What the snapshot of each audience's feed holds."""


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


def messages_to(audience: Audience) -> list[type[Any]]:
    """List every message that an audience may get, each told from the others by its `type`."""
    name = audience.value.capitalize()
    events = [
        _narrowed(Happened, f"{heard.__name__}Message", type=Literal[kind], data=heard)
        for kind in EventType
        if kind not in FRESH_SNAPSHOT and (heard := data_heard(kind, audience)) is not None
    ]
    snapshot = _narrowed(Snapshot, f"SnapshotTo{name}", data=SNAPSHOTS[audience])
    return [Hello, snapshot, Skip, Heartbeat, Refused, *events]


def _narrowed(envelope: type[Any], name: str, **narrower: Any) -> type[Any]:
    hints = get_type_hints(envelope, include_extras=True)
    return make_dataclass(name, list({**hints, **narrower}.items()), kw_only=True)
