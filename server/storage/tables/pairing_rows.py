"""Rows of devices that wait to be let in, as they travel; see `rows`."""

from datetime import datetime
from typing import NamedTuple

from server.storage.tables.pairing import PairingRow
from server.storage.tables.ties import row_of


@row_of(PairingRow)
class Pairing(NamedTuple):
    """A device that shows letters."""

    secret_hash: str
    letters: str
    token_hash: str
    kind: str | None
    ends_at: datetime
    office: str | None
    device: str | None
