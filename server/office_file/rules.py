"""What must fit together across an office file, and what is allowed but unwise."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ValidationError

from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.model import (
    LONGEST_NUMBER,
    Board,
    Counter,
    DayHours,
    Printer,
    Service,
    minutes,
)

Document = Mapping[str, Any]
"""The file as parsed: any part of it may have the wrong shape."""
Part = TypeVar("Part", bound=BaseModel)

SOUND_ALIKE = tuple(frozenset(one) for one in ("BCD\u0110GPTV", "AK", "LR", "MN", "SX"))
"""Letters whose Vietnamese names are mistaken for each other over a loudspeaker."""
LOOK_LIKE_DIGITS = frozenset("IO")


def contradictions(document: Document) -> Iterator[Mistake]:
    """Find what does not fit together; parts of a wrong shape are left to the shape's own check."""
    for rule in (
        _codes_once,
        _timezone_exists,
        _hours_in_order,
        _languages_once,
        _english_where_spoken,
        _fields_known,
        _numbers_fit,
        _prefixes_apart,
        _counters_serve_known_services,
        _boards_fit,
        _printers_owned_once,
    ):
        yield from rule(document)


def doubts(document: Document) -> Iterator[Mistake]:
    """Find what is allowed but will trouble somebody."""
    yield from _nobody_serves(document)
    yield from _letters_alike(document)


def _office(document: Document) -> Mapping[str, Any]:
    office = document.get("office")
    return office if isinstance(office, dict) else {}


def _raw(document: Document, table: str) -> list[Any]:
    rows = document.get(table)
    return rows if isinstance(rows, list) else []


def _valid(rows: Any, model: type[Part]) -> Iterator[tuple[int, Part]]:
    """Give the rows of the right shape with their places."""
    for place, row in enumerate(rows if isinstance(rows, list) else []):
        try:
            yield place, model.model_validate(row)
        except ValidationError:
            continue


def _known(document: Document, table: str, key: str = "code") -> set[str]:
    """Collect codes also from rows that are wrong elsewhere, so that one slip is told once."""
    return {row[key] for row in _raw(document, table) if isinstance(row, dict) and key in row}


def _twice(values: Sequence[tuple[KeyPath, object]], reason: str) -> Iterator[Mistake]:
    seen: set[object] = set()
    for path, value in values:
        if value in seen:
            yield Mistake(reason, path, values={"value": value})
        seen.add(value)


def _codes_once(document: Document) -> Iterator[Mistake]:
    for table in ("pause_reason", "field", "service", "counter", "printer"):
        codes = [
            ((table, place, "code"), row["code"])
            for place, row in enumerate(_raw(document, table))
            if isinstance(row, dict) and isinstance(row.get("code"), str)
        ]
        yield from _twice(codes, "code_twice")


def _timezone_exists(document: Document) -> Iterator[Mistake]:
    name = _office(document).get("timezone")
    if not isinstance(name, str) or not name:
        return
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Mistake("unknown_timezone", ("office", "timezone"), values={"value": name})


def _hours_in_order(document: Document) -> Iterator[Mistake]:
    rows = list(_valid(_office(document).get("hours"), DayHours))
    days: list[tuple[KeyPath, object]] = [
        (("office", "hours", place, "days", at), day)
        for place, row in rows
        for at, day in enumerate(row.days)
    ]
    yield from _twice(days, "day_twice")
    for place, row in rows:
        yield from _sessions_in_order(("office", "hours", place, "sessions"), row)


def _sessions_in_order(path: KeyPath, row: DayHours) -> Iterator[Mistake]:
    before = 0
    for at, session in enumerate(row.sessions):
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
        last = session.last_ticket
        if last is not None and not opens < minutes(last, ends=True) <= closes:
            yield Mistake(
                "last_ticket_outside",
                (*path, at, "last_ticket"),
                values={"value": last, "opens": session.opens, "closes": session.closes},
            )
        before = closes


def _languages_once(document: Document) -> Iterator[Mistake]:
    spoken = _office(document).get("languages")
    places: list[tuple[KeyPath, object]] = [
        (("office", "languages", at), one)
        for at, one in enumerate(spoken if isinstance(spoken, list) else [])
        if isinstance(one, str)
    ]
    yield from _twice(places, "language_twice")


def _english_where_spoken(document: Document) -> Iterator[Mistake]:
    spoken = _office(document).get("languages")
    if isinstance(spoken, list) and "en" in spoken:
        yield from _without_english(document, ())


