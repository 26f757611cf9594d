"""Passwords are looked at one at a time, away from everything else that needs a thread."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from server.contract.problems import ProblemCode
from server.credentials import hash_password, verify_password
from server.operations.office_rows.person import check_password
from server.refusal import Refusal

AT_ONCE = 1
"""One look takes 64 MiB and every core there is; a second would only make both slower."""
MOST_AT_HOME = 32
"""People who wait where they have signed in before; more than sit in any hall."""
MOST_OF_OTHERS = 64
MOST_OF_AN_ADDRESS = 4
RETRY_SECONDS = 2

Line = deque[asyncio.Future[None]]
Found = TypeVar("Found")


class PasswordChecks:
    """A bounded line before the slow look at a password.

    Who is at home, having signed in from this address before, goes first; the others' addresses
    take turns. Nobody's turn depends on whether there is such a name: else whoever keeps the
    line full could tell names that exist from made-up ones by how long they wait.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="passwords")
        self._at_home: Line = deque()
        self._others: dict[str, Line] = {}
        self._busy = False

    def close(self) -> None:
        """End the thread."""
        self._threads.shutdown(cancel_futures=True)

    async def is_right(
        self, stored_hash: str | None, password: str, address: str, *, at_home: bool
    ) -> bool:
        """Tell whether a password is right, in its turn.

        Args:
            stored_hash: None for a name that nobody has; it takes as long.
            password: as it was typed.
            address: where it comes from.
            at_home: whether this name has signed in from there before.

        Raises:
            Refusal: `busy` when too many wait already.
        """
        return await self._in_turn(
            lambda: verify_password(stored_hash, password), address, at_home=at_home
        )

    async def hash_of_new(
        self, password: str, own: list[str], address: str, *, at_home: bool
    ) -> str:
        """Hash a password that is good enough for somebody whose own words these are, in its turn.

        Raises:
            Refusal: `busy`; those of `check_password`.
        """

        def judged() -> str:
            check_password(password, own, "new")
            return hash_password(password)

        return await self._in_turn(judged, address, at_home=at_home)

    async def _in_turn(self, look: Callable[[], Found], address: str, *, at_home: bool) -> Found:
        loop = asyncio.get_running_loop()
        turn = loop.create_future()
        self._line(address, at_home=at_home).append(turn)
        self._call_next()
        try:
            await turn
            return await loop.run_in_executor(self._threads, look)
        finally:
            if turn.done() and not turn.cancelled():
                self._busy = False
            self._call_next()

    def _line(self, address: str, *, at_home: bool) -> Line:
        if at_home:
            full, line = len(self._at_home) >= MOST_AT_HOME, self._at_home
        else:
            line = self._others.get(address, deque())
            waiting = sum(map(len, self._others.values()))
            full = len(line) >= MOST_OF_AN_ADDRESS or waiting >= MOST_OF_OTHERS
        if full:
            raise Refusal(ProblemCode.BUSY, retry_after=RETRY_SECONDS)
        if not at_home:
            self._others[address] = line
        return line

    def _call_next(self) -> None:
        while not self._busy and (turn := self._first()) is not None:
            if not turn.done():
                self._busy = True
                turn.set_result(None)

    def _first(self) -> asyncio.Future[None] | None:
        if self._at_home:
            return self._at_home.popleft()
        if not self._others:
            return None
        address = next(iter(self._others))
        line = self._others.pop(address)
        turn = line.popleft()
        if line:
            self._others[address] = line
        return turn
