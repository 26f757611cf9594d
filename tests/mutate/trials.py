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
from collections import deque
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from tempfile import TemporaryDirectory

import grimp
import pytest

from tests.mutate.changes import Change, changes
from tests.mutate.likely import Killers, able_tests
from tests.mutate.scope import ROOT, dotted
from tests.mutate.swapped import Functions, Ready, can_be_swapped, when_collected
from tests.mutate.tests_run import CANNOT_BE_IMPORTED, NOTHING_DONE, Seen, try_fault
from tests.mutate.uses import Uses

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

LEAST_SECONDS = 5.0
TIMES_SLOWER = 5
"""A trial in which no test has ended for so long, against what one took, is called endless."""

MEMORY_BYTES = 6 << 30
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


Task = Callable[[int, list[str], Path], int]
"""Try a fault (its index) on some tests, touching a file as they end; answers the exit code."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A fault and what became of it."""

    change: Change
    outcome: Outcome


def try_all(
    module: str,
    seen: Seen,
    at_once: int,
    only: Container[tuple[tuple[str, ...], tuple[str, ...]]] | None = None,
) -> list[Trial]:
    """Try every fault of a module (a path), or only those with these keys, some at a time.

    This process must be fresh: it loads what does not depend on the module, and is then forked.
    """
    name = dotted(module)
    source = (ROOT / module).read_text()
    found = [one for one in changes(source) if only is None or one.key in only]
    if not found:
        return []
    _load_all_but(name)
    inside = {
        index
        for index, change in enumerate(found)
        if (seen.loaded | seen.shared).isdisjoint(change.lines) and can_be_swapped(change, source)
    }
    uses = Uses(source)
    able = [able_tests(change, seen, name, uses) for change in found]
    plan = _Plan(name, found, able, seen, inside, at_once)
    outcomes = [Outcome.UNCOVERED] * len(found)
    with TemporaryDirectory() as folder:
        for index, outcome in plan.tried(Path(folder)).items():
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


@dataclass(frozen=True, slots=True)
class _Plan:
    """The faults of a module (its dotted name), and the tests that can notice each."""

    name: str
    found: list[Change]
    able: list[list[str]]
    seen: Seen
    inside: set[int]
    """Those that are put into a function that is loaded already."""
    at_once: int
    asked: dict[int, list[str]] = field(default_factory=dict)
    """What each fault was tried on so far."""
    killers: Killers = field(default_factory=Killers)

    def tried(self, folder: Path) -> dict[int, Outcome]:
        covered = [index for index, tests in enumerate(self.able) if tests]
        loaded = [one for one in covered if one not in self.inside]
        done = self._in_turn(loaded, self._load, folder)
        # From here on the module is loaded in this process.
        if inside := [one for one in covered if one in self.inside]:
            files = {test.split("::")[0] for index in inside for test in self.able[index]}
            when_collected(
                sorted(files), lambda ready: done.update(self._swapped(inside, ready, folder))
            )
        return done

    def _load(self, index: int, tests: list[str], progress: Path) -> int:
        return try_fault(self.name, self.found[index].source, tests, progress)

    def _swapped(self, inside: list[int], ready: Ready, folder: Path) -> dict[int, Outcome]:
        # Nothing that is frozen is found.
        gc.unfreeze()
        functions = Functions(self.name)
        gc.collect()
        gc.freeze()

        def swap(index: int, tests: list[str], progress: Path) -> int:
            functions.swap(self.found[index])
            return ready.run(tests, progress)

        return self._in_turn(inside, swap, folder)

    def _in_turn(self, indexes: list[int], task: Task, folder: Path) -> dict[int, Outcome]:
        """Try faults, some at a time; one that survives is tried once more on other tests.

        At once, because what notices it then is likely to notice those beside it.
        """
        done: dict[int, Outcome] = {}
        waiting = deque(indexes)
        running: dict[int, int] = {}
        while True:
            while len(running) < self.at_once and waiting:
                index = waiting.popleft()
                if tests := self._next_tests(index):
                    progress = folder / str(index)
                    progress.touch()
                    running[_fork(partial(_trial, task, index, tests, progress))] = index
            if not running:
                return done
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                _end_group(pid)
                index = running.pop(pid)
                if killer := (folder / str(index)).read_text():
                    self.killers.add(killer)
                outcome = _outcome(os.waitstatus_to_exitcode(status))
                if outcome is Outcome.SURVIVED and index not in done:
                    waiting.appendleft(index)
                done[index] = outcome
                continue
            for late in [pid for pid, index in running.items() if self._is_late(index, folder)]:
                _end_group(late)
            time.sleep(LOOK_SECONDS)

    def _next_tests(self, index: int) -> list[str]:
        able = self.able[index]
        if index in self.asked:
            tests = self.killers.more(able, self.asked[index], self.seen)
        else:
            tests = self.killers.and_others(able, self.seen)
        self.asked[index] = tests
        return tests

    def _is_late(self, index: int, folder: Path) -> bool:
        quiet = time.time() - (folder / str(index)).stat().st_mtime
        slowest = max(self.seen.seconds[test] for test in self.asked[index])
        return quiet > LEAST_SECONDS + TIMES_SLOWER * (self.seen.start + slowest)


def _outcome(code: int) -> Outcome:
    if code in {NOTHING_DONE, pytest.ExitCode.NO_TESTS_COLLECTED}:
        raise RuntimeError("a trial ran no test")
    return EXITS.get(code, Outcome.KILLED)


def _trial(task: Task, index: int, tests: list[str], progress: Path) -> int:
    # A fault may ask for memory without end.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    return task(index, tests, progress)


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
