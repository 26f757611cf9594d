"""What a full hall costs the clerk who calls in it: `python -m tests.bench.full_hall`.

Each figure is a ratio to the same hall while it is nearly empty. With `--sockets 5000` so many
boards listen instead of a thousand. With `--tiny` a hall of a few shows in a minute that all of it
runs; its figures say nothing.
"""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import uuid4

import httpx
import psutil
from websockets.asyncio.client import connect

from tests.bench.hall import Measured, cores, measured
from tests.bench.meanwhile import FORK, Act, held_still, meanwhile

FILES = 8_192
TAKES = {"service": "A"}
HURRIES = {"service": "A", "priority": "elderly"}
"""Whoever takes this is put among all who wait."""
BETWEEN_PRESSES_SECONDS = 0.4
A_CALL_EVERY_SECONDS = 1.0
MOST_WITH_SOCKETS = 1.5
LEAST_OF_PAIRS = 0.8
MOST_OF_A_CORE = 0.1
WRITTEN = Path("build/bench-full-hall.json")


@dataclass(frozen=True, slots=True)
class Size:
    """How full the hall is, and how often things are done in it.

    Attributes:
        few: people who wait in a nearly empty hall.
        many: those in a full one.
        sockets: boards that listen.
        phones: that follow their tickets.
        pairs: of issue and call.
        calls: of which the median counts.
        rounds: turns, empty and full one after the other: the median of them counts.
        watched_seconds: in which the processor is looked at.
    """

    few: int = 20
    many: int = 300
    sockets: int = 1_000
    phones: int = 300
    pairs: int = 60
    calls: int = 15
    rounds: int = 3
    watched_seconds: int = 20


USUAL = Size()
TINY = Size(2, 6, 5, 3, 3, 2, 1, 2)


@dataclass(frozen=True, slots=True)
class Found:
    """What a full hall costs.

    Attributes:
        quiet_ms: call-next without others.
        sockets_ms: the same while all boards listen.
        pairs: how many pairs of issue and call a second with few waiting, and with many.
        priority_pairs: the same where whoever comes has priority.
        core: share of one that the server needs with phones, many waiting and a call a second.
    """

    quiet_ms: float
    sockets_ms: float
    pairs: tuple[float, float]
    priority_pairs: tuple[float, float]
    core: float

    @property
    def with_sockets(self) -> float:
        """By how much longer a clerk waits for the boards."""
        return self.sockets_ms / self.quiet_ms

    @property
    def share_of_pairs(self) -> float:
        """What a full hall leaves of an empty one's pairs."""
        return self.pairs[1] / self.pairs[0]

    @property
    def share_of_priority(self) -> float:
        """What it leaves where whoever comes has priority."""
        return self.priority_pairs[1] / self.priority_pairs[0]

    def not_reached(self) -> list[str]:
        """Say what is not as wanted."""
        checks = (
            (
                self.with_sockets <= MOST_WITH_SOCKETS,
                f"{MOST_WITH_SOCKETS} times call-next with sockets: {self.with_sockets:.2f}",
            ),
            (
                self.share_of_pairs >= LEAST_OF_PAIRS,
                f"{LEAST_OF_PAIRS} of a nearly empty hall's pairs: {self.share_of_pairs:.2f}",
            ),
            (
                self.share_of_priority >= LEAST_OF_PAIRS,
                f"{LEAST_OF_PAIRS} of its pairs with priority: {self.share_of_priority:.2f}",
            ),
            (
                self.core <= MOST_OF_A_CORE,
                f"{MOST_OF_A_CORE} of a core for phones: {self.core:.2f}",
            ),
        )
        return [told for reached, told in checks if not reached]


async def _act(
    client: httpx.AsyncClient, hall: Measured, token: str, path: str, body: object = None
) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
    answer = await client.post(f"{hall.path}/{path}", headers=headers, json=body)
    answer.raise_for_status()
    return answer


async def _issue(client: httpx.AsyncClient, hall: Measured, takes: dict[str, str] = TAKES) -> None:
    await _act(client, hall, hall.kiosk, "tickets", takes)


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


