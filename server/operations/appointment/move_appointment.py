"""A booked visit gets another hour; its code stays."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import AppointmentMoved
from server.contract.problems import ProblemCode
from server.contract.requests import MoveAppointment
from server.contract.states import DeliveryKind
from server.operations.appointment_rows.find_appointment import SAVE_APPOINTMENT, still_booked
from server.operations.appointment_rows.free_slot import free_slot
from server.operations.appointment_rows.reminders import tell_holder
from server.operations.deliveries.ordered import forget_deliveries
from server.refusal import Refusal
from server.storage.answers.appointments import cannot_be_kept
from server.storage.query import Values
from server.storage.tables import APPOINTMENT_CONTACT
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import Actor, OfficeTransaction

MOST_MOVES = 5
"""So often one place may wander: who wants more cancels and books."""
CONTACT = Values(
    str,
    select(APPOINTMENT_CONTACT.c.email).where(
        APPOINTMENT_CONTACT.c.office == bindparam("office"),
        APPOINTMENT_CONTACT.c.appointment == bindparam("id"),
    ),
)


def move_appointment(
    tx: OfficeTransaction,
    code: str,
    to: MoveAppointment,
    minutes: float | None,
    actor: Actor,
    now: datetime,
) -> Appointment:
    """Give a visit another slot of its service; refused, it keeps the one that it has.

    A move that the office made needful by closing is none of the holder's MOST_MOVES.

    Raises:
        Refusal: those of `still_booked` and `free_slot`; `wrong_state` after MOST_MOVES.
    """
    booked = still_booked(tx, code)
    closed = cannot_be_kept(tx.plan, booked)
    if booked.moves >= MOST_MOVES and not closed:
        raise Refusal(ProblemCode.WRONG_STATE, "appointment_moved_often", most=MOST_MOVES)
    at = free_slot(tx, booked.service, to.day, to.slot, minutes, now)
    moved = booked._replace(
        slot_at=at,
        business_day=tx.plan.calendar.business_day(at),
        moves=booked.moves if closed else booked.moves + 1,
    )
    SAVE_APPOINTMENT.save(tx.connection, moved)
    forget_deliveries(tx, booked.id)
    if CONTACT.first(tx.connection, office=tx.office, id=booked.id) is not None:
        tell_holder(tx, moved, DeliveryKind.MOVED, now)
    tx.append(AppointmentMoved(appointment=moved.id, service=moved.service, slot_at=at), now, actor)
    return moved
