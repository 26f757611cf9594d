"""From the bytes of an office file to its values, or to everything that is wrong with it."""

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from server.contract.signs import hidden_sign, loose_mark
from server.office_file.always_open import always_open
from server.office_file.calendar_contradictions import calendar_contradictions
from server.office_file.calendar_part import CalendarDay
from server.office_file.document import Document
from server.office_file.line_numbers import line_number_of, line_numbers_of_keys
from server.office_file.mistakes import KeyPath, Mistake, OfficeFileError
from server.office_file.model import OfficeFile
from server.office_file.rules import contradictions, doubts

REASONS = {
    "bool_type": "not_true_or_false",
    "date_type": "not_a_date",
    "dict_type": "not_a_table",
    "extra_forbidden": "unknown_key",
    "finite_number": "not_a_number",
    "float_type": "not_a_number",
    "greater_than_equal": "too_small",
    "int_type": "not_a_whole_number",
    "less_than_equal": "too_large",
    "list_type": "not_a_list",
    "literal_error": "not_one_of",
    "missing": "missing",
    "model_type": "not_a_table",
    "string_pattern_mismatch": "bad_code",
    "string_too_long": "too_long",
    "string_too_short": "blank",
    "string_type": "not_a_text",
    "too_short": "empty_list",
}
"""Our text for each kind of error that the shape's check knows; our own kinds are the texts."""

SYNTAX_LINE = re.compile(r"^(?P<what>.*) \(at line (?P<line>\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class ReadOfficeFile:
    """An office file without mistakes, and what in it will trouble somebody."""

    office_file: OfficeFile
    doubts: tuple[Mistake, ...]
    lines: Mapping[KeyPath, int]

    def placed(self, found: Iterable[Mistake]) -> list[Mistake]:
        """Give what was found elsewhere its lines, in the order of the file."""
        return _placed(found, self.lines)

    def for_trials(self, name: str) -> "ReadOfficeFile":
        """Leave its hours aside, and say so; `name` is the file's, by which they come back."""
        note = Mistake("always_open", values={"file": name})
        return replace(self, office_file=always_open(self.office_file), doubts=(note, *self.doubts))


def read_office_file(content: bytes) -> ReadOfficeFile:
    """Read an office file: TOML in UTF-8.

    Raises:
        OfficeFileError: with all mistakes, in the order of the file.
    """
    text = _text(content)
    return _checked(_composed(_parsed(text)), line_numbers_of_keys(text))


def read_document(document: Document) -> ReadOfficeFile:
    """Read what an office file says when it does not come as a text; nothing has a line.

    Raises:
        OfficeFileError: with all mistakes.
    """
    return _checked(_composed(document), {})


def _checked(document: Document, lines: Mapping[KeyPath, int]) -> ReadOfficeFile:
    mistakes = [*_hidden(document)]
    hidden = {one.path for one in mistakes}
    office_file = None
    try:
        office_file = OfficeFile.model_validate(document)
    except ValidationError as wrong:
        mistakes += [one for one in _mistakes(wrong) if one.path not in hidden]
    mistakes += [one for one in contradictions(document) if one.path not in hidden]
    if office_file is None or mistakes:
        raise OfficeFileError(_placed(mistakes, lines))
    return ReadOfficeFile(office_file, tuple(_placed(doubts(document), lines)), lines)


def read_calendar_day(row: Mapping[str, Any], services: Iterable[str]) -> CalendarDay:
    """Read one dated exception by the rules of the office file; `services` are the office's.

    Raises:
        OfficeFileError: with all mistakes.
    """
    composed = _composed(dict(row))
    document = {
        "calendar_day": [composed],
        "service": [{"code": code} for code in services],
    }
    hidden = [*_hidden(composed)]
    if hidden:
        raise OfficeFileError(hidden)
    try:
        day = CalendarDay.model_validate(composed)
    except ValidationError as wrong:
        mistakes = _mistakes(wrong)
        raise OfficeFileError(mistakes) from None
    mistakes = [replace(one, path=one.path[2:]) for one in calendar_contradictions(document)]
    if mistakes:
        raise OfficeFileError(mistakes)
    return day


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        raise OfficeFileError([Mistake("not_utf8", line=line)]) from None


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        told = SYNTAX_LINE.match(str(wrong))
        what = told["what"] if told else str(wrong)
        line = int(told["line"]) if told else text.count("\n") + 1
        raise OfficeFileError([Mistake("not_toml", line=line, values={"what": what})]) from None
    except (ValueError, RecursionError):
        # What no office needs: a number of thousands of digits, lists in lists without end.
        raise OfficeFileError([Mistake("too_much")]) from None


def _composed(part: Any) -> Any:
    """Compose letters and their marks (NFC), so that equal texts are equal."""
    match part:
        case str():
            return unicodedata.normalize("NFC", part)
        case list():
            return [_composed(one) for one in part]
        case dict():
            return {_composed(key): _composed(value) for key, value in part.items()}
        case _:
            return part


def _hidden(part: Any, path: KeyPath = ()) -> Iterator[Mistake]:
    """Find the texts, keys among them, that hold a sign which nobody sees, or a mark of its own."""
    match part:
        case str():
            hidden, loose = hidden_sign(part, lines=True), loose_mark(part)
            if hidden is not None:
                yield Mistake("hidden_sign", path, values={"sign": hidden})
            elif loose is not None:
                yield Mistake("loose_mark", path, values={"sign": loose})
        case list():
            for place, one in enumerate(part):
                yield from _hidden(one, (*path, place))
        case dict():
            for key, value in part.items():
                yield from _hidden(key, (*path, key))
                yield from _hidden(value, (*path, key))


def _mistakes(wrong: ValidationError) -> list[Mistake]:
    # English that would have been the Vietnamese again says nothing beside what is wrong there.
    errors = wrong.errors(include_url=False)
    return [_mistake(one) for one in errors if one["type"] != "default_factory_not_called"]


def _mistake(error: ErrorDetails) -> Mistake:
    path: KeyPath = tuple(error["loc"])
    reason = REASONS.get(error["type"], error["type"])
    values: dict[str, Any] = {**error.get("ctx", {}), "value": error.get("input")}
    if reason == "unknown_key":
        close = difflib.get_close_matches(str(path[-1]), _keys_beside(path), n=1)
        if close:
            return Mistake("unknown_key_like", path, values={"close": close[0]})
    return Mistake(reason, path, values=values)


def _keys_beside(path: KeyPath) -> list[str]:
    """Name the keys that the table of this path may hold."""
    table: type[BaseModel] | None = OfficeFile
    for part in path[:-1]:
        if isinstance(part, str) and table is not None:
            table = _table_of(table, part)
    if table is None:
        return []
    return [one.alias or name for name, one in table.model_fields.items()]


def _table_of(table: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, one in table.model_fields.items():
        if key == (one.alias or name):
            return next(iter(_models_in(one.annotation)), None)
    return None


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)


def _placed(found: Iterable[Mistake], lines: Mapping[KeyPath, int]) -> list[Mistake]:
    placed = [replace(one, line=line_number_of(one.path, lines)) for one in found]
    return sorted(placed, key=lambda one: (one.line or 0, _order(one.path)))


def _order(path: KeyPath) -> tuple[str, ...]:
    return tuple(f"{part:06d}" if isinstance(part, int) else part for part in path)
