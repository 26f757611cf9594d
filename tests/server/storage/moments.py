"""One office at one moment, as read functions take it, inside a test's own transaction."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.line_now import calls_as_stored
from server.storage.wait.live_line import LiveLine
from server.storage.wait.pace import Pace


def moment_of(
    connection: Connection,
    plan: OfficePlan,
    now: datetime,
    paces: Mapping[str, Pace] | None = None,
    public_url: str = "",
) -> OfficeMoment:
    """Plan the calls of the office as it is stored, and give what reads take."""
    known = paces or {}
    minutes = {code: one.minutes for code, one in known.items() if one.minutes is not None}
    calls = calls_as_stored(connection, plan, minutes, now)
    return OfficeMoment(connection, LiveLine(plan, 0, now), plan, known, calls, now, public_url)
