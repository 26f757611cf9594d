"""Whoever sits at a counter is asked before going to another, and never leaves a visit."""

from typing import Any

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import ASKED_MOVE, OUTBOX
from tests.server.hall import Caller, Hall

YES = {"to": "5", "accepted": True}


def seat(who: Caller, code: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in who.get("hall")["counters"] if one["code"] == code)
    return found


def test_a_clerk_is_asked_and_goes_at_once_or_when_the_visit_ends_or_says_why_not(
    hall: Hall,
) -> None:
    clerk, other, lead = hall.person(), hall.person(), hall.person(Role.SUPERVISOR)
    kiosk = hall.device()
    clerk.refused(ProblemCode.NOT_ALLOWED, "POST", "counters/2/move", {"to": "5"})
    lead.refused(ProblemCode.COUNTER_CLOSED, "POST", "counters/2/move", {"to": "5"})
    clerk.open("2")
    clerk.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/move/answer", YES)
    other.open("5")
    lead.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/move", {"to": "5"})
    other.post("counters/5/close")

    # Who has not answered is seen; a no says why, of a closed list, and moves nobody.
    lead.post("counters/2/move", {"to": "5"})
    waits = seat(lead, "2")["move"]
    assert (waits["to"], waits["accepted"], waits["reason"]) == ("5", None, None)
    assert clerk.get("counters/2/move")["move"] == waits
    other.refused(ProblemCode.COUNTER_TAKEN, "POST", "counters/2/move/answer", YES)
    no = {"to": "5", "accepted": False, "reason": "not_equipped"}
    clerk.post("counters/2/move/answer", no, status=204)
    told = seat(lead, "2")["move"]
    assert (told["accepted"], told["reason"]) == (False, "not_equipped")
    lead.post("counters/2/move", {"to": None})
    assert seat(lead, "2")["move"] is None

    # In the midst of a visit a yes waits for its end, and then calls nobody to this counter.
    kiosk.issue("A")
    kiosk.issue("A")
    there = clerk.call_next("2")
    lead.post("counters/2/move", {"to": "5"})
    clerk.post("counters/2/move/answer", YES, status=204)
    clerk.act(there, "start", "2")
    assert (seat(lead, "2")["state"], seat(lead, "5")["state"]) == ("open", "closed")
    clerk.call_next("2", status=204)
    assert clerk.ticket(there)["state"] == "served"
    assert (seat(lead, "2")["state"], seat(lead, "5")["state"]) == ("closed", "open")
    assert seat(lead, "5")["clerk"] == f"Cán bộ {clerk.name}"
    assert hall.served.rows(ASKED_MOVE, office=hall.office) == []

    # With nobody there a yes moves at once.
    lead.post("counters/5/move", {"to": "2"})
    clerk.post("counters/5/move/answer", {"to": "2", "accepted": True}, status=204)
    assert (seat(lead, "2")["state"], seat(lead, "5")["state"]) == ("open", "closed")

    # Where somebody has come to the other counter meanwhile, nobody moves and all is over.
    there = clerk.call_next("2")
    lead.post("counters/2/move", {"to": "5"})
    clerk.post("counters/2/move/answer", YES, status=204)
    other.open("5")
    clerk.refused(ProblemCode.WRONG_STATE, "POST", "counters/2/move/answer", YES)
    clerk.act(there, "no-show", "2")
    assert seat(lead, "2")["state"] == "open"
    assert seat(lead, "2")["move"] is None
    told_of = [
        (one["type"], one["data"].get("to"))
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("move.")
    ]
    assert told_of[-3:] == [("move.asked", "5"), ("move.answered", "5"), ("move.asked", None)]

    # What one person was asked, nobody else is; and who left and came back is not either.
    lead.post("counters/5/move", {"to": "4"})
    clerk.open("5", take_over=True)
    assert clerk.get("counters/5/move")["move"] is None
