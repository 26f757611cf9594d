"""Numbers that are taken at home by phone, in an office file."""

from typing import Annotated

from server.contract.settings import Key, Unit
from server.office_file.values import Table


class FromHomeTable(Table):
    """Whether numbers are taken at home, how many, and until when they are confirmed there."""

    allowed: bool = False
    of_ten: Annotated[int, Key(least=1, most=9, unit=Unit.NUMBERS)] = 4
    """So many of ten numbers may be taken at home, the others are kept for who comes."""
    confirm_minutes: Annotated[int, Key(least=10, most=600, unit=Unit.MINUTES)] = 120
    """So long after it was taken a number is confirmed at the door, else it lapses."""
    back_after_calls: Annotated[int, Key(least=1, most=20, unit=Unit.CALLS)] = 3
    """So many go before an unconfirmed number whose turn came, once."""
    numbers_a_phone: Annotated[int, Key(least=1, most=20, unit=Unit.NUMBERS)] = 2
    """So many numbers a day one browser takes; one that forgets its cookie begins anew."""
    numbers_an_address: Annotated[int, Key(least=1, most=1_000, unit=Unit.NUMBERS)] = 30
    """So many numbers a day one address takes; many phones may stand behind it."""
