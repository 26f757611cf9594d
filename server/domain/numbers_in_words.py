"""Whole numbers as Vietnamese says them, for a text that a person reads aloud from paper.

Its words are given: `digit.0` to `digit.9`, those that change after a ten (`after_ten.5`) or
after tens (`after_tens.1`), `ten`, `tens`, `hundred`, `zero_between` for an empty ten, and the
names of GROUPS.
"""

from collections.abc import Mapping

GROUPS = ("", "thousand", "million", "billion")
A_GROUP = 1_000
MOST = A_GROUP ** len(GROUPS) - 1


def read_aloud(number: int, words: Mapping[str, str]) -> str:
    """Say a number of 0 to MOST in words.

    Raises:
        ValueError: it is below 0 or has too many digits.
    """
    if not 0 <= number <= MOST:
        raise ValueError(f"{number} is not said")
    if number == 0:
        return words["digit.0"]
    keys: list[str] = []
    for place in range(len(GROUPS) - 1, -1, -1):
        group = number // A_GROUP**place % A_GROUP
        if group:
            keys += _group(group, is_first=not keys)
            keys += [GROUPS[place]] if place else []
    return " ".join(words[one] for one in keys)


def _group(number: int, *, is_first: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [] if is_first and not hundreds else [_digit(hundreds), "hundred"]
    tens, ones = divmod(rest, 10)
    if not ones:
        return said + ([] if not tens else ["ten"] if tens == 1 else [_digit(tens), "tens"])
    if tens == 0:
        return [*said, *(["zero_between"] if said else []), _digit(ones)]
    if tens == 1:
        return [*said, "ten", "after_ten.5" if ones == 5 else _digit(ones)]
    changed = f"after_tens.{ones}" if ones in {1, 4, 5} else _digit(ones)
    return [*said, _digit(tens), "tens", changed]


def _digit(figure: int) -> str:
    return f"digit.{figure}"
