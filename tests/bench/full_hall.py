"""What a full hall costs the clerk who calls in it: `python -m tests.bench.full_hall`.

Each figure is a ratio to the same hall while it is nearly empty.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

import httpx
import psutil
from websockets.asyncio.client import connect

from tests.bench.hall import Measured, cores, measured
from tests.bench.meanwhile import FORK, Act, held_still, meanwhile

FEW, MANY = 20, 300
"""People who wait."""
SOCKETS = 1_000
PHONES = 300
PAIRS = 60
CALLS = 15
ROUNDS = 3
"""Turns, empty and full one after the other: the median of them counts."""
WATCHED_SECONDS = 20
A_CALL_EVERY_SECONDS = 1.0
BETWEEN_PRESSES_SECONDS = 0.4
FILES = 8_192
TAKES = {"service": "A"}
MOST_WITH_SOCKETS = 1.5
LEAST_OF_PAIRS = 0.8
MOST_OF_A_CORE = 0.1


async def _act(
    client: httpx.AsyncClient, hall: Measured, token: str, path: str, body: object = None
) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
    answer = await client.post(f"{hall.path}/{path}", headers=headers, json=body)
    answer.raise_for_status()
    return answer


async def _issue(client: httpx.AsyncClient, hall: Measured) -> None:
    await _act(client, hall, hall.kiosk, "tickets", TAKES)


async def _call(client: httpx.AsyncClient, hall: Measured) -> None:
    await _act(client, hall, hall.clerk, "counters/2/call-next")


async def _ms(times: int, ask: Callable[[], Awaitable[None]]) -> float:
    """Ask so often, as hands do: whoever is told has been told before the next."""
    took = []
    for _ in range(times):
        await asyncio.sleep(BETWEEN_PRESSES_SECONDS)
        began = time.perf_counter()
        await ask()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


async def tickets_of(hall: Measured, how_many: int) -> list[str]:
    """Take numbers; answers the paths of their pages."""
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        given = [await _act(client, hall, hall.kiosk, "tickets", TAKES) for _ in range(how_many)]
    return ["/t/" + one.json()["follow_url"].rpartition("/")[2] for one in given]


def following(port: int, path: str, told: Callable[[], object], address: str = "127.0.0.1") -> Act:
    """Follow a ticket as its phone does, from an address; `told`: the first picture came."""
    asks = f"GET {path}/live HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n"

    async def act() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0))
        try:
            writer.write(asks.encode())
            await reader.readuntil(b"data: ")
            told()
            while await reader.read(65_536):
                pass
        finally:
            writer.close()

    return act


def watching(hall: Measured, told: Callable[[], object]) -> Act:
    """Be one of many boards; `told` is called when the first picture came."""
    address = f"{hall.base.replace('http', 'ws', 1)}{hall.path}/live"
    token = {"Authorization": f"Bearer {hall.board}"}

    async def act() -> None:
        async with connect(address, additional_headers=token) as feed:
            await feed.recv()
            told()
            async for _ in feed:
                pass

    return act


async def with_sockets(hall: Measured) -> tuple[float, float]:
    """Measure call-next without others and with SOCKETS boards; medians in ms."""
    quiet, full = [], []
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        for _ in range(ROUNDS):
            for _ in range(2 * CALLS):
                await _issue(client, hall)
            quiet.append(await _ms(CALLS, lambda: _call(client, hall)))
            told = FORK.Semaphore(0)
            async with meanwhile(*[watching(hall, told.release)] * SOCKETS) as boards:
                for _ in range(SOCKETS):
                    await asyncio.to_thread(told.acquire)
                with held_still(boards):
                    full.append(await _ms(CALLS, lambda: _call(client, hall)))
    return median(quiet), median(full)


async def pairs_a_second(hall: Measured, waiting: int) -> float:
    """Measure how many numbers a second are taken and called where so many wait."""
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        for _ in range(waiting):
            await _issue(client, hall)
        began = time.perf_counter()
        for _ in range(PAIRS):
            await _issue(client, hall)
            await _call(client, hall)
        return PAIRS / (time.perf_counter() - began)


async def share_of_a_core(hall: Measured) -> float:
    """Measure the server's processor while phones follow, many wait and one is called a second."""
    assert hall.server.process is not None
    server = psutil.Process(hall.server.process.pid)
    paths = await tickets_of(hall, MANY)
    told = FORK.Semaphore(0)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        acts = [following(hall.server.port, path, told.release) for path in paths[-PHONES:]]
        async with meanwhile(*acts):
            for _ in acts:
                await asyncio.to_thread(told.acquire)
            before, began = sum(server.cpu_times()[:2]), time.perf_counter()
            for number in range(WATCHED_SECONDS):
                await _call(client, hall)
                next_at = began + (number + 1) * A_CALL_EVERY_SECONDS
                await asyncio.sleep(max(0, next_at - time.perf_counter()))
            return (sum(server.cpu_times()[:2]) - before) / (time.perf_counter() - began)


@contextmanager
def hall_of_its_own(core: int | None) -> Iterator[Measured]:
    """Serve an office in which nobody waits yet; the server may open many files."""
    with TemporaryDirectory() as folder, measured(Path(folder), core, FILES) as hall:
        yield hall


@contextmanager
def pinned(core: int | None) -> Iterator[None]:
    """Keep this process to one core; None: to those it has."""
    this = psutil.Process()
    before = this.cpu_affinity()
    this.cpu_affinity(before if core is None else [core])
    try:
        yield
    finally:
        this.cpu_affinity(before)


def main(core: int | None, others: int | None) -> list[str]:
    """Measure and print; answers what was not reached.

    Args:
        core: the server's.
        others: where clients, boards and phones are.
    """
    missed = []
    with pinned(others), hall_of_its_own(core) as hall:
        quiet, full = asyncio.run(with_sockets(hall))
    print(f"call-next: {quiet:.1f} ms, with {SOCKETS:,} sockets {full:.1f} ms: {full / quiet:.2f}")
    if full / quiet > MOST_WITH_SOCKETS:
        missed.append(f"{MOST_WITH_SOCKETS} times call-next with sockets: {full / quiet:.2f}")
    few: list[float] = []
    many: list[float] = []
    for _ in range(ROUNDS):
        for found, waiting in ((few, FEW), (many, MANY)):
            with pinned(others), hall_of_its_own(core) as hall:
                found.append(asyncio.run(pairs_a_second(hall, waiting)))
    ratio = median(many) / median(few)
    print(
        f"issue and call: {median(few):.0f} a second with {FEW} waiting,"
        f" {median(many):.0f} with {MANY}: {ratio:.2f}"
    )
    if ratio < LEAST_OF_PAIRS:
        missed.append(f"{LEAST_OF_PAIRS} of the pairs with {FEW} waiting: {ratio:.2f}")
    with pinned(others), hall_of_its_own(core) as hall:
        share = asyncio.run(share_of_a_core(hall))
    print(f"{PHONES} phones, {MANY} waiting, a call a second: {share:.2f} of a core")
    if share > MOST_OF_A_CORE:
        missed.append(f"{MOST_OF_A_CORE} of a core for {PHONES} phones: {share:.2f}")
    return missed


if __name__ == "__main__":
    not_reached = main(*cores())
    for line in not_reached:
        print(f"not reached: {line}")
    sys.exit(1 if not_reached else 0)
