"""A plan of calls follows what happens: nobody is told more than before without a cause."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from server.contract.states import SetBack
from server.domain.call_plan import CallPlan
from server.domain.calls_to_come import plan_calls
from server.domain.discipline import InLine, moment
from server.domain.policies import Accumulating, FirstCome
from tests.server.domain.test_people_ahead import Player, busy, queue, topologies


def plan_of(line: str, *serves: str) -> tuple[CallPlan, Player]:
    """The plan of a line before counters that are free."""
    desks = [busy(one, 0.0, 5.0) for one in serves]
    player = Player(queue(line), desks, dict.fromkeys("ABC", 5.0), Accumulating())
    return plan_calls(player.hall()), player


def newcomer(player: Player, service: str = "A", priority: str | None = None) -> InLine:
    at = moment(player.at(player.clock))
    return InLine("new", "new", service, at, priority)


def test_one_who_overtakes_sets_others_back_by_one() -> None:
    plan, player = plan_of("AAAAAAAA", "A")
    told = {one.ticket: plan.before(one.ticket) for one in player.waiting}

    mine = plan.join(newcomer(player, priority="elderly"), player.at(0.0))

    assert 0 < mine < 8
    for one in player.waiting:
        behind = told[one.ticket] >= mine
        assert plan.before(one.ticket) == told[one.ticket] + behind
        assert plan.why_set_back(one.ticket) == (SetBack.ORDER if behind else None)


def test_once_nobody_is_further_back_than_told_the_word_goes() -> None:
    plan, player = plan_of("AAAAAAAA", "A")
    plan.join(newcomer(player, priority="elderly"), player.at(0.0))
    last = player.waiting[-1].ticket

    plan.called(player.waiting[0].ticket, "x", player.at(0.0))

    assert (plan.before(last), plan.why_set_back(last)) == (7, None)


def test_another_plan_tells_no_more_unless_a_counter_changed() -> None:
    before, _ = plan_of("AAAA", "A", "A")
    shared, _ = plan_of("BBBBBAAAA", "AB", "A", "A")
    ticket = "A003"
    assert before.has(ticket)
    shared.ahead[ticket] = before.before(ticket) + 4
    shared.services[ticket] = "A"

    shared.continue_from(before)
    assert shared.before(ticket) == before.before(ticket)
    assert shared.why_set_back(ticket) is None

    before.other_counters = True
    shared.ahead[ticket] = before.before(ticket) + 4
    shared.continue_from(before)
    assert shared.before(ticket) == before.before(ticket) + 4
    assert shared.why_set_back(ticket) is SetBack.COUNTER


def test_only_whom_an_open_counter_will_call_is_told_so() -> None:
    plan, _ = plan_of("AB", "A")
    assert plan.called_by_an_open_counter("A000")
    assert not plan.called_by_an_open_counter("B001")
    assert not plan_calls(Player(queue("A"), [], {"A": 5.0}).hall()).called_by_an_open_counter(
        "A000"
    )


@settings(max_examples=100, deadline=None)
@given(topologies())
def test_a_plan_that_is_followed_tells_what_comes(player: Player) -> None:
    """Made once and followed to the end: still within one, or a fifth, of what happens."""
    plan = plan_calls(player.hall())
    told = [(0, {one.ticket: plan.before(one.ticket) for one in player.waiting})]
    for _ in player.moments():
        _, index, ticket = player.calls[-1]
        plan.called(ticket, str(player.desks[index].profile.counter), player.at(player.clock))
        shown = {one.ticket: plan.before(one.ticket) for one in player.waiting}
        told.append((len(player.calls), shown))
    for one, ahead, right in player.compared(told):
        assert abs(ahead - right) <= max(1, math.floor(0.2 * right)), (one, ahead, right)


@settings(max_examples=60, deadline=None)
@given(topologies(), st.randoms(use_true_random=False))
def test_no_number_rises_while_stays_last_as_they_will(player: Player, chance: object) -> None:
    """Stays are up to twice as long or short as usual, ordinary people come, plans are remade."""
    player.policy = FirstCome()
    plan = plan_calls(player.hall())
    told = {one.ticket: plan.before(one.ticket) for one in player.waiting}
    for made, _ in enumerate(player.moments()):
        _, index, ticket = player.calls[-1]
        desk = player.desks[index]
        desk.busy = player.clock + (desk.busy - player.clock) * chance.uniform(0.5, 2.0)  # type: ignore[attr-defined]  # random.Random
        plan.called(ticket, str(desk.profile.counter), player.at(player.clock))
        if made % 3 == 0 or plan.doubtful:
            again = plan_calls(player.hall())
            again.continue_from(plan)
            plan = again
        for one in player.waiting:
            now = plan.before(one.ticket)
            assert now <= told[one.ticket] or not plan.calls_for(one.ticket)
            told[one.ticket] = now
