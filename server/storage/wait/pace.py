"""How long people will wait in an office just now, from what was measured there, cached."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from server.contract.answers.as_json import WaitJson
from server.contract.states import TicketState
from server.domain.forecast import Outlook, forecast, promise
from server.domain.hall import Hall
from server.domain.levels import LEVELS
from server.domain.stay_lengths import StayLengths
from server.storage.line_heads import as_waiting, latest_calls
from server.storage.set_up.plan import OfficePlan
from server.storage.wait.hall_now import counters_now
from server.storage.wait.learnt import Past, idle_for, learn_past, stays_today
from server.storage.wait.measured import BUSINESS_DAY, HOW_MANY, MOST_IN_HALL, TICKETS_IN_HALL

KEEP_SECONDS = 5.0
USEFUL_SECONDS = 60.0
"""An older measure is of another hall: the first number of the day is not promised yesterday's
wait."""
LOOK_AHEAD_MINUTES = 240.0


@dataclass(frozen=True, slots=True)
class Pace:
    """One service: what its people can expect.

    Attributes:
        waits: possible waits, ascending, in minutes, of a newcomer of each priority class
            (None: an ordinary one); empty: not known yet.
        ahead: how many who waited then would be called before an ordinary newcomer.
        gap: minutes that each further person adds.
        minutes: the usual length of a stay; None: not known.
        tickets: possible waits of those who waited then.
    """

    waits: Mapping[str | None, tuple[float, ...]]
    ahead: int
    gap: float
    minutes: float | None
    tickets: Mapping[str, tuple[float, ...]]

    def wait(
        self, ahead: int, ticket: str | None = None, priority: str | None = None
    ) -> WaitJson | None:
        """Estimate the wait of a ticket, or of somebody with so many people before him.

        Somebody of a priority class is told what his class could expect when this was
        measured: few of them come between two measurements.

        Returns:
            None where too little is known.
        """
        waits = self.tickets.get(ticket or "")
        if waits is None:
            more = (ahead - self.ahead) * self.gap if priority is None else 0.0
            newcomers = self.waits.get(priority, self.waits[None])
            waits = tuple(max(0.0, one + more) for one in newcomers)
        found = promise(waits)
        if found is None:
            return None
        return {"low_minutes": found.low_minutes, "high_minutes": found.high_minutes}


class PaceCache:
    """The pace of each office, measured again when older than KEEP_SECONDS."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, Mapping[str, Pace]]] = {}
        self._past: dict[str, Past] = {}
        self._measuring: set[str] = set()
        self._lock = threading.Lock()

    def latest(self, office: str) -> tuple[Mapping[str, Pace] | None, bool]:
        """Answer what was last measured, None when nothing was lately, and whether it is fresh."""
        with self._lock:
            until, paces = self._known.get(office, (0.0, None))
        now = time.monotonic()
        return (paces if now < until + USEFUL_SECONDS else None), now < until

    def measure(
        self, connection: Connection, plan: OfficePlan, now: datetime
    ) -> Mapping[str, Pace]:
        """Answer the pace of each service, measuring when what is known is stale.

        Whoever asks while another measures is answered with what was known before.
        """
        with self._lock:
            until, paces = self._known.get(plan.code, (0.0, None))
            measuring = plan.code in self._measuring
            if paces is not None and (measuring or time.monotonic() < until):
                return paces
            self._measuring.add(plan.code)
        try:
            hall = self.hall(connection, plan, now)
            paces = _nothing_known(plan) if hall is None else _paces(plan, forecast(hall, LEVELS))
            with self._lock:
                self._known[plan.code] = (time.monotonic() + KEEP_SECONDS, paces)
        finally:
            with self._lock:
                self._measuring.discard(plan.code)
        return paces

    def hall(self, connection: Connection, plan: OfficePlan, now: datetime) -> Hall | None:
        """Read the hall as the forecast starts from it; None: too many people for one."""
        if HOW_MANY.one(connection, office=plan.code) > MOST_IN_HALL:
            return None
        tickets = TICKETS_IN_HALL.all(connection, office=plan.code)
        day = BUSINESS_DAY.first(connection, office=plan.code)
        today = day or now.astimezone(plan.calendar.timezone).date()
        past = self.past(connection, plan, today, now)
        ended_stays = stays_today(connection, plan, today, now)
        counters = counters_now(connection, plan, tickets, today, now, idle_for(ended_stays))
        stays = [one.stay for one in counters if one.stay is not None]
        known = past.experience.known(plan.services, ended_stays, stays)
        local = now.astimezone(plan.calendar.timezone)
        minute = local.hour * 60 + local.minute
        policy = plan.rules.policy
        return Hall(
            now=now,
            waiting=as_waiting(
                connection,
                plan.code,
                [one for one in tickets if one.state == TicketState.WAITING],
            ),
            counters=counters,
            policy=policy,
            lengths=known.lengths,
            streams=past.usual.streams(minute, minute + LOOK_AHEAD_MINUTES),
            classes=tuple(one.code for one in plan.set_up.priorities),
            history=latest_calls(connection, plan.code, policy, today, plan.services),
            level=known.level,
            gaps=known.gaps,
        )

    def past(self, connection: Connection, plan: OfficePlan, today: date, now: datetime) -> Past:
        """Give what the days before a business day teach, read once a day."""
        with self._lock:
            past = self._past.get(plan.code)
        if past is not None and past.day == today:
            return past
        past = learn_past(connection, plan, today, now)
        with self._lock:
            self._past[plan.code] = past
        return past


def _nothing_known(plan: OfficePlan) -> dict[str, Pace]:
    nothing = Pace(waits={None: ()}, ahead=0, gap=0.0, minutes=None, tickets={})
    return dict.fromkeys(plan.services, nothing)


def _paces(plan: OfficePlan, outlook: Outlook) -> dict[str, Pace]:
    hall = outlook.hall
    found = {}
    for code in plan.services:
        here = [one.ticket for one in hall.waiting if one.service == code]
        serving = sum(
            code in one.profile.services and one.opens_in <= 0 and not one.away
            for one in hall.counters
        )
        lengths: StayLengths | None = hall.lengths.get(code)
        found[code] = Pace(
            waits={
                priority: outlook.newcomer(code, priority).waits
                for priority in (None, *hall.classes)
            },
            ahead=outlook.newcomer(code).ahead,
            gap=0.0 if lengths is None else lengths.mean / max(1, serving),
            minutes=None if lengths is None else lengths.mean,
            tickets={ticket: outlook.tickets[ticket].waits for ticket in here},
        )
    return found
