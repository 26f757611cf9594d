"""The course of a dossier: every act, from which state it is done, and the state after it.

Refusal, suspension and withdrawal as decree 118/2025/ND-CP and forms 02, 03, 05 of Circular
03/2025/TT-VPCP know them. A pair that is missing here is refused.
"""

from collections.abc import Mapping

from server.contract.dossier_states import DossierAct, DossierState
from server.contract.states import DossierLevel

_RECEIVED, _SUPPLEMENTING = DossierState.RECEIVED, DossierState.SUPPLEMENTING
_IN_WORK, _READY = DossierState.IN_WORK, DossierState.READY
_UNDECIDED = (_RECEIVED, _SUPPLEMENTING, _IN_WORK)
_RUNNING = (_RECEIVED, _IN_WORK)

COURSE: Mapping[tuple[DossierState, DossierAct], DossierState] = {
    (_RECEIVED, DossierAct.APPRAISE): _IN_WORK,
    **{(one, DossierAct.REQUEST_SUPPLEMENT): _SUPPLEMENTING for one in _RUNNING},
    (_SUPPLEMENTING, DossierAct.SUPPLEMENT): _RECEIVED,
    **{(one, DossierAct.PROLONG): one for one in _RUNNING},
    **{(one, DossierAct.APOLOGISE): one for one in _RUNNING},
    **{(one, DossierAct.RESULT): _READY for one in _RUNNING},
    (_READY, DossierAct.HAND_OVER): DossierState.HANDED_OVER,
    **{(one, DossierAct.WITHDRAW): DossierState.WITHDRAWN for one in _UNDECIDED},
    **{(one, DossierAct.REFUSE): DossierState.REFUSED for one in _UNDECIDED},
    **{(one, DossierAct.STOP): DossierState.STOPPED for one in _UNDECIDED},
}
"""Papers that were brought later are appraised anew."""

ENDED = frozenset(
    {
        DossierState.HANDED_OVER,
        DossierState.WITHDRAWN,
        DossierState.REFUSED,
        DossierState.STOPPED,
    }
)
WITHOUT_RESULT = ENDED - {DossierState.HANDED_OVER}

LEVELS: Mapping[DossierState, DossierLevel] = {
    _RECEIVED: DossierLevel.RECEIVED,
    _SUPPLEMENTING: DossierLevel.RECEIVED,
    _IN_WORK: DossierLevel.APPRAISED,
    _READY: DossierLevel.APPROVED,
    DossierState.HANDED_OVER: DossierLevel.RETURNED,
    DossierState.WITHDRAWN: DossierLevel.RETURNED,
    DossierState.REFUSED: DossierLevel.RETURNED,
    DossierState.STOPPED: DossierLevel.RETURNED,
}
"""What whoever holds the code is told. Papers went back as well where there is no result."""


def after(state: DossierState, act: DossierAct) -> DossierState | None:
    """Give the state after an act; None: it is not done in this state."""
    return COURSE.get((state, act))


def acts_of(state: DossierState) -> tuple[DossierAct, ...]:
    """List what may be done to a dossier in this state, in the order of the list of acts."""
    return tuple(act for act in DossierAct if (state, act) in COURSE)
