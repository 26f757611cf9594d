"""A whole office of real parts: server process, database, printer, browser, glass."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest

from tests.printer.fake_printer import FakePrinter
from tests.server.conftest import PostgresDatabases, postgres_uri
from tests.server_process import ServerProcess, kept_port

__all__ = ["postgres_uri"]

PASSWORD = "mua xuân về trên bản 7"
OFFICE = "minh-tam"


@dataclass
class RealOffice:
    """The example office, served, with what its people and devices sign in with."""

    server: ServerProcess
    kiosk_token: Path
    board_token: str
    user: str = "hanh"
    password: str = PASSWORD

    @property
    def base(self) -> str:
        return self.server.base


@pytest.fixture
def changed() -> Callable[[str], str]:
    """What a test changes of the example office's file."""
    return str


@pytest.fixture(params=["sqlite", "postgresql"])
def server(
    request: pytest.FixtureRequest, tmp_path: Path, changed: Callable[[str], str]
) -> Iterator[ServerProcess]:
    """A server process on a fresh database of each kind."""
    databases = None
    url = ""
    if request.param == "postgresql":
        databases = PostgresDatabases(request.getfixturevalue("postgres_uri"))
        url = databases.make("flow")
    with kept_port() as port:
        process = ServerProcess(tmp_path, url, port)
        example = process.command("office", "example", "--always-open")
        process.command("office", "import", "-", given=changed(example))
        process.start()
        yield process
        process.stop()
    if databases is not None:
        databases.drop("flow")


@pytest.fixture
def real_office(server: ServerProcess, tmp_path: Path) -> RealOffice:
    add_user = ("user", "add", "hanh", "--role", "clerk", "--office", OFFICE, "--password-stdin")
    server.command(*add_user, "--full-name", "Nguyễn Thị Hạnh", "--json", given=PASSWORD + "\n")
    token = tmp_path / "kiosk.token"
    token.write_text(_add_device(server, "kiosk"))
    return RealOffice(server, token, _add_device(server, "board"))


@pytest.fixture
def thermal_printer() -> Iterator[FakePrinter]:
    with FakePrinter() as printer:
        yield printer


def _add_device(server: ServerProcess, kind: str) -> str:
    added = server.command(
        "device", "add", kind, "--office", OFFICE, "--name", f"{kind} 1", "--json"
    )
    token: str = json.loads(added)["token"]
    return token
