"""Statements run on the driver itself: the same values, rows and errors as by SQLAlchemy."""

from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, bindparam, insert, literal_column, select, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError

from server.storage import prepared
from server.storage.prepared import (
    PreparedInsert,
    PreparedRows,
    PreparedUpdate,
    run_driver,
)
from server.storage.query import Query
from server.storage.tables import DEVICE, OFFICE, SIGN_IN, TICKET
from server.storage.tables.rows import Device, SignIn, Ticket
from server.storage.tables.ties import UntiedError
from tests.server.storage.stored_office import NOW, TODAY, StoredOffice, at, parts

POSTGRESQL = make_url("postgresql+psycopg://").get_dialect()()
SQLITE = make_url("sqlite://").get_dialect()()
NEXT_SEQ = (
    update(OFFICE)
    .where(OFFICE.c.code == bindparam("office"))
    .values(seq=OFFICE.c.seq + 1, business_day=bindparam("day"))
)
DEVICES = select(DEVICE).where(DEVICE.c.office == bindparam("office")).order_by(DEVICE.c.name)


def kiosk(stored: StoredOffice, name: str, **more: Any) -> Device:
    about: dict[str, Any] = {"online": True, "trouble": None, "seen_at": None, "counter": None}
    about |= {"version": None, **more}
    return Device(stored.code, f"id-{name}", "kiosk", name, f"hash-{name}", NOW, **about)


def devices(stored: StoredOffice) -> list[Device]:
    return Query(Device, DEVICES).all(stored.connection, office=stored.code)


class Sum(NamedTuple):
    """A number that a SELECT makes."""

    made: int


def test_a_select_knows_values_of_its_own(stored: StoredOffice) -> None:
    stored.change(seq=7)
    stored.other().change(seq=20)
    one = PreparedRows(
        Sum, select((OFFICE.c.seq + 3).label("made")).where(OFFICE.c.code == bindparam("office"))
    )

    assert one.all(stored.connection, {"office": stored.code}) == [Sum(10)]
    assert one.all(stored.connection, {"office": "nowhere"}) == []


def test_a_statement_without_parameters(stored: StoredOffice) -> None:
    one = PreparedRows(Sum, select(literal_column("1 + 1").label("made")))
    assert one.all(stored.connection, {}) == [Sum(2)]


