"""Reads what a report of some days tells."""

from datetime import date

from server.domain.figures.period_report import PeriodReport
from server.domain.figures.periods import ONE_DAY, Span, month_of, months_on, span_of_months
from server.storage.answers.statistics import Asked, statistics
from server.storage.answers.work import office_work
from server.storage.figures.office_days import OfficeDays

MONTHS = 6
"""So many stand in the chart of months, the last of them that of the report."""


def last_month(at: OfficeDays) -> date:
    """Name the office's last month that is over, by its first calendar day."""
    return months_on(month_of(at.today, at.plan.set_up.figures.month_ends_on), -1)


def month_span(at: OfficeDays, month: date) -> Span:
    """Give the days of one of the office's months."""
    return span_of_months(month, 1, at.plan.set_up.figures.month_ends_on)


def first_month(at: OfficeDays) -> date:
    """Give the first of the office's months that has not begun."""
    return months_on(month_of(at.today, at.plan.set_up.figures.month_ends_on), 1)


def period_report(at: OfficeDays, span: Span, language: str) -> PeriodReport:
    """Read the figures of some days and of the time before, with names in a language."""
    closing = at.plan.set_up.figures.month_ends_on
    month = month_of(span.last, closing)
    told = statistics(at, Asked(span, "service"), language)
    six = Span(span_of_months(months_on(month, 1 - MONTHS), 1, closing).first, span.last)
    before = Span(told["before"]["first"], told["before"]["last"])
    return PeriodReport(
        told=told,
        months=statistics(at, Asked(six, "month"), language),
        channels=statistics(at, Asked(span, "channel"), language),
        work=office_work(at, span),
        work_before=office_work(at, before),
        open_days=_open_days(at, span),
        month=month if span_of_months(month, 1, closing) == span else None,
    )


def _open_days(at: OfficeDays, span: Span) -> int:
    last = min(span.last, at.today)
    days = ((span.first + ONE_DAY * place) for place in range((last - span.first).days + 1))
    return sum(bool(at.plan.calendar.sessions_of(day)) for day in days)
