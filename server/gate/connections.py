"""Every open connection of this process: how long it may take, and who goes when it is full."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from enum import Enum

from server.gate.address import network_of
from server.settings import Limits

LOG = logging.getLogger(__name__)

SWEEP_SECONDS = 1.0
"""How often the connections are looked through; a deadline is late by no more than this."""
TELL_SECONDS = 10.0
"""How often, at most, the log says who was shut out, however many they were."""
MOST_NAMED = 3
CONNECTION = "connection"
"""Where a request's scope holds its Connection."""
LINGER_SECONDS = 5.0
"""What was said at parting is taken within this time, or never."""


class Stage(Enum):
    """What a connection waits for."""

    IDLE = "idle"
    """A request that has not begun; a new connection, or one kept open after an answer."""
    HEAD = "head"
    BODY = "body"
    ANSWER = "answer"
    """Us: nobody is shut out for that."""
    READER = "reader"
    """The other side, which does not take what was sent."""
    SOCKET = "socket"
    """A live feed's listener, who says within its own time who it is."""
    PARTED = "parted"


WAITS_FOR_THEM = frozenset({Stage.IDLE, Stage.HEAD, Stage.BODY, Stage.READER, Stage.SOCKET})


class Connection:
    """One connection: whose it is, what it waits for and since when.

    Attributes:
        address: of the other side, a network of /64 for IPv6; empty where there is none.
        proven: a device or a signed-in person asked on it.
        answered: a request on it had its answer.
        stage: what it waits for.
        since: when that began, in the event loop's seconds.
    """

    __slots__ = ("_all", "_end", "_overdue", "address", "answered", "proven", "since", "stage")

    def __init__(
        self,
        everyone: "Connections",
        address: str,
        since: float,
        overdue: Callable[[], None],
        end: Callable[[], None],
    ) -> None:
        self._all = everyone
        self._overdue = overdue
        self._end = end
        self.address = address
        self.proven = False
        self.answered = False
        self.stage = Stage.IDLE
        self.since = since

    def goes_on(self, stage: Stage, now: float) -> None:
        """Enter a stage; its deadline counts from now."""
        if self.stage is Stage.PARTED:
            return
        self.stage = stage
        self.since = now
        if not self.proven:
            self._all.noted(self)

    def prove(self) -> None:
        """Believe that it belongs to the office: it leaves its place to strangers."""
        if not self.proven:
            self.proven = True
            self._all.proved(self)

    def let_go(self) -> None:
        """Tell the other side, where that helps, that its time is up."""
        self._overdue()

    def cut(self) -> None:
        """End it at once, whatever is still unsent."""
        self._end()


class Waiting:
    """Connections of one address that let us wait, in the order in which that began."""

    def __init__(self) -> None:
        self._silent: dict[Connection, None] = {}
        self._kept: dict[Connection, None] = {}

    def __len__(self) -> int:
        return len(self._silent) + len(self._kept)

    def add(self, one: Connection) -> None:
        """Put one at the end."""
        (self._kept if one.answered else self._silent)[one] = None

    def discard(self, one: Connection) -> None:
        """Take one out, wherever it stands."""
        self._silent.pop(one, None)
        self._kept.pop(one, None)

    def first_to_go(self) -> Connection | None:
        """Name the oldest; who has asked before and keeps the line open goes after the silent."""
        return next(iter(self._silent or self._kept), None)


NOBODY_WAITING = Waiting()


