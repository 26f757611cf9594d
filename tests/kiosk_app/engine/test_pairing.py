"""A machine without a token: what it asks, what it shows, and what it keeps."""

import json
import stat
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from kiosk_app.engine import pairing
from kiosk_app.engine.pairing import PairingDesk, keep_token, kept_token
from server.contract.states import DeviceKind

ENDS = "2026-11-23T09:40:00+07:00"
FIRST, SECOND = (
    {"letters": letters, "secret": f"secret-{letters}", "ends_at": ENDS}
    for letters in ("HKMTRX", "ACDEFG")
)
BUSY: tuple[int, Any] = (503, {})
GONE: tuple[int, Any] = (404, {})


def looked(asked: dict[str, str], token: str | None = None) -> tuple[int, Any]:
    known = None if token is None else "minh-tam"
    told = {"letters": asked["letters"], "ends_at": ENDS, "token": token, "office": known}
    return 200, {**told, "kind": None if token is None else "agent"}


@dataclass
class Door:
    """A server that answers each request with the next of these."""

    url: str = ""
    answers: list[tuple[int, Any]] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Iterator[Door]:
    found = Door()

    class Answers(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            proof = self.headers.get("Authorization", "")
            found.heard.append(" ".join(filter(None, (self.command, self.path, body, proof))))
            status, told = found.answers.pop(0)
            content = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = answer  # noqa: N815 - the library asks for these names

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    found.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    monkeypatch.setattr(pairing, "POLL_SECONDS", 0.0)
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


def test_letters_are_shown_until_they_were_typed_and_asked_anew_when_they_end(door: Door) -> None:
    door.answers = [
        BUSY,
        BUSY,
        (201, FIRST),
        looked(FIRST),
        looked(FIRST),
        BUSY,
        looked(FIRST),
        GONE,
        (201, SECOND),
        looked(SECOND),
        looked(SECOND, "the token"),
    ]
    shown: list[str | None] = []
    desk = PairingDesk(f"{door.url}/", DeviceKind.AGENT, shown.append)
    assert desk.wait() == "the token"
    assert shown == [None, "HKMTRX", None, "HKMTRX", "ACDEFG"]
    asks = 'POST /api/v1/pairings {"kind":"agent"}'
    assert [one for one in door.heard if one.startswith("POST")] == [asks] * 4
    assert door.heard[3] == "GET /api/v1/pairings/secret-HKMTRX"
    assert door.heard[-1] == "GET /api/v1/pairings/secret-ACDEFG"


def test_whoever_is_told_to_end_waits_no_more(door: Door) -> None:
    door.answers = [(201, FIRST), looked(FIRST)]
    desk = PairingDesk(door.url, DeviceKind.KIOSK, lambda _: desk.stop())
    assert desk.wait() is None
    assert desk.wait() is None
    assert len(door.heard) == 2


def test_a_kept_token_is_used_until_the_server_takes_it_no_more(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "luot" / "token"
    assert kept_token(door.url, file) is None
    file.parent.mkdir()
    (file.parent / "token.part").write_text("of a machine that went dark while it wrote")
    keep_token("the token", file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]

    door.answers = [(200, {}), BUSY, (401, {})]
    assert [kept_token(door.url, file) for _ in range(3)] == ["the token", "the token", None]
    assert door.heard == ["GET /api/v1/me Bearer the token"] * 3
    assert kept_token("http://127.0.0.1:1", file) == "the token", "who is away decides nothing"
    file.write_bytes(b"\xff")
    assert kept_token(door.url, file) is None
