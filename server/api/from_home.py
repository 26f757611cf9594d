"""Routes by which somebody takes a number at home."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response

from server.api.access import Server, from_elsewhere
from server.api.answers import KEY_LENGTH, json_answer
from server.api.pages import page
from server.api.presses import asked_of
from server.api.running import address_of
from server.contract.answers import FromHome, TakenAtHome
from server.contract.answers.from_home_json import TakenAtHomeJson
from server.contract.problems import ProblemCode
from server.contract.requests import TakeAtHome
from server.operations.at_counter.act_keys import Press, once
from server.operations.moves.tickets import find_ticket
from server.operations.ticket.take_at_home import take_at_home
from server.refusal import Refusal
from server.storage.answers.from_home import from_home_answer
from server.storage.answers.reckoned import newcomers_wait
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

router = APIRouter(tags=["citizen"])

ADDRESS = "/api/v1/offices/{office}/from-home"
PHONE = "luot_phone"
"""The cookie by which the numbers of one phone are counted; no page reads it."""
PHONE_SECONDS = 86_400


@router.get(ADDRESS, response_model=FromHome)
async def get_from_home(office: str, server: Server) -> Response:
    """Tell what may be taken at home: who waits for each service, and how many numbers are left."""
    answer, _ = await server.reader.read_office(office, from_home_answer)
    return json_answer(answer)


@router.post(
    ADDRESS,
    status_code=201,
    response_model=TakenAtHome,
    responses={200: {"model": TakenAtHome}},
)
async def post_from_home(
    office: str,
    wanted: TakeAtHome,
    request: Request,
    server: Server,
    key: Annotated[
        str,
        Header(
            alias="Idempotency-Key",
            min_length=1,
            max_length=KEY_LENGTH,
            description="The same key again is answered 200 with the same number.",
        ),
    ],
) -> Response:
    """Take a number at home: it waits like any other, and is called once it is confirmed.

    How many a phone may take a day is counted by a signed cookie, and by its address besides.
    """
    if from_elsewhere(request):
        raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
    press = Press(key, "at home", await asked_of(request))
    cookie, address = request.cookies.get(PHONE), address_of(request)
    calls, paces = server.reader.lines.latest(office), await server.reader.latest_paces(office)
    promised = newcomers_wait(paces, calls, wanted.service, None, server.clock())
    cookies: list[str] = []

    def act(tx: OfficeTransaction, now: datetime) -> Ticket:
        cookies.clear()  # a commit that failed may be tried anew

        def take() -> tuple[str]:
            taken = take_at_home(tx, wanted, key, cookie, address, now, promised)
            cookies.append(taken.cookie)
            return (taken.ticket.id,)

        [known] = once(tx, press, now, take)
        return find_ticket(tx, known)

    ticket = await server.writer.do(office, act)
    answer: TakenAtHomeJson = {"number": ticket.number, "code": ticket.follow_code}
    response = json_answer(answer, 201 if cookies else 200)
    for signed in cookies:
        _let_keep(response, signed, request)
    return response


def _let_keep(response: Response, cookie: str, request: Request) -> None:
    response.set_cookie(
        PHONE,
        cookie,
        max_age=PHONE_SECONDS,
        path=request.url.path,
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


@router.get("/home/{office}", include_in_schema=False)
async def get_home_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show the page on which numbers are taken at home; the code at the door leads here as well."""
    return page(request, "home/index.html")
