"""The fields of events: the type and the meaning of each, said once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from server.contract.alert_states import AlertKind
from server.contract.answers import Announcement, Localized, Ticket
from server.contract.answers.as_json import TicketJson
from server.contract.dossier_states import DossierAct, DossierState
from server.contract.move_states import WhyStay
from server.contract.slip_texts import SlipTexts
from server.contract.states import CancelReason, DeviceKind, ErasedKind, ExpireReason, TicketState


@dataclass(frozen=True, slots=True)
class WrittenAs:
    """Marks JSON that is written straight from rows, and names what it is on the wire."""

    type: Any

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let checks and descriptions see the type on the wire."""
        return handler.generate_schema(self.type)


WholeTicket = Annotated[
    TicketJson,
    WrittenAs(Ticket),
    Field(description="The whole Ticket (`ahead` and `wait` null, `soon` false: ask for them)."),
]
Number = Annotated[str, Field(description="The printed label, such as A012.")]
ServiceCode = Annotated[str, Field(description="Code of the service.")]
CounterOrNone = Annotated[
    str | None, Field(description="Code of the counter that has or just had the ticket, or null.")
]
DayOfTicket = Annotated[date, Field(description="The business day on which the number was taken.")]
StateAfter = Annotated[str, WrittenAs(TicketState), Field(description="The state after the act.")]
WaitingCounts = Annotated[
    Mapping[str, int],
    Field(
        description="People waiting after the act, for each service whose line changed: "
        "{code: count}."
    ),
]
CallCount = Annotated[
    int, Field(description="How often the ticket has been called, this time included.")
]
CalledAt = Annotated[datetime, Field(description="When the ticket was last called.")]
Announcements = Annotated[
    Sequence[Announcement],
    Field(
        description="Clips to speak, in order: [{language, clips, again}]; "
        "`again` is number and counter alone."
    ),
]
Chosen = Annotated[
    bool,
    Field(
        description="True when a person chose this ticket instead of the order: a jump; "
        "else left out."
    ),
]
Late = Annotated[
    bool,
    Field(
        description="True when the wait passed what was promised, so that boards say sorry; "
        "else left out."
    ),
]
Outcome = Annotated[str | None, Field(description="Code of how the stay ended, or null.")]
ReasonCode = Annotated[str, Field(description="A code of the office's own list that says why.")]
WorkMeanwhile = Annotated[
    bool, Field(description="The clerk works meanwhile; left out when it is a rest.")
]
StillThere = Annotated[
    bool, Field(description="Somebody is still at the counter; left out when nobody is.")
]
WhyCancelled = Annotated[CancelReason, Field(description="Why the ticket was withdrawn.")]
WhyExpired = Annotated[
    ExpireReason,
    Field(description="Why the ticket is good no more; left out when the day ended."),
]
StandsUntil = Annotated[
    datetime, Field(description="Until when boards show the number among the missed ones.")
]
PutBack = Annotated[int, Field(description="After how many calls of its service its turn is.")]
LetPass = Annotated[int, Field(description="How many people it lets pass.")]
WhyNotPrinted = Annotated[
    str | None,
    Field(description="A code for what the printer or kiosk met (`PrintReason`), or null."),
]
RemindAt = Annotated[datetime, Field(description="When staff are reminded of the parked ticket.")]
DeviceId = Annotated[str, Field(description="Id of the device.")]
Copy = Annotated[
    int,
    Field(
        description="Which copy of the slip, from 2 on; 1 is the first slip of a number that "
        "staff issued."
    ),
]
TrialTexts = Annotated[
    SlipTexts, Field(description="What stands on the paper, in words: it is marked as a trial.")
]
TrialOrder = Annotated[int, Field(description="The `seq` of the order.")]
TrialResult = Annotated[
    str,
    Field(description="`printed`, `sent` (to a printer that cannot tell) or `failed`."),
]
RatingId = Annotated[
    str, Field(description="The name by which this tablet, and nobody else, answers.")
]
CaseId = Annotated[str, Field(description="Id of the case.")]
AppointmentId = Annotated[str, Field(description="Id of the booked visit; not its code.")]
SlotAt = Annotated[datetime, Field(description="When the booked slot begins.")]
SuggestionId = Annotated[str, Field(description="Id of the entry in the suggestion book.")]
CampaignCode = Annotated[str, Field(description="Code of the campaign.")]
AddedDossiers = Annotated[int, Field(description="How many are new.")]
ChangedDossiers = Annotated[int, Field(description="How many were known and are told otherwise.")]
ErasedDossiers = Annotated[int, Field(description="How many were forgotten.")]
Forms = Annotated[int, Field(description="How many.")]
ErasedOf = Annotated[ErasedKind, Field(description="What it was of.")]
ErasedId = Annotated[str, Field(description="Id of the case or entry.")]
Published = Annotated[bool, Field(description="Whether everybody reads entry and answer.")]
OpenSeconds = Annotated[int, Field(description="How long the tablet stays open, in seconds.")]
CounterCode = Annotated[str, Field(description="Code of the counter.")]
Clerk = Annotated[str | None, Field(description="Display name of who sits at the counter.")]
ReopensAt = Annotated[
    datetime | None,
    Field(description="When the service or office next hands out numbers, or null."),
]
Kind = Annotated[str, WrittenAs(DeviceKind), Field(description="Kind of the device.")]
DeviceName = Annotated[str, Field(description="Name of the device.")]
Trouble = Annotated[
    str | None,
    Field(description="A code for what a person must see to, or null when it is over."),
]
BusinessDay = Annotated[date, Field(description="The office's own date, YYYY-MM-DD.")]
ClockDay = Annotated[
    date | None, Field(description="The day that the server's clock says, or null.")
]
Banners = Annotated[
    Mapping[str, Mapping[str, str]],
    WrittenAs(dict[str, Localized]),
    Field(
        description="Today's text lines of special days: {code of the service: {language: text}}."
    ),
]
DossierId = Annotated[str, Field(description="Id of the dossier; its code stands nowhere here.")]
DossierActDone = Annotated[str, WrittenAs(DossierAct), Field(description="What was done.")]
DossierStateAfter = Annotated[
    str, WrittenAs(DossierState), Field(description="The dossier's state after it.")
]
EmergencyId = Annotated[str, Field(description="Id of the emergency.")]
ExitNumber = Annotated[
    int | None, Field(description="Number of the emergency exit to leave by; null: any.")
]
HallConcerned = Annotated[
    str | None, Field(description="Code of the one hall that is left; null: every hall.")
]
OutageId = Annotated[str, Field(description="Id of the outage.")]
ServicesConcerned = Annotated[
    Sequence[str] | None, Field(description="Codes of the services concerned; null: all.")
]
PeopleMet = Annotated[
    int, Field(description="How many people were in the hall or came while it lasted.")
]
AlertId = Annotated[str, Field(description="Id of the alert.")]
AlertKindTold = Annotated[str, WrittenAs(AlertKind), Field(description="What is wrong.")]
AlertAbout = Annotated[
    str, Field(description="Code of the service or counter, or the device's id.")
]
AlertFigure = Annotated[
    int | None, Field(description="How many people, or minutes; null where nothing is counted.")
]
MoveTo = Annotated[str, Field(description="Code of the counter to go to.")]
MoveToOrNone = Annotated[
    str | None, Field(description="Code of the counter to go to; null: nothing is asked any more.")
]
MoveAccepted = Annotated[bool, Field(description="Whether whoever sits there goes.")]
MoveReason = Annotated[
    str | None, WrittenAs(WhyStay), Field(description="Why whoever sits there stays, or null.")
]
HelpWanted = Annotated[bool, Field(description="Whether help is needed.")]
RedChecks = Annotated[
    Sequence[str], Field(description="Codes of the checks that did not stand well then.")
]
