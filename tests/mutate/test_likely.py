"""Which tests a fault is tried on, and in which order."""

from tests.mutate.changes import Change
from tests.mutate.likely import MOST_KILLERS, MOST_SECONDS, Killers, able_tests
from tests.mutate.tests_run import Seen
from tests.mutate.uses import Uses

FAULT = Change(range(7, 8), True, "f", ("a <= b",), ("a < b",), "")
CONSTANT = Change(range(1, 2), False, "", ("A = 1",), ("A = 2",), "")
USES = Uses("A = 1")
SEEN = Seen(
    seconds={"x.py::slow": 3.0, "x.py::quick": 1.0, "y.py::one": 2.0, "z.py::other": 0.1},
    lines={"x.py::slow": {7}, "x.py::quick": {7, 8}, "y.py::one": {7}, "z.py::other": {8}},
)


def test_files_take_turns_the_quickest_of_each_first() -> None:
    assert able_tests(FAULT, SEEN, "a.m", USES) == ["x.py::quick", "y.py::one", "x.py::slow"]


def test_those_of_the_modules_own_file_come_first() -> None:
    seen = Seen({**SEEN.seconds, "t/test_m.py::own": 9.0}, {**SEEN.lines, "t/test_m.py::own": {7}})
    assert able_tests(FAULT, seen, "a.m", USES)[0] == "t/test_m.py::own"
    assert able_tests(FAULT, seen, "a.m.part", USES)[0] == "t/test_m.py::own"
    own = "t/test_all_of_m.py::own"
    seen = Seen({**SEEN.seconds, own: 9.0}, {**SEEN.lines, own: {7}})
    assert able_tests(FAULT, seen, "a.m", USES)[0] == own


def test_a_constant_may_matter_to_all_who_use_the_module() -> None:
    seen = Seen({**SEEN.seconds, "w.py::unrelated": 0.1}, SEEN.lines)
    assert able_tests(CONSTANT, seen, "a.m", USES) == [
        "z.py::other",
        "x.py::quick",
        "y.py::one",
        "x.py::slow",
    ]


def test_those_that_run_a_line_which_reads_the_constant_come_first() -> None:
    uses = Uses("A = 1\n" + "\n" * 6 + "def f(): return A")
    assert able_tests(CONSTANT, SEEN, "a.m", uses)[:2] == ["z.py::other", "x.py::quick"]
    seen = Seen(SEEN.seconds, {**SEEN.lines, "z.py::other": {3}})
    assert able_tests(CONSTANT, seen, "a.m", uses)[0] == "x.py::quick"


def test_who_noticed_another_fault_is_asked_first_however_slow() -> None:
    killers = Killers()
    killers.add("x.py::slow")
    killers.add("not able")
    able = able_tests(FAULT, SEEN, "a.m", USES)
    assert killers.and_others(able, SEEN) == ["x.py::slow", "x.py::quick", "y.py::one"]
    killers.add("y.py::one")
    assert killers.and_others(able, SEEN) == ["y.py::one", "x.py::slow", "x.py::quick"]


def test_what_survived_is_tried_on_those_that_it_was_not_tried_on() -> None:
    killers = Killers()
    killers.add("x.py::slow")
    able = able_tests(FAULT, SEEN, "a.m", USES)
    assert killers.more(able, ["y.py::one"], SEEN) == ["x.py::slow", "x.py::quick"]
    assert killers.more(able, ["x.py::slow"], SEEN) == ["x.py::quick", "y.py::one"]


def test_a_file_that_noticed_much_is_asked_before_others() -> None:
    killers = Killers()
    able = ["a.py::1", "b.py::1", "a.py::2", "b.py::2"]
    seen = Seen(dict.fromkeys(able, 1.0))
    killers.add("b.py::another")
    assert killers.and_others(able, seen) == ["b.py::1", "b.py::2", "a.py::1", "a.py::2"]


def test_there_is_time_for_so_many_tests() -> None:
    tests = [f"x.py::{number:02}" for number in range(40)]
    seen = Seen(dict.fromkeys(tests, MOST_SECONDS / 2))
    killers = Killers()
    assert killers.and_others(tests, seen) == tests[:2]
    for test in tests[:20]:
        killers.add(test)
    assert len(killers.and_others(tests, seen)) == MOST_KILLERS + 2
