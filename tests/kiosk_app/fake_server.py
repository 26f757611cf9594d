"""A server on a real socket that speaks the kiosk's part of the contract, and fails on command."""

import asyncio
import contextlib
import json
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self

import orjson
from websockets.asyncio.server import ServerConnection, broadcast, serve
from websockets.exceptions import ConnectionClosed

from server.contract.answers import Office, OwnDevice, Ticket
from server.contract.answers.leading import TrialSlip
from server.contract.live import DeviceStatus, Heartbeat, Hello, Snapshot
from server.contract.problems import STATUS, Problem, ProblemCode
from server.contract.requests import IssueTicket, PrintReport
from server.contract.states import Audience
from tests.conforming import Conforming
from tests.kiosk_app.samples import NOW, a_ticket, an_office

DEVICE = "kiosk-1"
TOKEN = "secret"
_CLOSE_FRAME = 0x88
GONE = (asyncio.IncompleteReadError, ConnectionError, ConnectionClosed)
"""The other side hung up, as it may."""


@dataclass
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Behaviour:
    """What goes wrong; the tests turn these."""

    lose_answers: int = 0
    """So many answers to issuing are lost after the ticket was made."""
    refuse_with: tuple[int, str] | None = None
    sent_away: tuple[int, str] | None = None
    """Nobody is told who this kiosk is."""
    shut_out: tuple[int, str] | None = None
    """The feed refuses whoever comes, by close code and problem."""
    reopens_at: object = None
    refuse_reports: bool = False
    mute: bool = False
    """The feed sends no heartbeat."""
    garbled: bool = False
    """Refusals say what no server says."""
    unreadable: list[str] = field(default_factory=list)
    """What the feed says against the contract: the last one of them after each snapshot."""
    keep_closings: bool = False
    """A feed that is being closed hears nothing of it from the server's end."""


