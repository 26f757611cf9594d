"""The day's log explains each call before somebody who came earlier."""

from hypothesis import given
from hypothesis import strategies as st

from server.domain.overtaking import Overtaken, Step, overtakings

SERVED = {"1": {"A"}, "2": {"A", "B"}, "3": {"C"}}
ACTS = ("issue", "call", "undo", "cancel", "finish")
STEPS = st.builds(
    lambda ticket, act, service, chosen, counter: Step(
        ticket, act, service, act in {"issue", "undo"}, chosen, counter
    ),
    st.sampled_from("abcde"),
    st.sampled_from(ACTS),
    st.sampled_from("ABC"),
    st.booleans(),
    st.sampled_from([None, "1", "2", "3", "gone"]),
)


def told(*entries: str) -> list[bool]:
    """Entries such as "a issue" or "b call!": `!` is a person's choice."""
    steps = []
    for one in entries:
        ticket, act = one.removesuffix("!").split()[:2]
        service = one.removesuffix("!").split()[2] if len(one.split()) > 2 else "A"
        waits = act in {"issue", "undo", "return", "appointment", "priority"}
        steps.append(Step(ticket, act, service, waits, chosen=one.endswith("!")))
    return [one.same_service for one in overtakings(steps)]


def test_who_is_called_in_the_order_of_arrival_overtakes_nobody() -> None:
    assert told("a issue", "b issue", "a call", "b call") == [False] * 4


def test_who_is_called_before_an_earlier_one_of_the_same_service_is_told() -> None:
    assert told("a issue", "b appointment", "b call", "a call") == [False, False, True, False]


def test_another_services_line_is_another_line() -> None:
    assert told("a issue B", "b issue", "b call") == [False] * 3


def test_a_persons_choice_is_not_the_rules() -> None:
    assert told("a issue", "b issue", "b call!") == [False] * 3


def test_who_left_the_line_is_overtaken_by_nobody_and_who_came_back_keeps_his_arrival() -> None:
    assert told("a issue", "b issue", "a cancel", "b call") == [False] * 4
    assert told("a issue", "b issue", "a call", "a undo", "b call") == [*[False] * 4, True]
    assert told("a issue", "b issue", "a call", "a return", "a call") == [False] * 5


@given(st.lists(STEPS, max_size=40))
def test_a_call_is_told_exactly_when_an_earlier_one_of_its_counter_still_waits(
    steps: list[Step],
) -> None:
    first: dict[str, int] = {}
    for place, step in enumerate(steps):
        first.setdefault(step.ticket, place)
    for place, (step, told) in enumerate(zip(steps, overtakings(steps, SERVED), strict=True)):
        last = {one.ticket: one for one in steps[:place] if one.ticket != step.ticket}
        passed = {
            one.service
            for one in last.values()
            if one.waits and first[one.ticket] < first[step.ticket]
        }
        others = passed & (SERVED.get(step.counter or "", set()) - {step.service})
        if step.act != "call" or step.chosen:
            assert told == Overtaken(same_service=False, other_service=False)
        else:
            assert told == Overtaken(step.service in passed, bool(others))
