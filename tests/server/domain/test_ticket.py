"""Every pair of state and act, against the design's table written out once more."""

from itertools import product
from pathlib import Path

import pytest

from display_board.state_page import state_page
from server.contract.problems import ProblemCode
from server.contract.states import Act, TicketState
from server.domain.ticket import ImpossibleActError, Why, after

# One line a state, as the design has it: act → the state it leads to.
DESIGN = """
waiting: call called, transfer waiting, cancel cancelled, leave cancelled, expire expired
waiting: let-pass waiting, confirm waiting, put-back waiting, lapse expired
waiting: add-errand waiting, resume serving
called: recall called, start serving, finish served, park parked, transfer waiting
called: no-show no_show, undo waiting, go-on waiting, add-errand called
serving: finish served, park parked, transfer waiting, add-service serving, undo called
serving: go-on waiting, add-errand serving
parked: call called, return waiting, finish served, cancel cancelled, leave cancelled
parked: expire expired, go-on waiting, add-errand parked
no_show: return waiting, rejoin waiting, undo called
served: undo serving
"""
LEADS_TO = {
    (state, act): result
    for line in DESIGN.strip().splitlines()
    for state, _, pairs in [line.partition(": ")]
    for act, result in (pair.split() for pair in pairs.split(", "))
}


def test_the_design_has_as_many_pairs_as_are_written_here() -> None:
    assert len(LEADS_TO) == 39


@pytest.mark.parametrize(("state", "act"), list(product(TicketState, Act)))
def test_each_pair(state: TicketState, act: Act) -> None:
    wanted = LEADS_TO.get((state.value, act.value))
    if wanted is not None:
        assert after(state, act) == wanted
        return
    with pytest.raises(ImpossibleActError) as refused:
        after(state, act)
    assert (refused.value.state, refused.value.act) == (state, act)
    assert refused.value.why is (Why.NOTHING_TO_UNDO if act is Act.UNDO else Why.WRONG_STATE)


def test_a_refusal_says_what_and_programs_know_why() -> None:
    with pytest.raises(ImpossibleActError) as refused:
        after(TicketState.SERVED, Act.CALL)
    assert str(refused.value) == "a ticket that is served cannot be acted on with call"
    # An act answers with the problem of the same name.
    assert [ProblemCode(why).value for why in Why] == ["wrong_state", "nothing_to_undo"]


def test_only_undo_leaves_an_end() -> None:
    for state in (TicketState.CANCELLED, TicketState.EXPIRED):
        assert not [act for act in Act if (state.value, act.value) in LEADS_TO]


def test_the_page_of_states_is_made_from_the_table() -> None:
    made = Path(__file__).parents[3] / "docs" / "ticket-states.md"
    assert made.read_text(encoding="utf-8") == state_page()
