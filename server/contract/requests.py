"""What devices, pages and programs ask of the server."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Code = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


class Request(BaseModel):
    """Base of everything received; unknown fields are refused so that typing errors show."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SignIn(Request):
    """Who wants to sign in."""

    user: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    password: Annotated[str, StringConstraints(min_length=1, max_length=400)]


class IssueTicket(Request):
    """One number, please."""

    service: Code
    priority: Code | None = None
    language: Language = "vi"


class PrintReport(Request):
    """What became of the slip."""

    result: Literal["printed", "failed"]
    reason: Annotated[str, StringConstraints(max_length=80)] | None = None


class OrderPrint(Request):
    """Print a copy at a kiosk; without `device`, where the ticket was taken."""

    device: Annotated[str, StringConstraints(max_length=40)] | None = None


class OpenCounter(Request):
    """Sit down at a counter; `take_over` moves somebody else's session away."""

    take_over: bool = False


class PauseCounter(Request):
    """Stop calling for a while."""

    reason: Code


class TicketAct(Request):
    """Something a clerk does to a ticket at a counter."""

    counter: Code


class DeviceStatus(BaseModel):
    """What a device says of itself over the live feed, every 10 s; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: Literal["status"] = "status"
    version: str = ""
    seq: int | None = None
    sound: Literal["running", "suspended"] | None = None
    queue: int | None = None
    trouble: Annotated[str, StringConstraints(max_length=80)] | None = None
