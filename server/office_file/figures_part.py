"""What an office measures its figures by, in an office file."""

from typing import Annotated

from pydantic import AfterValidator

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import Table, email


class FiguresTable(Table):
    """How long people wait at most by the office's word, for how many, and when its books close."""

    promised_wait_minutes: Annotated[int, Key(least=1, most=240, unit=Unit.MINUTES)] = 20
    """Whoever is called within so many minutes of coming was called in time."""
    target_percent: Annotated[int, Key(least=1, most=100, unit=Unit.PERCENT)] = 85
    """So many of a hundred are to be called in time: the line in charts."""
    month_ends_on: Annotated[int, Key(least=0, most=28)] = 0
    """Day of the month with which its figures close, such as 14; 0: with its last day."""
    report_day: Annotated[int, Key(least=1, most=28)] = 3
    """The report goes out on this day of the office's next month, its first being 1."""
    report_to: Annotated[
        str | None, AfterValidator(email), Key(kind=Kind.TEXT_LINE, least=3, most=254)
    ] = None
    """Where the report goes by e-mail; without it none is sent."""
