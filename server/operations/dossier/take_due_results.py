"""Whoever agreed is written to when a dossier's result is there.

A letter has the dossier's code and the office's name: nobody's name, and not what it is about.
"""

from datetime import datetime, timedelta

from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery
from server.operations.dossier_rows.result_letters import AGREED, RESULT, ResultLetter
from server.storage.transaction import OfficeTransaction

MOST_TRIES = 8
FIRST_PAUSE = timedelta(minutes=2)
"""Before the second try; each pause is twice the one before."""
DUE = due_of([RESULT])


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
