"""What people are told of the line while random acts happen: one truth, and no rise unsaid."""

from typing import Any

from sqlalchemy import Connection

from server.contract.events import EventType, StoredEvent
from server.contract.states import SetBack
from server.domain.call_plan import CallPlan
from server.domain.policies import Policy, Ratio
from server.storage.outbox import Entry
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache

PUTS_BEFORE = frozenset(
    {
        EventType.TICKET_ISSUED,
        EventType.TICKET_RETURNED,
        EventType.TICKET_TRANSFERRED,
        EventType.TICKET_WENT_ON,
        EventType.TICKET_PRIORITY_CHANGED,
        EventType.TICKET_UNDONE,
    }
)
"""Events after which one more may be before somebody: also calls that a person chose."""
OF_COUNTERS = frozenset(
    {
        EventType.COUNTER_OPENED,
        EventType.COUNTER_PAUSED,
        EventType.COUNTER_CLOSED,
        EventType.OFFICE_CHANGED,
    }
)


def told_by(calls: CallPlan) -> dict[str, tuple[int, bool, SetBack | None]]:
    """What each who waits is told: people ahead, whether soon, why further back."""
    return {
        ticket: (
            calls.before(ticket),
            calls.called_by_an_open_counter(ticket),
            calls.why_set_back(ticket),
        )
        for ticket in calls.services
    }


class Told:
    """Watches what an office tells, from commit to commit, and in several processes at once."""

    def __init__(self) -> None:
        self._beside = Lines(PaceCache())
        self._ahead: dict[str, int] = {}
        self._overtaken: dict[str, int] = {}
        """How many may have gone before each that it was not told of yet."""

    def check(
        self,
        connection: Connection,
        plan: OfficePlan,
        writes: Lines,
        events: list[Entry[StoredEvent]],
        waiting: dict[str, str],
        *,
        hours_to_come: bool,
    ) -> None:
        """Compare the plans after these events; `waiting` is who waits, with the service.

        The process that wrote, one that only reads and one that starts just now tell the same.
        `hours_to_come` tells whether somebody waits who is not called before an hour.
        """
        seq = events[-1].seq
        here = writes.read(connection, plan, seq)
        assert here.services == waiting
        told = told_by(here)
        for other in (self._beside, Lines(PaceCache())):
            assert told_by(other.read(connection, plan, seq)) == told
        self._no_rise_unsaid(told, events, plan.rules.policy, hours_to_come=hours_to_come)

    def _no_rise_unsaid(
        self,
        told: dict[str, tuple[int, bool, SetBack | None]],
        events: list[Entry[StoredEvent]],
        policy: Policy,
        *,
        hours_to_come: bool,
    ) -> None:
        moved = {one for one in map(_moved, events) if one}
        counters = any(one.event.type in OF_COUNTERS for one in events)
        # In a ratio's order a newcomer may change at which counter somebody is called, and so count
        # twice: when taken in, and when the plan is made anew.
        times = 2 if isinstance(policy, Ratio) else 1
        overtaking = times * sum(_puts_before(one.event) for one in events)
        overtaken = {one: self._overtaken.get(one, 0) + overtaking for one in told}
        for ticket, (ahead, _, why) in told.items():
            before = self._ahead.get(ticket)
            if before is not None and ahead > before and ticket not in moved:
                assert why is not None
                # A newcomer who makes a turn later lets those with an hour before it, too, however
                # many they are: then a rise is told, and no count of newcomers bounds it.
                if not counters and not hours_to_come and why is not SetBack.COUNTER:
                    overtaken[ticket] -= ahead - before
                    assert overtaken[ticket] >= 0
        self._ahead = {ticket: ahead for ticket, (ahead, _, _) in told.items()}
        self._overtaken = overtaken


def _puts_before(event: StoredEvent) -> bool:
    return event.type in PUTS_BEFORE or bool(event.data.get("chosen"))


def _moved(entry: Entry[StoredEvent]) -> Any:
    """The ticket that an event gave another place."""
    kind = entry.event.type
    told = kind in PUTS_BEFORE | {EventType.TICKET_LET_PASS, EventType.TICKET_PUT_BACK}
    told = told and kind is not EventType.TICKET_ISSUED
    return entry.event.data["ticket"]["id"] if told else None
