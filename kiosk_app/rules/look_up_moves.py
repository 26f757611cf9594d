"""What can happen to a search for procedures, and what it asks of the machine: plain values."""

from dataclasses import dataclass, field

from kiosk_app.rules.dossier import Asked
from server.contract.answers import Appointment, Dossier, FoundProcedures, Procedure


@dataclass(frozen=True, slots=True)
class Found:
    """The server answered a search."""

    query: str
    found: FoundProcedures


@dataclass(frozen=True, slots=True)
class Opened:
    """The server told of a procedure; None: it has none of that code, or did not answer."""

    code: str
    procedure: Procedure | None


@dataclass(frozen=True, slots=True)
class ChecklistEnded:
    """The printer confirmed a checklist, or nobody knows, or nothing was sent."""

    code: str
    printed: bool


@dataclass(frozen=True, slots=True)
class DossierAnswered:
    """The server told how far a dossier is, or why it does not."""

    code: str
    told: Dossier | None
    asked: Asked


@dataclass(frozen=True, slots=True)
class AppointmentAnswered:
    """The server told of a booked visit, or why it does not."""

    code: str
    told: Appointment | None
    asked: Asked


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scanner, or a keyboard's Enter, ended a line of signs."""

    text: str = field(repr=False)
    by_scanner: bool = False
    """It came by the scanner's own line, or faster than a hand types."""


News = Found | Opened | ChecklistEnded | DossierAnswered | AppointmentAnswered


@dataclass(frozen=True, slots=True)
class AskSearch:
    """Somebody who wants a number looks up first what to bring."""


@dataclass(frozen=True, slots=True)
class TypeLetter:
    """A finger left a key of the search's keyboard."""

    letter: str


@dataclass(frozen=True, slots=True)
class EraseLetter:
    """The last letter is wrong; with `everything` all of them."""

    everything: bool = False


@dataclass(frozen=True, slots=True)
class ChooseProcedure:
    """A finger left a procedure that the search found."""

    code: str


@dataclass(frozen=True, slots=True)
class AskChecklist:
    """The list of what to bring, on paper, please."""


@dataclass(frozen=True, slots=True)
class AskDossier:
    """How far is my dossier?"""


@dataclass(frozen=True, slots=True)
class SeekDossier:
    """The code is typed: look it up."""


@dataclass(frozen=True, slots=True)
class AskCheckIn:
    """Somebody has booked a visit."""


@dataclass(frozen=True, slots=True)
class SeekAppointment:
    """The code is typed: look it up."""


@dataclass(frozen=True, slots=True)
class TakeAppointment:
    """The number of the visit, please; `ordinary`: one that does not wait for its hour."""

    ordinary: bool


Touch = (
    AskSearch
    | TypeLetter
    | EraseLetter
    | ChooseProcedure
    | AskChecklist
    | AskDossier
    | SeekDossier
    | AskCheckIn
    | SeekAppointment
    | TakeAppointment
)


@dataclass(frozen=True, slots=True)
class Search:
    """Ask the server which procedures somebody means; a later search replaces this one."""

    query: str


@dataclass(frozen=True, slots=True)
class OpenProcedure:
    """Ask the server for everything of one procedure."""

    code: str


@dataclass(frozen=True, slots=True)
class PrintChecklist:
    """Print what to bring for a procedure."""

    procedure: Procedure
    language: str


@dataclass(frozen=True, slots=True)
class FindDossier:
    """Ask the server how far a dossier is; `office`: which the receipt names, empty: our own."""

    code: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class FindAppointment:
    """Ask the server for a booked visit."""

    code: str


Effect = Search | OpenProcedure | PrintChecklist | FindDossier | FindAppointment
