"""A call put into the clips that speak it, in each language; the bank holds their words."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

from server.contract.answers import Announcement
from server.contract.number_words import NumberTable, number_words
from server.contract.spelling import ALIKE, WORD, letter_key

Numbers: TypeAlias = Literal["north", "south"]
"""How Vietnamese says whole numbers: the parts of the country differ over 104 and 24."""

JOIN = "|"
"""The next clip follows at once."""
BREATH = ","
"""A short pause between what is read one by one."""
REST = ";"
"""A longer one between the parts of a text."""
_PAUSES = (JOIN, BREATH, REST)

FINAL = "-final"
"""Ending of the key of a number word spoken with the falling tone of a sentence's end."""
CHIME = "chime"
"""Played before each reading of a call; part of every language's bank."""

_DIGITS = "0123456789"
_LETTERS = {letter: letter_key(letter) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ\u0110"}
_SEPARATORS = "-_./ "
_LONGEST_WHOLE_NUMBER = 3
"""A counter's number with more digits, or with a leading zero, is read digit by digit."""


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How one language says numbers from 1 to 999, and with which words, in either way."""

    number: Callable[[int, Numbers], list[str]]
    number_words: tuple[str, ...]
    digit: Callable[[int], list[str]] = lambda figure: [_digit(figure)]
    falls: bool = True
    """Whether it has words of their own for the end of a sentence."""


def _digit(figure: int) -> str:
    return f"digit-{figure}"


def _by_table(table: NumberTable) -> _Grammar:
    return _Grammar(
        number=lambda number, _: number_words(table, number),
        number_words=tuple(dict.fromkeys(word for words in table.values() for word in words)),
        digit=lambda figure: number_words(table, figure),
        falls=False,
    )


def _vietnamese(number: int, numbers: Numbers) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    said = [_digit(hundreds), "hundred"] if hundreds else []
    if not tens:
        if not unit:
            return said
        return [*said, *([_ZERO_BETWEEN[numbers]] if hundreds else []), _digit(unit)]
    said += ["ten"] if tens == 1 else [_digit(tens), "tens"]
    if not unit:
        return said
    changed = {5: "five-after-ten"} if tens == 1 else _AFTER_TENS[numbers]
    return [*said, changed.get(unit, _digit(unit))]


_ZERO_BETWEEN: Mapping[Numbers, str] = {
    "north": "zero-between",
    "south": "zero-between-south",
}
_AFTER_TENS: Mapping[Numbers, Mapping[int, str]] = {
    "north": {1: "one-after-tens", 4: "four-after-tens", 5: "five-after-ten"},
    "south": {1: "one-after-tens", 5: "five-after-ten"},
}


def _english(number: int, _numbers: Numbers) -> list[str]:
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
        number=_vietnamese,
        number_words=(
            "ten",
            "tens",
            "hundred",
            *_ZERO_BETWEEN.values(),
            *_AFTER_TENS["north"].values(),
        ),
    ),
    "en": _Grammar(
        number=_english,
        number_words=(
            "hundred",
            "and",
            *(f"number-{n}" for n in [*range(10, 20), *range(20, 100, 10)]),
        ),
    ),
}
LANGUAGES = tuple(_GRAMMARS)
_NO_TABLES: Mapping[str, NumberTable] = MappingProxyType({})
Letters: TypeAlias = Mapping[str, Collection[str]]
"""Capital letters that are said with a word, by language."""
_PLAIN: Letters = MappingProxyType({})
PLACES = ("counter", "room", "door", "desk")
"""What a counter may be called; each has its phrase, and its word for the short reading."""
_INVITE = "invite"
PRACTICE = "practice"
"""Said before whatever a practice office calls, so that nobody comes for it."""
EMERGENCY = "emergency"
"""Everybody is asked to leave the hall."""
_EXIT = "emergency-exit"
_TO = "to-"
_NEVER_LAST = frozenset({*_ZERO_BETWEEN.values(), "and"})


def keys(language: str, table: NumberTable | None = None) -> frozenset[str]:
    """Name every clip that a call in this language may need, the chime included.

    `table` says the numbers of a language that has no grammar here.
    """
    grammar = _GRAMMARS[language] if table is None else _by_table(table)
    digits = (clip for figure in range(10) for clip in grammar.digit(figure))
    numbers = {*digits, *grammar.number_words}
    single = {CHIME, PRACTICE, _INVITE, EMERGENCY, _EXIT}
    phrases = {*single, *PLACES, *(_TO + place for place in PLACES)}
    finals = {key + FINAL for key in numbers - _NEVER_LAST if grammar.falls}
    letters = {*_LETTERS.values()}
    spelled = {key + WORD for key in letters if language in ALIKE}
    return frozenset(phrases | numbers | finals | letters | spelled)


def unspeakable(text: str) -> str:
    """Give the characters of a number or counter code that no voice can say; "" when all can."""
    return "".join(
        letter
        for letter in text.upper()
        if letter not in _LETTERS and letter not in _DIGITS and letter not in _SEPARATORS
    )


def announce(
    number: str,
    counter: str,
    languages: Sequence[str],
    place: str = "counter",
    numbers: Numbers = "north",
    tables: Mapping[str, NumberTable] = _NO_TABLES,
    with_words: Letters = _PLAIN,
    *,
    practice: bool = False,
) -> list[Announcement]:
    """Plan a call: "A012" letter by letter and digit by digit, the counter as a whole number.

    `place` is what the counter is called, one of PLACES; `numbers` whether Vietnamese says whole
    numbers the northern or the southern way. `tables` say the numbers of languages without a
    grammar; since such a one may have no voice, the call is told in Vietnamese as well.
    `with_words` are the letters that the office says so, wherever they stand; what is called for
    `practice` begins by saying that it is.

    Other languages without a grammar are left out, and so is a character that no voice can say (see
    `unspeakable`): the board shows it all the same, and a call never fails for it.
    """
    announced = []
    marked = [[PRACTICE]] if practice else []
    grammars = {**_GRAMMARS, **{one: _by_table(tables[one]) for one in languages if one in tables}}
    for language in _with_vietnamese(languages):
        if language in grammars:
            grammar, clear = grammars[language], with_words.get(language, ())
            spelled = _spelled(number, grammar, clear)
            at_counter = _counter_words(counter, grammar, numbers, clear)
            invited = _each(BREATH, [*marked, [_INVITE], *spelled])
            clips = [*invited, REST, _TO + place, *at_counter]
            again = [*_each(BREATH, [*marked, *spelled]), REST, place, *at_counter]
            announced.append(
                Announcement(language=language, clips=_rung(clips), again=_rung(again))
            )
    return announced


def announce_emergency(
    exit_number: int | None,
    languages: Sequence[str],
    tables: Mapping[str, NumberTable] = _NO_TABLES,
    *,
    practice: bool = False,
) -> list[Announcement]:
    """Plan what boards say over and over while everybody is to leave: why, and by which exit.

    Languages as in `announce`; number and way out are said again by the whole sentence.
    """
    announced = []
    grammars = {**_GRAMMARS, **{one: _by_table(tables[one]) for one in languages if one in tables}}
    for language in _with_vietnamese(languages):
        if language in grammars:
            clips = [CHIME, *([BREATH, PRACTICE] if practice else []), BREATH, EMERGENCY]
            if exit_number is not None:
                number = _counter_words(str(exit_number), grammars[language], "north", ())
                clips += [REST, _EXIT, *number]
            announced.append(Announcement(language=language, clips=clips, again=clips))
    return announced


def clips_of(announcements: Sequence[Announcement], language: str) -> list[str]:
    """Name the clips of calls in one language, each once, in the order of their first use."""
    readings = [
        (*one["clips"], *one["again"]) for one in announcements if one["language"] == language
    ]
    return list(dict.fromkeys(clip for one in readings for clip in one if clip not in _PAUSES))


def _with_vietnamese(languages: Sequence[str]) -> Sequence[str]:
    first = LANGUAGES[0]
    known = all(one in _GRAMMARS for one in languages)
    return languages if known or first in languages else (*languages, first)


def _counter_words(
    counter: str, grammar: _Grammar, numbers: Numbers, clear: Collection[str]
) -> list[str]:
    """Say what follows the word for the place, each word with the pause before it."""
    if _is_whole_number(counter):
        words = [[clip] for clip in grammar.number(int(counter), numbers)]
        return _each(JOIN, _with_final(words, grammar))
    return _each(BREATH, _with_final(_spelled(counter, grammar, clear), grammar))


def _each(pause: str, words: Sequence[Sequence[str]]) -> list[str]:
    """Put the pause before each word; the clips of one word follow each other at once."""
    said: list[str] = []
    for word in words:
        for at, clip in enumerate(word):
            said += [JOIN if at else pause, clip]
    return said


def _rung(clips: list[str]) -> list[str]:
    """Put the chime before a reading, in the place of the pause that it begins with."""
    return [CHIME, BREATH, *clips[1:]]


def _is_whole_number(counter: str) -> bool:
    return (
        0 < len(counter) <= _LONGEST_WHOLE_NUMBER
        and all(letter in _DIGITS for letter in counter)
        and not counter.startswith("0")
    )


def _spelled(text: str, grammar: _Grammar, clear: Collection[str]) -> list[list[str]]:
    said = []
    for letter in text.upper():
        if letter in _DIGITS:
            said.append(grammar.digit(int(letter)))
        elif letter in _LETTERS:
            said.append([_LETTERS[letter] + (WORD if letter in clear else "")])
    return said


def _with_final(words: list[list[str]], grammar: _Grammar) -> list[list[str]]:
    if not grammar.falls or not words or words[-1][-1].startswith("letter-"):
        return words
    *before, [*begun, last] = words
    return [*before, [*begun, last + FINAL]]
