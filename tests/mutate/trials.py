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

START_SECONDS = 30.0
"""What the imports and the first server may take before a trial is called endless."""

TIMES_SLOWER = 6
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
    with TemporaryDirectory() as folder:
        told, log = Path(folder) / "seen.json", Path(folder) / "log"
        _, status = os.waitpid(_fork(lambda: _watch(module, tests, told), log), 0)
        if status or not (seen := Seen.read(told)).passed:
            raise TestsFailError(f"{module}: {log.read_text()[-3000:]}")
    found = changes((ROOT / module).read_text())
    asked = [_tests_for(change, seen, name) for change in found]
    outcomes = [Outcome.UNCOVERED] * len(found)
    waiting = iter([index for index, chosen in enumerate(asked) if chosen])
    for index, outcome in _tried(name, found, asked, seen, waiting):
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
    name: str, found: list[Change], asked: list[list[str]], seen: Seen, waiting: Iterator[int]
) -> Iterator[tuple[int, Outcome]]:
    running: dict[int, tuple[int, float]] = {}
    while True:
        while len(running) < (os.cpu_count() or 1) and (index := next(waiting, None)) is not None:
            source, tests = found[index].source, asked[index]
            usual = sum(seen.seconds[test] for test in tests)
            pid = _fork(partial(_trial, name, source, tests))
            running[pid] = index, time.monotonic() + START_SECONDS + TIMES_SLOWER * usual
        if not running:
            return
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            _end_group(pid)
            index, _ = running.pop(pid)
            yield index, EXITS.get(os.waitstatus_to_exitcode(status), Outcome.KILLED)
            continue
        for late in [pid for pid, (_, until) in running.items() if time.monotonic() > until]:
            _end_group(late)
        time.sleep(LOOK_SECONDS)


def _trial(name: str, source: str, tests: list[str]) -> int:
    # A fault may ask for memory without end.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    return try_fault(name, source, tests)


def _fork(work: Callable[[], int], log: Path = Path(os.devnull)) -> int:
    """Do something in a process of its own, which heads a group; answers its id."""
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return pid
    code = 70
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
