"""What this process still remembers of a closed day's cards, and how that is wiped.

What Python and SQLite free stays in memory as it was until something else lies there. So whatever
a process held is noted by its digest, and once the database knows it no more each copy is found
by the mark before it and overwritten, wherever it lies: in a buffer, a string or a page.
"""

import hashlib
import logging
import re
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

from server.contract.card import MARK

LOG = logging.getLogger(__name__)

OWN = Path("/proc/self")
LENGTH = 64
"""Hexadecimal digits behind the mark."""
AT_ONCE = 1 << 20
"""Bytes looked through in one go."""
REGION = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw\S* \S+ \S+ (\d+)\s*(.*)")
SHARED = "/"
"""A region that begins so is a file's; what is written into it would be written there."""


class InMemory:
    """Digests of what this process has held of cards, by office: keys of days, and hashes."""

    def __init__(self) -> None:
        self._keys: dict[str, set[bytes]] = {}
        self._cards: dict[str, set[bytes]] = {}

    def note_key(self, office: str, key: str) -> None:
        """Note that this process holds the key of a day."""
        self._keys.setdefault(office, set()).update(_digests([key]))

    def note_card(self, office: str, card: str) -> None:
        """Note that this process holds the hash of a card."""
        self._cards.setdefault(office, set()).update(_digests([card]))

    def offices(self) -> list[str]:
        """Name the offices of which anything is held."""
        return [*{*self._keys, *self._cards}]

    def day_goes_on(self, office: str, key: Collection[str]) -> bool:
        """Tell whether the key of the day, as none or one, is the only one that is held."""
        living = _digests(key)
        # Where another process gave the key away, this one learns it here.
        held = self._keys.setdefault(office, set(living))
        return bool(living) and held <= living

    def gone(self, office: str, key: Collection[str], cards: Collection[str]) -> set[bytes]:
        """Take what is held of an office and stands in the database no more."""
        gone: set[bytes] = set()
        for noted, living in ((self._keys, _digests(key)), (self._cards, _digests(cards))):
            held = noted.pop(office, set())
            gone |= held - living
            if held & living:
                noted[office] = held & living
        return gone


IN_MEMORY = InMemory()
"""A process has one memory."""


def wipe(digests: Collection[bytes]) -> int:
    """Overwrite each copy of these secrets in the memory of this process; tell how many there were.

    Raises:
        OSError: the system does not let a process see its own memory.
    """
    buffer = bytearray(AT_ONCE)
    wiped = 0
    with closing((OWN / "mem").open("r+b", buffering=0)) as memory:
        for start, end in _regions():
            at = start
            while at < end:
                memory.seek(at)
                try:
                    got = memory.readinto(memoryview(buffer)[: min(AT_ONCE, end - at)]) or 0
                except OSError:
                    break  # the region went meanwhile
                for place in _places(buffer, got, digests):
                    memory.seek(at + place)
                    memory.write(b"0" * LENGTH)
                    wiped += 1
                at += max(1, got - LENGTH - len(MARK)) if at + got < end else max(1, got)
    buffer[:] = bytes(AT_ONCE)
    return wiped


def _places(buffer: bytearray, got: int, digests: Collection[bytes]) -> Iterator[int]:
    """Find where secrets stand in what was read, which is copied nowhere."""
    mark = MARK.encode()
    at = buffer.find(mark, 0, got)
    while at >= 0:
        place = at + len(mark)
        if place + LENGTH <= got and _digest(memoryview(buffer)[place : place + LENGTH]) in digests:
            yield place
        at = buffer.find(mark, place, got)


def _regions() -> Iterator[tuple[int, int]]:
    """List the regions that belong to this process alone and may be written."""
    for line in (OWN / "maps").read_text().splitlines():
        found = REGION.match(line)
        if found and not found[4].startswith(SHARED):
            yield int(found[1], 16), int(found[2], 16)


def _digests(secrets: Collection[str]) -> set[bytes]:
    return {_digest(one.removeprefix(MARK).encode()) for one in secrets}


def _digest(secret: bytes | memoryview) -> bytes:
    return hashlib.sha256(secret).digest()
