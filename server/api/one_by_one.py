"""Work that keeps a core for a while: one after another, and not without end."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from server.contract.problems import ProblemCode
from server.refusal import Refusal

Done = TypeVar("Done")


class OneByOne:
    """Does what is asked in a thread, one after another.

    Whoever asks while `most` wait already is told to come again after `retry_seconds`.
    """

    def __init__(self, most: int, retry_seconds: int) -> None:
        self._most = most
        self._retry_seconds = retry_seconds
        self._asked = 0
        self._turn = asyncio.Lock()

    async def do(self, work: Callable[[], Done]) -> Done:
        """Wait for one's turn, and do it.

        Raises:
            Refusal: `busy`.
        """
        if self._asked > self._most:
            raise Refusal(ProblemCode.BUSY, retry_after=self._retry_seconds)
        self._asked += 1
        try:
            async with self._turn:
                return await asyncio.to_thread(work)
        finally:
            self._asked -= 1
