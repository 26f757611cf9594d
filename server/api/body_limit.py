"""A bound for what one request may send, so that nobody fills the server's memory."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_BODY = 64 * 1024
"""Bytes of one request or of one message to the live feed; a ticket needs a few hundred."""


class BodyLimit:
    """Stops reading a body beyond LONGEST_BODY.

    Starlette's own limit answers plain text; refusals of this server have one form.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        taken = 0

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LONGEST_BODY:
                raise HTTPException(413)
            return message

        await self._app(scope, bounded, send)
