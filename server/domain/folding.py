"""Words as they are compared: without capitals and tone marks, and as they sound."""

import re
import unicodedata

_WORD = re.compile(r"[0-9a-z]+")
_DOUBLED = re.compile(r"([aeo])(.*)\1")
_SOUNDS = (
    ("ngh", "ng"),
    ("gh", "g"),
    ("gi", "d"),
    ("tr", "ch"),
    ("ph", "f"),
    ("qu", "q"),
    ("k", "c"),
    ("r", "d"),
    ("x", "s"),
    ("y", "i"),
)
"""What is said alike in some region, and so written for each other; one way stands for both."""


def fold(text: str) -> str:
    """Take away capitals, tone marks and the stroke of the d."""
    parts = unicodedata.normalize("NFD", text.casefold()).replace("\u0111", "d")
    return "".join(one for one in parts if not unicodedata.combining(one))


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into its folded words; signs between them mean nothing."""
    return tuple(_WORD.findall(fold(text)))


def sound_of(word: str) -> str:
    """Write a folded word as it sounds, the regions' differences left out."""
    for written, said in _SOUNDS:
        if word.startswith(written):
            word = said + word[len(written) :]
            break
    word = word.replace("y", "i")
    return "l" + word[1:] if word.startswith("n") and not word.startswith("ng") else word


def keys_read(word: str) -> str:
    """Read a folded word as the strokes of a Vietnamese keyboard that wrote none of its marks.

    Telex writes marks with letters that never stand behind a syllable's first vowel ("chuwngs",
    "ddor"), VNI with figures ("chu7ng1"); a circumflex may come at once or at the end.
    """
    if not word[:1].isalpha():
        return word
    bare = re.sub(r"\d", "", word)
    begun = re.fullmatch(r"(d?d|[^aeiouyw]*)(.+)", bare)
    if begun is None:
        return bare
    first, rest = begun.groups()
    rest = re.sub(r"^w", "u", rest)
    rest = rest[0] + re.sub(r"[dsfrxjwz]", "", rest[1:])
    return ("d" if first == "dd" else first) + _DOUBLED.sub(r"\1\2", rest)
