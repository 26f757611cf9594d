"""A table, its class of rows, what acts change, and what is told of it cannot come apart."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple, TypedDict

import pytest
from sqlalchemy import MetaData, bindparam, create_engine, select
from sqlalchemy.exc import NoResultFound
from sqlmodel import Field, SQLModel

from server.contract.answers import WaitRange
from server.contract.answers.alike import UnlikeError
from server.contract.answers.written import check_written
from server.office_file.values import Table
from server.storage.prepared import PreparedInsert, PreparedRows, PreparedUpdate
from server.storage.query import Query, Values
from server.storage.set_up.homes import COUNTERS, PLACES, RULES, Home, in_their_places
from server.storage.tables import METADATA
from server.storage.tables.rows import COUNTER_CHANGES
from server.storage.tables.ties import UntiedError, columns_of, in_groups, part_of, row_of, table_of
from tests.architecture.tracked import ROOT

TICKET_TABLE = "server/storage/tables/ticket.py"
ROWS = "server/storage/tables/rows.py"
HOMES = "server/storage/set_up/homes.py"
WRITING = "server/operations/office_rows/writing.py"
WIRE = "server/storage/answers/wire.py"
MOVES = "server/operations/moves/tickets.py"
ISSUE = "server/operations/today/give_number.py"
HOTTEST = "server.operations.ticket.issue_ticket"
CHANGED_PLAN = "server/operations/office_rows/changed_plan.py"
DAY_HOURS = "server/operations/today/hours.py"
CARRY_ROWS = (
    "server/storage/query.py",
    "server/storage/prepared.py",
    "server/storage/tables/ties.py",
)


class Copy:
    """The server's code, copied to be changed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(
            ROOT / "server", folder / "server", ignore=shutil.ignore_patterns("__pycache__")
        )
        for other in ("display_board", "printer"):
            (folder / other).symlink_to(ROOT / other)

    def change(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (name, old)
        path.write_text(text.replace(old, new), encoding="utf-8")

    def starts(self) -> str:
        """What importing storage and the hottest act complains of; nothing when all is well."""
        return self.imports("server.storage.reader", HOTTEST)

    def imports(self, *modules: str) -> str:
        """What importing some modules complains of; nothing when all is well."""
        done = self._run("-c", f"import {', '.join(modules)}")
        return done.stderr.strip().rpartition("\n")[2] if done.returncode else ""

    def mypy(self, *files: str) -> str:
        """What mypy says of these files alone; what they import is anything to it."""
        return self._run(
            "-m", "mypy", "--follow-imports=skip", "--config-file=", "--cache-dir=.cache", *files
        ).stdout

    def _run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env={"PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )


def test_a_new_column_stops_the_server_until_all_that_carries_it_is_dealt_with(
    tmp_path: Path,
) -> None:
    copy = Copy(tmp_path)
    assert copy.starts() == ""
    last = "    appointment_at: datetime | None"

    copy.change(TICKET_TABLE, last, f"    colour: str = Field(max_length=9)\n{last}")
    assert copy.starts().endswith("UntiedError: ticket.colour is no field of Ticket")

    copy.change(ROWS, last, f"    colour: str\n{last}")
    in_no_group = "UntiedError: Ticket.colour is in 0 groups"
    assert copy.starts().endswith(in_no_group), "fixed, or changed by acts?"
    copy.change(ROWS, '"follow_code", "issued_at",', '"follow_code", "issued_at", "colour",')
    assert copy.starts().endswith(in_no_group), "told to staff and devices, or kept?"
    copy.change(WIRE, '    "reminded",\n', '    "reminded",\n    "colour",\n')
    assert copy.starts() == ""

    missing = re.compile('Missing positional arguments .*"colour".* in call to "Ticket"')
    assert missing.search(copy.mypy(ROWS, MOVES, ISSUE))
    copy.change(ISSUE, "appointment_at=request", 'colour="red", appointment_at=request')
    assert copy.mypy(ROWS, MOVES, ISSUE).startswith("Success")


A_COLUMN_EACH = """
import json, os, sys
from sqlalchemy import Column, String
import server.office_file.model
from server.storage.tables import METADATA

for table in METADATA.sorted_tables:
    reader, writer = os.pipe()
    if os.fork() == 0:
        table.append_column(Column("colour", String(9), nullable=False))
        said = "nothing"
        try:
            import server.storage.reader
            import server.storage.tables.appointment_rows
            import server.storage.tables.card_rows
            import server.storage.tables.conduct_rows
            import server.storage.tables.errand_rows
            import server.storage.tables.figure_rows
            import server.storage.tables.hall_rows
            import server.storage.tables.setting_rows
            import server.storage.tables.dossier_rows
            import server.storage.tables.former_rows
            import server.storage.tables.from_home_rows
            import server.storage.tables.notice_rows
            import server.storage.tables.pairing_rows
            import server.storage.tables.officer_rows
            import server.storage.tables.quarter_rows
            import server.storage.tables.rating_rows
        except Exception as fault:
            said = f"{type(fault).__name__}: {fault}"
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    with open(reader) as said:
        print(json.dumps([table.name, said.read()]))
    os.wait()
"""
"""Gives one table after the other a column, each in a process of its own, and imports the rest."""


@pytest.fixture(scope="module")
def complaints() -> dict[str, str]:
    """What importing storage complains of, by the table that has a column more."""
    done = subprocess.run(
        [sys.executable, "-c", A_COLUMN_EACH], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return dict(json.loads(line) for line in done.stdout.splitlines())


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_a_new_column_of_any_table_stops_the_server(complaints: dict[str, str], table: str) -> None:
    assert complaints[table].startswith(f"UntiedError: {table}.colour")


def test_a_new_column_beside_the_keys_of_the_file_is_written_by_who_sets_up(
    tmp_path: Path,
) -> None:
    copy = Copy(tmp_path)
    copy.change(
        "server/storage/tables/office.py",
        "    retired: bool\n",
        "    retired: bool\n    colour: str = Field(max_length=9)\n",
    )
    assert "UntiedError: service.colour: 0 of a key of Service" in copy.starts()

    copy.change(HOMES, "    series: str\n", "    series: str\n    colour: str\n")
    assert copy.starts() == ""

    missing = 'Missing positional argument "colour" in call to "OfService"'
    assert missing in copy.mypy(HOMES, WRITING)
    copy.change(WRITING, "series=one.code,", 'series=one.code, colour="red",')
    assert missing not in copy.mypy(HOMES, WRITING)


@pytest.mark.parametrize(
    ("path", "old", "new", "says"),
    [
        (
            CHANGED_PLAN,
            "    plan_version: int\n",
            "    plan_versoin: int\n",
            "Version.plan_versoin is no column of office",
        ),
        (CHANGED_PLAN, "    seq: int\n", "    seqq: int\n", "Version.seqq is no column of office"),
        (
            CHANGED_PLAN,
            '("plan_version", "seq")',
            '("plan_version", "seqq")',
            "Version has no seqq",
        ),
        (CHANGED_PLAN, "{OFFICE.c.plan_version:", "{OFFICE.c.plan_versoin:", "plan_versoin"),
        (
            DAY_HOURS,
            "    open: bool\n",
            "    opne: bool\n",
            "ToldOpen.opne is no column of service",
        ),
        (DAY_HOURS, '(ToldOpen, ("open",))', '(ToldOpen, ("opne",))', "ToldOpen has no opne"),
    ],
)
def test_a_misspelt_column_stops_the_server(
    tmp_path: Path, path: str, old: str, new: str, says: str
) -> None:
    copy = Copy(tmp_path)
    copy.change(path, old, new)
    assert copy.imports(path.removesuffix(".py").replace("/", ".")).endswith(says)


def test_mypy_knows_what_a_row_has(tmp_path: Path) -> None:
    copy = Copy(tmp_path)
    copy.change(CHANGED_PLAN, "=held.plan_version + 1", "=held.plan_versoin + 1")
    copy.change(CHANGED_PLAN, ", seq=held.seq + 1", ", seqq=held.seqq + 1")
    copy.change(DAY_HOURS, "_replace(open=is_open)", "_replace(opne=is_open)")

    said = copy.mypy(CHANGED_PLAN, DAY_HOURS, *CARRY_ROWS)

    assert '"Version" has no attribute "plan_versoin"' in said
    assert '"Version" has no attribute "seqq"' in said
    assert 'Unexpected keyword argument "seqq" for "_replace" of "Version"' in said
    assert 'Unexpected keyword argument "opne" for "_replace" of "ToldOpen"' in said


class Apart(SQLModel):
    """Tables that are not the server's."""

    metadata = MetaData()


class Shelf(Apart, table=True):
    __tablename__ = "shelf"
    code: str = Field(primary_key=True, max_length=9)
    place: int
    note: str | None = None


class Wrong(Apart, table=True):
    __tablename__ = "wrong"
    code: str = Field(primary_key=True)
    note: str | None = Field(nullable=False)


class Whole(NamedTuple):
    code: str
    place: int
    note: str | None


class Lacking(NamedTuple):
    code: str
    place: int


class TooMuch(NamedTuple):
    code: str
    place: int
    note: str | None
    colour: str


class Elsewhere(NamedTuple):
    place: int
    code: str
    note: str | None


class OtherType(NamedTuple):
    code: str
    place: str
    note: str | None


class NeverNull(NamedTuple):
    code: str
    place: int
    note: str


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (Lacking, "shelf.note is no field of Lacking"),
        (TooMuch, "TooMuch.colour is no column of shelf"),
        (Elsewhere, "shelf.code stands elsewhere in Elsewhere"),
        (OtherType, "shelf.place is <class 'int'>, OtherType has <class 'str'>"),
        (NeverNull, "shelf.note is str | None, NeverNull has <class 'str'>"),
    ],
)
def test_a_row_that_is_not_its_table_is_refused(row: type[Any], says: str) -> None:
    with pytest.raises(UntiedError) as untied:
        row_of(Shelf)(row)
    assert str(untied.value) == says


class WrongRow(NamedTuple):
    code: str
    note: str | None


def test_a_column_says_of_null_what_its_type_says() -> None:
    with pytest.raises(UntiedError, match=r"wrong\.note"):
        row_of(Wrong)(WrongRow)


class Part(NamedTuple):
    code: str
    note: str | None


class PartWithoutKey(NamedTuple):
    place: int
    note: str | None


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (PartWithoutKey, "shelf.code is no field of PartWithoutKey"),
        (TooMuch, "TooMuch.colour is no column of shelf"),
        (Elsewhere, "shelf.code stands elsewhere in Elsewhere"),
        (OtherType, "shelf.place is <class 'int'>, OtherType has <class 'str'>"),
    ],
)
def test_a_part_is_the_key_and_columns_as_they_stand(row: type[Any], says: str) -> None:
    with pytest.raises(UntiedError) as untied:
        part_of(Shelf)(row)
    assert str(untied.value) == says


