"""What the protocols of one server share: its limits, its proxies, its connections."""

import asyncio
from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any

import uvicorn

from server.gate.connections import Connections
from server.gate.descriptors import raise_descriptors, room_for_strangers
from server.settings import Limits

Network = IPv4Network | IPv6Network


class GateConfig(uvicorn.Config):
    """uvicorn's configuration, and what the gate must know.

    Args:
        limits: of connections.
        proxies: networks whose word about the client's address and scheme is believed.
        more: as `uvicorn.Config` takes them.
    """

    def __init__(self, *, limits: Limits, proxies: Sequence[Network] = (), **more: Any) -> None:
        super().__init__(
            **more,
            timeout_keep_alive=limits.idle_seconds,
            # uvicorn believes every peer on loopback unless it is told whom to believe.
            proxy_headers=bool(proxies),
            forwarded_allow_ips=[str(one) for one in proxies],
        )
        self._limits = limits
        self._proxies = tuple(proxies)
        self._connections: Connections | None = None

    def load(self) -> None:
        """Make ready to serve in this process."""
        raise_descriptors()
        super().load()

    def connections(self, loop: asyncio.AbstractEventLoop) -> Connections:
        """Answer the connections of this process."""
        if self._connections is None:
            room = room_for_strangers(raise_descriptors(), self._limits.reserved_connections)
            self._connections = Connections(self._limits, room, loop)
        return self._connections

    def is_trusted(self, address: str) -> bool:
        """Tell whether a peer is a proxy that speaks for many."""
        if not self._proxies or not address:
            return False
        numbers = ip_address(address)
        return any(numbers in one for one in self._proxies)
