"""A line for the IT officer when the server sends this kiosk away, one until that changes."""

import logging
from collections.abc import Callable

from kiosk_app.rules.moves import Away, Connected, Disconnected, News

log = logging.getLogger(__name__)

_LINES = {
    Away.TOKEN: (
        "the server does not accept this kiosk's token: it was revoked, or the token file holds"
        " another one; get a new one with `luot device add kiosk --office OFFICE --name NAME"
        " --json`, put it into the token file and start the kiosk again"
    ),
    Away.OFFICE: (
        "the server does not know this kiosk's office: import it with `luot office import FILE`,"
        " or get a token for another office with `luot device add kiosk --office OFFICE"
        " --name NAME --json`"
    ),
}


class AwayLog:
    """Passes the core's news on, and logs why the server sends this kiosk away."""

    def __init__(self, on_news: Callable[[News], None]) -> None:
        self._on_news = on_news
        self._why: Away | None = None

    def __call__(self, news: News) -> None:
        """Take one piece of news."""
        match news:
            case Disconnected(why):
                if why is not self._why and why in _LINES:
                    log.error(_LINES[why])
                self._why = why
            case Connected():
                if self._why in _LINES:
                    log.warning("the server accepts this kiosk again")
                self._why = None
        self._on_news(news)
