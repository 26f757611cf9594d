"""Names that came over HTTP are put into clips by a process of their own, one after another."""

import asyncio
import logging
import sys
from pathlib import Path

import orjson

from server.name_clips import Names, can_speak

LOG = logging.getLogger(__name__)


class Speaking:
    """Has names spoken while the server serves; to speak 600 procedures takes minutes."""

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._one_at_a_time = asyncio.Lock()
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, names: Names) -> None:
        """Have the clips made that are missing; without the synthesizer names are only shown."""
        if not can_speak():
            return
        task = asyncio.create_task(self._speak(names))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def idle(self) -> None:
        """Wait until all that was begun is spoken."""
        await asyncio.gather(*self._under_way)

    async def stop(self) -> None:
        """Leave the rest unspoken: the next file has it made."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def _speak(self, names: Names) -> None:
        async with self._one_at_a_time:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "server.name_clips", str(self._data_dir)),
                stdin=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
            try:
                _, said = await process.communicate(orjson.dumps(names))
            except asyncio.CancelledError:
                process.kill()
                await process.wait()
                raise
        if process.returncode:
            why = said.decode(errors="replace").strip().rpartition("\n")[2]
            LOG.warning("names are shown and not spoken: %s", why)
