"""The code at the door as boards and kiosks are sent it: made once for all of an office."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

import orjson
import segno

from server.contract.live import Door
from server.domain.door_code import step_of

LOG = logging.getLogger(__name__)

ReadCode = Callable[[str], Awaitable[str | None]]
"""Reads an office's code of this half minute; None where no numbers are taken at home."""


class Doors:
    """The messages of all offices, each read anew once in half a minute."""

    def __init__(self, read: ReadCode, clock: Callable[[], datetime], public_url: str) -> None:
        self._read = read
        self._clock = clock
        self._public_url = public_url
        self._known: dict[str, tuple[int, str | None]] = {}
        self._reading = asyncio.Lock()

    async def message(self, office: str) -> str | None:
        """Give the message of this half minute; None where no numbers are taken at home."""
        step = step_of(self._clock())
        if not self._knows(office, step):
            async with self._reading:
                if not self._knows(office, step):
                    self._known[office] = (step, await self._made(office))
        return self._known[office][1]

    def _knows(self, office: str, step: int) -> bool:
        known = self._known.get(office)
        return known is not None and known[0] == step

    async def _made(self, office: str) -> str | None:
        """Make the message; a code that cannot be read is not shown, and the feed goes on."""
        try:
            code = await self._read(office)
        except Exception:
            LOG.exception("the code at the door of %s could not be read", office)
            return None
        return None if code is None else self._told(office, code)

    def _told(self, office: str, code: str) -> str:
        url = f"{self._public_url}/home/{office}#{code}"
        matrix = segno.make_qr(url, error="m", boost_error=False).matrix
        modules = ["".join(map(str, row)) for row in matrix]
        return _text(Door(type="door", code=code, url=url, modules=modules))


def _text(door: Door) -> str:
    return orjson.dumps(door).decode()


NO_DOOR = _text(Door(type="door", code=None, url=None, modules=[]))
"""What is sent where a code was shown and none is any more."""
