"""What a counter asks for when it receives a dossier, held against the office's rules."""

from datetime import datetime
from typing import NamedTuple

from server.contract.dossier_requests import ReceiveDossier
from server.contract.dossier_states import DossierFee
from server.contract.problems import ProblemCode
from server.domain.dossier import folded_code
from server.domain.dossier_due import Due, Times, appointed, first_due, procedure_times
from server.domain.dossier_slips import times_on_its_day
from server.domain.procedure import Procedure
from server.operations.dossier_rows.dues import refused_in_words
from server.operations.dossier_rows.find_dossier import BY_CODE, wrong_field
from server.refusal import Refusal
from server.storage.set_up.catalogue import read_catalogue
from server.storage.transaction import OfficeTransaction

FORM_ALONE = ("address", "id_number")
"""What form 01 has and a receipt of the official system keeps there."""


class Found(NamedTuple):
    """What a dossier is received by: procedure, times, moments, and the days not counted."""

    procedure: Procedure
    times: Times
    due: Due
    skipped: list[str]


def check_asked(tx: OfficeTransaction, asked: ReceiveDossier) -> None:
    """Demand what a receipt needs, and nothing that the form in use does not.

    Raises:
        Refusal: `bad_request` naming the field.
    """
    if asked.code is None and not tx.plan.set_up.dossiers.own_receipts:
        raise wrong_field("code", "dossier_needs_code")
    if asked.code is not None:
        for name in FORM_ALONE:
            if getattr(asked.submitter, name) is not None:
                raise wrong_field(f"submitter.{name}", "dossier_not_kept")
        if BY_CODE.first(tx.connection, office=tx.office, folded=folded_code(asked.code)):
            raise wrong_field("code", "dossier_known")
    if asked.submitter.email_agreed and asked.submitter.email is None:
        raise wrong_field("submitter.email", "dossier_needs_email")
    if asked.fee.state is not DossierFee.NONE and asked.fee.note is None:
        raise wrong_field("fee.note", f"dossier_fee_{asked.fee.state.value}")


def found_for(tx: OfficeTransaction, asked: ReceiveDossier, now: datetime) -> Found:
    """Find the procedure of today's catalogue, and count the due date or take the one asked for.

    Raises:
        Refusal: `unknown_procedure`, also for one without a set time or service; `bad_request`
            for a due date before the receipt, or later than the law's without a reason.
    """
    day = tx.plan.calendar.business_day(now)
    procedures = read_catalogue(tx.connection, tx.office, day)
    procedure = next((one for one in procedures if one.code == asked.procedure), None)
    times = None if procedure is None else procedure_times(procedure)
    if procedure is None or times is None or procedure.service not in tx.plan.services:
        raise Refusal(ProblemCode.UNKNOWN_PROCEDURE, procedure=asked.procedure)
    calendar = tx.plan.calendar
    with refused_in_words("due_at", calendar.timezone):
        times = times_on_its_day(times, procedure.service, now, calendar)
        due, counted = first_due(now, times, calendar)
    last = due.due.date()
    skipped = [one.day.isoformat() for one in counted.skipped if day < one.day <= last]
    if asked.due_at is None:
        return Found(procedure, times, due, skipped)
    if asked.due_at <= now:
        raise wrong_field("due_at", "dossier_due_past")
    if asked.due_at > due.legal and asked.due_reason is None:
        raise wrong_field("due_reason", "dossier_due_reason")
    return Found(procedure, times, appointed(due, asked.due_at), [])
