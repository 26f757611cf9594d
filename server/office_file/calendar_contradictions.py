"""What must fit together in an office file's hours and calendar."""

from collections.abc import Iterator, Sequence

from server.office_file.calendar_part import CalendarDay, SpecialDay
from server.office_file.document import (
    Document,
    known,
    known_once,
    office_of,
    rows_of,
    twice,
    valid,
)
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.model import Counter
from server.office_file.values import DayHours, SessionHours, Stretch, minutes


def calendar_contradictions(document: Document) -> Iterator[Mistake]:
    """Find what does not fit together; parts of a wrong shape are left to the shape's own check."""
    yield from _hours_in_order(document)
    yield from _counters_hours_in_order(document)
    yield from _services_known(document)
    yield from _special_days_fit(document)
    yield from _calendar_days_fit(document)


def _hours_in_order(document: Document) -> Iterator[Mistake]:
    rows = list(valid(office_of(document).get("hours"), DayHours))
    seen: set[tuple[str, str | None]] = set()
    for place, row in rows:
        services: Sequence[str | None] = row.services or (None,)
        for at, day in enumerate(row.days):
            hours = {(day, service) for service in services}
            if hours & seen:
                path = ("office", "hours", place, "days", at)
                yield Mistake("day_twice", path, values={"value": day})
            seen |= hours
    for place, row in rows:
        yield from _sessions_in_order(("office", "hours", place, "sessions"), row.sessions)


def _counters_hours_in_order(document: Document) -> Iterator[Mistake]:
    for place, counter in valid(document.get("counter"), Counter):
        here = ("counter", place, "hours")
        days: list[tuple[KeyPath, object]] = [
            ((*here, row, "days", at), day)
            for row, hours in enumerate(counter.hours)
            for at, day in enumerate(hours.days)
        ]
        yield from twice(days, "day_twice")
        for row, hours in enumerate(counter.hours):
            yield from _sessions_in_order((*here, row, "sessions"), hours.sessions)


def _sessions_in_order(path: KeyPath, sessions: Sequence[Stretch]) -> Iterator[Mistake]:
    before = 0
    for at, session in enumerate(sessions):
        opens, closes = minutes(session.opens), minutes(session.closes, ends=True)
        if opens >= closes:
            yield Mistake(
                "closes_before_opens",
                (*path, at, "closes"),
                values={"opens": session.opens, "closes": session.closes},
            )
            return
        if opens < before:
            yield Mistake("sessions_overlap", (*path, at, "opens"), values={"value": session.opens})
        last = session.last_ticket if isinstance(session, SessionHours) else None
        if last is not None and not opens < minutes(last, ends=True) <= closes:
            yield Mistake(
                "last_ticket_outside",
                (*path, at, "last_ticket"),
                values={"value": last, "opens": session.opens, "closes": session.closes},
            )
        before = closes


def _services_known(document: Document) -> Iterator[Mistake]:
    services = known(document, "service")
    tables: list[tuple[KeyPath, object]] = [
        (("office", "hours"), office_of(document).get("hours")),
        *(((name,), rows_of(document, name)) for name in ("quota", "special_day", "calendar_day")),
    ]
    for path, rows in tables:
        for place, row in enumerate(rows if isinstance(rows, list) else []):
            if isinstance(row, dict):
                here = (*path, place, "services")
                yield from known_once(here, row.get("services"), services, "service")


def _special_days_fit(document: Document) -> Iterator[Mistake]:
    counters = known(document, "counter")
    days = list(valid(document.get("special_day"), SpecialDay))
    codes: list[tuple[KeyPath, object]] = [
        (("special_day", place, "code"), one.code) for place, one in days
    ]
    yield from twice(codes, "code_twice")
    for place, one in days:
        here = ("special_day", place)
        yield from known_once((*here, "extra_counters"), one.extra_counters, counters, "counter")
        if one.first is not None and one.last is not None and one.first > one.last:
            values = {"first": one.first, "last": one.last}
            yield Mistake("season_backwards", (*here, "last"), values=values)
        if one.return_within is not None and not one.appointment_slips:
            yield Mistake("return_within_no_slips", (*here, "return_within"))
        yield from _sessions_in_order((*here, "sessions"), one.sessions or ())
        yield from _special_hours_add(here, one, document)


def _special_hours_add(here: KeyPath, special: SpecialDay, document: Document) -> Iterator[Mistake]:
    """Own hours add to the usual ones: certifying, for one, is owed on each working day."""
    rows = [row for _, row in valid(office_of(document).get("hours"), DayHours)]
    for day in special.days if special.sessions else ():
        for service in special.services:
            usual = _usual(rows, day, service)
            lost = next((one for one in usual if not _holds(special.sessions or (), one)), None)
            if lost is not None:
                values = {"service": service, "opens": lost.opens, "closes": lost.closes}
                yield Mistake("special_takes_away", (*here, "sessions"), values=values)
                return


def _usual(rows: Sequence[DayHours], day: str, service: str) -> Sequence[SessionHours]:
    own = [row for row in rows if day in row.days and service in (row.services or ())]
    hall = [row for row in rows if day in row.days and row.services is None]
    return next((row.sessions for row in own or hall), ())


def _holds(sessions: Sequence[SessionHours], usual: SessionHours) -> bool:
    """Tell whether a session is within one of others, its last number as well."""
    return any(
        minutes(one.opens) <= minutes(usual.opens)
        and minutes(one.closes, ends=True) >= minutes(usual.closes, ends=True)
        and minutes(one.last_ticket or one.closes, ends=True)
        >= minutes(usual.last_ticket or usual.closes, ends=True)
        for one in sessions
    )


def _calendar_days_fit(document: Document) -> Iterator[Mistake]:
    days = list(valid(document.get("calendar_day"), CalendarDay))
    dates: list[tuple[KeyPath, object]] = [
        (("calendar_day", place, "date"), one.date.isoformat()) for place, one in days
    ]
    yield from twice(dates, "date_twice")
    for place, one in days:
        path: KeyPath = ("calendar_day", place, "sessions")
        if one.kind == "hours" and one.sessions is None:
            yield Mistake("sessions_needed", path)
        elif one.kind in {"closed", "usual"} and one.sessions is not None:
            yield Mistake("sessions_not_wanted", path, values={"value": one.kind})
        yield from _sessions_in_order(path, one.sessions or ())