def test_a_part_is_selected_by_its_own_columns() -> None:
    part = part_of(Shelf)(Part)
    assert [one.key for one in columns_of(part)] == ["code", "note"]
    assert {one.table for one in columns_of(part)} == {table_of(part)}


def test_each_column_of_a_counter_is_the_days_or_the_files() -> None:
    assert {*COUNTERS.of_day, *COUNTERS.once} == set(COUNTER_CHANGES)
    assert set(COUNTER_CHANGES).isdisjoint(COUNTERS.keys)


class Tag(Table):
    code: str
    note: str | None = None


class Sharp(Table):
    code: str
    note: str


class Long(Tag):
    colour: str


class NoneBeside(NamedTuple):
    """Nothing but keys."""


class Placed(NamedTuple):
    place: int


class PlacedTwice(NamedTuple):
    place: int
    note: str


@pytest.mark.parametrize(
    ("home", "says"),
    [
        (
            lambda shelf: Home(Tag, (shelf,), NoneBeside),
            "shelf.place: 0 of a key of Tag, a field of NoneBeside and a column of the day",
        ),
        (
            lambda shelf: Home(Tag, (shelf,), PlacedTwice),
            "shelf.note: 2 of a key of Tag, a field of PlacedTwice and a column of the day",
        ),
        (lambda shelf: Home(Long, (shelf,), Placed), "Long: no column keeps colour"),
        (
            lambda shelf: Home(Sharp, (shelf,), Placed),
            "shelf.note may be null, or its key left out, not both",
        ),
        (lambda shelf: Home(Tag, (shelf,), Placed, once=("note",)), "Placed has no note"),
        (
            lambda shelf: Home(Tag, (shelf,), NoneBeside, of_day=("place",)),
            "shelf.place: a column of the day is null in a new row",
        ),
    ],
)
def test_a_home_that_is_not_its_table_is_refused(home: Any, says: str) -> None:
    shelf = table_of(row_of(Shelf)(Whole))
    with pytest.raises(UntiedError) as untied:
        home(shelf)
    assert str(untied.value) == says
    kept_elsewhere = Home(Long, (shelf,), Placed, elsewhere=("colour",))
    assert kept_elsewhere.keys == ("code", "note")


