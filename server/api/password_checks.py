"""Passwords are looked at one at a time, away from everything else that needs a thread."""

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor

from server.contract.problems import ProblemCode
from server.credentials import verify_password
from server.refusal import Refusal

AT_ONCE = 1
"""One look takes 64 MiB and every core there is; a second would only make both slower."""
MOST_OF_PEOPLE = 32
"""Clerks who wait for theirs; more than sit in any hall."""
MOST_OF_NOBODY = 4
"""Made-up names that wait; looked at when no clerk waits, so that both take as long."""
RETRY_SECONDS = 2


class PasswordChecks:
    """A bounded line before the slow look at a password: people of the office go first."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="passwords")
        self._people: deque[asyncio.Future[None]] = deque()
        self._nobody: deque[asyncio.Future[None]] = deque()
        self._busy = False

    def close(self) -> None:
        """End the thread."""
        self._threads.shutdown(cancel_futures=True)

    async def is_right(self, stored_hash: str | None, password: str) -> bool:
        """Tell whether a password is right, in its turn; `stored_hash` None: nobody's name.

        Raises:
            Refusal: `busy` when too many wait already.
        """
        line, most = (
            (self._nobody, MOST_OF_NOBODY)
            if stored_hash is None
            else (self._people, MOST_OF_PEOPLE)
        )
        if len(line) >= most:
            raise Refusal(ProblemCode.BUSY, retry_after=RETRY_SECONDS)
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        line.append(turn)
        self._call_next()
        try:
            await turn
            return await loop.run_in_executor(self._threads, verify_password, stored_hash, password)
        finally:
            if turn.done() and not turn.cancelled():
                self._busy = False
            self._call_next()

    def _call_next(self) -> None:
        while not self._busy and (line := self._people or self._nobody):
            turn = line.popleft()
            if not turn.done():
                self._busy = True
                turn.set_result(None)
