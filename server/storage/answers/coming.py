"""What is to come, as people are told it: days that differ, quiet hours, crowded weeks."""

from collections.abc import Sequence
from datetime import datetime, time

from server.contract.answers.as_json import ComingDayJson, QuietHourJson, Words
from server.domain.coming_days import coming_days
from server.domain.crowding import season
from server.domain.quiet_hours import HourOfWeek
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.texts import LANGUAGES, say

HOURS_A_DAY = 24


def coming_told(at: OfficeMoment) -> list[ComingDayJson]:
    """Tell which days soon to come differ: the contract's ComingDay."""
    calendar = at.plan.calendar
    return [
        {"first": one.first, "last": one.last, "name": {**one.name}, "closed": one.closed}
        for one in coming_days(calendar, calendar.business_day(at.now))
    ]


def crowds_told(plan: OfficePlan, now: datetime) -> Words | None:
    """Say what to know of a crowded season, in the office's own words where it has some."""
    calendar = plan.calendar
    known = plan.set_up.calendar.warn_of_crowds
    now_is = season(calendar, calendar.business_day(now)) if known else None
    if now_is is None:
        return None
    own = plan.office.texts.crowds
    if own.vi:
        return own.model_dump()
    return {language: say("crowds", language, now_is) for language in LANGUAGES}


def quiet_told(hours: Sequence[HourOfWeek] | None) -> list[QuietHourJson] | None:
    """Tell the quiet hours of the week: the contract's QuietHour; None: not known yet."""
    return None if hours is None else [_quiet_hour(one) for one in hours]


def _quiet_hour(hour: HourOfWeek) -> QuietHourJson:
    return {
        "weekday": hour.weekday,
        "opens": f"{time(hour.hour):%H:%M}",
        "closes": f"{time((hour.hour + 1) % HOURS_A_DAY):%H:%M}",
    }
