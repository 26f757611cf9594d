"""Whoever agreed is written to when a dossier's result is there, and that is noted.

A letter has the dossier's code and the office's name: nobody's name, and not what it is about.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from server.contract.dossier_states import DossierForm, NoticeWay
from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery
from server.operations.dossier_rows.find_dossier import find_dossier
from server.operations.dossier_rows.result_letters import AGREED, RESULT
from server.operations.dossier_rows.take_step import Handler, Why, write_step
from server.storage.transaction import Actor, OfficeTransaction

MOST_TRIES = 8
FIRST_PAUSE = timedelta(minutes=2)
"""Before the second try; each pause is twice the one before."""
DUE = due_of([RESULT])


class ResultLetter(NamedTuple):
    """A letter to be sent: its delivery, the dossier's id and code, and to whom."""

    id: str
    dossier: str
    code: str
    email: str


def take_due_results(tx: OfficeTransaction, now: datetime) -> list[ResultLetter]:
    """Take what is due: under the office's lock each is put off to its next try at once.

    Given up are those tried MOST_TRIES times, and those whose result was fetched before.
    """
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        agreed = AGREED.first(tx.connection, office=tx.office, id=one.about)
        if agreed is None or one.tries >= MOST_TRIES:
            forget_delivery(tx, one.id)
            continue
        try_later(tx, one, FIRST_PAUSE, now)
        taken.append(ResultLetter(one.id, one.about, agreed.code, agreed.email))
    return taken


def result_was_told(tx: OfficeTransaction, letter: ResultLetter, now: datetime) -> None:
    """Note that a letter left; nobody pressed anything."""
    forget_delivery(tx, letter.id)
    found = find_dossier(tx, letter.dossier)
    why = Why(form=DossierForm.RESULT.value, how=NoticeWay.EMAIL.value)
    write_step(tx, found, found, "notice", Handler(Actor(), None, leads=True), now, why)
