"""All faults of one module, each tried in a fork of its own.

A fault in what runs when the module is loaded is loaded with the module, in a fork of a process
that has the libraries alone. All others are put into their function, in a fork of a process that
has collected the tests already: that saves the loading, which takes longer than most tests.
"""

import gc
import importlib
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from importlib.metadata import entry_points
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory

import grimp
import pytest

from tests.mutate.changes import Change, changes
from tests.mutate.scope import ROOT, dotted
from tests.mutate.swapped import Functions, Ready, can_be_swapped, when_collected
from tests.mutate.tests_run import CANNOT_BE_IMPORTED, Seen, try_fault

PACKAGES = ("server", "kiosk_app", "printer", "display_board")
LIBRARIES = (
    "PySide6.QtTest",
    "PySide6.QtQuick",
    "playwright.sync_api",
    "hypothesis.strategies",
    "httpx",
    "fastapi",
    "alembic.command",
)
"""What tests import and takes long; loaded once, before the first fork."""

MOST_SECONDS = 4.0
"""A fault is tried on its quickest tests, as many as begin within this time without it."""

LEAST_SECONDS = 5.0
TIMES_SLOWER = 5
"""A trial in which no test has ended for so long, against what one took, is called endless."""

MEMORY_BYTES = 6 << 30
NOTHING_DONE = 70
LOOK_SECONDS = 0.02


class Outcome(StrEnum):
    """What became of a fault."""

    KILLED = "killed"
    SURVIVED = "survived"
    UNCOVERED = "uncovered"
    """No test runs the line: it survived without a trial."""
    TIMEOUT = "timeout"
    """The tests did not end: noticed, as far as anybody would."""
    INVALID = "invalid"
    """The module cannot even be imported: says nothing of the tests."""


EXITS = {0: Outcome.SURVIVED, CANNOT_BE_IMPORTED: Outcome.INVALID, -signal.SIGKILL: Outcome.TIMEOUT}


Task = Callable[[int, Path], int]
"""Try a fault (its index), touching a file as tests end; answers the exit code."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A fault and what became of it."""

    change: Change
    outcome: Outcome


def try_all(module: str, seen: Seen, at_once: int) -> list[Trial]:
    """Try every fault of a module (a path), some at a time.

    This process must be fresh: it loads what does not depend on the module, and is then forked.
    """
    name = dotted(module)
    source = (ROOT / module).read_text()
    found = changes(source)
    if not found:
        return []
    _load_all_but(name)
    inside = {
        index
        for index, change in enumerate(found)
        if (seen.loaded | seen.shared).isdisjoint(change.lines) and can_be_swapped(change, source)
    }
    asked = [_tests_for(change, seen, name) for change in found]
    plan = _Plan(name, found, asked, seen, inside, at_once)
    outcomes = [Outcome.UNCOVERED] * len(found)
    with TemporaryDirectory() as folder:
        for index, outcome in plan.tried(Path(folder)):
            outcomes[index] = outcome
    return [Trial(change, outcome) for change, outcome in zip(found, outcomes, strict=True)]


def _load_all_but(name: str) -> None:
    """Import the libraries, and of ours what does not need the module."""
    for library in LIBRARIES:
        importlib.import_module(library)
    for plugin in entry_points(group="pytest11"):
        plugin.load()
    graph = grimp.build_graph(*PACKAGES)
    kept: set[str] = set()
    needs = {name}
    while needs - kept:
        kept |= needs
        below = {one for one in graph.modules if any(one.startswith(f"{way}.") for way in kept)}
        needs = below.union(*(graph.find_downstream_modules(way) for way in kept))
    top = name.split(".", maxsplit=1)[0]
    for one in sorted(graph.modules - kept):
        if one.split(".")[0] == top and not one.endswith("__main__"):
            importlib.import_module(one)
    assert name not in sys.modules, name
    # What stays for ever need not be looked through by every trial.
    gc.collect()
    gc.freeze()