@dataclass
class FakeServer:
    office: Office = field(default_factory=an_office)
    behaviour: Behaviour = field(default_factory=Behaviour)
    port: int = 0

    def __post_init__(self) -> None:
        self.conforming = Conforming()
        self.requests: list[Request] = []
        self.tickets: dict[str, Ticket] = {}
        self.statuses: list[dict[str, Any]] = []
        self.sockets: list[ServerConnection] = []
        self.queries: list[str] = []
        self.kept_closings = 0
        self.feeds_ended = 0
        self.seq = 7
        self._place_of_last = self.seq
        self.log: list[tuple[int, str]] = []
        self.changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread: threading.Thread | None = None
        # Holds the port also while nobody listens there: nobody else can take it meanwhile.
        self._place = socket.socket()
        self._place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._place.bind(("127.0.0.1", self.port))
        self.port = self._place.getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        self._loop.close()
        self._place.close()
        self.conforming.verdict()

    def start(self) -> None:
        self._ready.clear()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(60)

    def stop(self) -> None:
        if self._thread:
            self._loop.call_soon_threadsafe(self._stopping.set)
            self._thread.join()
            self._thread = None

    def until(self, happened: Callable[[], object], seconds: float = 60) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: bool(happened()), seconds)

    def posts(self, ending: str) -> list[Request]:
        return [r for r in self.requests if r.method == "POST" and r.path.endswith(ending)]

    def reports(self) -> list[tuple[str, dict[str, Any]]]:
        return [(r.path.split("/")[-2], r.body) for r in self.posts("/print-report")]

    def trials(self) -> list[tuple[str, dict[str, Any]]]:
        """What was told of slips that were tried."""
        told = [one for one in self.posts("/print-report") if "/trial-slips/" in one.path]
        return [(one.path.split("/")[-2], one.body) for one in told]

    def answer_again(self) -> None:
        """Lose no more answers, from the next request on."""
        # In the server's own thread, which counts the lost ones.
        self._loop.call_soon_threadsafe(setattr, self.behaviour, "lose_answers", 0)

    def tell(self, kind: str, data: dict[str, Any], *, skip: int = 0, at: datetime = NOW) -> None:
        """Send an event; `skip` leaves out so many before it, to be heard on coming back."""
        first = self._place_of_last + 1
        missed = [
            (seq, self.conforming.said(Audience.KIOSK, {"seq": seq, "type": "skip"}))
            for seq in range(first, first + skip)
        ]
        self._place_of_last += 1 + skip
        event = {"seq": self._place_of_last, "type": kind, "at": at, "data": data}
        text = self.conforming.said(Audience.KIOSK, event)
        self._loop.call_soon_threadsafe(self._tell, self._place_of_last, text, missed)

    def shut_out(self, code: int, problem: str) -> None:
        """End the feeds as a server does whose device was revoked, and take nobody any more."""
        self.behaviour.shut_out = (code, problem)
        for one in self.sockets:
            asyncio.run_coroutine_threadsafe(self._refuse(one), self._loop)

    async def _refuse(self, connection: ServerConnection) -> None:
        assert self.behaviour.shut_out
        code, problem = self.behaviour.shut_out
        status = STATUS[ProblemCode(problem)]
        told = {"type": "refused", "title": problem, "status": status, "detail": problem}
        with self.conforming.telling(), contextlib.suppress(*GONE):
            await connection.send(self.conforming.said(Audience.KIOSK, {**told, "code": problem}))
            await connection.close(code, problem)

    def _tell(self, seq: int, text: str, missed: list[tuple[int, str]]) -> None:
        self.seq = seq
        self.log += [*missed, (seq, text)]
        # At once: a heartbeat that tells the new place before the event would be taken for a gap.
        broadcast(self.sockets, text)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        self._stopping = asyncio.Event()
        self._callers: set[asyncio.StreamWriter] = set()
        http = await asyncio.start_server(self._front, "127.0.0.1", self.port)
        feed = await serve(self._live, "127.0.0.1", 0, ping_interval=None)
        self._feed_port = feed.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stopping.wait()
        # Nobody comes in any more: a server that closes meanwhile leaves that socket behind.
        self._loop.remove_reader(http.sockets[0])
        for caller in self._callers:
            caller.transport.abort()
        while others := asyncio.all_tasks() - {asyncio.current_task()}:
            await asyncio.wait(others)
        http.close()
        feed.close()
        await feed.wait_closed()

    async def _front(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One port for both: websocket calls are passed on, plain ones are answered."""
        self._callers.add(writer)
        if self._stopping.is_set():
            writer.transport.abort()
        try:
            with self.conforming.telling(), contextlib.suppress(*GONE):
                head = await reader.readuntil(b"\r\n\r\n")
                if b"upgrade: websocket" in head.lower():
                    await self._pass_on(head, reader, writer)
                else:
                    await self._answer(head, reader, writer)
        finally:
            await _closed(writer)
            self._callers.discard(writer)

    async def _pass_on(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        inner, outer = await asyncio.open_connection("127.0.0.1", self._feed_port)
        outer.write(head)

        async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            try:
                while data := await source.read(65536):
                    if self.behaviour.keep_closings and data[0] == _CLOSE_FRAME and sink is writer:
                        await self._keep_closing()
                    sink.write(data)
                    await sink.drain()
            except ConnectionError:
                pass
            finally:
                sink.close()

        async def hear() -> None:
            await pump(reader, outer)
            with self.changed:
                self.feeds_ended += 1
                self.changed.notify_all()

        try:
            await asyncio.gather(hear(), pump(inner, writer))
        finally:
            await _closed(outer)

    async def _keep_closing(self) -> None:
        with self.changed:
            self.kept_closings += 1
            self.changed.notify_all()
        await self._stopping.wait()

    async def _answer(
        self, head: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        lines = head.decode().split("\r\n")
        method, path, _ = lines[0].split(" ")
        headers = {
            name.lower(): value for name, _, value in (one.partition(": ") for one in lines[1:])
        }
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        request = Request(method, path, headers, json.loads(body) if body else {})
        status, text = self._decide(request)
        with self.changed:
            self.requests.append(request)
            self.changed.notify_all()
        if status == 0:
            return
        top = (f"HTTP/1.1 {status} X", f"Content-Length: {len(text.encode())}", "Connection: close")
        writer.write("\r\n".join((*top, "", "")).encode() + text.encode())
        await writer.drain()

    def _decide(self, request: Request) -> tuple[int, str]:
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return self._refused(401, ProblemCode.NOT_SIGNED_IN)
        path = request.path.removeprefix("/api/v1")
        if path == "/me" and self.behaviour.sent_away:
            return self._refused(*self.behaviour.sent_away)
        if path == "/me":
            me = {"kind": "kiosk", "id": DEVICE, "name": "Kiosk 1", "office": self.office.code}
            return 200, self.conforming.said(OwnDevice, me)
        if request.method == "GET" and path.count("/") == 2:
            return 200, self.conforming.said(Office, self.office.model_dump(mode="json"))
        if path.endswith("/tickets"):
            return self._issue(request)
        if path.endswith("/print-report"):
            if self.behaviour.refuse_reports:
                return self._refused(500, ProblemCode.INTERNAL_ERROR)
            self.conforming.heard(PrintReport, orjson.dumps(request.body))
            if "/trial-slips/" in path:
                told = {"trial": 8, "device": DEVICE, "state": "printed", "reason": None}
                return 200, self.conforming.said(TrialSlip, told)
            return 200, self._any_ticket()
        ticket_id = path.rsplit("/", 1)[-1]
        if not re.fullmatch(r"t-\d+", ticket_id):
            return self._refused(404, ProblemCode.UNKNOWN_TICKET)
        return 200, self._any_ticket(ticket_id)

    def _any_ticket(self, ticket_id: str = "t-0") -> str:
        return self._ticket(a_ticket(ticket_id=ticket_id))

    def _ticket(self, ticket: Ticket) -> str:
        return self.conforming.said(Ticket, ticket.model_dump(mode="json"))

    def _refused(self, status: int, code: str) -> tuple[int, str]:
        problem = {"type": "about:blank", "title": code, "status": status, "detail": code}
        problem |= {"code": code}
        if self.behaviour.reopens_at is not None:
            problem |= {"reopens_at": self.behaviour.reopens_at}
        if self.behaviour.garbled:
            return status, json.dumps(problem)
        assert STATUS[ProblemCode(code)] == status
        return status, self.conforming.said(Problem, problem)

    def _issue(self, request: Request) -> tuple[int, str]:
        if self.behaviour.refuse_with:
            return self._refused(*self.behaviour.refuse_with)
        self.conforming.heard(IssueTicket, orjson.dumps(request.body))
        key = request.headers["idempotency-key"]
        known = key in self.tickets
        if not known:
            place = len(self.tickets) + 1
            letter = request.body["service"]
            self.tickets[key] = a_ticket(f"{letter}{place:03d}", ticket_id=f"t-{place}")
        if self.behaviour.lose_answers > 0:
            self.behaviour.lose_answers -= 1
            return 0, ""
        return 200 if known else 201, self._ticket(self.tickets[key])

    async def _live(self, connection: ServerConnection) -> None:
        with self.conforming.telling(), contextlib.suppress(*GONE):
            await self._feed(connection)

    async def _feed(self, connection: ServerConnection) -> None:
        assert connection.request
        query = connection.request.path.partition("?")[2]
        with self.changed:
            self.queries.append(query)
            self.changed.notify_all()
        if self.behaviour.shut_out:
            await self._refuse(connection)
            return
        hello = Hello(
            type="hello", protocol=1, epoch="e1", seq=self.seq, server_time=NOW, heartbeat_seconds=5
        )
        await connection.send(self._message(hello))
        since = dict(part.split("=") for part in query.split("&") if part).get("since")
        if since is None:
            data = self.office.model_dump(mode="json")
            await connection.send(self._message(Snapshot(type="snapshot", seq=self.seq, data=data)))
        else:
            for seq, text in self.log:
                if seq > int(since):
                    await connection.send(text)
        self.sockets.append(connection)
        if self.behaviour.unreadable:
            await connection.send(self.behaviour.unreadable.pop())
        beat = asyncio.create_task(self._beat(connection))
        try:
            async for message in connection:
                self.conforming.heard(DeviceStatus, message)
                with self.changed:
                    self.statuses.append(json.loads(message))
                    self.changed.notify_all()
        finally:
            beat.cancel()
            self.sockets.remove(connection)

    async def _beat(self, connection: ServerConnection) -> None:
        with self.conforming.telling(), contextlib.suppress(*GONE):
            while not self.behaviour.mute:
                await asyncio.sleep(0.2)
                await connection.send(self._message(Heartbeat(type="heartbeat", seq=self.seq)))

    def _message(self, message: Hello | Snapshot | Heartbeat) -> str:
        return self.conforming.said(Audience.KIOSK, message)


async def _closed(writer: asyncio.StreamWriter) -> None:
    """Close, and wait for it: a loop that ends sooner leaves the socket to the next test."""
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()