def test_a_statement_is_written_once_for_each_dialect(
    stored: StoredOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    write = prepared._Text.__init__

    def note(made: Any, statement: Any, dialect: Any, *more: Any) -> None:
        written.append(dialect.name)
        write(made, statement, dialect, *more)

    monkeypatch.setattr(prepared._Text, "__init__", note)
    name = stored.connection.dialect.name
    rows = PreparedRows(Device, DEVICES)
    adds, saves = PreparedInsert(Device), PreparedUpdate(Device, ["online"])
    for number in range(2):
        device = kiosk(stored, str(number))
        rows.all(stored.connection, {"office": stored.code})
        adds.add(stored.connection, device)
        saves.save(stored.connection, device)

    assert written == [name] * 3


def test_rows_come_with_the_types_of_their_columns(stored: StoredOffice) -> None:
    stored.device("Board", "board", online=True, seen_at=at(-1))
    stored.device("Kiosk")
    stored.other().device("Else")

    found = PreparedRows(Device, DEVICES).all(stored.connection, {"office": stored.code})

    assert found == devices(stored)
    assert [(type(one), one.online, one.seen_at) for one in found] == [
        (Device, True, at(-1)),
        (Device, False, None),
    ]


def test_rows_of_a_whole_ticket(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001", called_at=at(-1), first=True, returned_at=None)
    one = PreparedRows(Ticket, select(TICKET).where(TICKET.c.office == bindparam("office")))

    assert one.all(stored.connection, {"office": stored.code}) == [ticket]


class Wrong(NamedTuple):
    """A row that no SELECT below gives."""

    code: str
    seq: str


def test_a_select_of_other_columns_than_its_row_is_refused() -> None:
    with pytest.raises(UntiedError, match=r"SELECT\.plan_version is no field of Wrong"):
        PreparedRows(Wrong, select(OFFICE.c.code, OFFICE.c.plan_version))
    with pytest.raises(UntiedError, match=r"SELECT\.plan_version is no field of Wrong"):
        Query(Wrong, select(OFFICE.c.code, OFFICE.c.plan_version))


def test_what_is_saved_is_a_field_beside_the_key() -> None:
    with pytest.raises(UntiedError, match=r"Device has no onlien"):
        PreparedUpdate(Device, ["onlien"])
    with pytest.raises(UntiedError, match=r"device\.id is the key of Device"):
        PreparedUpdate(Device, ["online", "id"])


def test_rows_are_added_one_or_many(stored: StoredOffice) -> None:
    adds = PreparedInsert(Device)
    one, two, three = (kiosk(stored, name, seen_at=at(-1)) for name in "abc")

    adds.add(stored.connection, one)
    adds.add(stored.connection, three, two)

    assert devices(stored) == [one, two, three]


def test_only_the_named_columns_of_only_that_row_are_saved(stored: StoredOffice) -> None:
    here, other = kiosk(stored, "a"), kiosk(stored, "b")
    there = here._replace(office="binh-an", token_hash="theirs")
    adds = PreparedInsert(Device)
    adds.add(stored.connection, here, other, there)

    changed = here._replace(online=False, trouble="no_paper", seen_at=at(-2), name="not saved")
    saves = PreparedUpdate(Device, ["online", "trouble", "seen_at"])
    saves.save(stored.connection, changed)

    assert devices(stored) == [changed._replace(name="a"), other]
    assert devices(stored.other()) == [there]
    saves.save(stored.connection, changed._replace(trouble=None))
    assert devices(stored)[0].trouble is None


def test_what_the_database_refuses_comes_as_sqlalchemys_error(stored: StoredOffice) -> None:
    adds, one = PreparedInsert(Device), kiosk(stored, "a")
    adds.add(stored.connection, one)
    savepoint = stored.connection.begin_nested()

    with pytest.raises(IntegrityError) as refused:
        adds.add(stored.connection, one)

    assert refused.value.orig is refused.value.__cause__
    assert str(refused.value.statement).startswith("INSERT INTO device")
    savepoint.rollback()


def test_a_fault_of_ours_comes_as_it_is(stored: StoredOffice) -> None:
    with pytest.raises(KeyError):
        PreparedRows(Device, DEVICES).all(stored.connection, {"with": stored.code})


def test_a_command_that_the_driver_does_not_know(stored: StoredOffice) -> None:
    savepoint = stored.connection.begin_nested()
    with pytest.raises(DBAPIError) as refused:
        run_driver(stored.connection, "NO SUCH COMMAND")
    assert refused.value.statement == "NO SUCH COMMAND"
    savepoint.rollback()


def test_a_command_is_run(stored: StoredOffice) -> None:
    run_driver(stored.connection, "SAVEPOINT here")
    stored.ticket("A001")
    run_driver(stored.connection, "ROLLBACK TO SAVEPOINT here")

    assert stored.connection.execute(select(TICKET)).all() == []


def test_cursors_are_closed(stored: StoredOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[str] = []

    class Cursor:
        description = None

        def execute(self, sql: str, *_values: object) -> None:
            if sql.startswith("NO"):
                raise ValueError(sql)

        def close(self) -> None:
            closed.append("closed")

    class Driver:
        def cursor(self) -> Cursor:
            return Cursor()

    monkeypatch.setattr(Connection, "connection", Driver())
    run_driver(stored.connection, "BEGIN")
    with pytest.raises(ValueError, match="NO"):
        run_driver(stored.connection, "NO")
    monkeypatch.undo()

    assert closed == ["closed", "closed"]


def test_the_other_database_takes_values_by_name() -> None:
    made = prepared._Text(NEXT_SEQ, POSTGRESQL)
    values = made.bound({"office": "minh-tam", "day": TODAY})

    assert made.sql.startswith("UPDATE office SET seq=(office.seq + %(seq_1)s")
    assert parts(values, "office", "day", "seq_1") == {
        "office": "minh-tam",
        "day": TODAY,
        "seq_1": 1,
    }


def test_sqlite_takes_values_in_their_order() -> None:
    made = prepared._Text(NEXT_SEQ, SQLITE)

    assert (
        made.sql == "UPDATE office SET seq=(office.seq + ?), business_day=? WHERE office.code = ?"
    )
    assert made.bound({"office": "minh-tam", "day": TODAY}) == [1, str(TODAY), "minh-tam"]
    assert made.bound({"office": "minh-tam", "day": None}) == [1, None, "minh-tam"]


def test_the_other_database_takes_a_row_by_name() -> None:
    places = {name: place for place, name in enumerate(SignIn._fields)}
    row = SignIn("minh-tam", "session", "lan", "hash", NOW, at(60), NOW, None)

    made = prepared._Text(insert(SIGN_IN), POSTGRESQL, places)

    assert made.sql.startswith('INSERT INTO sign_in (office, id, "user", token_hash')
    assert made.bound(row) == row._asdict()
