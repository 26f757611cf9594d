"""What the protocols of one server share: its limits, its proxies, its connections."""

import asyncio
import ssl
from ipaddress import ip_address
from typing import Any

import uvicorn

from server.gate.connections import Connections
from server.gate.descriptors import raise_descriptors, room_for_strangers
from server.gate.outside import Outside
from server.settings import Limits


class GateConfig(uvicorn.Config):
    """uvicorn's configuration, and what the gate must know.

    Args:
        limits: of connections.
        outside: certificate and proxies.
        more: as `uvicorn.Config` takes them.
    """

    def __init__(self, *, limits: Limits, outside: Outside, **more: Any) -> None:
        super().__init__(
            **more,
            timeout_keep_alive=limits.idle_seconds,
            # uvicorn believes every peer on loopback unless it is told whom to believe.
            proxy_headers=bool(outside.proxies),
            forwarded_allow_ips=[str(one) for one in outside.proxies],
            ssl_certfile=outside.cert,
            ssl_keyfile=outside.key,
        )
        self._limits = limits
        self._proxies = outside.proxies
        self._connections: Connections | None = None
        self._encryption: ssl.SSLContext | None = None

    def load(self) -> None:
        """Make ready to serve in this process."""
        raise_descriptors()
        super().load()
        # asyncio is to encrypt nothing by itself: see server.gate.encrypted.
        self._encryption, self.ssl = self.ssl, None

    def encryption(self) -> ssl.SSLContext:
        """Answer the certificate's context, where the server itself speaks https."""
        assert self._encryption is not None  # noqa: S101 - asked with a certificate alone
        return self._encryption

    def connections(self, loop: asyncio.AbstractEventLoop) -> Connections:
        """Answer the connections of this process."""
        if self._connections is None:
            room = room_for_strangers(raise_descriptors(), self._limits.reserved_connections)
            self._connections = Connections(self._limits, room, loop)
        return self._connections

    def counted(self, address: str) -> str:
        """Name the address that a peer is counted under; empty for a proxy that speaks for many."""
        if not self._proxies or not address:
            return address
        numbers = ip_address(address)
        return "" if any(numbers in one for one in self._proxies) else address
