"""Measures the process that it is run in: which lines and branches of the product ran.

Every process of the tests runs this file before anything else, because its environment asks for
it (`.ci/venv` says how). The library marks code as it is imported: what is not ours runs at its
full speed, and what is ours hardly slower.
"""

import ast
import atexit
import json
import os
import signal
import sys
import time
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import cast

from slipcover import Slipcover
from slipcover.branch import preinstrument

PACKAGES = ("server", "kiosk_app", "display_board", "printer")
FOLDER = "MEASURED_INTO"
"""The variable that names the folder in which every process leaves a file."""

NEVER = 2**31 - 1
"""So often must marked lines run again before their marks are taken out under way."""


class Marking(MetaPathFinder):
    """Finds the modules of the product, and has them marked.

    Attributes:
        ours: what knows the marks, and which of them were passed.
    """

    def __init__(self, root: Path) -> None:
        self.ours = Slipcover(branch=True, d_miss_threshold=NEVER, exclude_lines=[])
        self._root = root

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.split(".", maxsplit=1)[0] not in PACKAGES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            return spec
        if Path(spec.loader.path).resolve().is_relative_to(self._root):
            spec.loader = _Loader(self.ours, fullname, spec.loader.path)
        return spec

    def write(self, path: Path) -> None:
        """Write what ran so far, whole or not at all."""
        files = self.ours.get_coverage()["files"]
        told = {str(Path(name).resolve()): found for name, found in files.items()}
        started = path.with_suffix(".part")
        started.write_text(json.dumps(told))
        started.rename(path)


class _Loader(SourceFileLoader):
    """Marks code, and keeps it compiled beside the unmarked."""

    def __init__(self, ours: Slipcover, name: str, path: str) -> None:
        super().__init__(name, path)
        self._ours = ours

    def get_code(self, fullname: str) -> CodeType | None:
        code = super().get_code(fullname)
        return code and self._ours.instrument(code)

    # Whoever loads calls these two with no more than this.
    def source_to_code(self, data: bytes | str, path: str) -> CodeType:  # type: ignore[override]  # above
        code = compile(preinstrument(ast.parse(data)), path, "exec", dont_inherit=True)
        assert isinstance(code, CodeType)
        return code

    def get_data(self, path: str) -> bytes:
        return super().get_data(_marked(path))

    def set_data(self, path: str, data: bytes, *, _mode: int = 0o666) -> None:  # type: ignore[override]  # above
        super().set_data(_marked(path), data, _mode=_mode)


def running() -> Marking | None:
    """Return what measures this process, if anything does."""
    # Where a process starts this file is run, not imported: the class has a twin there.
    found = (one for one in sys.meta_path if type(one).__name__ == Marking.__name__)
    return cast(Marking | None, next(found, None))


def _marked(path: str) -> str:
    return path.replace(".pyc", ".marked.pyc")


def _measure(root: Path, folder: Path) -> None:
    marking = Marking(root)
    path = folder / f"{os.getpid()}-{time.time_ns()}.json"
    sys.meta_path.insert(0, marking)
    atexit.register(marking.write, path)

    # A server that has ended as it was told ends by the signal that told it.
    def write_and_end(number: int, _frame: FrameType | None) -> None:
        marking.write(path)
        signal.signal(number, signal.SIG_DFL)
        signal.raise_signal(number)

    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, write_and_end)


# A virtual environment's start is read twice.
if __name__ == "__main__" and running() is None:
    _measure(Path(__file__).resolve().parents[2], Path(os.environ[FOLDER]))
