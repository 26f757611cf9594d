"""Who is before whom: one plan of calls an office, the same for every process at every event."""

import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.states import TicketState
from server.domain.call_plan import CallPlan
from server.domain.calls_to_come import plan_calls
from server.domain.discipline import moment_of_line
from server.domain.hall import Hall
from server.domain.stay_lengths import StayLengths
from server.storage.line_heads import TicketInHall, as_waiting, latest_calls
from server.storage.outbox import AnyEntry, events_after
from server.storage.query import Values
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import OUTBOX
from server.storage.tables.rows import Ticket
from server.storage.wait.hall_now import counters_now
from server.storage.wait.kept_plan import KEPT_AT, keep_plan, kept_plan
from server.storage.wait.measured import BUSINESS_DAY, MOST_IN_HALL, TICKETS_IN_HALL
from server.storage.wait.pace import PaceCache
from server.storage.wait.plan_events import follow

MOMENTS_AT_HAND = 16
"""So many commits ago a read may have begun and still find its plan here."""
LAST_AT = Values(
    datetime,
    select(OUTBOX.c.at)
    .where(OUTBOX.c.office == bindparam("office"), OUTBOX.c.seq <= bindparam("seq"))
    .order_by(OUTBOX.c.seq.desc())
    .limit(1),
)
NO_EVENT_YET = datetime.fromtimestamp(0, UTC)


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
    waiting = as_waiting(
        connection, plan.code, [one for one in tickets if one.state == TicketState.WAITING]
    )
    return Hall(
        now=moment_of_line(waiting, now),
        waiting=waiting,
        counters=counters_now(connection, plan, tickets, today, now),
        policy=policy,
        lengths={code: StayLengths((one,)) for code, one in minutes.items()},
        history=latest_calls(connection, plan.code, policy, today, plan.services),
    )


def calls_as_stored(
    connection: Connection, plan: OfficePlan, minutes: Mapping[str, float], now: datetime
) -> CallPlan:
    """Read the hall and plan its calls; `minutes` as for `read_hall`.

    With more than MOST_IN_HALL people only the own service's line is counted.
    """
    tickets = TICKETS_IN_HALL.all(connection, office=plan.code)
    hall = read_hall(connection, plan, tickets, minutes, now)
    return plan_calls(replace(hall, counters=()) if len(tickets) > MOST_IN_HALL else hall)


@dataclass(frozen=True, slots=True)
class PlanAt:
    """An office's plan as it is after an event. Nobody changes it: what follows is another.

    Attributes:
        seq: the event.
        kept_at: the event after which the plan was last made and kept; None: it never was.
    """

    seq: int
    kept_at: int | None
    calls: CallPlan

    def after(self, entries: Iterable[AnyEntry], seq: int) -> "PlanAt":
        """Follow the events up to `seq`; one that is missing makes the plan stale."""
        calls, last = self.calls.copy(), self.seq
        for entry in entries:
            if last < entry.seq <= seq:
                calls.stale = calls.stale or entry.seq != last + 1
                follow(calls, entry)
                last = entry.seq
        calls.stale = calls.stale or last != seq
        return PlanAt(seq, self.kept_at, calls)


def plan_at(connection: Connection, plan: OfficePlan, seq: int) -> PlanAt:
    """Read the plan as it is after `seq`: what is kept, and the events since.

    Where none is kept yet, it is made of the rows alone, so that all make the same.
    """
    kept = kept_plan(connection, plan.code, plan.rules.policy)
    if kept is None:
        at = LAST_AT.first(connection, office=plan.code, seq=seq) or NO_EVENT_YET
        return PlanAt(seq, None, calls_as_stored(connection, plan, {}, at))
    since, calls = kept
    return _caught_up(connection, plan.code, PlanAt(since, since, calls), seq)


def _caught_up(connection: Connection, office: str, before: PlanAt, seq: int) -> PlanAt:
    missed: list[AnyEntry] = []
    last = before.seq
    while last < seq and (read := events_after(connection, office, last)):
        missed.extend(read)
        last = read[-1].seq
    return before.after(missed, seq) if before.seq < seq else before


def plan_anew(
    connection: Connection,
    plan: OfficePlan,
    before: PlanAt,
    minutes: Mapping[str, float],
    now: datetime,
) -> PlanAt:
    """Make the locked office's plan anew from its rows and keep it.

    Raises:
        DBAPIError: the database refuses or is away.
    """
    known = minutes or {code: one for code, one in before.calls.usual.items() if code}
    calls = calls_as_stored(connection, plan, known, now)
    calls.continue_from(before.calls)
    keep_plan(connection, plan.code, before.seq, calls, replaces=before.kept_at is not None)
    return PlanAt(before.seq, before.seq, calls)


class Lines:
    """The plans of the offices at their latest moments, for the one who writes and all who read.

    A plan changes with a commit and never between two: it follows the commit's events, and is
    made anew within it when that is due.
    """

    def __init__(self, paces: PaceCache) -> None:
        self._paces = paces
        self._at_hand: dict[str, deque[PlanAt]] = defaultdict(lambda: deque(maxlen=MOMENTS_AT_HAND))
        self._lock = threading.Lock()
        self._reading = threading.Lock()

    def after_acts(
        self, connection: Connection, plan: OfficePlan, since: int, entries: Sequence[AnyEntry]
    ) -> PlanAt:
        """Give the plan after acts on the locked office, written but not yet committed.

        `since` is the event before theirs. To be handed to `known` once they are durable.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        last = entries[-1]
        before = self._found(plan.code, since)
        if before is None:
            found = plan_at(connection, plan, last.seq)
        else:
            found = before.after(entries, last.seq)
        if found.kept_at is not None and not found.calls.doubtful:
            return found
        return plan_anew(connection, plan, found, self._minutes(plan.code), last.at)

    def known(self, office: str, plan: PlanAt) -> None:
        """Take in the plan of a moment that is durable."""
        with self._lock:
            self._at_hand[office].append(plan)

    def latest(self, office: str) -> CallPlan | None:
        """Give the plan of the latest moment that this process knows."""
        with self._lock:
            found = self._at_hand.get(office)
            return max(found, key=lambda one: one.seq).calls if found else None

    def read(self, connection: Connection, plan: OfficePlan, seq: int) -> CallPlan:
        """Give the plan after `seq`, which is the last event that the connection sees."""
        found = self._found(plan.code, seq)
        if found is None:
            with self._reading:
                found = self._found(plan.code, seq)
                if found is None:
                    found = self._read(connection, plan, seq)
                    self.known(plan.code, found)
        return found.calls

    def _read(self, connection: Connection, plan: OfficePlan, seq: int) -> PlanAt:
        kept_at = KEPT_AT.first(connection, office=plan.code)
        with self._lock:
            usable = [
                one
                for one in self._at_hand[plan.code]
                if one.kept_at == kept_at is not None and one.seq < seq
            ]
        if not usable:
            return plan_at(connection, plan, seq)
        return _caught_up(connection, plan.code, max(usable, key=lambda one: one.seq), seq)

    def _found(self, office: str, seq: int) -> PlanAt | None:
        with self._lock:
            return next((one for one in self._at_hand[office] if one.seq == seq), None)

    def _minutes(self, office: str) -> Mapping[str, float]:
        paces, _ = self._paces.latest(office)
        known = (paces or {}).items()
        return {code: one.minutes for code, one in known if one.minutes is not None}
