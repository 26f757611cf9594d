"""How long from a clerk's press to the board: its socket, and its painted picture."""

import asyncio
import json
import time
from collections.abc import Awaitable
from statistics import median
from typing import Any, Self
from uuid import uuid4

from playwright.async_api import async_playwright
from websockets.asyncio.client import ClientConnection, connect

from tests.bench.hall import OFFICE, Measured
from tests.conftest import CHROMIUM, FLAGS

WAITING = 60
"""People in the hall, the same before each call."""
CALLS = 200
PAINTED_CALLS = 40
PAINT_STAMP = """() => {
  window.painted = {};
  const number = document.getElementById("hero-number");
  new MutationObserver(() => {
    const text = number.textContent;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.painted[text] ||= Date.now(); };
      channel.port2.postMessage(0);
    });
  }).observe(number, { childList: true, characterData: true, subtree: true });
}"""


async def echo_ms(url: str) -> float:
    """Measure the bare echo: the median of a message there and back."""
    times = []
    async with connect(url, compression=None) as socket:
        for _ in range(CALLS):
            began = time.perf_counter()
            await socket.send("x" * 200)
            await socket.recv()
            times.append(time.perf_counter() - began)
    return median(times) * 1000


class Clerk:
    """Takes numbers and calls them, one after the other, on a connection kept open."""

    def __init__(self, hall: Measured) -> None:
        self._hall = hall

    async def __aenter__(self) -> Self:
        self._in, self._out = await asyncio.open_connection("127.0.0.1", self._hall.server.port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._out.close()
        await self._out.wait_closed()

    async def take(self, count: int) -> None:
        """Let so many people wait."""
        for _ in range(count):
            self._send("/tickets", self._hall.kiosk, b'{"service":"A"}')
            await self._answer()

    def press(self) -> Awaitable[str]:
        """Press *next*; the answer, to be awaited, is the number."""
        self._send("/counters/2/call-next", self._hall.clerk, b"")
        return self._called()

    async def _called(self) -> str:
        number: str = (await self._answer())["number"]
        return number

    def _send(self, path: str, token: str, body: bytes) -> None:
        head = (
            f"POST {self._hall.path}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\nIdempotency-Key: {uuid4().hex}\r\n\r\n"
        )
        self._out.write(head.encode() + body)

    async def _answer(self) -> Any:
        head = (await self._in.readuntil(b"\r\n\r\n")).lower()
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        body = json.loads(await self._in.readexactly(length))
        if head.split(b" ", 2)[1] not in {b"200", b"201"}:
            raise RuntimeError(body)
        return body


async def call_to_socket_ms(hall: Measured) -> float:
    """Measure from sending *next* to the call's event on a board's socket."""
    address = hall.base.replace("http", "ws", 1) + hall.path + "/live"
    headers = {"Authorization": f"Bearer {hall.board}"}
    times = []
    async with Clerk(hall) as clerk:
        await clerk.take(WAITING)
    async with (
        Clerk(hall) as clerk,
        connect(address, additional_headers=headers, compression=None) as feed,
    ):
        await heard(feed, "snapshot")
        for _ in range(CALLS):
            await clerk.take(1)
            await heard(feed, "ticket.issued")
            began = time.perf_counter()
            number = clerk.press()
            await heard(feed, "ticket.called")
            times.append(time.perf_counter() - began)
            await number
    return median(times) * 1000


async def heard(feed: ClientConnection, kind: str) -> None:
    """Listen until a message of this kind comes."""
    while json.loads(await feed.recv())["type"] != kind:
        pass


async def call_to_painted_ms(hall: Measured) -> float:
    """Measure from sending *next* to the number painted on a board in Chromium."""
    times = []
    async with async_playwright() as playwright, Clerk(hall) as clerk:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1920, "height": 1080}, bypass_csp=True)
        await page.goto(f"{hall.base}/board/{OFFICE}#token={hall.board}")
        await page.wait_for_function("document.getElementById('name').textContent !== ''")
        await page.evaluate(PAINT_STAMP)
        for _ in range(PAINTED_CALLS):
            await clerk.take(1)
            began = time.time()
            number = await clerk.press()
            shown = await page.wait_for_function("number => window.painted[number]", arg=number)
            painted: float = await shown.json_value()
            times.append(painted / 1000 - began)
        await browser.close()
    return median(times) * 1000
