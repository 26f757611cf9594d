"""Whoever lets people pass stands exactly so much later, and behind nobody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.discipline import InLine, calling_order, moment
from server.domain.letting_pass import calls_before
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
POLICIES = (FirstCome(), Ratio(2, 1), Accumulating({"elderly": 3.0}), Accumulating())


def in_line(number: int, minutes: float, priority: str | None = None, after: int = 0) -> InLine:
    place = moment(NOW - timedelta(minutes=minutes))
    return InLine(f"t{number}", f"A{number:03}", "A", place, priority, after_calls=after)


LINES = st.lists(
    st.tuples(
        st.floats(1, 120),
        st.sampled_from([None, None, "elderly"]),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=9,
).map(lambda many: [in_line(number, *one) for number, one in enumerate(many)])


def letting_pass(line: list[InLine], ticket: str, people: int, policy: Policy) -> list[str] | None:
    """The order once the ticket has let so many pass; None: nobody to let pass."""
    after = calls_before(line, ticket, people, policy, NOW)
    if after is None:
        return None
    moved = [replace(one, after_calls=after) if one.ticket == ticket else one for one in line]
    return [one.ticket for one in calling_order(moved, policy, NOW)]


def test_two_people_pass() -> None:
    line = [in_line(number, 50 - number) for number in range(6)]
    assert letting_pass(line, "t1", 2, FirstCome()) == ["t0", "t2", "t3", "t1", "t4", "t5"]


def test_no_more_pass_than_are_there() -> None:
    line = [in_line(number, 50 - number) for number in range(2)]
    assert letting_pass(line, "t0", 2, FirstCome()) == ["t1", "t0"]
    assert letting_pass(line, "t1", 2, FirstCome()) is None
    assert calls_before(line, "gone", 2, FirstCome(), NOW) is None


def test_an_appointment_whose_hour_has_not_come_is_nobody_to_let_pass() -> None:
    later = moment(NOW + timedelta(hours=1))
    line = [in_line(0, 9), InLine("t1", "A001", "A", moment(NOW), slot=later)]
    assert calls_before(line, "t0", 2, FirstCome(), NOW) is None
    assert calls_before(line, "t1", 2, FirstCome(), NOW) is None


def test_whoever_is_held_back_is_nobody_to_let_pass() -> None:
    """Two who are both held back would stand as before: nothing would have been given away."""
    line = [in_line(0, 9), in_line(1, 8, after=2)]
    assert calls_before(line, "t0", 2, FirstCome(), NOW) is None


@given(LINES, st.sampled_from(POLICIES), st.integers(1, 3), st.integers(0, 8))
def test_nobody_else_moves_and_it_stands_so_much_later(
    line: list[InLine], policy: Policy, people: int, which: int
) -> None:
    ticket = line[which % len(line)].ticket
    before = [one.ticket for one in calling_order(line, policy, NOW)]
    after = letting_pass(line, ticket, people, policy)
    at = before.index(ticket)
    held = any(one.after_calls for one in line)
    if after is None:
        assert held or at == len(before) - 1
        return
    others = [[one for one in order if one != ticket] for order in (before, after)]
    later = after.index(ticket) - at
    if isinstance(policy, Ratio):
        assert held or later >= min(people, len(before) - 1 - at)
    elif held:
        # Whoever came earlier and is held back, too, is called before it once both are free.
        assert 0 <= later <= people + sum(one.after_calls > 0 for one in line)
    else:
        assert others[0] == others[1]
        assert later == min(people, len(before) - 1 - at)
