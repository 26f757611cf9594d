"""What must fit together across an office file, and what is allowed but unwise."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from printer.transports import transport_for
from server.contract.languages import VIETNAMESE, further
from server.contract.spelling import ALIKE
from server.office_file.calendar_contradictions import calendar_contradictions
from server.office_file.document import (
    Document,
    known,
    known_once,
    office_of,
    rows_of,
    twice,
    valid,
)
from server.office_file.hall_part import halls_fit, served_in_two_halls
from server.office_file.letters import letters_without_glyph
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.model import LONGEST_NUMBER, Board, Counter, Printer, Service
from server.office_file.queue_contradictions import LISTS, queue_contradictions
from server.office_file.slip_part import slips_fit
from server.office_file.texts_name_counters import places_not_there

LOOK_LIKE_DIGITS = frozenset("IO")


def contradictions(document: Document) -> Iterator[Mistake]:
    """Find what does not fit together; parts of a wrong shape are left to the shape's own check."""
    for rule in (
        _codes_once,
        _timezone_exists,
        calendar_contradictions,
        queue_contradictions,
        _languages_once,
        _english_where_spoken,
        _fields_known,
        _numbers_fit,
        _prefixes_apart,
        _counters_serve_known_services,
        halls_fit,
        slips_fit,
        _boards_fit,
        _printers_owned_once,
        _printers_within_reach,
    ):
        yield from rule(document)


def doubts(document: Document) -> Iterator[Mistake]:
    """Find what is allowed but will trouble somebody."""
    yield from _nobody_serves(document)
    yield from served_in_two_halls(document)
    yield from _letters_alike(document)
    yield from letters_without_glyph(document)
    yield from places_not_there(document)
    yield from _not_in_each_language(document)


def _not_in_each_language(document: Document) -> Iterator[Mistake]:
    """Count the texts that lack a language beyond the house's; they are shown in Vietnamese."""
    spoken = office_of(document).get("languages")
    for place, language in enumerate(spoken if isinstance(spoken, list) else []):
        if language not in further():
            continue
        texts = [*_texts_in_vietnamese(document)]
        without = [text for text in texts if language not in text]
        if without:
            yield Mistake(
                "language_missing",
                ("office", "languages", place),
                values={
                    "language": language,
                    "count": len(without),
                    "all": len(texts),
                    "first": without[0]["vi"],
                },
            )


def _texts_in_vietnamese(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        if isinstance(part.get("vi"), str) and part["vi"].strip():
            yield part
        for value in part.values():
            yield from _texts_in_vietnamese(value)
    elif isinstance(part, list):
        for value in part:
            yield from _texts_in_vietnamese(value)


def _codes_once(document: Document) -> Iterator[Mistake]:
    for table in ("pause_reason", *LISTS, "field", "service", "counter", "hall", "printer"):
        codes = [
            ((table, place, "code"), row["code"])
            for place, row in enumerate(rows_of(document, table))
            if isinstance(row, dict) and isinstance(row.get("code"), str)
        ]
        # Nobody hears, and hardly anybody reads, which of "B2" and "b2" is meant.
        yield from twice(codes, "code_twice", alike=str.casefold)


def _timezone_exists(document: Document) -> Iterator[Mistake]:
    name = office_of(document).get("timezone")
    if not isinstance(name, str) or not name:
        return
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Mistake("unknown_timezone", ("office", "timezone"), values={"value": name})


def _languages_once(document: Document) -> Iterator[Mistake]:
    spoken = office_of(document).get("languages")
    places: list[tuple[KeyPath, object]] = [
        (("office", "languages", at), one)
        for at, one in enumerate(spoken if isinstance(spoken, list) else [])
        if isinstance(one, str)
    ]
    yield from twice(places, "language_twice")


def _english_where_spoken(document: Document) -> Iterator[Mistake]:
    spoken = office_of(document).get("languages")
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
    fields = known(document, "field")
    for place, service in valid(document.get("service"), Service):
        if service.field is not None and service.field not in fields:
            path = ("service", place, "field")
            yield Mistake("unknown_field", path, values={"value": service.field})


def _numbers_fit(document: Document) -> Iterator[Mistake]:
    for place, service in valid(document.get("service"), Service):
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
    for place, service in valid(document.get("service"), Service):
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
    services = known(document, "service")
    for place, row in enumerate(rows_of(document, "counter")):
        serves = row.get("serves") if isinstance(row, dict) else None
        yield from known_once(("counter", place, "serves"), serves, services, "service")


def _boards_fit(document: Document) -> Iterator[Mistake]:
    zones = known(document, "counter", "zone") | known(document, "hall")
    spoken = office_of(document).get("languages")
    boards = list(valid(document.get("board"), Board))
    yield from twice([(("board", at, "zone"), one.zone) for at, one in boards], "zone_twice")
    for place, board in boards:
        if board.zone and board.zone not in zones:
            yield Mistake("unknown_zone", ("board", place, "zone"), values={"value": board.zone})
        named: list[tuple[KeyPath, object]] = [
            (("board", place, "languages", at), one) for at, one in enumerate(board.languages or ())
        ]
        yield from twice(named, "language_twice")
        for path, one in named:
            if isinstance(spoken, list) and one not in spoken:
                yield Mistake("language_not_spoken", path, values={"value": one})


def _printers_owned_once(document: Document) -> Iterator[Mistake]:
    owned: list[tuple[KeyPath, object]] = [
        (("printer", place, "kiosk"), printer.kiosk)
        for place, printer in valid(document.get("printer"), Printer)
        if printer.kiosk is not None
    ]
    yield from twice(owned, "kiosk_twice")


def _printers_within_reach(document: Document) -> Iterator[Mistake]:
    for place, printer in valid(document.get("printer"), Printer):
        try:
            transport_for(printer.url)
        except ValueError as wrong:
            what = str(wrong.__cause__ or wrong)
            values = {"value": printer.url, "what": what}
            yield Mistake("wrong_printer_url", ("printer", place, "url"), values=values)


def _nobody_serves(document: Document) -> Iterator[Mistake]:
    served = {code for _, one in valid(document.get("counter"), Counter) for code in one.serves}
    for place, service in valid(document.get("service"), Service):
        if service.code not in served:
            yield Mistake("nobody_serves", ("service", place), values={"value": service.code})


def _letters_alike(document: Document) -> Iterator[Mistake]:
    prefixes: list[tuple[KeyPath, str]] = [
        (("service", place, "prefix"), one.prefix)
        for place, one in valid(document.get("service"), Service)
    ]
    for path, prefix in prefixes:
        if set(prefix) & LOOK_LIKE_DIGITS:
            yield Mistake("looks_like_digit", path, values={"value": prefix})
    if office_of(document).get("spoken_letters") != "plain":
        return
    for group in ALIKE[VIETNAMESE]:
        close = [(path, one) for path, one in prefixes if one and set(one).issubset(group)]
        if len(close) > 1:
            said = ", ".join(prefix for _, prefix in close)
            yield Mistake("sound_alike", close[1][0], values={"value": said})
