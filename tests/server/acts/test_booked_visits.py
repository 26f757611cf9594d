"""Booked visits: booking, moving, cancelling, coming early, in time and late, staying away."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import pytest
from aiosmtplib import SMTPException
from icalendar import Calendar
from sqlalchemy import insert

from kiosk_app.engine.server_http import Address, ServerHttp
from server import mailing
from server.api.running import MOST_BOOKINGS
from server.contract.answers import Appointment, AppointmentDays, AppointmentSlots
from server.contract.problems import ProblemCode
from server.contract.requests import CheckIn
from server.contract.states import Role
from server.demo.booking import book_one
from server.domain.policies import APPOINTMENT_YIELDS_MINUTES
from server.mail import Letter, MailServer
from server.office_file.calendar_part import CalendarDay
from server.operations.appointment.take_due_mail import MOST_TRIES, Message, take_due_mail
from server.operations.deliveries.ordered import forget_delivery
from server.operations.set_up.export_office import export_office
from server.operations.set_up.remove_calendar_day import remove_calendar_day
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.operations.set_up.set_up_office import set_up_office
from server.refusal import Refusal
from server.storage.erased import KEPT_IN, erase_again, kept_erasures
from server.storage.tables import APPOINTMENT, APPOINTMENT_CONTACT, DELIVERY, OUTBOX
from tests.server.acts.conftest import HallWith
from tests.server.hall import KEYS, MORNING, Caller, Hall, Served

if TYPE_CHECKING:
    from server.storage.reader import Reader
    from server.storage.writer import Writer

SERVICE = "B"
"""The example takes two visits of a slot for it."""


@pytest.fixture(autouse=True)
def _a_morning(one_server: Served) -> Iterator[None]:
    """Half past nine, a whole day before midnight; other tests' bookings do not count here."""
    days = (one_server.clock.now - MORNING).days + 1
    one_server.clock.now = MORNING + timedelta(days=days)
    one_server.running.bookings._times.clear()
    yield
    one_server.running.bookings._times.clear()


def today(hall: Hall) -> str:
    return f"{(hall.clock() + timedelta(hours=7)).date()}"


def asked(hall: Hall, slot: str = "11:00", **more: Any) -> dict[str, Any]:
    return {"service": SERVICE, "day": today(hall), "slot": slot, **more}


def book(who: Caller, slot: str = "11:00", **more: Any) -> dict[str, Any]:
    body = asked(who.hall, slot, **more)
    told: dict[str, Any] = who.post("appointments", body, 201, key=f"book-{next(KEYS)}")
    Appointment.model_validate(told)
    return told


def left(hall: Hall, slot: str = "11:00") -> int:
    found = hall.stranger().get(f"appointments/slots?service={SERVICE}&day={today(hall)}")
    AppointmentSlots.model_validate(found)
    [one] = [one["left"] for one in found["slots"] if one["slot"] == slot]
    return int(one)


def check_in(kiosk: Caller, told: dict[str, Any], status: int = 201, **body: Any) -> Any:
    path = f"appointments/{told['code']}/check-in"
    return kiosk.post(path, body, status, key=f"come-{next(KEYS)}")


def at(hall: Hall, hour: int, minute: int = 0) -> datetime:
    day = hall.clock().astimezone(UTC).date()
    return datetime(day.year, day.month, day.day, hour - 7, minute, tzinfo=UTC)


def order(clerk: Caller) -> list[str]:
    return [one["id"] for one in clerk.get("tickets?state=waiting")["tickets"]]


def test_anybody_books_a_place_and_gives_it_back(hall: Hall) -> None:
    stranger = hall.stranger()
    days = stranger.get(f"appointments/days?service={SERVICE}")
    AppointmentDays.model_validate(days)
    assert (days["days"][0]["day"], days["reminds"]) == (today(hall), False)
    assert left(hall) == 2
    told = book(stranger)
    assert (told["slot"], told["state"], told["arrival"]) == ("11:00", "booked", "early")
    assert told["page_url"] == f"http://queue.test/appointments/{hall.office}/{told['code']}"
    assert left(hall) == 1
    code = f"{told['code'][:4]} {told['code'][4:]}".lower()
    assert stranger.get(f"appointments/{code}")["slot_at"] == told["slot_at"]
    gone = stranger.post(f"appointments/{told['code']}/cancel", None, key="gone")
    assert gone["state"] == "cancelled"
    assert left(hall) == 2
    stranger.refused(
        ProblemCode.WRONG_STATE, "POST", f"appointments/{told['code']}/cancel", key="gone again"
    )


