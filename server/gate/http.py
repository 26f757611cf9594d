"""uvicorn's HTTP protocol with a bound before its parser and a deadline for each stage.

httptools joins what it is given of a header to what it had of it, without a bound: an endless
header costs the square of its length. So the bytes are counted before the parser sees them.
"""

import asyncio
from functools import partial
from http import HTTPStatus
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from server.gate.config import GateConfig
from server.gate.connections import CONNECTION, Connection, Connections, Stage
from server.gate.socket import GuardedSocket

LONGEST_HEAD = 32 * 1024
"""Bytes of a request's line and headers together."""
MOST_HEADERS = 200
"""A browser sends some twenty; every look at one goes through all."""
MOST_FRAMING = 32 * 1024
"""Bytes of a body's chunk sizes, their extensions and trailers, beyond its eighth part."""
MOST_WAITING = 16
"""Requests sent ahead on one connection, before the first is answered."""
SLICE = 16 * 1024
"""Behind a body the next head begins somewhere within so many bytes."""


class TooMuchError(Exception):
    """A request is larger than any honest one."""


class GuardedHttp(HttpToolsProtocol):
    """One connection that speaks HTTP."""

    config: GateConfig
    _connection: Connection

    def __init__(
        self,
        config: GateConfig,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._everyone: Connections = config.connections(self.loop)
        self._in_head = True
        self._marks = 0
        self._head = 0
        self._headers = 0
        self._framing = 0
        self._body = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
        super().connection_made(transport)
        counted = self.config.counted(self.client[0] if self.client else "")
        self._connection = self._everyone.admit(counted, self._overdue, transport.abort)
        if self._connection.stage is Stage.PARTED:
            transport.abort()
            return
        self.ws_protocol_class = partial(  # type: ignore[assignment]  # called as the class is
            GuardedSocket, everyone=self._everyone, connection=self._connection
        )

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._everyone.leave(self._connection)

    def data_received(self, data: bytes) -> None:
        """Give the parser no more than a request may hold."""
        self._unset_keepalive_if_required()
        if self._connection.stage is Stage.IDLE:
            self._connection.goes_on(Stage.HEAD, self.loop.time())
        at = 0
        while at < len(data) and self._reads():
            least = LONGEST_HEAD - self._head if self._in_head else SLICE
            piece = data[at : at + least]
            at += len(piece)
            self._feed(piece)

    def _reads(self) -> bool:
        """Tell whether what comes is still for this protocol's parser."""
        return self.transport.get_protocol() is self and not self.transport.is_closing()

    def _feed(self, piece: bytes) -> None:
        marks, body = self._marks, self._body
        try:
            self.parser.feed_data(piece)
        except httptools.HttpParserUpgrade:
            if self._should_upgrade():
                self.handle_websocket_upgrade()
            return
        except httptools.HttpParserCallbackError as wrong:
            if not isinstance(wrong.__context__, TooMuchError):
                raise
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
            return
        except httptools.HttpParserError:
            self._refuse(HTTPStatus.BAD_REQUEST)
            return
        if marks != self._marks:
            return  # where in this piece a head ended or began is not known: counted from the next
        if self._in_head:
            self._head += len(piece)
        else:
            self._framing += len(piece) - (self._body - body)
        too_long = self._in_head and self._head >= LONGEST_HEAD
        if too_long or self._framing > MOST_FRAMING + self._body // 8:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing: a stranger could fill the log with it."""

    # What the parser finds

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope[CONNECTION] = self._connection  # type: ignore[literal-required]  # our own
        self._headers = 0
        if self._connection.stage is not Stage.HEAD:
            self._connection.goes_on(Stage.HEAD, self.loop.time())

    def on_header(self, name: bytes, value: bytes) -> None:
        self._headers += 1
        if self._headers > MOST_HEADERS:
            raise TooMuchError
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if len(self.pipeline) >= MOST_WAITING:
            raise TooMuchError
        self._in_head, self._framing, self._body = False, 0, 0
        self._marks += 1
        self._connection.goes_on(Stage.BODY, self.loop.time())
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._body += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._in_head, self._head = True, 0
        self._marks += 1
        self._connection.goes_on(self._next_stage(), self.loop.time())

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._connection.answered = True
        if self._connection.stage is Stage.ANSWER:
            self._connection.goes_on(self._next_stage(), self.loop.time())

    def _next_stage(self) -> Stage:
        """Tell what comes after a whole request or a whole answer."""
        unanswered = self.cycle is not None and not self.cycle.response_complete
        return Stage.ANSWER if unanswered or self.pipeline else Stage.IDLE

    # What the other side does not take

    def pause_writing(self) -> None:
        super().pause_writing()
        if self._connection.stage is Stage.ANSWER:
            self._connection.goes_on(Stage.READER, self.loop.time())

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._connection.stage is Stage.READER:
            self._connection.goes_on(Stage.ANSWER, self.loop.time())

    # Parting

    def _overdue(self) -> None:
        """End it; told why, who was silent would take that for the answer to its next request."""
        if self._connection.stage is Stage.IDLE:
            self._part()
        else:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)

    def _refuse(self, status: HTTPStatus) -> None:
        if status is not HTTPStatus.REQUEST_TIMEOUT:
            self._everyone.shut_out(self._connection.address)
        if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
            self.transport.write(
                f"HTTP/1.1 {status.value} {status.phrase}\r\n"
                "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
            )
        self._part()

    def _part(self) -> None:
        self._connection.goes_on(Stage.PARTED, self.loop.time())
        self.transport.close()
