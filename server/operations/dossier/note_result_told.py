"""A letter about a dossier's result has left, and that stands among its steps."""

from datetime import datetime

from server.contract.dossier_states import DossierForm, NoticeWay
from server.operations.deliveries.ordered import forget_delivery
from server.operations.dossier_rows.find_dossier import find_dossier
from server.operations.dossier_rows.result_letters import ResultLetter
from server.operations.dossier_rows.take_step import Handler, Why, write_step
from server.storage.transaction import Actor, OfficeTransaction


def note_result_told(tx: OfficeTransaction, letter: ResultLetter, now: datetime) -> None:
    """Note that a letter left; nobody pressed anything."""
    forget_delivery(tx, letter.id)
    found = find_dossier(tx, letter.dossier)
    why = Why(form=DossierForm.RESULT.value, how=NoticeWay.EMAIL.value)
    write_step(tx, found, found, "notice", Handler(Actor(), None, leads=True), now, why)