def test_the_same_key_books_once_and_a_full_slot_is_refused_unchanged(hall: Hall) -> None:
    stranger = hall.stranger()
    first = stranger.post("appointments", asked(hall), 201, key="once")
    again = stranger.post("appointments", asked(hall), 201, key="once")
    assert first["code"] == again["code"]
    book(stranger)
    before = hall.served.dump(hall.office)
    stranger.refused(ProblemCode.SLOT_FULL, "POST", "appointments", asked(hall), key="full")
    for wrong in ("11:10", "07:30"):  # no slot begins then, or it is past
        code = ProblemCode.BAD_REQUEST if wrong == "11:10" else ProblemCode.SLOT_FULL
        stranger.refused(code, "POST", "appointments", asked(hall, wrong), key=wrong)
    last = {**asked(hall), "day": "9999-12-31"}
    stranger.refused(ProblemCode.BAD_REQUEST, "POST", "appointments", last, key="last")
    assert stranger.get(f"appointments/slots?service={SERVICE}&day=9999-12-31") == {"slots": []}
    none = {**asked(hall), "service": "Z"}
    stranger.refused(ProblemCode.UNKNOWN_SERVICE, "POST", "appointments", none, key="none")
    for place, email in enumerate(("me", "a@b", "a@b.vn\nBcc: c@d.vn", "a b@c.vn")):
        body = asked(hall, email=email)
        stranger.refused(
            ProblemCode.BAD_REQUEST, "POST", "appointments", body, key=f"email {place}"
        )
    assert hall.served.dump(hall.office) == before


def test_a_service_without_appointments_offers_nothing(hall: Hall) -> None:
    stranger = hall.stranger()
    assert stranger.get(f"appointments/slots?service=A&day={today(hall)}")["slots"] == []
    body = {**asked(hall), "service": "A"}
    stranger.refused(ProblemCode.BAD_REQUEST, "POST", "appointments", body, key="a")


def test_a_moved_visit_keeps_its_code_and_a_taken_hour_leaves_it_where_it_was(hall: Hall) -> None:
    stranger = hall.stranger()
    told = book(stranger)
    path = f"appointments/{told['code']}/move"
    moved = stranger.post(path, {"day": today(hall), "slot": "13:30"}, key="move")
    assert (moved["code"], moved["slot"]) == (told["code"], "13:30")
    assert (left(hall), left(hall, "13:30")) == (2, 1)
    for _ in range(2):
        book(stranger, "14:00")
    full = {"day": today(hall), "slot": "14:00"}
    stranger.refused(ProblemCode.SLOT_FULL, "POST", path, full, key="full")
    assert stranger.get(f"appointments/{told['code']}")["slot"] == "13:30"


def test_early_the_number_waits_for_its_hour_and_soon_goes_first(hall: Hall) -> None:
    told = book(hall.stranger())
    kiosk, clerk = hall.device(), hall.person(Role.SUPERVISOR)
    clerk.open("4")
    hall.clock.now = at(hall, 10, 20)
    ticket = check_in(kiosk, told)
    walk_in = kiosk.issue(SERVICE)
    assert clerk.ticket(ticket)["appointment_at"] is not None
    assert kiosk.ticket(ticket)["appointment_at"] is None
    assert order(clerk) == [walk_in["id"], ticket["id"]]
    hall.clock.now = at(hall, 11)
    assert order(clerk) == [walk_in["id"], ticket["id"]]
    hall.clock.forward(minutes=APPOINTMENT_YIELDS_MINUTES)
    assert order(clerk) == [ticket["id"], walk_in["id"]]
    mine = hall.stranger().get(f"appointments/{told['code']}")
    assert (mine["state"], mine["number"]) == ("arrived", ticket["number"])


