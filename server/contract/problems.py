"""The stable codes of refusals (RFC 9457 problem details) and their HTTP status."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12


class ProblemCode(StrEnum):
    """Why the server refused; programs decide by this code, people read the detail."""

    NOT_SIGNED_IN = "not_signed_in"
    NOT_ALLOWED = "not_allowed"
    UNKNOWN_OFFICE = "unknown_office"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_COUNTER = "unknown_counter"
    UNKNOWN_TICKET = "unknown_ticket"
    UNKNOWN_DEVICE = "unknown_device"
    UNKNOWN_PAIRING = "unknown_pairing"
    UNKNOWN_PROCEDURE = "unknown_procedure"
    UNKNOWN_DOSSIER = "unknown_dossier"
    UNKNOWN_ZONE = "unknown_zone"
    UNKNOWN_PAGE = "unknown_page"
    UNKNOWN_SIGN_IN = "unknown_sign_in"
    UNKNOWN_RATING = "unknown_rating"
    UNKNOWN_CASE = "unknown_case"
    UNKNOWN_APPOINTMENT = "unknown_appointment"
    UNKNOWN_SUGGESTION = "unknown_suggestion"
    SLOT_FULL = "slot_full"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    UNKNOWN_CAMPAIGN = "unknown_campaign"
    UNKNOWN_FORM = "unknown_form"
    UNKNOWN_CHANGE = "unknown_change"
    SETTINGS_CHANGED = "settings_changed"
    """Somebody else changed the same settings meanwhile; nothing is overwritten."""
    WRONG_STATE = "wrong_state"
    ALREADY_RATED = "already_rated"
    COUNTER_CLOSED = "counter_closed"
    COUNTER_TAKEN = "counter_taken"
    NOTHING_TO_UNDO = "nothing_to_undo"
    SERVICE_CLOSED = "service_closed"
    QUOTA_REACHED = "quota_reached"
    NUMBERS_USED_UP = "numbers_used_up"
    CARD_LIMIT = "card_limit"
    """Whoever showed a card holds as many live numbers as the office gives one person."""
    BAD_REQUEST = "bad_request"
    TOO_MANY_REQUESTS = "too_many_requests"
    BUSY = "busy"
    OUTCOME_UNKNOWN = "outcome_unknown"
    """It may have been done: ask again with the same idempotency key, or look."""
    STORAGE_FAILED = "storage_failed"
    INTERNAL_ERROR = "internal_error"


STATUS: dict[ProblemCode, int] = {
    ProblemCode.NOT_SIGNED_IN: 401,
    ProblemCode.NOT_ALLOWED: 403,
    ProblemCode.UNKNOWN_OFFICE: 404,
    ProblemCode.UNKNOWN_SERVICE: 404,
    ProblemCode.UNKNOWN_COUNTER: 404,
    ProblemCode.UNKNOWN_TICKET: 404,
    ProblemCode.UNKNOWN_DEVICE: 404,
    ProblemCode.UNKNOWN_PAIRING: 404,
    ProblemCode.UNKNOWN_PROCEDURE: 404,
    ProblemCode.UNKNOWN_DOSSIER: 404,
    ProblemCode.UNKNOWN_ZONE: 404,
    ProblemCode.UNKNOWN_PAGE: 404,
    ProblemCode.UNKNOWN_SIGN_IN: 404,
    ProblemCode.UNKNOWN_RATING: 404,
    ProblemCode.UNKNOWN_CASE: 404,
    ProblemCode.UNKNOWN_APPOINTMENT: 404,
    ProblemCode.UNKNOWN_SUGGESTION: 404,
    ProblemCode.SLOT_FULL: 409,
    ProblemCode.TOO_EARLY: 409,
    ProblemCode.TOO_LATE: 409,
    ProblemCode.UNKNOWN_CAMPAIGN: 404,
    ProblemCode.UNKNOWN_FORM: 404,
    ProblemCode.UNKNOWN_CHANGE: 404,
    ProblemCode.SETTINGS_CHANGED: 409,
    ProblemCode.WRONG_STATE: 409,
    ProblemCode.ALREADY_RATED: 409,
    ProblemCode.COUNTER_CLOSED: 409,
    ProblemCode.COUNTER_TAKEN: 409,
    ProblemCode.NOTHING_TO_UNDO: 409,
    ProblemCode.SERVICE_CLOSED: 409,
    ProblemCode.QUOTA_REACHED: 409,
    ProblemCode.NUMBERS_USED_UP: 409,
    ProblemCode.CARD_LIMIT: 409,
    ProblemCode.BAD_REQUEST: 422,
    ProblemCode.TOO_MANY_REQUESTS: 429,
    ProblemCode.BUSY: 503,
    ProblemCode.OUTCOME_UNKNOWN: 503,
    ProblemCode.STORAGE_FAILED: 503,
    ProblemCode.INTERNAL_ERROR: 500,
}


class FieldError(TypedDict):
    """One field that a 422 refuses and what is wrong with it."""

    field: str
    message: str


class Details(TypedDict):
    """What a refusal says, over HTTP and on the live feed."""

    title: str
    status: int
    detail: str
    code: ProblemCode
    reopens_at: NotRequired[
        Annotated[
            datetime,
            Field(
                description="when numbers are next given, of `service_closed` and "
                "`quota_reached` where it is known"
            ),
        ]
    ]
    held: NotRequired[
        Annotated[
            list[str],
            Field(description="the numbers that the same card holds, of `card_limit` at a return"),
        ]
    ]
    errors: NotRequired[list[FieldError]]


class Problem(Details):
    """A refusal (application/problem+json); decide by `code`."""

    type: str
