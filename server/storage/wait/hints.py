"""Where one counter more would help in an office just now, looked for every so often."""

import threading
import time
from datetime import datetime

from sqlalchemy import Connection

from server.contract.states import CounterState
from server.domain.levels import LEVELS
from server.domain.staffing import Hint, staffing_hint
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.hall_now import COUNTER_STATES
from server.storage.wait.pace import PaceCache

KEEP_SECONDS = 15.0
"""A hint is for minutes: looking again costs some ten forecasts."""


class Hints:
    """The last hint of each office and set-up, by the measured pace."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, int, Hint | None]] = {}
        self._looking = threading.Lock()

    def of(
        self, connection: Connection, plan: OfficePlan, paces: PaceCache, now: datetime
    ) -> Hint | None:
        """Give an office's hint; None: nobody need be moved, or nothing is known."""
        with self._looking:
            until, version, hint = self._known.get(plan.code, (0.0, -1, None))
            if version != plan.version or time.monotonic() >= until:
                hint = _look(connection, plan, paces, now)
                self._known[plan.code] = (time.monotonic() + KEEP_SECONDS, plan.version, hint)
            return hint


def _look(connection: Connection, plan: OfficePlan, paces: PaceCache, now: datetime) -> Hint | None:
    hall = paces.hall(connection, plan, now)
    if hall is None or not hall.lengths:
        return None
    today = plan.calendar.business_day(now)
    closed = [
        plan.profile(one.code, today)
        for one in COUNTER_STATES.all(connection, office=plan.code)
        if one.state == CounterState.CLOSED
    ]
    promise = plan.set_up.figures.promised_wait_minutes
    return staffing_hint(hall, closed, promise, LEVELS)