def test_who_comes_again_is_told_the_same_number_and_may_give_the_hour_up(hall: Hall) -> None:
    told = book(hall.stranger())
    kiosk, clerk = hall.device(), hall.person(Role.SUPERVISOR)
    first = check_in(kiosk, told)
    assert check_in(kiosk, told, 200)["id"] == first["id"]
    assert clerk.ticket(first)["appointment_at"] is not None
    assert check_in(kiosk, told, 200, ordinary=True)["id"] == first["id"]
    assert clerk.ticket(first)["appointment_at"] is None
    assert order(clerk) == [first["id"]]
    clerk.open("4")
    assert clerk.call_next("4")["id"] == first["id"]


def test_late_it_is_an_ordinary_number_and_never_refused(hall_with: HallWith) -> None:
    quota = '[[quota]]\nservices = ["B"]\nmost = 10\n\n[appointments]\n'
    hall = hall_with(("[appointments]\n", quota))
    told = book(hall.stranger())
    kiosk, clerk = hall.device(), hall.person(Role.SUPERVISOR)
    hall.clock.now = at(hall, 11, 16)
    others = [kiosk.issue(SERVICE) for _ in range(10)]
    kiosk.refused(ProblemCode.QUOTA_REACHED, "POST", "tickets", {"service": SERVICE}, key="most")
    assert hall.stranger().get(f"appointments/{told['code']}")["arrival"] == "late"
    late = check_in(kiosk, told)
    assert clerk.ticket(late)["appointment_at"] is None
    assert order(clerk) == [*(one["id"] for one in others), late["id"]]


def test_another_day_is_refused_in_words(hall: Hall) -> None:
    told = book(hall.stranger(), day=f"{(hall.clock() + timedelta(days=1, hours=7)).date()}")
    kiosk = hall.device()
    path = f"appointments/{told['code']}/check-in"
    kiosk.refused(ProblemCode.TOO_EARLY, "POST", path, key="early")
    hall.clock.forward(days=2)
    kiosk.refused(ProblemCode.TOO_LATE, "POST", path, key="late")
    kiosk.refused(
        ProblemCode.UNKNOWN_APPOINTMENT, "POST", "appointments/ABCD2345/check-in", key="none"
    )


