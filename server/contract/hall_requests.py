"""What is asked about the hall while it runs."""

from typing import Annotated

from pydantic import StringConstraints

from server.contract.requests import Request


class AnswerHelpOffer(Request):
    """Whether help is needed at a counter, as its long visit was asked about."""

    alert: Annotated[str, StringConstraints(min_length=1, max_length=36)]
    wanted: bool
