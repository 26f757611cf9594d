"""How long from a clerk's press to the board: its socket, and its painted picture."""

import asyncio
import json
import time
from statistics import median
from uuid import uuid4

import httpx
from playwright.async_api import async_playwright
from websockets.asyncio.client import connect

from tests.bench.hall import OFFICE, Measured
from tests.conftest import CHROMIUM, FLAGS

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
    """Takes numbers and calls them, one after the other."""

    def __init__(self, hall: Measured) -> None:
        self._hall = hall
        self._http = httpx.AsyncClient(base_url=hall.base)

    async def take(self, count: int) -> None:
        """Let so many people wait."""
        for _ in range(count):
            await self._post("/tickets", self._hall.kiosk, {"service": "A"})

    async def call(self) -> str:
        """Press *next*; answers the number."""
        answer = await self._post("/counters/2/call-next", self._hall.clerk, None)
        number: str = answer.json()["number"]
        return number

    async def _post(self, path: str, token: str, body: object) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
        answer = await self._http.post(self._hall.path + path, headers=headers, json=body)
        return answer.raise_for_status()

    async def close(self) -> None:
        await self._http.aclose()


async def call_to_socket_ms(hall: Measured) -> float:
    """Measure from sending *next* to the call's event on a board's socket."""
    clerk = Clerk(hall)
    await clerk.take(CALLS)
    address = hall.base.replace("http", "ws", 1) + hall.path + "/live"
    headers = {"Authorization": f"Bearer {hall.board}"}
    times = []
    async with connect(address, additional_headers=headers, compression=None) as feed:
        for _ in range(CALLS):
            began = time.perf_counter()
            pressed = asyncio.create_task(clerk.call())
            while json.loads(await feed.recv())["type"] != "ticket.called":
                pass
            times.append(time.perf_counter() - began)
            await pressed
    await clerk.close()
    return median(times) * 1000


async def call_to_painted_ms(hall: Measured) -> float:
    """Measure from sending *next* to the number painted on a board in Chromium."""
    clerk = Clerk(hall)
    await clerk.take(PAINTED_CALLS)
    times = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1920, "height": 1080}, bypass_csp=True)
        await page.goto(f"{hall.base}/board/{OFFICE}#token={hall.board}")
        await page.wait_for_function("document.getElementById('name').textContent !== ''")
        await page.evaluate(PAINT_STAMP)
        for _ in range(PAINTED_CALLS):
            began = time.time()
            number = await clerk.call()
            shown = await page.wait_for_function("number => window.painted[number]", arg=number)
            painted: float = await shown.json_value()
            times.append(painted / 1000 - began)
        await browser.close()
    await clerk.close()
    return median(times) * 1000
