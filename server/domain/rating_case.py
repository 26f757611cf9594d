"""The case that a low rating opens: whose it is, until when, and what closes it."""

from collections.abc import Collection, Sequence
from datetime import datetime
from fractions import Fraction

from server.domain.calendar import Calendar
from server.domain.deadline import NeverDue, deadline
from server.domain.deadline_rule import Rule, Unit

CLOCK = Rule(Unit.WORKING_DAYS, Fraction(3))
"""How long an owner has."""


def due_at(opened_at: datetime, calendar: Calendar) -> datetime | None:
    """Tell when a case must be closed; None where the calendar has no working days at all."""
    try:
        return deadline(opened_at, CLOCK, calendar).due
    except NeverDue:
        return None


def owner_of(wanted: str | None, leading: Sequence[str], served: Collection[str]) -> str | None:
    """Tell who gets a case: whom the office wants, else the first of who leads it.

    Nobody who `served` its field that day: the rated clerk is among them, and were he alone left
    out, that would tell who he is. None where nobody is left.
    """
    asked = leading if wanted is None else (wanted, *leading)
    return next((one for one in asked if one not in served), None)


def is_overdue(due: datetime | None, closed_at: datetime | None, now: datetime) -> bool:
    """Tell whether a case is open beyond its time, or was closed after it."""
    return due is not None and (closed_at or now) > due
