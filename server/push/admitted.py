"""Whom the open feeds were let in for, so that a token which ends takes its feeds along."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class Admitted:
    """The open feeds of this process by the hash of the token that let them in."""

    def __init__(self) -> None:
        self._feeds: dict[str, set[asyncio.Event]] = {}

    @contextmanager
    def feed(self, token_hash: str) -> Iterator[asyncio.Event]:
        """Keep a feed among them; its event is set when the token has ended."""
        ended = asyncio.Event()
        self._feeds.setdefault(token_hash, set()).add(ended)
        try:
            yield ended
        finally:
            feeds = self._feeds[token_hash]
            feeds.discard(ended)
            if not feeds:
                del self._feeds[token_hash]

    def tokens(self) -> list[str]:
        """Name the tokens, by their hashes, that feeds are open for."""
        return list(self._feeds)

    def end(self, token_hashes: Iterable[str]) -> None:
        """End every feed of these tokens."""
        for one in token_hashes:
            for ended in self._feeds.get(one, ()):
                ended.set()
