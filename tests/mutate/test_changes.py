"""Which faults are tried, and which say nothing."""

import pytest

from tests.mutate.changes import changes


def tried(source: str) -> list[tuple[str, str]]:
    return [("\n".join(one.before), "\n".join(one.after)) for one in changes(source)]


def test_a_comparison_is_moved_by_one() -> None:
    assert ("return a <= b", "return a < b") in tried("def f(a, b):\n    return a <= b\n")


def test_an_argument_is_lost() -> None:
    found = tried("def f(state, now):\n    return keep(state, now)\n")
    assert ("return keep(state, now)", "return keep(None, now)") in found


def test_tables_and_properties_are_changed_too() -> None:
    source = "LAST = 9\n\nclass A:\n    @property\n    def b(self):\n        return self.c + 1\n"
    found = tried(source)
    assert ("LAST = 9", "LAST = 10") in found
    assert ("return self.c + 1", "return self.c - 1") in found


@pytest.mark.parametrize(
    "source",
    [
        '"""What it is for."""\n',
        "from os import path\n",
        "def f(a: int | None): ...\n",
        "Either = int | Mapping[str, int]\n",
        'def f():\n    LOG.info("so many %d", 1)\n',
        'def f():\n    raise ValueError("so many")\n',
    ],
)
def test_what_no_test_could_notice_is_left_alone(source: str) -> None:
    assert tried(source) == []


def test_every_fault_differs_and_can_be_read() -> None:
    source = "def f(a):\n    if a in (1, 2):\n        return [a, *a]\n    return not a\n"
    found = [one.source for one in changes(source)]
    assert len(found) == len(set(found))
    assert source not in found
    for one in found:
        compile(one, "f", "exec")


def test_it_says_where_the_fault_is_and_when_it_runs() -> None:
    found = changes("A = 1\n\ndef f():\n    return g(\n        2,\n    )\n")
    assert (found[0].lines, found[0].in_function) == (range(1, 2), False)
    assert {(one.lines, one.in_function) for one in found[2:]} == {
        (range(4, 7), True),
        (range(5, 6), True),
    }
