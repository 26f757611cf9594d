"""Every act on a ticket in every state, through HTTP: done as the table says, or refused."""

from typing import Any

import pytest

from server.contract.problems import ProblemCode
from server.contract.states import OF_HOLDER, Act, Role, TicketState
from server.domain.ticket import TRANSITIONS
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller

AT = "2"
HOW = {
    TicketState.WAITING: (),
    TicketState.CALLED: (Act.CALL,),
    TicketState.SERVING: (Act.CALL, Act.START),
    TicketState.PARKED: (Act.CALL, Act.PARK),
    TicketState.SERVED: (Act.CALL, Act.START, Act.FINISH),
    TicketState.NO_SHOW: (Act.CALL, Act.NO_SHOW),
    TicketState.CANCELLED: (Act.CANCEL,),
    TicketState.EXPIRED: (),
}
"""The acts that lead to each state; the end of the day leads to the last."""
OF_NOBODY = {Act.EXPIRE, Act.PUT_BACK, Act.LAPSE, Act.GO_ON, Act.RESUME}
"""What happens by itself, or is what another act does to a ticket with several errands."""
MORE: dict[Act, dict[str, Any]] = {
    Act.PARK: {"reason": "form"},
    Act.TRANSFER: {"service": "H"},
    Act.ADD_SERVICE: {"service": "B"},
    Act.ADD_ERRAND: {"service": "B"},
}


def body_of(act: Act) -> dict[str, Any]:
    return {"counter": AT, **MORE.get(act, {})}


def in_state(who: Caller, state: TicketState) -> Any:
    ticket = who.issue("A")
    for act in HOW[state]:
        who.post(f"tickets/{ticket['id']}/{act}", body_of(act))
    if state is TicketState.EXPIRED:
        who.post("day/close")
        who.post("day/open")
        who.open(AT)
    assert who.ticket(ticket)["state"] == state
    return ticket


def free_the_counter(who: Caller) -> None:
    [counter] = [one for one in who.get("counters")["counters"] if one["code"] == AT]
    if counter["ticket"] is not None:
        who.act(counter["ticket"], "finish", AT)


@pytest.mark.parametrize("state", TicketState)
def test_each_act_on_a_ticket_of_this_state(hall_with: HallWith, state: TicketState) -> None:
    hall = hall_with(("errands_a_number = 0", "errands_a_number = 2"))
    supervisor = hall.person(Role.SUPERVISOR)
    supervisor.open(AT)
    for act in Act:
        ticket = in_state(supervisor, state)
        path = f"tickets/{ticket['id']}/{act}"
        wanted = TRANSITIONS.get((state, act))
        if act in OF_NOBODY or act in OF_HOLDER:
            supervisor.refused(ProblemCode.UNKNOWN_PAGE, "POST", path, body_of(act))
        elif wanted is not None:
            assert supervisor.post(path, body_of(act))["state"] == wanted, act
        else:
            called = supervisor.ticket(ticket)["counter"] is not None
            undo = act is Act.UNDO and called
            code = ProblemCode.NOTHING_TO_UNDO if undo else ProblemCode.WRONG_STATE
            supervisor.refused(code, "POST", path, body_of(act))
        free_the_counter(supervisor)
