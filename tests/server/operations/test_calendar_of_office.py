"""An office's calendar at work: stored, edited while it works, and held to at the kiosk."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Engine, select

from server.api.errors import problem
from server.contract.answers import Board, Office
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.domain.special_days import DayKind
from server.office_file.example import example_office_file
from server.office_file.read import read_calendar_day, read_office_file
from server.office_file.write import write_office_file
from server.operations.at_counter.act_keys import Press, once
from server.operations.day.keep_hours import keep_hours
from server.operations.moves.tickets import find_ticket
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.fill_year import fill_year
from server.operations.set_up.remove_calendar_day import remove_calendar_day
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.operations.set_up.set_up_office import set_up_office
from server.operations.ticket.issue_ticket import issue_ticket
from server.public_days.table import public_days
from server.refusal import Refusal
from server.storage.answers.board import board_answer
from server.storage.answers.office import office_answer
from server.storage.database import open_engine
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import CALENDAR_DAY, OFFICE, OUTBOX
from server.storage.transaction import Actor, OfficeTransaction, finish
from tests.server.storage.moments import moment_of

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CODE = "minh-tam"
EXAMPLE = example_office_file().replace("most = 60", "most = 2")
KIOSK = Actor(device="kiosk-1")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


MONDAY_8 = at("2026-11-23 08:00")
NOW = MONDAY_8.astimezone(UTC)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    made = open_engine(database_url, writes=True)
    put(made, EXAMPLE)
    yield made
    made.dispose()


def put(engine: Engine, toml: str) -> SetUp:
    with engine.begin() as connection:
        return set_up_office(connection, read_office_file(toml.encode()).office_file, NOW)


def plan_of(engine: Engine) -> OfficePlan:
    with engine.begin() as connection:
        plan = read_plan(connection, CODE)
    assert plan is not None
    return plan


def exported(engine: Engine) -> str:
    with engine.begin() as connection:
        return write_office_file(export_office(connection, CODE))


def close_on(engine: Engine, day: date, kind: str = "closed", **parts: Any) -> None:
    row = {"date": day, "kind": kind, "name": {"vi": "x"}, "source": "notice", **parts}
    with engine.begin() as connection:
        checked = read_calendar_day(row, plan_of_connection(connection).services)
        set_calendar_day(connection, CODE, checked, NOW)


def plan_of_connection(connection: Any) -> OfficePlan:
    plan = read_plan(connection, CODE)
    assert plan is not None
    return plan


def take(engine: Engine, service: str, now: datetime, key: str = "") -> str:
    """Take a number as the kiosk does; answers the label or the problem's code and text."""
    with engine.begin() as connection:
        row = hold_office(connection, CODE)
        assert row is not None
        plan = plan_of_connection(connection)
        tx = OfficeTransaction(connection, plan, row.seq, row.business_day, "http://here")
        made = key or f"{service}{now}"
        press = Press(made, "device kiosk", service)
        [ticket] = once(
            tx,
            press,
            now,
            lambda: [issue_ticket(tx, IssueTicket(service=service), made, KIOSK, now).id],
        )
        label = find_ticket(tx, ticket).number
        finish(tx)
    return label


def refused(engine: Engine, service: str, now: datetime) -> tuple[ProblemCode, str, Any]:
    with pytest.raises(Refusal) as no:
        take(engine, service, now)
    values = no.value.values
    return no.value.code, no.value.reason, values.get("reopens_at")


def test_a_public_holiday_gives_no_numbers_and_says_when_to_come(engine: Engine) -> None:
    assert refused(engine, "A", at("2026-11-24 08:00")) == (
        ProblemCode.SERVICE_CLOSED,
        "service_closed_until",
        at("2026-11-25 07:30"),
    )
    assert take(engine, "A", at("2026-11-25 08:00")) == "A001"


def test_saturday_is_for_the_services_that_open_then(engine: Engine) -> None:
    saturday = at("2026-11-28 08:00")
    assert take(engine, "A", saturday) == "A001"
    assert refused(engine, "H", saturday)[2] == at("2026-11-30 07:30")


def test_a_session_gives_its_quota_and_the_next_its_own(engine: Engine) -> None:
    morning, afternoon = at("2026-11-23 08:00"), at("2026-11-23 13:30")
    assert take(engine, "U", morning, "1") == "U001"
    assert take(engine, "U", morning, "2") == "U002"
    assert refused(engine, "U", morning) == (
        ProblemCode.QUOTA_REACHED,
        "quota_reached_until",
        afternoon,
    )
    assert take(engine, "U", morning, "2") == "U002"
    assert take(engine, "A", morning) == "A001"
    assert take(engine, "U", afternoon) == "U003"


