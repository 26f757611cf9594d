"""What an office settles about a counter reaches everybody who draws it, with nothing between."""

from collections.abc import Iterator
from typing import Any, TypedDict

import pytest
from pydantic import BaseModel
from sqlalchemy import Engine

from server.contract.answers import Answer, Board, Counter, CounterOfOffice, Office
from server.contract.answers.alike import UnlikeError
from server.contract.languages import catalogue
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from server.operations.office_rows.stored_file import SetUp
from server.operations.set_up.set_up_office import set_up_office
from server.storage.answers.board import board_answer
from server.storage.answers.counters import counters
from server.storage.answers.office import office_answer
from server.storage.database import open_engine
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.set_up.told import Nothing, Settled, Telling
from server.storage.tables import METADATA
from tests.server.hall import MORNING
from tests.server.storage.moments import moment_of

PLAIN = example_office_file()
ROOM = PLAIN.replace('code = "2"\n', 'code = "2"\nplace = "room"\n', 1)


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = open_engine("sqlite://", writes=True)
    METADATA.create_all(made)
    yield made
    made.dispose()


def put(engine: Engine, text: str) -> SetUp:
    with engine.begin() as connection:
        return set_up_office(connection, read_office_file(text.encode()).office_file, MORNING)


def plan_of(engine: Engine) -> OfficePlan:
    with engine.begin() as connection:
        plan = read_plan(connection, "minh-tam")
    assert plan is not None
    return plan


def test_a_counters_place_is_told_to_kiosk_board_and_staff(engine: Engine) -> None:
    put(engine, ROOM)
    plan = plan_of(engine)
    with engine.begin() as connection:
        office = Office.model_validate(office_answer(moment_of(connection, plan, MORNING)))
        board = Board.model_validate(board_answer(connection, plan, None, MORNING))
        staff = [Counter.model_validate(one) for one in counters(connection, plan, "http://here")]

    for shown in (office.counters, board.counters, staff):
        assert {one.code: one.place for one in shown if one.place != "counter"} == {"2": "room"}


def test_a_place_that_the_file_no_longer_names_is_the_usual_one_again(engine: Engine) -> None:
    put(engine, ROOM)
    assert put(engine, ROOM) is SetUp.UNCHANGED
    assert put(engine, PLAIN) is SetUp.CHANGED
    assert plan_of(engine).counters["2"].about.place == "counter"


def test_a_program_that_knows_no_place_yet_is_read_as_before() -> None:
    told = {"code": "1", "name": {"vi": "Mot", "en": "One"}, "services": [], "state": "open"}
    assert CounterOfOffice.model_validate(told).place == "counter"


def test_what_a_board_leaves_out_follows_the_office_of_today(engine: Engine) -> None:
    bare = PLAIN.replace('name = { vi = "Sảnh chính", en = "Main hall" }\n', "")
    put(engine, bare)
    put(engine, bare.replace("Minh Tâm Ward", "Ward of Minh Tâm"))
    plan = plan_of(engine)
    with engine.begin() as connection:
        board = Board.model_validate(board_answer(connection, plan, None, MORNING))
    assert board.settings.name.en == "Ward of Minh Tâm"
    assert board.settings.languages == ["vi", "en"]
    assert board.settings.text.model_dump() == plan.office.texts.board_line.model_dump()


def test_one_switch_and_names_in_a_further_language_are_kept_and_told(engine: Engine) -> None:
    said = PLAIN.replace("\nlanguages =", "\nswitch_seconds = 2.5\nlanguages =", 1)
    said = said.replace('en = "Certification" }', 'en = "Certification", km = "បញ្ជាក់" }')
    put(engine, said.replace('languages = ["vi", "en"]', 'languages = ["vi", "km"]'))
    plan = plan_of(engine)
    with engine.begin() as connection:
        office = Office.model_validate(office_answer(moment_of(connection, plan, MORNING)))
        board = Board.model_validate(board_answer(connection, plan, None, MORNING))
    assert (office.switch_seconds, office.languages) == (2.5, ["vi", "km"])
    assert office.services[0].name.spoken_in("km") == "បញ្ជាក់"
    assert office.services[1].name.spoken_in("km") == "Hộ tịch"
    assert board.settings.languages == ["vi", "km"]
    assert 'km = "បញ្ជាក់"' in write_office_file(plan.set_up)
    assert "switch_seconds = 2.5" in write_office_file(plan.set_up)
    assert office.rule is not None
    assert office.rule.spoken_in("km") == catalogue("km", "rules")["accumulating"]


class Shelf(Answer):
    """What is told of a shelf: two keys of its settings, and one beside them."""

    code: str
    place: int
    full: bool


class ShelfTable(BaseModel):
    code: str
    place: int
    note: str = ""


class FullJson(TypedDict):
    full: bool


class FullInWords(TypedDict):
    full: str


class FullAndWide(FullJson):
    wide: bool


def test_an_answer_is_its_settings_and_what_stands_beside_them() -> None:
    shelf = Telling(Shelf, ShelfTable, FullJson)
    written = shelf.write(ShelfTable(code="a", place=2, note="not told"), {"full": True})
    assert list(written.items()) == [("code", "a"), ("place", 2), ("full", True)]


@pytest.mark.parametrize(
    ("beside", "field"), [(Nothing, "full"), (FullInWords, "full"), (FullAndWide, "wide")]
)
def test_a_field_that_nobody_writes_stops_the_import(beside: Any, field: str) -> None:
    with pytest.raises(UnlikeError, match=rf"Shelf\.{field}"):
        Telling(Shelf, ShelfTable, beside)


def test_an_answer_that_is_all_settings_has_no_field_besides() -> None:
    with pytest.raises(UnlikeError, match=r"Shelf\.full"):
        Settled(Shelf, ShelfTable)


class Placed(Answer):
    place: int


def test_answers_of_settings_alone_are_written_one_after_the_other() -> None:
    shelves = [ShelfTable(code="a", place=2), ShelfTable(code="b", place=1)]
    assert Settled(Placed, ShelfTable).each(shelves) == [{"place": 2}, {"place": 1}]
