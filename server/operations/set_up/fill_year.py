"""A year's public days are added to an office's calendar."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert

from server.domain.special_days import CalendarDay
from server.operations.office_rows.calendar import read_days
from server.operations.office_rows.changed_plan import change_set_up
from server.storage.tables import CALENDAR_DAY


def fill_year(
    connection: Connection, office: str, days: Mapping[date, CalendarDay], now: datetime
) -> int:
    """Add public days where the office has set nothing itself; answers how many were added.

    Raises:
        Refusal: `unknown_office`.
    """
    change_set_up(connection, office, now)
    own = read_days(connection, office)
    rows: list[dict[str, Any]] = [
        {
            "office": office,
            "day": day,
            "kind": one.kind.value,
            "name": dict(one.name),
            "source": one.source,
            "sessions": None,
            "services": None,
        }
        for day, one in days.items()
        if day not in own
    ]
    if rows:
        connection.execute(insert(CALENDAR_DAY), rows)
    return len(rows)
