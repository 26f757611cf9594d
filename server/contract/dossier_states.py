"""Closed lists of the wire language about dossiers that an office receives itself."""

from enum import StrEnum


class DossierState(StrEnum):
    """Where a dossier stands that the office itself received."""

    RECEIVED = "received"
    SUPPLEMENTING = "supplementing"
    """Papers are missing: the clock stands until they are brought."""
    IN_WORK = "in_work"
    """Appraised; somebody decides."""
    READY = "ready"
    """The result waits to be collected."""
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    STOPPED = "stopped"


class DossierAct(StrEnum):
    """What can be done to a dossier; also the last word of its route."""

    APPRAISE = "appraise"
    REQUEST_SUPPLEMENT = "request-supplement"
    SUPPLEMENT = "supplement"
    PROLONG = "prolong"
    """A verification that the law provides for: it does not use up the one extension."""
    APOLOGISE = "apologise"
    """With the one extension."""
    RESULT = "result"
    HAND_OVER = "hand-over"
    WITHDRAW = "withdraw"
    REFUSE = "refuse"
    STOP = "stop"


class DossierStanding(StrEnum):
    """How a dossier stands to its time; for dossiers alone, never for a wait."""

    IN_TIME = "in_time"
    """No result yet, and time left."""
    EARLY = "early"
    """Before the last day that the law allows."""
    ON_TIME = "on_time"
    OVER_DUE = "over_due"


class DossierChannel(StrEnum):
    """How a dossier came."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"
    ASSISTED = "assisted"
    """Handed in online with help."""


class DossierCollection(StrEnum):
    """How its result goes back."""

    COUNTER = "counter"
    POST = "post"
    ONLINE = "online"


class DossierFee(StrEnum):
    """What became of its fee."""

    NONE = "none"
    PAID = "paid"
    """With the number of a receipt or of a payment."""
    EXEMPT = "exempt"
    """With the ground."""


class PaperForm(StrEnum):
    """In which form a paper was handed in."""

    ORIGINAL = "original"
    COPY = "copy"
    PHOTOCOPY = "photocopy"


class DossierList(StrEnum):
    """Lists of an office's dossiers."""

    REGISTER = "register"
    """Form 07 of Circular 03/2025/TT-VPCP: who handed in what, and what became of it."""
    FEES = "fees"
    NOTICES = "notices"
    """Papers given to citizens, or not yet."""
    CALENDAR = "calendar"
    """Due dates that the calendar as it is now would not give."""
    SIMPLIFY = "simplify"
    """Procedures that cost people a way, why, and what is proposed: none of one dossier alone."""
    EXPORT = "export"
    """What `dossiers/file` takes: code, level and days."""


class NoticeWay(StrEnum):
    """How a paper came to whoever handed a dossier in."""

    BY_HAND = "by_hand"
    POST = "post"
    EMAIL = "email"
    TELEPHONE = "telephone"
    """Read out; the paper waits at the counter."""
    ONLINE = "online"


class DossierForm(StrEnum):
    """The forms that are printed of a dossier, by their numbers in Circular 03/2025/TT-VPCP."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    REMINDER = "reminder"
    """No form of the circular: 80 mm, without anybody's number or telephone."""
    RESULT = "result"
    """No paper at all: the word that the result is there."""
