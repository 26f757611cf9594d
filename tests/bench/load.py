"""A bounded HTTP load from one process: N connections, each asking again when answered."""

import asyncio
import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from functools import partial
from typing import cast
from uuid import uuid4

import uvloop


@dataclass(frozen=True, slots=True)
class Load:
    """What to send and for how long. `core`: pin the client there, or None."""

    host: str
    port: int
    path: str
    token: str
    body: str
    connections: int
    seconds: float
    core: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it: answers a second, and latencies in milliseconds."""

    per_second: float
    p50_ms: float
    p99_ms: float
    answers: int
    refused: int
    numbers: list[str]

    @property
    def repeats(self) -> int:
        return len(self.numbers) - len(set(self.numbers))


class Connection(asyncio.Protocol):
    """One connection of the load."""

    def __init__(self, load: Load, until: float, done: "asyncio.Future[None]") -> None:
        self._until = until
        self._done = done
        self._buffer = b""
        self._sent_at = 0.0
        self._head = (
            f"POST {load.path} HTTP/1.1\r\nHost: {load.host}\r\n"
            f"Authorization: Bearer {load.token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(load.body)}\r\nIdempotency-Key: "
        ).encode()
        self._tail = f"\r\n\r\n{load.body}".encode()
        self.latencies: list[float] = []
        self.numbers: list[str] = []
        self.refused = 0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._ask()

    def _ask(self) -> None:
        assert self._transport is not None
        self._sent_at = time.perf_counter()
        self._transport.write(self._head + uuid4().hex.encode() + self._tail)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        if len(rest) < length:
            return
        now = time.perf_counter()
        self.latencies.append(now - self._sent_at)
        self._note(head, rest)
        self._buffer = b""
        if now < self._until:
            self._ask()
        elif not self._done.done():
            self._done.set_result(None)

    def _note(self, head: bytes, body: bytes) -> None:
        if head.split(b" ", 2)[1] not in {b"200", b"201"}:
            self.refused += 1
        elif b'"number"' in body:
            self.numbers.append(json.loads(body)["number"])

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._done.done():
            self._done.set_exception(exc or ConnectionError("the server hung up"))


async def run(load: Load) -> Result:
    """Send the load and measure."""
    loop = asyncio.get_running_loop()
    began = time.perf_counter()
    until = began + load.seconds
    waits = [loop.create_future() for _ in range(load.connections)]
    connections: list[Connection] = []
    for wait in waits:
        _, connection = await loop.create_connection(
            partial(Connection, load, until, wait), load.host, load.port
        )
        connections.append(connection)
    await asyncio.gather(*waits)
    took = time.perf_counter() - began
    latencies = sorted(one for connection in connections for one in connection.latencies)
    return Result(
        per_second=len(latencies) / took,
        p50_ms=latencies[len(latencies) // 2] * 1000,
        p99_ms=latencies[int(len(latencies) * 0.99)] * 1000,
        answers=len(latencies),
        refused=sum(connection.refused for connection in connections),
        numbers=[number for connection in connections for number in connection.numbers],
    )


if __name__ == "__main__":
    asked = Load(**json.loads(sys.stdin.read()))
    if asked.core is not None:
        os.sched_setaffinity(0, {asked.core})
    print(json.dumps(asdict(uvloop.run(run(asked)))))
