"""A small office on a real port: serves the board page, its voice and a live feed under control."""

import asyncio
import json
import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI, Response, WebSocket
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from starlette.websockets import WebSocketDisconnect, WebSocketDisconnected, WebSocketState

from display_board.voice.bank import Bank
from server.contract.answers import Announcement, Status
from server.contract.live import Authorize, DeviceStatus, Door, Heartbeat, Hello, Snapshot
from server.contract.states import Audience
from server.domain.announcement import announce
from tests.conforming import Conforming

PAGES = Path(__file__).parents[2] / "display_board"
NOT_RECORDED = PAGES / "not-recorded"
"""The folder of a site without recordings is not there."""
TOKEN = "board-token"
DAY = "2026-11-27"
GONE = (WebSocketDisconnect, WebSocketDisconnected)
"""The page hung up or was hung up on, as may be."""
PATIENCE_SECONDS = 60.0
"""What a loaded machine may take for one step."""
SERVICES = [
    ("CT", "A", "Chứng thực", "Certification"),
    ("HT", "B", "Hộ tịch", "Civil status"),
    ("DD", "H", "Đất đai", "Land"),
    ("KD", "L", "Kinh doanh", "Business"),
    ("BT", "M", "Bảo trợ xã hội", "Social care"),
]


def both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


