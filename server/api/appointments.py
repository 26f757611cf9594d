"""Routes of booked visits: what is left, booking, one's own by its code, checking in."""

import asyncio
import io
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import Annotated, Any

import segno
from fastapi import APIRouter, Header, Path, Query, Request, Response

from server.api.access import Allowed, Server, allow, from_elsewhere, identify, token_of
from server.api.answers import KEY_LENGTH, json_answer
from server.api.calendar_file import calendar_file
from server.api.deed import WORKING
from server.api.pages import page
from server.api.presses import asked_of, press_of
from server.api.running import Running, address_of
from server.api.tickets import read_ticket
from server.contract.answers import Appointment, AppointmentDays, AppointmentSlots, Ticket
from server.contract.answers.appointment_json import AppointmentJson, AppointmentSlotsJson
from server.contract.languages import VIETNAMESE, HouseLanguage
from server.contract.problems import ProblemCode
from server.contract.requests import BookAppointment, CheckIn, MoveAppointment
from server.contract.states import AppointmentState, ErasedKind
from server.operations.appointment.book_appointment import book_appointment
from server.operations.appointment.cancel_appointment import cancel_appointment
from server.operations.appointment.check_in import check_in
from server.operations.appointment.move_appointment import move_appointment
from server.operations.at_counter.act_keys import Press, once
from server.refusal import Refusal
from server.storage.answers.appointments import (
    appointment_answer,
    appointment_of_id,
    days_answer,
    id_of_code,
    slots_answer,
)
from server.storage.answers.reckoned import newcomers_wait
from server.storage.erased import Erased, is_there, keep_erased
from server.storage.transaction import NOBODY, Actor, OfficeTransaction

pages = APIRouter(include_in_schema=False)
router = APIRouter(prefix="/api/v1/offices/{office}/appointments", tags=["appointments"])

SLOTS_SECONDS = 5
"""How long a browser or proxy may show what is left without asking again."""
QR_BORDER = 2
"""Modules of paper around the code: phones show it on white already."""

Code = Annotated[str, Path(max_length=40)]
ServiceCode = Annotated[str, Query(max_length=40)]
Key = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=KEY_LENGTH,
        description="The same key again with the same request is answered and not done again.",
    ),
]
Act = Callable[[OfficeTransaction, datetime], Any]


@router.get("/days", response_model=AppointmentDays)
async def get_days(office: str, service: ServiceCode, server: Server) -> Response:
    """List the days that may be booked for a service, and how many places each has left."""
    reminds = server.settings.mail is not None
    answer, _ = await server.reader.read_office(
        office, lambda at: days_answer(at, service, reminds=reminds)
    )
    return _shown_for_a_while(json_answer(answer))


@router.get("/slots", response_model=AppointmentSlots)
async def get_slots(office: str, service: ServiceCode, day: date, server: Server) -> Response:
    """List the slots of a day and the places each has left."""
    slots, _ = await server.reader.read_office(office, lambda at: slots_answer(at, service, day))
    answer: AppointmentSlotsJson = {"slots": slots}
    return _shown_for_a_while(json_answer(answer))


def _shown_for_a_while(response: Response) -> Response:
    response.headers["Cache-Control"] = f"public, max-age={SLOTS_SECONDS}"
    return response


@router.post("", status_code=201, response_model=Appointment)
async def post_appointment(
    office: str, wanted: BookAppointment, request: Request, server: Server, key: Key
) -> Response:
    """Book a visit without a name; staff so book for whoever telephones.

    An address books and moves MOST_BOOKINGS times an hour at the most. `email` is kept until the
    visit and only where the office sends mail.
    """
    actor = await _booking(request, server, office)
    minutes = await _usual_minutes(server, office, wanted.service)
    reminds = server.settings.mail is not None

    def act(tx: OfficeTransaction, now: datetime) -> str:
        return book_appointment(tx, wanted, minutes, actor, now, reminds=reminds).id

    told = await _done(request, server, office, key, actor, act)
    return json_answer(told, 201)


async def _booking(request: Request, server: Running, office: str) -> Actor:
    """Tell who books: somebody of the staff, or anybody, slowed by their address.

    Raises:
        Refusal: `too_many_requests`; `not_allowed` to another site's page.
    """
    if from_elsewhere(request):
        raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
    with suppress(Refusal):  # whoever is signed in elsewhere books as anybody does
        return (
            await allow(server, await identify(server, token_of(request)), office, WORKING)
        ).actor
    address = address_of(request)
    server.bookings.check(address)
    server.bookings.note(address)
    return NOBODY


async def _usual_minutes(server: Running, office: str, service: str) -> float | None:
    pace = (await server.reader.latest_paces(office)).get(service)
    return None if pace is None else pace.minutes


async def _done(
    request: Request, server: Running, office: str, key: str, actor: Actor, act: Act
) -> AppointmentJson:
    """Do an act that answers the id of a visit, once, and read the visit."""
    press = Press(key, f"booking {actor.user or 'anybody'}", await asked_of(request))

    def work(tx: OfficeTransaction, now: datetime) -> str:
        [known] = once(tx, press, now, lambda: (act(tx, now),))
        return known

    known = await server.writer.do(office, work)
    answer, _ = await server.reader.read_office(office, lambda at: appointment_of_id(at, known))
    return answer