@pytest.mark.parametrize(
    ("homes", "says"),
    [
        ({"queue": RULES["queue"]}, "no such place, or no home for it"),
        ({**PLACES, "shelves": RULES["queue"]}, "OfficeFile.shelves: no such place"),
        ({**PLACES, "limits": RULES["queue"]}, "OfficeFile.limits holds no QueueTable"),
    ],
)
def test_each_table_of_the_file_has_its_home(homes: dict[str, Home[Any, Any]], says: str) -> None:
    with pytest.raises(UntiedError, match=says):
        in_their_places(homes)


@pytest.mark.parametrize(
    ("groups", "says"),
    [
        ((["code"], ["note"]), "Whole.place is in 0 groups"),
        ((["code", "place"], ["note", "place"]), "Whole.place is in 2 groups"),
        ((["code", "place"], ["note", "colour"]), "Whole has no colour"),
    ],
)
def test_groups_cover_a_row_once(groups: tuple[list[str], list[str]], says: str) -> None:
    with pytest.raises(UntiedError) as untied:
        in_groups(Whole, *groups)
    assert str(untied.value) == says
    in_groups(Whole, ["code", "place"], ["note"])


def test_a_select_gives_the_columns_of_its_row_in_their_order() -> None:
    table = table_of(row_of(Shelf)(Whole))
    for wrong in (select(table.c.code), select(table.c.place, table.c.code, table.c.note)):
        for way in (Query, PreparedRows):
            with pytest.raises(UntiedError):
                way(Whole, wrong)