class Connections:
    """Counts connections by address and keeps a place for devices and staff.

    Unproven ones together have `room` places and each address so many of them as the limits
    say. When a place is wanted and none is left, that unproven connection goes which has let us
    wait longest, of the address with most of them, those first that never asked anything; where
    none lets us wait, whoever comes last is shut out.
    """

    def __init__(self, limits: Limits, room: int, loop: asyncio.AbstractEventLoop) -> None:
        self._limits = limits
        self._room = room
        self._loop = loop
        self._open: dict[Connection, None] = {}
        self._waiting_of: dict[str, Waiting] = {}
        self._unproven = 0
        self._unproven_of: Counter[str] = Counter()
        self._shut_out: Counter[str] = Counter()
        self._told_at = -TELL_SECONDS
        self._sweeping: asyncio.TimerHandle | None = None

    @property
    def count(self) -> int:
        """Connections that are open."""
        return len(self._open)

    @property
    def unproven(self) -> int:
        """Those of them on which neither a device nor a signed-in person asked."""
        return self._unproven

    def admit(
        self, address: str, overdue: Callable[[], None], end: Callable[[], None]
    ) -> Connection:
        """Take a new connection in; one that has parted already when there is no place for it.

        Args:
            address: of the other side, empty for one whose addresses are not counted.
            overdue: called when its deadline has passed.
            end: cuts it off at once.
        """
        whose = network_of(address)
        one = Connection(self, whose, self._loop.time(), overdue, end)
        if not self._makes_room(whose):
            self.shut_out(whose)
            one.stage = Stage.PARTED
            return one
        self._open[one] = None
        self._unproven += 1
        self._unproven_of[whose] += 1
        self.noted(one)
        self._keep_sweeping()
        return one

    def _makes_room(self, whose: str) -> bool:
        """See that there is a place for one more, in the room and at its address."""
        most = self._limits.connections_an_address
        mine = self._waiting_of.get(whose, NOBODY_WAITING)
        if whose and self._unproven_of[whose] >= most and not self._drop(mine):
            return False
        return self._unproven < self._room or self._drop(self._most_waiting())

    def _most_waiting(self) -> Waiting:
        """Name those of the address that lets us wait most: others are not pushed out by it."""
        return max(self._waiting_of.values(), key=len, default=NOBODY_WAITING)

    def leave(self, one: Connection) -> None:
        """Forget a connection that has ended."""
        if one not in self._open:
            return
        del self._open[one]
        self._waits_no_more(one)
        if not one.proven:
            self._count_off(one)
        one.stage = Stage.PARTED

    def noted(self, one: Connection) -> None:
        """Hear that an unproven connection entered another stage."""
        self._waits_no_more(one)
        if one.stage in WAITS_FOR_THEM:
            self._waiting_of.setdefault(one.address, Waiting()).add(one)

    def proved(self, one: Connection) -> None:
        """Hear that a connection belongs to a device or a signed-in person."""
        if one in self._open:
            self._waits_no_more(one)
            self._count_off(one)

    def shut_out(self, address: str) -> None:
        """Note, for the log, that an address took too long or too much."""
        self._shut_out[address] += 1
        self._tell()

    def _waits_no_more(self, one: Connection) -> None:
        mine = self._waiting_of.get(one.address)
        if mine is not None:
            mine.discard(one)
            if not mine:
                del self._waiting_of[one.address]

    def _count_off(self, one: Connection) -> None:
        self._unproven -= 1
        self._unproven_of[one.address] -= 1
        if not self._unproven_of[one.address]:
            del self._unproven_of[one.address]

    def _drop(self, waiting: Waiting) -> bool:
        """Cut off who has let us wait longest, if anybody has."""
        oldest = waiting.first_to_go()
        if oldest is None:
            return False
        self.shut_out(oldest.address)
        self.leave(oldest)
        oldest.cut()
        return True

    def _keep_sweeping(self) -> None:
        if self._sweeping is None:
            self._sweeping = self._loop.call_later(SWEEP_SECONDS, self._sweep)

    def _sweep(self) -> None:
        self._sweeping = None
        limits, now = self._limits, self._loop.time()
        seconds = {
            Stage.IDLE: limits.head_seconds,
            Stage.HEAD: limits.head_seconds,
            Stage.BODY: limits.body_seconds,
            Stage.READER: limits.body_seconds,
            Stage.SOCKET: limits.head_seconds,
            Stage.PARTED: LINGER_SECONDS,
        }
        for one in list(self._open):
            if one.proven and one.stage is Stage.SOCKET:
                continue
            if now - one.since < seconds.get(one.stage, now):
                continue
            if one.stage is not Stage.PARTED:
                self.shut_out(one.address)
            if one.stage in {Stage.IDLE, Stage.HEAD, Stage.BODY}:
                one.let_go()
            else:
                one.cut()
        self._tell()
        if self._open or self._shut_out:
            self._keep_sweeping()

    def _tell(self) -> None:
        """Say in one line who was shut out and how many, not more often than it helps."""
        now = self._loop.time()
        if not self._shut_out or now - self._told_at < TELL_SECONDS:
            return
        self._told_at = now
        total = self._shut_out.total()
        most = self._shut_out.most_common(MOST_NAMED)
        named = ", ".join(f"{address or 'unknown'} {many}" for address, many in most)
        LOG.warning(
            "connections shut out: %d silent, unfinished or too many (%s); open now: %d",
            total,
            named,
            self.count,
        )
        self._shut_out.clear()
        self._keep_sweeping()
