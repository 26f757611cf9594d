"""An office file as JSON, for pages: the keys of the file, days written as YYYY-MM-DD."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from server.contract.settings import Kind
from server.office_file.description import description
from server.office_file.document import Document
from server.office_file.model import OfficeFile
from server.office_file.write import in_order


def as_json(office_file: OfficeFile) -> dict[str, Any]:
    """Write an office file as a JSON document, in the order of its description."""
    written: dict[str, Any] = _days(in_order(office_file))
    return written


def version_of(document: Document) -> str:
    """Name what a document says: two that say the same have the same name."""
    text = json.dumps(document, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def from_json(document: Document) -> dict[str, Any]:
    """Give a JSON document its days back; what is no day stays a text, for the check to name."""
    read: dict[str, Any] = json.loads(json.dumps(document))
    for path, key in _keys_of_days():
        for row in _rows_at(read, path):
            if isinstance(row.get(key), str):
                row[key] = _day(row[key])
    return read


@cache
def _keys_of_days() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(
        (tuple(table.path.split(".")), key.name)
        for table in description()
        for key in table.keys
        if key.kind is Kind.DATE
    )


def _rows_at(part: Any, path: Sequence[str]) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for one in part:
            yield from _rows_at(one, path)
    elif isinstance(part, dict):
        if path:
            yield from _rows_at(part.get(path[0]), path[1:])
        else:
            yield part


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _days(part: Any) -> Any:
    match part:
        case dict():
            return {key: _days(value) for key, value in part.items()}
        case list():
            return [_days(one) for one in part]
        case date():
            return part.isoformat()
        case _:
            return part
