"""Which faults can be put into a function that is loaded, and that they are then there."""

from importlib import import_module
from pathlib import Path

import pytest

from tests.mutate.changes import Change, changes
from tests.mutate.swapped import Functions, can_be_swapped

SOURCE = """\
LIMIT = 3

def small(number, most=9):
    return number < LIMIT

class Box:
    def __init__(self, size=1):
        self.size = size + 1

    @property
    def twice(self):
        return self.size * 2

    @twice.setter
    def twice(self, value):
        self.size = value / 2

def outer():
    def inner():
        return 5
    return inner()
"""


def test_a_fault_stands_in_the_outermost_function() -> None:
    found = {one.before[0]: one.function for one in changes(SOURCE)}
    assert found == {
        "LIMIT = 3": "",
        "def small(number, most=9):": "",
        "return number < LIMIT": "small",
        "def __init__(self, size=1):": "",
        "self.size = size + 1": "Box.__init__",
        "return self.size * 2": "Box.twice",
        "self.size = value / 2": "Box.twice",
        "return 5": "outer",
    }


def test_what_runs_at_loading_and_what_has_two_bodies_is_loaded_anew() -> None:
    swapped = {one.before[0] for one in changes(SOURCE) if can_be_swapped(one, SOURCE)}
    assert swapped == {"return number < LIMIT", "self.size = size + 1", "return 5"}


def test_a_swapped_function_is_the_one_that_others_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "module_with_a_fault.py").write_text(SOURCE)
    monkeypatch.syspath_prepend(tmp_path)
    functions = Functions("module_with_a_fault")
    held = [import_module("module_with_a_fault").small]
    assert not held[0](3)
    functions.swap(one_that_reads("return number <= LIMIT"))
    assert held[0](3)


def one_that_reads(line: str) -> Change:
    return next(one for one in changes(SOURCE) if one.after == (line,))
