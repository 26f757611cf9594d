"""The board on the real server: let in by its token, shows and speaks what a clerk calls."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page

from tests.display_board.clerk.real_hall import PATIENCE_SECONDS, where_it_is_noon
from tests.display_board.fake_office import eventually
from tests.display_board.weight import weigh
from tests.loopback import LOOPBACK
from tests.server_process import ServerProcess

MOST_BYTES = 174_000
MOST_REQUESTS = 26
PASSWORD = "mưa thuận gió hoà 8"
OFFICE = "minh-tam"


@dataclass
class Hall:
    """A served office, its board's token and a clerk signed in as a program."""

    base: str
    board_token: str
    kiosk_token: str
    clerk: httpx.Client
    folder: Path

    @property
    def board(self) -> str:
        return f"{self.base}/board/{OFFICE}#token={self.board_token}"

    def act(self, path: str, body: dict[str, Any] | None = None, key: str = "") -> dict[str, Any]:
        headers = {"Idempotency-Key": key} if key else {}
        address = f"/api/v1/offices/{OFFICE}{path}"
        answer = self.clerk.post(address, json=body, headers=headers)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found

    def issue(self, key: str) -> dict[str, Any]:
        answer = LOOPBACK.post(
            f"{self.base}/api/v1/offices/{OFFICE}/tickets",
            json={"service": "A"},
            headers={"Authorization": f"Bearer {self.kiosk_token}", "Idempotency-Key": key},
            timeout=PATIENCE_SECONDS,
        )
        answer.raise_for_status()
        ticket: dict[str, Any] = answer.json()
        return ticket


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    server = ServerProcess(tmp_path_factory.mktemp("hall"))
    text = server.command("office", "example", "--always-open")
    for ours, this in {
        # Calls follow one another here as from several counters, and no midnight between them.
        "next_pause_seconds = 1.5": "next_pause_seconds = 0",
        'timezone = "Asia/Ho_Chi_Minh"': f'timezone = "{where_it_is_noon()}"',
    }.items():
        assert ours in text
        text = text.replace(ours, this)
    server.command("office", "import", "-", given=text)
    words = ["user", "add", "hanh", "--role", "clerk", "--office", OFFICE, "--password-stdin"]
    server.command(*words, "--json", given=PASSWORD + "\n")
    tokens = {
        kind: json.loads(
            server.command("device", "add", kind, "--office", OFFICE, "--name", kind, "--json")
        )["token"]
        for kind in ("board", "kiosk")
    }
    server.start()
    try:
        with httpx.Client(base_url=server.base, timeout=PATIENCE_SECONDS) as clerk:
            signed = clerk.post("/api/v1/sign-in", json={"user": "hanh", "password": PASSWORD})
            signed.raise_for_status()
            clerk.headers["Authorization"] = f"Bearer {signed.json()['token']}"
            found = Hall(server.base, tokens["board"], tokens["kiosk"], clerk, server.folder)
            found.act("/counters/3/open", {})
            yield found
    finally:
        server.stop()


@pytest.fixture
def page(sounding_browser: Browser, hall: Hall) -> Iterator[Page]:
    context = sounding_browser.new_context(viewport={"width": 1920, "height": 1080})
    found = context.new_page()
    faults: list[str] = []

    def keep(fault: Any) -> None:
        faults.append(str(fault))

    found.on("pageerror", keep)
    found.on("console", lambda message: keep(message.text) if message.type == "error" else None)
    found.goto(hall.board)
    eventually(lambda: state(found)["board"] and state(found)["connection"]["state"] == "connected")
    yield found
    context.close()
    assert faults == []


def state(page: Page) -> dict[str, Any]:
    # Not wait_for_function: the page's own policy forbids the evaluation that it needs.
    found: dict[str, Any] = page.evaluate("luotBoard()")
    return found


def told(seen: dict[str, Any]) -> set[Any]:
    """Name the calls of one look at the board that were spoken, are being or wait to be."""
    return {one["id"] for one in seen["spoken"]} | set(seen["queue"])


def test_a_call_is_shown_and_spoken_and_a_recall_again(hall: Hall, page: Page) -> None:
    ticket = hall.issue("first")
    eventually(lambda: [one for one in state(page)["board"]["services"] if one["waiting"] == 1])
    called = hall.act("/counters/3/call-next", key="call-first")
    assert called["number"] == ticket["number"]
    eventually(lambda: page.locator("#hero-number").inner_text() == ticket["number"])
    assert page.locator("#hero-counter").inner_text() == "3"
    eventually(lambda: state(page)["level"] > 0.01)
    eventually(lambda: state(page)["spoken"])
    hall.act(f"/tickets/{ticket['id']}/recall", {"counter": "3"})
    eventually(lambda: page.locator("#label-now b").inner_text() == "Mời lại lần 2")
    eventually(lambda: len(told(state(page))) == 2)


def test_an_undone_call_leaves_the_wall(hall: Hall, page: Page) -> None:
    ticket = hall.issue("second")
    hall.act("/counters/3/call-next", key="call-second")
    eventually(lambda: ticket["number"] in page.locator("#wall").inner_text())
    hall.act(f"/tickets/{ticket['id']}/undo", {"counter": "3"})
    eventually(lambda: ticket["number"] not in page.locator("#wall").inner_text())


def test_somebody_signed_in_in_the_same_browser_does_not_change_the_board(
    hall: Hall, sounding_browser: Browser
) -> None:
    context = sounding_browser.new_context()
    signed = context.request.post(
        f"{hall.base}/api/v1/sign-in", data={"user": "hanh", "password": PASSWORD}
    )
    assert signed.ok
    page = context.new_page()
    page.goto(hall.board)
    eventually(lambda: state(page)["connection"]["state"] == "connected" and state(page)["board"])
    assert "settings" in state(page)["board"]
    context.close()


def test_the_voice_is_served_with_the_office_s_own_recordings(hall: Hall) -> None:
    with httpx.Client(base_url=hall.base, timeout=PATIENCE_SECONDS) as anybody:
        manifest = anybody.get("/voice/vi/manifest.json").json()
        assert manifest["clips"]["digit-3"]["recorded"] is False
        folder = hall.folder / "voice" / "vi"
        folder.mkdir(parents=True)
        (folder / "digit-3.wav").write_bytes(b"a real speaker")
        manifest = anybody.get("/voice/vi/manifest.json").json()
        assert manifest["clips"]["digit-3"]["recorded"]
        clip = anybody.get("/voice/vi/digit-3")
    assert (clip.content, clip.headers["content-type"]) == (b"a real speaker", "audio/wav")
    (folder / "digit-3.wav").unlink()


def test_it_weighs_little(hall: Hall, sounding_browser: Browser) -> None:
    """All that comes over the wire until the board shows, to a browser that never saw it."""
    context = sounding_browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    weighed = weigh(page)
    page.goto(hall.board)
    eventually(lambda: state(page)["board"] and state(page)["connection"]["state"] == "connected")
    page.evaluate("document.fonts.ready")
    assert 0 < weighed.texts + weighed.faces <= MOST_BYTES
    assert weighed.requests <= MOST_REQUESTS
    context.close()
