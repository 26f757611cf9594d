"""Asking for a number until there is an answer: one key, so that there is one number."""

import asyncio
import logging
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk_app.engine.journal import Asking, Journal
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from server.contract.answers import Ticket
from server.contract.problems import ProblemCode
from server.contract.requests import CheckIn, IssueTicket

log = logging.getLogger(__name__)

GIVE_UP = timedelta(minutes=10)
"""Later, a new number would only lengthen the line: whoever asked has long left."""
BUSY_TRIES = 4
PASSING = frozenset({ProblemCode.BUSY, ProblemCode.STORAGE_FAILED})
"""Refusals that say nothing of an earlier try under the same key."""
LONGEST_PAUSE = 3.0
_FIRST_PAUSE = 0.3


@dataclass(frozen=True, slots=True)
class NoNumber:
    """The answer to whoever gets no number: a code, and when numbers are next given if known."""

    code: str
    reopens_at: datetime | None = None


class Asker:
    """Asks one office for numbers."""

    def __init__(self, http: ServerHttp, office: str, journal: Journal) -> None:
        self._http = http
        self._office = office
        self._journal = journal
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Ask again at once: the server is back."""
        self._woken.set()

    async def obtain(self, asking: Asking, *, asked_before: bool = False) -> Ticket | NoNumber:
        """Ask until answered; a refusal is journalled, a number together with its slip later.

        After a try without an answer (`asked_before`: by a kiosk that was cut off) the number may
        wait already. Then a server that has no time, or cannot write, is asked on: whoever stands
        there must not be sent away from a number that will be called.
        """
        pause = _FIRST_PAUSE
        busy = 0
        unknown = asked_before
        while datetime.now(UTC) - asking.touched_at < GIVE_UP:
            try:
                ticket = await self._ask(asking)
            except LostAnswerError as lost:
                log.warning("no answer to %s: %s", asking.key, lost)
                unknown = True
            except RefusalError as refused:
                busy += refused.code == ProblemCode.BUSY
                again = unknown or (refused.code == ProblemCode.BUSY and busy < BUSY_TRIES)
                if not (again and refused.code in PASSING):
                    self._journal.end_asking(asking.key, refused.code)
                    return NoNumber(refused.code, refused.reopens_at)
            else:
                return ticket
            await self._wait(pause)
            pause = min(LONGEST_PAUSE, pause * 1.7)
        self._journal.end_asking(asking.key, "given_up")
        return NoNumber("given_up")

    async def _ask(self, asking: Asking) -> Ticket:
        if asking.by is not None:
            request = CheckIn(ordinary=asking.by.ordinary)
            return await self._http.check_in(self._office, asking.key, asking.by.code, request)
        wanted = IssueTicket.model_validate(
            {
                "service": asking.service,
                "also": asking.also,
                "priority": asking.priority,
                "language": asking.language,
                "card": asking.card,
            }
        )
        return await self._http.issue(self._office, asking.key, wanted)

    async def _wait(self, seconds: float) -> None:
        self._woken.clear()
        try:
            # Spread out, so that the kiosks of an office do not ask in step.
            async with asyncio.timeout(seconds * random.uniform(0.7, 1.0)):  # noqa: S311 -- jitter
                await self._woken.wait()
        except TimeoutError:
            return
