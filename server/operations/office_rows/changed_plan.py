"""A part of an office's set-up changed inside an act: everybody reads the plan anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple, cast

from sqlalchemy import Connection, bindparam, select, update

from server.contract.events import Event, OfficeChanged
from server.contract.problems import ProblemCode
from server.office_file.mistakes import OfficeFileError
from server.office_file.model import OfficeFile
from server.operations.office_rows.change_log import log_difference
from server.operations.office_rows.origins import what_is_locked
from server.refusal import Refusal
from server.storage.outbox import Entry, append_events
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.set_up.stored import read_set_up
from server.storage.tables import OFFICE
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import columns_of, part_of
from server.storage.transaction import OfficeTransaction
from server.storage.wait.kept_plan import KEPT_AT
from server.storage.wait.line_now import plan_anew, plan_at

NEXT_VERSION = (
    update(OFFICE)
    .where(OFFICE.c.code == bindparam("office"))
    .values({OFFICE.c.plan_version: OFFICE.c.plan_version + 1})
)


@part_of(OfficeRow)
class Version(NamedTuple):
    """The version of an office's set-up, and its last event."""

    code: str
    plan_version: int
    seq: int


HOLD_VERSION = Query(
    Version,
    select(*columns_of(Version)).where(OFFICE.c.code == bindparam("office")).with_for_update(),
)
SAVE_VERSION = PreparedUpdate(Version, ("plan_version", "seq"))


def plan_changed(tx: OfficeTransaction) -> None:
    """Give the plan its next version, from what the tables hold by now.

    Nothing after it may fail: the transaction keeps the new plan.
    """
    tx.connection.execute(NEXT_VERSION, {"office": tx.office})
    tx.plan = cast("OfficePlan", read_plan(tx.connection, tx.office))


@contextmanager
def changing_set_up(connection: Connection, office: str, now: datetime) -> Iterator[int]:
    """Lock the office, let its set-up be written, and everybody read it again.

    Gives the `seq` of the event that tells of it.

    Raises:
        Refusal: `unknown_office`.
        OfficeFileError: what was written is locked by the centre.
    """
    held = HOLD_VERSION.first(connection, office=office)
    if held is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    changed = held._replace(plan_version=held.plan_version + 1, seq=held.seq + 1)
    SAVE_VERSION.save(connection, changed)
    before = cast("OfficeFile", read_set_up(connection, office))
    yield changed.seq
    after = cast("OfficeFile", read_set_up(connection, office))
    if mistakes := what_is_locked(connection, before, after):
        raise OfficeFileError(mistakes)
    log_difference(connection, changed.seq, before, after, now)
    tell_of_change(connection, office, changed.seq, now)


def tell_beside(
    connection: Connection, office: str, now: datetime, act: Callable[[], Event | None]
) -> None:
    """Lock the office, do what leaves its set-up and its line as they are, and tell of it.

    An act without an event changed nothing.

    Raises:
        Refusal: `unknown_office`.
    """
    held = HOLD_VERSION.first(connection, office=office)
    if held is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    if event := act():
        told = held._replace(seq=held.seq + 1)
        SAVE_VERSION.save(connection, told)
        append_events(connection, [Entry(office, told.seq, now, event)])


def tell_of_change(connection: Connection, office: str, seq: int, now: datetime) -> None:
    """Tell everybody who shows this office of its changed set-up, and plan its calls by it."""
    append_events(connection, [Entry(office, seq, now, OfficeChanged())])
    if KEPT_AT.first(connection, office=office) is not None:
        plan = cast("OfficePlan", read_plan(connection, office))
        plan_anew(connection, plan, plan_at(connection, plan, seq), {}, now)
