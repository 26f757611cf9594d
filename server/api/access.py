"""Who may do what: one table, and the tokens by which we know who asks."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Path, Request
from fastapi.routing import APIRoute
from starlette.requests import HTTPConnection

from server.api.appointment_deeds import APPOINTMENT_DEEDS
from server.api.conduct_deeds import CONDUCT_DEEDS
from server.api.deed import (
    AGENT,
    BOARD,
    COUNTER,
    DEVICES,
    EVERY_KIND,
    HELPING,
    KIOSK,
    LISTENING,
    OFFICE,
    READING,
    SIGNING_IN,
    SUPERVISING,
    TICKET,
    WORKING,
    Deed,
    Who,
)
from server.api.device_deeds import DEVICE_DEEDS
from server.api.dossier_deeds import DOSSIER_DEEDS
from server.api.hall_deeds import HALL_DEEDS
from server.api.look_up_deeds import LOOK_UP_DEEDS
from server.api.public_deeds import PUBLIC_DEEDS
from server.api.rating_deeds import RATING_DEEDS
from server.api.running import Running, running
from server.api.setting_deeds import SETTING_DEEDS
from server.api.statistics_deeds import STATISTICS_DEEDS
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.credentials import token_hash
from server.gate.connections import CONNECTION, Connection
from server.operations.access.note_seen import note_seen
from server.operations.access.note_used import note_used
from server.refusal import Refusal
from server.settings import SEEN_EVERY
from server.storage.identities import Identity, find_identity

COOKIE = "luot_session"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

CHOOSE = Deed(
    "Go past the order: call somebody who is not the next, put somebody at the head or the end of "
    "a line, and act on tickets without holding an open counter that serves them. An office may "
    "let its clerks choose too (`clerks_may_choose`).",
    SUPERVISING,
)
ON_TICKETS = (
    *("call", "finish", "park", "return", "transfer", "cancel"),
    *("add-service", "add-errand", "priority", "{act}"),
)
DEEDS = (
    Deed(
        "Know whose a token is; sign out.",
        SIGNING_IN | EVERY_KIND,
        ("GET /api/v1/me", "POST /api/v1/sign-out"),
    ),
    Deed(
        "Change one's own password; see one's own sign-ins and end them.",
        SIGNING_IN,
        (
            "POST /api/v1/me/password",
            "GET /api/v1/me/sign-ins",
            "DELETE /api/v1/me/sign-ins/{sign_in}",
        ),
    ),
    Deed(
        "See the office: its hours, services and who waits.",
        SIGNING_IN | DEVICES,
        (f"GET {OFFICE}",),
    ),
    Deed("See what a board shows.", READING | {BOARD}, (f"GET {OFFICE}/board",)),
    Deed("See the counters and who is at them.", READING, (f"GET {OFFICE}/counters",)),
    Deed("Hear the live feed, each what concerns it.", LISTENING, (f"WebSocket {OFFICE}/live",)),
    Deed(
        "Take a number; with priority or for an hour staff do so at a counter that serves it.",
        HELPING | {KIOSK},
        (f"POST {OFFICE}/tickets",),
    ),
    Deed(
        "Hash a card that somebody wishes to use.", frozenset({KIOSK}), (f"GET {OFFICE}/card-key",)
    ),
    Deed("Look up a ticket by its id.", WORKING | {KIOSK, AGENT}, (f"GET {TICKET}",)),
    Deed("List tickets.", WORKING, (f"GET {OFFICE}/tickets",)),
    Deed(
        "Order a slip from a kiosk, or show its code, by the ticket's id.",
        HELPING,
        (f"POST {TICKET}/print", f"GET {TICKET}/qr.svg"),
    ),
    Deed(
        "Serve at a counter: one's own alone, and tickets that it serves.",
        WORKING,
        (
            *(f"POST {COUNTER}/{act}" for act in ("open", "pause", "close", "call-next")),
            *(f"POST {TICKET}/{act}" for act in ON_TICKETS),
        ),
    ),
    CHOOSE,
    Deed("Give a counter other work.", SUPERVISING, (f"PUT {COUNTER}/profile",)),
    Deed("Withdraw slips that nobody took.", SUPERVISING, (f"POST {OFFICE}/tickets/void",)),
    *HALL_DEEDS,
    *LOOK_UP_DEEDS,
    *RATING_DEEDS,
    *STATISTICS_DEEDS,
    *CONDUCT_DEEDS,
    *APPOINTMENT_DEEDS,
    *DOSSIER_DEEDS,
    *DEVICE_DEEDS,
    *SETTING_DEEDS,
    *PUBLIC_DEEDS,
)
"""Every route stands here once; one that does not is refused to everybody."""
WHO_MAY: Mapping[str, frozenset[Who] | None] = {
    route: deed.who for deed in DEEDS for route in deed.routes
}


async def identify(server: Running, token: str | None) -> Identity:
    """Find who holds a token.

    Raises:
        Refusal: `not_signed_in` for no token, an unknown one, or one of a sign-in that has ended.
    """
    if not token:
        raise Refusal(ProblemCode.NOT_SIGNED_IN)
    hashed = token_hash(token)
    now, idle = server.clock(), server.settings.idle
    identity = server.tokens.get(hashed)
    # What was remembered may be from before they sat down at a counter, or did something elsewhere.
    if identity is None or identity.has_ended(now, idle):
        identity = await server.reader.read(lambda one: find_identity(one, hashed))
        if identity is not None:
            server.tokens.put(hashed, identity)
    if identity is None or identity.has_ended(now, idle):
        raise Refusal(ProblemCode.NOT_SIGNED_IN)
    return identity


def prove(asked: HTTPConnection) -> None:
    """Let a connection stay when strangers fill the hall: its token was good."""
    connection: Connection | None = asked.scope.get(CONNECTION)
    if connection is not None:
        connection.prove()


def token_of(request: Request) -> str | None:
    """Take the token from the header, else from the cookie of a page of our own.

    Raises:
        Refusal: `not_allowed` when another site's page tries to act with our cookie.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    cookie = request.cookies.get(COOKIE)
    if cookie and request.method not in SAFE_METHODS and from_elsewhere(request):
        raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
    return cookie


