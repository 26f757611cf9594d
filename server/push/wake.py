"""Between processes on PostgreSQL: a hint after each commit that an office has new events."""

import asyncio
import logging
import threading
from collections.abc import Callable

import psycopg

from server.storage.outbox import WAKE_CHANNEL

LOG = logging.getLogger(__name__)
RETRY_SECONDS = 2.0
LOOK_UP_SECONDS = 1.0
"""How long the listening thread waits before it looks whether it should stop."""


class Wake:
    """Listens in a thread of its own; what it misses, the heartbeat makes good."""

    def __init__(
        self,
        url: str,
        hint: Callable[[str, int], None],
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        self._url = url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._hint = hint
        self._loop = loop
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="wake", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except psycopg.Error:
                LOG.warning("wake-ups are cut off; listening again soon", exc_info=True)
                self._stopping.wait(RETRY_SECONDS)

    def _listen(self) -> None:
        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(f"LISTEN {WAKE_CHANNEL}")
            while not self._stopping.is_set():
                for notice in connection.notifies(timeout=LOOK_UP_SECONDS):
                    for part in notice.payload.split(","):
                        office, _, seq = part.rpartition(":")
                        self._loop.call_soon_threadsafe(self._hint, office, int(seq))
