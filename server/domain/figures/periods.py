"""Weeks, months, quarters and years of an office, which may close its books on a day of its own."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
WEEK = timedelta(days=7)
OF_CALENDAR = 0
"""The closing day of an office whose months are those of the calendar."""


class Period(StrEnum):
    """What days are put together to."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Span(NamedTuple):
    """From a business day to another, both included."""

    first: date
    last: date


def month_of(day: date, closing: int) -> date:
    """Name the month that a day belongs to by its first calendar day.

    With `closing` 14 the month of November goes from 15 October to 14 November.
    """
    if closing != OF_CALENDAR and day.day > closing:
        return months_on(day.replace(day=1), 1)
    return day.replace(day=1)


def span_of_months(month: date, months: int, closing: int) -> Span:
    """Give the days of so many months, the first of which is named by its first calendar day."""
    last = months_on(month, months - 1)
    if closing == OF_CALENDAR:
        return Span(month, last.replace(day=monthrange(last.year, last.month)[1]))
    before = months_on(month, -1)
    return Span(before.replace(day=closing) + ONE_DAY, last.replace(day=closing))


def report_is_due(today: date, report_day: int, closing: int) -> bool:
    """Tell whether the report of the last month goes out: so many days into the month that runs."""
    begins = span_of_months(month_of(today, closing), 1, closing).first
    return (today - begins).days + 1 >= report_day


def key_of_day(day: date, period: Period, closing: int) -> str:
    """Name the period that a day belongs to, so that names stand in the order of time.

    A week is named by its Monday.
    """
    month = month_of(day, closing)
    match period:
        case Period.DAY:
            return day.isoformat()
        case Period.WEEK:
            return (day - timedelta(days=day.weekday())).isoformat()
        case Period.MONTH:
            return f"{month:%Y-%m}"
        case Period.QUARTER:
            return f"{month.year}-Q{(month.month + 2) // 3}"
        case Period.YEAR:
            return f"{month.year}"


def before(span: Span, today: date, closing: int) -> Span:
    """Give the span that one is compared with: the one before it, as far as this one has come.

    Whole months of the office are compared with as many months, anything else with as many days.
    """
    earlier = _whole_months_before(span, closing) or Span(
        span.first - (span.last - span.first) - ONE_DAY, span.first - ONE_DAY
    )
    if span.first <= today < span.last:
        return Span(earlier.first, min(earlier.last, earlier.first + (today - span.first)))
    return earlier


def _whole_months_before(span: Span, closing: int) -> Span | None:
    first, last = month_of(span.first, closing), month_of(span.last, closing)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if span_of_months(first, months, closing) != span:
        return None
    return span_of_months(months_on(first, -months), months, closing)


def months_on(month: date, months: int) -> date:
    """Give the month, by its first calendar day, that lies so many months after another."""
    years, place = divmod(month.year * 12 + month.month - 1 + months, 12)
    return month.replace(year=years, month=place + 1)
