"""A headset that is plugged in, as the kernel tells of it: a switch in a socket, or a new card."""

import logging
import os
import selectors
import struct
import threading
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)

LOOKED_FOR_SECONDS = 0.2
"""A headset on USB is a new sound card, of which /proc tells nobody by itself."""
_EVENT = struct.Struct("llHHi")
"""Of Linux's input.h: seconds, microseconds, type, code, value."""
_SWITCH = 5
_HEADPHONES = 2


class Headset:
    """Watches the sockets and cards of this machine in a thread of its own.

    PulseAudio, PipeWire and ALSA all stand on the kernel, so neither is asked. A machine that has
    no sound, or does not let this program read its switches, is watched in vain.
    """

    def __init__(
        self,
        on_plugged: Callable[[], None],
        on_pulled: Callable[[], None],
        *,
        switches: Path = Path("/sys/class/input"),
        devices: Path = Path("/dev/input"),
        cards: Path = Path("/proc/asound/cards"),
    ) -> None:
        """Tell in the watching thread each time a headset is plugged in, or pulled out."""
        self._on_plugged = on_plugged
        self._on_pulled = on_pulled
        self._switches = switches
        self._devices = devices
        self._cards = cards
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="headset", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End it."""
        self._stopped.set()
        self._thread.join()

    def _watch(self) -> None:
        cards = self._known_cards()
        with selectors.DefaultSelector() as ready:
            sockets = self._sockets()
            for socket in sockets:
                ready.register(socket, selectors.EVENT_READ)
            while not self._stopped.is_set():
                for key, _ in ready.select(LOOKED_FOR_SECONDS):
                    self._read(int(key.fd), ready)
                now = self._known_cards()
                if cards - now:
                    self._on_pulled()
                if now - cards:
                    self._on_plugged()
                cards = now
            for socket in sockets:
                os.close(socket)

    def _read(self, socket: int, ready: selectors.BaseSelector) -> None:
        try:
            told = os.read(socket, _EVENT.size * 16)
        except OSError as gone:
            log.info("a socket for headsets is gone: %s", gone)
            ready.unregister(socket)
            return
        whole = len(told) - len(told) % _EVENT.size
        for _, _, kind, code, value in _EVENT.iter_unpack(told[:whole]):
            if (kind, code) == (_SWITCH, _HEADPHONES):
                (self._on_plugged if value else self._on_pulled)()

    def _sockets(self) -> list[int]:
        found = []
        for capabilities in sorted(self._switches.glob("event*/device/capabilities/sw")):
            try:
                if int(capabilities.read_text(encoding="ascii").split()[-1], 16) >> _HEADPHONES & 1:
                    device = self._devices / capabilities.parents[2].name
                    found.append(os.open(device, os.O_RDONLY | os.O_NONBLOCK))
            except (OSError, ValueError, IndexError) as closed:
                log.info("a socket for headsets cannot be watched: %s", closed)
        return found

    def _known_cards(self) -> frozenset[str]:
        try:
            told = self._cards.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return frozenset()
        return frozenset(line for line in told.splitlines() if line[:3].strip().isdigit())