def test_the_quota_is_told_in_both_languages_with_when_to_come(engine: Engine) -> None:
    for key in ("1", "2"):
        take(engine, "U", MONDAY_8, key)
    with pytest.raises(Refusal) as no:
        take(engine, "U", MONDAY_8)
    for language in ("vi", "en"):
        told = problem(no.value, language)
        assert (told["status"], told["code"]) == (409, "quota_reached")
        assert "13:30 23/11/2026" in told["detail"]
        assert told["reopens_at"] == at("2026-11-23 13:30")


def test_a_refusal_for_the_quota_takes_no_number(engine: Engine) -> None:
    for key in ("1", "2"):
        take(engine, "U", MONDAY_8, key)
    refused(engine, "U", MONDAY_8)
    assert take(engine, "U", at("2026-11-23 14:00")) == "U003"


def test_each_service_opens_and_closes_by_its_own_hours(engine: Engine) -> None:
    def open_at(now: datetime) -> set[str]:
        with engine.begin() as connection:
            row = hold_office(connection, CODE)
            assert row is not None
            plan = plan_of_connection(connection)
            tx = OfficeTransaction(connection, plan, row.seq, row.business_day, "http://here")
            keep_hours(tx, now)
            finish(tx)
            answer = office_answer(moment_of(connection, plan, now))
        return {one.code for one in Office.model_validate(answer).services if one.open}

    assert open_at(MONDAY_8) == set("ABHLMQUX")
    assert open_at(at("2026-11-28 08:00")) == {"A", "B"}
    with engine.begin() as connection:
        last = connection.execute(
            select(OUTBOX.c.data)
            .where(OUTBOX.c.type == "service.closed")
            .order_by(OUTBOX.c.seq.desc())
        ).scalars()
        assert {one["service"] for one in last} == set("HLMQUX")


def test_the_hours_shown_hold_the_saturday_of_some_services(engine: Engine) -> None:
    hours = plan_of(engine).hours
    assert [one["weekday"] for one in hours] == [1, 2, 3, 4, 5, 6]
    assert hours[5]["sessions"] == [{"opens": "07:30", "closes": "11:00", "last_ticket": "10:30"}]
    assert [one["services"] for one in hours] == [None] * 5 + [["A", "B"]]


def test_a_closed_day_is_named_and_an_open_or_unnamed_one_is_not(engine: Engine) -> None:
    def told(moment: str) -> str | None:
        with engine.begin() as connection:
            plan = plan_of_connection(connection)
            office = Office.model_validate(office_answer(moment_of(connection, plan, at(moment))))
        return office.closed_for.vi if office.closed_for else None

    assert told("2027-02-08 08:00") == "Tết Nguyên đán Đinh Mùi"
    assert told("2026-11-23 08:00") is None, "open"
    assert told("2026-11-23 20:00") is None, "a day like any other, after hours"
    close_on(engine, date(2026, 11, 23), "hours", sessions=[{"opens": "07:30", "closes": "09:00"}])
    assert told("2026-11-23 08:00") is None
    assert told("2026-11-23 10:00") == "x", "hours of its own"


def test_special_days_are_read(engine: Engine) -> None:
    calendar = plan_of(engine).calendar
    banner = calendar.banner(date(2026, 11, 26), "H")
    assert banner is not None
    assert banner["en"].startswith("Golden day")
    assert calendar.extra_counters(date(2026, 11, 26), "H") == {"7"}
    with engine.begin() as connection:
        answer = office_answer(
            moment_of(connection, plan_of_connection(connection), at("2026-11-26 08:00"))
        )
        board = board_answer(
            connection, plan_of_connection(connection), None, at("2026-11-26 08:00")
        )
    for services in (Office.model_validate(answer).services, Board.model_validate(board).services):
        shown = {one.code: one.banner.model_dump() for one in services if one.banner}
        assert shown == {"H": banner}
    take(engine, "H", at("2026-11-26 08:00"))
    with engine.begin() as connection:
        opened = connection.execute(select(OUTBOX.c.data).where(OUTBOX.c.type == "day.opened"))
        assert opened.scalars().all()[-1]["banners"] == {"H": banner}


