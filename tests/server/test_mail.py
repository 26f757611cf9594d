"""The office's mail server: its file, a letter through it, and letters that do not leave."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from socket import socket
from threading import Event, Thread
from typing import Any

import aiosmtplib
import pytest

from server.cli.mail_check import mail_check
from server.mail import Letter, MailFileError, MailServer, read_mail_file, send
from server.settings import SettingError, read_settings

WHOLE = 'host = "mail.minhtam.vn"\nsender = "motcua@minhtam.vn"\n'


def written(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "mail.toml"
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def test_without_a_file_there_is_no_mail_server(tmp_path: Path) -> None:
    assert read_mail_file(tmp_path / "mail.toml") is None
    assert read_settings({}, data_dir=tmp_path).mail is None


def test_the_file_says_how_to_reach_it(tmp_path: Path) -> None:
    written(tmp_path, WHOLE + 'user = "motcua"\npassword = "gió mát"\nsecurity = "tls"\n')
    found = read_settings({}, data_dir=tmp_path).mail
    assert found == MailServer(
        "mail.minhtam.vn", 465, "tls", "motcua@minhtam.vn", "motcua", "gió mát"
    )


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    written(tmp_path, WHOLE, mode=0o640)
    with pytest.raises(SettingError) as refused:
        read_settings({}, data_dir=tmp_path)
    assert refused.value.reason == "mail_file_open"


def test_a_file_that_one_may_not_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mail.toml").mkdir(mode=0o700)
    (tmp_path / "file").touch()
    for folder in (tmp_path, tmp_path / "file"):
        with pytest.raises(SettingError) as refused:
            read_settings({}, data_dir=folder)
        assert refused.value.reason == "mail_file_closed"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("host", "mail_file_unreadable"),
        ('host = "a"', "mail_file_key"),
        (WHOLE + 'security = "soon"', "mail_file_key"),
        (WHOLE + "port = 70000", "mail_file_key"),
        (WHOLE + 'pasword = "x"', "mail_file_key"),
        (WHOLE + "password = 7", "mail_file_key"),
    ],
)
def test_a_wrong_file_is_refused_by_its_key(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(MailFileError) as refused:
        read_mail_file(written(tmp_path, text))
    assert refused.value.reason == reason
    assert refused.value.values.get("key") != "x", "no secret is told"


class Postbox(asyncio.Protocol):
    """As much of a mail server as one letter needs (RFC 5321)."""

    def __init__(self, letters: list[bytes]) -> None:
        self._letters = letters
        self._data: list[bytes] | None = None

    def connection_made(self, transport: Any) -> None:
        self._out = transport
        self._out.write(b"220 here\r\n")

    def data_received(self, data: bytes) -> None:
        for line in data.split(b"\r\n")[:-1]:
            if self._data is not None:
                self._take(line)
                continue
            if line.upper() == b"DATA":
                self._data = []
                self._out.write(b"354 go on\r\n")
            elif line.upper() == b"QUIT":
                self._out.write(b"221 bye\r\n")
            else:
                self._out.write(b"250 well\r\n")

    def _take(self, line: bytes) -> None:
        assert self._data is not None
        if line != b".":
            self._data.append(line)
            return
        self._letters.append(b"\n".join(self._data))
        self._data = None
        self._out.write(b"250 kept\r\n")


def test_a_letter_arrives_as_it_was_written() -> None:
    letters: list[bytes] = []

    async def deliver() -> None:
        loop = asyncio.get_running_loop()
        box = await loop.create_server(lambda: Postbox(letters), "127.0.0.1", 0)
        port = box.sockets[0].getsockname()[1]
        mail = MailServer("127.0.0.1", port, "none", "motcua@minhtam.vn", None, None)
        await send(mail, Letter("nga@example.vn", "Lịch hẹn 9:00", "Kính gửi Quý vị"))
        box.close()

    asyncio.run(deliver())
    [letter] = letters
    assert b"To: nga@example.vn" in letter
    assert b"Auto-Submitted: auto-generated" in letter


@contextmanager
def a_closed_port() -> Iterator[int]:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_a_mail_server_that_is_away_is_a_fault_that_the_sender_sees() -> None:
    with a_closed_port() as port:
        mail = MailServer("127.0.0.1", port, "none", "a@b.vn", None, None)
        with pytest.raises(aiosmtplib.SMTPException):
            asyncio.run(send(mail, Letter("nga@example.vn", "s", "t")))
        [away] = mail_check(mail)
        assert (away.name, away.ok) == ("mail", False)
        assert f"127.0.0.1:{port}" in away.says
        assert "mail.toml" in away.do


class GreetingOnly(Thread):
    """A mail server on a line of its own that knows no letters: a check sends none."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.letters: list[bytes] = []
        self.port: Queue[int] = Queue()
        self.done = Event()

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        box = await loop.create_server(lambda: Postbox(self.letters), "127.0.0.1", 0)
        self.port.put(box.sockets[0].getsockname()[1])
        await asyncio.to_thread(self.done.wait)
        box.close()


def test_the_doctor_greets_the_mail_server_and_sends_nothing() -> None:
    assert list(mail_check(None)) == []
    there = GreetingOnly()
    there.start()
    port = there.port.get()
    [found] = mail_check(MailServer("127.0.0.1", port, "none", "a@b.vn", None, None))
    there.done.set()
    there.join()
    assert (found.ok, found.do) == (True, "")
    assert there.letters == []
