"""What a value must be by its key's description: its bounds, and the rules of its kind."""

import math
import re
from collections.abc import Callable, Mapping

from pydantic_core import PydanticCustomError, PydanticKnownError

from server.contract.settings import Key, Kind
from server.domain.announcement import unspeakable
from server.office_file.colour import HEX, LEAST_CONTRAST, contrast_with_white

_PREFIX = re.compile("[A-Z\u0110]{0,4}")
_PAGE = re.compile(r"https?://[^\s/?#@\"'<>]+[^\s\"'<>]*")
_HOTLINE = re.compile(r"[0-9+(). -]{3,40}")


def check(key: Key, value: object) -> None:
    """Check a value of the right type; None is nothing to check.

    Raises:
        PydanticCustomError, PydanticKnownError: what is wrong, as the catalogue names it.
    """
    match value:
        case bool():
            return
        case int() | float():
            _within(key, value)
        case str():
            if key.kind in KINDS:
                KINDS[key.kind](value)
            _long_enough(key, value)


def spoken(text: str) -> str:
    """Check that a voice can say a text, letter by letter."""
    letters = unspeakable(text)
    if letters:
        raise PydanticCustomError("unspeakable", "cannot be spoken", {"letters": letters})
    return text


def heard(text: str) -> str:
    """Check that a text says something when it is spoken."""
    if not any(letter.isalnum() for letter in text):
        raise PydanticCustomError("says_nothing", "says nothing")
    return text


def _within(key: Key, value: float) -> None:
    if not math.isfinite(value):
        raise PydanticKnownError("finite_number")
    if key.least is not None and value < key.least:
        raise PydanticKnownError("greater_than_equal", {"ge": key.least})
    if key.most is not None and value > key.most:
        raise PydanticKnownError("less_than_equal", {"le": key.most})


def _long_enough(key: Key, text: str) -> None:
    if key.least is not None and len(text) < key.least:
        raise PydanticKnownError("string_too_short", {"min_length": int(key.least)})
    if key.most is not None and len(text) > key.most:
        raise PydanticKnownError("string_too_long", {"max_length": int(key.most)})


def _prefix(text: str) -> None:
    spoken(text)
    if not _PREFIX.fullmatch(text):
        raise PydanticCustomError("bad_prefix", "is no prefix")


def _colour(text: str) -> None:
    if not HEX.fullmatch(text):
        raise PydanticCustomError("bad_colour", "is no colour")
    ratio = contrast_with_white(text)
    if ratio < LEAST_CONTRAST:
        # Cut, not rounded: 4.49 must not be shown as the 4.5 that it misses.
        shown = int(ratio * 100) / 100
        raise PydanticCustomError("pale_colour", "is too pale", {"ratio": shown})


def _telephone(text: str) -> None:
    if not _HOTLINE.fullmatch(text) or not any(letter.isdigit() for letter in text):
        raise PydanticCustomError("bad_hotline", "is no telephone number")


def _web_address(text: str) -> None:
    if not _PAGE.fullmatch(text):
        raise PydanticCustomError("bad_web_address", "is no address of a page")


KINDS: Mapping[Kind | None, Callable[[str], None]] = {
    Kind.PREFIX: _prefix,
    Kind.COLOUR: _colour,
    Kind.TELEPHONE: _telephone,
    Kind.WEB_ADDRESS: _web_address,
}
"""The rules of kinds that an answer describes; other kinds carry theirs in the type."""
