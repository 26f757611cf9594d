"""What devices, pages and programs ask of the server."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from server.contract.card import SecretOfDay
from server.contract.languages import VIETNAMESE, Language
from server.contract.signs import EMAIL
from server.contract.states import CancelReason, Position, PrintReason

Code = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+$")]
Password = Annotated[str, StringConstraints(min_length=1, max_length=1_600)]
"""As it is typed: letters that come in pieces (NFD) are up to four signs each."""


class Request(BaseModel):
    """Base of everything received; unknown fields are refused so that typing errors show."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SignIn(Request):
    """Who wants to sign in."""

    user: Annotated[str, StringConstraints(min_length=1, max_length=320)]
    password: Password


class ChangePassword(Request):
    """Another password for whoever asks, who knows the old one."""

    old: Password
    new: Password


class IssueTicket(Request):
    """One number, please; staff may give one for an appointment later today.

    `also`: further services that the same number is for, in the order of choice. They are done
    in the order with the least expected wait, in which the answer tells them.
    `card`: a kiosk's hash of the card that somebody wished to use; none is as good.
    """

    service: Code
    also: Annotated[list[Code], Field(max_length=10)] = []
    priority: Code | None = None
    language: Language = VIETNAMESE
    appointment_at: AwareDatetime | None = None
    card: SecretOfDay | None = None


class TakeAtHome(Request):
    """One number for whoever is not there yet."""

    service: Code
    language: Language = VIETNAMESE


class ConfirmTicket(Request):
    """Its holder is there: `door` is the code that board and kiosk show just now."""

    door: Annotated[str, StringConstraints(min_length=1, max_length=20)]


class NoticeKeys(Request):
    """By what a phone reads its notices (RFC 8291), in base64url."""

    p256dh: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{87}=?$")]
    auth: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{22}={0,2}$")]


Endpoint = Annotated[str, StringConstraints(min_length=10, max_length=1_000, pattern=r"^https://")]


class SubscribeNotices(Request):
    """Tell this phone of its turn, through its maker's push service at `endpoint`."""

    endpoint: Endpoint
    keys: NoticeKeys
    language: Language = "vi"


class UnsubscribeNotices(Request):
    """Tell this phone nothing more."""

    endpoint: Endpoint


class PrintReport(Request):
    """What became of the slip; `sent`: to a printer that cannot tell whether it printed."""

    result: Literal["printed", "sent", "failed"]
    reason: PrintReason | None = None
    """Of `failed` alone; None: nobody knows."""


class OrderPrint(Request):
    """Print a copy at a kiosk; without `device`, where the ticket was taken."""

    device: Annotated[str, StringConstraints(max_length=40)] | None = None


class OpenCounter(Request):
    """Sit down at a counter; `take_over` moves somebody else away."""

    take_over: bool = False


class PauseCounter(Request):
    """Stop calling for a while."""

    reason: Code


class TicketAct(Request):
    """Something a clerk does to a ticket at a counter."""

    counter: Code


class CallNext(Request):
    """The next, please; `outcome` is that of the stay which this press ends."""

    outcome: Code | None = None


class FinishTicket(TicketAct):
    """The stay is over, with this outcome of the office's list.

    A ticket with errands left goes on to the next; with `visit`, the whole visit is over.
    """

    outcome: Code | None = None
    visit: bool = False


class ParkTicket(TicketAct):
    """Put a ticket aside; without `minutes` the office's own time until the reminder."""

    reason: Code
    minutes: Annotated[int, Field(ge=1, le=480)] | None = None


class ReturnTicket(Request):
    """Back into the line; a supervisor needs no `counter`."""

    counter: Code | None = None


class TransferTicket(Request):
    """To another service, another counter or both; a supervisor needs no `counter`."""

    counter: Code | None = None
    service: Code | None = None
    to_counter: Code | None = None
    position: Position = Position.ARRIVAL


class CancelTicket(Request):
    """Withdraw a ticket; a supervisor needs no `counter`."""

    counter: Code | None = None
    reason: CancelReason = CancelReason.ASKED


class AddService(TicketAct):
    """Go on with another service without another wait."""

    service: Code


class AddErrand(Request):
    """One more errand for the same number, when the one of now is done.

    A supervisor needs no `counter`.
    """

    counter: Code | None = None
    service: Code


class GrantPriority(Request):
    """Put a ticket into a priority class, or with null into none."""

    priority: Code | None


class VoidTickets(Request):
    """Withdraw slips that nobody took: these tickets, or all that wait for a service."""

    tickets: Annotated[list[str], Field(min_length=1, max_length=500)] | None = None
    service: Code | None = None


class ProfileEntry(Request):
    """A service of a counter's work: how strongly it is preferred, or past which wait helped."""

    code: Code
    weight: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False)] = 1.0
    after_minutes: Annotated[int, Field(ge=1, le=480)] | None = None


class AssignProfile(Request):
    """What a counter serves from now on."""

    services: Annotated[list[ProfileEntry], Field(min_length=1, max_length=200)]


Slot = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""The hour at which a slot begins, on the office's clock."""


class ResumeServices(Request):
    """These services give numbers again; none named: all."""

    services: Annotated[list[Code], Field(min_length=1, max_length=200)] | None = None


class StopServices(ResumeServices):
    """These services give no numbers until an hour of today, or its end; none named: all."""

    until: Slot | None = None


class BeginEmergency(Request):
    """Everybody is asked to leave, by this emergency exit; none named: by any.

    `hall` is one of an office that has several; none named: all are left.
    """

    exit: Annotated[int, Field(ge=1, le=9)] | None = None
    hall: Code | None = None


class EndEmergency(Request):
    """The emergency of one hall is over; none named: the whole office's, else all of halls."""

    hall: Code | None = None


class BeginOutage(Request):
    """The provincial or national system is down for these services; none named: for all."""

    services: Annotated[list[Code], Field(min_length=1, max_length=200)] | None = None


class Seat(Request):
    """Who sits at a counter, and who stands in: user names."""

    counter: Code
    person: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    stand_in: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None


class PlanSeats(Request):
    """Who sits where on a day; what was planned for it before is forgotten.

    `leader` is the leader on duty, as the office writes it; `away`: who is on leave, user names.
    """

    seats: Annotated[list[Seat], Field(max_length=200)]
    leader: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None
    away: Annotated[list[str], Field(max_length=200)] = []


class MoveAppointment(Request):
    """Another hour for a booked visit."""

    day: date
    slot: Slot


class BookAppointment(MoveAppointment):
    """A visit, please; where to send a reminder need not be said."""

    service: Code
    language: Language = VIETNAMESE
    email: (
        Annotated[
            str,
            StringConstraints(
                max_length=254,
                pattern=EMAIL.pattern,
            ),
        ]
        | None
    ) = None


class CheckIn(Request):
    """Whoever booked has come; `ordinary`: an ordinary number now rather than wait for the hour."""

    ordinary: bool = False
