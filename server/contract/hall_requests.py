"""What is asked about the hall while it runs."""

from typing import Annotated

from pydantic import StringConstraints

from server.contract.move_states import WhyStay
from server.contract.requests import Code, Request


class AnswerHelpOffer(Request):
    """Whether help is needed at a counter, as its long visit was asked about."""

    alert: Annotated[str, StringConstraints(min_length=1, max_length=36)]
    wanted: bool


class AskMove(Request):
    """To which counter whoever sits at this one is asked to go; null: asked no longer."""

    to: Code | None


class AnswerMove(Request):
    """Whether whoever sits there goes, and why not; `to` is what was asked."""

    to: Code
    accepted: bool
    reason: WhyStay | None = None
