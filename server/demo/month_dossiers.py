"""Dossiers of a simulated month: handed in with a number, worked on, mostly given back in time."""

from contextlib import suppress
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.dossier_requests import HandOverDossier, ReceiveDossier, Submitter
from server.contract.dossier_states import DossierState
from server.demo.month_day import WORKED_EVERY
from server.demo.visitors import Visitors
from server.operations.dossier.finish_dossier import finish_dossier
from server.operations.dossier.hand_over_dossier import hand_over_dossier
from server.operations.dossier.receive_dossier import receive_dossier
from server.operations.dossier_rows.take_step import Handler
from server.refusal import Refusal
from server.storage.query import Query
from server.storage.set_up.catalogue import read_catalogue
from server.storage.tables import RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import ReceivedDossier
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

BROUGHT = 0.35
"""Of the visits to a service with procedures."""
CERTIFIES, COPIES = "2.000815", 3
"""The procedure that certifies copies, and how many people have made."""
LATE = 0.02
EARLY = 0.02
"""Of those that lie there, each hour."""
FETCHED = 0.15
SLACK = timedelta(minutes=15)
LONGEST_BREAK_DAYS = 30
OPEN = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER)
    .where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.state.in_([DossierState.RECEIVED.value, DossierState.READY.value]),
    )
    .order_by(RECEIVED_DOSSIER.c.serial),
)


class MonthDossiers:
    """Who brings dossiers, and who works on them."""

    def __init__(self, visitors: Visitors, head: Actor) -> None:
        self._visitors = visitors
        self._handler = Handler(head, None, leads=True)
        self._procedures: dict[str, list[str]] | None = None
        self._late: set[str] = set()

    def receive(
        self, tx: OfficeTransaction, ticket: Ticket, counter: str, clerk: Actor, now: datetime
    ) -> None:
        """Receive a dossier of somebody at a counter, where they brought one."""
        known = self._of_service(tx, now).get(ticket.service, [])
        if not known or not self._visitors.happens(BROUGHT):
            return
        procedure = self._visitors.one_of(known)
        asked = ReceiveDossier(
            counter=counter,
            procedure=procedure,
            submitter=Submitter(name=self._visitors.name()),
            ticket=ticket.id,
            copies=COPIES if procedure == CERTIFIES else 0,
        )
        dossier = str(uuid4())
        if self._visitors.happens(LATE):
            self._late.add(dossier)
        # A procedure without a set time has no receipt.
        with suppress(Refusal):
            receive_dossier(tx, dossier, asked, clerk, now)

    def work(self, tx: OfficeTransaction, now: datetime) -> None:
        """Do an hour's work on what lies there: results, and those who come for them."""
        until = _next_work(tx, now)
        for one in OPEN.all(tx.connection, office=tx.office):
            if one.state == DossierState.READY.value:
                if self._visitors.happens(FETCHED):
                    hand_over_dossier(tx, one.id, HandOverDossier(), self._handler, now)
            elif self._visitors.happens(self._share_done(one, now, until)):
                finish_dossier(tx, one.id, self._handler, now)

    def _share_done(self, one: ReceivedDossier, now: datetime, until: datetime) -> float:
        if one.id in self._late:
            return FETCHED if one.due_at < now else 0.0
        return 1.0 if one.due_at <= until else EARLY

    def _of_service(self, tx: OfficeTransaction, now: datetime) -> dict[str, list[str]]:
        if self._procedures is None:
            found: dict[str, list[str]] = {}
            day = tx.plan.calendar.business_day(now)
            for one in read_catalogue(tx.connection, tx.office, day):
                if one.service is not None:
                    found.setdefault(one.service, []).append(one.code)
            self._procedures = found
        return self._procedures


def _next_work(tx: OfficeTransaction, now: datetime) -> datetime:
    """Tell until when what is due has to be done now.

    A day's last look at the dossiers reaches as far as the next day's second.
    """
    calendar, soon = tx.plan.calendar, now + WORKED_EVERY + SLACK
    day = calendar.business_day(now)
    sessions = calendar.sessions_of(day)
    if sessions and soon < sessions[-1].closes:
        return soon
    for after in range(1, LONGEST_BREAK_DAYS):
        sessions = calendar.sessions_of(day + timedelta(days=after))
        if sessions:
            return sessions[0].opens + WORKED_EVERY
    return soon
