"""One step of a dossier: from the table of its course, written down and told."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.dossier_states import DossierAct, DossierState
from server.contract.events import DossierMoved
from server.contract.problems import ProblemCode
from server.domain.dossier_course import ENDED, after
from server.domain.nameless import nameless
from server.operations.at_counter.counters import held_counter
from server.operations.dossier_rows.find_dossier import SAVE_DOSSIER, find_dossier, wrong_field
from server.operations.dossier_rows.next_serial import next_version
from server.operations.dossier_rows.tell_level import tell_level
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DOSSIER_STEP
from server.storage.tables.dossier_rows import DossierStep, ReceivedDossier
from server.storage.transaction import Actor, OfficeTransaction

ADD_STEP = PreparedInsert(DossierStep)
STEPS = Values(
    int,
    select(func.count()).where(
        DOSSIER_STEP.c.office == bindparam("office"), DOSSIER_STEP.c.dossier == bindparam("dossier")
    ),
)


class Handler(NamedTuple):
    """Who does something to a dossier, and at which counter; who `leads` needs none."""

    actor: Actor
    counter: str | None
    leads: bool


class Why(NamedTuple):
    """What is written down with a step."""

    reason: str | None = None
    ground: str | None = None
    agency: str | None = None
    confirmed: bool = False
    form: str | None = None
    how: str | None = None


def dossier_for(
    tx: OfficeTransaction, dossier_id: str, act: DossierAct, handler: Handler
) -> ReceivedDossier:
    """Read a dossier to which this is done now, by somebody who may.

    Raises:
        Refusal: `unknown_dossier`; `bad_request` (`counter`) for a clerk who names no counter,
            those of `held_counter`; `wrong_state` (`dossier_state`).
    """
    check_handler(tx, handler)
    found = find_dossier(tx, dossier_id)
    if after(DossierState(found.state), act) is None:
        raise Refusal(ProblemCode.WRONG_STATE, "dossier_state")
    return found


def check_handler(tx: OfficeTransaction, handler: Handler) -> None:
    """Demand an open counter of whoever does not lead, and of all who name one.

    Raises:
        Refusal: `bad_request` (`counter`), those of `held_counter`.
    """
    if handler.counter is not None:
        held_counter(tx, handler.counter, handler.actor)
    elif not handler.leads:
        raise wrong_field("counter", "dossier_needs_counter")


def take_step(
    tx: OfficeTransaction,
    before: ReceivedDossier,
    changed: ReceivedDossier,
    act: DossierAct,
    handler: Handler,
    now: datetime,
    why: Why = Why(),  # noqa: B008 - a value
) -> None:
    """Write a dossier's new state, the step that led there, and tell of both."""
    state = after(DossierState(before.state), act)
    assert state is not None  # noqa: S101 - `dossier_for` has looked
    ended = now if state in ENDED else None
    moved = changed._replace(state=state.value, ended_at=ended, version=next_version(tx))
    SAVE_DOSSIER.save(tx.connection, moved)
    write_step(tx, before, moved, act.value, handler, now, why)
    tell_level(tx, moved, now)
    tx.append(DossierMoved(dossier=moved.id, act=act.value, state=state.value), now, handler.actor)


def write_step(
    tx: OfficeTransaction,
    before: ReceivedDossier,
    moved: ReceivedDossier,
    act: str,
    handler: Handler,
    now: datetime,
    why: Why,
) -> None:
    """Write down what was done; what officers write keeps no names."""
    ADD_STEP.add(
        tx.connection,
        DossierStep(
            office=tx.office,
            dossier=moved.id,
            rank=STEPS.one(tx.connection, office=tx.office, dossier=moved.id),
            act=act,
            at=now,
            user=handler.actor.user,
            counter=handler.counter,
            reason=None if why.reason is None else nameless(why.reason),
            ground=why.ground,
            agency=why.agency,
            due_before=before.due_at,
            due_after=moved.due_at,
            confirmed=why.confirmed,
            form=why.form,
            how=why.how,
        ),
    )
