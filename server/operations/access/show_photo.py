"""An officer who is shown at the counter is shown with a photograph."""

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.answers.officers import ONE_CARD
from server.storage.prepared import PreparedUpdate
from server.storage.tables.officer_rows import OfficerCard

SAVE_PHOTO = PreparedUpdate(OfficerCard, ("photo", "photo_name"))


def show_photo(connection: Connection, *, office: str, user: str, photo: bytes, name: str) -> None:
    """Put a photograph in the place of the one before; `name` names its content.

    Raises:
        Refusal: `wrong_state` (`officer_not_shown`) for one who is not shown yet.
    """
    card = ONE_CARD.first(connection, office=office, user=user)
    if card is None:
        raise Refusal(ProblemCode.WRONG_STATE, "officer_not_shown", user=user)
    SAVE_PHOTO.save(connection, card._replace(photo=photo, photo_name=name))
