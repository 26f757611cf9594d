"""Tests that are collected once, and faults that are put into functions that are already loaded."""

import gc
import importlib
import os
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FunctionType

import pytest

from tests.mutate.changes import Change
from tests.mutate.tests_run import OPTIONS, NoShrinking, Progress
from tests.running import fast

Collected = Callable[["Ready"], None]

# Trials share the files into which pytest would take what is printed.
UNCAPTURED = ["-s"]


PATIENCE_SECONDS = 60


class Functions:
    """The functions of one module that are in this process, by their qualified names."""

    def __init__(self, name: str) -> None:
        origin = importlib.import_module(name).__file__
        assert origin is not None
        self._origin = origin
        self._found = defaultdict[str, list[FunctionType]](list)
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__code__.co_filename == origin:
                self._found[one.__code__.co_qualname].append(one)

    def swap(self, change: Change) -> None:
        """Put a fault into its function."""
        functions = self._found[change.function]
        assert functions, change.function
        (code,) = _codes(_compiled(change.source, self._origin), change.function)
        for function in functions:
            function.__code__ = code


def can_be_swapped(change: Change, source: str) -> bool:
    """Whether a fault stands in one function of a module, and changes nothing around it."""
    old, new = (_codes(_compiled(one), change.function) for one in (source, change.source))
    return len(old) == len(new) == 1 and old[0].co_freevars == new[0].co_freevars


class Ready:
    """Collected tests, any of which can be run in a fork of this process."""

    def __init__(self, items: Iterable[pytest.Item]) -> None:
        self._items = {item.nodeid: item for item in items}

    def run(self, tests: Sequence[str], progress: Path) -> int:
        """Run tests in this order until one fails; answers pytest's exit code."""
        chosen = [self._items[test] for test in tests]
        session, hook = chosen[0].session, chosen[0].config.hook
        hooks = chosen[0].config.pluginmanager
        hooks.register(Progress(progress))
        for item, following in pairwise([*chosen, None]):
            hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                return pytest.ExitCode.TESTS_FAILED
        return pytest.ExitCode.OK


def when_collected(files: Iterable[str], then: Collected) -> None:
    """Collect the tests of these files and, in place of running them, do something with them."""
    with TemporaryDirectory() as folder:
        # Every trial makes folders of its own, and none tidies them away.
        os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
        code = pytest.main(
            [*OPTIONS, *UNCAPTURED, *files], [_InPlaceOfRunning(then), NoShrinking(), fast]
        )
    assert code == pytest.ExitCode.OK, code


class _InPlaceOfRunning:
    def __init__(self, then: Collected) -> None:
        self._then = then

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        # Templates of databases, say, are made once here, and not by every trial.
        for item in {item.path.parent: item for item in reversed(session.items)}.values():
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        _end_of_threads()
        self._then(Ready(session.items))
        return True


def _end_of_threads() -> None:
    """Wait until this thread is the only one: no other would live on in a fork."""
    for other in threading.enumerate():
        if other is not threading.current_thread():
            other.join(PATIENCE_SECONDS)
            assert not other.is_alive(), other.name


def _compiled(source: str, origin: str = "") -> CodeType:
    code = compile(source, origin, "exec", dont_inherit=True)
    assert isinstance(code, CodeType)
    return code


def _codes(code: CodeType, name: str) -> list[CodeType]:
    """All code of this qualified name, at any depth."""
    found = [code] if code.co_qualname == name else []
    for one in code.co_consts:
        if isinstance(one, CodeType):
            found += _codes(one, name)
    return found
