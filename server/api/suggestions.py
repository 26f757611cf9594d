"""Routes of the suggestion book: everybody writes, the office answers and shows its answers."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Header, Path, Request, Response

from server.api.access import Allowed, Server, allow, identify, token_of
from server.api.answers import KEY_LENGTH, json_answer
from server.api.deed import CARING
from server.api.presses import Pressed, asked_of, do_once
from server.api.running import Running, address_of
from server.contract.answers import SuggestionBook, SuggestionList, SuggestionWritten
from server.contract.answers.suggestion_json import SuggestionListJson, SuggestionWrittenJson
from server.contract.feedback_requests import ReplySuggestion, WriteSuggestion
from server.operations.at_counter.act_keys import Press, once
from server.operations.suggestion.reply_suggestion import reply_suggestion
from server.operations.suggestion.write_suggestion import write_suggestion
from server.storage.answers.suggestions import book_answer, whole_book
from server.storage.reader import OfficeMoment
from server.storage.transaction import OfficeTransaction

router = APIRouter(prefix="/api/v1/offices/{office}/suggestions", tags=["suggestions"])

BOOK_SECONDS = 60
"""How long a browser or proxy may show the book without asking again."""


@router.post("", status_code=201, response_model=SuggestionWritten)
async def post_suggestion(
    office: str,
    written: WriteSuggestion,
    request: Request,
    server: Server,
    key: Annotated[
        str,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=KEY_LENGTH,
            description="The same key again with the same words is answered with the same entry.",
        ),
    ],
) -> Response:
    """Write into the book, without a name; staff so enter what came on paper or by telephone.

    An address writes MOST_SUGGESTIONS times an hour at the most.
    """
    user = await _who_enters(request, server, office)
    if user is None:
        address = address_of(request)
        server.suggestions.check(address)
        server.suggestions.note(address)
    source = "public" if user is None else "paper"
    press = Press(key, f"book {user or 'anybody'}", await asked_of(request))

    def work(tx: OfficeTransaction, now: datetime) -> str:
        [kept] = once(tx, press, now, lambda: (write_suggestion(tx, written, source, now),))
        return kept

    answer: SuggestionWrittenJson = {"id": await server.writer.do(office, work)}
    return json_answer(answer, 201)


async def _who_enters(request: Request, server: Running, office: str) -> str | None:
    """Name who of the staff enters it; None: anybody writes for themselves."""
    token = token_of(request)
    if token is None:
        return None
    who = await allow(server, await identify(server, token), office, CARING)
    return who.actor.user


@router.get("", response_model=SuggestionBook)
async def get_book(office: str, server: Server) -> Response:
    """Show everybody what was written and what the office answered."""
    answer, _ = await server.reader.read_office(office, book_answer)
    response = json_answer(answer)
    response.headers["Cache-Control"] = f"public, max-age={BOOK_SECONDS}"
    return response


@router.get("/all", response_model=SuggestionList)
async def get_whole_book(
    office: str,
    server: Server,
    who: Allowed,  # noqa: ARG001 - it lets through whom the table names
) -> Response:
    """List every entry for who answers them."""

    def work(at: OfficeMoment) -> SuggestionListJson:
        return {"suggestions": whole_book(at.connection, at.plan.code)}

    answer, _ = await server.reader.read_office(office, work)
    return json_answer(answer)


@router.post("/{suggestion}/reply", status_code=204)
async def post_reply(
    office: str,
    suggestion: Annotated[str, Path(max_length=36)],
    reply: ReplySuggestion,
    server: Server,
    who: Allowed,
    press: Pressed,
) -> Response:
    """Answer an entry; with `publish` everybody reads both."""
    await do_once(
        server,
        office,
        press,
        lambda tx, now: reply_suggestion(tx, suggestion, reply, who.actor, now),
    )
    return Response(status_code=204)
