"""What an attacker on the hall's Wi-Fi costs the hall, as ratios to quiet: `make attack`.

`python -m tests.attack followers` measures the phones alone, and any other words the attacks
whose names hold them. It ends with 1 where followers make issue or call take more than twice as
long, or where a storm of sign-ins takes more memory than one password needs.

Each attack runs from this machine, in a process of its own, against a real server, which may open
1,024 files as a service started by systemd may; the hall full of phones has a server that may open
more. Kiosk, board and clerks have an address of their own, as the devices of an office do.
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from websockets.asyncio.client import connect

from tests.attack.felt import KEYS, felt
from tests.attack.followers import Ratios, many_files, not_reached, with_followers
from tests.attack.memory import Memory
from tests.bench.full_hall import following, tickets_of
from tests.bench.hall import Measured, cores, measured
from tests.bench.meanwhile import Act, meanwhile

FILES = 1_024
"""What a service that systemd starts may open, where nobody raised the limit."""
FOLLOWERS = (1_000, 2_000)
STORM = "60 made-up sign-ins at once"
MOST_MB_OF_STORM = 128
"""One password is looked at at a time, which takes 64 MiB."""


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


def print_row(name: str, ratios: Ratios, more_mb: float) -> None:
    """Print a row of the table."""
    cells = " | ".join(f"{ratio:.1f}" for ratio in ratios)
    print(f"| {name} | {cells} | {more_mb:.0f} MB |", flush=True)


async def print_beside_quiet(hall: Measured, attacks: dict[str, list[Act]]) -> list[str]:
    """Print a row an attack, each beside the quiet just before it; answers what is too much."""
    missed = []
    await felt(hall)
    for name, acts in attacks.items():
        quiet = await felt(hall)
        memory = Memory(hall)
        async with meanwhile(*acts), memory.watched():
            ratios = (await felt(hall)).beside(quiet)
        print_row(name, ratios, memory.more)
        if name == STORM and memory.more > MOST_MB_OF_STORM:
            missed.append(f"{MOST_MB_OF_STORM} MB more in a storm of sign-ins: {memory.more:.0f}")
    return missed


async def strangers(hall: Measured, wanted: str) -> list[str]:
    """Attack a server that may open few files in the ways whose names hold a word."""
    port = hall.server.port
    half = b"POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{"
    limits = httpx.Limits(max_connections=100)
    [slip] = await tickets_of(hall, 1)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60, limits=limits) as stranger:
        attacks = {
            "1,100 silent connections": [held(port, b"")] * 1_100,
            "1,100 half a body": [held(port, half)] * 1_100,
            "1,100 that ask once and stay": [keeping(port)] * 1_100,
            "an endless header, again and again": [endless_header(port)] * 2,
            STORM: [asking(stranger, "/api/v1/sign-in", password="x")] * 60,
            "20 guess at slips' codes": [asking(stranger, "/t/x")] * 20,
            "300 streams of one slip": [following(port, slip, lambda: None)] * 300,
            "a board that complains": [complaining(hall)],
        }
        return await print_beside_quiet(
            hall, {name: acts for name, acts in attacks.items() if wanted in name}
        )


def main(wanted: str) -> list[str]:
    """Serve an office and attack it, then another with a hall full of phones.

    Args:
        wanted: a word of the attacks' names, or "followers"; none: all.

    Returns:
        What is more than it should be.
    """
    core, others = cores()
    if others is not None:
        os.sched_setaffinity(0, {others})
    print("| attack | issue | call | clerk's sign-in | board's clip | memory |")
    print("|---|---|---|---|---|---|")
    missed = []
    with many_files():
        if wanted != "followers":
            with TemporaryDirectory() as folder, measured(Path(folder), core, FILES) as hall:
                missed += asyncio.run(strangers(hall, wanted))
        for how_many in FOLLOWERS if wanted in {"", "followers"} else ():
            ratios, more_mb = with_followers(core, how_many)
            print_row(f"{how_many:,} phones follow", ratios, more_mb)
            missed += not_reached(how_many, ratios)
    return missed


if __name__ == "__main__":
    too_much = main(" ".join(sys.argv[1:]))
    for line in too_much:
        print(f"not reached: {line}")
    sys.exit(1 if too_much else 0)
