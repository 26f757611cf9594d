"""The day's log explains each call before somebody who came earlier."""

from server.domain.overtaking import Step, overtakings


def told(*entries: str) -> list[bool]:
    """Entries such as "a issue" or "b call!": `!` is a person's choice."""
    steps = []
    for one in entries:
        ticket, act = one.removesuffix("!").split()[:2]
        service = one.removesuffix("!").split()[2] if len(one.split()) > 2 else "A"
        waits = act in {"issue", "undo", "return", "appointment", "priority"}
        steps.append(Step(ticket, act, service, waits, chosen=one.endswith("!")))
    return overtakings(steps)


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
