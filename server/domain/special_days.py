"""What an office's calendar holds beside its week: dated exceptions, special days, quotas."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

EVERY_DAY = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class Session:
    """One stretch of an opening day, local time; numbers are given until `last_ticket`.

    A session that closes at or before it opens lasts until that hour of the next day, so
    00:00–00:00 is the whole day.
    """

    opens: time
    closes: time
    last_ticket: time


class DayKind(StrEnum):
    """What a dated exception makes of its day.

    The first three decide whether it is a working day; the others leave that to the weekday.
    """

    HOLIDAY = "holiday"
    """A public holiday or the day off in its place (Labour Code 2019, article 112)."""
    DAY_OFF = "day_off"
    """A day off in exchange for a day worked elsewhere, by a year's notice."""
    WORKED = "worked"
    """A weekend day that is worked in exchange."""
    CLOSED = "closed"
    """The office's own closure: nobody is served, but the law's time runs on."""
    HOURS = "hours"
    """Other hours on this one day."""
    USUAL = "usual"
    """A day like any other, whatever the public calendar says."""


DAYS_OFF = frozenset({DayKind.HOLIDAY, DayKind.DAY_OFF})


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A dated exception and the text that ordered it.

    Attributes:
        kind: what it makes of the day.
        name: what people call it, by language.
        source: the notice, decision or article that it rests on.
        sessions: the hours of this day; None: as the kind says.
        services: the only services concerned; None: all.
    """

    kind: DayKind
    name: Mapping[str, str]
    source: str = ""
    sessions: tuple[Session, ...] | None = None
    services: frozenset[str] | None = None

    def concerns(self, service: str | None) -> bool:
        """Tell whether a service is concerned; None asks for the hall as a whole."""
        return self.services is None or (service is not None and service in self.services)


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A weekday on which some services are served in a special way.

    "Golden days" add counters; a "day without appointment slips" gives results in the same
    session, so no slip with a later date is handed out.

    Attributes:
        code: its name for programs.
        name: what people call it, by language.
        weekdays: 1 = Monday … 7 = Sunday.
        services: the services it is for.
        extra_counters: counters that serve them on this day beside their own services.
        banner: the text line on kiosk, slip and board, by language.
        appointment_slips: False: results are given in the session.
        return_within: working days within which results of dossiers received on it are given, where
            that is sooner than what is promised; None: as on any day.
        sessions: its own hours for its services, on a weekday on which they have none, or longer
            ones; None: the usual ones.
        first, last: its season, both days included; None: without end.
    """

    code: str
    name: Mapping[str, str]
    weekdays: frozenset[int]
    services: frozenset[str]
    extra_counters: frozenset[str] = frozenset()
    banner: Mapping[str, str] | None = None
    appointment_slips: bool = True
    return_within: int | None = None
    sessions: tuple[Session, ...] | None = None
    first: date | None = None
    last: date | None = None

    def falls_on(self, day: date) -> bool:
        """Tell whether a date is one of these days, open or not."""
        return (
            day.isoweekday() in self.weekdays
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


@dataclass(frozen=True, slots=True)
class Quota:
    """The most numbers that each of some services gives in a session.

    Attributes:
        services: the services, each with this quota of its own.
        most: numbers a session.
        weekdays: 1 = Monday … 7 = Sunday.
        session: only the first, second … session of the day; None: each.
    """

    services: frozenset[str]
    most: int
    weekdays: frozenset[int] = EVERY_DAY
    session: int | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which somebody has a service give no numbers; who waits is served."""

    since: datetime
    until: datetime

    def holds(self, now: datetime) -> bool:
        """Tell whether no numbers are given at this moment."""
        return self.since <= now < self.until
