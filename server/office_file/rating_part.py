"""What an office asks about a visit, in an office file: its reasons, and who sees to answers."""

from typing import Annotated

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import Code, Name, Table

UserName = Annotated[str | None, Key(kind=Kind.TEXT_LINE, least=1, most=80)]


class RatingTable(Table):
    """Who sees to low ratings, who alone reads of money, and how long words are kept."""

    case_owner: UserName = None
    payment_reader: UserName = None
    texts_kept_days: Annotated[int, Key(least=30, most=3_650, unit=Unit.DAYS)] = 365


class RatingReason(Table):
    """What somebody was not content with."""

    code: Code
    name: Name