class FakeOffice:
    """Keeps a board and its event log; acts are called from the test's thread."""

    def __init__(
        self,
        counters: int = 11,
        *,
        voice: Bank | None = None,
        services: list[tuple[str, str, str, str]] = SERVICES,
        codes: Sequence[str] = (),
        digits: int = 3,
        **settings: Any,
    ) -> None:
        self.services = services
        self.digits = digits
        self.name = both("Phường Minh Tâm", "Minh Tam Ward")
        self.agency = both(
            "Trung tâm Phục vụ hành chính công", "Public Administrative Service Centre"
        )
        self.voice = voice or Bank(NOT_RECORDED)
        self.in_full = voice is None
        self.epoch = "first"
        self.seq = 100
        self.heartbeats = True
        self.accepts = True
        self.voice_is_there = True
        self.manifests_served = 0
        self.build = "b1"
        self.conforming = Conforming()
        self.log: list[tuple[int, str]] = []
        self.statuses: list[dict[str, Any]] = []
        self.connections = 0
        self.sockets: dict[WebSocket, asyncio.Queue[str]] = {}
        self.settings = {
            "zone": None,
            "name": both("Sảnh chính", "Main hall"),
            "farthest_metres": 8.0,
            "panel_width_mm": 1218.0,
            "layout": "auto",
            "speak": True,
            "languages": ["vi", "en"],
            "repeat": 2,
            "slide": True,
            "text": both(
                "Quý vị có giấy tờ ưu tiên, xin báo tại quầy 1",
                "If you have priority, please tell counter 1",
            ),
        } | settings
        self.rule = both(
            "Ai chờ lâu được mời trước; diện ưu tiên được mời sớm hơn; không ai phải chờ quá lâu.",
            "Longer waits go first, priority sooner; nobody waits too long.",
        )
        self.emergency: dict[str, Any] | None = None
        self.banners: dict[str, dict[str, str]] = {}
        self.status: dict[str, Any] | None = None
        """What everybody may ask; none: it is not answered."""
        self.calls: list[dict[str, Any]] = []
        self.missed: list[dict[str, Any]] = []
        self.waiting = {code: 9 * place % 14 for place, (code, *_) in enumerate(services, 1)}
        self.counters = [
            {
                "code": code,
                "name": both(f"Quầy {code}", f"Counter {code}"),
                "place": "counter",
                "services": [services[place % len(services)][0]],
                "state": "open",
                "number": None,
            }
            for place, code in enumerate(codes or map(str, range(1, counters + 1)))
        ]
        self.loop: asyncio.AbstractEventLoop | None = None
        self.server: uvicorn.Server | None = None
        self.thread: threading.Thread | None = None
        self.port = 0
        self._ready = threading.Event()
        self.app = self._app()

    def snapshot(self) -> dict[str, Any]:
        return {
            "office": "MT",
            "business_day": DAY,
            "name": self.name,
            "agency": self.agency,
            "timezone": "Asia/Ho_Chi_Minh",
            "accent": None,
            "settings": self.settings,
            "calls": self.calls,
            "missed": self.missed,
            "counters": self.counters,
            "services": [
                {
                    "code": code,
                    "name": both(vi, en),
                    "prefix": prefix,
                    "digits": self.digits,
                    "waiting": self.waiting[code],
                    "banner": self.banners.get(code),
                }
                for code, prefix, vi, en in self.services
            ],
            "rule": self.rule,
            "emergency": self.emergency,
            "server_time": now(),
        }

    # Acts of the test

    def call(
        self, number: str, counter: str, *, count: int = 1, age: float = 0.0, late: bool = False
    ) -> int:
        """Call a number, `age` seconds ago; count 2 and more is a recall."""
        call = self.calls_without_event(number, counter, count=count, age=age)
        plan = [self._plan(one) for one in announce(number, counter, ["vi", "en"])]
        kind = "ticket.called" if count == 1 else "ticket.recalled"
        data = {**call, "waiting": {}, "announcement": plan}
        call["late"] = late
        # A repeated call carries no word of it.
        del data["late"]
        if late:
            data["late"] = True
        return self.write(kind, data, call["called_at"])

    def _plan(self, announcement: Announcement) -> dict[str, Any]:
        """Say a call in full by the shipped voice, in a word or two by a quick one."""
        if self.in_full:
            return {**announcement}
        last = announcement["clips"][-1]
        return {**announcement, "clips": ["invite", "|", last], "again": ["counter", "|", last]}

    def calls_without_event(
        self, number: str, counter: str, *, count: int = 1, age: float = 0.0
    ) -> dict[str, Any]:
        """Put a call into the picture that new boards get."""
        call = {
            "number": number,
            "counter": counter,
            "service": "CT",
            "state": "called",
            "called_at": (datetime.now(UTC) - timedelta(seconds=age)).isoformat(),
            "call_count": count,
            "late": False,
            "business_day": DAY,
        }
        self.calls = [call, *(one for one in self.calls if one["number"] != number)][:12]
        for one in self.counters:
            if one["code"] == counter:
                one["number"] = number
        return call

    def miss(self, number: str, counter: str, minutes: float = 60) -> int:
        """Nobody comes to a call; the number stands on the wall for so many minutes."""
        until = (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()
        self.missed.append({"number": number, "counter": counter, "stands_until": until})
        return self.move("ticket.no_show", number, counter, "no_show", stands_until=until)

    def read_again(self, number: str, counter: str) -> int:
        """Let boards read a missed number out once more."""
        [call] = [one for one in self.calls if one["number"] == number]
        plan = [self._plan(one) for one in announce(number, counter, ["vi", "en"])]
        told = {key: value for key, value in call.items() if key != "late"}
        return self.write("ticket.missed", {**told, "waiting": {}, "announcement": plan})

    def move(self, kind: str, number: str, counter: str | None, state: str, **more: Any) -> int:
        for call in self.calls:
            if call["number"] == number:
                call["state"] = state
        if state == "waiting":
            self.calls = [call for call in self.calls if call["number"] != number]
        for one in self.counters:
            if one["number"] == number:
                one["number"] = None
        data: dict[str, Any] = {
            "number": number,
            "service": "CT",
            "counter": counter,
            "state": state,
            "business_day": DAY,
            "waiting": {},
            **more,
        }
        return self.write(kind, data)

    def write(self, kind: str, data: dict[str, Any], at: str | None = None) -> int:
        """Note an event and send it, in the server's own loop: no heartbeat tells of it before."""

        async def note() -> int:
            self.seq += 1
            event = {"seq": self.seq, "type": kind, "at": at or now(), "data": data}
            text = self._said(event)
            self.log.append((self.seq, text))
            for queue in self.sockets.values():
                queue.put_nowait(text)
            return self.seq

        assert self.loop is not None
        return asyncio.run_coroutine_threadsafe(note(), self.loop).result(PATIENCE_SECONDS)

    def tell_door(self, code: str | None, modules: list[str]) -> None:
        """Tell the code at the door, which is no event."""
        url = None if code is None else f"{self.address}/home/MT#{code}"

        async def tell() -> None:
            text = self._said(Door(type="door", code=code, url=url, modules=modules))
            for queue in self.sockets.values():
                queue.put_nowait(text)

        assert self.loop is not None
        asyncio.run_coroutine_threadsafe(tell(), self.loop).result(PATIENCE_SECONDS)

    def cut(self) -> None:
        """Drop every socket and refuse new ones, as a night without network does."""
        self.accepts = False

        async def close() -> None:
            for page in list(self.sockets):
                await page.close(1012)

        assert self.loop is not None
        asyncio.run_coroutine_threadsafe(close(), self.loop).result(PATIENCE_SECONDS)

    def mend(self) -> None:
        self.accepts = True

    def begin_anew(self, epoch: str) -> None:
        """Become another history: a restored or new database."""
        self.epoch = epoch
        self.seq = 7
        self.log.clear()

    # The server

    def start(self) -> None:
        # Bound before the server runs: whoever connects early waits.
        listener = socket.create_server(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        config = uvicorn.Config(
            self.app,
            log_level="error",
            ws="websockets-sansio",
            timeout_graceful_shutdown=1,
        )
        self.server = uvicorn.Server(config)
        self._ready = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(listener,), daemon=True)
        self.thread.start()
        assert self._ready.wait(PATIENCE_SECONDS)

    def _run(self, listener: socket.socket) -> None:
        async def serve() -> None:
            self.loop = asyncio.get_running_loop()
            assert self.server is not None
            serving = self.server.serve(sockets=[listener])
            self._ready.set()
            await serving

        asyncio.run(serve())

    def stop(self) -> None:
        assert self.server is not None
        assert self.thread is not None
        self.server.should_exit = True
        self.thread.join(PATIENCE_SECONDS)
        assert not self.thread.is_alive()
        self.sockets.clear()
        self.conforming.verdict()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _app(self) -> FastAPI:
        app = FastAPI(openapi_url=None)
        bank = self.voice

        @app.get("/board/{office}")
        def page(office: str) -> HTMLResponse:
            text = (PAGES / "board" / "index.html").read_text(encoding="utf-8")
            return HTMLResponse(text.replace("{{static}}", f"/static/{self.build}"))

        @app.get("/api/v1/offices/{office}/status")
        def status(office: str) -> JSONResponse:
            if self.status is None:
                return JSONResponse({}, status_code=404)
            return JSONResponse(Status.model_validate(self.status).model_dump(mode="json"))

        @app.get("/voice/{language}/manifest.json")
        def manifest(language: str) -> JSONResponse:
            self.manifests_served += 1
            if not self.voice_is_there:
                return JSONResponse({}, status_code=503)
            return JSONResponse(bank.manifest(language))

        @app.get("/voice/{language}/{key}")
        def clip(language: str, key: str) -> Response:
            found = bank.clip(language, key)
            if found is None or not self.voice_is_there:
                return Response(status_code=404)
            return Response(found.path.read_bytes(), media_type=found.media_type)

        @app.websocket("/api/v1/offices/{office}/live")
        async def live(page: WebSocket, office: str) -> None:
            await self._live(page)

        for build in ("b1", "b2"):
            app.mount(f"/static/{build}", StaticFiles(directory=PAGES))
        return app

    async def _live(self, page: WebSocket) -> None:
        with self.conforming.telling(), suppress(*GONE):
            await self._feed(page)

    async def _feed(self, page: WebSocket) -> None:
        if not self.accepts:
            await page.close(1013)
            return
        await page.accept()
        first = self.conforming.heard(Authorize, await page.receive_text())
        if first.token != TOKEN:
            await page.close(4401, "not_signed_in")
            return
        self.connections += 1
        queue: asyncio.Queue[str] = asyncio.Queue()
        for text in self._greeting(page):
            queue.put_nowait(text)
        self.sockets[page] = queue
        tasks = [
            asyncio.ensure_future(self._pump(page, queue)),
            asyncio.ensure_future(self._beat(queue)),
            asyncio.ensure_future(self._listen(page)),
        ]
        try:
            ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for one in ended:
                one.result()
        finally:
            self.sockets.pop(page, None)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _said(self, message: Any) -> str:
        return self.conforming.said(Audience.BOARD, message)

    def _greeting(self, page: WebSocket) -> list[str]:
        hello = self._said(
            Hello(
                type="hello",
                protocol=1,
                epoch=self.epoch,
                seq=self.seq,
                server_time=datetime.now(UTC),
                heartbeat_seconds=5,
            )
        )
        query = page.query_params
        since = query.get("since")
        oldest = self.log[0][0] - 1 if self.log else self.seq
        if since is None or query.get("epoch") != self.epoch or int(since) < oldest:
            return [
                hello,
                self._said(Snapshot(type="snapshot", seq=self.seq, data=self.snapshot())),
            ]
        return [hello, *(text for seq, text in self.log if seq > int(since))]

    async def _pump(self, page: WebSocket, queue: asyncio.Queue[str]) -> None:
        while True:
            await page.send_text(await queue.get())

    async def _beat(self, queue: asyncio.Queue[str]) -> None:
        while True:
            await asyncio.sleep(5)
            if self.heartbeats:
                queue.put_nowait(self._said(Heartbeat(type="heartbeat", seq=self.seq)))

    async def _listen(self, page: WebSocket) -> None:
        while page.client_state is WebSocketState.CONNECTED:
            text = await page.receive_text()
            self.conforming.heard(DeviceStatus, text)
            self.statuses.append(json.loads(text))


def now() -> str:
    return datetime.now(UTC).isoformat()


def eventually(check: Any, seconds: float = PATIENCE_SECONDS) -> Any:
    """Wait until a check gives something true and return it."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        assert time.monotonic() < deadline, f"never came true: {check}"
        time.sleep(0.02)
