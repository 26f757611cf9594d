"""How many phones listen at once, of one slip, of one address, of all; and each in its turn."""

import asyncio
from collections import Counter
from collections.abc import Callable

from server.contract.problems import ProblemCode
from server.refusal import Refusal

STREAMS_A_CODE = 8
"""A family's phones, and what a page has left open on its way."""
RETRY_SECONDS = 5
TURNS_BEFORE_A_REST = 2
REST_SECONDS = 0.001
"""The shortest that the loop's clock knows: 2,000 phones are told within a second or two."""


class Followers:
    """The open streams of slips' pages."""

    def __init__(self, most_an_address: int, most: int) -> None:
        self._most_an_address = most_an_address
        self._most = most
        self._all = 0
        self._of_code: Counter[str] = Counter()
        self._of_address: Counter[str] = Counter()
        self._turn = asyncio.Lock()
        self._turns = 0

    async def turn(self) -> None:
        """Wait for one's turn to be told something: one phone at each round of the loop.

        An event wakes a whole hall of phones. Between any two of them whoever presses is
        answered, and after each few the writer's thread has the interpreter for itself.
        """
        async with self._turn:
            self._turns += 1
            await asyncio.sleep(0 if self._turns % TURNS_BEFORE_A_REST else REST_SECONDS)

    def take(self, code: str, address: str) -> Callable[[], None]:
        """Take a place for a stream; answers how to give it back.

        Raises:
            Refusal: `too_many_requests` when the code, the address or the server has its most.
        """
        kept = (
            (self._of_code, code, STREAMS_A_CODE),
            (self._of_address, address, self._most_an_address),
        )
        if self._all >= self._most or any(counted[key] >= most for counted, key, most in kept):
            raise Refusal(
                ProblemCode.TOO_MANY_REQUESTS, retry_after=RETRY_SECONDS, seconds=RETRY_SECONDS
            )
        self._all += 1
        for counted, key, _ in kept:
            counted[key] += 1

        def give_back() -> None:
            self._all -= 1
            for counted, key, _ in kept:
                counted[key] -= 1
                if not counted[key]:
                    del counted[key]

        return give_back
