"""How an office calls, as stored: its order as a policy, its limits, its lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from server.contract.answers import ClerkRules
from server.contract.states import QueueOrder
from server.domain.discipline import WorkProfile, minutes
from server.domain.policies import DEFAULT_POLICY, Accumulating, FirstCome, Policy, Ratio
from server.storage.tables import QUEUE_RULES

Stored = Mapping[str, Any]
USUAL = ClerkRules(longest_wait_minutes=int(minutes(DEFAULT_POLICY.longest_wait)))


@dataclass(frozen=True, slots=True)
class QueueRules:
    """What an office has settled about calling.

    Attributes:
        order: the name of its order.
        policy: the same with its figures.
        clerk: what is settled for acts at the counter.
        kiosk_tickets_a_minute: the most that one kiosk gives; None: no limit.
        priorities: its classes with code, name and rate.
        park_reasons: its list, with code and name.
        outcomes: its list, with code and name.
    """

    order: QueueOrder = QueueOrder.ACCUMULATING
    policy: Policy = DEFAULT_POLICY
    clerk: ClerkRules = USUAL
    kiosk_tickets_a_minute: int | None = None
    priorities: tuple[Stored, ...] = ()
    park_reasons: tuple[Stored, ...] = ()
    outcomes: tuple[Stored, ...] = ()

    def has_priority(self, code: str) -> bool:
        """Tell whether the office has a priority class."""
        return any(one["code"] == code for one in self.priorities)


def read_rules(connection: Connection, office: str) -> QueueRules:
    """Read an office's rules of calling; without any stored it has the usual ones."""
    statement = select(QUEUE_RULES).where(QUEUE_RULES.c.office == office)
    row = connection.execute(statement).mappings().first()
    if row is None:
        return QueueRules()
    queue: Stored = row["queue"]
    return QueueRules(
        order=QueueOrder(queue["order"]),
        policy=policy_of(queue, row["priorities"]),
        clerk=clerk_rules_of(queue),
        kiosk_tickets_a_minute=row["limits"].get("kiosk_tickets_a_minute"),
        priorities=tuple(row["priorities"]),
        park_reasons=tuple(row["park_reasons"]),
        outcomes=tuple(row["outcomes"]),
    )


def clerk_rules_of(queue: Stored) -> ClerkRules:
    """Build what clerks are told of the stored figures; a longest wait of 0 is none."""
    told = {name: queue[name] for name in ClerkRules.model_fields}
    return ClerkRules.model_validate(
        {**told, "longest_wait_minutes": queue["longest_wait_minutes"] or None}
    )


def policy_of(queue: Stored, priorities: Iterable[Stored]) -> Policy:
    """Build the policy that the stored figures describe."""
    most = queue["longest_wait_minutes"]
    longest_wait = timedelta(minutes=most) if most else None
    match QueueOrder(queue["order"]):
        case QueueOrder.FIRST_COME:
            return FirstCome(longest_wait)
        case QueueOrder.RATIO:
            return Ratio(queue["ordinary_calls"], queue["priority_calls"], longest_wait)
        case QueueOrder.ACCUMULATING:
            return Accumulating({one["code"]: one["rate"] for one in priorities}, longest_wait)


def work_profile(counter: str, rows: Iterable[Any]) -> WorkProfile:
    """Build a counter's work profile from its rows, in the order that they come in."""
    own, overflow = {}, {}
    for row in rows:
        if row.after_minutes is None:
            own[row.service] = row.weight
        else:
            overflow[row.service] = timedelta(minutes=row.after_minutes)
    return WorkProfile(counter, own, overflow)
