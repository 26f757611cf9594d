"""The live tickets of an office after one event: read once, and put into each order once."""

import threading
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.states import TicketState
from server.domain.discipline import InLine, calling_order, moment_of_line, order_at_counter
from server.storage.line_heads import as_waiting, latest_calls
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import TICKET
from server.storage.tables.live import at_counters, live
from server.storage.tables.rows import Ticket

LIVE_TICKETS = Query(Ticket, live(select(TICKET).where(TICKET.c.office == bindparam("office"))))
TICKETS_AT_COUNTERS = Query(
    Ticket, at_counters(select(TICKET).where(TICKET.c.office == bindparam("office")))
)


class LiveLine:
    """Who is in the hall after an event, for everybody who asks until the next.

    Each method takes a connection that sees that event as the last.

    Attributes:
        seq: the event.
        now: the moment for which the orders are true: credit grows while people wait.
    """

    def __init__(self, plan: OfficePlan, seq: int, now: datetime) -> None:
        self.seq = seq
        self.now = now
        self._plan = plan
        self._lock = threading.Lock()
        self._tickets: list[Ticket] | None = None
        self._waiting: list[InLine] | None = None
        self._orders: dict[str | None, list[Ticket]] = {}

    def tickets(self, connection: Connection) -> Sequence[Ticket]:
        """Give all who wait, are at a counter or were put aside, in no order."""
        with self._lock:
            return self._read(connection)

    def order(self, connection: Connection, counter: str | None = None) -> Sequence[Ticket]:
        """Give those who wait in calling order.

        With a counter only those whom it would call now, in its own order.
        """
        with self._lock:
            found = self._orders.get(counter)
            if found is None:
                found = self._orders[counter] = self._ordered(connection, counter)
            return found

    def _read(self, connection: Connection) -> list[Ticket]:
        if self._tickets is None:
            self._tickets = LIVE_TICKETS.all(connection, office=self._plan.code)
        return self._tickets

    def _ordered(self, connection: Connection, counter: str | None) -> list[Ticket]:
        code, policy = self._plan.code, self._plan.rules.policy
        by_id = {one.id: one for one in self._read(connection) if one.state == TicketState.WAITING}
        if not by_id:
            return []
        if self._waiting is None:
            self._waiting = as_waiting(connection, code, by_id.values())
        day = next(iter(by_id.values())).business_day
        now = moment_of_line(self._waiting, self.now)
        if counter is None:
            history = latest_calls(connection, code, policy, day, self._plan.services)
            order = calling_order(self._waiting, policy, now, history)
        else:
            profile = self._plan.profile(counter, day)
            history = latest_calls(connection, code, policy, day, profile.services)
            order = order_at_counter(self._waiting, profile, policy, now, history)
        return [by_id[one.ticket] for one in order]
