"""How many phones listen at once: of one slip, of one address."""

from collections import Counter
from collections.abc import Callable

from server.contract.problems import ProblemCode
from server.refusal import Refusal

STREAMS_A_CODE = 8
"""A family's phones, and what a page has left open on its way."""
RETRY_SECONDS = 5


class Followers:
    """The open streams of slips' pages."""

    def __init__(self, most_an_address: int) -> None:
        self._most = most_an_address
        self._of_code: Counter[str] = Counter()
        self._of_address: Counter[str] = Counter()

    def take(self, code: str, address: str) -> Callable[[], None]:
        """Take a place for a stream; answers how to give it back.

        Raises:
            Refusal: `too_many_requests` when the code or the address has its most.
        """
        kept = ((self._of_code, code, STREAMS_A_CODE), (self._of_address, address, self._most))
        if any(counted[key] >= most for counted, key, most in kept):
            raise Refusal(
                ProblemCode.TOO_MANY_REQUESTS, retry_after=RETRY_SECONDS, seconds=RETRY_SECONDS
            )
        for counted, key, _ in kept:
            counted[key] += 1

        def give_back() -> None:
            for counted, key, _ in kept:
                counted[key] -= 1
                if not counted[key]:
                    del counted[key]

        return give_back
