"""It is noted that a paper about a dossier was given to whoever handed it in."""

from datetime import datetime

from server.contract.dossier_requests import GiveNotice
from server.contract.dossier_states import DossierState
from server.contract.problems import ProblemCode
from server.domain.dossier_forms import told_of
from server.operations.dossier_rows.find_dossier import find_dossier
from server.operations.dossier_rows.take_step import Handler, Why, check_handler, write_step
from server.refusal import Refusal
from server.storage.transaction import OfficeTransaction


def give_notice(
    tx: OfficeTransaction, dossier: str, asked: GiveNotice, handler: Handler, now: datetime
) -> None:
    """Note which paper was given, or that the result is there, and how; its state stays.

    Raises:
        Refusal: `unknown_dossier`, those of `check_handler`; `wrong_state` (`dossier_no_form`)
            where nothing was decided that the paper tells of.
    """
    check_handler(tx, handler)
    found = find_dossier(tx, dossier)
    there = told_of(DossierState(found.state), found.supplements, extended=found.extended)
    if asked.form not in there:
        raise Refusal(ProblemCode.WRONG_STATE, "dossier_no_form")
    why = Why(form=asked.form.value, how=asked.how.value)
    write_step(tx, found, found, "notice", handler, now, why)
