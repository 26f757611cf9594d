"""Wrong passwords, counted against guessing."""

import time

from server.contract.problems import ProblemCode
from server.refusal import Refusal

MOST_FAILURES = 8
FAILURE_WINDOW_SECONDS = 60.0


class Failures:
    """Counts wrong passwords by name and address, against guessing."""

    def __init__(self) -> None:
        self._times: dict[tuple[str, str], list[float]] = {}

    def check(self, who: tuple[str, str]) -> None:
        """Refuse when there were too many lately.

        Raises:
            Refusal: `too_many_requests` with the seconds to wait.
        """
        now = time.monotonic()
        recent = [one for one in self._times.get(who, []) if now - one < FAILURE_WINDOW_SECONDS]
        self._times[who] = recent
        if len(recent) >= MOST_FAILURES:
            wait = max(1, round(FAILURE_WINDOW_SECONDS - (now - recent[0])))
            raise Refusal(ProblemCode.TOO_MANY_REQUESTS, retry_after=wait, seconds=wait)

    def add(self, who: tuple[str, str]) -> None:
        """Count one failure."""
        self._times.setdefault(who, []).append(time.monotonic())

    def forgive(self, who: tuple[str, str]) -> None:
        """Start over after a right password."""
        self._times.pop(who, None)
