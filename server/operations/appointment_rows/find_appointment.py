"""A booked visit as its acts find it: by the code that its holder has, or by its id."""

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.contract.states import AppointmentState
from server.domain.appointment import typed_code
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import APPOINTMENT
from server.storage.tables.appointment_rows import Appointment
from server.storage.transaction import OfficeTransaction

OF_OFFICE = select(APPOINTMENT).where(APPOINTMENT.c.office == bindparam("office"))
BY_CODE = Query(Appointment, OF_OFFICE.where(APPOINTMENT.c.code == bindparam("code")))
BY_ID = Query(Appointment, OF_OFFICE.where(APPOINTMENT.c.id == bindparam("id")))
ADD_APPOINTMENT = PreparedInsert(Appointment)
SAVE_APPOINTMENT = PreparedUpdate(
    Appointment, ("business_day", "slot_at", "state", "moves", "ticket")
)


def appointment_of_code(tx: OfficeTransaction, code: str) -> Appointment:
    """Read the visit behind a code, however it was typed.

    Raises:
        Refusal: `unknown_appointment`.
    """
    found = BY_CODE.first(tx.connection, office=tx.office, code=typed_code(code))
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_APPOINTMENT)
    return found


def still_booked(tx: OfficeTransaction, code: str) -> Appointment:
    """Read a visit that is still to come.

    Raises:
        Refusal: `unknown_appointment`; `wrong_state` when it was used, cancelled or missed.
    """
    found = appointment_of_code(tx, code)
    if found.state != AppointmentState.BOOKED:
        raise Refusal(ProblemCode.WRONG_STATE, f"appointment_{found.state}")
    return found
