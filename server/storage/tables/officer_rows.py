"""The class of the rows of officers' cards."""

from typing import NamedTuple

from server.storage.tables.officer import OfficerCardRow
from server.storage.tables.ties import row_of


@row_of(OfficerCardRow)
class OfficerCard(NamedTuple):
    """What is shown of an officer at a counter."""

    office: str
    user: str
    title: dict[str, str]
    field: dict[str, str]
    photo: bytes | None
    photo_name: str | None
