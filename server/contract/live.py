"""The live feed's own messages, around the events."""

from datetime import datetime
from typing import Any, Literal, TypedDict

PROTOCOL = 1
HEARTBEAT_SECONDS = 5
SILENCE_SECONDS = 15
"""So long without any message and the line counts as dead."""
AUTHORIZE_SECONDS = 5
STATUS_SECONDS = 10


class Hello(TypedDict):
    """The first message; `epoch` names the database's history."""

    type: Literal["hello"]
    protocol: int
    epoch: str
    seq: int
    server_time: datetime
    heartbeat_seconds: int


class Snapshot(TypedDict):
    """Everything the audience may see, true at `seq`."""

    type: Literal["snapshot"]
    seq: int
    data: dict[str, Any]


class Heartbeat(TypedDict):
    """The line is alive; `seq` is the last event sent."""

    type: Literal["heartbeat"]
    seq: int


class Event(TypedDict):
    """Something happened; see the event catalogue."""

    seq: int
    type: str
    at: datetime
    data: dict[str, Any]


class Skip(TypedDict):
    """An event that says nothing to this audience, so that `seq` stays without gaps."""

    seq: int
    type: Literal["skip"]
