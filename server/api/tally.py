"""What an address or a name did wrong lately, counted so that trying without end is slowed."""

import time
from collections import deque
from typing import Generic, TypeVar

from server.contract.problems import ProblemCode
from server.refusal import Refusal

Key = TypeVar("Key")
MOST_REMEMBERED = 10_000
"""Whoever invents keys without end must not fill the memory."""


class Tally(Generic[Key]):
    """Counts by key over a sliding time."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._times: dict[Key, deque[float]] = {}

    def check(self, key: Key) -> None:
        """See that a key has not reached its most.

        Raises:
            Refusal: `too_many_requests` with the seconds to wait.
        """
        times, now = self._times.get(key), time.monotonic()
        while times and now - times[0] >= self._seconds:
            times.popleft()
        if times and len(times) >= self._most:
            wait = max(1, round(self._seconds - (now - times[0])))
            raise Refusal(ProblemCode.TOO_MANY_REQUESTS, retry_after=wait, seconds=wait)

    def note(self, key: Key) -> None:
        """Count one more."""
        times = self._times.pop(key, None) or deque(maxlen=self._most)
        if len(self._times) >= MOST_REMEMBERED:
            del self._times[next(iter(self._times))]
        times.append(time.monotonic())
        self._times[key] = times
