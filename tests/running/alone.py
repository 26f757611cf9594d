"""A test that fails is run twice more, alone, when all others have ended.

Passing both times it is called flaky: listed at the end, it does not fail the run. Failing either
time it fails. More than three tests that failed, an error in set-up or collection, or a worker
that died are red as they are: then it is not one test that had bad luck.
"""

import subprocess
import sys
from collections.abc import Iterable

import pytest
from _pytest.terminal import TerminalReporter

MOST = 3
TIMES = 2


class Alone:
    """Judges the failed tests of a run once more."""

    def __init__(self) -> None:
        self._flaky: list[str] = []
        self._told: dict[str, str] = {}

    # Last: the workers have ended, so that nothing else runs on this machine; the closing lines,
    # printed by a wrapper around this, are yet to come.
    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        reporter: TerminalReporter = session.config.pluginmanager.getplugin("terminalreporter")
        reports = [*reporter.stats.get("failed", []), *reporter.stats.get("error", [])]
        failed = list(dict.fromkeys(report.nodeid for report in reports))
        if session.exitstatus != pytest.ExitCode.TESTS_FAILED or not 0 < len(failed) <= MOST:
            return
        if not all(_may_be_luck(report) for report in reports):
            return
        self._flaky = [test for test in failed if self._passes(session.config, test)]
        _move(reporter, self._flaky)
        if len(self._flaky) == len(failed):
            session.exitstatus = pytest.ExitCode.OK

    # Last of the closing lines but for the sum.
    @pytest.hookimpl(trylast=True)
    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        for test, said in self._told.items():
            terminalreporter.section(f"failed again, alone: {test}")
            terminalreporter.line(said)
        for report in terminalreporter.stats.get("flaky", []):
            terminalreporter.section(f"failed once: {report.nodeid}")
            terminalreporter.line(report.longreprtext)
        for test in self._flaky:
            terminalreporter.line(f"flaky: {test}", yellow=True)

    def _passes(self, config: pytest.Config, test: str) -> bool:
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist"]
        command += ["--rootdir", str(config.rootpath)]
        if config.inipath:
            command += ["-c", str(config.inipath)]
        for _ in range(TIMES):
            done = subprocess.run(
                [*command, test],
                cwd=config.rootpath,
                check=False,
                text=True,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
            if done.returncode:
                self._told[test] = done.stdout
                return False
        return True


def _may_be_luck(report: object) -> bool:
    """Whether a test failed by itself: not in set-up or collection, nor with its worker."""
    return isinstance(report, pytest.TestReport) and report.when in {"call", "teardown"}


def _move(reporter: TerminalReporter, flaky: Iterable[str]) -> None:
    """Count these among the flaky, no more among those that failed."""
    stats, names = reporter.stats, set(flaky)
    for kind in ("failed", "error"):
        reports = stats.get(kind, [])
        stats[kind] = [report for report in reports if report.nodeid not in names]
        if moved := [report for report in reports if report.nodeid in names]:
            stats.setdefault("flaky", []).extend(moved)


def pytest_configure(config: pytest.Config) -> None:
    """Judge in the process that speaks to people, not in xdist's workers."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Alone(), "alone")
