"""Refusals as problem+json: a stable code for programs, a sentence for people."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from server.contract.problems import STATUS, FieldError, Problem, ProblemCode
from server.contract.states import Act, TicketState
from server.refusal import Refusal
from server.texts import preferred, say

LOG = logging.getLogger(__name__)
CATALOGUE = "problems"
CLOCK_TIME = "%H:%M %d/%m/%Y"


def problem(refusal: Refusal, accept_language: str | None) -> Problem:
    """Write a refusal in the language that was asked for."""
    language = preferred(accept_language)
    values = {name: _in_words(value, language) for name, value in refusal.values.items()}
    written: Problem = {
        "type": "about:blank",
        "title": say(CATALOGUE, language, f"title.{refusal.code}"),
        "status": STATUS[refusal.code],
        "detail": say(CATALOGUE, language, refusal.reason, **values),
        "code": refusal.code.value,
    }
    if refusal.errors:
        written["errors"] = [
            FieldError(field=one["field"], message=_field_message(one, language, values))
            for one in refusal.errors
        ]
    return written


def _in_words(value: object, language: str) -> object:
    """Put what a refusal names into words: moments, states and acts."""
    if isinstance(value, datetime):
        return value.strftime(CLOCK_TIME)
    if isinstance(value, TicketState):
        return say(CATALOGUE, language, f"state.{value}")
    if isinstance(value, Act):
        return say(CATALOGUE, language, f"act.{value}")
    return value


def _field_message(error: FieldError, language: str, values: dict[str, object]) -> str:
    if error["message"].startswith(":"):
        return error["message"][1:]  # already a sentence, from the validator
    return say(CATALOGUE, language, error["message"], **values)


def problem_response(refusal: Refusal, accept_language: str | None) -> Response:
    """Answer a refusal over HTTP."""
    written = problem(refusal, accept_language)
    headers = {}
    if refusal.retry_after is not None:
        headers["Retry-After"] = str(refusal.retry_after)
    if refusal.code is ProblemCode.NOT_SIGNED_IN:
        headers["WWW-Authenticate"] = "Bearer"
    return Response(
        orjson.dumps(written),
        status_code=written["status"],
        media_type="application/problem+json",
        headers=headers,
    )


def install(app: FastAPI) -> None:
    """Tell every refusal and every fault in the one form."""

    def answering(
        refuse: Callable[[Exception], Refusal],
    ) -> Callable[[Request, Exception], Awaitable[Response]]:
        async def answer(request: Request, fault: Exception) -> Response:
            return problem_response(refuse(fault), request.headers.get("accept-language"))

        return answer

    app.add_exception_handler(Refusal, answering(_itself))
    app.add_exception_handler(RequestValidationError, answering(_bad_request))
    app.add_exception_handler(HTTPException, answering(_unknown_page))
    app.add_exception_handler(Exception, answering(_fault))


def _itself(fault: Exception) -> Refusal:
    if not isinstance(fault, Refusal):
        raise fault
    return fault


def _bad_request(fault: Exception) -> Refusal:
    errors = fault.errors() if isinstance(fault, RequestValidationError) else []
    fields = [
        FieldError(
            field=".".join(str(part) for part in one["loc"] if part not in {"body", "header"}),
            message=f":{one['msg']}",
        )
        for one in errors
    ]
    names = ", ".join(one["field"] or "body" for one in fields)
    return Refusal(ProblemCode.BAD_REQUEST, errors=fields, fields=names)


def _unknown_page(fault: Exception) -> Refusal:
    if isinstance(fault, HTTPException) and fault.status_code == 405:
        return Refusal(ProblemCode.UNKNOWN_PAGE, "wrong_method")
    return Refusal(ProblemCode.UNKNOWN_PAGE)


def _fault(fault: Exception) -> Refusal:
    LOG.error("a request failed", exc_info=fault)
    return Refusal(ProblemCode.INTERNAL_ERROR)
