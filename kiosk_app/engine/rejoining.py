"""Asking the server to take a missed number back into the line."""

import asyncio
import logging
from collections.abc import Callable
from uuid import uuid4

from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from kiosk_app.rules.moves import News, RejoinAnswered, Rejoined

log = logging.getLogger(__name__)

TRIES = 3
PAUSE_SECONDS = 1.0


class Rejoining:
    """Asks for slips; whoever scanned one and left is not answered before the next person."""

    def __init__(self, http: ServerHttp, on_news: Callable[[News], None]) -> None:
        self._http = http
        self._on_news = on_news
        self._last = ""

    async def ask(self, code: str) -> None:
        """Ask with one key until it is answered, so that nothing is done twice.

        No log has the code.
        """
        key = self._last = str(uuid4())
        answered = await self._answered(code, key)
        if key == self._last:
            self._on_news(answered)

    async def _answered(self, code: str, key: str) -> RejoinAnswered:
        for last in (False,) * (TRIES - 1) + (True,):
            try:
                await self._http.rejoin(code, key)
            except RefusalError as refused:
                log.info("a slip does not rejoin: %s", refused.code)
                return RejoinAnswered(_became(refused), ", ".join(refused.held))
            except LostAnswerError:
                if not last:
                    await asyncio.sleep(PAUSE_SECONDS)
            else:
                return RejoinAnswered(Rejoined.DONE)
        return RejoinAnswered(Rejoined.AWAY)


def _became(refused: RefusalError) -> Rejoined:
    if refused.passes:
        return Rejoined.AWAY
    return Rejoined.HELD if refused.held else Rejoined.NO
