"""What a meeting of the morning or of the week looks at: the days behind, and what is open now."""

from datetime import datetime, time, timedelta

from sqlalchemy import bindparam, case, func, select

from server.domain.figures.meeting import Cases, Meeting, Raised, StandIn
from server.domain.figures.periods import ONE_DAY, WEEK, Span
from server.storage.answers.devices import BY_NAME
from server.storage.answers.outages import outages_told
from server.storage.answers.received_dossiers import desk
from server.storage.answers.seats import seats_of
from server.storage.answers.statistics import Asked, statistics
from server.storage.answers.week import PLANNED
from server.storage.answers.work import office_work
from server.storage.figures.office_days import OfficeDays
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import ALERT, RATING_CASE

COURSE_DAYS = 10
"""So many days stand in the chart, the last of them that of the meeting's figures."""
LOOK_BACK_DAYS = 31
"""An office closed for longer has no yesterday."""
MOST_ALERTS = 6


RAISED = Query(
    Raised,
    select(ALERT.c.kind, ALERT.c.about, func.count().label("times"))
    .where(
        ALERT.c.office == bindparam("office"),
        ALERT.c.since >= bindparam("since"),
        ALERT.c.since < bindparam("until"),
        # A clerk was asked first, and wanted no help: nobody was told.
        ALERT.c.told_at.is_not(None),
    )
    .group_by(ALERT.c.kind, ALERT.c.about)
    .order_by(func.count().desc(), ALERT.c.kind, ALERT.c.about)
    .limit(MOST_ALERTS),
)
CASES = Query(
    Cases,
    select(
        func.count().label("open"),
        func.sum(case((RATING_CASE.c.due_at < bindparam("now"), 1), else_=0)).label("over"),
    ).where(RATING_CASE.c.office == bindparam("office"), RATING_CASE.c.closed_at.is_(None)),
)


def meeting_span(days: OfficeDays, *, weekly: bool) -> Span:
    """Give the last day with hours before today, or the week before this one from its Monday."""
    today = days.today
    if weekly:
        monday = today - timedelta(days=today.weekday()) - WEEK
        return Span(monday, monday + WEEK - ONE_DAY)
    before = (today - timedelta(days=ago) for ago in range(1, LOOK_BACK_DAYS + 1))
    day = next((one for one in before if days.plan.calendar.sessions_of(one)), today - ONE_DAY)
    return Span(day, day)


def meeting_told(at: OfficeMoment, days: OfficeDays, language: str, *, weekly: bool) -> Meeting:
    """Read what the page of a meeting tells, with names in a language."""
    span = meeting_span(days, weekly=weekly)
    office, zone = at.plan.code, at.plan.calendar.timezone
    since, until = (
        datetime.combine(day, time(), zone) for day in (span.first, span.last + ONE_DAY)
    )
    course = Span(span.last - timedelta(days=COURSE_DAYS - 1), span.last)
    [cases] = CASES.all(at.connection, office=office, now=at.now)
    seats = seats_of(at.connection, office, days.today).values()
    planned = PLANNED.first(at.connection, office=office, first=days.today, last=days.today)
    away = frozenset[str]() if planned is None else frozenset(planned.away)
    return Meeting(
        span=span,
        weekly=weekly,
        told=statistics(days, Asked(span, "service"), language),
        course=statistics(days, Asked(course, "day"), language),
        work=office_work(days, span),
        desk=desk(at, mails=False),
        raised=RAISED.all(at.connection, office=office, since=since, until=until),
        names=_names(at, language),
        cases=cases,
        seats=[
            StandIn(one.counter, one.person_name, one.stand_in_name)
            for one in seats
            if one.stand_in_name and one.person in away and one.stand_in not in away
        ],
        outages=outages_told(at.connection, at.plan, span.first, span.last),
    )


def _names(at: OfficeMoment, language: str) -> dict[str, str]:
    """Name services and devices; a counter is called by its code."""
    services = {code: one.about.name.spoken_in(language) for code, one in at.plan.services.items()}
    devices = {one.id: one.name for one in BY_NAME.all(at.connection, office=at.plan.code)}
    return {**devices, **services}
