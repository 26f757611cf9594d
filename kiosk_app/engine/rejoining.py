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


async def rejoin(http: ServerHttp, code: str, on_news: Callable[[News], None]) -> None:
    """Ask with one key until it is answered, so that nothing is done twice; no log has the code."""
    key = str(uuid4())
    held = ""
    for last in (False,) * (TRIES - 1) + (True,):
        try:
            await http.rejoin(code, key)
        except RefusalError as refused:
            log.info("a slip does not rejoin: %s", refused.code)
            held = ", ".join(refused.held)
            became = _became(refused)
        except LostAnswerError:
            became = Rejoined.AWAY
            if not last:
                await asyncio.sleep(PAUSE_SECONDS)
                continue
        else:
            became = Rejoined.DONE
        on_news(RejoinAnswered(became, held))
        return


def _became(refused: RefusalError) -> Rejoined:
    if refused.passes:
        return Rejoined.AWAY
    return Rejoined.HELD if refused.held else Rejoined.NO
