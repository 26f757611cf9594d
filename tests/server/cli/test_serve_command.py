"""`luot serve`: one process by itself, several with what they read from the environment."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from server.cli import luot, serve
from server.gate.outside import Outside
from server.settings import Limits

POSTGRESQL = "postgresql://hall/luot"


class Started:
    """What the command started, in order."""

    def __init__(self) -> None:
        self.acts: list[tuple[object, ...]] = []

    def note(self, name: str) -> object:
        def act(*arguments: object) -> object:
            self.acts.append(
                (name, *arguments[:5]) if name != "ready_to_serve" else (name, arguments[0])
            )
            return SimpleNamespace(run=self.note("run"))

        return act


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Started:
    for name in ("LC_ALL", "LC_MESSAGES", "LUOT_DATABASE_URL", "LUOT_PUBLIC_URL"):
        # What the command itself sets is taken back with it.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    started = Started()
    for name in ("listen", "listen_with_workers", "ready_to_serve", "set_up_logs"):
        monkeypatch.setattr(serve, name, started.note(name))
    monkeypatch.setattr(serve, "create_app", lambda settings: settings.database_url)
    return started


def run(*arguments: str) -> Result:
    return CliRunner().invoke(luot, ["serve", *arguments])


def test_one_process_listens_where_it_is_told(started: Started, tmp_path: Path) -> None:
    assert run("--host", "0.0.0.0", "--port", "8080").exit_code == 0
    assert started.acts == [
        ("set_up_logs", "text"),
        ("listen", f"sqlite:///{tmp_path / 'luot.db'}", "0.0.0.0", 8080, Limits(), Outside()),
        ("run",),
    ]


def test_the_logs_form_is_the_options_also_for_workers(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LUOT_LOG_FORMAT", "text")
    monkeypatch.setenv("LUOT_DATABASE_URL", POSTGRESQL)
    assert run("--workers", "2", "--log-format", "json").exit_code == 0
    assert started.acts[0] == ("set_up_logs", "json")
    assert os.environ["LUOT_LOG_FORMAT"] == "json"
    assert run("--log-format", "xml").exit_code == 2


def test_several_share_a_database_that_is_brought_up_to_date_before_them(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LUOT_DATABASE_URL", POSTGRESQL)
    assert run("--workers", "3", "--port", "8080").exit_code == 0
    assert started.acts == [
        ("set_up_logs", "text"),
        ("ready_to_serve", "postgresql+psycopg://hall/luot"),
        ("listen_with_workers", "127.0.0.1", 8080, 3, Limits(), Outside()),
    ]
    assert os.environ["LUOT_PUBLIC_URL"] == "http://127.0.0.1:8080"


def test_workers_are_told_the_address_that_was_set(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LUOT_DATABASE_URL", POSTGRESQL)
    monkeypatch.setenv("LUOT_PUBLIC_URL", "https://queue.test")
    assert run("--workers", "2").exit_code == 0
    assert os.environ["LUOT_PUBLIC_URL"] == "https://queue.test"


def test_a_library_that_loses_pages_does_not_serve(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "AT_FAULT", True)
    monkeypatch.setattr(serve, "VERSION", "3.40.1")
    refused = run()
    assert (refused.exit_code, started.acts) == (1, [])
    assert "SQLite 3.40.1" in refused.stderr
    assert "LUOT_ACCEPT_SQLITE=1" in refused.stderr

    monkeypatch.setenv("LUOT_ACCEPT_SQLITE", "yes")
    assert "“yes”" in run().stderr
    monkeypatch.setenv("LUOT_ACCEPT_SQLITE", "1")
    assert run().exit_code == 0
    assert ("run",) in started.acts


def test_postgresql_does_not_ask_for_the_library(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "AT_FAULT", True)
    monkeypatch.setenv("LUOT_DATABASE_URL", POSTGRESQL)
    assert run().exit_code == 0


def test_several_on_sqlite_are_refused(started: Started) -> None:
    refused = run("--workers", "2")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "PostgreSQL" in refused.stderr
    assert started.acts == []
