"""Speed of the main job beside the bare limits of this machine: `make bench`."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import httpx
import psutil

from server.storage.sqlite_library import SQLITE
from tests.attack.followers import many_files, not_reached, with_followers
from tests.bench import centre, figures, full_hall, growth, young
from tests.bench.hall import Measured, cores, measured
from tests.bench.latency import call_to_painted_ms, call_to_socket_ms, echo_ms
from tests.bench.load import Load, Result
from tests.bench.look_up import MOST_MS, PROCEDURES, strokes
from tests.bench.speech import FIRST_MS, KEY_MS, heard

CLIENTS = (1, 8, 32)
SECONDS = 3.0
ROUNDS = 3
COMMITS = 500
BARE_PORT = 18_471
FOLLOWERS = 2_000


def load(port: int, path: str, token: str, clients: int, core: int | None) -> Result:
    """Run one load in a process of its own."""
    asked = Load("127.0.0.1", port, path, token, '{"service":"A"}', clients, SECONDS, core)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.load"],
        input=json.dumps(asdict(asked)),
        capture_output=True,
        text=True,
        check=True,
    )
    return Result(**json.loads(done.stdout))


@contextmanager
def bare_limits(core: int | None) -> Iterator[str]:
    """Serve the empty route and the empty echo."""
    pinned = [] if core is None else ["taskset", "-c", str(core)]
    process = subprocess.Popen([*pinned, sys.executable, "-m", "tests.bench.bare", str(BARE_PORT)])
    base = f"http://127.0.0.1:{BARE_PORT}"
    try:
        while True:
            try:
                httpx.post(f"{base}/empty")
                break
            except httpx.ConnectError:
                if process.poll() is not None:
                    raise
        yield base
    finally:
        process.terminate()
        process.wait()


def commit_ms() -> float:
    """Measure one durable commit of one small row: WAL, synchronous=FULL."""
    with TemporaryDirectory() as folder:
        database = SQLITE.connect(Path(folder) / "bare.db", isolation_level=None)
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        database.execute("CREATE TABLE one (text)")
        times = []
        for _ in range(COMMITS):
            began = time.perf_counter()
            database.execute("INSERT INTO one VALUES ('a small row')")
            times.append(time.perf_counter() - began)
        database.close()
    return median(times) * 1000


def rates(hall: Measured, client_core: int | None) -> list[str]:
    """Measure issuing beside the empty route, turn by turn; answers what was not reached."""
    missed = []
    print(
        "clients  empty route /s   p50    p99   tickets /s   p50    p99   ratio  p99 ratio  repeats"
    )
    for clients in CLIENTS:
        turns = [
            (
                load(BARE_PORT, "/empty", "none", clients, client_core),
                load(hall.server.port, f"{hall.path}/tickets", hall.kiosk, clients, client_core),
            )
            for _ in range(ROUNDS)
        ]
        turns.sort(key=lambda turn: turn[1].per_second / turn[0].per_second)
        empty, issue = turns[ROUNDS // 2]
        ratio, tail = issue.per_second / empty.per_second, issue.p99_ms / empty.p99_ms
        repeats = sum(turn[1].repeats for turn in turns)
        refused = sum(turn[1].refused for turn in turns)
        print(
            f"{clients:>7}   {empty.per_second:>14,.0f} {empty.p50_ms:>5.1f} {empty.p99_ms:>6.1f}"
            f"   {issue.per_second:>11,.0f} {issue.p50_ms:>5.1f} {issue.p99_ms:>6.1f}"
            f"   {ratio:>5.2f} {tail:>10.1f} {repeats:>8}"
        )
        if repeats or refused:
            missed.append(f"{repeats} repeated numbers, {refused} refusals at {clients} clients")
        if clients == CLIENTS[-1]:
            missed += [] if ratio >= 1 / 3 else [f"a third of the empty route's rate: {ratio:.2f}"]
            missed += [] if tail <= 10 else [f"10 times the empty route's p99: {tail:.1f}"]
    return missed


def tap(hall: Measured) -> dict[str, float]:
    """Measure the kiosk in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.tap", hall.base, hall.kiosk],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def numbers_a_second(hall: Measured, client_core: int | None) -> float:
    """Measure how many numbers a second a hall gives to many who ask at once."""
    path = f"{hall.path}/tickets"
    return load(hall.server.port, path, hall.kiosk, CLIENTS[-1], client_core).per_second


def phones(core: int | None, others: int | None) -> list[str]:
    """Measure a hall full of phones that follow; answers what was not reached."""
    with full_hall.pinned(others), many_files():
        ratios, _ = with_followers(core, FOLLOWERS)
    print(
        f"{FOLLOWERS:,} phones follow: issue {ratios[0]:.1f}, call {ratios[1]:.1f} times the quiet"
    )
    return not_reached(FOLLOWERS, ratios)


def main() -> int:
    """Measure everything; the exit status says whether what is wanted was reached."""
    server_core, client_core = cores()
    with bare_limits(server_core), TemporaryDirectory() as folder:
        print(f"one durable SQLite commit: {commit_ms():.2f} ms")
        with measured(Path(folder), server_core) as hall:
            missed = rates(hall, client_core)
    # A hall of its own: nobody calls in one where tens of thousands wait.
    with (
        bare_limits(server_core) as bare,
        TemporaryDirectory() as folder,
        measured(Path(folder), server_core) as hall,
    ):
        echo = asyncio.run(echo_ms(bare.replace("http", "ws", 1) + "/echo"))
        socket = asyncio.run(call_to_socket_ms(hall))
        painted = asyncio.run(call_to_painted_ms(hall))
        tapped = tap(hall)
        typed = strokes(hall)
        memory = psutil.Process(hall.server.process.pid).memory_info().rss / 2**20  # type: ignore[union-attr]  # it runs
        print(f"empty websocket echo: {echo:.2f} ms")
        print(f"call to board socket: {socket:.2f} ms, {socket / echo:.1f} times the echo")
        print(f"call to painted board: {painted:.1f} ms")
        print(f"tap to last byte at the printer: {tapped['median_ms']:.1f} ms")
        print(
            f"key stroke of the search in {PROCEDURES} procedures: {typed.median_ms:.1f} ms, "
            f"p99 {typed.p99_ms:.1f} ms"
        )
        spoken = heard()
        print(
            f"kiosk's first word: {spoken.first_ms:.0f} ms, to a headset {spoken.headset_ms:.0f}, "
            f"of {FIRST_MS:.0f}; a key is answered in {spoken.key_ms:.0f} ms, at most "
            f"{spoken.key_most_ms:.0f}, of {KEY_MS:.0f}"
        )
        missed += spoken.not_reached()
        print(f"memory: server {memory:.0f} MB, kiosk {tapped['memory_mb']:.0f} MB")
        if typed.p99_ms >= MOST_MS:
            missed.append(f"{MOST_MS:.0f} ms for a key stroke of the search: {typed.p99_ms:.1f}")
        if socket > 5 * echo:
            missed.append(f"5 times the echo from call to board socket: {socket / echo:.1f}")
    missed += figures.main()
    missed += centre.main()
    missed += full_hall.main(server_core, client_core)
    missed += phones(server_core, client_core)
    missed += young.main(lambda hall: numbers_a_second(hall, client_core))
    missed += growth.main(("sqlite", "postgresql"), growth.TICKETS, growth.EVENTS)
    for one in missed:
        print(f"not reached: {one}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
