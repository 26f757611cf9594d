"""Takes out of free text what tells of a person: names, telephones, numbers of papers, ages.

It takes too much rather than too little, and works on text with and without diacritics; what it
took is marked, so that a reader sees that something stood there.
"""

import re
import unicodedata
from collections.abc import Iterator

TAKEN = "[…]"

SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dao",
        "doan",
        "vuong",
        "trinh",
        "truong",
        "dinh",
        "lam",
        "luong",
        "luu",
        "mai",
        "to",
        "ta",
        "cao",
        "chau",
        "quach",
        "thach",
        "tang",
        "kieu",
    ]
)
"""Most people's surnames, without diacritics; short ones count only before another name."""
TITLES = frozenset(
    [
        "ong",
        "ba",
        "anh",
        "chi",
        "co",
        "chu",
        "bac",
        "cau",
        "mo",
        "di",
        "em",
        "chau",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "can",
        "thay",
        "lanh",
    ]
)
"""Words that stand before a name."""
MIDDLE = frozenset(
    ["thi", "van", "huu", "duc", "ngoc", "thanh", "minh", "quoc", "xuan", "kim", "hong"]
)
"""Middle names by which a name is known though nobody wrote capitals."""

REACH = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+", re.IGNORECASE)
"""E-mail addresses and pages."""
NUMBER = re.compile(r"(?<!\w)\+?\d(?:[\s.\-]?\d){6,}(?!\w)")
"""Telephones, identity numbers, accounts: seven digits or more."""
DATE = re.compile(r"(?<!\d)\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d{2}(?!\d)")
AGE_BEFORE = re.compile(r"(?<!\w)\d{1,3}(?=\s*(?:tuoi|t|years?\s+old|yo)(?!\w))", re.IGNORECASE)
AGE_AFTER = re.compile(
    r"(?<!\w)((?:tuoi|aged?|sinh\s+nam|nam\s+sinh|sn|born\s+in)\s*:?\s*)\d{1,4}(?!\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
LINKS = frozenset({" ", "\u00a0"})


def nameless(text: str) -> str:
    """Give a text as it may be read: NFC, its spaces in order, persons taken out."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    plain = folded(composed)
    marks = sorted({*_patterns(plain), *_names(composed, plain)})
    return _without(composed, marks)


def folded(text: str) -> str:
    """Take the diacritics off, each letter staying at its place."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter in "\u0111\u0110":
        return "d" if letter == "\u0111" else "D"
    return unicodedata.normalize("NFD", letter)[0]


def _patterns(plain: str) -> Iterator[tuple[int, int]]:
    for pattern in (REACH, DATE, NUMBER, AGE_BEFORE):
        yield from (one.span() for one in pattern.finditer(plain))
    yield from ((one.end(1), one.end()) for one in AGE_AFTER.finditer(plain))


def _names(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Find where names stand: after a title, or from a surname on."""
    words = [(one.start(), one.end()) for one in WORD.finditer(plain)]
    at = 0
    while at < len(words):
        begins, ends = words[at]
        word = plain[begins:ends].lower()
        follows = _run(text, plain, words, at + 1)
        if word in TITLES and follows > at + 1:
            yield words[at + 1][0], words[follows - 1][1]
            at = follows
        elif _begins_name(text, plain, words, at, follows):
            last = max(follows, min(len(words), at + 3) if _low(plain, words, at) else follows)
            yield begins, words[last - 1][1]
            at = last
        else:
            at += 1


def _run(text: str, plain: str, words: list[tuple[int, int]], at: int) -> int:
    """Walk over capitalised words that follow each other; answer where they end."""
    while at < len(words) and text[words[at][0]].isupper() and _linked(plain, words, at):
        at += 1
    return at


def _linked(plain: str, words: list[tuple[int, int]], at: int) -> bool:
    return at == 0 or plain[words[at - 1][1] : words[at][0]] in LINKS


def _begins_name(
    text: str, plain: str, words: list[tuple[int, int]], at: int, follows: int
) -> bool:
    begins, ends = words[at]
    if plain[begins:ends].lower() not in SURNAMES:
        return False
    return (text[begins].isupper() and follows > at + 1) or _low(plain, words, at)


def _low(plain: str, words: list[tuple[int, int]], at: int) -> bool:
    """Tell a name that nobody wrote with capitals by its middle name."""
    if at + 2 >= len(words) or not (
        _linked(plain, words, at + 1) and _linked(plain, words, at + 2)
    ):
        return False
    begins, ends = words[at + 1]
    return plain[begins:ends].lower() in MIDDLE


def _without(text: str, marks: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for begins, ends in marks:
        if begins >= done:
            parts += [text[done:begins], TAKEN]
        done = max(done, ends)
    parts.append(text[done:])
    return "".join(parts)
