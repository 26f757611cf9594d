"""A call put into the clips that speak it, in each language; the bank holds their words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from server.contract.answers import Announcement

JOIN = "|"
"""The next clip follows at once."""
BREATH = ","
"""160 ms between what is read one by one."""
REST = ";"
"""350 ms between the parts of a longer text."""

FINAL = "-final"
"""Ending of the key of a number word spoken with the falling tone of a sentence's end."""
CHIME = "chime"
"""Played before a call; part of every language's bank, of no announcement."""

_DIGITS = "0123456789"
_LETTERS = {chr(code): f"letter-{chr(code).lower()}" for code in range(ord("A"), ord("Z") + 1)}
_LETTERS["\u0110"] = "letter-dd"
_SEPARATORS = "-_./ "
_LONGEST_WHOLE_NUMBER = 3
"""A counter's number with more digits, or with a leading zero, is read digit by digit."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How one language says a call: its phrases and its numbers from 1 to 999.

    A phrase for a place ends in `code_suffix` before what is spelled; a language that says it
    as before a whole number has no suffix.
    """

    invite: str
    code_suffix: str
    number: Callable[[int], list[str]]
    number_words: tuple[str, ...]


def _digit(figure: int) -> str:
    return f"digit-{figure}"


def _vietnamese(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    said = [_digit(hundreds), "hundred"] if hundreds else []
    if not tens:
        if not unit:
            return said
        return [*said, *(["zero-between"] if hundreds else []), _digit(unit)]
    said += ["ten"] if tens == 1 else [_digit(tens), "tens"]
    if not unit:
        return said
    changed = {5: "five-after-ten"} if tens == 1 else _VIETNAMESE_AFTER_TENS
    return [*said, changed.get(unit, _digit(unit))]


_VIETNAMESE_AFTER_TENS = {1: "one-after-tens", 4: "four-after-tens", 5: "five-after-ten"}


def _english(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [_digit(hundreds), "hundred"] if hundreds else []
    if rest and hundreds:
        said.append("and")
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        said.append(f"number-{tens * 10}")
    if rest:
        said.append(_digit(rest) if rest < 10 else f"number-{rest}")
    return said


_GRAMMARS: Mapping[str, _Grammar] = {
    "vi": _Grammar(
        invite="invite",
        code_suffix="-code",
        number=_vietnamese,
        number_words=(
            "ten",
            "tens",
            "hundred",
            "zero-between",
            *_VIETNAMESE_AFTER_TENS.values(),
        ),
    ),
    "en": _Grammar(
        invite="invite",
        code_suffix="",
        number=_english,
        number_words=(
            "hundred",
            "and",
            *(f"number-{n}" for n in [*range(10, 20), *range(20, 100, 10)]),
        ),
    ),
}
LANGUAGES = tuple(_GRAMMARS)
PLACES = ("counter", "room", "door", "desk")
"""What a counter may be called; each has its phrase."""
_NEVER_LAST = frozenset({"zero-between", "and"})


def keys(language: str) -> frozenset[str]:
    """Name every clip that a call in this language may need, the chime included."""
    grammar = _GRAMMARS[language]
    numbers = {*(_digit(figure) for figure in range(10)), *grammar.number_words}
    places = {f"to-{place}{suffix}" for place in PLACES for suffix in ("", grammar.code_suffix)}
    phrases = {CHIME, grammar.invite} | places
    finals = {key + FINAL for key in numbers - _NEVER_LAST}
    return frozenset(phrases | numbers | finals | set(_LETTERS.values()))


def unspeakable(text: str) -> str:
    """Give the characters of a number or counter code that no voice can say; "" when all can."""
    return "".join(
        letter
        for letter in text.upper()
        if letter not in _LETTERS and letter not in _DIGITS and letter not in _SEPARATORS
    )


def announce(
    number: str, counter: str, languages: Sequence[str], place: str = "counter"
) -> list[Announcement]:
    """Plan a call: "A012" letter by letter and digit by digit, the counter as a whole number.

    `place` is what the counter is called, one of PLACES.

    Languages without a grammar are left out, and so is a character that no voice can say (see
    `unspeakable`): the board shows it all the same, and a call never fails for it.
    """
    return [
        Announcement(language=language, clips=_call(number, counter, place, _GRAMMARS[language]))
        for language in languages
        if language in _GRAMMARS
    ]


def _call(number: str, counter: str, place: str, grammar: _Grammar) -> list[str]:
    spelled = _spelled(number)
    clips = [grammar.invite]
    for key in spelled:
        clips += [BREATH, key]
    if _is_whole_number(counter):
        phrase, counter_words, between = f"to-{place}", grammar.number(int(counter)), JOIN
    else:
        phrase = f"to-{place}{grammar.code_suffix}"
        counter_words, between = _spelled(counter), BREATH
    clips += [REST, phrase]
    for key in _with_final(counter_words):
        clips += [between, key]
    return clips


def _is_whole_number(counter: str) -> bool:
    return (
        0 < len(counter) <= _LONGEST_WHOLE_NUMBER
        and all(letter in _DIGITS for letter in counter)
        and not counter.startswith("0")
    )


def _spelled(text: str) -> list[str]:
    said = []
    for letter in text.upper():
        if letter in _DIGITS:
            said.append(_digit(int(letter)))
        elif letter in _LETTERS:
            said.append(_LETTERS[letter])
    return said


def _with_final(words: list[str]) -> list[str]:
    if not words or words[-1].startswith("letter-"):
        return words
    return [*words[:-1], words[-1] + FINAL]
