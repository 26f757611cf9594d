"""How an office calls: its order as a policy, and what clerks are told of it."""

from dataclasses import dataclass
from datetime import timedelta

from server.contract.answers import ClerkRules
from server.contract.states import QueueOrder
from server.domain.discipline import WorkProfile
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.office_file.model import USUAL_WEIGHT, Counter, OfficeFile
from server.storage.set_up.told import told


@dataclass(frozen=True, slots=True)
class QueueRules:
    """What an office has settled about calling.

    Attributes:
        order: the name of its order.
        policy: the same with its figures.
        clerk: what is settled for acts at the counter.
    """

    order: QueueOrder
    policy: Policy
    clerk: ClerkRules


def rules_of(set_up: OfficeFile) -> QueueRules:
    """Build the rules that an office has settled; a longest wait of 0 is none."""
    queue = set_up.queue
    no_limit = {"longest_wait_minutes": queue.longest_wait_minutes or None}
    clerk = ClerkRules.model_validate({**told(ClerkRules, queue), **no_limit})
    return QueueRules(QueueOrder(queue.order), _policy(set_up), clerk)


def _policy(set_up: OfficeFile) -> Policy:
    queue = set_up.queue
    most = queue.longest_wait_minutes
    longest_wait = timedelta(minutes=most) if most else None
    match QueueOrder(queue.order):
        case QueueOrder.FIRST_COME:
            return FirstCome(longest_wait)
        case QueueOrder.RATIO:
            return Ratio(queue.ordinary_calls, queue.priority_calls, longest_wait)
        case QueueOrder.ACCUMULATING:
            return Accumulating({one.code: one.rate for one in set_up.priorities}, longest_wait)


def work_profile(counter: Counter) -> WorkProfile:
    """Build a counter's work profile, services in the order that it names them."""
    return WorkProfile(
        counter.code,
        {code: counter.weights.get(code, USUAL_WEIGHT) for code in counter.serves},
        {one.service: timedelta(minutes=one.after_minutes) for one in counter.helps},
    )
