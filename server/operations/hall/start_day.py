"""A supervisor has looked at the morning's sheet and begins the working day."""

from collections.abc import Sequence
from datetime import datetime

from server.contract.events import DayStarted
from server.contract.problems import ProblemCode
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.answers.morning import STARTED
from server.storage.prepared import PreparedInsert
from server.storage.tables.hall_rows import DayStart
from server.storage.transaction import Actor, OfficeTransaction

ADD_START = PreparedInsert(DayStart)


def start_day(tx: OfficeTransaction, red: Sequence[str], actor: Actor, now: datetime) -> None:
    """Keep that the day was begun, and which checks did not stand well: it is begun all the same.

    Raises:
        Refusal: `wrong_state` when it was begun already.
    """
    today = business_day(tx, now)
    if STARTED.first(tx.connection, office=tx.office, day=today) is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "day_started_already")
    ADD_START.add(tx.connection, DayStart(tx.office, today, now, actor.user, list(red)))
    tx.append(DayStarted(business_day=today, red=list(red)), now, actor)
