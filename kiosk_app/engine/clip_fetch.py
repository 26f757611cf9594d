"""Fetching the voice's clips from the server, as often as it may have new ones."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp

log = logging.getLogger(__name__)

AGAIN_SECONDS = 600.0
"""So often the server is asked what it says; a new recording is heard that soon."""
SAVED_EVERY = 50
"""So many clips are fetched between two writings of the index: more are lost to no power cut."""


class ClipFetch:
    """Brings the clips of some languages to the store; lives in one event loop."""

    def __init__(self, http: ServerHttp, store: ClipStore) -> None:
        self._http = http
        self._store = store
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Ask again now: the server is back, or the office has changed."""
        self._woken.set()

    async def run(self, languages: Sequence[str]) -> None:
        """Keep these languages up to date until cancelled."""
        while True:
            self._woken.clear()
            for language in languages:
                await self._try(language)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(AGAIN_SECONDS):
                    await self._woken.wait()

    async def _try(self, language: str) -> None:
        try:
            await self.fetch(language)
        except (LostAnswerError, RefusalError, OSError) as failed:
            log.info("clips of %s could not be fetched: %s", language, failed)

    async def fetch(self, language: str) -> None:
        """Fetch what is missing of one language; what came before a fault is kept.

        Raises:
            LostAnswerError, RefusalError: the server did not answer, or has no such voice.
            OSError: the disk does not take it.
        """
        told = await self._http.voice(language)
        missing = self._store.missing(language, told)
        try:
            for fetched, (key, clip) in enumerate(missing.items(), start=1):
                content = await self._http.clip(language, key, clip.sha256)
                if not self._store.keep(language, key, clip, content):
                    log.info("the clip %s/%s came damaged and is fetched later", language, key)
                if fetched % SAVED_EVERY == 0:
                    self._store.save(language, told)
        finally:
            self._store.save(language, told)
