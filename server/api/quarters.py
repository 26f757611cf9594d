"""Routes of what people said in a quarter and what the office did."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from server.api.access import Allowed, Server
from server.api.answers import json_answer
from server.api.presses import Pressed, do_once
from server.api.running import Running
from server.contract.answers import QuarterReview
from server.contract.feedback_requests import WriteQuarter
from server.contract.problems import FieldError, ProblemCode
from server.domain.quarters import Quarter, quarter_named
from server.operations.suggestion.write_quarter import write_quarter
from server.refusal import Refusal
from server.storage.answers.quarters import quarter_review

router = APIRouter(prefix="/api/v1/offices/{office}/quarters", tags=["suggestions"])

Name = Annotated[str, Path(max_length=7, description='A quarter, such as "2026-Q4".')]


@router.get("/{quarter}", response_model=QuarterReview)
async def get_quarter(
    office: str,
    quarter: Name,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """Read what is known of a quarter: its counts, what is answered already, all versions."""
    return await _told(server, office, _named(quarter))


@router.post("/{quarter}", response_model=QuarterReview)
async def post_quarter(
    office: str, quarter: Name, written: WriteQuarter, server: Server, who: Allowed, press: Pressed
) -> Response:
    """Write another version of what people said and what was done; with `publish` for everybody.

    Board and public page tell the last version of the last quarter that was published.
    """
    meant = _named(quarter)
    await do_once(
        server, office, press, lambda tx, now: write_quarter(tx, meant, written, who.actor, now)
    )
    return await _told(server, office, meant)


async def _told(server: Running, office: str, quarter: Quarter) -> Response:
    answer, _ = await server.reader.read_office(office, lambda at: quarter_review(at, quarter))
    return json_answer(answer)


def _named(name: str) -> Quarter:
    found = quarter_named(name)
    if found is None:
        errors = [FieldError(field="quarter", message="bad_quarter")]
        raise Refusal(ProblemCode.BAD_REQUEST, "bad_quarter", errors=errors)
    return found
