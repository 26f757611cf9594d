"""One run of some tests inside this process, with or without a fault in one module."""

import importlib
import importlib.util
import json
import sys
import time
from collections import defaultdict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

import pytest
from coverage import Coverage
from hypothesis import Phase, settings

from tests.mutate.scope import ROOT
from tests.running import fast

# What is loaded before the fork cannot be rewritten, and need not be.
LOADED = "ignore:Module already imported:pytest.PytestAssertRewriteWarning"
OPTIONS = ["-q", "-p", "no:cacheprovider", "-W", LOADED]
CANNOT_BE_IMPORTED = 90


@dataclass(slots=True)
class Seen:
    """What a run without a fault showed of one module.

    Attributes:
        seconds: how long each test took, by its id.
        lines: which of the module's lines each test ran.
        shared: lines that ran when modules were imported or shared fixtures made.
        start: how long it took until the first test began, in seconds.
        passed: whether all tests passed.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, set[int]] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    start: float = 0.0
    passed: bool = False

    def write(self, path: Path) -> None:
        told = {
            "seconds": self.seconds,
            "lines": {test: sorted(lines) for test, lines in self.lines.items()},
            "shared": sorted(self.shared),
            "start": self.start,
            "passed": self.passed,
        }
        path.write_text(json.dumps(told))

    @classmethod
    def read(cls, path: Path) -> "Seen":
        told = json.loads(path.read_text())
        lines = {test: set(lines) for test, lines in told["lines"].items()}
        return cls(told["seconds"], lines, set(told["shared"]), told["start"], told["passed"])


def watch(module: str, tests: Sequence[str]) -> Seen:
    """Run tests as they are and tell which lines of a module (a path) each of them runs."""
    path = str(ROOT / module)
    coverage = Coverage(data_file=None, include=[path], config_file=False, messages=False)
    coverage.start()
    watcher = _Watcher(coverage)
    code = pytest.main([*OPTIONS, *tests], [watcher, fast])
    coverage.stop()
    seen = Seen(watcher.seconds, start=watcher.start, passed=code == pytest.ExitCode.OK)
    lines = defaultdict[str, set[int]](set)
    for line, contexts in coverage.get_data().contexts_by_lineno(path).items():
        for context in contexts:
            if context in watcher.seconds:
                lines[context].add(line)
            else:
                seen.shared.add(line)
    seen.lines = dict(lines)
    return seen


def try_fault(name: str, source: str, tests: Sequence[str], progress: Path) -> int:
    """Run tests, until one fails, with other source in a module that is not yet imported.

    Args:
        name: the module's dotted name.
        source: the module with the fault.
        tests: the ids of the tests, in order.
        progress: a file that is touched whenever a test ends.

    Returns:
        pytest's exit code; `CANNOT_BE_IMPORTED` when the module itself raises.
    """
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    sys.meta_path.insert(0, _Faulty(name, spec.origin, source))
    try:
        importlib.import_module(name)
    except Exception:  # noqa: BLE001  (a fault may raise anything)
        return CANNOT_BE_IMPORTED
    files = dict.fromkeys(test.split("::")[0] for test in tests)
    return pytest.main([*OPTIONS, "-x", *files], [_Only(tests, progress), _NoShrinking()])


class _Faulty(MetaPathFinder):
    def __init__(self, name: str, path: str, source: str) -> None:
        self._name, self._path, self._source = name, path, source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._name:
            return None
        loader = _FaultyLoader(self._name, self._path)
        loader.source = self._source
        return importlib.util.spec_from_file_location(fullname, self._path, loader=loader)


class _FaultyLoader(SourceFileLoader):
    source: str

    def get_code(self, fullname: str) -> CodeType:
        code = compile(self.source, self.path, "exec", dont_inherit=True)
        assert isinstance(code, CodeType)
        return code


class _Watcher:
    """Tells the coverage which test is running."""

    def __init__(self, coverage: Coverage) -> None:
        self.seconds: dict[str, float] = {}
        self.start, self._began = 0.0, time.monotonic()
        self._coverage, self._running = coverage, ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.start = self.start or time.monotonic() - self._began
        self._running = item.nodeid
        self._coverage.switch_context(item.nodeid)
        try:
            return (yield)
        finally:
            self._running = ""
            self._coverage.switch_context("shared")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: "pytest.FixtureDef[object]"
    ) -> Generator[None, object, object]:
        if fixturedef.scope == "function":
            return (yield)
        self._coverage.switch_context("shared")
        try:
            return (yield)
        finally:
            self._coverage.switch_context(self._running)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration


class _Only:
    """Run the tests with these ids, in this order, and say that they come to an end."""

    def __init__(self, tests: Sequence[str], progress: Path) -> None:
        self._place = {test: place for place, test in enumerate(tests)}
        self._progress = progress

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        wanted = [item for item in items if item.nodeid in self._place]
        # A fault may change the ids themselves: then whatever those files hold is run.
        kept = wanted if len(wanted) == len(self._place) else list(filter(fast.is_fast, items))
        items[:] = sorted(kept, key=lambda item: self._place.get(item.nodeid, len(self._place)))

    def pytest_runtest_logfinish(self) -> None:
        self._progress.touch()


class _NoShrinking:
    """A fault that was noticed need not be made small."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        settings.register_profile(
            "fault",
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
        )
        settings.load_profile("fault")
