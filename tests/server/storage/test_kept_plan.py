"""A plan of calls that is kept: read again it is the same, and goes on the same."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from server.domain.call_plan import CallPlan
from server.domain.calls_to_come import plan_calls
from server.domain.discipline import InLine, moment
from server.storage.tables import CALL_PLAN
from server.storage.wait.kept_plan import KEPT_AT, keep_plan, kept_plan
from server.storage.wait.line_now import Lines, plan_at
from server.storage.wait.pace import PaceCache
from tests.server.domain.test_people_ahead import Player, topologies
from tests.server.storage.stored_office import NOW, StoredOffice


def kept_again(stored: StoredOffice, calls: CallPlan) -> CallPlan:
    """The plan as it is after it was kept."""
    stored.connection.execute(delete(CALL_PLAN))
    keep_plan(stored.connection, stored.plan.code, 7, calls, replaces=False)
    found = kept_plan(stored.connection, stored.plan.code, calls.policy)
    assert found is not None
    assert found[0] == 7
    return found[1]


def test_a_plan_that_is_read_again_goes_on_the_same(stored: StoredOffice) -> None:
    @settings(max_examples=40, deadline=None)
    @given(topologies(), st.lists(st.sampled_from(["A", "B", "elderly"]), max_size=4))
    def goes_on(player: Player, newcomers: list[str]) -> None:
        calls = plan_calls(player.hall())
        again = kept_again(stored, calls)
        assert again == calls
        for at, what in enumerate(newcomers):
            now = player.at(player.clock) + timedelta(seconds=at)
            priority = what if what == "elderly" else None
            one = InLine(f"new{at}", f"new{at}", what[:1].upper(), moment(now), priority)
            for plan in (calls, again):
                plan.join(replace(one, service="A") if priority else one, now)
        for _ in player.moments():
            _, index, ticket = player.calls[-1]
            counter = str(player.desks[index].profile.counter)
            for plan in (calls, again):
                plan.called(ticket, counter, player.at(player.clock))
        assert again == calls
        assert kept_again(stored, replace(calls, made=again.made)).risen == calls.risen

    goes_on()


def test_one_plan_is_kept_an_office(stored: StoredOffice) -> None:
    stored.ticket("A001", "waiting", -9)
    code = stored.plan.code
    first = plan_at(stored.connection, stored.plan, 0).calls
    keep_plan(stored.connection, code, 3, first, replaces=False)
    keep_plan(stored.connection, code, 5, first, replaces=True)
    assert KEPT_AT.all(stored.connection, office=code) == [5]
    assert KEPT_AT.all(stored.connection, office="elsewhere") == []


def test_where_none_is_kept_all_make_the_same_of_the_rows(stored: StoredOffice) -> None:
    """The machine's clock has no part in it."""
    stored.counter("2", state="open")
    tickets = [stored.ticket(f"A00{at}", "waiting", -at) for at in (3, 2, 1)]

    first, second = (Lines(PaceCache()).read(stored.connection, stored.plan, 0) for _ in range(2))

    assert first == second
    assert sorted(first.before(one.id) for one in tickets) == [0, 1, 2]
    assert first.start < moment(NOW)


def test_a_gap_in_the_events_makes_a_plan_stale(stored: StoredOffice) -> None:
    code = stored.plan.code
    keep_plan(
        stored.connection,
        code,
        3,
        plan_at(stored.connection, stored.plan, 0).calls,
        replaces=False,
    )
    assert not plan_at(stored.connection, stored.plan, 3).calls.stale
    assert plan_at(stored.connection, stored.plan, 4).calls.stale
