"""Keys of requests that were done: the same one again is answered, and not done again."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert, PreparedRows
from server.storage.tables import ACT_KEY
from server.storage.tables.rows import ActKey
from server.storage.transaction import OfficeTransaction

KEEP_KEY = PreparedInsert(ActKey)
KEPT_FOR = timedelta(hours=48)
"""A kiosk that was off over a day's end still finds what became of its last press."""
FORGET_KEYS = delete(ACT_KEY).where(
    ACT_KEY.c.office == bindparam("in_office"), ACT_KEY.c.at < bindparam("before")
)


class Press(NamedTuple):
    """A request as its key is bound: to who sent it, whatever their token, and to what it asked.

    Attributes:
        key: the idempotency key; None: whoever asks will not repeat it.
        who: names the person or device.
        asked: a hash of route and body.
    """

    key: str | None
    who: str
    asked: str


class LedTo(NamedTuple):
    """Who used a key, for what, and the tickets that it led to."""

    who: str
    asked: str
    tickets: list[str]


FIND_KEY = PreparedRows(
    LedTo,
    select(ACT_KEY.c.who, ACT_KEY.c.asked, ACT_KEY.c.tickets).where(
        ACT_KEY.c.office == bindparam("office"), ACT_KEY.c.key == bindparam("key")
    ),
)


def once(
    tx: OfficeTransaction, press: Press, now: datetime, act: Callable[[], Sequence[str]]
) -> Sequence[str]:
    """Do an act unless the same press did it before; answers the ids of tickets that it led to.

    A refused act changes nothing, so its key is still fresh.

    Raises:
        Refusal: the act's own; `bad_request` when the key was used by somebody else or for
            something else.
    """
    if press.key is None:
        return act()
    known = FIND_KEY.all(tx.connection, {"office": tx.office, "key": press.key})
    if not known:
        tickets = act()
        kept = ActKey(tx.office, press.key, press.who, press.asked, list(tickets), now)
        KEEP_KEY.add(tx.connection, kept)
        return tickets
    if (known[0].who, known[0].asked) != (press.who, press.asked):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "key_used_elsewhere",
            errors=[{"field": "Idempotency-Key", "message": "key_used_elsewhere"}],
        )
    return known[0].tickets


def forget_old_keys(tx: OfficeTransaction, now: datetime) -> None:
    """Forget the keys that nobody repeats any more."""
    tx.connection.execute(FORGET_KEYS, {"in_office": tx.office, "before": now - KEPT_FOR})
