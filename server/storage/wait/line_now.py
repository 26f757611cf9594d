"""Who is before whom just now: one plan an office, kept in step with events, read by all."""

import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from server.contract.answers.as_json import TicketJson
from server.contract.events import EventType, StoredEvent
from server.contract.states import TicketState
from server.domain.call_plan import CallPlan
from server.domain.discipline import InLine, moment
from server.domain.hall import Hall
from server.domain.stay_lengths import StayLengths
from server.storage.line_heads import TicketInHall, as_waiting, latest_calls
from server.storage.outbox import AnyEntry, events_after
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rows import Ticket
from server.storage.wait.hall_now import counters_now
from server.storage.wait.measured import BUSINESS_DAY, MOST_IN_HALL, TICKETS_IN_HALL
from server.storage.wait.pace import Pace, PaceCache

KEEP = timedelta(seconds=5)
"""After so long, stays that last longer or shorter than usual are looked at anew."""

FELT_BY_NOBODY = frozenset(
    {
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
OTHER_COUNTERS = frozenset(
    {
        EventType.COUNTER_OPENED,
        EventType.COUNTER_PAUSED,
        EventType.COUNTER_CLOSED,
        EventType.OFFICE_CHANGED,
    }
)
"""Events after which other counters call, or call for other services."""
MOST_REMEMBERED = 512
"""Events of an office that are kept for a plan that is being made while they happen."""


def follow(plan: CallPlan, entry: AnyEntry) -> None:
    """Keep a plan in step with an event."""
    if abs(entry.at - plan.hall.now) >= KEEP:
        plan.stale = True
    kind = entry.event.type
    if kind in FELT_BY_NOBODY:
        return
    event = entry.event
    data = event.data if isinstance(event, StoredEvent) else event.kept()
    if kind is EventType.TICKET_ISSUED:
        plan.join(_newcomer(data["ticket"], entry.at), entry.at)
    elif kind is EventType.TICKET_CALLED and not data.get("chosen"):
        plan.called(data["ticket"]["id"], data["counter"])
    else:
        plan.stale = True
        plan.other_counters = plan.other_counters or kind in OTHER_COUNTERS
        if kind in OVERTAKES:
            plan.unplaced += 1
            plan.moved.add(data["ticket"]["id"])


def _newcomer(told: TicketJson, at: datetime) -> InLine:
    slot = None if told["appointment_at"] is None else moment(at)
    return InLine(told["id"], told["number"], told["service"], moment(at), told["priority"], slot)


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
    """Read the hall and plan its calls.

    With more than MOST_IN_HALL people only the own service's line is counted.
    """
    tickets = TICKETS_IN_HALL.all(connection, office=plan.code)
    minutes = {code: one.minutes for code, one in paces.items() if one.minutes is not None}
    hall = read_hall(connection, plan, tickets, minutes, now)
    return CallPlan(replace(hall, counters=()) if len(tickets) > MOST_IN_HALL else hall)


@dataclass(slots=True)
class Kept:
    """A plan that is true after the office's event `seq`."""

    seq: int
    calls: CallPlan

    def follow(self, entries: Iterable[AnyEntry]) -> None:
        """Take in what comes next; what lies behind a gap waits until the gap is read."""
        for entry in entries:
            if entry.seq == self.seq + 1:
                follow(self.calls, entry)
                self.seq = entry.seq


class Lines:
    """The plan of each office.

    It is changed by durable events alone, in their order: an act that is taken back never shows.
    Whoever reads first makes it anew when it is doubtful; between two events it stays as it is,
    so that everybody is told the same.
    """

    def __init__(self, paces: PaceCache) -> None:
        self._paces = paces
        self._known: dict[str, Kept] = {}
        self._latest: dict[str, deque[AnyEntry]] = defaultdict(
            lambda: deque(maxlen=MOST_REMEMBERED)
        )
        self._lock = threading.Lock()
        self._making = threading.Lock()

    def follow(self, entries: Sequence[AnyEntry]) -> None:
        """Take in what this process has just made durable."""
        with self._lock:
            for entry in entries:
                self._latest[entry.office].append(entry)
                kept = self._known.get(entry.office)
                if kept is not None:
                    kept.follow((entry,))

    def good_for(self, office: str, ticket: str) -> CallPlan | None:
        """Give the plan if a ticket stands in it and it need not be made anew."""
        kept = self._known.get(office)
        if kept is None or kept.calls.doubtful or not kept.calls.has(ticket):
            return None
        return kept.calls

    def read(self, connection: Connection, plan: OfficePlan, seq: int, now: datetime) -> CallPlan:
        """Give the plan at `seq` or later, made anew where that is due."""
        found = self._good(connection, plan.code, seq)
        if found is not None:
            return found
        with self._making:
            found = self._good(connection, plan.code, seq)
            if found is not None:
                return found
            return self._make(connection, plan, seq, now)

    def _good(self, connection: Connection, office: str, seq: int) -> CallPlan | None:
        kept = self._known.get(office)
        if kept is None:
            return None
        if kept.seq < seq:
            missed = events_after(connection, office, kept.seq)
            with self._lock:
                kept.follow(missed)
                kept.follow(self._latest[office])
        return None if kept.seq < seq or kept.calls.doubtful else kept.calls

    def _make(self, connection: Connection, plan: OfficePlan, seq: int, now: datetime) -> CallPlan:
        paces, _ = self._paces.latest(plan.code)
        made = Kept(seq, plan_calls(connection, plan, paces or {}, now))
        with self._lock:
            known = self._known.get(plan.code)
            made.follow(self._latest[plan.code])
            if known is not None:
                made.calls.continue_from(known.calls)
            self._known[plan.code] = made
        return made.calls
