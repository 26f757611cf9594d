"""An office file as parsed: finding one's way in it, whatever shape its parts have."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from server.office_file.mistakes import KeyPath, Mistake

Document = Mapping[str, Any]
"""The file as parsed: any part of it may have the wrong shape."""
Part = TypeVar("Part", bound=BaseModel)
Value = TypeVar("Value")


def office_of(document: Document) -> Mapping[str, Any]:
    """Give the office's own table."""
    office = document.get("office")
    return office if isinstance(office, dict) else {}


def rows_of(document: Document, table: str) -> list[Any]:
    """Give the rows of a table that repeats."""
    rows = document.get(table)
    return rows if isinstance(rows, list) else []


def valid(rows: Any, model: type[Part]) -> Iterator[tuple[int, Part]]:
    """Give the rows of the right shape with their places."""
    for place, row in enumerate(rows if isinstance(rows, list) else []):
        try:
            yield place, model.model_validate(row)
        except ValidationError:
            continue


def known(document: Document, table: str, key: str = "code") -> set[str]:
    """Collect codes also from rows that are wrong elsewhere, so that one slip is told once."""
    return {row[key] for row in rows_of(document, table) if isinstance(row, dict) and key in row}


def twice(
    values: Sequence[tuple[KeyPath, Value]],
    reason: str,
    alike: Callable[[Value], object] = lambda value: value,
) -> Iterator[Mistake]:
    """Find values that stand in several places; those that `alike` makes equal are one."""
    seen: set[object] = set()
    for path, value in values:
        if alike(value) in seen:
            yield Mistake(reason, path, values={"value": value})
        seen.add(alike(value))


def known_once(path: KeyPath, codes: Any, known_codes: set[str], what: str) -> Iterator[Mistake]:
    """Check a list of codes: each known, none twice; `what` is "service" or "counter"."""
    named: list[tuple[KeyPath, object]] = [
        ((*path, at), code)
        for at, code in enumerate(codes if isinstance(codes, list) else [])
        if isinstance(code, str)
    ]
    yield from twice(named, f"{what}_twice")
    for place, code in named:
        if code not in known_codes:
            yield Mistake(f"unknown_{what}", place, values={"value": code})
