"""One cell of a file of procedures as a value, or what is wrong with it."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime

from server.catalogue_file.columns import CATALOGUE, Column
from server.catalogue_file.heads import as_head
from server.catalogue_file.sheet import Cell
from server.contract.signs import hidden_sign, loose_mark
from server.contract.states import DossierLevel
from server.domain.deadline_rule import Rule, UnknownRule
from server.texts import LANGUAGES, say
from server.time_limits import time_limit_of

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
NATIONAL = re.compile(r"\d\.\d{1,5}")
"""A code of the national catalogue whose last zeros a spreadsheet took for worth nothing."""
URL = re.compile(r"https?://[^\s/?#\"'<>]+[^\s\"'<>]*")
MOST_SHEETS = 99
WRITTEN_DATES = ("%Y-%m-%d", "%d/%m/%Y")
FORMULA = ("=", "@", "+")


class BadCell(Exception):  # noqa: N818 - told as a mistake of the file, with its place
    """A cell holds what its column cannot.

    Attributes:
        reason: key of the text, after `mistake.`.
        values: what the text names.
    """

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values: Mapping[str, object] = values


def text_of(cell: Cell, column: Column) -> str:
    """Read a text: composed letters, single lines, no signs that nobody sees; "" for nothing.

    Raises:
        BadCell: it is too long, has several lines, hides a sign, has a mark on no letter, or would
            be a formula.
    """
    if cell is None:
        return ""
    written = cell.isoformat() if isinstance(cell, date) else str(cell)
    text = unicodedata.normalize("NFC", written.strip())
    if "\n" in text or "\r" in text:
        raise BadCell("more_than_a_line")
    sign = hidden_sign(text)
    if sign is not None:
        raise BadCell("hidden_sign", sign=sign)
    mark = loose_mark(text)
    if mark is not None:
        raise BadCell("loose_mark", sign=mark)
    if len(text) > column.most:
        raise BadCell("too_long", most=column.most)
    if text.startswith(FORMULA):
        raise BadCell("formula", given=text[:20])
    return text


def code_of(cell: Cell, column: Column) -> str:
    """Read a code; one that a spreadsheet took for a number gets its zeros back.

    Raises:
        BadCell: it is none.
    """
    text = text_of(cell, column)
    if NATIONAL.fullmatch(text):
        text = text.ljust(len("1.000000"), "0")
    if text and not CODE.fullmatch(text):
        raise BadCell("bad_code", given=text)
    return text


def date_of(cell: Cell, column: Column) -> date | None:
    """Read a date; None for nothing.

    Raises:
        BadCell: it is none.
    """
    if isinstance(cell, date):
        return cell
    text = text_of(cell, column)
    if not text:
        return None
    for form in WRITTEN_DATES:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day without a zone
        except ValueError:
            continue
    raise BadCell("not_a_date", given=text)


def url_of(cell: Cell, column: Column) -> str:
    """Read the address of a page; "" for nothing.

    Raises:
        BadCell: it is none that a browser should follow.
    """
    text = text_of(cell, column)
    if text and not URL.fullmatch(text):
        raise BadCell("bad_url", given=text[:60])
    return text


def count_of(cell: Cell, column: Column) -> int | None:
    """Read how many sheets; None for nothing.

    Raises:
        BadCell: it is no whole number up to MOST_SHEETS.
    """
    text = text_of(cell, column).removesuffix(".0")
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{1,4}", text) or int(text) > MOST_SHEETS:
        raise BadCell("not_a_number", given=text, most=MOST_SHEETS)
    return int(text)


def stage_of(cell: Cell, column: Column) -> DossierLevel | None:
    """Read one of a dossier's four stages by its code, or its name in any language.

    Raises:
        BadCell: it is none.
    """
    text = text_of(cell, column)
    if not text:
        return None
    names = {
        say(CATALOGUE, language, f"stage.{one}"): one
        for language in LANGUAGES
        for one in DossierLevel
    }
    known = {as_head(name): one for name, one in names.items()} | {one: one for one in DossierLevel}
    if as_head(text) not in known:
        raise BadCell("bad_stage", given=text, stages=", ".join(names))
    return known[as_head(text)]


def time_of(cell: Cell, column: Column) -> Rule | None:
    """Read a time limit in Vietnamese or English; None for nothing.

    Raises:
        BadCell: it is none.
    """
    text = text_of(cell, column)
    if not text:
        return None
    try:
        return time_limit_of(text)
    except UnknownRule as unknown:
        raise BadCell("bad_time", given=text) from unknown
