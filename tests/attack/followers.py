"""What a hall full of phones that follow their slips costs whoever takes numbers and calls."""

import asyncio
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.attack.felt import felt
from tests.attack.memory import Memory
from tests.bench.full_hall import following, tickets_of
from tests.bench.hall import Measured, measured
from tests.bench.meanwhile import FORK, meanwhile

FOLLOWERS_A_TICKET = 5
FOLLOWERS_FROM = ("127.0.0.1", "127.0.0.3")
"""One address may follow with 1,000 phones."""
TURNS = 5
"""Quiet and full, one after the other: the medians of the ratios count."""
FILES_OF_MANY = 8_192
MOST = 2.0
"""As long as in a quiet hall may issue and call take."""
Ratios = tuple[float, ...]
"""Of issue, call, sign-in and a clip of the voice."""


async def followers(hall: Measured, how_many: int) -> tuple[Ratios, float]:
    """Let so many phones follow their tickets, and stop, several times.

    Returns:
        The medians to quiet, and how many MB more the server takes at most.
    """
    paths = await tickets_of(hall, how_many // FOLLOWERS_A_TICKET) * FOLLOWERS_A_TICKET
    told = FORK.Semaphore(0)
    acts = [
        following(hall.server.port, path, told.release, FOLLOWERS_FROM[at % 2])
        for at, path in enumerate(paths)
    ]
    await felt(hall)
    turns, memory = [], Memory(hall)
    for _ in range(TURNS):
        quiet = await felt(hall)
        async with meanwhile(*acts), memory.watched():
            for _ in paths:
                await asyncio.to_thread(told.acquire)
            turns.append((await felt(hall)).beside(quiet))
    return tuple(median(ratios) for ratios in zip(*turns, strict=True)), memory.more


def not_reached(how_many: int, ratios: Ratios) -> list[str]:
    """Say what the hall feels more than it should of so many phones."""
    acts = zip(("issue", "call"), ratios, strict=False)
    return [
        f"{MOST:.0f} times the quiet hall's {act} with {how_many:,} followers: {ratio:.1f}"
        for act, ratio in acts
        if ratio > MOST
    ]


@contextmanager
def many_files() -> Iterator[None]:
    """Let this process open a file for each phone."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, FILES_OF_MANY)), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def with_followers(core: int | None, how_many: int) -> tuple[Ratios, float]:
    """Serve a hall full of phones, from a server on `core` that may open a file for each.

    The answer is that of `followers`.
    """
    with TemporaryDirectory() as folder, measured(Path(folder), core, FILES_OF_MANY) as hall:
        return asyncio.run(followers(hall, how_many))
