"""A failed test is run twice more, alone: what is red, and what is only flaky."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HELPS = """
from pathlib import Path
import pytest

def earlier(name):
    seen = Path(__file__).with_name(name)
    count = len(seen.read_text()) if seen.exists() else 0
    seen.write_text("x" * (count + 1))
    return count

def fails_first(name, times):
    assert earlier(name) >= times
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run tests of a project of their own, and answer what was said."""
    # Half of the time would go into plugins that these tests do not need.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (tmp_path / "pytest.ini").write_text("[pytest]\n")

    def run_tests(code: str, *more: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "test_it.py").write_text(HELPS + code)
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "xdist", *more]
        command += ["-p", "tests.running.alone"]
        return subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)

    return run_tests


def runs(tmp_path: Path, name: str) -> int:
    return len((tmp_path / name).read_text())


def closing(done: subprocess.CompletedProcess[str]) -> str:
    return done.stdout.strip().splitlines()[-1]


FLAKY = "\ndef test_a(): fails_first('a', 1)\ndef test_good(): pass\n"


@pytest.mark.parametrize("spread", [(), ("-n", "2")], ids=["one process", "two"])
def test_passing_both_times_is_flaky_and_green(
    run: Run, tmp_path: Path, spread: tuple[str, ...]
) -> None:
    done = run(FLAKY, *spread)
    assert done.returncode == 0, done.stdout
    assert "flaky: test_it.py::test_a" in done.stdout.splitlines()
    assert "1 passed, 1 flaky" in closing(done)
    assert "failed once: test_it.py::test_a" in done.stdout
    assert runs(tmp_path, "a") == 3


def test_failing_the_first_time_alone_is_red(run: Run, tmp_path: Path) -> None:
    done = run("\ndef test_a(): fails_first('a', 2)\ndef test_good(): pass\n")
    assert done.returncode == 1
    assert "flaky:" not in done.stdout
    assert "1 failed, 1 passed" in closing(done)
    assert runs(tmp_path, "a") == 2


def test_failing_the_second_time_alone_is_red(run: Run, tmp_path: Path) -> None:
    done = run("\ndef test_a(): assert earlier('a') == 1\n")
    assert done.returncode == 1
    assert "flaky:" not in done.stdout
    assert runs(tmp_path, "a") == 3


def test_one_flaky_does_not_excuse_one_that_fails(run: Run) -> None:
    done = run(FLAKY + "\ndef test_b(): assert False\n")
    assert done.returncode == 1
    assert "flaky: test_it.py::test_a" in done.stdout.splitlines()
    assert "1 failed, 1 passed, 1 flaky" in closing(done)


def test_three_may_be_flaky(run: Run) -> None:
    done = run("".join(f"\ndef test_{n}(): fails_first('{n}', 1)\n" for n in "abc"))
    assert done.returncode == 0
    assert "3 flaky" in closing(done)


def test_four_that_fail_are_red_and_not_run_again(run: Run, tmp_path: Path) -> None:
    done = run("".join(f"\ndef test_{n}(): fails_first('{n}', 1)\n" for n in "abcd"))
    assert done.returncode == 1
    assert "4 failed" in closing(done)
    assert "flaky:" not in done.stdout
    assert runs(tmp_path, "a") == 1


def test_an_error_in_set_up_is_red(run: Run) -> None:
    done = run(
        FLAKY + "\n@pytest.fixture\ndef bad(): fails_first('s', 1)\n\ndef test_c(bad): pass\n"
    )
    assert done.returncode == 1
    assert "1 failed, 1 passed, 1 error" in closing(done)
    assert "flaky:" not in done.stdout


def test_an_error_in_collection_is_red(run: Run) -> None:
    done = run("\nfails_first('collected', 1)\n")
    assert done.returncode == 2
    assert "flaky:" not in done.stdout


def test_a_fault_found_when_cleaning_up_is_a_failure_of_that_test(run: Run) -> None:
    left = "\n@pytest.fixture\ndef left():\n    yield\n    fails_first('t', 1)\n"
    done = run(left + "\ndef test_c(left): pass\n")
    assert done.returncode == 0
    assert "flaky: test_it.py::test_c" in done.stdout.splitlines()


@pytest.mark.parametrize("value", ["a b", "x::y", "[z]"])
def test_it_is_found_again_by_its_name(run: Run, value: str) -> None:
    done = run(
        f"\n@pytest.mark.parametrize('v', [{value!r}])\ndef test_v(v): fails_first('v', 1)\n"
    )
    assert done.returncode == 0, done.stdout
    assert f"flaky: test_it.py::test_v[{value}]" in done.stdout.splitlines()


def test_all_green_stays_green(run: Run) -> None:
    done = run("\ndef test_good(): pass\n")
    assert done.returncode == 0
    assert "1 passed" in closing(done)
