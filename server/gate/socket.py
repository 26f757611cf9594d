"""uvicorn's WebSocket protocol, whose connection stays among the others."""

from asyncio import BaseTransport
from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.http11 import Request

from server.gate.connections import CONNECTION, Connection, Connections, Stage


class GuardedSocket(WebSocketsSansIOProtocol):
    """One connection that speaks WebSocket: until it is proven, it lets us wait."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        *,
        everyone: Connections,
        connection: Connection,
    ) -> None:
        super().__init__(config, server_state, app_state)
        self._everyone = everyone
        self._connection = connection

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)
        self._connection.goes_on(Stage.SOCKET, self.loop.time())

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._everyone.leave(self._connection)

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if not self.handshake_complete:  # else it was refused before there was a scope
            self.scope[CONNECTION] = self._connection  # type: ignore[literal-required]  # our own

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            # The library says nothing then, and waits for the other side to go.
            self._connection.cut()
