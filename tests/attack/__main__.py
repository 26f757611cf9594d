"""What an attacker on the hall's Wi-Fi costs the hall, as ratios to quiet: `make attack`.

`python -m tests.attack followers` measures the phones alone.

Each attack runs from this machine, in a process of its own, against a real server, which may open
1,024 files as a service started by systemd may; the hall full of phones has a server that may open
more. Kiosk, board and clerks have an address of their own, as the devices of an office do.
"""

import asyncio
import json
import os
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
from websockets.asyncio.client import connect

from tests.bench.full_hall import following, tickets_of
from tests.bench.hall import PASSWORD, Measured, cores, measured
from tests.bench.meanwhile import FORK, Act, meanwhile

ROUNDS = 30
SIGN_INS = 3
FILES = 1_024
"""What a service that systemd starts may open, where nobody raised the limit."""
FOLLOWERS = (1_000, 2_000)
FOLLOWERS_A_TICKET = 5
FOLLOWERS_FROM = ("127.0.0.1", "127.0.0.3")
"""One address may follow with 1,000 phones."""
TURNS = 5
"""Quiet and full, one after the other: the medians of the ratios count."""
FILES_OF_MANY = 8_192
KEYS = count()
HOME = "127.0.0.2"


@dataclass(frozen=True, slots=True)
class Felt:
    """What the hall feels, in milliseconds: medians."""

    issue: float
    call: float
    sign_in: float
    clip: float

    def beside(self, quiet: "Felt") -> tuple[float, ...]:
        """Give the ratios to quiet."""
        pairs = (
            (self.issue, quiet.issue),
            (self.call, quiet.call),
            (self.sign_in, quiet.sign_in),
            (self.clip, quiet.clip),
        )
        return tuple(now / then for now, then in pairs)


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
    transport = httpx.AsyncHTTPTransport(local_address=HOME)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60, transport=transport) as client:
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
            await timed(SIGN_INS, lambda: client.post("/api/v1/sign-in", json=given)),
            await timed(ROUNDS, lambda: client.get("/voice/vi/digit-3")),
        )


def held(port: int, begin: bytes) -> Act:
    """Open a connection, send the beginning of something and wait to be thrown out."""

    async def act() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(begin)
            await reader.read()
        finally:
            writer.close()

    return act


def endless_header(port: int) -> Act:
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


def keeping(port: int) -> Act:
    """Ask once, keep the connection open and wait to be thrown out."""
    return held(port, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")


def asking(client: httpx.AsyncClient, path: str, **body: str) -> Act:
    """Ask one thing, with a name nobody has."""

    async def act() -> None:
        if body:
            await client.post(path, json={**body, "user": f"made up {next(KEYS)}"})
        else:
            await client.get(f"{path}{next(KEYS)}")

    return act


def complaining(hall: Measured) -> Act:
    """Send a board's troubles without an end."""

    async def act() -> None:
        address = hall.base.replace("http", "ws") + f"{hall.path}/live"
        token = {"Authorization": f"Bearer {hall.board}"}
        async with connect(address, additional_headers=token) as feed:
            for number in range(10_000):
                await feed.send(json.dumps({"type": "status", "trouble": f"t{number}"}))
                await asyncio.sleep(0.001)

    return act


async def print_beside_quiet(hall: Measured, attacks: dict[str, list[Act]]) -> None:
    """Print a row an attack, each beside the quiet just before it."""
    await felt(hall)
    for name, acts in attacks.items():
        quiet = await felt(hall)
        async with meanwhile(*acts):
            cells = (f"{ratio:.1f}" for ratio in (await felt(hall)).beside(quiet))
            print(f"| {name} | {' | '.join(cells)} |", flush=True)


async def strangers(hall: Measured) -> None:
    """Attack a server that may open few files."""
    port = hall.server.port
    half = b"POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"
    limits = httpx.Limits(max_connections=100)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60, limits=limits) as stranger:
        await print_beside_quiet(
            hall,
            {
                "1,100 silent connections": [held(port, b"")] * 1_100,
                "1,100 half a body": [held(port, half)] * 1_100,
                "1,100 that ask once and stay": [keeping(port)] * 1_100,
                "an endless header, again and again": [endless_header(port)] * 2,
                "60 made-up sign-ins at once": [asking(stranger, "/api/v1/sign-in", password="x")]
                * 60,
                "20 guess at slips' codes": [asking(stranger, "/t/x")] * 20,
                "a board that complains": [complaining(hall)],
            },
        )


async def followers(hall: Measured, how_many: int) -> None:
    """Let so many phones follow their tickets, and stop, several times."""
    paths = await tickets_of(hall, how_many // FOLLOWERS_A_TICKET) * FOLLOWERS_A_TICKET
    told = FORK.Semaphore(0)
    acts = [
        following(hall.server.port, path, told.release, FOLLOWERS_FROM[at % 2])
        for at, path in enumerate(paths)
    ]
    await felt(hall)
    turns = []
    for _ in range(TURNS):
        quiet = await felt(hall)
        async with meanwhile(*acts):
            for _ in paths:
                await asyncio.to_thread(told.acquire)
            turns.append((await felt(hall)).beside(quiet))
    middle = (f"{median(ratios):.1f}" for ratios in zip(*turns, strict=True))
    print(f"| {how_many:,} phones follow | {' | '.join(middle)} |", flush=True)


def main() -> None:
    """Serve an office and attack it, then another with a hall full of phones."""
    core, others = cores()
    if others is not None:
        os.sched_setaffinity(0, {others})
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, FILES_OF_MANY)), hard))
    print("| attack | issue | call | clerk's sign-in | board's clip |\n|---|---|---|---|---|")
    if sys.argv[1:] != ["followers"]:
        with TemporaryDirectory() as folder, measured(Path(folder), core, FILES) as hall:
            asyncio.run(strangers(hall))
    for how_many in FOLLOWERS:
        with TemporaryDirectory() as folder, measured(Path(folder), core, FILES_OF_MANY) as hall:
            asyncio.run(followers(hall, how_many))


if __name__ == "__main__":
    main()
