"""An officer is shown at the counter by the name alone again."""

from sqlalchemy import Connection

from server.operations.office_rows.officer_card import wipe_officer_card


def hide_officer(connection: Connection, *, office: str, user: str) -> None:
    """Wipe title, field and photograph of somebody at an office; of one not shown nothing is."""
    wipe_officer_card(connection, user, office)
