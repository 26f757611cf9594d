"""A dossier is received at a counter."""

from datetime import date, datetime

from sqlalchemy import bindparam, select

from server.contract.answers.received_dossier_json import HandedPaperJson
from server.contract.dossier_requests import ReceiveDossier
from server.contract.dossier_states import DossierAct, DossierState
from server.contract.events import DossierReceived
from server.domain.deadline_rule import kept_rule
from server.domain.dossier import folded_code
from server.domain.planned_stages import kept_stages
from server.operations.at_counter.counters import held_counter
from server.operations.at_counter.ticket_at_counter import ticket_at_counter
from server.operations.dossier_rows.checked_receipt import Found, check_asked, found_for
from server.operations.dossier_rows.next_serial import next_serial, next_version
from server.operations.dossier_rows.take_step import Handler, Why, take_step, write_step
from server.operations.dossier_rows.tell_level import tell_level
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import DossierSubmitter, ReceivedDossier
from server.storage.transaction import Actor, OfficeTransaction

KNOWN_ANYWHERE = Values(
    str, select(DOSSIER.c.office).where(DOSSIER.c.folded == bindparam("folded"))
)
ADD_DOSSIER = PreparedInsert(ReceivedDossier)
ADD_SUBMITTER = PreparedInsert(DossierSubmitter)


def receive_dossier(
    tx: OfficeTransaction, dossier: str, asked: ReceiveDossier, actor: Actor, now: datetime
) -> None:
    """Receive a dossier under this id; an immediate one is finished and handed over as well.

    Raises:
        Refusal: those of `held_counter` and `ticket_at_counter`, of `check_asked`
            and `found_for`.
    """
    held_counter(tx, asked.counter, actor)
    if asked.ticket is not None:
        ticket_at_counter(tx, asked.ticket, asked.counter, actor)
    check_asked(tx, asked)
    row = _row(tx, dossier, asked, found_for(tx, asked, now), actor, now)
    ADD_DOSSIER.add(tx.connection, row)
    told = asked.submitter
    who = DossierSubmitter(
        *(tx.office, dossier, told.name, told.telephone, told.email, told.address),
        *(told.id_number, told.authorised, told.email_agreed),
        collected_by=None,
        register_only=False,
    )
    ADD_SUBMITTER.add(tx.connection, who)
    handler = Handler(actor, asked.counter, leads=False)
    write_step(tx, row, row, "receive", handler, now, Why(asked.due_reason))
    tell_level(tx, row, now)
    tx.append(DossierReceived(dossier=dossier, state=row.state), now, actor)
    if asked.immediate:
        finished = row._replace(result_at=now)
        take_step(tx, row, finished, DossierAct.RESULT, handler, now)
        ready = finished._replace(state=DossierState.READY.value)
        take_step(tx, ready, ready, DossierAct.HAND_OVER, handler, now)


def _row(
    tx: OfficeTransaction,
    dossier: str,
    asked: ReceiveDossier,
    found: Found,
    actor: Actor,
    now: datetime,
) -> ReceivedDossier:
    day = tx.plan.calendar.business_day(now)
    code = asked.code.upper() if asked.code is not None else _own_code(tx, day)
    procedure, most = found.procedure, found.times.prolongation
    return ReceivedDossier(
        *(tx.office, dossier, folded_code(code), code, asked.code is None, None),
        *(DossierState.RECEIVED.value, procedure.code, dict(procedure.name), procedure.service),
        *(asked.ticket, asked.counter, actor.user or "", now),
        *(found.due.due, found.due.judged, found.due.legal),
        *(asked.due_at is not None, False, "0"),
        committed_time=kept_rule(found.times.committed),
        legal_time=kept_rule(found.times.legal),
        prolongation=None if most is None else kept_rule(most),
        skipped=found.skipped,
        stopped_at=None,
        supplements=0,
        papers=_papers(asked),
        sets=asked.sets,
        fee=asked.fee.state.value,
        fee_amount=asked.fee.amount,
        fee_note=asked.fee.note,
        channel=asked.channel.value,
        collection=asked.collection.value,
        postal=None,
        deciding_agency=asked.deciding_agency,
        immediate=asked.immediate,
        result_at=None,
        ended_at=None,
        year=day.year,
        serial=next_serial(tx, str(day.year)),
        version=next_version(tx),
        result_ticket=None,
        stages=kept_stages(procedure.stages),
        copies=asked.copies,
    )


def _papers(asked: ReceiveDossier) -> list[HandedPaperJson]:
    return [
        {"name": one.name, "form": one.form.value, "quantity": one.quantity} for one in asked.papers
    ]


def _own_code(tx: OfficeTransaction, day: date) -> str:
    """Make a code of the office's own kind, which no other office of this database has given.

    Whoever types it is asked for no office, and must not be told of another's dossier.
    """
    while True:
        serial = next_serial(tx, day.isoformat())
        code = f"{tx.plan.set_up.dossiers.code_prefix}-{day:%y%m%d}-{serial:04}"
        if KNOWN_ANYWHERE.first(tx.connection, folded=folded_code(code)) is None:
            return code
