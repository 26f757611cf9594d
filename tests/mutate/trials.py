"""All faults of one module, each tried in a process that is forked with the libraries loaded."""

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
from tests.mutate.tests_run import CANNOT_BE_IMPORTED, Seen, try_fault, watch

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

MOST_SECONDS = 30.0
"""A fault is tried on its quickest tests, as many as fit into this time when nothing is wrong."""

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


class TestsFailError(Exception):
    """The tests fail without any fault, so that nothing can be said of them."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A fault and what became of it."""

    change: Change
    outcome: Outcome


def try_all(module: str, tests: list[str]) -> list[Trial]:
    """Try every fault of a module (a path), as many at a time as there are cores.

    This process must be fresh: it loads what does not depend on the module, and is then forked.

    Raises:
        TestsFailError: when a test fails, or none runs, without a fault.
    """
    name = dotted(module)
    _load_all_but(name)
    with TemporaryDirectory() as place:
        folder = Path(place)
        seen = _watched(module, tests, folder)
        found = changes((ROOT / module).read_text())
        asked = [_tests_for(change, seen, name) for change in found]
        outcomes = [Outcome.UNCOVERED] * len(found)
        for index, outcome in _tried(name, found, asked, seen, folder):
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


def _watched(module: str, tests: list[str], folder: Path) -> Seen:
    told, log = folder / "seen.json", folder / "log"
    _, status = os.waitpid(_fork(lambda: _watch(module, tests, told), log), 0)
    if status or not (seen := Seen.read(told)).passed:
        raise TestsFailError(f"{module}: {log.read_text()[-3000:]}")
    return seen


def _watch(module: str, tests: list[str], told: Path) -> int:
    watch(module, tests).write(told)
    return 0


def _tests_for(change: Change, seen: Seen, name: str) -> list[str]:
    """The ids of the tests that can notice a fault, the likeliest and quickest first."""
    lines = set(change.lines)
    direct = {test for test, ran in seen.lines.items() if not lines.isdisjoint(ran)}
    able = set(direct)
    if not lines.isdisjoint(seen.shared) or not change.in_function:
        # A constant, or what a shared fixture ran, may matter to whoever uses the module.
        able.update(seen.lines or seen.seconds)
    own = f"test_{name.rsplit('.', maxsplit=1)[-1]}.py"
    order = sorted(
        able, key=lambda test: (test not in direct, own not in test, seen.seconds[test], test)
    )
    spent = accumulate(seen.seconds[test] for test in order)
    return [test for test, seconds in zip(order, spent, strict=True) if seconds <= MOST_SECONDS]


def _tried(
    name: str, found: list[Change], asked: list[list[str]], seen: Seen, folder: Path
) -> Iterator[tuple[int, Outcome]]:
    waiting = iter([index for index, chosen in enumerate(asked) if chosen])
    running: dict[int, int] = {}
    while True:
        while len(running) < (os.cpu_count() or 1) and (index := next(waiting, None)) is not None:
            progress = folder / str(index)
            progress.touch()
            trial = partial(_trial, name, found[index].source, asked[index], progress)
            running[_fork(trial)] = index
        if not running:
            return
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            _end_group(pid)
            yield running.pop(pid), _outcome(os.waitstatus_to_exitcode(status))
            continue
        for late in [
            pid
            for pid, index in running.items()
            if time.time() - (folder / str(index)).stat().st_mtime > _patience(seen, asked[index])
        ]:
            _end_group(late)
        time.sleep(LOOK_SECONDS)


def _patience(seen: Seen, tests: list[str]) -> float:
    """How long no test may end before a trial is called endless, in seconds."""
    slowest = max(seen.seconds[test] for test in tests)
    return LEAST_SECONDS + TIMES_SLOWER * (seen.start + slowest)


def _outcome(code: int) -> Outcome:
    if code in {NOTHING_DONE, pytest.ExitCode.NO_TESTS_COLLECTED}:
        raise RuntimeError("a trial ran no test")
    return EXITS.get(code, Outcome.KILLED)


def _trial(name: str, source: str, tests: list[str], progress: Path) -> int:
    # A fault may ask for memory without end.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    return try_fault(name, source, tests, progress)


def _fork(work: Callable[[], int], log: Path = Path(os.devnull)) -> int:
    """Do something in a process of its own, which heads a group; answers its id."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = NOTHING_DONE
    try:
        os.setsid()
        _write_into(log)
        code = work()
    except BaseException:  # noqa: BLE001  (whatever it was, it must not run on as the parent)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _write_into(log: Path) -> None:
    written = os.open(log, os.O_WRONLY | os.O_CREAT)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(written, 1)
    os.dup2(written, 2)


def _end_group(pid: int) -> None:
    """End a trial with whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
