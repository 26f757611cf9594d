"""The counter calls nobody for a while, for a reason of the office's list."""

from datetime import datetime

from server.contract.events import EventType
from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.counter_record import CounterRecord, held_counter, save_counter
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def pause_counter(
    tx: OfficeTransaction, code: str, reason: str, actor: Actor, now: datetime
) -> CounterRecord:
    """Pause; whoever is at the counter is still served.

    Raises:
        Refusal: `bad_request` for a reason the office does not have, `unknown_counter`,
            `counter_closed`, `counter_taken`.
    """
    if reason not in {one["code"] for one in tx.plan.pause_reasons}:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "unknown_pause_reason",
            errors=[{"field": "reason", "message": "unknown_pause_reason"}],
            given=reason,
        )
    counter = held_counter(tx, code, actor)
    paused = {
        **counter,
        "state": CounterState.PAUSED.value,
        "pause_reason": reason,
        "since": now,
    }
    save_counter(tx, paused)
    says = {"counter": code, "clerk": actor.name, "reason": reason}
    tx.append(EventType.COUNTER_PAUSED, says, now, actor)
    return paused