def _without_english(part: Any, path: KeyPath) -> Iterator[Mistake]:
    if isinstance(part, dict):
        if isinstance(part.get("vi"), str) and part["vi"].strip() and "en" not in part:
            yield Mistake("english_missing", (*path, "en"))
        for key, value in part.items():
            yield from _without_english(value, (*path, key))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from _without_english(value, (*path, place))


def _fields_known(document: Document) -> Iterator[Mistake]:
    fields = _known(document, "field")
    for place, service in _valid(document.get("service"), Service):
        if service.field is not None and service.field not in fields:
            path = ("service", place, "field")
            yield Mistake("unknown_field", path, values={"value": service.field})


def _numbers_fit(document: Document) -> Iterator[Mistake]:
    for place, service in _valid(document.get("service"), Service):
        if service.first > service.last:
            yield Mistake(
                "first_after_last",
                ("service", place, "first"),
                values={"first": service.first, "last": service.last},
            )
        if len(str(service.last)) > service.digits:
            yield Mistake(
                "digits_too_few",
                ("service", place, "digits"),
                values={"digits": service.digits, "last": service.last},
            )
        if len(service.prefix) + service.digits > LONGEST_NUMBER:
            yield Mistake(
                "number_too_long", ("service", place, "digits"), values={"most": LONGEST_NUMBER}
            )


def _prefixes_apart(document: Document) -> Iterator[Mistake]:
    """Two services never give the same number: another letter each, or no letter and apart."""
    seen: list[Service] = []
    for place, service in _valid(document.get("service"), Service):
        for other in seen:
            if service.prefix != other.prefix:
                continue
            if service.prefix:
                yield Mistake(
                    "prefix_twice",
                    ("service", place, "prefix"),
                    values={"value": service.prefix, "other": other.code},
                )
            elif service.first <= other.last and other.first <= service.last:
                yield Mistake(
                    "ranges_overlap", ("service", place, "first"), values={"other": other.code}
                )
        seen.append(service)


def _counters_serve_known_services(document: Document) -> Iterator[Mistake]:
    services = _known(document, "service")
    for place, row in enumerate(_raw(document, "counter")):
        serves = row.get("serves") if isinstance(row, dict) else None
        named: list[tuple[KeyPath, object]] = [
            (("counter", place, "serves", at), code)
            for at, code in enumerate(serves if isinstance(serves, list) else [])
            if isinstance(code, str)
        ]
        yield from _twice(named, "service_twice")
        for path, code in named:
            if code not in services:
                yield Mistake("unknown_service", path, values={"value": code})


def _boards_fit(document: Document) -> Iterator[Mistake]:
    zones = _known(document, "counter", "zone")
    spoken = _office(document).get("languages")
    boards = list(_valid(document.get("board"), Board))
    yield from _twice([(("board", at, "zone"), one.zone) for at, one in boards], "zone_twice")
    for place, board in boards:
        if board.zone and board.zone not in zones:
            yield Mistake("unknown_zone", ("board", place, "zone"), values={"value": board.zone})
        named: list[tuple[KeyPath, object]] = [
            (("board", place, "languages", at), one) for at, one in enumerate(board.languages or ())
        ]
        yield from _twice(named, "language_twice")
        for path, one in named:
            if isinstance(spoken, list) and one not in spoken:
                yield Mistake("language_not_spoken", path, values={"value": one})


def _printers_owned_once(document: Document) -> Iterator[Mistake]:
    owned: list[tuple[KeyPath, object]] = [
        (("printer", place, "kiosk"), printer.kiosk)
        for place, printer in _valid(document.get("printer"), Printer)
        if printer.kiosk is not None
    ]
    yield from _twice(owned, "kiosk_twice")


def _nobody_serves(document: Document) -> Iterator[Mistake]:
    served = {code for _, one in _valid(document.get("counter"), Counter) for code in one.serves}
    for place, service in _valid(document.get("service"), Service):
        if service.code not in served:
            yield Mistake("nobody_serves", ("service", place), values={"value": service.code})


def _letters_alike(document: Document) -> Iterator[Mistake]:
    prefixes: list[tuple[KeyPath, str]] = [
        (("service", place, "prefix"), one.prefix)
        for place, one in _valid(document.get("service"), Service)
    ]
    for path, prefix in prefixes:
        if set(prefix) & LOOK_LIKE_DIGITS:
            yield Mistake("looks_like_digit", path, values={"value": prefix})
    for group in SOUND_ALIKE:
        close = [(path, prefix) for path, prefix in prefixes if prefix and set(prefix) <= group]
        if len(close) > 1:
            said = ", ".join(prefix for _, prefix in close)
            yield Mistake("sound_alike", close[1][0], values={"value": said})