def _tests_for(change: Change, seen: Seen, name: str) -> list[str]:
    """The ids of the tests that can notice a fault, the likeliest and quickest first."""
    lines = set(change.lines)
    direct = {test for test, ran in seen.lines.items() if not lines.isdisjoint(ran)}
    able = set(direct)
    own = f"/test_{name.rsplit('.', maxsplit=1)[-1]}.py::"
    if not lines.isdisjoint(seen.shared | seen.loaded) or not change.in_function:
        # A constant, or what a shared fixture ran, may matter to whoever uses the module. Its own
        # tests may use what was made of it, a default say, without running a line.
        able.update(seen.lines or seen.seconds, (test for test in seen.seconds if own in test))
    files = {test.partition("::")[0] for test in seen.lines}

    def unlikely(test: str) -> tuple[bool, bool, bool, float, str]:
        elsewhere = test.partition("::")[0] not in files
        return (test not in direct, own not in test, elsewhere, seen.seconds[test], test)

    order = sorted(able, key=unlikely)
    spent = accumulate((seen.seconds[test] for test in order), initial=0.0)
    return [test for test, before in zip(order, spent, strict=False) if before < MOST_SECONDS]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The faults of a module (its dotted name), and by which tests each is tried."""

    name: str
    found: list[Change]
    asked: list[list[str]]
    seen: Seen
    inside: set[int]
    """Those that are put into a function that is loaded already."""
    at_once: int

    def tried(self, folder: Path) -> list[tuple[int, Outcome]]:
        covered = [index for index, tests in enumerate(self.asked) if tests]
        done = list(
            self._in_forks([one for one in covered if one not in self.inside], self._load, folder)
        )
        # From here on the module is loaded in this process.
        if inside := [one for one in covered if one in self.inside]:
            files = {test.split("::")[0] for index in inside for test in self.asked[index]}
            when_collected(
                sorted(files), lambda ready: done.extend(self._swapped(inside, ready, folder))
            )
        return done

    def _load(self, index: int, progress: Path) -> int:
        return try_fault(self.name, self.found[index].source, self.asked[index], progress)

    def _swapped(
        self, inside: list[int], ready: Ready, folder: Path
    ) -> Iterator[tuple[int, Outcome]]:
        # Nothing that is frozen is found.
        gc.unfreeze()
        functions = Functions(self.name)
        gc.collect()
        gc.freeze()

        def swap(index: int, progress: Path) -> int:
            functions.swap(self.found[index])
            return ready.run(self.asked[index], progress)

        return self._in_forks(inside, swap, folder)

    def _in_forks(
        self, indexes: list[int], task: Task, folder: Path
    ) -> Iterator[tuple[int, Outcome]]:
        """Try faults, some at a time."""
        waiting = iter(indexes)
        running: dict[int, int] = {}
        while True:
            while len(running) < self.at_once and (index := next(waiting, None)) is not None:
                progress = folder / str(index)
                progress.touch()
                running[_fork(partial(_trial, task, index, progress))] = index
            if not running:
                return
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                _end_group(pid)
                yield running.pop(pid), _outcome(os.waitstatus_to_exitcode(status))
                continue
            for late in [pid for pid, index in running.items() if self._is_late(index, folder)]:
                _end_group(late)
            time.sleep(LOOK_SECONDS)

    def _is_late(self, index: int, folder: Path) -> bool:
        quiet = time.time() - (folder / str(index)).stat().st_mtime
        slowest = max(self.seen.seconds[test] for test in self.asked[index])
        return quiet > LEAST_SECONDS + TIMES_SLOWER * (self.seen.start + slowest)


def _outcome(code: int) -> Outcome:
    if code in {NOTHING_DONE, pytest.ExitCode.NO_TESTS_COLLECTED}:
        raise RuntimeError("a trial ran no test")
    return EXITS.get(code, Outcome.KILLED)


def _trial(task: Task, index: int, progress: Path) -> int:
    # A fault may ask for memory without end.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    return task(index, progress)


def _fork(work: Callable[[], int]) -> int:
    """Do something in a process of its own, which heads a group; answers its id."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = NOTHING_DONE
    try:
        os.setsid()
        silence()
        code = work()
    except BaseException:  # noqa: BLE001 - it must not run on as the parent
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def silence() -> None:
    """Let nothing that this process prints from here on be seen."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for taken in (0, 1, 2):
        os.dup2(nothing, taken)


def _end_group(pid: int) -> None:
    """End a trial with whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
