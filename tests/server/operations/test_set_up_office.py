"""An office file becomes an office, changes one while it works, or changes nothing."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, select, text

from server.contract import answers
from server.contract.requests import AssignProfile, IssueTicket, ProfileEntry
from server.contract.states import DeviceKind, Role
from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError, in_words
from server.office_file.model import Board, OfficeFile
from server.office_file.read import read_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.access.sign_in import sign_in
from server.operations.access.sign_out import sign_out
from server.operations.counter.assign_profile import assign_profile
from server.operations.counter.close_counter import close_counter
from server.operations.counter.open_counter import open_counter
from server.operations.day.keep_hours import keep_hours
from server.operations.office_rows.device import set_condition
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.export_office import export_office
from server.operations.set_up.set_up_office import set_up_office
from server.operations.ticket.call_next import call_next
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.issue_ticket import issue_ticket
from server.storage import database
from server.storage.answers.board import board_answer
from server.storage.database import open_engine
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import DEVICE, METADATA, OFFICE, OUTBOX, SERVICE
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction, finish
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache
from server.storage.writer import Writer
from tests.server.office_file.offices import office_files
from tests.server.people import add_clerk

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
EXAMPLE = example_office_file(always_open=True)
CLERK = Actor(user="lan", name="Lan", sign_in="s1")

X_TABLE = EXAMPLE[EXAMPLE.index('[[service]]\ncode = "X"') : EXAMPLE.index("# Qu\u1ea7y: N")]
WITHOUT_X = (
    EXAMPLE.replace(X_TABLE, "")
    .replace('"U", "X"]', '"U"]')
    .replace('serves = ["X"]', 'serves = ["A"]')
)
COUNTER_11 = EXAMPLE[
    EXAMPLE.index('[[counter]]\ncode = "11"') : EXAMPLE.index("# B\u1ea3ng g\u1ecdi")
]
WITHOUT_11 = EXAMPLE.replace(COUNTER_11, "")
assert len({EXAMPLE, WITHOUT_X, WITHOUT_11}) == 3


def office_of(toml: str) -> OfficeFile:
    return read_office_file(toml.encode()).office_file


def dump(engine: Engine) -> dict[str, list[Any]]:
    """Everything in the database, row by row."""
    with engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in METADATA.sorted_tables
        }


@pytest.fixture
def engine(office_url: str) -> Iterator[Engine]:
    made = open_engine(office_url, writes=True)
    yield made
    made.dispose()


@pytest.fixture
def empty_engine(database_url: str) -> Iterator[Engine]:
    made = open_engine(database_url, writes=True)
    yield made
    made.dispose()


def put(engine: Engine, toml: str, now: datetime = NOW) -> SetUp:
    with engine.begin() as connection:
        return set_up_office(connection, office_of(toml), now)


def plan_of(engine: Engine) -> OfficePlan:
    with engine.begin() as connection:
        plan = read_plan(connection, "minh-tam")
    assert plan is not None
    return plan


def office_row(engine: Engine) -> Any:
    with engine.begin() as connection:
        return connection.execute(select(OFFICE).where(OFFICE.c.code == "minh-tam")).one()


def is_open(engine: Engine, service: str) -> bool:
    """Whether a service is told to give numbers."""
    here = (SERVICE.c.office == "minh-tam") & (SERVICE.c.code == service)
    with engine.begin() as connection:
        told: bool = connection.execute(select(SERVICE.c.open).where(here)).scalar_one()
    return told


def act(engine: Engine, do: Callable[[OfficeTransaction], Any], now: datetime = NOW) -> Any:
    """Do an act as the writer would."""
    with engine.begin() as connection:
        row = hold_office(connection, "minh-tam")
        assert row is not None
        plan = read_plan(connection, "minh-tam")
        assert plan is not None
        tx = OfficeTransaction(connection, plan, row.seq, row.business_day, "http://here")
        answer = do(tx)
        finish(tx)
        return answer


def issue(engine: Engine, service: str, key: str, now: datetime = NOW) -> Any:
    request = IssueTicket(service=service)
    return act(engine, lambda tx: issue_ticket(tx, request, key, CLERK, now))


def test_a_file_makes_an_office(empty_engine: Engine) -> None:
    assert put(empty_engine, EXAMPLE) is SetUp.CREATED

    plan = plan_of(empty_engine)
    assert plan.version == 1
    assert plan.office.name.model_dump() == {
        "vi": "Ph\u01b0\u1eddng Minh T\u00e2m",
        "en": "Minh T\u00e2m Ward",
    }
    assert list(plan.services) == list("ABHLMQUX")
    assert list(plan.counters) == [str(number) for number in range(1, 12)]
    assert plan.services["A"].counters == ("1", "2", "3")
    assert plan.counters["1"].services == tuple("ABHLMQUX")
    assert plan.calendar.hands_out(NOW)
    assert plan.set_up.boards[0].farthest_metres == 8.0
    [printer] = plan.set_up.printers
    assert (printer.kiosk, printer.url) == ("Kiosk 1", "tcp://192.168.1.50:9100")
    assert office_row(empty_engine).seq == 1
    assert not is_open(empty_engine, "A"), "the clock says so, not the file"


def test_what_a_file_did_is_named_for_programs() -> None:
    assert [one.value for one in SetUp] == ["created", "changed", "unchanged"]


def test_work_that_was_assigned_stays_until_the_file_gives_other_work(engine: Engine) -> None:
    every = 'serves = ["A", "B", "H", "L", "M", "Q", "U", "X"]'

    def helping(minutes: int) -> str:
        helps = f'helps = [{{ service = "H", after_minutes = {minutes} }}]'
        return EXAMPLE.replace(every, f'serves = ["A", "B"]\n{helps}')

    def of_counter_1() -> tuple[dict[str, float], dict[str, timedelta]]:
        profile = plan_of(engine).profile("1", NOW.date())
        return dict(profile.weights), dict(profile.overflow)

    def assign_b() -> None:
        wanted = AssignProfile(services=[ProfileEntry(code="B")])
        act(engine, lambda tx: assign_profile(tx, "1", wanted, CLERK, NOW))

    put(engine, helping(30))
    assert of_counter_1() == ({"A": 1.0, "B": 1.0}, {"H": timedelta(minutes=30)})
    assign_b()
    put(engine, helping(30).replace("1900 0000", "1900 1111"))
    assert of_counter_1() == ({"B": 1.0}, {})
    put(engine, helping(45))
    assert of_counter_1() == ({"A": 1.0, "B": 1.0}, {"H": timedelta(minutes=45)})


def test_the_same_file_twice_changes_nothing_at_all(engine: Engine) -> None:
    before = dump(engine)
    assert put(engine, EXAMPLE) is SetUp.UNCHANGED
    assert dump(engine) == before


def test_a_change_is_told_once_to_every_listener(engine: Engine) -> None:
    before = office_row(engine)
    assert (
        put(engine, EXAMPLE.replace('"Xin ch\u00e0o!"', '"K\u00ednh ch\u00e0o!"')) is SetUp.CHANGED
    )

    after = office_row(engine)
    assert (after.seq, after.plan_version) == (before.seq + 1, before.plan_version + 1)
    assert plan_of(engine).office.texts.greeting.vi == "K\u00ednh ch\u00e0o!"
    with engine.begin() as connection:
        told = connection.execute(select(OUTBOX).where(OUTBOX.c.seq == after.seq)).one()
    assert (told.type, told.data, told.at) == ("office.changed", {}, NOW)


def test_what_the_day_brought_stays(engine: Engine) -> None:
    act(engine, lambda tx: open_counter(tx, "2", CLERK, NOW, take_over=False))
    issue(engine, "A", "k1")
    before = office_row(engine)

    put(
        engine,
        EXAMPLE.replace('prefix = "A"', 'prefix = "E"').replace("metres = 8.0", "metres = 9.0"),
    )

    assert issue(engine, "A", "k2").number == "E002"
    after = office_row(engine)
    assert after.business_day == before.business_day
    called = act(engine, lambda tx: call_next(tx, "2", CLERK, NOW))
    assert called.number == "A001"


def test_a_retired_service_keeps_its_history_and_comes_back_with_its_numbers(
    engine: Engine,
) -> None:
    act(engine, lambda tx: open_counter(tx, "11", CLERK, NOW, take_over=False))
    issue(engine, "X", "k1")
    ticket = act(engine, lambda tx: call_next(tx, "11", CLERK, NOW))
    act(engine, lambda tx: finish_ticket(tx, ticket.id, "11", CLERK, NOW))
    act(engine, lambda tx: close_counter(tx, "11", CLERK, NOW))

    act(engine, lambda tx: keep_hours(tx, NOW))
    assert is_open(engine, "X")
    assert put(engine, WITHOUT_X) is SetUp.CHANGED
    assert not is_open(engine, "X")
    assert "X" not in plan_of(engine).services
    assert plan_of(engine).counters["11"].services == ("A",)
    assert put(engine, WITHOUT_X) is SetUp.UNCHANGED

    assert put(engine, EXAMPLE) is SetUp.CHANGED
    assert plan_of(engine).services["X"].counters == ("1", "11")
    assert issue(engine, "X", "k2").number == "X002"


def test_a_retired_counter_comes_back(engine: Engine) -> None:
    put(engine, WITHOUT_11)
    assert "11" not in plan_of(engine).counters
    put(engine, EXAMPLE)
    assert plan_of(engine).counters["11"].services == ("X",)


def test_an_open_counter_is_not_taken_away(engine: Engine) -> None:
    act(engine, lambda tx: open_counter(tx, "11", CLERK, NOW, take_over=False))
    before = dump(engine)

    with pytest.raises(OfficeFileError) as refused:
        put(engine, WITHOUT_11)

    (mistake,) = refused.value.mistakes
    assert mistake.reason == "counter_in_use"
    assert in_words(mistake, "vi").startswith("quầy '11' không còn trong tệp")
    assert dump(engine) == before


def test_a_service_with_people_is_not_taken_away(engine: Engine) -> None:
    issue(engine, "X", "k1")
    issue(engine, "X", "k2")
    before = dump(engine)

    with pytest.raises(OfficeFileError) as refused:
        put(engine, WITHOUT_X)

    (mistake,) = refused.value.mistakes
    assert (mistake.reason, mistake.values) == ("service_in_use", {"service": "X", "people": 2})
    assert dump(engine) == before


def test_no_two_people_hold_one_number(engine: Engine) -> None:
    """A and B change letters while somebody waits with A001: B must not give it out again."""
    issue(engine, "A", "k1")
    swapped = (
        EXAMPLE.replace('prefix = "A"', 'prefix = "?"')
        .replace('prefix = "B"', 'prefix = "A"')
        .replace('prefix = "?"', 'prefix = "B"')
    )
    before = dump(engine)

    with pytest.raises(OfficeFileError) as refused:
        put(engine, swapped)

    (mistake,) = refused.value.mistakes
    assert (mistake.reason, mistake.values) == (
        "number_in_use",
        {"service": "B", "number": "A001"},
    )
    assert dump(engine) == before
    assert put(engine, swapped, NOW + timedelta(days=1)) is SetUp.CHANGED


def test_who_is_left_over_from_yesterday_holds_nothing_up(engine: Engine) -> None:
    issue(engine, "X", "k1")
    assert put(engine, WITHOUT_X, NOW + timedelta(days=1)) is SetUp.CHANGED
    issue(engine, "A", "k2", NOW + timedelta(days=1))
    with engine.begin() as connection:
        states = connection.execute(text("SELECT number, state FROM ticket ORDER BY number"))
        assert [tuple(row) for row in states] == [("A001", "waiting"), ("X001", "expired")]


def test_whoever_is_left_over_is_judged_by_the_offices_day(engine: Engine) -> None:
    """At half past midnight there it is still the day before in Greenwich."""
    issue(engine, "X", "k1")
    midnight = NOW.replace(hour=17, minute=30)
    with pytest.raises(OfficeFileError):
        put(engine, WITHOUT_X, midnight - timedelta(hours=1))
    assert put(engine, WITHOUT_X, midnight) is SetUp.CHANGED


def test_everything_in_use_is_named_at_once(engine: Engine) -> None:
    act(engine, lambda tx: open_counter(tx, "11", CLERK, NOW, take_over=False))
    issue(engine, "X", "k1")
    neither = WITHOUT_X.replace('code = "11"', 'code = "12"')
    with pytest.raises(OfficeFileError) as refused:
        put(engine, neither)
    assert [one.reason for one in refused.value.mistakes] == ["counter_in_use", "service_in_use"]


def test_boards_printers_and_fields_that_are_gone_are_gone(engine: Engine) -> None:
    toml = EXAMPLE[: EXAMPLE.index("[[board]]")] + EXAMPLE[EXAMPLE.index("[[office.hours]]") :]
    toml = toml.replace('[[field]]\ncode = "ket-qua"', '[[field]]\ncode = "tra"')
    put(engine, toml.replace('field = "ket-qua"', 'field = "tra"'))

    plan = plan_of(engine)
    assert plan.set_up.printers == []
    assert "ket-qua" not in [one.code for one in plan.set_up.fields_of_services]
    assert plan.services["X"].about.field == "tra"
    assert plan.set_up.boards == []
    # The whole hall keeps a board, in the office's own name.
    with engine.begin() as connection:
        board = answers.Board.model_validate(board_answer(connection, plan, None, NOW))
    assert board.settings.name.model_dump() == plan.office.name.model_dump()
    assert board.settings.farthest_metres == Board().farthest_metres


def test_two_offices_live_in_one_database(engine: Engine) -> None:
    before = plan_of(engine)
    assert put(engine, EXAMPLE.replace('"minh-tam"', '"an-binh"')) is SetUp.CREATED
    assert plan_of(engine) == before


def test_people_and_devices_stay(engine: Engine) -> None:
    with engine.begin() as connection:
        add_person(
            connection,
            office="minh-tam",
            user="lan",
            name="Lan",
            role=Role.CLERK,
            password_hash="hash",
            now=NOW,
        )
        add_device(connection, office="minh-tam", kind=DeviceKind.KIOSK, name="K", now=NOW)
    before = dump(engine)
    put(engine, WITHOUT_11)
    after = dump(engine)
    assert (after["person"], after["device"]) == (before["person"], before["device"])


def test_a_devices_condition_is_its_own(engine: Engine) -> None:
    with engine.begin() as connection:
        first, second = (
            add_device(connection, office="minh-tam", kind=DeviceKind.KIOSK, name=name, now=NOW)
            for name in ("K1", "K2")
        )
    act(engine, lambda tx: set_condition(tx, second.id, NOW, online=True, trouble=None))
    with engine.begin() as connection:
        rows = connection.execute(select(DEVICE.c.id, DEVICE.c.online)).all()
    online = {row.id: row.online for row in rows}
    assert online == {first.id: False, second.id: True}


def sign_in_as(tx: OfficeTransaction, user: str) -> None:
    opened = SignIn("minh-tam", user, user, f"hash of {user}", NOW, LATER, NOW, "10.0.0.7")
    sign_in(tx, opened, "hash")


def test_whoever_signs_out_closes_the_counter(engine: Engine) -> None:
    for user in ("lan", "mai"):
        with engine.begin() as connection:
            add_clerk(connection, user, NOW, password_hash="hash")
        act(engine, partial(sign_in_as, user=user))
    mai = Actor(user="mai", name="Mai", sign_in="mai")
    act(engine, lambda tx: open_counter(tx, "2", mai, NOW, take_over=False))
    act(engine, lambda tx: sign_out(tx, "mai", NOW))
    with engine.begin() as connection:
        told = connection.execute(select(OUTBOX).order_by(OUTBOX.c.seq.desc())).first()
    assert told is not None
    assert (told.type, told.actor) == ("counter.closed", "mai")


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(office_file=office_files(code="minh-tam"))
def test_whatever_is_imported_exports_to_a_file_that_changes_nothing(
    engine: Engine, office_file: OfficeFile
) -> None:
    with engine.begin() as connection:
        set_up_office(connection, office_file, NOW)
        exported = export_office(connection, "minh-tam")
        plan = read_plan(connection, "minh-tam")
    assert plan is not None
    assert list(plan.services) == [one.code for one in office_file.services]
    with engine.begin() as connection:
        assert set_up_office(connection, exported, NOW) is SetUp.UNCHANGED
        assert set_up_office(connection, office_file, NOW) is SetUp.UNCHANGED


async def test_an_import_beside_a_busy_server_loses_nothing(
    engine: Engine, office_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a slow disk the import comes to its turn only when the line of tickets is written.
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 120_000)
    committed: list[Any] = []
    server = open_engine(office_url, writes=True)
    writer = Writer(server, lambda: NOW, committed.extend, "http://here", Lines(PaceCache()))
    writer.start()

    def take(key: str) -> Any:
        request = IssueTicket(service="A")
        return writer.do("minh-tam", lambda tx, now: issue_ticket(tx, request, key, CLERK, now))

    def change(place: int) -> SetUp:
        return put(engine, EXAMPLE.replace("metres = 8.0", f"metres = {place + 9}.0"))

    async def imports() -> list[SetUp]:
        return [await asyncio.to_thread(change, place) for place in range(5)]

    async def tickets(who: int) -> list[Any]:
        return [await take(f"{who}-{at}") for at in range(20)]

    done, *issued = await asyncio.gather(imports(), *(tickets(who) for who in range(8)))
    try:
        assert done == [SetUp.CHANGED] * 5
        numbers = sorted(one.number for taken in issued for one in taken)
        assert numbers == [f"A{number:03d}" for number in range(1, 161)]
        with engine.begin() as connection:
            seqs = list(connection.scalars(select(OUTBOX.c.seq).order_by(OUTBOX.c.seq)))
        assert seqs == list(range(1, len(seqs) + 1))
        assert office_row(engine).seq == seqs[-1]
        # The server goes on with the new set-up at its next act.
        put(engine, EXAMPLE.replace('prefix = "A"', 'prefix = "E"'))
        assert (await take("last")).number == "E161"
    finally:
        await asyncio.to_thread(writer.stop)
        server.dispose()
