"""A code that must be one of an office's own list."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.contract.problems import ProblemCode
from server.refusal import Refusal


def listed(
    entries: Iterable[Mapping[str, Any]], code: str, unknown: str, field: str = "reason"
) -> None:
    """Demand that a list holds a code; `unknown` is the text that refuses it.

    Raises:
        Refusal: `bad_request` naming the field.
    """
    if any(one["code"] == code for one in entries):
        return
    raise Refusal(
        ProblemCode.BAD_REQUEST,
        unknown,
        errors=[{"field": field, "message": unknown}],
        given=code,
    )
