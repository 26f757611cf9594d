"""What an office has settled about its order, as the rules of the queue take it."""

from datetime import timedelta
from typing import Any

import pytest

from server.contract.states import QueueOrder
from server.domain.discipline import WorkProfile
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.office_file.model import Counter, OfficeFile
from server.office_file.queue_part import Help
from server.storage.set_up.queue_rules import rules_of, work_profile
from tests.server.storage.stored_office import OFFICE_CODE, example_file

FILE = example_file(OFFICE_CODE)
RATES = {one.code: one.rate for one in FILE.priorities}
HOUR = timedelta(hours=1)


def settled(**queue: Any) -> OfficeFile:
    return FILE.model_copy(update={"queue": FILE.queue.model_copy(update=queue)})


@pytest.mark.parametrize(
    ("order", "policy"),
    [
        ("first-come", FirstCome(HOUR)),
        ("ratio", Ratio(3, 2, HOUR)),
        ("accumulating", Accumulating(RATES, HOUR)),
    ],
)
def test_an_order_is_a_policy_with_its_figures(order: str, policy: Policy) -> None:
    rules = rules_of(
        settled(order=order, longest_wait_minutes=60, ordinary_calls=3, priority_calls=2)
    )

    assert rules.order == QueueOrder(order)
    assert rules.policy == policy
    assert rules.clerk.longest_wait_minutes == 60


@pytest.mark.parametrize("order", ["first-come", "ratio", "accumulating"])
def test_a_longest_wait_of_nothing_is_none(order: str) -> None:
    rules = rules_of(settled(order=order, longest_wait_minutes=0))

    assert rules.policy.longest_wait is None
    assert rules.clerk.longest_wait_minutes is None


def test_what_clerks_may_do_is_as_the_file_says() -> None:
    may = rules_of(settled(clerks_may_choose=True)).clerk
    may_not = rules_of(settled(clerks_may_choose=False)).clerk

    assert (may.clerks_may_choose, may_not.clerks_may_choose) == (True, False)


def test_a_counter_serves_in_its_order_and_helps_after_a_while() -> None:
    counter: Counter = FILE.counters[0].model_copy(
        update={
            "code": "7",
            "serves": ["B", "A"],
            "weights": {"A": 2.5},
            "helps": [Help(service="H", after_minutes=30)],
        }
    )

    profile = work_profile(counter)

    assert profile == WorkProfile("7", {"B": 1.0, "A": 2.5}, {"H": timedelta(minutes=30)})
    assert list(profile.weights) == ["B", "A"]
