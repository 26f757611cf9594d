"""When a dossier is due: what was promised, what the law allows, and what moves either.

Three moments travel together. `due` stands on the paper that was given out last. `judged` is the
one against which "on time" is measured: an apology that came too late moves the first alone.
`legal` is the last moment of the law's own time, against which "early" is measured. A moment
that was issued is moved by the acts below and by nothing else: the calendar of a later day is
never asked again about it.

Sources: decree 61/2018/ND-CP, articles 19.4 (papers are asked for within three working days, and
the time begins anew when all are there) and 19.9 (apology at the latest one day before the due
day, a new appointment once), as kept by decree 118/2025/ND-CP.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from server.contract.dossier_states import DossierStanding
from server.domain.calendar import Calendar
from server.domain.deadline import Deadline, deadline
from server.domain.deadline_rule import Rule, Unit
from server.domain.procedure import Procedure

ASKED_WITHIN = Rule(Unit.WORKING_DAYS, Fraction(3))
"""So long after receipt missing papers are asked for."""
SUPPLEMENTS = 1
"""So often; once more is warned of."""
LOOK_DAYS = 366


class DueFault(StrEnum):
    """Why a due date is not moved."""

    ALREADY_EXTENDED = "already_extended"
    NOT_LATER = "not_later"
    BEYOND_THE_LAW = "beyond_the_law"
    NOT_WORKED = "not_worked"
    """Nobody is there then to give a result."""
    NO_PROLONGATION = "no_prolongation"
    OTHER_UNIT = "other_unit"


class DueRefused(Exception):  # noqa: N818 - the domain's word; it is an answer, not a fault
    """A due date stays as it was.

    Attributes:
        fault: why.
        latest: the latest moment that would have been taken, where there is one.
    """

    def __init__(self, fault: DueFault, latest: datetime | None = None) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.latest = latest


@dataclass(frozen=True, slots=True)
class Times:
    """How long a procedure takes.

    Attributes:
        committed: what the office promises.
        legal: what the law allows.
        prolongation: by how much the law lets it be prolonged in all; None: not at all.
    """

    committed: Rule
    legal: Rule
    prolongation: Rule | None = None


def procedure_times(procedure: Procedure) -> Times | None:
    """Give the times of a procedure; None: none is set. What is not promised is the law's."""
    if procedure.time is None:
        return None
    return Times(procedure.time, procedure.legal_time or procedure.time, procedure.prolongation)


@dataclass(frozen=True, slots=True)
class Due:
    """The moments of a dossier, and what has moved them.

    Attributes:
        due: on the paper that was given out last.
        judged: against which "on time" is measured.
        legal: the last moment of the law's time.
        extended: whether the one extension is used up.
        prolonged: how much of the statutory prolongation is, in its own unit.
    """

    due: datetime
    judged: datetime
    legal: datetime
    extended: bool = False
    prolonged: Fraction = Fraction(0)


def first_due(received_at: datetime, times: Times, calendar: Calendar) -> tuple[Due, Deadline]:
    """Give the moments of a dossier that came in now, and how the promised one was counted.

    Raises:
        NeverDue: the calendar has no working hours.
    """
    counted = deadline(received_at, times.committed, calendar)
    legal = max(counted.due, deadline(received_at, times.legal, calendar).due)
    return Due(counted.due, counted.due, legal), counted


def appointed(due: Due, moment: datetime) -> Due:
    """Put another moment on the receipt than was counted: the official one, or an earlier one."""
    return replace(due, due=moment, judged=moment, legal=max(moment, due.legal))


def supplement_warnings(
    received_at: datetime, supplements: int, now: datetime, calendar: Calendar
) -> tuple[str, ...]:
    """Tell what whoever asks for papers should know first: `asked_before`, `asked_late`."""
    warned = []
    if supplements >= SUPPLEMENTS:
        warned.append("asked_before")
    elif now > deadline(received_at, ASKED_WITHIN, calendar).due:
        warned.append("asked_late")
    return tuple(warned)


def restarted(
    due: Due, stopped_at: datetime, now: datetime, times: Times, calendar: Calendar
) -> Due:
    """Begin the time anew when the missing papers are there, with what was prolonged before.

    A dossier that was over due already when its clock was stopped is judged as it was: asking
    for papers mends no delay.

    Raises:
        NeverDue: the calendar has no working hours.
    """
    begun, _ = first_due(now, times, calendar)
    if due.prolonged and times.prolongation is not None:
        begun = _moved(begun, Rule(times.prolongation.unit, due.prolonged), calendar)
    judged = due.judged if stopped_at > due.judged else begun.judged
    return replace(begun, judged=judged, extended=due.extended, prolonged=due.prolonged)


