"""What counts as noticed, and when the command is red."""

from pathlib import Path

import pytest

from tests.mutate import results
from tests.mutate.changes import Change
from tests.mutate.results import (
    Result,
    Survivor,
    below,
    keys,
    left,
    outdated,
    percentage,
    result_of,
    table,
    tried_again,
)
from tests.mutate.scope import Part, chosen, modules, own_tests
from tests.mutate.trials import Outcome, Trial

MODULE = "server/domain/numbering.py"
PART = Part("domain", (MODULE,), (), 50)
SURVIVOR = Survivor(7, covered=True, before="a <= b", after="a < b")
LISTED = {(MODULE, "a <= b", "a < b"): "never equal"}


def result(killed: int, *survivors: Survivor) -> Result:
    return Result(MODULE, "", killed, 0, 0, survivors)


def test_the_outcomes_are_summed_up() -> None:
    change = Change(range(7, 8), True, "f", ("a <= b",), ("a < b",), "")
    found = result_of(MODULE, [Trial(change, outcome) for outcome in Outcome])
    assert (found.killed, found.timeout, found.invalid) == (2, 1, 1)
    assert [one.covered for one in found.survivors] == [True, False]


def test_an_equivalent_is_left_out() -> None:
    assert left(result(1, SURVIVOR), {}) == [SURVIVOR]
    assert left(result(1, SURVIVOR), LISTED) == []


def test_a_listed_one_that_is_no_survivor_is_told() -> None:
    assert outdated({MODULE: result(1, SURVIVOR)}, LISTED) == []
    assert outdated({MODULE: result(2)}, LISTED) == [f"{MODULE}: a <= b"]
    assert outdated({}, LISTED) == [f"{MODULE}: a <= b"]


def test_the_floor_is_held_by_part() -> None:
    scope = {MODULE: PART}
    assert below({MODULE: result(1, SURVIVOR)}, scope, {}) == []
    assert below({MODULE: result(0, SURVIVOR)}, scope, {}) == ["domain"]
    assert below({MODULE: result(0, SURVIVOR)}, scope, LISTED) == []


def test_the_table_has_a_row_a_module_and_one_a_part() -> None:
    rows = table({MODULE: result(3, SURVIVOR)}, {MODULE: PART}, {})
    assert rows[2:] == [
        f"| {MODULE} | 3 | 1 | 0 | 0 | 75.0 |",
        "| **domain** (at least 50 %) | 3 | 1 | 0 | 0 | 75.0 |",
    ]


def test_no_fault_at_all_is_all_noticed() -> None:
    assert percentage(0, 0) == 100


def test_a_module_is_chosen_by_path_folder_or_glob() -> None:
    assert list(chosen(MODULE)) == [MODULE]
    assert MODULE in chosen("server/domain")
    assert MODULE in chosen("*/numbering.py")
    assert not chosen("server/nothing.py")


def test_every_module_in_scope_has_tests() -> None:
    assert [path for path, part in modules().items() if not own_tests(part)] == []


def test_a_module_is_tried_again_for_its_code_not_for_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "ROOT", tmp_path)
    texts = {
        "first": 'def f():\n    """One."""\n    return "a"\n',
        "words": 'def f():\n    """Two."""\n    # because\n    return "a"\n',
        "code": 'def f():\n    """One."""\n    return "b"\n',
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    assert results.fingerprint("first") == results.fingerprint("words")
    assert results.fingerprint("first") != results.fingerprint("code")


def test_survivors_are_tried_again_and_the_others_stay_noticed() -> None:
    other = Survivor(9, covered=True, before="b = 1", after="b = 2")
    last = Result(MODULE, "now", 5, 1, 2, (SURVIVOR, other))
    assert keys(last) == {(("a <= b",), ("a < b",)), (("b = 1",), ("b = 2",))}
    again = tried_again(last, Result(MODULE, "now", 1, 1, 0, (other,)))
    assert again == Result(MODULE, "now", 6, 2, 2, (other,))
