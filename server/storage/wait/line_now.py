"""Who is before whom just now: one plan an office, kept in step by the writer, read by all."""

import threading
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from server.contract.events import Event, EventType, TicketCalled
from server.contract.states import TicketState
from server.domain.call_plan import CallPlan
from server.domain.hall import Hall
from server.domain.stay_lengths import StayLengths
from server.storage.line_heads import TicketInHall, as_waiting, latest_calls
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction
from server.storage.wait.hall_now import counters_now
from server.storage.wait.measured import BUSINESS_DAY, HOW_MANY, MOST_IN_HALL, TICKETS_IN_HALL
from server.storage.wait.pace import Pace, PaceCache

KEEP = timedelta(seconds=5)
"""After so long, stays that last longer or shorter than usual are looked at anew."""

FELT_BY_NOBODY = frozenset(
    {
        EventType.TICKET_ISSUED,  # placed by the act itself
        EventType.TICKET_RECALLED,
        EventType.TICKET_STARTED,
        EventType.TICKET_FINISHED,
        EventType.TICKET_PARKED,
        EventType.TICKET_NO_SHOW,
        EventType.TICKET_REMINDER,
        EventType.TICKET_PRINTED,
        EventType.TICKET_PRINT_FAILED,
        EventType.TICKET_PRINT_ORDERED,
        EventType.DEVICE_ONLINE,
        EventType.DEVICE_OFFLINE,
        EventType.DEVICE_TROUBLE,
    }
)
"""Events that move nobody in the line."""
OVERTAKES = frozenset(
    {
        EventType.TICKET_CALLED,  # the one that was chosen out of the order
        EventType.TICKET_RETURNED,
        EventType.TICKET_TRANSFERRED,
        EventType.TICKET_PRIORITY_CHANGED,
        EventType.TICKET_UNDONE,
    }
)
"""Events after which one more may be before somebody."""
FEWER_COUNTERS = frozenset(
    {EventType.COUNTER_PAUSED, EventType.COUNTER_CLOSED, EventType.OFFICE_CHANGED}
)


def follow(plan: CallPlan, event: Event) -> None:
    """Keep a plan in step with an event."""
    if isinstance(event, TicketCalled) and not event.chosen:
        plan.called(event.ticket["id"], event.counter)
    elif event.type not in FELT_BY_NOBODY:
        plan.stale = True
        plan.unplaced += event.type in OVERTAKES
        plan.fewer_counters = plan.fewer_counters or event.type in FEWER_COUNTERS


def read_hall(
    connection: Connection,
    plan: OfficePlan,
    tickets: Sequence[Ticket | TicketInHall],
    minutes: Mapping[str, float],
    now: datetime,
) -> Hall:
    """Read the hall as it stands, from all tickets that wait or are at a counter.

    `minutes` is the usual length of a stay, by service, where it is known.
    """
    day = BUSINESS_DAY.first(connection, office=plan.code)
    today = day or now.astimezone(plan.calendar.timezone).date()
    policy = plan.rules.policy
    return Hall(
        now=now,
        waiting=as_waiting(
            connection, plan.code, [one for one in tickets if one.state == TicketState.WAITING]
        ),
        counters=counters_now(connection, plan, tickets, today, now),
        policy=policy,
        lengths={code: StayLengths((one,)) for code, one in minutes.items()},
        history=latest_calls(connection, plan.code, policy, today, plan.services),
    )


def plan_calls(
    connection: Connection, plan: OfficePlan, paces: Mapping[str, Pace], now: datetime
) -> CallPlan:
    """Read the hall and plan its calls."""
    tickets = TICKETS_IN_HALL.all(connection, office=plan.code)
    minutes = {code: one.minutes for code, one in paces.items() if one.minutes is not None}
    return CallPlan(read_hall(connection, plan, tickets, minutes, now))


class Lines:
    """The plan of each office, true after its event `seq`.

    The writer keeps it in step inside its acts; whoever reads makes it anew when it is doubtful
    or old, or when another process wrote.
    """

    def __init__(self, paces: PaceCache) -> None:
        self._paces = paces
        self._known: dict[str, tuple[int, CallPlan]] = {}
        self._lock = threading.Lock()
        self._making = threading.Lock()

    def at(self, office: str, seq: int) -> CallPlan | None:
        """Give the plan that is true after this very event."""
        found = self._known.get(office)
        return found[1] if found is not None and found[0] == seq else None

    def keep(self, office: str, seq: int, plan: CallPlan) -> None:
        """Remember a plan, unless a later one is known."""
        with self._lock:
            known = self._known.get(office)
            if known is None or known[0] <= seq:
                self._known[office] = (seq, plan)

    def read(self, connection: Connection, plan: OfficePlan, seq: int, now: datetime) -> CallPlan:
        """Give the plan at `seq` or later, made anew where that is due."""
        found = self._good(plan.code, seq, now)
        if found is not None:
            return found
        with self._making:
            found = self._good(plan.code, seq, now)
            if found is not None:
                return found
            made = self.make(connection, plan, now)
            self.keep(plan.code, seq, made)
            return made

    def _good(self, office: str, seq: int, now: datetime) -> CallPlan | None:
        known = self._known.get(office)
        if known is None or known[0] < seq:
            return None
        if known[0] > seq:
            return known[1]
        kept = known[1]
        return None if kept.doubtful or abs(now - kept.hall.now) >= KEEP else kept

    def make(self, connection: Connection, plan: OfficePlan, now: datetime) -> CallPlan:
        """Read the hall and plan its calls; what people were told goes on from there."""
        paces, _ = self._paces.latest(plan.code)
        made = plan_calls(connection, plan, paces or {}, now)
        known = self._known.get(plan.code)
        if known is not None:
            made.continue_from(known[1])
        return made


class LineInActs:
    """An office's plan inside one commit of the writer."""

    def __init__(self, lines: Lines, office: str, seq: int) -> None:
        self._lines = lines
        self._office = office
        self._calls = lines.at(office, seq)

    def follow(self, event: Event) -> None:
        """Take in what happened."""
        if self._calls is not None:
            follow(self._calls, event)

    def join(self, tx: OfficeTransaction, ticket: Ticket, now: datetime) -> int | None:
        """Place a new ticket; answers how many come before it.

        Returns:
            None where nothing is planned: so many wait that to plan would hold the writer up.
        """
        if self._calls is None or self._calls.doubtful:
            self._make(tx, now)
        if self._calls is None:
            return None
        [one] = as_waiting(tx.connection, self._office, [ticket])
        return self._calls.join(one, now)

    def _make(self, tx: OfficeTransaction, now: datetime) -> None:
        if HOW_MANY.one(tx.connection, office=self._office) > MOST_IN_HALL:
            return
        tx.write_history()
        self._calls = self._lines.make(tx.connection, tx.plan, now)

    def doubt(self) -> None:
        """Hear that something that was taken in did not happen."""
        if self._calls is not None:
            self._calls.stale = True

    def keep(self, seq: int) -> None:
        """Let everybody read by it: the acts up to this event are durable."""
        if self._calls is not None:
            self._lines.keep(self._office, seq, self._calls)
