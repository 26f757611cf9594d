"""How many numbers were taken today, half hour by half hour, beside the usual day."""

from collections import Counter
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select

from server.contract.answers.hall_json import ArrivalsTodayJson, HalfHourJson
from server.domain.arrivals import BIN_MINUTES, BINS_A_DAY, UsualDay
from server.storage.query import Values
from server.storage.reader import OfficeMoment
from server.storage.tables import TICKET
from server.storage.tables.live import by_index

ISSUED_ON = Values(
    datetime,
    by_index(
        select(TICKET.c.issued_at).where(
            TICKET.c.office == bindparam("office"), TICKET.c.business_day == bindparam("day")
        ),
        "ticket_of_day",
    ),
)


def arrivals_today(at: OfficeMoment, day: date, usual: UsualDay) -> ArrivalsTodayJson:
    """Count the numbers of a day from its first opening to its last close, and those expected.

    The half hour of now is counted so far; those to come have a usual figure alone.
    """
    zone = at.plan.calendar.timezone
    issued = [
        one.astimezone(zone) for one in ISSUED_ON.all(at.connection, office=at.plan.code, day=day)
    ]
    counted = Counter(_bin(one) for one in issued)
    expected = _expected(usual)
    minute = at.now.astimezone(zone)
    now = _bin(minute) if minute.date() == day else BINS_A_DAY
    bins = _bins(at, day, counted)
    return {
        "today": len(issued),
        "usual": None if expected is None else _until(expected, minute, now),
        "half_hours": [
            _half_hour(one, counted[one] if one <= now else None, expected) for one in bins
        ],
    }


def _bin(local: datetime) -> int:
    return (local.hour * 60 + local.minute) // BIN_MINUTES


def _expected(usual: UsualDay) -> list[float] | None:
    """Add up the people that each half hour usually brings."""
    if not usual.rates:
        return None
    return [
        sum(rates[bin_] for rates in usual.rates.values()) * BIN_MINUTES
        for bin_ in range(BINS_A_DAY)
    ]


def _until(expected: list[float], local: datetime, now: int) -> int:
    if now >= BINS_A_DAY:
        return round(sum(expected))
    share = (local.hour * 60 + local.minute - now * BIN_MINUTES) / BIN_MINUTES
    return round(sum(expected[:now]) + expected[now] * share)


def _bins(at: OfficeMoment, day: date, counted: "Counter[int]") -> range:
    """Give the half hours of a day's hours, wider where numbers were taken outside them."""
    sessions = at.plan.calendar.sessions_of(day)
    inside = list(counted)
    if sessions:
        last = sessions[-1].closes - timedelta(minutes=1)
        inside += [_bin(sessions[0].opens), _bin(last) if last.date() == day else BINS_A_DAY - 1]
    return range(min(inside), max(inside) + 1) if inside else range(0)


def _half_hour(bin_: int, today: int | None, expected: list[float] | None) -> HalfHourJson:
    minute = bin_ * BIN_MINUTES
    return {
        "begins": f"{minute // 60:02}:{minute % 60:02}",
        "today": today,
        "usual": None if expected is None else round(expected[bin_], 1),
    }
