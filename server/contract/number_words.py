"""How a language beyond the house's says a number: by a table of words, not by code."""

from collections.abc import Mapping, Sequence

NumberTable = Mapping[str, Sequence[str]]
"""Keys of clips by the number that they say, such as {"5": ["digit-5"], "10": ["number-10"]}."""


def number_words(table: NumberTable, number: int) -> list[str]:
    """Say the greatest number of the table that fits, then what is left: 6 is 5 and 1 in Khmer.

    Raises:
        ValueError: the table cannot say it.
    """
    said: list[str] = []
    left = number
    while left or not said:
        part = max(one for one in map(int, table) if one <= left)
        if left and not part:
            raise ValueError(f"no word says {left}")
        said += table[str(part)]
        left -= part
    return said
