"""The live feed's own messages, around the events: what the server sends and what it hears."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers import Board, Office, StaffSnapshot
from server.contract.answers.as_json import Written
from server.contract.events import EventType
from server.contract.events.fields import WrittenAs
from server.contract.problems import Details
from server.contract.states import TroubleCode

PROTOCOL = 1
HEARTBEAT_SECONDS = 5
SILENCE_SECONDS = 15
"""So long without any message and the connection counts as dead."""
AUTHORIZE_SECONDS = 5
STATUS_SECONDS = 10
_TROUBLES = frozenset(TroubleCode)


class Hello(TypedDict):
    """The first message of the live feed."""

    type: Literal["hello"]
    protocol: Annotated[int, Field(description="version of this language")]
    epoch: Annotated[str, Field(description="names the history that `seq` counts")]
    seq: Annotated[int, Field(description="the office's last event")]
    server_time: datetime
    heartbeat_seconds: Annotated[int, Field(description="how often a heartbeat comes, in seconds")]


class Snapshot(TypedDict):
    """Everything that the audience may see."""

    type: Literal["snapshot"]
    seq: Annotated[int, Field(description="the event after which this is true")]
    data: Annotated[
        Written,
        WrittenAs(StaffSnapshot | Office | Board),
        Field(description="for staff, kiosks and agents, boards and tablets"),
    ]


class Happened(TypedDict):
    """An event, with the fields that the audience hears of it."""

    seq: Annotated[int, Field(description="its place among the office's events")]
    type: EventType
    at: datetime
    data: Annotated[dict[str, Any], Field(description="see the events")]


class Skip(TypedDict):
    """An event that says nothing to this audience, so that `seq` stays without gaps."""

    seq: Annotated[int, Field(description="its place among the office's events")]
    type: Literal["skip"]


class Heartbeat(TypedDict):
    """The connection is alive."""

    type: Literal["heartbeat"]
    seq: Annotated[int, Field(description="the last event sent")]


class Door(TypedDict):
    """The code at the door, to boards and kiosks, whenever it changes; it is no event."""

    type: Literal["door"]
    code: Annotated[str | None, Field(description="null: no numbers are taken at home any more")]
    url: Annotated[str | None, Field(description="what the QR code holds")]
    modules: Annotated[
        list[str], Field(description="the QR code, a text of 0 and 1 a row, without its margin")
    ]


class Refused(Details):
    """The last message before the server closes; decide by `code`."""

    type: Literal["refused"]


class Authorize(BaseModel):
    """The first message of who could not say by header or cookie who listens."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: Literal["authorize"]
    token: str


def _known_trouble(told: object) -> object:
    """Let nothing that is not in the list into the log: it is a trouble, of whatever kind."""
    return TroubleCode.OTHER if isinstance(told, str) and told not in _TROUBLES else told


class DeviceStatus(BaseModel):
    """What a device says of itself over the live feed, every 10 s; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: Literal["status"] = "status"
    version: str = ""
    seq: int | None = None
    sound: Literal["running", "suspended"] | None = None
    queue: int | None = None
    trouble: Annotated[TroubleCode | None, BeforeValidator(_known_trouble)] = None


SENT = (Hello, Snapshot, Happened, Skip, Heartbeat, Door, Refused)
"""What the server sends."""
HEARD = (Authorize, DeviceStatus)
"""What it hears."""
