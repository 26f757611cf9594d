"""A bound for what one request may send, so that nobody fills the server's memory."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.api.uploads import FileTooLargeError, largest_upload

LONGEST_BODY = 64 * 1024
"""Bytes of one request or of one message to the live feed; a ticket needs a few hundred."""


class BodyLimit:
    """Stops reading a body beyond LONGEST_BODY, a file beyond what its route takes.

    Starlette's own limit answers plain text; refusals of this server have one form.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        taken = 0
        upload = largest_upload(scope["method"], scope["path"])
        most = upload or LONGEST_BODY

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise HTTPException(413) if upload is None else FileTooLargeError(upload)
            return message

        await self._app(scope, bounded, send)
