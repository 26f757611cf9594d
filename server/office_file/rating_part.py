"""What an office asks about a visit, in an office file: its reasons, and who sees to answers."""

from typing import Annotated

from server.contract.settings import Key, Kind
from server.office_file.values import Code, Name, Table

UserName = Annotated[str | None, Key(kind=Kind.TEXT_LINE, least=1, most=80)]


class RatingTable(Table):
    """Who sees to low ratings, and who alone reads of money asked beyond the fee."""

    case_owner: UserName = None
    payment_reader: UserName = None


class RatingReason(Table):
    """What somebody was not content with."""

    code: Code
    name: Name
