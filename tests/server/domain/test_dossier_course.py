"""Every pair of a dossier's state and act, and what each state tells."""

import pytest

from server.contract.dossier_states import DossierAct, DossierState
from server.contract.states import DossierLevel
from server.domain.dossier_course import COURSE, ENDED, LEVELS, WITHOUT_RESULT, acts_of, after

RUNNING = {DossierState.RECEIVED, DossierState.IN_WORK}
FROM = {
    DossierAct.APPRAISE: {DossierState.RECEIVED},
    DossierAct.REQUEST_SUPPLEMENT: RUNNING,
    DossierAct.SUPPLEMENT: {DossierState.SUPPLEMENTING},
    DossierAct.PROLONG: RUNNING,
    DossierAct.APOLOGISE: RUNNING,
    DossierAct.RESULT: RUNNING,
    DossierAct.HAND_OVER: {DossierState.READY},
    DossierAct.WITHDRAW: RUNNING | {DossierState.SUPPLEMENTING},
    DossierAct.REFUSE: RUNNING | {DossierState.SUPPLEMENTING},
    DossierAct.STOP: RUNNING | {DossierState.SUPPLEMENTING},
}


@pytest.mark.parametrize("state", list(DossierState))
@pytest.mark.parametrize("act", list(DossierAct))
def test_every_pair_is_done_or_refused(state: DossierState, act: DossierAct) -> None:
    assert (after(state, act) is not None) is (state in FROM[act])
    assert (act in acts_of(state)) is (state in FROM[act])


def test_what_has_ended_stays_so_and_all_ends_are_reached() -> None:
    assert all(acts_of(one) == () for one in ENDED)
    assert set(COURSE.values()) >= ENDED
    assert ENDED - {DossierState.HANDED_OVER} == WITHOUT_RESULT


def test_papers_that_are_missing_tell_nobody_of_progress() -> None:
    assert LEVELS.keys() == set(DossierState)
    assert LEVELS[DossierState.SUPPLEMENTING] is DossierLevel.RECEIVED
    steps = [DossierState.RECEIVED, DossierState.IN_WORK, DossierState.READY]
    assert [LEVELS[one] for one in [*steps, DossierState.HANDED_OVER]] == list(DossierLevel)
