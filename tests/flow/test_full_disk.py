"""A real server whose database takes nothing more says why, and goes on when it is mended."""

import os
import resource
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import httpx
import psutil
import pytest

from server.storage.storage_faults import StorageFault
from tests.loopback import LOOPBACK
from tests.server_process import ServerProcess, kept_port

NO_WAY_ROUND = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Owners and modes bind root too."""
NOBODY = 65_534
PAGE = 4_096
ROOM = resource.RLIM_INFINITY


@dataclass
class Hall:
    """The example office on a server that keeps to owners and modes, and its kiosk."""

    server: ServerProcess
    kiosk: str
    presses: "count[int]" = field(default_factory=count)

    @property
    def files(self) -> list[Path]:
        return list(self.server.folder.glob("luot.db*"))

    def issue(self, press: str) -> httpx.Response:
        return LOOPBACK.post(
            f"{self.server.base}/api/v1/offices/minh-tam/tickets",
            headers={"Authorization": f"Bearer {self.kiosk}", "Idempotency-Key": press},
            json={"service": "A"},
            timeout=60,
        )

    def ready(self) -> tuple[int, dict[str, str]]:
        answer = LOOPBACK.get(f"{self.server.base}/readyz", timeout=60)
        return answer.status_code, answer.json()

    def may_write(self, most: int) -> None:
        """Let the server's files grow to so many bytes."""
        assert self.server.process is not None
        psutil.Process(self.server.process.pid).rlimit(resource.RLIMIT_FSIZE, (most, ROOM))

    def opens_anew(self) -> None:
        """Make the server open its file again: it gives up a line on which something failed."""
        self.may_write(1)
        assert self.issue(f"lost {next(self.presses)}").status_code == 503
        self.may_write(ROOM)

    def refuses(self, press: str, fault: StorageFault) -> None:
        """It names the fault as one that lasts, and asks nobody to try again."""
        refused = self.issue(press)
        assert (refused.status_code, refused.json()["code"]) == (503, "storage_failed")
        assert "Retry-After" not in refused.headers
        assert self.ready() == (503, {"status": "not ready", "reason": fault})


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    under = NO_WAY_ROUND if os.getuid() == 0 else ()
    with kept_port() as port:
        server = ServerProcess(tmp_path_factory.mktemp("hall"), port=port, under=under)
        example = server.command("office", "example", "--always-open")
        server.command("office", "import", "-", given=example)
        words = ("device", "add", "kiosk", "--office", "minh-tam", "--name", "k", "--json")
        token = server.command(*words)
        server.start()
        yield Hall(server, token.split('"token": "')[1].split('"')[0])
        server.stop()


def test_a_full_disk(hall: Hall) -> None:
    first = hall.issue("1")
    assert first.status_code == 201
    hall.may_write(1)
    full = hall.issue("2")
    assert (full.status_code, full.json()["code"]) == (503, "storage_failed")
    status, told = hall.ready()
    assert status == 503
    assert told["reason"] in {StorageFault.DISK_FULL, StorageFault.DISK_FAILS}

    hall.may_write(ROOM)
    assert hall.issue("2").json()["number"] == "A002"
    assert hall.ready() == (200, {"status": "ready"})


@pytest.mark.parametrize(
    ("owner", "mode", "fault"),
    [
        (None, 0o444, StorageFault.READ_ONLY),
        (NOBODY, 0o644, StorageFault.READ_ONLY),
        (NOBODY, 0o600, StorageFault.CANNOT_OPEN),
    ],
)
def test_a_file_that_is_read_only_or_another_user_s(
    hall: Hall, owner: int | None, mode: int, fault: StorageFault
) -> None:
    if owner is not None and os.getuid():
        pytest.skip("only root gives files away")
    for one in hall.files:
        os.chown(one, os.getuid() if owner is None else owner, -1)
        one.chmod(mode)
    hall.opens_anew()
    press = f"{owner} {mode}"
    hall.refuses(press, fault)
    hall.refuses(press, fault)

    for one in hall.files:
        os.chown(one, os.getuid(), -1)
        one.chmod(0o600)
    assert hall.issue(press).status_code == 201
    assert hall.ready() == (200, {"status": "ready"})


def test_a_damaged_file_until_a_copy_is_restored(hall: Hall, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    hall.server.command("backup", str(copy))
    database = hall.server.folder / "luot.db"
    with database.open("r+b") as file:
        # The head stays, as where a disk loses sectors: it is a database still.
        file.seek(PAGE)
        file.write(b"\xff" * (database.stat().st_size - PAGE))
    hall.opens_anew()
    hall.refuses("damaged", StorageFault.DAMAGED)
    hall.refuses("damaged", StorageFault.DAMAGED)

    hall.server.stop()
    for one in hall.files:
        shutil.move(one, tmp_path / one.name)
    hall.server.command("restore", str(copy))
    hall.server.start()
    assert hall.issue("damaged").status_code == 201
    assert hall.ready() == (200, {"status": "ready"})
