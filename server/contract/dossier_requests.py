"""What staff ask about dossiers that the office receives itself."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, BeforeValidator, Field, StringConstraints

from server.contract.dossier_states import (
    DossierChannel,
    DossierCollection,
    DossierFee,
    DossierForm,
    NoticeWay,
    PaperForm,
)
from server.contract.requests import Code, Request
from server.contract.signs import EMAIL, only_what_is_seen
from server.contract.states import DossierLevel

ProcedureCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z._-]{1,40}$")]
DossierCode = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        max_length=40,
        pattern=r"^[0-9A-Za-z](?:[. _/-]*[0-9A-Za-z]){3,}[. _/-]*$",
    ),
]
"""As the official system prints it, scanned or typed: four letters and digits, or more."""
Line = Annotated[
    str,
    BeforeValidator(only_what_is_seen),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
]
Short = Annotated[
    str,
    BeforeValidator(only_what_is_seen),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=80),
]
Prose = Annotated[
    str,
    BeforeValidator(only_what_is_seen),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000),
]


class PaperHandedIn(Request):
    """A paper that was ticked."""

    name: Line
    form: PaperForm = PaperForm.ORIGINAL
    quantity: Annotated[int, Field(ge=1, le=999)] = 1


class FeeTold(Request):
    """What became of the fee: `paid` needs a receipt's or payment's number, `exempt` its ground."""

    state: DossierFee = DossierFee.NONE
    amount: Annotated[int, Field(ge=0, le=1_000_000_000)] | None = None
    """In đồng."""
    note: Line | None = None


class Submitter(Request):
    """Who hands in; beside the official system its name and contact alone are taken.

    `email_agreed`: they want to be written to when the result is there, with its code alone.
    """

    name: Line
    telephone: Short | None = None
    email: Annotated[str, StringConstraints(max_length=120, pattern=EMAIL.pattern)] | None = None
    email_agreed: bool = False
    address: Line | None = None
    id_number: Annotated[str, StringConstraints(pattern=r"^[0-9-]{8,14}$")] | None = None
    authorised: Line | None = None


class ReceiveDossier(Request):
    """Receive a dossier at a counter.

    `code` is the official system's; without it the dossier gets one of the office's own kind,
    where the office writes receipts itself. `due_at` is what the official receipt says, or an
    earlier hour than is counted; a later one than the law's needs `due_reason`. `immediate`: the
    result is given in this session. `copies` are those that are certified, counted apart.
    """

    counter: Code
    procedure: ProcedureCode
    submitter: Submitter
    ticket: Annotated[str, StringConstraints(max_length=36)] | None = None
    code: DossierCode | None = None
    due_at: AwareDatetime | None = None
    due_reason: Prose | None = None
    papers: Annotated[list[PaperHandedIn], Field(max_length=40)] = Field(default_factory=list)
    sets: Annotated[int, Field(ge=1, le=99)] = 1
    copies: Annotated[int, Field(ge=0, le=99_999)] = 0
    fee: FeeTold = FeeTold()
    channel: DossierChannel = DossierChannel.IN_PERSON
    collection: DossierCollection = DossierCollection.COUNTER
    deciding_agency: Line | None = None
    immediate: bool = False


class ActOnDossier(Request):
    """Something done to a dossier; a clerk names the open counter where it is done."""

    counter: Code | None = None


class ExplainDossierAct(ActOnDossier):
    """An act with its reason; `ground` is the legal one."""

    reason: Prose
    ground: Line


class RequestSupplement(ActOnDossier):
    """Ask for papers, all of them at once; `confirmed` puts a warning aside."""

    reason: Prose
    confirmed: bool = False


class ProlongDossier(ExplainDossierAct):
    """Prolong by so much of what the law provides, in the unit of the procedure's prolongation."""

    by: Annotated[int, Field(ge=1, le=366)]


class ApologiseForDossier(ActOnDossier):
    """Say sorry and move the due date, once; `agency` is the one that caused the delay."""

    reason: Prose
    agency: Line
    due_at: AwareDatetime


class HandOverDossier(ActOnDossier):
    """Give the result to the submitter or whom they authorised, or send it by post.

    `collected_by` names somebody else who came, and `authorisation` says that their paper of
    authorisation was seen. `ticket` is the number with which they came, at this counter.
    """

    postal: Short | None = None
    collected_by: Line | None = None
    authorisation: bool = False
    ticket: Annotated[str, StringConstraints(max_length=36)] | None = None


class EnterDossier(ActOnDossier):
    """The official system has it now, under this code."""

    code: DossierCode


class GiveNotice(ActOnDossier):
    """A paper was given to whoever handed the dossier in, or word of the result, this way."""

    form: Literal[
        DossierForm.RECEIPT,
        DossierForm.SUPPLEMENT,
        DossierForm.REFUSAL,
        DossierForm.APOLOGY,
        DossierForm.STOP,
        DossierForm.RESULT,
    ]
    how: NoticeWay


class FedDossier(Request):
    """What the official system says of a dossier; of two versions the higher one counts."""

    source: Code
    code: DossierCode
    version: Annotated[int, Field(ge=0, le=9_007_199_254_740_991)]
    level: DossierLevel
    received: date | None = None
    due: date | None = None
    finished: date | None = None


class FeedDossiers(Request):
    """Events of the official system, in any order, however often."""

    events: Annotated[list[FedDossier], Field(min_length=1, max_length=1_000)]