def test_nobody_came_the_place_counts_as_missed_and_no_address_is_left(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    told = book(hall.stranger(), email="nga@example.vn")
    kept = book(hall.stranger(), email="lan@example.vn")
    assert len(hall.served.rows(APPOINTMENT_CONTACT, office=hall.office)) == 2
    check_in(hall.device(), kept)
    [contact] = hall.served.rows(APPOINTMENT_CONTACT, office=hall.office)
    assert contact["email"] == "nga@example.vn"
    hall.clock.forward(days=1)
    hall.keep_hours()
    states = {
        one["code"]: one["state"] for one in hall.served.rows(APPOINTMENT, office=hall.office)
    }
    assert states == {told["code"]: "missed", kept["code"]: "arrived"}
    assert hall.served.rows(DELIVERY, office=hall.office) == []
    assert "example.vn" not in json.dumps(hall.served.dump(hall.office), default=str)


def test_a_day_that_closes_after_it_was_booked_is_the_offices_to_answer_for(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    tomorrow = hall.clock().date() + timedelta(days=1)
    told = book(hall.stranger(), day=f"{tomorrow}", email="nga@example.vn")
    ended = book(hall.stranger(), day=f"{tomorrow}")
    assert (told["closed"], told["closed_for"]) == (False, None)
    storm = CalendarDay.model_validate(
        {"date": tomorrow, "kind": "closed", "name": {"vi": "Nghỉ bão", "en": "Storm"}}
    )
    with hall.served.engine.begin() as connection:
        set_calendar_day(connection, hall.office, storm, hall.clock())

    stranger, page = hall.stranger(), f"appointments/{told['code']}"
    shown = stranger.get(page)
    assert (shown["state"], shown["closed"]) == ("booked", True)
    assert shown["closed_for"] == {"vi": "Nghỉ bão", "en": "Storm"}
    [message] = [one for one in due(hall) if one.kind == "closed"]
    reader = hall.served.running.reader
    letter, _ = hall.served.inside(
        lambda: reader.read_office(hall.office, partial(mailing.letter_of, message))
    )
    assert letter.subject.startswith("Cơ quan nghỉ: xin Quý vị đổi lịch hẹn 11:00")
    assert told["page_url"] in letter.text

    # It is moved without being counted as one of the holder's own moves.
    after = {"day": f"{tomorrow + timedelta(days=1)}", "slot": "11:00"}
    moved = stranger.post(f"{page}/move", after, key=f"move-{next(KEYS)}")
    assert (moved["slot_at"][:10], moved["closed"]) == (after["day"], False)
    [row] = hall.served.rows(APPOINTMENT, office=hall.office, code=told["code"])
    assert row["moves"] == 0

    # Nobody is held to have stayed away from an office that was closed.
    hall.clock.forward(days=2)
    hall.keep_hours()
    assert stranger.get(f"appointments/{ended['code']}")["state"] == "cancelled"


def test_an_address_that_went_with_its_visit_comes_back_with_no_copy(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    stranger = hall.stranger()
    told = book(stranger, email="nga@example.vn")
    book(stranger, email="lan@example.vn")
    contacts = hall.served.rows(APPOINTMENT_CONTACT, office=hall.office)
    [kept, gone] = sorted(contacts, key=lambda one: one["email"])
    stranger.post(f"appointments/{told['code']}/cancel", None, key="gone")
    stranger.post(f"appointments/{told['code']}/cancel", None, key="gone")
    folder = hall.served.running.settings.data_dir
    listed = {one.id for one in kept_erasures(folder) if one.office == hall.office}
    assert listed == {gone["appointment"]}
    assert "example.vn" not in (folder / KEPT_IN).read_text("utf-8")
    with hall.served.engine.begin() as connection:
        connection.execute(insert(APPOINTMENT_CONTACT).values(**gone))
        assert erase_again(connection, folder) == 1
        assert erase_again(connection, folder) == 0
    assert hall.served.rows(APPOINTMENT_CONTACT, office=hall.office) == [kept]


def test_events_say_ids_and_neither_code_nor_address(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    stranger = hall.stranger()
    told = book(stranger, email="nga@example.vn")
    stranger.post(
        f"appointments/{told['code']}/move", {"day": today(hall), "slot": "13:30"}, key="m"
    )
    other = book(stranger)
    stranger.post(f"appointments/{other['code']}/cancel", None, key="c")
    check_in(hall.device(), told)
    events = [
        one
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"].startswith("appointment.")
    ]
    assert [one["type"].partition(".")[2] for one in events] == [
        *("booked", "moved", "booked", "cancelled", "arrived"),
    ]
    for hidden in (told["code"], other["code"], "example.vn"):
        assert hidden not in json.dumps(events, default=str)


def test_the_day_s_log_tells_of_an_appointment_as_of_any_place_by_rule(hall: Hall) -> None:
    check_in(hall.device(), book(hall.stranger()))
    acts = [one["act"] for one in hall.stranger().get("log")["entries"]]
    assert acts == ["issue", "placed"]


def test_an_address_books_a_few_and_staff_as_many_as_telephone(hall: Hall) -> None:
    stranger, clerk = hall.stranger(), hall.person()
    tally = hall.served.running.bookings
    for _ in range(MOST_BOOKINGS):
        tally.note("127.0.0.1")
    stranger.refused(ProblemCode.TOO_MANY_REQUESTS, "POST", "appointments", asked(hall), key="many")
    book(clerk)
    [row] = [one for one in hall.served.rows(OUTBOX, office=hall.office) if "booked" in one["type"]]
    assert row["actor"] == clerk.name


def test_no_shows_of_days_before_are_overbooked_for_where_the_office_wants_it(
    hall_with: HallWith,
) -> None:
    hall = hall_with(("overbook = false", "overbook = true"))
    [known] = [book(hall.stranger())]
    [row] = hall.served.rows(APPOINTMENT, office=hall.office)
    with hall.served.engine.begin() as connection:
        for n in range(90):
            past = {
                **row,
                "id": f"past-{n}",
                "code": f"PAST{n:04}",
                "business_day": row["business_day"] - timedelta(days=1 + n % 5),
                "state": "missed" if n % 2 else "arrived",
            }
            connection.execute(APPOINTMENT.insert().values(**past))
    assert known["slot"] == "11:00"
    assert left(hall, "13:30") == 3


def test_the_calendar_file_and_the_qr_code_are_of_the_visit(hall: Hall) -> None:
    stranger = hall.stranger()
    told = book(stranger)
    path = f"appointments/{told['code']}"
    answer = stranger.ask("GET", f"{path}/calendar.ics?language=en")
    [entry] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert entry.decoded("dtstart") == datetime.fromisoformat(told["slot_at"])
    assert entry.decoded("dtend") - entry.decoded("dtstart") == timedelta(minutes=30)
    assert told["code"] in str(entry["description"])
    assert "Civil status" in str(entry["summary"])
    drawn = stranger.ask("GET", f"{path}/qr.svg")
    assert drawn.headers["content-type"] == "image/svg+xml"
    assert drawn.text.startswith("<?xml")


def with_mail(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that has a mail server, whose letters the tests take themselves."""
    settings = hall.served.running.settings
    holds_mail = replace(settings, mail=MailServer("mail.test", 25, "none", "a@b.vn", None, None))
    monkeypatch.setattr(hall.served.running, "settings", holds_mail)


def due(hall: Hall) -> list[Message]:
    writer = hall.served.running.writer
    return hall.served.inside(lambda: writer.do(hall.office, take_due_mail))


def test_a_letter_at_once_and_a_reminder_before_each_tried_a_few_times(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    day = f"{(hall.clock() + timedelta(days=3, hours=7)).date()}"
    told = book(hall.stranger(), day=day, email="nga@example.vn")
    [first] = due(hall)
    assert (first.kind, first.code, first.email) == ("booked", told["code"], "nga@example.vn")
    assert due(hall) == []
    tries = 1
    for _ in range(MOST_TRIES + 2):
        hall.clock.forward(hours=5)
        tries += sum(one.kind == "booked" for one in due(hall))
    assert tries == MOST_TRIES
    hall.clock.now = datetime.fromisoformat(told["slot_at"]) - timedelta(hours=24)
    assert [one.kind for one in due(hall)] in (["reminder"], [])
    assert hall.served.rows(DELIVERY, office=hall.office, kind="reminder")[0]["tries"] >= 1


def written(hall: Hall, message: Message) -> Letter:
    """Write a letter as it leaves, and let it have left."""
    running = hall.served.running

    async def leave() -> Letter:
        await running.writer.do(hall.office, lambda tx, _: forget_delivery(tx, message.id))
        letter, _ = await running.reader.read_office(
            hall.office, partial(mailing.letter_of, message)
        )
        return letter

    letter: Letter = hall.served.inside(leave)
    return letter


def test_who_booked_hears_that_the_day_is_closed_and_that_it_is_not_after_all(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    admin = hall.person(Role.ADMIN)
    day = f"{(hall.clock() + timedelta(days=3, hours=7)).date()}"
    told = book(hall.stranger(), day=day, email="nga@example.vn")
    book(hall.stranger(), day=f"{(hall.clock() + timedelta(days=4, hours=7)).date()}")
    assert [one.kind for one in due(hall)] == ["booked"]

    def close() -> int:
        closed = {"date": day, "kind": "closed", "name": {"vi": "Nghỉ", "en": "Off"}, "source": ""}
        change = {"path": ["calendar_day", day], "before": None, "after": closed}
        asked = {"version": admin.get("settings")["version"], "changes": [change]}
        saved: int = admin.post("settings", asked)["id"]
        return saved

    def letters() -> list[Letter]:
        return [written(hall, one) for one in due(hall) if one.kind != "booked"]

    change = close()
    [closed] = letters()
    assert closed.subject.startswith("Cơ quan nghỉ")
    admin.post(f"settings/changes/{change}/undo")
    [again] = letters()
    assert (again.to, again.subject[:25]) == ("nga@example.vn", "Lịch hẹn vẫn giữ nguyên: ")
    for part in ("không còn hiệu lực", told["code"][:4], told["page_url"]):
        assert part in again.text
    admin.post(f"settings/changes/{close()}/undo")
    assert letters() == [], "what never left is not taken back by another letter"
    close()
    with hall.served.engine.begin() as connection:
        remove_calendar_day(connection, hall.office, date.fromisoformat(day), hall.clock())
    assert letters() == [], "a command opened the hour before the letter left"
    on = date.fromisoformat(day)
    off = CalendarDay.model_validate({"date": on, "kind": "closed", "name": {"vi": "Nghỉ"}})
    for command, subject in (
        (lambda one: set_calendar_day(one, hall.office, off, hall.clock()), closed.subject),
        (lambda one: remove_calendar_day(one, hall.office, on, hall.clock()), again.subject),
    ):
        with hall.served.engine.begin() as connection:
            command(connection)
        assert [one.subject for one in letters()] == [subject], "a command tells as the console"
    with hall.served.engine.begin() as connection:
        whole = export_office(connection, hall.office)
        shut = [*(whole.calendar_days or ()), off]
        file = whole.model_copy(update={"calendar_days": shut})
        set_up_office(connection, file, hall.clock())
    assert [one.subject for one in letters()] == [closed.subject], "and so does a file"
    left = {one["kind"] for one in hall.served.rows(DELIVERY, office=hall.office)}
    assert left == {"booked", "reminder"}


def test_without_a_mail_server_no_address_is_kept(hall: Hall) -> None:
    book(hall.stranger(), email="nga@example.vn")
    assert "example.vn" not in json.dumps(hall.served.dump(hall.office), default=str)


def test_letters_leave_once_and_what_does_not_leave_is_tried_later(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with_mail(hall, monkeypatch)
    told = book(hall.stranger(), language="en", email="nga@example.vn")
    running, letters = hall.served.running, []
    mail = MailServer("mail.test", 25, "none", "a@b.vn", None, None)

    async def lose(_server: MailServer, _letter: Letter) -> None:
        raise SMTPException("away")

    async def keep(_server: MailServer, letter: Letter) -> None:
        letters.append(letter)

    def go_out() -> int:
        return hall.served.inside(
            lambda: mailing.send_mail_of(mail, running.writer, running.reader, hall.office)
        )

    monkeypatch.setattr(mailing, "send", lose)
    assert go_out() == 0
    assert "example.vn" not in caplog.text
    monkeypatch.setattr(mailing, "send", keep)
    assert go_out() == 0, "not before its next try"
    hall.clock.forward(minutes=2)
    assert (go_out(), go_out()) == (1, 0)
    [letter] = letters
    assert letter.to == "nga@example.vn"
    assert letter.subject.startswith("Appointment at 11:00 on ")
    assert told["page_url"] in letter.text
    assert told["code"][:4] in letter.text


async def test_a_kiosk_finds_a_visit_and_checks_it_in_over_http(hall: Hall) -> None:
    code, kiosk = book(hall.stranger())["code"], hall.device()
    async with ServerHttp(Address(hall.served.base, kiosk.token or "")) as server:
        assert (await server.appointment(hall.office, code)).code == code
        ticket = await server.check_in(hall.office, "key", code, CheckIn(ordinary=False))
    assert ticket.service == SERVICE


async def test_the_demo_books_the_first_place_that_is_left(hall: Hall) -> None:
    page = await book_one(hall.served.base, hall.office)
    assert page is not None
    assert f"/appointments/{hall.office}/" in page


async def test_where_nothing_can_be_booked_the_demo_books_nothing(hall_with: HallWith) -> None:
    hall = hall_with(
        ("appointments_a_slot = 2\n", "appointments_a_slot = 0\n"),
        ("appointments_a_slot = 1\n", "appointments_a_slot = 0\n"),
    )
    assert await book_one(hall.served.base, hall.office) is None
    assert hall.stranger().get("status")["books_visits"] is False


async def test_without_a_mail_server_nobody_is_written_to() -> None:
    await mailing.send_all_mail(None, cast("Writer", None), cast("Reader", None))


async def test_mail_goes_on_after_whatever_went_wrong(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[BaseException] = [
        asyncio.CancelledError(),
        RuntimeError("odd"),
        Refusal(ProblemCode.BUSY),
    ]

    class Away:
        async def offices(self) -> dict[str, int]:
            raise wrong.pop()

    monkeypatch.setattr(mailing, "MAIL_SECONDS", 0)
    with pytest.raises(asyncio.CancelledError):
        await mailing.send_all_mail(
            cast("MailServer", "there"), cast("Writer", None), cast("Reader", Away())
        )
    assert [one.levelname for one in caplog.records] == ["WARNING", "ERROR"]
