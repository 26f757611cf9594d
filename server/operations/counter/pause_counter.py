"""The counter calls nobody for a while, for a reason of the office's list."""

from datetime import datetime

from server.contract.events import CounterPaused
from server.contract.states import CounterState
from server.operations.at_counter.counters import current_ticket, held_counter, save_counter
from server.operations.moves.listed_code import listed
from server.storage.tables.rows import Counter
from server.storage.transaction import Actor, OfficeTransaction


def pause_counter(
    tx: OfficeTransaction, code: str, reason: str, actor: Actor, now: datetime
) -> Counter:
    """Pause; whoever is at the counter is still served.

    Raises:
        Refusal: `bad_request` for a reason the office does not have, `unknown_counter`,
            `counter_closed`, `counter_taken`.
    """
    reasons = tx.plan.set_up.pause_reasons
    listed(reasons, reason, "unknown_pause_reason")
    work = any(one.work for one in reasons if one.code == reason)
    counter = held_counter(tx, code, actor)
    paused = counter._replace(state=CounterState.PAUSED.value, pause_reason=reason, since=now)
    save_counter(tx, paused)
    busy = current_ticket(tx, code) is not None
    told = CounterPaused(counter=code, clerk=actor.name, reason=reason, work=work, busy=busy)
    tx.append(told, now, actor)
    return paused
