"""How much more memory a server takes while something is done to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil

from tests.bench.hall import Measured

LOOKED_AT_SECONDS = 0.05


class Memory:
    """The most memory that a server has while it is looked at, in MB more than before."""

    def __init__(self, hall: Measured) -> None:
        assert hall.server.process is not None
        self._server = psutil.Process(hall.server.process.pid)
        self._before = self._now()
        self.more = 0.0

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Look at it for as long as the block runs."""
        looking = asyncio.create_task(self._look())
        try:
            yield
        finally:
            looking.cancel()

    def _now(self) -> float:
        return float(self._server.memory_info().rss) / 2**20

    async def _look(self) -> None:
        while True:
            self.more = max(self.more, self._now() - self._before)
            await asyncio.sleep(LOOKED_AT_SECONDS)
