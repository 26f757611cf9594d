"""An officer is shown at the counter with a title and a field."""

from sqlalchemy import Connection

from server.operations.office_rows.person import check_right_here
from server.storage.answers.officers import ONE_CARD
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.tables.officer_rows import OfficerCard

ADD_CARD = PreparedInsert(OfficerCard)
SAVE_CARD = PreparedUpdate(OfficerCard, ("title", "field"))


def show_officer(
    connection: Connection,
    *,
    office: str,
    user: str,
    title: dict[str, str],
    field: dict[str, str],
) -> None:
    """Show somebody who works at an office; a photograph that is there stays.

    Raises:
        Refusal: `bad_request` (`unknown_person`) for one without a right there.
    """
    check_right_here(connection, office, user)
    card = ONE_CARD.first(connection, office=office, user=user)
    if card is None:
        ADD_CARD.add(connection, OfficerCard(office, user, title, field, None, None))
    else:
        SAVE_CARD.save(connection, card._replace(title=title, field=field))
