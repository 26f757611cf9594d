"""Which devices are connected, and what they complain of."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from server.contract.live import SILENCE_SECONDS

LOG = logging.getLogger(__name__)

MOST_CHANGES = 6
"""Of a device's trouble within CHANGES_SECONDS; a cover is not opened and closed more often."""
CHANGES_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class DeviceId:
    """A device and its office."""

    office: str
    device: str


NoteDevice = Callable[[DeviceId, bool, str | None], Awaitable[None]]
"""Stores that a device is online or not, and its trouble."""


class DeviceWatch:
    """Counts each device's connections; a device is offline when none came back in time."""

    def __init__(self, note: NoteDevice) -> None:
        self._note = note
        self._grace: float = SILENCE_SECONDS
        self._connections: dict[DeviceId, int] = {}
        self._noted: set[DeviceId] = set()
        self._trouble: dict[DeviceId, str | None] = {}
        self._changes: dict[DeviceId, deque[float]] = {}
        self._leaving: dict[DeviceId, asyncio.Task[None]] = {}

    async def connected(self, device: DeviceId) -> None:
        """Note a connection; where that is refused, the next one is noted."""
        self._connections[device] = self._connections.get(device, 0) + 1
        leaving = self._leaving.pop(device, None)
        if leaving is not None:
            leaving.cancel()
        if device not in self._noted:
            await self._note(device, True, self._trouble.get(device))
            self._noted.add(device)

    async def complains(self, device: DeviceId, trouble: str | None) -> None:
        """Note what the device says of itself; told once until it changes.

        A device whose trouble changes without end is heard no more for a while; it says the same
        again in its next status, so that the last word is never lost.
        """
        if device in self._trouble and self._trouble[device] == trouble:
            return
        if not self._may_change(device):
            return
        await self._note(device, True, trouble)
        self._trouble[device] = trouble

    def _may_change(self, device: DeviceId) -> bool:
        now = time.monotonic()
        times = self._changes.setdefault(device, deque(maxlen=MOST_CHANGES))
        if len(times) == MOST_CHANGES and now - times[0] < CHANGES_SECONDS:
            return False
        times.append(now)
        return True

    def connected_in(self, office: str) -> frozenset[str]:
        """Name the devices of an office that are connected, or may be back in a moment."""
        return frozenset(one.device for one in self._connections if one.office == office)

    def disconnected(self, device: DeviceId) -> None:
        """Note that a connection ended; the last one starts the grace time."""
        self._connections[device] -= 1
        if self._connections[device] == 0:
            self._leaving[device] = asyncio.get_running_loop().create_task(self._leave(device))

    async def _leave(self, device: DeviceId) -> None:
        await asyncio.sleep(self._grace)
        self._leaving.pop(device, None)
        if self._connections.get(device, 0) == 0:
            self._connections.pop(device, None)
            self._noted.discard(device)
            trouble = self._trouble.pop(device, None)
            try:
                await self._note(device, False, trouble)
            except Exception:
                LOG.exception("device %s could not be noted as offline", device.device)

    def stop(self) -> None:
        """Forget who is leaving."""
        for task in self._leaving.values():
            task.cancel()
