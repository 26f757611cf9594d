"""Pulling the plug loses no number that was answered, and doubles none."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select, text, update

from server.contract.states import DeviceKind
from server.operations.access.add_device import add_device
from server.storage.database import open_engine
from server.storage.tables import INTERVAL, OFFICE, OUTBOX, TICKET
from tests.display_board.clerk.real_hall import where_it_is_noon
from tests.loopback import LOOPBACK
from tests.server.hall import MORNING, PATIENCE

READY = re.compile(r"ready http://[\d.]+:(\d+)")
PRESSES = 8
ANSWERED_BEFORE_THE_KILL = 100


class ServerProcess:
    """`luot serve` as an office runs it."""

    def __init__(self, url: str, folder: Path) -> None:
        environment = {
            **os.environ,
            "LUOT_DATABASE_URL": url.replace("+psycopg", ""),
            "LUOT_DATA_DIR": str(folder),
        }
        command = [sys.executable, "-m", "server.cli", "serve", "--port", "0"]
        self.process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        said = []
        for line in self.process.stderr:
            said.append(line)
            ready = READY.search(line)
            if ready:
                self.base = f"http://127.0.0.1:{ready[1]}"
                return
        raise AssertionError("".join(said))

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()


@pytest.fixture
def token(office_url: str) -> str:
    engine = open_engine(office_url, writes=True)
    with engine.begin() as connection:
        added = add_device(
            connection, office="minh-tam", kind=DeviceKind.KIOSK, name="Kiosk 1", now=MORNING
        )
        # The server lives by the machine's clock: no midnight must fall into the test.
        connection.execute(update(OFFICE).values(timezone=where_it_is_noon()))
    engine.dispose()
    return added.token


def wanted(key: str) -> dict[str, str]:
    """Say what a press wants, the same whenever it is repeated."""
    _, number = key.split("-")
    return {"service": "AB"[int(number) % 2]}


def press(base: str, token: str, key: str) -> httpx.Response:
    return LOOPBACK.post(
        f"{base}/api/v1/offices/minh-tam/tickets",
        json=wanted(key),
        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key},
        timeout=PATIENCE,
    )


def under_load(server: ServerProcess, token: str) -> tuple[dict[str, str], list[str]]:
    """Take numbers from all sides, then kill; answers {key: id} and the keys left unanswered."""
    answered: dict[str, str] = {}
    unanswered: list[str] = []
    enough = threading.Event()

    def one_kiosk(name: int) -> None:
        with httpx.Client(base_url=server.base, timeout=PATIENCE) as client:
            for number in range(10_000):
                key = f"{name}-{number}"
                try:
                    answer = client.post(
                        "/api/v1/offices/minh-tam/tickets",
                        json=wanted(key),
                        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": key},
                    )
                except httpx.HTTPError:
                    unanswered.append(key)
                    return
                assert answer.status_code == 201
                answered[key] = answer.json()["id"]
                if len(answered) >= ANSWERED_BEFORE_THE_KILL:
                    enough.set()

    kiosks = [threading.Thread(target=one_kiosk, args=(name,)) for name in range(PRESSES)]
    for one in kiosks:
        one.start()
    try:
        assert enough.wait(2 * PATIENCE)
    finally:
        server.kill()
        for one in kiosks:
            one.join(PATIENCE)
    return answered, unanswered


def outlived(url: str) -> None:
    """Wait until the database has noticed too: a commit under way as its server died goes on."""
    engine = open_engine(url, writes=False).execution_options(isolation_level="AUTOCOMMIT")
    others = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            while connection.scalar(others):
                pass
    engine.dispose()


def check_integrity(url: str) -> dict[str, Any]:
    """Read everything back; answers the tickets by key."""
    engine = open_engine(url, writes=False)
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        tickets = list(connection.execute(select(TICKET)))
        events = list(connection.execute(select(OUTBOX).order_by(OUTBOX.c.seq)))
        histories = Counter(connection.scalars(select(INTERVAL.c.ticket)))
        seq = connection.execute(select(OFFICE.c.seq)).scalar_one()
    engine.dispose()
    assert [one.seq for one in events] == list(range(1, seq + 1))
    issued = [one.data["ticket"]["id"] for one in events if one.type == "ticket.issued"]
    assert sorted(issued) == sorted(one.id for one in tickets)
    assert histories == Counter(issued)
    for service in "AB":
        serials = sorted(one.serial for one in tickets if one.service == service)
        assert serials == list(range(1, len(serials) + 1)), "no number twice and none left out"
    return {one.issue_key: one for one in tickets}


def test_a_killed_server_has_kept_every_number_it_answered(
    office_url: str, tmp_path: Path, token: str
) -> None:
    answered, unanswered = under_load(ServerProcess(office_url, tmp_path), token)
    outlived(office_url)

    kept = check_integrity(office_url)

    assert len(answered) >= ANSWERED_BEFORE_THE_KILL
    assert {key: kept[key].id for key in answered} == answered
    assert kept.keys() - answered.keys() <= set(unanswered)
    again = ServerProcess(office_url, tmp_path)
    try:
        for key in unanswered:
            answer = press(again.base, token, key)
            assert answer.status_code == (200 if key in kept else 201)
        first = next(iter(answered))
        assert press(again.base, token, first).json()["id"] == answered[first]
    finally:
        again.kill()
    assert len(check_integrity(office_url)) == len(answered) + len(unanswered)
