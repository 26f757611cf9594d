"""Others who keep a server busy while something is measured: in a process of their own."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from multiprocessing import get_context

import httpx
from websockets.exceptions import WebSocketException

Act = Callable[[], Awaitable[None]]
FORK = get_context("fork")
NICER = 5
"""How much nicer they are to this machine than what is measured."""
PAUSE_SECONDS = 0.05
"""Between two tries of one of them: they must leave the server its core."""
BEGINS_SECONDS = 1


@asynccontextmanager
async def meanwhile(*acts: Act) -> AsyncIterator[int]:
    """Do these over and over, for as long as the block runs, whatever the server says to it.

    Yields the id of the process that does them.
    """
    others = FORK.Process(target=_do, args=acts, daemon=True)
    others.start()
    await asyncio.sleep(BEGINS_SECONDS)
    assert others.pid is not None
    try:
        yield others.pid
    finally:
        others.terminate()
        others.join()


@contextmanager
def held_still(process: int) -> Iterator[None]:
    """Let a process keep its connections and use no processor: others' machines are not this one.

    What is sent to it stays in the system's buffers meanwhile.
    """
    os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(process, signal.SIGCONT)


def _do(*acts: Act) -> None:
    async def all_of_them() -> None:
        await asyncio.gather(*map(_again, acts))

    os.nice(NICER)
    asyncio.run(all_of_them())


async def _again(act: Act) -> None:
    while True:
        with suppress(OSError, httpx.HTTPError, asyncio.IncompleteReadError, WebSocketException):
            await act()
        await asyncio.sleep(PAUSE_SECONDS)
