"""Appointments: which half hours may still be booked, and how somebody who comes for one stands.

Nobody's name is asked. A booked visit takes one place of its slot; how many places a slot has, how
many of a session may be booked at all and how early one must book, the office says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.contract.states import Arrival
from server.domain.calendar import Calendar, OpenSession

ROUND_THE_CLOCK = timedelta(hours=24)
DAY_BEGINS = timedelta(hours=7)
DAY_ENDS = timedelta(hours=18)
"""Where numbers are given all day and night, visits are booked between these hours."""

DOUBT = 20
"""A share of no-shows is learnt as if so many booked visits before the first had all been kept."""
MOST_MISSED = 0.5
"""However often people stayed away, no more than this is counted upon."""


CODE_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's letters: none is mistaken for a digit."""
LOOK_ALIKES = str.maketrans("OIL", "011")
CODE_LETTERS = 8
"""40 bits: nobody finds another person's visit by trying, and it can be typed at a kiosk."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What an office offers of one service.

    Attributes:
        a_slot: places of a slot that were set; 0: none is offered.
        slot_minutes: how long a slot is.
        lead: how long before its hour a slot is booked at the latest.
        days_ahead: how many days after today are offered.
        walk_in_share: of every session's people so large a share stays for those who just come.
        visit_minutes: the usual length of a stay at a counter.
        no_show_share: the share of booked visits that nobody keeps, counted upon when slots are
            overbooked; 0 where they are not.
    """

    a_slot: int
    slot_minutes: int
    lead: timedelta
    days_ahead: int
    walk_in_share: float
    visit_minutes: float
    no_show_share: float = 0.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot that begins at `at`, and how many places it has left."""

    at: datetime
    left: int


def no_show_share(kept: int, missed: int) -> float:
    """Learn which share of booked visits nobody keeps, from those that are over.

    Held towards none by DOUBT visits: an office that has seen few overbooks nothing.
    """
    return min(MOST_MISSED, missed / (kept + missed + DOUBT))


def places(offer: Offer, counters: int) -> int:
    """Count the places of a slot: never more than the counters that serve it, before overbooking.

    With overbooking so many more that those who come are, in the mean, no more than that.
    """
    honest = min(offer.a_slot, counters)
    return int(honest / (1 - offer.no_show_share) + 1e-9)


def most_booked(offer: Offer, session: OpenSession, counters: int, quota: int | None) -> int:
    """Count how many visits of a session may be booked, so that its share stays for walk-ins.

    A session serves as many as its quota, or as its counters serve in their usual time.
    """
    opens, closes = hours_booked(session)
    lasts = (closes - opens) / timedelta(minutes=1)
    served = counters * lasts / offer.visit_minutes
    if quota is not None:
        served = min(served, quota)
    return int((1 - offer.walk_in_share) * served + 1e-9)


def hours_booked(session: OpenSession) -> tuple[datetime, datetime]:
    """Tell between which moments of a session visits are booked: no one comes at midnight."""
    if session.closes - session.opens < ROUND_THE_CLOCK:
        return session.opens, session.closes
    return session.opens + DAY_BEGINS, session.opens + DAY_ENDS


def slot_starts(session: OpenSession, slot_minutes: int) -> list[datetime]:
    """List when the slots of a session begin; each ends before people stop being served."""
    length = timedelta(minutes=slot_minutes)
    (at, closes), starts = hours_booked(session), []
    while at + length <= closes:
        starts.append(at)
        at += length
    return starts


def slots_of_day(
    calendar: Calendar,
    service: str,
    day: date,
    offer: Offer,
    counters: int,
    booked: Mapping[datetime, int],
    now: datetime,
) -> list[Slot]:
    """List a day's slots of a service with the places that are left; too soon: none are.

    Args:
        calendar: the office's.
        service: the code of the service.
        day: the office's own date.
        offer: what is offered of the service.
        counters: how many counters serve it on that day.
        booked: how many places are taken, by the moment at which the slot begins.
        now: the moment of asking.
    """
    if offer.a_slot == 0 or not 0 <= (day - calendar.business_day(now)).days <= offer.days_ahead:
        return []
    found = []
    for session in calendar.sessions_of(day, service):
        starts = slot_starts(session, offer.slot_minutes)
        most = most_booked(offer, session, counters, calendar.quota(service, session))
        in_session = sum(booked.get(at, 0) for at in starts)
        for at in starts:
            free = min(places(offer, counters) - booked.get(at, 0), most - in_session)
            found.append(Slot(at, max(0, free) if at >= now + offer.lead else 0))
    return found


def days_offered(calendar: Calendar, days_ahead: int, now: datetime) -> Sequence[date]:
    """List the days for which appointments are offered, today first."""
    today = calendar.business_day(now)
    return [today + timedelta(days=ahead) for ahead in range(days_ahead + 1)]


def arrival(at: datetime, now: datetime, early: timedelta, late: timedelta) -> Arrival:
    """Tell how somebody who comes now stands to an appointment at `at`."""
    if now > at + late:
        return Arrival.LATE
    return Arrival.EARLY if now < at - early else Arrival.IN_TIME


def typed_code(text: str) -> str:
    """Read a code as it is typed or spoken: case, spaces, hyphens and look-alikes mean nothing."""
    signs = "".join(one for one in text.upper() if one.isalnum())
    return signs.translate(LOOK_ALIKES)