async def with_sockets(hall: Measured, size: Size) -> tuple[float, float]:
    """Measure call-next without others and with many boards; medians in ms."""
    quiet, full = [], []
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        for _ in range(size.rounds):
            for _ in range(2 * size.calls):
                await _issue(client, hall)
            quiet.append(await _ms(size.calls, lambda: _call(client, hall)))
            told = FORK.Semaphore(0)
            async with meanwhile(*[watching(hall, told.release)] * size.sockets) as boards:
                for _ in range(size.sockets):
                    await asyncio.to_thread(told.acquire)
                with held_still(boards):
                    full.append(await _ms(size.calls, lambda: _call(client, hall)))
    return median(quiet), median(full)


async def pairs_a_second(hall: Measured, waiting: int, pairs: int, takes: dict[str, str]) -> float:
    """Measure how many numbers a second are taken and called where so many wait as others do."""
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        for _ in range(waiting):
            await _issue(client, hall)
        began = time.perf_counter()
        for _ in range(pairs):
            await _issue(client, hall, takes)
            await _call(client, hall)
        return pairs / (time.perf_counter() - began)


async def share_of_a_core(hall: Measured, size: Size) -> float:
    """Measure the server's processor while phones follow, many wait and one is called a second."""
    assert hall.server.process is not None
    server = psutil.Process(hall.server.process.pid)
    paths = await tickets_of(hall, size.many)
    told = FORK.Semaphore(0)
    async with httpx.AsyncClient(base_url=hall.base, timeout=60) as client:
        acts = [following(hall.server.port, path, told.release) for path in paths[-size.phones :]]
        async with meanwhile(*acts):
            for _ in acts:
                await asyncio.to_thread(told.acquire)
            before, began = sum(server.cpu_times()[:2]), time.perf_counter()
            for number in range(size.watched_seconds):
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


def _pairs(
    core: int | None, others: int | None, size: Size, takes: dict[str, str]
) -> tuple[float, float]:
    """Measure pairs a second in a nearly empty hall and in a full one, in turns; the medians."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(size.rounds):
        for rates, waiting in zip(found, (size.few, size.many), strict=True):
            with pinned(others), hall_of_its_own(core) as hall:
                rates.append(asyncio.run(pairs_a_second(hall, waiting, size.pairs, takes)))
    return median(found[0]), median(found[1])


def measure(core: int | None, others: int | None, size: Size) -> Found:
    """Measure everything; for the arguments see `main`."""
    with pinned(others), hall_of_its_own(core) as hall:
        quiet, full = asyncio.run(with_sockets(hall, size))
    pairs = _pairs(core, others, size, TAKES)
    priority_pairs = _pairs(core, others, size, HURRIES)
    with pinned(others), hall_of_its_own(core) as hall:
        share = asyncio.run(share_of_a_core(hall, size))
    return Found(quiet, full, pairs, priority_pairs, share)


def main(core: int | None, others: int | None, size: Size = USUAL) -> list[str]:
    """Measure, print and write; answers what was not reached.

    Args:
        core: the server's.
        others: where clients, boards and phones are.
        size: how full it is.
    """
    found = measure(core, others, size)
    print(
        f"call-next: {found.quiet_ms:.1f} ms, with {size.sockets:,} sockets "
        f"{found.sockets_ms:.1f} ms: {found.with_sockets:.2f}"
    )
    for takes, (few, many) in {"": found.pairs, " with priority": found.priority_pairs}.items():
        print(
            f"issue{takes} and call: {few:.0f} a second with {size.few} waiting,"
            f" {many:.0f} with {size.many}: {many / few:.2f}"
        )
    print(f"{size.phones} phones, {size.many} waiting, a call a second: {found.core:.2f} of a core")
    WRITTEN.parent.mkdir(exist_ok=True)
    told = {"size": asdict(size), "found": asdict(found)}
    WRITTEN.write_text(json.dumps(told, indent=2) + "\n")
    return found.not_reached()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--tiny", action="store_true")
    asked.add_argument("--sockets", type=int, default=USUAL.sockets)
    wanted = asked.parse_args()
    usual = replace(USUAL, sockets=wanted.sockets)
    not_reached = main(*cores(), TINY if wanted.tiny else usual)
    for line in not_reached:
        print(f"not reached: {line}")
    sys.exit(1 if not_reached else 0)
