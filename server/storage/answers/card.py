"""The key under which kiosks hash the cards of today."""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.card_json import CardKeyJson
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.memory import IN_MEMORY
from server.storage.query import Values
from server.storage.reader import OfficeMoment
from server.storage.tables import CARD_KEY, TAKEN_BY_CARD

FIND_CARD_KEY = Values(str, select(CARD_KEY.c.key).where(CARD_KEY.c.office == bindparam("office")))
KNOWN_CARDS = Values(
    str, select(TAKEN_BY_CARD.c.card).where(TAKEN_BY_CARD.c.office == bindparam("office"))
)


def living_secrets(connection: Connection, office: str) -> tuple[Sequence[str], Sequence[str]]:
    """Read the key of the day, as none or one, and the hashes that are known under it."""
    key = FIND_CARD_KEY.all(connection, office=office)
    return key, KNOWN_CARDS.all(connection, office=office)


def card_key(at: OfficeMoment) -> CardKeyJson:
    """Give a kiosk the day's key.

    Raises:
        Refusal: `wrong_state` while the office reads no cards, or its day is closed.
    """
    key = FIND_CARD_KEY.first(at.connection, office=at.plan.code)
    if key is None or not at.plan.set_up.card.allowed:
        raise Refusal(ProblemCode.WRONG_STATE, "no_cards")
    IN_MEMORY.note_key(at.plan.code, key)
    return {"key": key}
