"""The phones that follow an office: an event is heard once for all, and each is woken in its turn.

An event touches a whole hall of phones. Were each to listen for itself, two thousand would wake
in the same round of the loop, and whoever presses would wait for all of them.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable

from server.push.hub import FreshSnapshot, Hub, Listener, Sendable

SETTLE_SECONDS = 0.3
"""Events come in bursts; one look after them serves all."""
TURNS_BEFORE_A_REST = 2
REST_SECONDS = 0.001
"""The shortest that the loop's clock knows: 2,000 phones are told within a second or two."""
PATIENCE_SECONDS = 0.02
"""The longest that a phone steps back for whoever presses: a busy hall's phones are told too."""


class Turns:
    """Whose turn it is to be told something: one phone at each round of the loop.

    Between any two of them whoever presses is answered; while an act is being written, none is
    told, for the writer's thread needs the interpreter; and after each few there is a rest for
    the other threads.
    """

    def __init__(self, nobody_presses: Callable[[float], Awaitable[None]]) -> None:
        self._nobody_presses = nobody_presses
        self._lock = asyncio.Lock()
        self._taken = 0

    async def take(self) -> None:
        """Wait for one's turn."""
        async with self._lock:
            self._taken += 1
            await asyncio.sleep(0 if self._taken % TURNS_BEFORE_A_REST else REST_SECONDS)
            await self._nobody_presses(PATIENCE_SECONDS)


class Follower:
    """One phone's place in the crowd."""

    __slots__ = ("_woken", "concerned", "seq", "ticket")

    def __init__(self, ticket: str, seq: int) -> None:
        self.ticket = ticket
        self.seq = seq
        """The latest event that it was woken for."""
        self.concerned = False
        """Whether its own ticket may have changed since it last looked."""
        self._woken = asyncio.Event()

    def wake(self, seq: int, *, concerned: bool) -> None:
        """Let it look again, now that events up to `seq` happened."""
        self.seq = max(self.seq, seq)
        self.concerned = self.concerned or concerned
        self._woken.set()

    async def is_woken(self, within: float) -> bool:
        """Wait to be woken; False when `within` seconds pass without it."""
        try:
            async with asyncio.timeout(within):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True


class Crowd:
    """All who follow one office."""

    def __init__(
        self, hub: Hub, office: str, seq: int, take_turn: Callable[[], Awaitable[None]]
    ) -> None:
        self._hub = hub
        self._office = office
        self._take_turn = take_turn
        self._followers: dict[Follower, None] = {}
        self._of_ticket: dict[str, set[Follower]] = defaultdict(set)
        self._news = asyncio.Event()
        self._channel, self._listener = hub.join(office, seq)
        # What happened between the reading at `seq` and here was passed on before anybody heard.
        self._seq = max(seq, self._channel.seq)
        self._tasks = [asyncio.create_task(self._hear()), asyncio.create_task(self._go_round())]

    def join(self, ticket: str, seq: int) -> Follower:
        """Follow a ticket that was read when `seq` was the latest event."""
        follower = Follower(ticket, seq)
        self._followers[follower] = None
        self._of_ticket[ticket].add(follower)
        if seq < self._seq:
            follower.wake(self._seq, concerned=True)
        return follower

    def leave(self, follower: Follower) -> bool:
        """Follow no longer; answers whether nobody is left."""
        self._followers.pop(follower, None)
        others = self._of_ticket[follower.ticket]
        others.discard(follower)
        if not others:
            del self._of_ticket[follower.ticket]
        return not self._followers

    def end(self) -> None:
        """Hear no more of the office."""
        self._hub.leave(self._channel, self._listener)
        for task in self._tasks:
            task.cancel()

    async def _hear(self) -> None:
        while True:
            heard = await _burst(self._listener)
            if self._listener.fell_behind:
                self._hub.leave(self._channel, self._listener)
                self._channel, self._listener = self._hub.join(self._office, self._seq)
                heard = [FreshSnapshot(max(self._seq, self._channel.seq))]
            self._seq = max(self._seq, heard[-1].seq)
            for follower in self._concerned(heard):
                follower.wake(self._seq, concerned=True)
            self._news.set()

    def _concerned(self, heard: list[Sendable | FreshSnapshot]) -> list[Follower]:
        if any(isinstance(one, FreshSnapshot) for one in heard):
            return list(self._followers)
        tickets = {one.ticket for one in heard if isinstance(one, Sendable) and one.ticket}
        return [
            follower
            for ticket in tickets & self._of_ticket.keys()
            for follower in self._of_ticket[ticket]
        ]

    async def _go_round(self) -> None:
        """Wake those whom it does not concern one by one: whoever is called was woken before."""
        while True:
            await self._news.wait()
            self._news.clear()
            for follower in tuple(self._followers):
                if follower in self._followers and follower.seq < self._seq:
                    await self._take_turn()
                    follower.wake(self._seq, concerned=False)


class Crowds:
    """The crowds of the offices that somebody follows."""

    def __init__(self, hub: Hub, turns: Turns) -> None:
        self._hub = hub
        self._turns = turns
        self._of_office: dict[str, Crowd] = {}

    def join(self, office: str, ticket: str, seq: int) -> tuple[Follower, Callable[[], None]]:
        """Follow a ticket that was read at `seq`; answers how to leave, too."""
        crowd = self._of_office.get(office)
        if crowd is None:
            crowd = self._of_office[office] = Crowd(self._hub, office, seq, self._turns.take)
        follower = crowd.join(ticket, seq)

        def leave() -> None:
            if crowd.leave(follower) and self._of_office.get(office) is crowd:
                del self._of_office[office]
                crowd.end()

        return follower, leave


async def _burst(listener: Listener) -> list[Sendable | FreshSnapshot]:
    """Wait for an event and what comes with it."""
    heard = []
    one = await listener.take(None)
    await asyncio.sleep(SETTLE_SECONDS)
    while one is not None:
        heard.append(one)
        one = await listener.take(0)
    return heard
