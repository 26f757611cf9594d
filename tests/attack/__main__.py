"""What an attacker on the hall's Wi-Fi costs the hall, as ratios to quiet: `make attack`.

Each attack runs from this machine against a real server, which may open 1,024 files as a service
started by systemd may. A clerk signs in from an address of their own, as PCs of an office do.
"""

import asyncio
import json
import resource
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from websockets.asyncio.client import connect

from tests.bench.hall import OFFICE, PASSWORD, Measured, measured

ROUNDS = 30
SIGN_INS = 3
KEYS = count()


@dataclass(frozen=True, slots=True)
class Felt:
    """What the hall feels, in milliseconds: medians."""

    issue: float
    call: float
    sign_in: float
    clip: float

    def beside(self, quiet: "Felt") -> str:
        """Write the ratios to quiet, as cells of a table."""
        pairs = (
            (self.issue, quiet.issue),
            (self.call, quiet.call),
            (self.sign_in, quiet.sign_in),
            (self.clip, quiet.clip),
        )
        return " | ".join(f"{now / then:.1f}" for now, then in pairs)


async def timed(times: int, ask: Callable[[], Awaitable[httpx.Response]]) -> float:
    """Ask so often, one after the other; the median in milliseconds."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        (await ask()).raise_for_status()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


async def felt(hall: Measured) -> Felt:
    """Do what a hall does, and measure it."""

    def key() -> dict[str, str]:
        return {"Idempotency-Key": f"attack {next(KEYS)}"}

    kiosk = {"Authorization": f"Bearer {hall.kiosk}"}
    clerk = {"Authorization": f"Bearer {hall.clerk}"}
    given = {"user": "do", "password": PASSWORD}
    home = httpx.AsyncHTTPTransport(local_address="127.0.0.2")
    async with (
        httpx.AsyncClient(base_url=hall.base, timeout=60) as client,
        httpx.AsyncClient(base_url=hall.base, timeout=60, transport=home) as clerks,
    ):
        return Felt(
            await timed(
                ROUNDS,
                lambda: client.post(
                    f"{hall.path}/tickets", json={"service": "A"}, headers={**kiosk, **key()}
                ),
            ),
            await timed(
                ROUNDS,
                lambda: client.post(
                    f"{hall.path}/counters/2/call-next", headers={**clerk, **key()}
                ),
            ),
            await timed(SIGN_INS, lambda: clerks.post("/api/v1/sign-in", json=given)),
            await timed(ROUNDS, lambda: client.get("/voice/vi/digit-3")),
        )


async def again(act: Callable[[], Awaitable[None]]) -> None:
    """Go on for ever, whatever the server says to it."""
    while True:
        with suppress(OSError, httpx.HTTPError, asyncio.IncompleteReadError):
            await act()
        await asyncio.sleep(0)


@asynccontextmanager
async def under(*acts: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Attack for as long as the block runs."""
    tasks = [asyncio.create_task(again(act)) for act in acts]
    await asyncio.sleep(1)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def held(port: int, begin: bytes) -> Callable[[], Awaitable[None]]:
    """Open a connection, send the beginning of something and wait to be thrown out."""

    async def act() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(begin)
            await reader.read()
        finally:
            writer.close()

    return act


def endless_header(port: int) -> Callable[[], Awaitable[None]]:
    """Send a header without an end, as fast as it is taken."""

    async def act() -> None:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(b"GET /healthz HTTP/1.1\r\nX: ")
            for _ in range(1_000):
                writer.write(b"x" * 65_536)
                await writer.drain()
        finally:
            writer.close()

    return act


def asking(client: httpx.AsyncClient, path: str, **body: str) -> Callable[[], Awaitable[None]]:
    """Ask one thing, with a name nobody has."""

    async def act() -> None:
        if body:
            await client.post(path, json={**body, "user": f"made up {next(KEYS)}"})
        else:
            await client.get(f"{path}{next(KEYS)}")

    return act


def complaining(hall: Measured) -> Callable[[], Awaitable[None]]:
    """Send a board's troubles without an end."""

    async def act() -> None:
        address = hall.base.replace("http", "ws") + f"{hall.path}/live"
        token = {"Authorization": f"Bearer {hall.board}"}
        async with connect(address, additional_headers=token) as feed:
            for number in range(10_000):
                await feed.send(json.dumps({"type": "status", "trouble": f"t{number}"}))
                await asyncio.sleep(0.001)

    return act


async def compare(hall: Measured) -> None:
    """Print the table."""
    port = hall.server.port
    half = b"POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"
    limits = httpx.Limits(max_connections=100)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60, limits=limits) as stranger:
        attacks: dict[str, list[Callable[[], Awaitable[None]]]] = {
            "1,100 silent connections": [held(port, b"")] * 1_100,
            "1,100 half a body": [held(port, half)] * 1_100,
            "an endless header, again and again": [endless_header(port)] * 2,
            "60 made-up sign-ins at once": [asking(stranger, "/api/v1/sign-in", password="x")] * 60,
            "20 guess at slips' codes": [asking(stranger, "/t/x")] * 20,
            "a board that complains": [complaining(hall)],
        }
        await felt(hall)
        quiet = await felt(hall)
        print("| attack | issue | call | clerk's sign-in | board's clip |\n|---|---|---|---|---|")
        for name, acts in attacks.items():
            async with under(*acts):
                print(f"| {name} | {(await felt(hall)).beside(quiet)} |", flush=True)


def main() -> None:
    """Serve an office and attack it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 8_192)), hard))
    with TemporaryDirectory() as folder, measured(Path(folder), None) as hall:
        process = hall.server.process
        if process is not None:
            resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (1_024, 1_024))
        print(f"{OFFICE}: {hall.base}")
        asyncio.run(compare(hall))


if __name__ == "__main__":
    main()