async def _behind(request: Request, server: Running, office: str, code: str) -> AppointmentJson:
    """Read the visit behind a code; whoever tries many codes is slowed.

    Raises:
        Refusal: `unknown_appointment`, `too_many_requests`.
    """
    try:
        answer, _ = await server.reader.read_office(office, lambda at: appointment_answer(at, code))
    except Refusal as refusal:
        if refusal.code is not ProblemCode.UNKNOWN_APPOINTMENT:
            raise
        raise server.nothing_there(request, ProblemCode.UNKNOWN_APPOINTMENT) from None
    return answer


@router.get("/{code}", response_model=Appointment)
async def get_appointment(office: str, code: Code, request: Request, server: Server) -> Response:
    """Show one's own visit, and how somebody who comes now would stand to its hour."""
    return json_answer(await _behind(request, server, office, code))


@router.get("/{code}/qr.svg", response_class=Response)
async def get_qr(office: str, code: Code, request: Request, server: Server) -> Response:
    """Draw the code that a kiosk reads: the address of the visit's page."""
    told = await _behind(request, server, office, code)
    drawn = io.BytesIO()
    segno.make_qr(told["page_url"], error="m").save(
        drawn, kind="svg", border=QR_BORDER, dark="#1c2536", light="#ffffff", omitsize=True
    )
    headers = {"Cache-Control": "private, max-age=86400", "X-Content-Type-Options": "nosniff"}
    return Response(drawn.getvalue(), media_type="image/svg+xml", headers=headers)


@router.get("/{code}/calendar.ics", response_class=Response)
async def get_calendar_file(
    office: str,
    code: Code,
    request: Request,
    server: Server,
    language: Annotated[HouseLanguage, Query()] = VIETNAMESE,
) -> Response:
    """Write the visit as a calendar's entry, which a later one of the same visit replaces."""
    told = await _behind(request, server, office, code)
    content, _ = await server.reader.read_office(
        office, lambda at: calendar_file(at.plan, told, language, at.now)
    )
    headers = {
        "Content-Disposition": f'attachment; filename="{told["code"]}.ics"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(content, media_type="text/calendar; charset=utf-8", headers=headers)


@router.post("/{code}/move", response_model=Appointment)
async def post_move(
    office: str, code: Code, to: MoveAppointment, request: Request, server: Server, key: Key
) -> Response:
    """Give one's own visit another hour; when that is taken, it keeps the one that it has."""
    actor = await _booking(request, server, office)
    known = await _behind(request, server, office, code)
    minutes = await _usual_minutes(server, office, known["service"])

    def act(tx: OfficeTransaction, now: datetime) -> str:
        return move_appointment(tx, code, to, minutes, actor, now).id

    return json_answer(await _done(request, server, office, key, actor, act))


@router.post("/{code}/cancel", response_model=Appointment)
async def post_cancel(
    office: str, code: Code, request: Request, server: Server, key: Key
) -> Response:
    """Give one's own place back to whoever wants it."""
    if from_elsewhere(request):
        raise Refusal(ProblemCode.NOT_ALLOWED, "unsafe_origin")
    told = await _behind(request, server, office, code)
    if told["state"] == AppointmentState.BOOKED:
        await _keep_address_erased(server, office, code)

    def act(tx: OfficeTransaction, now: datetime) -> str:
        return cancel_appointment(tx, code, NOBODY, now).id

    return json_answer(await _done(request, server, office, key, NOBODY, act))


async def _keep_address_erased(server: Running, office: str, code: str) -> None:
    """List whose address goes with a visit, so that no copy brings it back; before it goes."""
    visit, _ = await server.reader.read_office(office, lambda at: id_of_code(at, code))
    if visit is None:
        return
    one = Erased(office, ErasedKind.APPOINTMENT_EMAIL, visit)
    if await server.reader.read(lambda connection: is_there(connection, one)):
        await asyncio.to_thread(keep_erased, server.settings.data_dir, one)


@router.post(
    "/{code}/check-in", status_code=201, response_model=Ticket, responses={200: {"model": Ticket}}
)
async def post_check_in(
    office: str,
    code: Code,
    request: Request,
    server: Server,
    who: Allowed,
    key: Key,
    wants: CheckIn | None = None,
) -> Response:
    """Take the number of a visit whose holder has come; again: 200 and the same ticket.

    Early and in time it is called from its hour on, late it is an ordinary one. `ordinary` asks
    for one that does not wait for its hour.
    """
    ordinary = wants is not None and wants.ordinary
    told = await _behind(request, server, office, code)
    paces = await server.reader.latest_paces(office)
    calls = server.reader.lines.latest(office)
    promised = newcomers_wait(paces, calls, told["service"], None, server.clock())
    if told["arrival"] != "late" and not ordinary:
        promised = None  # a newcomer's wait is not an appointment's
    press = await press_of(request, who, key)
    made: list[str] = []

    def act(tx: OfficeTransaction, now: datetime) -> str:
        made.clear()  # a commit that failed may be tried anew

        def take() -> tuple[str]:
            ticket, new = check_in(
                tx, code, key, who.actor, now, ordinary=ordinary, promised=promised
            )
            made.extend([ticket.id] if new else [])
            return (ticket.id,)

        [known] = once(tx, press, now, take)
        return known

    ticket = await server.writer.do(office, act)
    answer = await read_ticket(server, office, ticket)
    return json_answer(answer, 201 if made else 200)


@pages.get("/appointments/{office}")
@pages.get("/appointments/{office}/{code}")
async def get_appointments_page(request: Request) -> Response:
    """Show everybody how to book, or one's own visit: the page reads its address."""
    return page(request, "appointments/index.html")


router.routes.extend(pages.routes)
