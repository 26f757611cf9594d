"""The line of every table and key, whatever way TOML allows to write it."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from server.office_file.line_numbers import line_number_of, line_numbers_of_keys
from server.office_file.mistakes import KeyPath
from server.office_file.model import OfficeFile
from server.office_file.read import read_office_file
from server.office_file.write import write_office_file
from tests.server.office_file.offices import office_files

MANY_WAYS = '''# a comment = with [brackets]
title = "a # no comment ] }"   # = [
[a.b]   # [not.this]
"quoted key" = 1
c.d = 2
'x.y' = """
[[no.table]]
e = "f" \\""" still """
[[list]]
k = [ # [
  1,
  { in = "}", deep = [ "]" , 3 ] },
]
[list.sub]
when = 2026-11-22T07:30:00
[[list]]
[[list.inner]]
z = \'\'\'it's
]\'\'\'
last = ""
'''


def paths(part: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    if path:
        yield path
    if isinstance(part, dict):
        for key, value in part.items():
            yield from paths(value, (*path, key))
    elif isinstance(part, list):
        for place, value in enumerate(part):
            yield from paths(value, (*path, place))


def test_each_key_stands_where_it_is_written() -> None:
    lines = line_numbers_of_keys(MANY_WAYS)
    assert lines["title",] == 2
    assert lines["a", "b"] == 3
    assert lines["a", "b", "quoted key"] == 4
    assert lines["a", "b", "c", "d"] == 5
    assert lines["a", "b", "x.y"] == 6
    assert lines["list", 0] == 9
    assert lines["list", 0, "k", 0] == 11
    assert lines["list", 0, "k", 1, "deep", 1] == 12
    assert lines["list", 0, "sub", "when"] == 15
    assert lines["list", 1, "inner", 0, "z"] == 18
    assert lines["list", 1, "inner", 0, "last"] == 20


def test_no_key_is_forgotten() -> None:
    known = set(line_numbers_of_keys(MANY_WAYS)) | {("a",)}
    assert set(paths(tomllib.loads(MANY_WAYS))) <= known


def test_what_is_missing_stands_where_its_table_does() -> None:
    lines = line_numbers_of_keys(MANY_WAYS)
    assert line_number_of(("list", 1, "inner", 0, "missing"), lines) == 17
    assert line_number_of(("nowhere", "at all"), lines) is None


@given(office_files())
def test_every_key_of_every_office_file_has_its_line_and_reads_the_same(
    office_file: OfficeFile,
) -> None:
    text = write_office_file(office_file)
    assert read_office_file(text.encode()).office_file == office_file
    lines = line_numbers_of_keys(text)
    written = text.splitlines()
    for path in paths(tomllib.loads(text)):
        line = written[lines[path] - 1]
        key = next(part for part in reversed(path) if isinstance(part, str))
        assert key in line


@given(st.text(max_size=200))
def test_no_text_makes_it_fail_in_another_way_than_a_parser(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    line_numbers_of_keys(text)
