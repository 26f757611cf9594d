"""Which tests a fault is tried on, and in which order."""

from collections import Counter
from itertools import accumulate

from tests.mutate.changes import Change
from tests.mutate.tests_run import Seen
from tests.mutate.uses import Uses

MOST_SECONDS = 6.0
"""A fault is tried on its likeliest tests, as many as begin within this time without it."""

MOST_SECONDS_AGAIN = 9.0
"""The same for one that survived, on tests that it was not tried on before."""

MOST_KILLERS = 12
"""So many tests that noticed other faults of the module are tried before all others."""


def able_tests(change: Change, seen: Seen, name: str, uses: Uses) -> list[str]:
    """The ids of all tests that can notice a fault of a module (dotted name), the likeliest first.

    Those that run its line, or one that reads the constant it makes, of the module's own file or
    its room's first (by how the file's name ends); then the quickest of each file, the second of
    each, and so on: tests of one file often look at the same thing.
    """
    lines = set(change.lines)
    if not change.in_function:
        lines |= uses.of(change.lines)
    direct = {test for test, ran in seen.lines.items() if not lines.isdisjoint(ran)}
    able = set(direct)
    own = [f"{sign}{part}.py::" for part in name.split(".")[-2:] for sign in ("/test_", "_")]

    def is_own(test: str) -> bool:
        return any(one in test for one in own)

    if not seen.shared.union(seen.loaded).isdisjoint(change.lines) or not change.in_function:
        # A constant, or what a shared fixture ran, may matter to whoever uses the module. Its own
        # tests may use what was made of it, a default say, without running a line.
        able.update(seen.lines or seen.seconds, filter(is_own, seen.seconds))
    files = {_file(test) for test in seen.lines}
    turns: dict[str, int] = {}
    before = Counter[str]()
    for test in sorted(able, key=lambda one: (seen.seconds[one], one)):
        turns[test] = before[_file(test)]
        before[_file(test)] += 1

    def unlikely(test: str) -> tuple[bool, bool, bool, int, float, str]:
        elsewhere = _file(test) not in files
        return (
            test not in direct,
            not is_own(test),
            elsewhere,
            turns[test],
            seen.seconds[test],
            test,
        )

    return sorted(able, key=unlikely)


def _file(test: str) -> str:
    return test.partition("::")[0]


class Killers:
    """The tests that noticed faults of one module, the latest first."""

    def __init__(self) -> None:
        self._latest: list[str] = []
        self._noticed = Counter[str]()
        """How many faults the tests of each file noticed."""

    def add(self, test: str) -> None:
        """Note a test that failed."""
        self._latest = [test, *(one for one in self._latest if one != test)]
        self._noticed[_file(test)] += 1

    def and_others(self, able: list[str], seen: Seen) -> list[str]:
        """Put those of them first that are able, and as many others behind as there is time for.

        The others of files whose tests noticed most come before those of other files.
        """
        first = self._among(able)[:MOST_KILLERS]
        return first + self._others(able, first, seen, MOST_SECONDS)

    def more(self, able: list[str], asked: list[str], seen: Seen) -> list[str]:
        """Those of them that are able and were not yet asked, and others behind them."""
        left = [one for one in able if one not in set(asked)]
        first = self._among(left)
        return first + self._others(left, first, seen, MOST_SECONDS_AGAIN)

    def _among(self, able: list[str]) -> list[str]:
        left = set(able)
        return [one for one in self._latest if one in left]

    def _others(self, able: list[str], first: list[str], seen: Seen, seconds: float) -> list[str]:
        others = [one for one in able if one not in first]
        others.sort(key=lambda one: -self._noticed[_file(one)])
        spent = accumulate((seen.seconds[one] for one in others), initial=0.0)
        return [one for one, before in zip(others, spent, strict=False) if before < seconds]
