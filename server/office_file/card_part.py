"""Numbers taken with an identity card, in an office file."""

from typing import Annotated

from server.contract.settings import Key, Unit
from server.office_file.values import Table


class CardTable(Table):
    """Whether kiosks read cards, and how many live numbers whoever shows one may hold."""

    allowed: bool = False
    numbers_a_person: Annotated[int, Key(least=1, most=20, unit=Unit.NUMBERS)] = 2
    """So many numbers of one card are live at a time; without a card nobody counts."""
