"""Missed numbers are read out again by themselves, for whoever was outside for a moment."""

from datetime import datetime

from server.contract.events import AboutTicketCalled, TicketMissed
from server.contract.states import CounterState
from server.domain.missed_numbers import stands_until, times_due
from server.operations.moves.call import about_call
from server.operations.moves.tickets import about, save_ticket
from server.storage.answers.missed import MISSED_OF_DAY
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction
from server.storage.wait.hall_now import COUNTER_STATES


def speak_missed_again(tx: OfficeTransaction, now: datetime) -> None:
    """Let boards read out each missed number that is due; one that nobody could hear is left out.

    That is one whose counter calls nobody just now: it would send people where nobody sits.
    """
    if tx.business_day is None:
        return
    found = MISSED_OF_DAY.all(tx.connection, office=tx.office, day=tx.business_day)
    due = [one for one in found if _is_due(tx, one, now)]
    if not due:
        return
    states = {one.code: one.state for one in COUNTER_STATES.all(tx.connection, office=tx.office)}
    for ticket in due:
        if ticket.counter is not None and states.get(ticket.counter) == CounterState.OPEN:
            _speak(tx, ticket, ticket.counter, now)


def _is_due(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> bool:
    missed_at = ticket.finished_at
    if missed_at is None or times_due(missed_at, now) <= ticket.missed_calls:
        return False
    return now < stands_until(tx.plan.calendar, missed_at)


def _speak(tx: OfficeTransaction, ticket: Ticket, counter: str, now: datetime) -> None:
    # Times that nobody was told of are not made up for: never two readings one after the other.
    due = times_due(ticket.finished_at or now, now)
    spoken = ticket._replace(missed_calls=due)
    save_ticket(tx, spoken)
    details = about_call(tx, ticket.number, counter, ticket.call_count, now)
    told: AboutTicketCalled = {**about(tx, spoken), "counter": counter}
    tx.append(TicketMissed(**told, **details), now)
