"""How many phones listen at once, of one slip, of one address and of all."""

from collections import Counter
from collections.abc import Callable

from server.contract.problems import ProblemCode
from server.refusal import Refusal

STREAMS_A_CODE = 8
"""A family's phones, and what a page has left open on its way."""
RETRY_SECONDS = 5


class Followers:
    """The open streams of slips' pages."""

    def __init__(self, most_an_address: int, most: int) -> None:
        self._most_an_address = most_an_address
        self._most = most
        self._all = 0
        self._of_code: Counter[str] = Counter()
        self._of_address: Counter[str] = Counter()

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
