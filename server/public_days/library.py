"""Public days of years that the shipped table does not hold, from the `holidays` package."""

from collections.abc import Mapping
from datetime import date

from server.domain.special_days import CalendarDay, DayKind

COUNTRIES = {"vn": "VN"}


class LibraryMissing(Exception):  # noqa: N818 - a state of this machine, not a fault
    """The optional package that knows further years is not installed."""


def library_days(
    country: str, year: int, source: str, worked: Mapping[str, str]
) -> Mapping[date, CalendarDay]:
    """Compute a year's public days; `source` is noted with each, for no notice orders them yet.

    `worked` names, by language, the weekend days that are worked in exchange.

    Raises:
        LibraryMissing: the package is not installed.
    """
    if country not in COUNTRIES:
        return {}
    try:
        import holidays  # noqa: PLC0415 - optional, and 14 MB that only this command needs
    except ImportError as missing:
        raise LibraryMissing from missing
    by_language = {
        language: holidays.country_holidays(COUNTRIES[country], years=year, language=spoken)
        for language, spoken in (("vi", "vi"), ("en", "en_US"))
    }
    found = {
        day: CalendarDay(
            DayKind.HOLIDAY, {"vi": name, "en": by_language["en"].get(day) or name}, source
        )
        for day, name in by_language["vi"].items()
    }
    for day in by_language["vi"].weekend_workdays:
        if day.year == year:
            found[day] = CalendarDay(DayKind.WORKED, worked, source)
    return dict(sorted(found.items()))
