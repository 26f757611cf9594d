"""Routes by which a visit is rated: the tablet at the counter, and whoever holds the slip."""

from fastapi import APIRouter, Request, Response

from server.api.access import Allowed, Server, allow, identify, prove, token_of
from server.api.answers import json_answer
from server.api.pages import page
from server.api.running import Running
from server.contract.answers import RatingGiven, RatingTablet
from server.contract.answers.visit_json import RatingGivenJson
from server.contract.feedback_requests import GiveRating
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.operations.rating.give_rating import give_rating
from server.refusal import Refusal
from server.storage.answers.rating import tablet_answer

router = APIRouter(tags=["ratings"])

OFFICE = "/api/v1/offices/{office}"


@router.post(OFFICE + "/ratings", status_code=201, response_model=RatingGiven)
async def post_rating(office: str, given: GiveRating, request: Request, server: Server) -> Response:
    """Rate a visit, once: by its tablet, or without any token by whoever holds the slip.

    `rating` is its own idempotency key: sent again it is 409 `already_rated`, and was kept before.
    """
    tablet = await _tablet(request, server, office)
    try:
        await server.writer.do(office, lambda tx, now: give_rating(tx, given, tablet, now))
    except Refusal as refusal:
        if refusal.code is not ProblemCode.UNKNOWN_RATING:
            raise
        raise server.nothing_there(request, ProblemCode.UNKNOWN_RATING) from None
    answer: RatingGivenJson = {"rating": given.rating}
    return json_answer(answer, 201)


async def _tablet(request: Request, server: Running, office: str) -> str | None:
    """Tell which tablet asks; None: somebody without a token, who has a slip.

    Raises:
        Refusal: `not_allowed` for whoever works here, and for every other device.
    """
    token = token_of(request)
    if token is None:
        return None
    who = await identify(server, token)
    if who.kind is None:
        raise Refusal(ProblemCode.NOT_ALLOWED, "staff_rate_not")
    await allow(server, who, office, frozenset({DeviceKind.RATING}))
    prove(request)
    return who.actor.device


@router.get(OFFICE + "/rating-tablet", response_model=RatingTablet)
async def get_tablet(office: str, server: Server, who: Allowed) -> Response:
    """Tell a rating tablet what it shows: its office, its counter and who sits there."""
    device = who.actor.device or ""
    answer, _ = await server.reader.read_office(office, lambda at: tablet_answer(at, device))
    return json_answer(answer)


@router.get("/rating/{office}", include_in_schema=False)
async def get_tablet_page(request: Request, office: str) -> Response:  # noqa: ARG001 - the page reads it
    """Show the rating tablet."""
    return page(request, "rating/index.html")
