"""What citizens say of an office, and what its people do about it, as asked of the server."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from server.contract.requests import Code, Request
from server.contract.signs import only_what_is_seen
from server.contract.states import Stage

Comment = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000),
    BeforeValidator(only_what_is_seen),
]
"""What somebody says in their own words: others read it, and no more than is seen of it."""


class GiveRating(Request):
    """How a visit was: what is null was not said, and silence is no rating.

    `rating` names the visit: by `rating.asked` for its tablet, by the slip's page for its holder.
    `overall` is 5 (very content) to 1, the three dimensions are 4 (best) to 1. `extra_payment`:
    whether money beyond the fee was asked. `seconds`: how long after the question a tablet was
    touched.
    """

    rating: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    overall: Annotated[int, Field(ge=1, le=5)] | None = None
    speed: Annotated[int, Field(ge=1, le=4)] | None = None
    attitude: Annotated[int, Field(ge=1, le=4)] | None = None
    convenience: Annotated[int, Field(ge=1, le=4)] | None = None
    reasons: Annotated[list[Code], Field(max_length=20)] = Field(default_factory=list)
    comment: Comment | None = None
    extra_payment: bool | None = None
    seconds: Annotated[int, Field(ge=0, le=3_600)] | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether all of it was left out."""
        said = (self.overall, self.speed, self.attitude, self.convenience, self.comment)
        return self.extra_payment is None and not self.reasons and said == (None,) * len(said)


class AssignCase(Request):
    """Somebody of the office is to see to a case."""

    owner: Annotated[str, StringConstraints(min_length=1, max_length=80)]


class CloseCase(Request):
    """Why it came to it, what was done, and how that was checked."""

    cause: Comment
    action: Comment
    check: Comment


class WriteSuggestion(Request):
    """What somebody wants the office to hear, of a field or of all."""

    text: Comment
    field: Code | None = None


class ReplySuggestion(Request):
    """What the office answers, and whether everybody reads it."""

    reply: Comment
    publish: bool


class WrittenPair(Request):
    """What people said, and what was done."""

    said: Comment
    done: Comment


class WriteQuarter(Request):
    """What is told of a quarter, and whether everybody reads it; no pairs: nothing any more."""

    pairs: Annotated[list[WrittenPair], Field(max_length=20)]
    publish: bool


class HandOutForms(Request):
    """So many forms of a campaign are handed out; `stage`: where, if the campaign asks at both."""

    forms: Annotated[int, Field(ge=1, le=50)]
    stage: Stage | None = None


class ReturnForm(Request):
    """What stands on a form; null: nothing was chosen. 4 is the best word of each, 1 the worst."""

    speed: Annotated[int, Field(ge=1, le=4)] | None = None
    attitude: Annotated[int, Field(ge=1, le=4)] | None = None
    convenience: Annotated[int, Field(ge=1, le=4)] | None = None
    procedure: Annotated[str, StringConstraints(min_length=1, max_length=40)] | None = None
