"""A file of intervals, one row each: what figures are computed from."""

import csv
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TextIO

HEADINGS = {"priority": "class"}


def write_intervals(file: TextIO, fields: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write intervals as CSV under their headings; answers how many."""
    written = 0
    sheet = csv.writer(file)
    sheet.writerow([HEADINGS.get(one, one) for one in fields])
    for row in rows:
        sheet.writerow([_written(value) for value in row])
        written += 1
    return written


def _written(value: object) -> object:
    return value.isoformat(timespec="microseconds") if isinstance(value, datetime) else value
