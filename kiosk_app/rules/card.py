"""What an identity card's QR code says, and what the glass knows of a card: pure values.

The code of both generations has at least seven parts between bars: number, old number, name,
birth, sex, address, day of issue; the later generation adds more. A scanner that types as a
keyboard breaks the letters, never figures and bars: a card is known by its figures and dates
alone, and nothing but its number is ever used.
"""

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from server.contract.card import MARK

PARTS = 7
NUMBER_FIGURES = 12
OLD_NUMBER_FIGURES = frozenset({0, 9, 12})
"""Nine on the cards before; twelve where a number was given anew; most have none."""
FEWEST_BARS = 4
"""What has so many is a card, however broken: no other code here has any."""


@dataclass(frozen=True, slots=True)
class CardRead:
    """What a card says; letters as they came, so they may be broken. None of it is ever printed."""

    number: str = field(repr=False)
    old_number: str = field(repr=False)
    name: str = field(repr=False)
    born: date | None = field(repr=False)
    """None where the card knows the year alone."""
    sex: str = field(repr=False)
    address: str = field(repr=False)
    issued: date = field(repr=False)
    more: tuple[str, ...] = field(repr=False)
    """What the later generation adds, as it stands there."""


def text_of(raw: bytes) -> str:
    """Read what a serial scanner sent: UTF-8, else as one that knows Windows' letters alone."""
    for encoding in ("utf-8", "cp1258"):
        try:
            return unicodedata.normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return raw.decode("cp1252", errors="replace")


def looks_like_card(scanned: str) -> bool:
    """Tell whether it can be nothing but a card, read well or not."""
    return scanned.count("|") >= FEWEST_BARS


def read(scanned: str) -> CardRead | None:
    """Read a card; None: it is none, or its figures and dates do not hold."""
    parts = [part.strip() for part in scanned.strip().lstrip("\ufeff").split("|")]
    if len(parts) < PARTS:
        return None
    number, old, name, birth, sex, address, issue, *more = parts
    issued = _day(issue)
    born, knows_year = _day(birth), _is_figures(birth) and len(birth) in {4, 8}
    if not (_is_figures(number) and len(number) == NUMBER_FIGURES and knows_year and issued):
        return None
    if len(old) not in OLD_NUMBER_FIGURES or (old and not _is_figures(old)):
        return None
    return CardRead(number, old, name, born, sex, address, issued, tuple(more))


def hashed(number: str, key: str) -> str:
    """Turn a card's number into what may leave this kiosk: its HMAC-SHA256 under the day's key."""
    digest = hmac.new(bytes.fromhex(key.removeprefix(MARK)), number.encode(), hashlib.sha256)
    return MARK + digest.hexdigest()


def _is_figures(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _day(text: str) -> date | None:
    """Read a day of eight figures, such as 31121960."""
    if not _is_figures(text) or len(text) != 8:
        return None
    try:
        return datetime.strptime(text, "%d%m%Y").date()  # noqa: DTZ007 -- a day has no zone
    except ValueError:
        return None


class Stage(StrEnum):
    """What the glass shows of a card; the values name texts."""

    HOW = "how"
    """Where a card has its code, and what it would be used for."""
    ASKED = "asked"
    """A card was read: may it be used?"""
    KEEPING = "keeping"
    """It may: its number is being turned into a hash."""
    AWAY = "away"
    """It may, but there is no key to be had: a number without it is as good."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card in somebody's hand: its number until they answer, then its hash, never both."""

    stage: Stage = Stage.HOW
    number: str = field(default="", repr=False)
    secret: str | None = field(default=None, repr=False)
    """The hash, once its holder wished it; goes with the next number that is asked for."""
    back_to: str = ""
    """The screen on which it was shown."""


NO_CARD = Card()
