"""Branch coverage of every module, held by the floors of `tests/coverage.toml`.

Every process that the tests start measures itself, because the environment asks it to: pytest's
workers, served processes, kiosks. Here their files are joined when all have ended.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter
from coverage import Coverage
from coverage.exceptions import NoDataError

USUAL = 90.0
PACKAGES = ("server", "kiosk_app", "display_board", "printer")
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


def measured(root: Path, config: Path) -> dict[str, float]:
    """Join what the processes measured; answer the percentage of every module."""
    coverage = Coverage(config_file=str(config))
    coverage.combine()
    coverage.save()
    return {module: _percent(coverage, root / module) for module in modules(root)}


def _percent(coverage: Coverage, path: Path) -> float:
    """How many of a hundred lines and branches ran; a module that nobody imported has none."""
    _, lines, _, missing, _ = coverage.analysis2(str(path))
    branches = coverage.branch_stats(str(path)).values()
    all_of_them = len(lines) + sum(total for total, _ in branches)
    ran = len(lines) - len(missing) + sum(taken for _, taken in branches)
    return 100.0 * ran / all_of_them if all_of_them else 100.0


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
        if (own := Coverage.current()) is not None:
            own.stop()
            own.save()
        root = session.config.rootpath
        try:
            percents = measured(root, Path(os.environ["COVERAGE_PROCESS_START"]))
        except NoDataError:
            self._faults = ["nothing was measured"]
        else:
            self._faults = faults(percents, read_floors(root / FLOORS))
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
