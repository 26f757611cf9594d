"""Modules are held by their floors, in whatever process they ran."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running.floors import FLOORS, Floor, faults, modules, read_floors

ROOT = Path(__file__).parents[2]
MEASURED = ROOT / "tests" / "running" / "measured.py"

MODULE = """
def half(number):
    if number > 10:
        return "large"
    return "small"
"""
HERE = "\nfrom server.rule import half\ndef test_it():\n    assert half(1) == 'small'\n"
BOTH = HERE + "    assert half(11) == 'large'\n"
ELSEWHERE = """
import subprocess, sys
def test_it():
    code = "from server.rule import half; assert half(1) + half(11) == 'smalllarge'"
    subprocess.run([sys.executable, "-c", code], check=True)
"""

TOLD_TO_END = """
import subprocess, sys
def test_it():
    code = "from server.rule import half; assert half(1) + half(11) == 'smalllarge';"
    code += "import signal; signal.raise_signal(signal.SIGTERM)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == -15
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a project of its own with one module."""
    monkeypatch.delenv("CI", raising=False)
    # Half of the time would go into plugins that these tests do not need.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{ROOT}")
    monkeypatch.setenv("MEASURED_BY", str(tmp_path / MEASURED.relative_to(ROOT)))
    monkeypatch.setenv("MEASURED_INTO", str(tmp_path / "build"))
    for folder in ("server", "build", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "server" / "__init__.py").touch()
    (tmp_path / "server" / "rule.py").write_text(MODULE)
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    (tmp_path / MEASURED.relative_to(ROOT)).parent.mkdir()
    shutil.copy(MEASURED, tmp_path / MEASURED.relative_to(ROOT))

    def run_tests(code: str, *more: str, floors: str = "") -> subprocess.CompletedProcess[str]:
        (tmp_path / FLOORS).write_text(floors)
        (tmp_path / "test_it.py").write_text(code)
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "xdist", *more]
        command += ["-p", "tests.running.floors", "test_it.py"]
        return subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)

    return run_tests


SPREAD = pytest.mark.parametrize("spread", [(), ("-n", "1")], ids=["one process", "a worker"])


@SPREAD
def test_a_branch_that_nobody_takes_is_red(run: Run, spread: tuple[str, ...]) -> None:
    done = run(HERE, *spread)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "server/rule.py: 66.7 %, at least 90 % are asked" in done.stdout.splitlines()
    assert "1 passed" in done.stdout.strip().splitlines()[-1]


@SPREAD
@pytest.mark.parametrize(
    "code",
    [BOTH, ELSEWHERE, TOLD_TO_END],
    ids=["here", "in a process it starts", "one told to end"],
)
def test_all_branches_are_green(run: Run, code: str, spread: tuple[str, ...]) -> None:
    done = run(code, *spread)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "below its floor" not in done.stdout


def test_a_floor_of_its_own_excuses_a_module(run: Run) -> None:
    floor = '["server/rule.py"]\npercent = 60\nreason = "large ones never come"\n'
    assert run(HERE, floors=floor).returncode == 0


def test_nothing_measured_is_red(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run("\ndef test_it(): pass\n")
    assert done.returncode == 1
    assert "nothing was measured" in done.stdout or "server/rule.py: 0.0 %" in done.stdout


def test_a_failed_test_stays_what_it_is(run: Run) -> None:
    done = run("\ndef test_it(): assert False\n")
    assert done.returncode == 1
    assert "1 failed" in done.stdout.strip().splitlines()[-1]


def test_a_floor_of_a_module_that_is_gone_is_a_fault() -> None:
    floors = {"server/gone.py": Floor(50, "why"), "server/there.py": Floor(50, "why")}
    told = faults({"server/there.py": 50.0}, floors)
    assert told == ["server/gone.py: has a floor, but does not exist"]


def test_modules_are_told_from_the_lowest_up() -> None:
    told = faults({"a.py": 80.0, "b.py": 20.0, "c.py": 90.0}, {})
    assert told == [
        "b.py: 20.0 %, at least 90 % are asked",
        "a.py: 80.0 %, at least 90 % are asked",
    ]


def test_every_floor_says_why_and_is_of_a_module() -> None:
    floors = read_floors(ROOT / FLOORS)
    assert floors.keys() <= set(modules(ROOT))
    assert all(floor.reason for floor in floors.values())
