"""Whole numbers as Vietnamese reads them aloud, for a text that a person reads from paper.

The north's words: "linh" for an empty ten, "mốt", "tư" and "lăm" after a ten, "nghìn".
"""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
GROUPS = ("", " nghìn", " triệu", " tỷ")
A_GROUP = 1_000
MOST = A_GROUP ** len(GROUPS) - 1


def read_aloud(number: int) -> str:
    """Say a number of 0 to MOST.

    Raises:
        ValueError: it is below 0 or has too many digits.
    """
    if not 0 <= number <= MOST:
        raise ValueError(f"{number} is not said")
    if number == 0:
        return DIGITS[0]
    said: list[str] = []
    for place in range(len(GROUPS) - 1, -1, -1):
        group = number // A_GROUP**place % A_GROUP
        if group:
            said.append(_group(group, is_first=not said) + GROUPS[place])
    return " ".join(said)


def _group(number: int, *, is_first: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = [] if is_first and not hundreds else [DIGITS[hundreds], "trăm"]
    tens, ones = divmod(rest, 10)
    if tens == 0:
        if ones:
            said += ["linh", DIGITS[ones]] if said else [DIGITS[ones]]
    elif tens == 1:
        said += ["mười", *([_after_ten(ones)] if ones else [])]
    else:
        said += [DIGITS[tens], "mươi", *([AFTER_TENS.get(ones, DIGITS[ones])] if ones else [])]
    return " ".join(said)


def _after_ten(ones: int) -> str:
    return "lăm" if ones == 5 else DIGITS[ones]
