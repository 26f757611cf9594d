"""What the live feed says to a kiosk, read as the wire language describes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel, TypeAdapter, ValidationError

from printer.slip import Slip
from server.contract.answers import Office, Ticket
from server.contract.events import EVENTS, EventType, ServiceClosed
from server.contract.live import Door, Heartbeat, Hello, Skip
from server.contract.states import Audience

Read = TypeVar("Read")


class UnreadableError(ValueError):
    """A message is not what the wire language says: a field is missing, or is something else."""


@dataclass(frozen=True, slots=True)
class LinesChanged:
    """So many people wait now for these services."""

    waiting: dict[str, int]


@dataclass(frozen=True, slots=True)
class SlipOrdered:
    """Staff ordered a slip from the device."""

    ticket: Ticket
    device: str
    copy: int


@dataclass(frozen=True, slots=True)
class TrialOrdered:
    """An admin tries a slip on this device."""

    device: str
    slip: Slip


class SnapshotOfOffice(BaseModel):
    """The snapshot of a kiosk's feed."""

    seq: int
    data: Office


class Numbered(BaseModel):
    """What every event has, also of a kind that is younger than this kiosk."""

    seq: int
    type: str
    at: datetime


Told = LinesChanged | ServiceClosed | SlipOrdered | TrialOrdered
LINES = {kind for kind, one in EVENTS.items() if "waiting" in one.heard[Audience.KIOSK]}
READ: Mapping[str, type[Told]] = {
    **dict.fromkeys(LINES, LinesChanged),
    EventType.SERVICE_CLOSED: ServiceClosed,
    EventType.TICKET_PRINT_ORDERED: SlipOrdered,
    EventType.SLIP_TRIAL_ORDERED: TrialOrdered,
}
"""What a kiosk reads of which event; of all others only that they happened."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """The feed begins; `epoch` names the history that `seq` counts."""

    epoch: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole office, true after event `seq`."""

    seq: int
    office: Office


@dataclass(frozen=True, slots=True)
class Beat:
    """The connection is alive; `seq` is the last event sent."""

    seq: int


@dataclass(frozen=True, slots=True)
class Passed:
    """An event that says nothing to a kiosk."""

    seq: int


@dataclass(frozen=True, slots=True)
class Happening:
    """An event; `told` is what a kiosk reads of it, `at` when it was, by the server's clock."""

    seq: int
    told: Told | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DoorTurned:
    """The code at the door is another; None: there is none any more."""

    url: str | None


Message = Greeting | Picture | Beat | Passed | Happening | DoorTurned


def read(text: str | bytes) -> Message | None:
    """Read a message, fields that it does not know left aside; None: it tells a kiosk nothing.

    Raises:
        UnreadableError: naming what is missing or is something else.
    """
    try:
        message = json.loads(text)
        return _read(message) if isinstance(message, dict) else None
    except ValidationError as fault:
        wrong = "; ".join(f"{_place(one['loc'])}: {one['msg']}" for one in fault.errors())
        raise UnreadableError(f"{message.get('type')}: {wrong}") from None
    except json.JSONDecodeError as fault:
        raise UnreadableError(str(fault)) from None


def _read(message: dict[str, Any]) -> Message | None:
    match message.get("type"):
        case "hello":
            return Greeting(_as(Hello, message)["epoch"])
        case "snapshot":
            snapshot = _as(SnapshotOfOffice, message)
            return Picture(snapshot.seq, snapshot.data)
        case "heartbeat":
            return Beat(_as(Heartbeat, message)["seq"])
        case "door":
            return DoorTurned(_as(Door, message)["url"])
        case "skip":
            return Passed(_as(Skip, message)["seq"])
    return _happening(message) if "seq" in message else None


def _happening(message: dict[str, Any]) -> Happening:
    event = _as(Numbered, message)
    kind = READ.get(event.type)
    told = None if kind is None else _as(kind, message.get("data"))
    return Happening(event.seq, told, event.at)


def _as(kind: type[Read], value: object) -> Read:
    adapter: TypeAdapter[Read] = _adapter(cast("Any", kind))
    return adapter.validate_python(value)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """Build what reads a type when the first one comes; a kiosk that starts waits for none."""
    return TypeAdapter(kind)


def _place(where: tuple[int | str, ...]) -> str:
    return ".".join(map(str, where)) or "data"
