"""Whoever booked has come: the visit enters the line, at its hour or, late, as everybody does."""

from datetime import datetime

from server.contract.answers.as_json import WaitJson
from server.contract.events import AppointmentArrived, TicketPriorityChanged
from server.contract.languages import VIETNAMESE, languages
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.contract.states import LIVE, AppointmentState, TicketState
from server.operations.appointment_rows.find_appointment import (
    SAVE_APPOINTMENT,
    appointment_of_code,
    still_booked,
)
from server.operations.appointment_rows.reminders import forget_contact
from server.operations.moves.tickets import about, find_ticket, write_move
from server.operations.today.admission import admit_appointment
from server.operations.today.business_day import business_day
from server.operations.today.give_number import give_number
from server.refusal import Refusal
from server.storage.answers.wire import local
from server.storage.tables.appointment_rows import Appointment
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def check_in(
    tx: OfficeTransaction,
    code: str,
    key: str,
    actor: Actor,
    now: datetime,
    *,
    ordinary: bool,
    promised: WaitJson | None = None,
) -> tuple[Ticket, bool]:
    """Give somebody who booked a number; answers it, and whether it is new.

    Early and in time it is called from its hour on. Late it is an ordinary one, by arrival; so it
    is too for whoever wants an `ordinary` one rather than wait for the hour. Who checks in again
    is told the same number, which gives its hour up where an ordinary one is wanted.

    Raises:
        Refusal: `unknown_appointment`; `too_early` and `too_late` for another day; `wrong_state`
            for what was cancelled or is over; `service_closed` when nobody is served any more.
    """
    appointment = appointment_of_code(tx, code)
    if appointment.ticket is not None:
        return _again(tx, find_ticket(tx, appointment.ticket), now, actor, ordinary=ordinary), False
    _check_day(tx, appointment, now)
    appointment = still_booked(tx, code)  # the day may just have turned, and ended it
    ticket = _given(tx, appointment, key, actor, now, promised, ordinary=ordinary)
    arrived = appointment._replace(state=AppointmentState.ARRIVED.value, ticket=ticket.id)
    SAVE_APPOINTMENT.save(tx.connection, arrived)
    forget_contact(tx, arrived.id)
    tx.append(
        AppointmentArrived(appointment=arrived.id, service=arrived.service, number=ticket.number),
        now,
        actor,
    )
    return ticket, True


def _given(
    tx: OfficeTransaction,
    appointment: Appointment,
    key: str,
    actor: Actor,
    now: datetime,
    promised: WaitJson | None,
    *,
    ordinary: bool,
) -> Ticket:
    service = tx.plan.services.get(appointment.service)
    if service is None:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=appointment.service)
    today, at = business_day(tx, now), appointment.slot_at
    hour = admit_appointment(tx, service.code, at, actor, today, now, booked=True)
    wanted = IssueTicket.model_validate(
        {
            "service": service.code,
            # One that the server knew when the visit was booked, and knows no longer.
            "language": appointment.language if appointment.language in languages() else VIETNAMESE,
            "appointment_at": None if ordinary else hour,
        }
    )
    return give_number(tx, service, wanted, key, actor, today, now, promised)


def _check_day(tx: OfficeTransaction, appointment: Appointment, now: datetime) -> None:
    today = business_day(tx, now)
    if appointment.business_day == today or appointment.state != AppointmentState.BOOKED:
        return
    early = appointment.business_day > today
    raise Refusal(
        ProblemCode.TOO_EARLY if early else ProblemCode.TOO_LATE,
        at=local(appointment.slot_at, tx.plan.calendar.timezone),
    )


def _again(
    tx: OfficeTransaction, ticket: Ticket, now: datetime, actor: Actor, *, ordinary: bool
) -> Ticket:
    if ticket.state not in LIVE:
        raise Refusal(ProblemCode.WRONG_STATE, "appointment_over", number=ticket.number)
    gives_up = ordinary and ticket.state == TicketState.WAITING
    if not gives_up or ticket.appointment_at is None:
        return ticket
    moved = ticket._replace(appointment_at=None, step=ticket.step + 1)
    write_move(tx, ticket, moved, "priority", now)
    tx.append(TicketPriorityChanged(**about(tx, moved)), now, actor)
    return moved
