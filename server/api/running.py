"""The connected parts of a running server, as routes reach them."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from fastapi import Request, WebSocket

from display_board.voice.bank import Bank
from server.api.failures import Failures
from server.push.admitted import Admitted
from server.push.devices import DeviceWatch
from server.push.hub import Hub
from server.settings import Settings
from server.storage.identities import Identity
from server.storage.reader import Reader
from server.storage.writer import Writer

KNOWN_FOR_SECONDS = 10.0
"""How long a token is believed without asking the database; a revoked one lasts no longer."""
MOST_KNOWN = 5_000


@dataclass(slots=True)
class TokenCache:
    """Who holds which token, for KNOWN_FOR_SECONDS."""

    _known: dict[str, tuple[float, Identity]] = field(default_factory=dict)

    def get(self, token_hash: str) -> Identity | None:
        """Answer a holder that was found not long ago."""
        until, identity = self._known.get(token_hash, (0.0, None))
        return identity if time.monotonic() < until else None

    def put(self, token_hash: str, identity: Identity) -> None:
        """Remember a holder."""
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[token_hash] = (time.monotonic() + KNOWN_FOR_SECONDS, identity)

    def forget(self, token_hash: str) -> None:
        """Believe a token no longer."""
        self._known.pop(token_hash, None)


@dataclass(slots=True)
class Running:
    """What create_app built and connected."""

    settings: Settings
    clock: Callable[[], datetime]
    writer: Writer
    reader: Reader
    hub: Hub
    devices: DeviceWatch
    voice: Bank
    epoch: str = ""
    tokens: TokenCache = field(default_factory=TokenCache)
    admitted: Admitted = field(default_factory=Admitted)
    failures: Failures = field(default_factory=Failures)


def running(request: Request) -> Running:
    """Reach the running parts from a route."""
    found: Running = request.app.state.running
    return found


def running_behind(websocket: WebSocket) -> Running:
    """Reach the running parts from a socket's route."""
    found: Running = websocket.app.state.running
    return found
