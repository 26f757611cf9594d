"""The three orders an office may choose, and how strong a claim each gives to be called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

PRIORITY_RATE = 3.0
"""Credit a minute of a priority class whose rate the office has not set; an ordinary ticket
earns 1."""

YIELDING = -1e7
DUE = 1e7
APPOINTMENT = 2e7
FIRST = 3e7
PAST_LIMIT = 4e7
"""Standings, in minutes of credit: each outweighs any credit that a wait can earn."""

APPOINTMENT_YIELDS_MINUTES = 3.25
"""So long after its hour an appointment lets everybody go first who waits; then it goes before
them. It is to be called within five minutes of its hour, and what it gains by being called
sooner, others lose (docs/decisions/appointments-in-one-line.md has the figures)."""


@dataclass(frozen=True, slots=True)
class FirstCome:
    """First come, first served; a priority class changes nothing.

    Attributes:
        longest_wait: who has waited so long goes before everybody else; None: no such limit.
    """

    longest_wait: timedelta | None = None

    def rate(self, _priority: str | None) -> float:
        """Credit a minute."""
        return 1.0


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many ordinary tickets to so many of priority; whoever waits when the others do not.

    Attributes:
        ordinary: ordinary calls one after another.
        priority: priority calls that follow them.
        longest_wait: as in FirstCome.
    """

    ordinary: int
    priority: int
    longest_wait: timedelta | None = None

    def rate(self, _priority: str | None) -> float:
        """Credit a minute."""
        return 1.0

    def priority_is_due(self, calls: Sequence[bool]) -> bool:
        """Tell whose turn it is after these calls, latest last; true marks a priority one."""
        window = self.ordinary + self.priority - 1
        return sum(calls[-window:] if window else ()) < self.priority


@dataclass(frozen=True, slots=True)
class Accumulating:
    """Every class earns credit for each minute waited, and the most credit is next.

    The privileged go sooner, and nobody waits for ever: an ordinary ticket's credit grows
    until it outweighs that of any later one (accumulating priority: Kleinrock 1964;
    Stanford, Taylor and Ziedins 2014).

    Attributes:
        rates: credit a minute of each priority class; PRIORITY_RATE where none is given.
        longest_wait: as in FirstCome.
    """

    rates: Mapping[str, float] = field(default_factory=dict)
    longest_wait: timedelta | None = None

    def rate(self, priority: str | None) -> float:
        """Credit a minute."""
        return 1.0 if priority is None else self.rates.get(priority, PRIORITY_RATE)


Policy = FirstCome | Ratio | Accumulating


def claim(waited: float, rate: float, standing: float, limit: float, *, due: bool = False) -> float:
    """Weigh one who waits against others; the strongest claim is called.

    Args:
        waited: minutes, of an appointment since its hour.
        rate: credit a minute, by class and by the counter's preference for the service.
        standing: 0, APPOINTMENT or FIRST.
        limit: the office's longest wait in minutes; infinite when it has none.
        due: the ratio has it be the turn of its class.
    """
    if waited >= limit:
        return PAST_LIMIT + waited
    if standing == APPOINTMENT and waited < APPOINTMENT_YIELDS_MINUTES:
        standing = YIELDING
    return (standing or (DUE if due else 0.0)) + waited * rate
