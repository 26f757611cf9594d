"""The four stages of a dossier on the spot: who did each, when it began, when it was done.

"4 tại chỗ": received, appraised, approved and handed over at one place. A stage begins when the
one before it is done; papers that are asked for lead back to the appraisal.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from server.contract.dossier_states import DossierAct
from server.contract.states import DossierLevel

RECEIVE = "receive"
_DONE_BY = {
    RECEIVE: DossierLevel.RECEIVED,
    DossierAct.APPRAISE.value: DossierLevel.APPRAISED,
    DossierAct.RESULT.value: DossierLevel.APPROVED,
    DossierAct.HAND_OVER.value: DossierLevel.RETURNED,
}
_BACK_TO_APPRAISAL = frozenset({DossierAct.REQUEST_SUPPLEMENT.value, DossierAct.SUPPLEMENT.value})
_ENDS = frozenset({DossierAct.REFUSE.value, DossierAct.STOP.value, DossierAct.WITHDRAW.value})


class Done(NamedTuple):
    """An act on a dossier, by whom and when."""

    act: str
    user: str | None
    at: datetime


class Stage(NamedTuple):
    """A stage; without `begun_at` it has not begun, without `done_at` it is not done."""

    level: DossierLevel
    user: str | None
    begun_at: datetime | None
    done_at: datetime | None


def stages_of(done: Sequence[Done]) -> list[Stage]:
    """Tell of the four stages by what was done, in its order.

    A result without an appraisal is both. What ended without a result has no further stage.
    """
    ends: dict[DossierLevel, Done] = {}
    again: datetime | None = None
    for one in done:
        if one.act in _BACK_TO_APPRAISAL:
            ends.pop(DossierLevel.APPRAISED, None)
            again = one.at
        level = _DONE_BY.get(one.act)
        if level is not None:
            ends[level] = one
            if level is DossierLevel.APPROVED:
                ends.setdefault(DossierLevel.APPRAISED, one)
    is_over = any(one.act in _ENDS for one in done)
    stages: list[Stage] = []
    before: datetime | None = done[0].at if done else None
    for level in DossierLevel:
        end = ends.get(level)
        begun = again or before if level is DossierLevel.APPRAISED else before
        if end is None:
            stages.append(Stage(level, None, None if is_over else begun, None))
            before = None
            continue
        stages.append(Stage(level, end.user, begun, end.at))
        before = end.at
    return stages
