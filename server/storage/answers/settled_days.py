"""The days of an office's calendar as it is stored, for the page that edits it."""

from datetime import date, timedelta

from server.contract.answers.settings_json import SettledDayJson, SettledDaysJson
from server.storage.reader import OfficeMoment

CLOCK = "%H:%M"


def settled_days(at: OfficeMoment, first: date, days: int) -> SettledDaysJson:
    """Give so many days from the first."""
    own = {one.date for one in at.plan.set_up.calendar_days or ()}
    told = [_day(at, first + timedelta(days=past), own) for past in range(days)]
    return {"today": at.plan.calendar.business_day(at.now), "days": told}


def _day(at: OfficeMoment, day: date, own: set[date]) -> SettledDayJson:
    exception = at.plan.calendar.days.get(day)
    return {
        "day": day,
        "kind": None if exception is None else exception.kind.value,
        "name": None if exception is None else {**exception.name},
        "source": None if exception is None else exception.source,
        "own": day in own,
        "sessions": [
            [f"{one.opens:{CLOCK}}", f"{one.closes:{CLOCK}}"]
            for one in at.plan.calendar.sessions_of(day)
        ],
    }
