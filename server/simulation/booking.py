"""Booked visits of a simulated day: who booked which slot, and who comes when."""

from dataclasses import dataclass
from random import Random

from server.simulation.fields import Fields

EARLY_MINUTES = 15.0
LATE_MINUTES = 15.0
"""Whoever comes so long after the slot begins has an ordinary number; both as an office's usual."""
LATEST_MINUTES = 45.0


@dataclass(frozen=True, slots=True)
class Booking:
    """How many of a service's people book, and how they keep to it.

    Attributes:
        share: so large a share of the people who come has booked, in the mean.
        slot_minutes: how long a slot is.
        capacity: the places of a slot.
        late_share: of those who booked, who come after the late window.
        no_show_share: of those who booked, who never come.
    """

    share: float
    slot_minutes: float
    capacity: int
    late_share: float
    no_show_share: float


@dataclass(frozen=True, slots=True)
class BookedVisit:
    """Somebody who booked: minutes after opening; `arrives` is None for whoever stays away."""

    slot: float
    arrives: float | None
    late: bool


def read_booking(found: Fields) -> Booking:
    """Read the table `appointments` of a service."""
    booking = Booking(
        share=found.number("share", most=1.0),
        slot_minutes=found.number("slot_minutes", 30.0, least=5.0),
        capacity=int(found.number("capacity", least=1)),
        late_share=found.number("late_share", 0.0, most=1.0),
        no_show_share=found.number("no_show_share", 0.0, most=1.0),
    )
    found.done()
    return booking


def booked_visits(
    booking: Booking, arrivals_per_hour: tuple[float, ...], lasts: float, chances: Random
) -> list[BookedVisit]:
    """Draw who booked on a day, in the order in which they come; slots end with the arrivals."""
    visits = []
    slot = 0.0
    while slot + booking.slot_minutes <= lasts:
        rate = arrivals_per_hour[int(slot // 60)]
        come = max(1e-9, 1 - booking.no_show_share)
        wanted = booking.share * rate * booking.slot_minutes / 60 / come
        taken = min(1.0, wanted / booking.capacity)
        for _ in range(booking.capacity):
            visit = _visit(slot, booking, chances)
            if chances.random() < taken:
                visits.append(visit)
        slot += booking.slot_minutes
    return sorted(visits, key=lambda one: (one.arrives is None, one.arrives or 0.0))


def _visit(slot: float, booking: Booking, chances: Random) -> BookedVisit:
    late = chances.random() < booking.late_share
    early, behind = chances.uniform(0, EARLY_MINUTES), chances.uniform(LATE_MINUTES, LATEST_MINUTES)
    arrives = slot + behind if late else max(0.0, slot - early)
    return BookedVisit(slot, None if chances.random() < booking.no_show_share else arrives, late)
