"""A dossier with a code of the office's own kind has come into the official system."""

from datetime import datetime

from server.contract.dossier_requests import EnterDossier
from server.contract.problems import ProblemCode
from server.operations.dossier_rows.find_dossier import SAVE_DOSSIER, find_dossier
from server.operations.dossier_rows.next_serial import next_version
from server.operations.dossier_rows.take_step import Handler, Why, check_handler, write_step
from server.refusal import Refusal
from server.storage.transaction import OfficeTransaction


def enter_dossier(
    tx: OfficeTransaction, dossier: str, asked: EnterDossier, handler: Handler, now: datetime
) -> None:
    """Keep the code that the official system gave it; the one on the paper still answers.

    Raises:
        Refusal: `unknown_dossier`, those of `check_handler`; `wrong_state` (`dossier_entered`).
    """
    check_handler(tx, handler)
    before = find_dossier(tx, dossier)
    if not before.own_code or before.entered_as is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "dossier_entered")
    entered = before._replace(entered_as=asked.code.upper(), version=next_version(tx))
    SAVE_DOSSIER.save(tx.connection, entered)
    write_step(tx, before, entered, "enter", handler, now, Why())
