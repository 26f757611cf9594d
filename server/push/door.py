"""The code at the door as boards and kiosks are sent it: made once for all of an office."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import orjson
import segno

from server.contract.live import Door
from server.domain.door_code import step_of

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
        known = self._known.get(office)
        if known is None or known[0] != step:
            async with self._reading:
                known = self._known.get(office)
                if known is None or known[0] != step:
                    code = await self._read(office)
                    known = self._known[office] = (step, code and self._told(office, code))
        return known[1]

    def _told(self, office: str, code: str) -> str:
        url = f"{self._public_url}/home/{office}#{code}"
        matrix = segno.make_qr(url, error="m", boost_error=False).matrix
        modules = ["".join(map(str, row)) for row in matrix]
        return _text(Door(type="door", code=code, url=url, modules=modules))


def _text(door: Door) -> str:
    return orjson.dumps(door).decode()


NO_DOOR = _text(Door(type="door", code=None, url=None, modules=[]))
"""What is sent where a code was shown and none is any more."""
