"""Wrong passwords, counted against guessing."""

import time

from server.contract.problems import ProblemCode
from server.refusal import Refusal

MOST_FAILURES = 8
FAILURE_WINDOW_SECONDS = 60.0
MOST_REMEMBERED = 10_000
"""Whoever tries made-up names without end must not fill the memory."""


class Failures:
    """Counts wrong passwords by name and address, against guessing."""

    def __init__(self) -> None:
        self._times: dict[tuple[str, str], list[float]] = {}

    def try_once(self, who: tuple[str, str]) -> None:
        """Count a try before its password is looked at, so that many at once are counted too.

        Raises:
            Refusal: `too_many_requests` with the seconds to wait.
        """
        now = time.monotonic()
        recent = [one for one in self._times.get(who, []) if now - one < FAILURE_WINDOW_SECONDS]
        if len(recent) >= MOST_FAILURES:
            wait = max(1, round(FAILURE_WINDOW_SECONDS - (now - recent[0])))
            raise Refusal(ProblemCode.TOO_MANY_REQUESTS, retry_after=wait, seconds=wait)
        if len(self._times) >= MOST_REMEMBERED:
            del self._times[next(iter(self._times))]
        self._times[who] = [*recent, now]

    def forgive(self, who: tuple[str, str]) -> None:
        """Start over after a right password."""
        self._times.pop(who, None)
