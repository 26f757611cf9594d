"""Who may do what: tokens, roles, and the few routes each kind of device needs."""

from collections.abc import Callable, Coroutine
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import Depends, Path, Request
from starlette.requests import HTTPConnection

from server.api.running import Running, running
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.gate.connections import CONNECTION, Connection
from server.refusal import Refusal
from server.storage.identities import Identity, find_identity

COOKIE = "luot_session"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})

STAFF = frozenset({Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
SUPERVISORS = frozenset({Role.SUPERVISOR, Role.ADMIN})
KIOSK = frozenset({DeviceKind.KIOSK})
PRINTING = frozenset({DeviceKind.KIOSK, DeviceKind.AGENT})
BOARD = frozenset({DeviceKind.BOARD})

Who = frozenset[Role] | frozenset[DeviceKind]


async def identify(server: Running, token: str | None) -> Identity:
    """Find who holds a token.

    Raises:
        Refusal: `not_signed_in` for no token, an unknown one, or one that has expired.
    """
    if not token:
        raise Refusal(ProblemCode.NOT_SIGNED_IN)
    hashed = token_hash(token)
    identity = server.tokens.get(hashed)
    if identity is None:
        identity = await server.reader.read(lambda one: find_identity(one, hashed))
        if identity is not None:
            server.tokens.put(hashed, identity)
    if identity is None or (
        identity.expires_at is not None and identity.expires_at <= server.clock()
    ):
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
    found = await identify(server, token_of(request))
    prove(request)
    return found


async def allow(server: Running, identity: Identity, office: str, *who: Who) -> Identity:
    """Check that somebody of these kinds asks about their own office.

    Raises:
        Refusal: `not_allowed`, `unknown_office`.
    """
    if identity.office != office:
        if office not in await server.reader.offices():
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
        raise Refusal(ProblemCode.NOT_ALLOWED, "other_office")
    if not any(identity.role in one or identity.kind in one for one in who):
        raise Refusal(ProblemCode.NOT_ALLOWED)
    return identity


def allowed(*who: Who) -> Callable[..., Coroutine[Any, Any, Identity]]:
    """Make the dependency that lets only these through, in their own office."""

    async def check(
        office: Annotated[str, Path()],
        identity: Annotated[Identity, Depends(signed_in)],
        server: Annotated[Running, Depends(running)],
    ) -> Identity:
        return await allow(server, identity, office, *who)

    return check


def supervises(identity: Identity) -> bool:
    """Tell whether somebody watches over the hall and not only over one counter."""
    return identity.role in SUPERVISORS


Staff = Annotated[Identity, Depends(allowed(STAFF))]
Supervisor = Annotated[Identity, Depends(allowed(SUPERVISORS))]
StaffOrKiosk = Annotated[Identity, Depends(allowed(STAFF, KIOSK))]
PrintingDevice = Annotated[Identity, Depends(allowed(PRINTING))]
StaffOrBoard = Annotated[Identity, Depends(allowed(STAFF, BOARD))]
StaffOrDevice = Annotated[Identity, Depends(allowed(STAFF, frozenset(DeviceKind)))]
Anyone = Annotated[Identity, Depends(signed_in)]
Server = Annotated[Running, Depends(running)]