def test_a_day_is_set_told_and_removed_while_the_office_works(engine: Engine) -> None:
    before = plan_of(engine)
    with engine.begin() as connection:
        seq_before = connection.execute(select(OFFICE.c.seq)).scalar_one()
    day = date(2026, 11, 23)

    close_on(engine, day)

    after = plan_of(engine)
    assert after.version == before.version + 1
    with engine.begin() as connection:
        office = connection.execute(select(OFFICE.c.seq)).scalar_one()
        assert office == seq_before + 1
        last = connection.execute(
            select(OUTBOX.c.seq, OUTBOX.c.type).order_by(OUTBOX.c.seq.desc())
        ).first()
    assert last is not None
    assert (last.seq, last.type) == (office, "office.changed")
    assert refused(engine, "A", MONDAY_8)[2] == at("2026-11-25 07:30")
    close_on(engine, day, "hours", sessions=[{"opens": "07:30", "closes": "09:00"}])
    assert take(engine, "A", MONDAY_8) == "A001"
    with engine.begin() as connection:
        assert remove_calendar_day(connection, CODE, day, NOW)
        assert not remove_calendar_day(connection, CODE, day, NOW)
    assert plan_of(engine).calendar.hands_out(at("2026-11-23 10:00"), "A")


def test_an_unknown_office_has_no_calendar(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(Refusal) as no:
        remove_calendar_day(connection, "nowhere", date(2026, 1, 1), NOW)
    assert no.value.code is ProblemCode.UNKNOWN_OFFICE
    assert no.value.values == {"office": "nowhere"}


def test_an_unknown_office_has_no_file(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(Refusal) as no:
        export_office(connection, "nowhere")
    assert no.value.code is ProblemCode.UNKNOWN_OFFICE
    assert no.value.values == {"office": "nowhere"}


def test_a_file_of_an_office_without_dates_says_nothing_of_dates(engine: Engine) -> None:
    with engine.begin() as connection:
        assert export_office(connection, CODE).calendar_days is None


def test_a_date_is_taken_out_of_ones_own_calendar_only(engine: Engine) -> None:
    put(engine, EXAMPLE.replace(f'"{CODE}"', '"an-binh"'))
    close_on(engine, date(2026, 12, 30))
    close_on(engine, date(2026, 12, 31))
    with engine.begin() as connection:
        assert not remove_calendar_day(connection, "an-binh", date(2026, 12, 31), NOW)
        assert remove_calendar_day(connection, CODE, date(2026, 12, 31), NOW)
    assert date(2026, 12, 30) in plan_of(engine).calendar.days


def test_filling_a_year_leaves_what_the_office_set(engine: Engine) -> None:
    of_2026 = {day: one for day, one in public_days("vn").items() if day.year == 2026}
    close_on(engine, date(2026, 11, 24), "usual")
    with engine.begin() as connection:
        assert fill_year(connection, CODE, of_2026, NOW) == len(of_2026) - 1
        assert fill_year(connection, CODE, of_2026, NOW) == 0
    calendar = plan_of(engine).calendar
    assert calendar.days[date(2026, 11, 24)].kind is DayKind.USUAL
    worked = date(2026, 1, 10)
    assert calendar.days[worked].kind is DayKind.WORKED
    with engine.begin() as connection:
        kept = select(CALENDAR_DAY.c.source).where(CALENDAR_DAY.c.date == worked)
        assert connection.execute(kept).scalars().all() == [of_2026[worked].source]


def test_a_file_without_days_keeps_them_and_one_with_days_replaces_them(engine: Engine) -> None:
    close_on(engine, date(2026, 12, 31), services=["A"])
    assert put(engine, EXAMPLE) is SetUp.UNCHANGED
    assert date(2026, 12, 31) in plan_of(engine).calendar.days

    text = exported(engine)
    assert "2026-12-31" in text
    assert put(engine, text) is SetUp.UNCHANGED

    assert put(engine, text.replace("2026-12-31", "2026-12-30")) is SetUp.CHANGED
    days = plan_of(engine).calendar.days
    assert date(2026, 12, 30) in days
    assert date(2026, 12, 31) not in days
    assert put(engine, "calendar_day = []\n" + EXAMPLE) is SetUp.CHANGED
    assert date(2026, 12, 30) not in plan_of(engine).calendar.days


def test_an_office_that_keeps_no_public_days_is_open_on_them(engine: Engine) -> None:
    put(engine, EXAMPLE.replace('public_days = "vn"', 'public_days = "none"'))
    assert take(engine, "A", at("2026-11-24 08:00")) == "A001"
