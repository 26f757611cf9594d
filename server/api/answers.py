"""How routes answer: JSON written once, without checking our own answers again."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import orjson
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

from server.contract.problems import ProblemCode
from server.refusal import Refusal

KEY_LENGTH = 80

Asked = TypeVar("Asked", bound=BaseModel)
Shared = Mapping[str, object]


async def read_body(request: Request, model: type[Asked]) -> Asked:
    """Read what is asked from the request's JSON.

    Raises:
        RequestValidationError: answered as `bad_request` naming the fields.
    """
    try:
        return model.model_validate_json(await request.body())
    except ValidationError as wrong:
        errors = [{**one, "loc": ("body", *one["loc"])} for one in wrong.errors(include_url=False)]
        raise RequestValidationError(errors) from wrong


def binary(media_types: Iterable[str]) -> dict[str, object]:
    """Describe for OpenAPI a body that is a file of one of these types."""
    return {one: {"schema": {"type": "string", "format": "binary"}} for one in media_types}


def asks(model: type[BaseModel], *, required: bool = True) -> dict[str, object]:
    """Describe for OpenAPI what a route reads with `read_body`, and its idempotency key."""
    schema = {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH}
    return {
        "requestBody": {
            "required": required,
            "content": {"application/json": {"schema": model.model_json_schema()}},
        },
        "parameters": [
            {"name": "Idempotency-Key", "in": "header", "required": True, "schema": schema}
        ],
    }


NOT_GUESSED = (b"x-content-type-options", b"nosniff")
"""No browser takes an answer for something else than it says it is."""
NOT_KEPT = (b"cache-control", b"no-store")
"""Tickets and tokens lie in no cache; what everybody may read says so itself."""


class JsonAnswer(Response):
    """JSON whose headers are written as they go out; Starlette's general way takes longer."""

    media_type = "application/json"

    def init_headers(self, headers: Mapping[str, str] | None = None) -> None:
        """Set the headers of an answer that has no others yet."""
        if headers:
            super().init_headers({"Cache-Control": "no-store", **headers})
            self.raw_headers.append(NOT_GUESSED)
            return
        length = str(len(self.body)).encode("latin-1")
        self.raw_headers = [
            (b"content-length", length),
            (b"content-type", b"application/json"),
            NOT_GUESSED,
            NOT_KEPT,
        ]


def json_answer(data: Any, status: int = 200) -> Response:
    """Answer JSON; times as RFC 3339."""
    return JsonAnswer(orjson.dumps(data), status_code=status)


def shared_json(
    request: Request, data: Shared | Sequence[Shared], seconds: int, looked_at: str
) -> Response:
    """Answer JSON that anybody may keep for so long, or that what they have still holds (304).

    `looked_at` names the field that alone tells when it was read: its tag does not hang on it.
    """
    every = [data] if isinstance(data, Mapping) else data
    same = [{name: value for name, value in one.items() if name != looked_at} for one in every]
    tag = f'W/"{hashlib.sha256(orjson.dumps(same)).hexdigest()[:24]}"'
    kept = {"Cache-Control": f"public, max-age={seconds}", "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=kept)
    return JsonAnswer(orjson.dumps(data), headers=kept)


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
