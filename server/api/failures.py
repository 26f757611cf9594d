"""Wrong passwords, counted against guessing."""

import time

from server.api.tally import Tally
from server.contract.problems import ProblemCode
from server.refusal import Refusal

MOST_FAILURES = 8
FAILURE_WINDOW_SECONDS = 60.0
MOST_REMEMBERED = 10_000
"""Whoever tries made-up names without end must not fill the memory."""


MOST_OF_A_NAME = 60
"""Of one name from all addresses together, within FAILURE_WINDOW_SECONDS."""
MOST_OF_AN_ADDRESS = 120
"""Of one address under whatever names; a whole office may sign in from one."""
MOST_AT_HOME = 1_000


class Failures:
    """Counts wrong passwords by name and address, against guessing.

    Who has signed in from an address before is counted there alone: strangers who share it, or
    who guess at the name elsewhere, shut nobody of the office out.
    """

    def __init__(self) -> None:
        self._times: dict[tuple[str, str], list[float]] = {}
        self._of_name = Tally[str](MOST_OF_A_NAME, FAILURE_WINDOW_SECONDS)
        self._of_address = Tally[str](MOST_OF_AN_ADDRESS, FAILURE_WINDOW_SECONDS)
        self._at_home: dict[tuple[str, str], None] = {}

    def try_once(self, who: tuple[str, str]) -> None:
        """Count a try before its password is looked at, so that many at once are counted too.

        Raises:
            Refusal: `too_many_requests` with the seconds to wait.
        """
        if who not in self._at_home:
            name, address = who
            self._of_name.check(name)
            self._of_address.check(address)
            self._of_name.note(name)
            self._of_address.note(address)
        now = time.monotonic()
        recent = [one for one in self._times.get(who, []) if now - one < FAILURE_WINDOW_SECONDS]
        if len(recent) >= MOST_FAILURES:
            wait = max(1, round(FAILURE_WINDOW_SECONDS - (now - recent[0])))
            raise Refusal(ProblemCode.TOO_MANY_REQUESTS, retry_after=wait, seconds=wait)
        if len(self._times) >= MOST_REMEMBERED:
            del self._times[next(iter(self._times))]
        self._times[who] = [*recent, now]

    def is_at_home(self, who: tuple[str, str]) -> bool:
        """Tell whether this name has signed in from this address before."""
        return who in self._at_home

    def forgive(self, who: tuple[str, str]) -> None:
        """Start over after a right password, and remember who is at home where."""
        self._times.pop(who, None)
        self._at_home.pop(who, None)
        if len(self._at_home) >= MOST_AT_HOME:
            del self._at_home[next(iter(self._at_home))]
        self._at_home[who] = None
