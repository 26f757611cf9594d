"""Tickets of the hall just now, and of one day, read by the indexes that hold no others.

Bound as a value, a state would hide from both databases that its index serves; and SQLite, which
keeps no statistics by itself, is told which index to take, or it would read the past.
"""

from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, literal_column

from server.contract.states import AT_COUNTER, LIVE, TicketState
from server.storage.tables.handles import TICKET

AnySelect = TypeVar("AnySelect", bound=Select[*tuple[Any, ...]])


def _in_states(states: Collection[TicketState]) -> ColumnElement[bool]:
    return TICKET.c.state.in_([literal_column(f"'{one.value}'") for one in sorted(states)])


IS_WAITING = TICKET.c.state == literal_column(f"'{TicketState.WAITING.value}'")
IS_AT_COUNTER = _in_states(AT_COUNTER)
IS_LIVE = _in_states(LIVE)


KEEPS_ITS_NUMBER = ~(
    (TICKET.c.state == TicketState.CANCELLED.value)
    | (
        TICKET.c.from_home.is_(True)
        & TICKET.c.confirmed_at.is_(None)
        & (TICKET.c.state == TicketState.EXPIRED.value)
    )
)
"""What a quota counts: a number that was taken back, or taken at home and never confirmed, leaves
its place to somebody else."""


def live(statement: AnySelect) -> AnySelect:
    """Read of the tickets only those whose way has not ended."""
    return by_index(statement.where(IS_LIVE), "ticket_live")


def waiting(statement: AnySelect) -> AnySelect:
    """Read of the tickets only those that wait."""
    return by_index(statement.where(IS_WAITING), "ticket_waiting_line")


def at_counters(statement: AnySelect) -> AnySelect:
    """Read of the tickets only those that occupy a counter."""
    return by_index(statement.where(IS_AT_COUNTER), "ticket_one_at_counter")


def by_index(statement: AnySelect, index: str) -> AnySelect:
    """Let SQLite find the tickets by this index; it refuses where the index does not serve."""
    return statement.with_hint(TICKET, f"INDEXED BY {index}", "sqlite")
