"""What is asked of the server about conduct sheets."""

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from server.contract.answers import Localized
from server.contract.conduct_states import ConductGroup, ConductSource
from server.contract.feedback_requests import Comment
from server.contract.requests import Code, Request
from server.contract.signs import only_what_is_seen

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Points = Annotated[int, Field(ge=0, le=100)]
UserName = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Answer = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=1_000),
    BeforeValidator(only_what_is_seen),
]


class ConductItem(Request):
    """Something that is looked at, and its points at most."""

    code: Code
    group: ConductGroup
    name: Localized
    weight: Annotated[int, Field(ge=1, le=100)]
    source: ConductSource = ConductSource.HAND


class AnnounceConduct(Request):
    """What is looked at from a month on that has not begun; `remark_only`: sent by others."""

    month: Month
    items: Annotated[list[ConductItem], Field(min_length=1, max_length=20)]
    remark_only: Annotated[list[UserName], Field(max_length=200)] = Field(default_factory=list)


class FillConduct(Request):
    """Points of items that no data feed, or of indices of the office."""

    points: Annotated[dict[str, Points], Field(max_length=20)]


class CommentConduct(Request):
    """What a clerk says about the own sheet."""

    text: Comment


class DecideConduct(Request):
    """What the head says to it; `points` stand instead of what data say."""

    text: Answer = ""
    points: Annotated[dict[str, Points], Field(max_length=20)] = Field(default_factory=dict)
