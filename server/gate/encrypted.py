"""Connections on their way to being encrypted; uvicorn hears only of those that are.

asyncio's servers encrypt before a protocol hears of a connection: one that never finishes its
handshake would be neither counted nor given a deadline of ours.
"""

import asyncio
from typing import Any

from uvicorn.protocols.utils import get_remote_addr
from uvicorn.server import ServerState

from server.gate.config import GateConfig
from server.gate.connections import Connection, Stage
from server.gate.http import GuardedHttp


class Handshake(asyncio.Protocol):
    """One connection until it is encrypted: counted, and ended when that takes too long."""

    _connection: Connection
    _transport: asyncio.Transport
    _agreeing: asyncio.Task[None]

    def __init__(
        self,
        config: GateConfig,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._loop = _loop or asyncio.get_running_loop()
        self._config = config
        self._server_state = server_state
        self._app_state = app_state
        self._everyone = config.connections(self._loop)
        self._early = bytearray()
        self._lost = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn
        self._transport = transport
        client = get_remote_addr(transport)
        counted = self._config.counted(client[0] if client else "")
        self._connection = self._everyone.admit(counted, transport.abort, transport.abort)
        if self._connection.stage is Stage.PARTED:
            transport.abort()
            return
        self._server_state.connections.add(self)  # type: ignore[arg-type]  # it asks for shutdown alone
        transport.pause_reading()
        self._agreeing = self._loop.create_task(self._agree())

    def data_received(self, data: bytes) -> None:
        """Keep what came with the end of the handshake, for a turn of the loop."""
        self._early += data

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the protocol's
        self._lost = True
        self._leave()

    def shutdown(self) -> None:
        """End it with the server; uvicorn asks."""
        self._transport.abort()

    async def _agree(self) -> None:
        try:
            encrypted = await self._loop.start_tls(
                self._transport, self, self._config.encryption(), server_side=True
            )
        except OSError:  # they speak no TLS, or none that is still safe, or went
            encrypted = None
        self._leave()
        # Cut off amid its handshake, it is given back as if that were done.
        if encrypted is None or self._lost or encrypted.get_extra_info("ssl_object") is None:
            self._transport.abort()
            return
        inside = GuardedHttp(self._config, self._server_state, self._app_state, self._loop)
        encrypted.set_protocol(inside)
        inside.connection_made(encrypted)
        if self._early and not encrypted.is_closing():
            inside.data_received(bytes(self._early))

    def _leave(self) -> None:
        self._everyone.leave(self._connection)
        self._server_state.connections.discard(self)