def counted_anew(due: Due, begun_at: datetime, times: Times, calendar: Calendar) -> datetime:
    """Count when a dossier would be due by this calendar, with what it was prolonged by.

    Its time began at its receipt, or when missing papers had come. What was issued stands all the
    same: this tells which dossiers an edit of the calendar concerns.

    Raises:
        NeverDue: the calendar has no working hours.
    """
    return restarted(due, begun_at, begun_at, times, calendar).due


def prolonged(due: Due, by: Rule, now: datetime, times: Times, calendar: Calendar) -> Due:
    """Prolong the time as the law provides; it moves what the law allows as well.

    Whoever is over due already stays so.

    Raises:
        DueRefused: the procedure knows no prolongation, or none so long.
        NeverDue: the calendar has no working hours.
    """
    most = times.prolongation
    if most is None:
        raise DueRefused(DueFault.NO_PROLONGATION)
    if by.unit is not most.unit:
        raise DueRefused(DueFault.OTHER_UNIT)
    if due.prolonged + by.amount > most.amount:
        raise DueRefused(DueFault.BEYOND_THE_LAW)
    moved = _moved(due, by, calendar)
    judged = due.judged if now > due.judged else moved.judged
    return replace(moved, judged=judged, prolonged=due.prolonged + by.amount)


def _moved(due: Due, by: Rule, calendar: Calendar) -> Due:
    return replace(
        due,
        due=deadline(due.due, by, calendar).due,
        judged=deadline(due.judged, by, calendar).due,
        legal=deadline(due.legal, by, calendar).due,
    )


def latest_extension(due: Due, now: datetime, times: Times, calendar: Calendar) -> datetime:
    """Give the latest moment of an extension: the law's time once more, from the due one or now.

    Raises:
        NeverDue: the calendar has no working hours.
    """
    return deadline(max(due.due, now), times.legal, calendar).due


def extended(due: Due, to: datetime, now: datetime, times: Times, calendar: Calendar) -> Due:
    """Move the due date by the one extension, with an apology.

    In time is an apology of a day before the due day. A later one tells the citizen the new day,
    and the dossier is judged as if it had not come.

    Raises:
        DueRefused: extended before; not later than before, not in working hours, or beyond the
            law's time once more.
        NeverDue: the calendar has no working hours.
    """
    if due.extended:
        raise DueRefused(DueFault.ALREADY_EXTENDED)
    if to <= max(due.due, now):
        raise DueRefused(DueFault.NOT_LATER)
    latest = latest_extension(due, now, times, calendar)
    if to > latest:
        raise DueRefused(DueFault.BEYOND_THE_LAW, latest)
    if not is_worked(to, calendar):
        raise DueRefused(DueFault.NOT_WORKED)
    judged = to if is_apology_in_time(due, now, calendar) else due.judged
    return replace(due, due=to, judged=judged, extended=True)


def is_apology_in_time(due: Due, now: datetime, calendar: Calendar) -> bool:
    """Tell whether an apology of now comes at least a day before the due day."""
    zone = calendar.timezone
    return now.astimezone(zone).date() < due.judged.astimezone(zone).date()


def is_worked(moment: datetime, calendar: Calendar) -> bool:
    """Tell whether a result can be given at a moment: a working day's session, its end included."""
    here = moment.astimezone(calendar.timezone)
    if not calendar.is_working_day(here.date()):
        return False
    return any(one.opens < here <= one.closes for one in calendar.sessions_of(here.date()))


def standing(
    due: Due, result_at: datetime | None, now: datetime, calendar: Calendar
) -> DossierStanding:
    """Tell how a dossier stands to its time, by when its result was there."""
    if (result_at or now) > due.judged:
        return DossierStanding.OVER_DUE
    if result_at is None:
        return DossierStanding.IN_TIME
    zone = calendar.timezone
    if result_at.astimezone(zone).date() < due.legal.astimezone(zone).date():
        return DossierStanding.EARLY
    return DossierStanding.ON_TIME


def working_days_left(due: datetime, now: datetime, calendar: Calendar) -> int:
    """Count the working days from today to the due day; 0: today; below 0: days over it.

    What is due today at an hour that has passed is over by 0 days and told by `standing`.
    """
    zone = calendar.timezone
    today, day = now.astimezone(zone).date(), due.astimezone(zone).date()
    sign, first, last = (1, today, day) if day >= today else (-1, day, today)
    return sign * _worked_between(first, last, calendar)


def _worked_between(first: date, last: date, calendar: Calendar) -> int:
    days = min((last - first).days, LOOK_DAYS)
    return sum(calendar.is_working_day(first + timedelta(days=one)) for one in range(1, days + 1))
