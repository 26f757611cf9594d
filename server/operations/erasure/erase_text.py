"""Words of a case or of the suggestion book are erased because somebody asked for it."""

from datetime import datetime

from server.contract.events import TextErased
from server.contract.states import ErasedKind
from server.storage.erased import Erased, erase
from server.storage.transaction import Actor, OfficeTransaction


def erase_text(tx: OfficeTransaction, one: Erased, actor: Actor, now: datetime) -> None:
    """Erase a text; what was erased before stays so, and nothing is told anew.

    No event tells of a report about money: that there was one is for its reader alone.
    """
    if erase(tx.connection, one) and one.kind is not ErasedKind.PAYMENT_REPORT:
        tx.append(TextErased(kind=one.kind, id=one.id), now, actor)
