"""What one office file says that another does not, in a line for the log."""

from collections.abc import Iterator, Sequence
from typing import Any

from server.office_file.model import OfficeFile
from server.office_file.values import Table

NAMES = ("code", "date", "name", "id")
"""The first of these that a row has tells it from others."""


def what_changed(before: OfficeFile, after: OfficeFile) -> str:
    """Name tables, rows and keys that differ, without what stands in them.

    Such as `office (hotline), service (+K, -B, A: name)`; empty where both say the same.
    """
    tables = ((name, field.alias or name) for name, field in OfficeFile.model_fields.items())
    parts = ((name, alias, getattr(before, name), getattr(after, name)) for name, alias in tables)
    return ", ".join(
        f"{alias} ({'; '.join(_differences(old, new))})"
        for _, alias, old, new in parts
        if old != new
    )


def _differences(old: Any, new: Any) -> Iterator[str]:
    if isinstance(old, Table) and isinstance(new, Table):
        yield " ".join(_keys(old, new))
        return
    yield from _rows(old or [], new or [])


def _rows(old: Sequence[Table], new: Sequence[Table]) -> Iterator[str]:
    before, after = _by_name(old), _by_name(new)
    yield from (f"+{name}" for name in after if name not in before)
    yield from (f"-{name}" for name in before if name not in after)
    both = [name for name in after if name in before]
    for name in both:
        if before[name] != after[name]:
            yield f"{name}: {' '.join(_keys(before[name], after[name]))}"
    if both != [name for name in before if name in after]:
        yield "order"


def _by_name(rows: Sequence[Table]) -> dict[str, Table]:
    """Name each row; those of one name by their place among them."""
    named: dict[str, Table] = {}
    for row in rows:
        name = str(next((getattr(row, one) for one in NAMES if hasattr(row, one)), ""))
        place = sum(one.partition("#")[0] == name for one in named)
        named[f"{name}#{place + 1}" if place or not name else name] = row
    return named


def _keys(old: Table, new: Table) -> Iterator[str]:
    return (one for one in type(new).model_fields if getattr(old, one) != getattr(new, one))
