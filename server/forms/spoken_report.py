"""A short text for the ward's loudspeakers: figures in words, for whoever reads it aloud."""

from typing import NamedTuple

from server.domain.figures.findings import rush
from server.domain.figures.period_report import PeriodReport
from server.domain.numbers_in_words import read_aloud
from server.domain.rating import FEWEST
from server.texts import catalogue, say

CATALOGUE = "radio"
NUMBERS = "numbers"
VIETNAMESE = "vi"
SYLLABLES_A_SECOND = 3
"""A calm reader on a loudspeaker that echoes."""
LONGEST_SECONDS = 90


class SpokenReport(NamedTuple):
    """The text, and how long it takes to read."""

    text: str
    seconds: int


def spoken_report(report: PeriodReport, office: str, language: str = VIETNAMESE) -> SpokenReport:
    """Write what is worth saying, the most important first, of no more than LONGEST_SECONDS."""
    sentences: list[str] = []
    for one in _sentences(report, office, language):
        if _seconds([*sentences, one, _thanks(language)]) > LONGEST_SECONDS:
            break
        sentences.append(one)
    sentences.append(_thanks(language))
    return SpokenReport(" ".join(sentences), _seconds(sentences))


def _seconds(sentences: list[str]) -> int:
    return -(-len(" ".join(sentences).split()) // SYLLABLES_A_SECOND)


def _thanks(language: str) -> str:
    return say(CATALOGUE, language, "thanks")


def _in_words(number: int) -> str:
    return read_aloud(number, catalogue(NUMBERS, VIETNAMESE))


def _number(many: int, language: str) -> str:
    return _in_words(many) if language == VIETNAMESE else f"{many:,}"


def _of_hundred(share: float, language: str) -> str:
    # Cut: of a hundred people never more than there were.
    return _number(int(share * 100 + 1e-9), language)


def _sentences(report: PeriodReport, office: str, language: str) -> list[str]:
    total, dossiers = report.told["total"], report.work["dossiers"]

    def told(key: str, **values: object) -> str:
        return say(CATALOGUE, language, key, **values)

    served, days = _number(total["served"], language), _days(report, language)
    found = [told("served", office=office, days=days, served=served)]
    if total["kept"] is not None and total["waiting"]["count"] >= FEWEST:
        promised = _number(report.told["promised_wait_minutes"], language)
        kept = _of_hundred(total["kept"], language)
        found.append(told("kept", kept=kept, minutes=promised))
    if dossiers["in_time_share"] is not None:
        solved = _number(dossiers["solved"], language)
        in_time = _number(dossiers["early"] + dossiers["on_time"], language)
        found.append(told("dossiers", solved=solved, in_time=in_time))
    if dossiers["in_progress"]:
        found.append(told("progress", many=_number(dossiers["in_progress"], language)))
    busy, quiet = rush(report), _quiet(report)
    if busy is not None and quiet is not None and busy[:2] != quiet:
        found.append(told("busy", when=_hour(busy[0], busy[1], language)))
        found.append(told("quiet", when=_hour(*quiet, language)))
    return found


def _quiet(report: PeriodReport) -> tuple[int, int] | None:
    least = min(report.told["arrivals"], key=lambda one: one["issued"], default=None)
    return None if least is None else (least["weekday"], least["hour"])


def _hour(weekday: int, hour: int, language: str) -> str:
    begins, ends = (_number(one, language) for one in (hour, hour + 1))
    day = say(CATALOGUE, language, f"weekday.{weekday}")
    return say(CATALOGUE, language, "hour", weekday=day, begins=begins, ends=ends)


def _days(report: PeriodReport, language: str) -> str:
    if report.month is not None:
        month, year = (_year(one, language) for one in (report.month.month, report.month.year))
        return say(CATALOGUE, language, "month", month=month, year=year)
    first, last = report.told["first"], report.told["last"]
    numbers = {
        "first_day": _number(first.day, language),
        "first_month": _number(first.month, language),
        "last_day": _number(last.day, language),
        "last_month": _number(last.month, language),
    }
    return say(CATALOGUE, language, "days", **numbers)


def _year(number: int, language: str) -> str:
    return _in_words(number) if language == VIETNAMESE else f"{number}"
