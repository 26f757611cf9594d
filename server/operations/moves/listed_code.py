"""A code that must be one of an office's own list."""

from collections.abc import Iterable
from typing import Protocol

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.transaction import OfficeTransaction


class Listed(Protocol):
    """An entry of an office's list."""

    @property
    def code(self) -> str:
        """The code that acts name it by."""


def listed(entries: Iterable[Listed], code: str, unknown: str, field: str = "reason") -> None:
    """Demand that a list holds a code; `unknown` is the text that refuses it.

    Raises:
        Refusal: `bad_request` naming the field.
    """
    if any(one.code == code for one in entries):
        return
    raise Refusal(
        ProblemCode.BAD_REQUEST,
        unknown,
        errors=[{"field": field, "message": unknown}],
        given=code,
    )


def check_priority(tx: OfficeTransaction, code: str | None) -> None:
    """Demand a priority class of the office's list, or none.

    Raises:
        Refusal: `bad_request`.
    """
    if code is not None and all(one.code != code for one in tx.plan.set_up.priorities):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "unknown_priority",
            errors=[{"field": "priority", "message": "unknown_priority"}],
            priority=code,
        )
