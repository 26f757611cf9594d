"""How names and passwords are compared, and which signs no name may hold.

Whoever reads a name could not see those signs, or would read another name.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from server.contract.emoji import turned_into_a_picture

SHAPELESS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode's categories of controls, formatting, nothing assigned, private use, half a pair of
UTF-16, and ends of lines and paragraphs."""
INVISIBLE = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2800, 0x3164, 0xFFA0}
    | {*range(0x180B, 0x180E), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
)
"""Letters and marks of other categories that show nothing: Unicode's Default_Ignorable_Code_Point,
and the empty pattern of Braille."""
EMAIL = re.compile(r"^[^@\s<>,;:\"()\\]+@[^@\s<>,;:\"()\\]+\.[^@\s<>,;:\"()\\.]+$")
"""One e-mail address, as far as signs can tell."""
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer."""
MOST_MARKS = 4
"""More stand on no letter of a language written here, in pieces (NFD) neither."""


def hidden_sign(text: str, *, lines: bool = False) -> str | None:
    """Name the first sign of a text that must not stand there, as "U+202E RIGHT-TO-LEFT OVERRIDE".

    None when there is none. With `lines` a text may have several. What turns the sign before it
    into a picture (❤️) is seen by it.
    """
    return next(
        (_named(sign) for place, sign in enumerate(text) if _is_hidden(text, place, lines)), None
    )


def only_what_is_seen(text: object) -> object:
    """Leave out what nobody sees, and marks that stand on no letter; lines stay.

    Phones and copied texts bring the first along; a pile of the second covers its neighbours.
    """
    if not isinstance(text, str):
        return text
    seen = (sign for place, sign in enumerate(text) if not _is_hidden(text, place, lines=True))
    return "".join(_marks_on_letters("".join(seen)))


def _is_hidden(text: str, place: int, lines: bool) -> bool:
    sign = text[place]
    shapeless = unicodedata.category(sign) in SHAPELESS or ord(sign) in INVISIBLE
    shown = turned_into_a_picture(text, place) or (lines and _breaks(text, place))
    return shapeless and not shown


def _breaks(text: str, place: int) -> bool:
    """Tell an end of a line, or of a word in a script that sets no blanks between its words."""
    if text[place] == "\u200b":
        beside = (text[place - 1 : place], text[place + 1 : place + 2])
        return all(one and _WITHOUT_BLANKS.match(one) for one in beside)
    return text[place] == "\n"


def loose_mark(text: str) -> str | None:
    """Name the first mark of a text that stands on no letter, as "U+0301 COMBINING ACUTE ACCENT".

    It would be drawn on a blank, or on whatever stands before the text; one beyond MOST_MARKS on
    a letter, over the lines above and below.
    """
    kept = len(list(takewhile(bool, _marks_have_room(text))))
    return _named(text[kept]) if kept < len(text) else None


def _marks_on_letters(text: str) -> Iterator[str]:
    return (sign for sign, has_room in zip(text, _marks_have_room(text), strict=True) if has_room)


def _marks_have_room(text: str) -> Iterator[bool]:
    room = 0
    for sign in text:
        category = unicodedata.category(sign)
        if category.startswith("M"):
            yield room > 0
            room = max(0, room - 1)
        else:
            yield True
            room = 0 if category.startswith(("Z", "C")) else MOST_MARKS


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def as_user_name(given: str) -> str:
    """Bring a sign-in name into the form in which names are compared.

    After UsernameCaseMapped of RFC 8265, with blanks inside, which offices use: letters of usual
    width and composed (NFC), without case, single blanks and none around.
    """
    of_usual_width = "".join(_of_usual_width(sign) for sign in given)
    return unicodedata.normalize("NFC", " ".join(of_usual_width.casefold().split()))


def _of_usual_width(sign: str) -> str:
    if unicodedata.east_asian_width(sign) in {"F", "H"}:
        return unicodedata.normalize("NFKC", sign)
    return sign


def as_password(given: str) -> str:
    """Bring a password into the form that is hashed: OpaqueString of RFC 8265.

    Letters composed (NFC), every blank an ordinary one; case and everything else stay.
    """
    blanks = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in given)
    return unicodedata.normalize("NFC", blanks)