def test_a_select_of_values_has_one_column() -> None:
    table = table_of(row_of(Shelf)(Whole))
    with pytest.raises(UntiedError, match="one column, not code, place"):
        Values(str, select(table.c.code, table.c.place))


def test_values_are_read_as_they_are() -> None:
    table = table_of(row_of(Shelf)(Whole))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        PreparedInsert(Whole).add(connection, Whole("a", 1, None), Whole("b", 2, "kept"))
        below = table.c.place < bindparam("most")
        codes = Values(str, select(table.c.code).where(below).order_by(table.c.code.desc()))
        assert codes.all(connection, most=3) == ["b", "a"]
        assert codes.first(connection, most=3) == "b"
        assert codes.one(connection, most=2) == "a"
        assert codes.first(connection, most=1) is None
        with pytest.raises(NoResultFound):
            codes.one(connection, most=1)
    engine.dispose()


def test_rows_are_added_changed_and_read_as_they_are() -> None:
    table = table_of(row_of(Shelf)(Whole))
    rows = [Whole("a", 1, None), Whole("b", 2, "kept"), Whole("c", 3, None)]
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        table.create(connection)
        PreparedInsert(Whole).add(connection, rows[0])
        PreparedInsert(Whole).add(connection, *rows[1:])
        PreparedUpdate(Whole, ["place"]).save(connection, Whole("b", 9, "not written"))
        ordered = select(table).order_by(table.c.code)
        kept = [rows[0], Whole("b", 9, "kept"), rows[2]]
        assert Query(Whole, ordered).all(connection) == kept
        assert PreparedRows(Whole, ordered).all(connection, {}) == kept
        assert Query(Whole, ordered).first(connection) == rows[0]
        assert Query(Whole, ordered.where(table.c.place > 9)).first(connection) is None
    engine.dispose()


class LowOnly(TypedDict):
    low_minutes: int


class WrongHigh(TypedDict):
    low_minutes: int
    high_minutes: str


class Extra(TypedDict):
    low_minutes: int
    high_minutes: int
    colour: str


@pytest.mark.parametrize(
    ("written", "field"),
    [(LowOnly, "high_minutes"), (WrongHigh, "high_minutes"), (Extra, "colour")],
)
def test_what_is_written_is_the_answer_of_the_contract(written: Any, field: str) -> None:
    with pytest.raises(UnlikeError, match=rf"WaitRange\.{field}"):
        check_written(WaitRange, written)
