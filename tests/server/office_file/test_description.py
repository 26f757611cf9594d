"""Every key of the office file is described whole: for forms, for people, for whoever stores it."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from server.contract.answers import CounterOfOffice, CounterSettings
from server.contract.settings import Kind, Unit
from server.office_file.description import CATALOGUE, DescribedKey, DescribedTable, description
from server.office_file.example import example_office_file
from server.office_file.model import Counter, OfficeFile
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from server.texts import LANGUAGES, catalogue

TABLES = {table.path: table for table in description()}
KEYS = [(table, key) for table in description() for key in table.keys]
NAMES = [f"{table.path}.{key.name}" for table, key in KEYS]


def key_of(path: str) -> DescribedKey:
    return next(key for table, key in KEYS if f"{table.path}.{key.name}" == path)


def test_the_walk_finds_every_key_that_a_file_may_hold() -> None:
    """The description's own walk against pydantic's schema of the whole file."""
    schema = OfficeFile.model_json_schema()
    assert set(NAMES) == set(keys_in(schema, schema, ""))


def keys_in(shape: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[str]:
    for name, key in shape.get("properties", {}).items():
        here = f"{path}.{name}".lstrip(".")
        table = table_in(key, schema)
        if path and (table is None or key.get("type") == "array" or "anyOf" in key):
            yield here
        if table is not None:
            yield from keys_in(table, schema, here)


def table_in(key: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any] | None:
    """The table that a key holds or lists; texts in two languages are values."""
    for one in (key, *key.get("anyOf", ()), *key.get("allOf", ())):
        inner = one.get("items", one)
        if "$ref" in inner:
            name = inner["$ref"].rpartition("/")[2]
            return None if name in {"Name", "Phrase"} else schema["$defs"][name]
    return None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("table", "key"), KEYS, ids=NAMES)
def test_every_key_says_what_it_is_for(
    table: DescribedTable, key: DescribedKey, language: str
) -> None:
    assert key.label(language).strip()
    assert key.help(language).endswith(".")
    for choice in key.choices:
        assert key.label_of(choice, language).strip()
    assert (key.unit is None) == (key.unit_in_words(language) == "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", description(), ids=lambda one: one.path)
def test_every_table_says_what_it_is_for(table: DescribedTable, language: str) -> None:
    assert table.label(language).strip()
    assert table.help(language).endswith(".")


@pytest.mark.parametrize(("table", "key"), KEYS, ids=NAMES)
def test_every_key_has_what_a_form_needs(table: DescribedTable, key: DescribedKey) -> None:
    assert key.kind in Kind
    if key.kind in {Kind.NUMBER, Kind.WEIGHTS}:
        assert key.least is not None
        assert key.most is not None
        assert key.least < key.most
    if key.kind in {Kind.CHOICE, Kind.CHOICES}:
        assert len(key.choices) > 1
        assert key.needed or key.default is None or key.default in key.choices
    if key.kind in {Kind.REFERENCE, Kind.REFERENCES, Kind.WEIGHTS}:
        assert TABLES[str(key.of)].repeats
    if key.name.endswith(("_minutes", "_seconds", "_metres", "_mm")):
        assert key.unit is not None
    if isinstance(key.default, int | float) and not isinstance(key.default, bool):
        assert key.least is not None
        assert key.most is not None
        assert key.least <= key.default <= key.most


def test_no_word_is_left_over_in_the_catalogue() -> None:
    """A text stands there for a table, a key, a choice or a unit; what is renamed takes its own."""
    places = {
        place for table in description() for place in (table.path, table.path.rpartition(".")[2])
    }
    names = {
        f"{place}.{key.name}"
        for table, key in KEYS
        for place in (table.path, table.path.rpartition(".")[2], "*")
    }
    units = {f"unit.{unit}" for unit in Unit}
    for text in catalogue(CATALOGUE, "vi"):
        base = text.removesuffix(".help").partition("=")[0]
        assert base in places | names | units | {"comment.default"}, text


def test_a_form_for_a_choice_a_number_and_a_colour() -> None:
    place = key_of("counter.place")
    assert (place.kind, place.default, place.needed) == (Kind.CHOICE, "counter", False)
    assert place.choices == ("counter", "room", "door", "desk")
    assert [place.label_of(one, "en") for one in place.choices] == [
        "Counter",
        "Room",
        "Window",
        "Desk",
    ]
    undo = key_of("queue.undo_seconds")
    assert (undo.least, undo.most, undo.default, undo.unit) == (10, 600, 60, Unit.SECONDS)
    assert key_of("office.accent").kind is Kind.COLOUR
    assert key_of("counter.weights").of == "service"
    assert key_of("counter.hours").kind is Kind.ROWS


def test_what_is_told_is_described_where_it_is_told() -> None:
    assert issubclass(Counter, CounterSettings)
    assert issubclass(CounterOfOffice, CounterSettings)
    assert "place" not in Counter.__annotations__
    assert "place" not in CounterOfOffice.__annotations__


@pytest.mark.parametrize("always_open", [False, True])
def test_the_example_explains_every_key_in_both_languages(always_open: bool) -> None:
    example = example_office_file(always_open=always_open)
    explained = " ".join(
        line.removeprefix("#").strip() for line in example.splitlines() if line.startswith("#")
    )
    explained = " ".join(explained.split())
    shown = tomllib.loads(example)
    for table, key in KEYS:
        top = table.path.partition(".")[0]
        if key.name in {"code", "name"} or (top not in shown and top != "calendar_day"):
            continue
        if always_open and top == "calendar_day":
            continue
        for language in LANGUAGES:
            assert key.help(language) in explained, f"{table.path}.{key.name}"


def test_comments_change_nothing_of_what_a_file_says() -> None:
    office_file = read_office_file(example_office_file().encode()).office_file
    written = write_office_file(office_file)
    assert "#" not in written.replace('"#A51D2D"', "")
    assert read_office_file(written.encode()).office_file == office_file
