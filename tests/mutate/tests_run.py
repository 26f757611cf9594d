"""One run of some tests inside this process, with or without a fault in one module."""

import importlib
import importlib.util
import os
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
NOTHING_DONE = 70
"""The run itself broke off: says nothing of the fault."""

LIKELIEST = 3
"""So many tests are run before the files of all others are even collected, which takes longer."""


@dataclass(slots=True)
class Seen:
    """What a run without a fault showed of one module.

    Attributes:
        seconds: how much processor time each test took, by its id: the same whatever else runs.
        lines: which of the module's lines each test ran.
        loaded: lines that ran when modules were imported and tests collected.
        shared: lines that ran when shared fixtures were made.
        start: how long it took until the first test began, in seconds.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, set[int]] = field(default_factory=dict)
    loaded: set[int] = field(default_factory=set)
    shared: set[int] = field(default_factory=set)
    start: float = 0.0


class TestsFailError(Exception):
    """The tests fail without any fault, so that nothing can be said of them."""


def watch(modules: Sequence[str], tests: Sequence[str]) -> dict[str, Seen]:
    """Run tests as they are and tell which lines of some modules (paths) each of them runs.

    This process must be fresh, so that it is seen what runs while the modules are loaded.

    Raises:
        TestsFailError: when a test fails.
    """
    paths = {module: str(ROOT / module) for module in modules}
    coverage = Coverage(
        data_file=None, include=[*paths.values()], config_file=False, messages=False
    )
    coverage.start()
    watcher = _Watcher(coverage)
    code = pytest.main([*OPTIONS, *tests], [watcher, fast])
    coverage.stop()
    if code != pytest.ExitCode.OK:
        raise TestsFailError(watcher.failed)
    return {module: _seen(watcher, path) for module, path in paths.items()}


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
    # Not asked of the import system: that would load its package, and with it perhaps the module.
    folder = ROOT.joinpath(*name.split("."))
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    sys.meta_path.insert(0, _Faulty(name, str(path), source))
    try:
        importlib.import_module(name)
    except Exception:  # noqa: BLE001 - a fault may raise anything
        return CANNOT_BE_IMPORTED
    if len(tests) > LIKELIEST and (code := _run_apart(tests[:LIKELIEST], progress)):
        return code
    return _run(tests[LIKELIEST:] or tests, progress)


def _run_apart(tests: Sequence[str], progress: Path) -> int:
    """Run tests in a fork, since a second run in one process is not like the first."""
    pid = os.fork()
    if not pid:
        code = NOTHING_DONE
        try:
            code = _run(tests, progress)
        finally:
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    return abs(os.waitstatus_to_exitcode(status))


def _run(tests: Sequence[str], progress: Path) -> int:
    files = dict.fromkeys(test.split("::")[0] for test in tests)
    plugins = [_Only(tests), Progress(progress), NoShrinking()]
    try:
        return int(pytest.main([*OPTIONS, "-x", *files], plugins))
    except pytest.PytestUnraisableExceptionWarning:
        # Raised past the last test, for what a set-up that failed has left behind.
        return int(pytest.ExitCode.TESTS_FAILED)


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
        self.failed: list[str] = []
        self.start, self._began = 0.0, time.monotonic()
        self.coverage, self._running = coverage, ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        self.start = self.start or time.monotonic() - self._began
        self._running = item.nodeid
        self.coverage.switch_context(item.nodeid)
        began = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - began
            self._running = ""
            self.coverage.switch_context("shared")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: "pytest.FixtureDef[object]"
    ) -> Generator[None, object, object]:
        if fixturedef.scope == "function":
            return (yield)
        self.coverage.switch_context("shared")
        try:
            return (yield)
        finally:
            self.coverage.switch_context(self._running)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def _seen(watcher: _Watcher, path: str) -> Seen:
    seen = Seen(watcher.seconds, start=watcher.start)
    lines = defaultdict[str, set[int]](set)
    for line, contexts in watcher.coverage.get_data().contexts_by_lineno(path).items():
        for context in contexts:
            if context in watcher.seconds:
                lines[context].add(line)
            elif context:
                seen.shared.add(line)
            else:
                seen.loaded.add(line)
    seen.lines = dict(lines)
    return seen


class _Only:
    """Run the tests with these ids, in this order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._place = {test: place for place, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        wanted = [item for item in items if item.nodeid in self._place]
        # A fault may change the ids themselves: then whatever those files hold is run.
        kept = wanted if len(wanted) == len(self._place) else list(filter(fast.is_fast, items))
        items[:] = sorted(kept, key=lambda item: self._place.get(item.nodeid, len(self._place)))


class Progress:
    """Says that tests come to an end, by touching a file whenever one does, and which one fails."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def pytest_runtest_logfinish(self) -> None:
        """Touch the file."""
        self._file.touch()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Write down a test that failed."""
        if report.failed:
            self._file.write_text(report.nodeid)


class NoShrinking:
    """A fault that was noticed need not be made small."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Try the same examples every time, and end with the first that fails."""
        settings.register_profile(
            "fault",
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
        )
        settings.load_profile("fault")
