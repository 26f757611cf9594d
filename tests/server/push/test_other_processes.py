"""What happens elsewhere is heard here: after a restart, from beside, from another server."""

import json
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from server import timers
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.set_up.set_up_office import set_up_office
from server.storage.outbox import WAKE_CHANNEL
from server.storage.tables import OUTBOX
from tests.server.hall import Caller, Hall, Served, SetClock, app_on, served

WAIT = 20


def hear(caller: Caller, query: str, until: Callable[[dict[str, Any]], bool]) -> list[Any]:
    """Connect and hear messages up to and with the one that is wanted."""
    with caller.live(query) as socket:
        heard: list[Any] = []
        while not heard or not until(heard[-1]):
            heard.append(json.loads(socket.recv(WAIT)))
        return heard


def through(caller: Caller, server: Served) -> Caller:
    """The same caller, speaking to another server."""
    return Caller(Hall(server, caller.hall.office), caller.token, caller.name, caller.id)


def wait_until_woken(servers: list[Served]) -> None:
    """Wait until every server listens for wake-ups: what was told before is told to nobody."""
    listening = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query = :listen AND state = 'idle'"
    )
    with servers[0].engine.connect().execution_options(isolation_level="AUTOCOMMIT") as one:
        while one.scalar(listening, {"listen": f"LISTEN {WAKE_CHANNEL}"}) != len(servers):
            pass


def last_seq(server: Served) -> int:
    seq: int = server.rows(OUTBOX)[-1]["seq"]
    return seq


def test_a_listener_resumes_after_a_restart_from_the_outbox(
    office_url: str, tmp_path: Path
) -> None:
    clock = SetClock()
    with served(office_url, tmp_path, clock) as before:
        hall = Hall(before, "minh-tam")
        hall.keep_hours()
        kiosk, clerk = hall.device(), hall.person()
        kiosk.issue("A")
        hello, snapshot = hear(clerk, "", lambda one: one["type"] == "snapshot")
        for _ in range(5):
            kiosk.issue("A")
        end = last_seq(before)
    with served(office_url, tmp_path, clock) as after:
        since = f"?since={snapshot['seq']}&epoch={hello['epoch']}"

        again, *missed = hear(
            through(clerk, after), since, lambda one: one.get("seq") == end and "at" in one
        )

    assert again["epoch"] == hello["epoch"]
    assert [one["seq"] for one in missed] == list(range(snapshot["seq"] + 1, end + 1))
    assert {one["type"] for one in missed} == {"ticket.issued"}


def test_another_history_gives_a_snapshot(office_url: str, tmp_path: Path) -> None:
    with served(office_url, tmp_path) as running:
        clerk = Hall(running, "minh-tam").person()
        _, told = hear(clerk, "?since=0&epoch=of-a-restored-copy", lambda one: "data" in one)
    assert told["type"] == "snapshot"


def test_an_import_beside_the_server_is_heard(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On SQLite nobody wakes the server; it looks by itself, more often than once a heartbeat."""
    on_sqlite = office_url.startswith("sqlite")
    monkeypatch.setattr(timers, "HEARTBEAT_SECONDS", 3_600 if on_sqlite else 0.02)
    assert timers.LOOK_SECONDS <= 0.5
    toml = example_office_file(always_open=True).replace("1900 0000", "1900 1111")
    with served(office_url, tmp_path) as running:
        clerk = Hall(running, "minh-tam").person()
        with clerk.live() as socket:
            for _ in range(2):
                socket.recv(WAIT)
            with running.engine.begin() as connection:
                set_up_office(
                    connection, read_office_file(toml.encode()).office_file, running.clock()
                )
            while (told := json.loads(socket.recv(WAIT)))["type"] != "snapshot":
                pass
    assert told["data"]["office"]["hotline"] == "1900 1111"


@pytest.mark.parametrize("hints", ["wake-ups", "heartbeats alone"])
def test_another_servers_events_are_heard_here(
    office_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hints: str
) -> None:
    """PostgreSQL wakes the other; where a hint is lost, as always on SQLite, looking helps."""
    woken = hints == "wake-ups" and not office_url.startswith("sqlite")
    if not woken:
        monkeypatch.setattr("server.main.Wake.start", lambda _: None)
        monkeypatch.setattr("server.main.Wake.stop", lambda _: None)
        monkeypatch.setattr(timers, "HEARTBEAT_SECONDS", 0.02)
        monkeypatch.setattr(timers, "LOOK_SECONDS", 0.02)
    else:
        monkeypatch.setattr(timers, "HEARTBEAT_SECONDS", 3_600)
    clock = SetClock()
    apps = [app_on(office_url, tmp_path, clock) for _ in range(2)]
    with ExitStack() as stack:
        here, there = (
            stack.enter_context(served(office_url, tmp_path, clock, app=one)) for one in apps
        )
        if woken:
            wait_until_woken([here, there])
        hall = Hall(here, "minh-tam")
        hall.keep_hours()
        kiosk, clerk = hall.device(), hall.person()
        ears = [through(clerk, one).live() for one in (here, there)]
        for one in ears:
            stack.enter_context(one)
        first = [json.loads(one.recv(WAIT))["type"] for one in ears for _ in range(2)]
        assert first == ["hello", "snapshot"] * 2
        start = last_seq(here)
        for number in range(20):
            through(kiosk, (here, there)[number % 2]).issue("A")
        end = last_seq(here)
        for ear in ears:
            heard = []
            while end not in heard:
                told = json.loads(ear.recv(WAIT))
                if told["type"] != "heartbeat":
                    heard.append(told["seq"])
            assert heard == list(range(start + 1, end + 1))
