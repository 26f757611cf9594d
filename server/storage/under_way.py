"""Acts that somebody waits for, so that what is less urgent can step back meanwhile."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class UnderWay:
    """Counts the acts between press and answer; used in one event loop."""

    def __init__(self) -> None:
        self._acts = 0
        self._none = asyncio.Event()
        self._none.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Count an act for as long as the block runs."""
        self._acts += 1
        self._none.clear()
        try:
            yield
        finally:
            self._acts -= 1
            if not self._acts:
                self._none.set()

    async def none(self, within: float) -> None:
        """Wait until nobody waits for an act, at most `within` seconds."""
        if not self._acts:
            return
        try:
            async with asyncio.timeout(within):
                await self._none.wait()
        except TimeoutError:
            return
