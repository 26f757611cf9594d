"""A refusal: why an act is not done, as a stable code and a text of the catalogues."""

from collections.abc import Sequence
from typing import NamedTuple

from server.contract.problems import FieldError, ProblemCode


class PlacedCounter(NamedTuple):
    """A counter that a refusal names, by the word for where it stands."""

    code: str
    place: str


class Refusal(Exception):  # noqa: N818 - the domain's word; it is an answer, not a fault
    """The server says no, and nothing has changed.

    Attributes:
        code: the stable code that programs decide by.
        reason: key of the text in server/i18n; defaults to the code itself.
        values: what the text names.
        errors: the fields of a `bad_request`.
        retry_after: seconds after which another try makes sense.
    """

    def __init__(
        self,
        code: ProblemCode,
        reason: str | None = None,
        *,
        errors: Sequence[FieldError] = (),
        retry_after: int | None = None,
        **values: object,
    ) -> None:
        super().__init__(f"{code}: {reason or code} {values or ''}".strip())
        self.code = code
        self.reason = reason or str(code)
        self.values = values
        self.errors = list(errors)
        self.retry_after = retry_after
