"""Refusals as problem+json: a stable code for programs, a sentence for people."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from server.api.pages import asks_for_a_page, nothing_here
from server.api.uploads import MIB, FileTooLargeError
from server.catalogue_file.mistakes import CatalogueError
from server.contract.problems import STATUS, FieldError, Problem, ProblemCode
from server.contract.states import Act, TicketState
from server.office_file.mistakes import OfficeFileError, in_words, key_of
from server.refusal import PlacedCounter, Refusal
from server.storage.storage_faults import lasting_fault
from server.texts import LANGUAGES, catalogue, preferred, say

LOG = logging.getLogger(__name__)
CATALOGUE = "problems"
CLOCK_TIME = "%H:%M %d/%m/%Y"
_WRONG_BODY = {400: "field.json_invalid", 413: "field.body_too_long"}


def problem(refusal: Refusal, accept_language: str | None) -> Problem:
    """Write a refusal in the language that was asked for."""
    language = preferred(accept_language)
    values = {name: _in_words(value, language) for name, value in refusal.values.items()}
    if isinstance(refusal.values.get("counter"), PlacedCounter):
        named = str(values["counter"])
        # Its code keeps the case that it is written in.
        values["Counter"] = named[0].upper() + named[1:]
    written: Problem = {
        "type": "about:blank",
        "title": say(CATALOGUE, language, f"title.{refusal.code}"),
        "status": STATUS[refusal.code],
        "detail": say(CATALOGUE, language, refusal.reason, **values),
        "code": refusal.code,
    }
    reopens_at = refusal.values.get("reopens_at")
    if isinstance(reopens_at, datetime):
        written["reopens_at"] = reopens_at
    held = refusal.values.get("held")
    if isinstance(held, tuple):
        written["held"] = list(held)
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
    # A placed counter is a tuple itself.
    if isinstance(value, PlacedCounter):
        return say(CATALOGUE, language, f"place.{value.place}", code=value.code)
    if isinstance(value, tuple):
        return ", ".join(value)
    return value


def _field_message(error: FieldError, language: str, values: dict[str, object]) -> str:
    return say(CATALOGUE, language, error["message"], **values)


def problem_response(
    refusal: Refusal, accept_language: str | None, told: Sequence[FieldError] = ()
) -> Response:
    """Answer a refusal over HTTP; `told`: what is wrong, in words already."""
    written = problem(refusal, accept_language)
    if told:
        written["errors"] = list(told)
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
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
            refusal = refuse(fault)
            if refusal.reason == ProblemCode.UNKNOWN_PAGE and asks_for_a_page(request):
                return nothing_here(request)
            return problem_response(refusal, request.headers.get("accept-language"))

        return answer

    app.add_exception_handler(Refusal, answering(_itself))
    app.add_exception_handler(CatalogueError, _refused_file)
    app.add_exception_handler(OfficeFileError, _refused_settings)
    app.add_exception_handler(RequestValidationError, answering(_bad_request))
    app.add_exception_handler(HTTPException, answering(_unknown_page))
    app.add_exception_handler(DBAPIError, answering(_database_fault))
    app.add_exception_handler(PoolTimeout, answering(_database_fault))
    app.add_exception_handler(Exception, answering(_fault))


async def _refused_file(request: Request, fault: Exception) -> Response:
    """Name each place in a file of procedures and what is wrong there."""
    mistakes = fault.mistakes if isinstance(fault, CatalogueError) else ()
    spoken = request.headers.get("accept-language")
    language = preferred(spoken)
    refusal = Refusal(ProblemCode.BAD_REQUEST, "bad_catalogue", count=len(mistakes))
    told = [
        FieldError(field=one.place(language), message=one.in_words(language)) for one in mistakes
    ]
    return problem_response(refusal, spoken, told)


async def _refused_settings(request: Request, fault: Exception) -> Response:
    """Name each key of the settings that is wrong, and what to do."""
    mistakes = fault.mistakes if isinstance(fault, OfficeFileError) else ()
    spoken = request.headers.get("accept-language")
    refusal = Refusal(ProblemCode.BAD_REQUEST, "bad_settings", count=len(mistakes))
    told = [
        FieldError(
            field=key_of(one.path) or "settings",
            message=in_words(replace(one, path=()), preferred(spoken)),
        )
        for one in mistakes
    ]
    return problem_response(refusal, spoken, told)


def _itself(fault: Exception) -> Refusal:
    if not isinstance(fault, Refusal):
        raise fault
    return fault


def _bad_request(fault: Exception) -> Refusal:
    errors = fault.errors() if isinstance(fault, RequestValidationError) else []
    return _refused_fields(
        [
            FieldError(field=_field(one["type"], one["loc"]), message=_wrong(one["type"]))
            for one in errors
        ]
    )


def _refused_fields(fields: list[FieldError]) -> Refusal:
    names = ", ".join(one["field"] for one in fields)
    return Refusal(ProblemCode.BAD_REQUEST, errors=fields, fields=names)


def _field(kind: str, loc: Sequence[str | int]) -> str:
    """Name a field as the request wrote it; a body that is no JSON has none."""
    if kind == "json_invalid":
        return "body"
    where, *parts = loc
    return ".".join(str(part) for part in parts) or str(where)


def _wrong(kind: str) -> str:
    """Choose the sentence for the validator's kind of error."""
    key = f"field.{kind}"
    return key if key in catalogue(CATALOGUE, LANGUAGES[0]) else "field.invalid"


def _unknown_page(fault: Exception) -> Refusal:
    if isinstance(fault, FileTooLargeError):
        wrong = FieldError(field="body", message="field.file_too_large")
        most = fault.most // MIB
        return Refusal(ProblemCode.BAD_REQUEST, errors=[wrong], fields="body", most=most)
    if isinstance(fault, HTTPException) and fault.status_code == 405:
        return Refusal(ProblemCode.UNKNOWN_PAGE, "wrong_method")
    if isinstance(fault, HTTPException) and fault.status_code in _WRONG_BODY:
        wrong = FieldError(field="body", message=_WRONG_BODY[fault.status_code])
        return _refused_fields([wrong])
    return Refusal(ProblemCode.UNKNOWN_PAGE)


def _database_fault(fault: Exception) -> Refusal:
    """A value that no column can hold is the asker's; a database away or busy may come back."""
    if isinstance(fault, DataError):
        return _refused_fields([FieldError(field="text", message="field.invalid")])
    if isinstance(fault, IntegrityError):
        return _fault(fault)
    lasting = lasting_fault(fault)
    if lasting is not None:
        LOG.warning("the database cannot be used (%s): %s", lasting, fault)
        return Refusal(ProblemCode.STORAGE_FAILED, f"storage_failed.{lasting}")
    LOG.warning("the database did not answer: %s", fault)
    return Refusal(ProblemCode.BUSY, retry_after=1)


def _fault(fault: Exception) -> Refusal:
    LOG.error("a request failed", exc_info=fault)
    return Refusal(ProblemCode.INTERNAL_ERROR)
