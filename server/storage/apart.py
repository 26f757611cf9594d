"""What belongs to no office's line, written in commits of its own, as the command line writes.

A device that asks for letters has no office yet, and an office that is set up is not there before.
Both are rare: each has a transaction to itself, one after the other in a thread.
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from server.storage.storage_faults import as_refusal

LOG = logging.getLogger(__name__)
Answer = TypeVar("Answer")
Work = Callable[[Connection, datetime], Answer]


class Apart:
    """Writes beside the one writer, which goes on meanwhile."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine = engine
        self._clock = clock
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="apart")

    async def do(self, work: Work[Answer]) -> Answer:
        """Do something in a transaction of its own and wait until it is durable.

        Raises:
            Refusal: the work's own, `busy` or `storage_failed`.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work)

    def _run(self, work: Work[Answer]) -> Answer:
        try:
            with self._engine.begin() as connection:
                return work(connection, self._clock())
        except DBAPIError as fault:
            LOG.warning("something could not be written apart from the writer: %s", fault.orig)
            raise as_refusal(fault) from fault

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown()
        self._engine.dispose()
