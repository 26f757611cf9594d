"""Branch coverage of every module, held by the floors of `tests/coverage.toml`.

Every process that the tests start measures itself: pytest's workers, served processes, kiosks
(`measured.py`). Here their files are joined when all have ended.
"""

import json
import os
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter

from tests.running.measured import FOLDER, PACKAGES, running

USUAL = 90.0
FLOORS = Path("tests/coverage.toml")


@dataclass(frozen=True, slots=True)
class Floor:
    """The least share of a module's lines and branches that tests must run, in percent."""

    percent: float
    reason: str


def read_floors(path: Path) -> dict[str, Floor]:
    """Read the floors of the modules that have one of their own, by path."""
    return {module: Floor(**told) for module, told in tomllib.loads(path.read_text()).items()}


def modules(root: Path) -> list[str]:
    """Every module of the product, by its path from the root."""
    found = (path for package in PACKAGES for path in (root / package).rglob("*.py"))
    return sorted(path.relative_to(root).as_posix() for path in found)


def measured(root: Path, folder: Path) -> dict[str, float]:
    """Join what the processes measured; answer the percentage of every module.

    A module that nobody imported has none.
    """
    ran, missed = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for path in folder.glob("*.json"):
        for name, found in json.loads(path.read_text()).items():
            ran[name].update(map(str, found["executed_lines"] + found["executed_branches"]))
            missed[name].update(map(str, found["missing_lines"] + found["missing_branches"]))
    names = {module: str((root / module).resolve()) for module in modules(root)}
    return {
        module: _percent(len(ran[name]), len(missed[name] - ran[name])) if name in ran else 0.0
        for module, name in names.items()
    }


def _percent(ran: int, missed: int) -> float:
    """How many of a hundred lines and branches ran."""
    return 100.0 * ran / (ran + missed) if ran + missed else 100.0


def faults(percents: Mapping[str, float], floors: Mapping[str, Floor]) -> list[str]:
    """Say which modules are below their floor, and which floors hold nothing."""
    low = [
        f"{module}: {percent:.1f} %, at least {least:g} % are asked"
        for module, percent in sorted(percents.items(), key=lambda one: one[1])
        if percent < (least := floors[module].percent if module in floors else USUAL)
    ]
    gone = [f"{module}: has a floor, but does not exist" for module in floors.keys() - percents]
    return [*low, *gone]


class Floors:
    """Fails a run that leaves a module below its floor."""

    def __init__(self) -> None:
        self._faults: list[str] = []

    # Last: the workers have ended and written what they measured.
    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        root, folder = session.config.rootpath, Path(os.environ[FOLDER])
        if (own := running()) is not None:
            own.write(folder / "own.json")
        self._faults = faults(measured(root, folder), read_floors(root / FLOORS))
        if self._faults and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        if self._faults:
            terminalreporter.section("coverage below its floor", red=True)
            for fault in self._faults:
                terminalreporter.line(fault)


def pytest_configure(config: pytest.Config) -> None:
    """Judge in the process that speaks to people, not in xdist's workers."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Floors(), "floors")
