"""Figures of a report as people write them, and its sentences."""

from datetime import date

from server.domain.figures.findings import (
    Finding,
    Mean,
    Minutes,
    Points,
    Share,
    Value,
    Weekday,
)
from server.domain.figures.period_report import PeriodReport
from server.domain.rating import cut
from server.texts import say

CATALOGUE = "report"
HUNDREDTHS = 100
NOTHING = "–"
WHOLE_FROM = 10
"""From so many minutes on, whole ones are told."""


def words(language: str, key: str, **values: object) -> str:
    """Say a text of the report's catalogue."""
    return say(CATALOGUE, language, key, **values)


def number(many: int, language: str) -> str:
    """Write a count, in thousands."""
    return f"{many:,}".replace(",", words(language, "thousands"))


def _decimal(value: float, language: str) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", words(language, "decimal"))


def percent(share: float | None, language: str) -> str:
    """Write a share in percent, cut to hundredths; a dash where there is none."""
    if share is None:
        return NOTHING
    return words(language, "percent", value=_decimal(cut(share * 100, HUNDREDTHS), language))


def minutes(many: float | None, language: str) -> str:
    """Write minutes, whole ones from ten on."""
    if many is None:
        return NOTHING
    return _decimal(float(round(many)) if many >= WHOLE_FROM else round(many, 1), language)


def told(value: Value, language: str) -> str:
    """Write a value of a finding with its unit."""
    match value:
        case Share(of_one):
            said = percent(of_one, language)
        case Points(of_one):
            said = _decimal(round(of_one * 100, 1), language)
        case Minutes(many):
            said = minutes(many, language)
        case Weekday(iso):
            said = words(language, f"weekday.{iso}")
        case Mean(of_five):
            said = _decimal(of_five, language)
        case int():
            said = number(value, language)
        case _:
            said = value
    return said


def sentence(finding: Finding, report: PeriodReport, language: str) -> str:
    """Say a finding; what is looked for first stands between two stars."""
    values = {name: told(one, language) for name, one in finding.values.items()}
    # A name that an office chose has no stars that would turn letters bold.
    safe = {name: one.replace("**", "") for name, one in values.items()}
    return words(language, f"finding.{finding.rule}", earlier=earlier(report, language), **safe)


def earlier(report: PeriodReport, language: str) -> str:
    """Name what the days are compared with."""
    return words(language, "earlier.span" if report.month is None else "earlier.month")


def day(one: date) -> str:
    """Write a day as a report has it."""
    return f"{one:%d/%m/%Y}"


def period(report: PeriodReport, language: str) -> str:
    """Name the days of a report."""
    first, last = report.told["first"], report.told["last"]
    if report.month is None:
        return words(language, "days", first=day(first), last=day(last))
    name = words(language, "month", month=report.month.month, year=report.month.year)
    if first.day == 1:
        return name
    return words(language, "month.closed", month=name, first=day(first), last=day(last))