def from_elsewhere(connection: HTTPConnection) -> bool:
    """Tell whether another site's page sent this; programs name no origin."""
    origin = connection.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != connection.headers.get("host")


async def signed_in(request: Request, server: Annotated[Running, Depends(running)]) -> Identity:
    """Demand a valid token, whoever holds it."""
    token = token_of(request)
    found = await identify(server, token)
    prove(request)
    # Pages ask by themselves, also where nobody sits any more; what is done, a person does.
    if request.method not in SAFE_METHODS:
        await _note(server, token or "", found)
    return found


async def _note_reader(server: Running, token: str, identity: Identity) -> None:
    """Write down that another system read something, once in SEEN_EVERY: whoever lists it sees."""
    now, device = server.clock(), identity.actor.device
    recently = identity.seen_at is not None and now - identity.seen_at < SEEN_EVERY
    if device is None or recently:
        return
    server.tokens.put(token_hash(token), replace(identity, seen_at=now))
    await server.writer.do(identity.office, lambda tx, at: note_used(tx, device, at))


async def _note(server: Running, token: str, identity: Identity) -> None:
    """Write down that a sign-in did something, once in SEEN_EVERY."""
    now, sign_in = server.clock(), identity.actor.sign_in
    if sign_in is None or identity.seen_at is None or now - identity.seen_at < SEEN_EVERY:
        return
    server.tokens.put(token_hash(token), replace(identity, seen_at=now))
    await server.writer.do(identity.office, lambda tx, at: note_seen(tx, sign_in, at))


async def allow(server: Running, identity: Identity, office: str, who: frozenset[Who]) -> Identity:
    """Check that somebody of these kinds asks, with a right at this very office.

    Raises:
        Refusal: `not_allowed`, `unknown_office`.
    """
    if _is_one_of(identity, office, who):
        return identity
    if office not in await server.reader.offices():
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    known_here = identity.roles(office) or (identity.kind and identity.office == office)
    raise Refusal(ProblemCode.NOT_ALLOWED, None if known_here else "other_office")


def _is_one_of(identity: Identity, office: str, who: frozenset[Who]) -> bool:
    if identity.kind is not None:
        return identity.office == office and identity.kind in who
    return not who.isdisjoint(identity.roles(office))


def who_may(request: Request) -> frozenset[Who]:
    """Look up in the table who may use the route that a request came by."""
    route: APIRoute = request.scope["route"]
    return WHO_MAY.get(f"{request.method} {route.path_format}") or frozenset()


async def allowed(
    office: Annotated[str, Path()],
    request: Request,
    identity: Annotated[Identity, Depends(signed_in)],
    server: Annotated[Running, Depends(running)],
) -> Identity:
    """Let through whom the table names for this route, in the office that they ask about."""
    found = await allow(server, identity, office, who_may(request))
    # A refused call changes nothing.
    if found.kind is DeviceKind.READER:
        await _note_reader(server, token_of(request) or "", found)
    return found


async def a_person(request: Request, identity: Annotated[Identity, Depends(signed_in)]) -> Identity:
    """Let through people whom the table names for this route, at whichever office.

    Raises:
        Refusal: `not_allowed`.
    """
    roles = {role for here in identity.rights.values() for role in here}
    if roles.isdisjoint(who_may(request)):
        raise Refusal(ProblemCode.NOT_ALLOWED)
    return identity


def supervises(identity: Identity, office: str) -> bool:
    """Tell whether somebody watches over the hall and not only over one counter."""
    return _is_one_of(identity, office, SUPERVISING)


Allowed = Annotated[Identity, Depends(allowed)]
Anyone = Annotated[Identity, Depends(signed_in)]
APerson = Annotated[Identity, Depends(a_person)]
Server = Annotated[Running, Depends(running)]
