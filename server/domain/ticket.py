"""Which act may follow which state of a ticket, and where it leads: the one table."""

from collections.abc import Mapping
from enum import StrEnum

from server.contract.states import Act, TicketState

S = TicketState

TRANSITIONS: Mapping[tuple[TicketState, Act], TicketState] = {
    (S.WAITING, Act.CALL): S.CALLED,
    (S.WAITING, Act.TRANSFER): S.WAITING,
    (S.WAITING, Act.CANCEL): S.CANCELLED,
    (S.WAITING, Act.LEAVE): S.CANCELLED,
    (S.WAITING, Act.LET_PASS): S.WAITING,
    (S.WAITING, Act.EXPIRE): S.EXPIRED,
    (S.WAITING, Act.CONFIRM): S.WAITING,
    (S.WAITING, Act.ADD_ERRAND): S.WAITING,
    (S.WAITING, Act.RESUME): S.SERVING,
    (S.WAITING, Act.PUT_BACK): S.WAITING,
    (S.WAITING, Act.LAPSE): S.EXPIRED,
    (S.CALLED, Act.RECALL): S.CALLED,
    (S.CALLED, Act.START): S.SERVING,
    (S.CALLED, Act.FINISH): S.SERVED,
    (S.CALLED, Act.GO_ON): S.WAITING,
    (S.CALLED, Act.ADD_ERRAND): S.CALLED,
    (S.CALLED, Act.PARK): S.PARKED,
    (S.CALLED, Act.TRANSFER): S.WAITING,
    (S.CALLED, Act.NO_SHOW): S.NO_SHOW,
    (S.CALLED, Act.UNDO): S.WAITING,
    (S.SERVING, Act.FINISH): S.SERVED,
    (S.SERVING, Act.GO_ON): S.WAITING,
    (S.SERVING, Act.ADD_ERRAND): S.SERVING,
    (S.SERVING, Act.PARK): S.PARKED,
    (S.SERVING, Act.TRANSFER): S.WAITING,
    (S.SERVING, Act.ADD_SERVICE): S.SERVING,
    (S.SERVING, Act.UNDO): S.CALLED,
    (S.PARKED, Act.CALL): S.CALLED,
    (S.PARKED, Act.RETURN): S.WAITING,
    (S.PARKED, Act.FINISH): S.SERVED,
    (S.PARKED, Act.GO_ON): S.WAITING,
    (S.PARKED, Act.ADD_ERRAND): S.PARKED,
    (S.PARKED, Act.CANCEL): S.CANCELLED,
    (S.PARKED, Act.LEAVE): S.CANCELLED,
    (S.PARKED, Act.EXPIRE): S.EXPIRED,
    (S.NO_SHOW, Act.RETURN): S.WAITING,
    (S.NO_SHOW, Act.REJOIN): S.WAITING,
    (S.NO_SHOW, Act.UNDO): S.CALLED,
    (S.SERVED, Act.UNDO): S.SERVING,
}


class Why(StrEnum):
    """Why an act is impossible."""

    WRONG_STATE = "wrong_state"
    NOTHING_TO_UNDO = "nothing_to_undo"


class ImpossibleActError(Exception):
    """The table has no such pair."""

    def __init__(self, state: TicketState, act: Act) -> None:
        super().__init__(f"a ticket that is {state} cannot be acted on with {act}")
        self.state = state
        self.act = act
        self.why = Why.NOTHING_TO_UNDO if act is Act.UNDO else Why.WRONG_STATE


def after(state: TicketState, act: Act) -> TicketState:
    """Look up the state that an act leads to.

    Raises:
        ImpossibleActError: the pair is not in the table.
    """
    try:
        return TRANSITIONS[state, act]
    except KeyError:
        raise ImpossibleActError(state, act) from None
