"""The shipped table of public days: what an office keeps unless its own calendar differs."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from server.domain.special_days import CalendarDay, DayKind

TABLES = {"vn": "viet_nam.json"}


@cache
def public_days(country: str) -> Mapping[date, CalendarDay]:
    """Give the days of a country by date; "none" and unknown countries have none."""
    return {day: one for row in _table(country)["days"] for day, one in _dated(row)}


@cache
def known_years(country: str) -> frozenset[int]:
    """Name the years for which the table is whole."""
    return frozenset(_table(country)["years"])


def _table(country: str) -> dict[str, Any]:
    if country not in TABLES:
        return {"years": [], "days": []}
    text = (files("server.public_days") / TABLES[country]).read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def _dated(row: Mapping[str, Any]) -> Iterator[tuple[date, CalendarDay]]:
    day = date.fromisoformat(row["from"])
    last = date.fromisoformat(row.get("to", row["from"]))
    while day <= last:
        yield day, CalendarDay(DayKind(row["kind"]), row["name"], row["source"])
        day += timedelta(days=1)
