"""An officer's card is wiped: with the person, with the last role, or when it is wanted."""

from sqlalchemy import Connection, delete

from server.storage.tables import OFFICER_CARD


def wipe_officer_card(connection: Connection, user: str, office: str | None = None) -> None:
    """Wipe title, field and photograph of somebody; without an office, at every one."""
    here = OFFICER_CARD.c.user == user
    if office is not None:
        here &= OFFICER_CARD.c.office == office
    connection.execute(delete(OFFICER_CARD).where(here))
