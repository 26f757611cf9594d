"""What the glass shows of a dossier that is looked up, and what fingers and a scanner do to it."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import parse_qs, unquote

from server.contract.answers import Dossier

LONGEST_CODE = 40
SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")
FEWEST_SIGNS = 4
_OFFICIAL = re.compile(
    r"(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2,3}(?:\.\d{1,3})*-\d{6}-\d{3,6}", re.IGNORECASE
)
"""A code as the official system gives it, whole or short (Circular 01/2018/TT-VPCP, article 19)."""
_OURS = re.compile(r"/d/([^?#\s]+)(?:\?([^#\s]*))?")
"""The address of a dossier's page, and what it asks."""
_CODE = re.compile(r"[0-9A-Z][0-9A-Z. _/-]{3,39}", re.IGNORECASE)
_TELLING = re.compile(r"[A-Z/.-]", re.IGNORECASE)
"""What a receipt's own number holds, "123/TNHS": figures alone may be anybody's identity."""


class Asked(StrEnum):
    """What became of the question; the values name the texts of the glass."""

    NOT_YET = "not_yet"
    ASKING = "asking"
    TOLD = "told"
    UNKNOWN = "unknown"
    SLOWED = "slowed"
    """Many wrong codes came from here: the server lets it wait."""
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class DossierLookUp:
    """A code that is being typed, and what the server told of it.

    `sign` is the key that was typed last, empty after one that erases. `office` is the one that
    a scanned receipt names; empty: the kiosk's own.
    """

    code: str = ""
    asked: Asked = Asked.NOT_YET
    told: Dossier | None = None
    sign: str = ""
    office: str = ""


NO_CODE = DossierLookUp()


def typed(looking: DossierLookUp, sign: str) -> DossierLookUp:
    """Add a letter, a figure, a full stop or a hyphen; after an answer begin another code."""
    sign = sign.upper()
    if sign not in SIGNS or len(looking.code) >= LONGEST_CODE:
        return looking
    return DossierLookUp(code=sign if looking.told else looking.code + sign, sign=sign)


def erased(looking: DossierLookUp, *, everything: bool) -> DossierLookUp:
    """Take the last sign away, or all of them."""
    return DossierLookUp(code="" if everything else looking.code[:-1])


def asking(looking: DossierLookUp) -> DossierLookUp | None:
    """Begin to ask for what was typed; None: it is too short for a code, or being asked for."""
    signs = sum(one.isalnum() for one in looking.code)
    if signs < FEWEST_SIGNS or looking.asked is Asked.ASKING:
        return None
    return replace(looking, asked=Asked.ASKING, told=None)


def answered(
    looking: DossierLookUp, code: str, told: Dossier | None, asked: Asked
) -> DossierLookUp:
    """Take the server's answer; one for another code comes too late."""
    if looking.code != code or looking.asked is not Asked.ASKING:
        return looking
    return replace(looking, asked=asked, told=told)


def code_in(scanned: str) -> str | None:
    """Find a dossier's code in what a scanner read: the code, or an address that holds it."""
    if ours := _OURS.search(scanned):
        return _coded(unquote(ours[1]))
    official = _OFFICIAL.search(unquote(scanned))
    return official[0].upper() if official else None


def office_in(scanned: str) -> str:
    """Find the office that a receipt's address names; empty: it names none."""
    ours = _OURS.search(scanned)
    named = parse_qs(ours[2] or "").get("office", []) if ours else []
    return named[0] if named else ""


def number_in(scanned: str) -> str | None:
    """Take a whole line for a receipt's number, where a dossier is what is asked for."""
    return _coded(scanned) if _TELLING.search(scanned) else None


def _coded(text: str) -> str | None:
    code = text.strip()
    enough = sum(one.isalnum() for one in code) >= FEWEST_SIGNS
    return code.upper() if enough and _CODE.fullmatch(code) else None
