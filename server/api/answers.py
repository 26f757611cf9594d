"""How routes answer: JSON written once, without checking our own answers again."""

from typing import Any

import orjson
from fastapi import Response

from server.contract.problems import ProblemCode
from server.refusal import Refusal

KEY_LENGTH = 80


def json_answer(data: Any, status: int = 200) -> Response:
    """Answer JSON; times as RFC 3339."""
    return Response(orjson.dumps(data), status_code=status, media_type="application/json")


def checked_key(key: str | None) -> str:
    """Demand an idempotency key.

    Raises:
        Refusal: `bad_request` when it is missing or too long.
    """
    if not key or len(key) > KEY_LENGTH:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "key_needed",
            errors=[{"field": "Idempotency-Key", "message": "key_needed"}],
        )
    return key
