"""Asking the server for procedures: the newest search counts, older ones are given up."""

import asyncio
import logging
from collections.abc import Callable

from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from kiosk_app.rules import card, look_up_moves
from kiosk_app.rules.card_moves import CardHashed
from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.moves import News
from server.contract.problems import ProblemCode

log = logging.getLogger(__name__)

MOST_SHOWN = 16
_REFUSED: dict[str, Asked] = {
    ProblemCode.UNKNOWN_DOSSIER: Asked.UNKNOWN,
    ProblemCode.UNKNOWN_APPOINTMENT: Asked.UNKNOWN,
    ProblemCode.TOO_MANY_REQUESTS: Asked.SLOWED,
}


class LookUps:
    """Asks one office; lives in one event loop."""

    def __init__(self, http: ServerHttp, office: str, on_news: Callable[[News], None]) -> None:
        self._http = http
        self._office = office
        self._on_news = on_news
        self._searching: asyncio.Task[None] | None = None
        self._hashing: object = None

    def give_up(self) -> None:
        """Let a search go that is not answered yet: more was typed."""
        if self._searching is not None:
            self._searching.cancel()

    async def search(self, query: str) -> None:
        """Search, unless a later search comes before the answer."""
        self.give_up()
        self._searching = asyncio.current_task()
        try:
            found = await self._http.find_procedures(self._office, query, MOST_SHOWN)
        except (LostAnswerError, RefusalError) as failed:
            log.info("a search has no answer: %s", failed)
            return
        self._on_news(look_up_moves.Found(query, found))

    async def open(self, code: str) -> None:
        """Ask for everything of a procedure."""
        try:
            procedure = await self._http.procedure(self._office, code)
        except (LostAnswerError, RefusalError) as failed:
            log.info("the procedure %s cannot be opened: %s", code, failed)
            self._on_news(look_up_moves.Opened(code, None))
            return
        self._on_news(look_up_moves.Opened(code, procedure))

    async def hash_card(self, number: str) -> None:
        """Turn a card's number into its hash; the key of the day is fetched for it and dropped.

        A card that was put away before its answer came is nobody else's.
        """
        asked = self._hashing = object()
        try:
            key = (await self._http.card_key(self._office)).key
        except (LostAnswerError, RefusalError) as failed:
            log.info("a card cannot be used: %s", failed)
            hashed = CardHashed(None)
        else:
            hashed = CardHashed(card.hashed(number, key))
        if asked is self._hashing:
            self._on_news(hashed)

    async def find_dossier(self, code: str, office: str = "") -> None:
        """Ask how far a dossier is, at the office that its receipt names; the code is not logged.

        `office`: empty where none is named, then this kiosk's own is asked first.
        """
        try:
            told = await self._http.dossier(office or self._office, code)
        except RefusalError as refused:
            asked = _REFUSED.get(refused.code, Asked.AWAY)
            self._on_news(look_up_moves.DossierAnswered(code, None, asked))
        except LostAnswerError:
            self._on_news(look_up_moves.DossierAnswered(code, None, Asked.AWAY))
        else:
            self._on_news(look_up_moves.DossierAnswered(code, told, Asked.TOLD))

    async def find_appointment(self, code: str) -> None:
        """Ask for a booked visit; its code stands in no log."""
        try:
            told = await self._http.appointment(self._office, code)
        except RefusalError as refused:
            asked = _REFUSED.get(refused.code, Asked.AWAY)
            self._on_news(look_up_moves.AppointmentAnswered(code, None, asked))
        except LostAnswerError:
            self._on_news(look_up_moves.AppointmentAnswered(code, None, Asked.AWAY))
        else:
            self._on_news(look_up_moves.AppointmentAnswered(code, told, Asked.TOLD))
