"""How officers are shown at their counters."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.access_as_json import OfficerJson
from server.storage.query import Query, Values
from server.storage.tables import COUNTER, OFFICER_CARD
from server.storage.tables.officer_rows import OfficerCard


class ShownCard(NamedTuple):
    """A card without the picture itself."""

    user: str
    title: dict[str, str]
    field: dict[str, str]
    photo_name: str | None


_SHOWN = select(
    OFFICER_CARD.c.user, OFFICER_CARD.c.title, OFFICER_CARD.c.field, OFFICER_CARD.c.photo_name
).where(OFFICER_CARD.c.office == bindparam("office"))
CARDS = Query(ShownCard, _SHOWN)
CARD_AT = Query(
    ShownCard,
    _SHOWN.join(
        COUNTER,
        (COUNTER.c.office == OFFICER_CARD.c.office) & (COUNTER.c.person == OFFICER_CARD.c.user),
    ).where(COUNTER.c.code == bindparam("counter")),
)
ONE_CARD = Query(
    OfficerCard,
    select(OFFICER_CARD).where(
        OFFICER_CARD.c.office == bindparam("office"), OFFICER_CARD.c.user == bindparam("user")
    ),
)
PHOTO = Values(
    bytes,
    select(OFFICER_CARD.c.photo).where(
        OFFICER_CARD.c.office == bindparam("office"), OFFICER_CARD.c.photo_name == bindparam("name")
    ),
)


def officers(connection: Connection, office: str) -> dict[str, OfficerJson]:
    """Read how each officer of an office is shown, by the name that they sign in with."""
    return {one.user: _told(office, one) for one in CARDS.all(connection, office=office)}


def officer_at(connection: Connection, office: str, counter: str) -> OfficerJson | None:
    """Read how who sits at a counter is shown; None: nobody sits there, or is shown."""
    card = CARD_AT.first(connection, office=office, counter=counter)
    return None if card is None else _told(office, card)


def photo_of(connection: Connection, office: str, name: str) -> bytes | None:
    """Read a photograph by the name of its content; None: nobody has it any more."""
    return PHOTO.first(connection, office=office, name=name)


def _told(office: str, card: ShownCard) -> OfficerJson:
    photo = None if card.photo_name is None else f"/photos/{office}/{card.photo_name}"
    return {"title": card.title, "field": card.field, "photo": photo}
