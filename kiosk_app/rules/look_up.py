"""What a look-up kiosk's glass shows of the procedure catalogue, and what fingers do to it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from server.contract.answers import FoundProcedures, Procedure

LONGEST_QUERY = 60
FEWEST_FIGURES = 4
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ")


class Checklist(StrEnum):
    """What is known of the checklist that was asked for on paper."""

    NONE = "none"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class LookUp:
    """A search and what it led to."""

    query: str = ""
    found: FoundProcedures | None = None
    """What the server found last, for what was typed at that moment; None: nothing was asked."""
    answers: str = ""
    """What was typed when that was asked."""
    letter: str = ""
    """The key that was typed last; empty after one that erases."""
    opening: str | None = None
    """The code of the procedure that was touched."""
    opened: Procedure | None = None
    away: bool = False
    """The server did not tell of the procedure that was touched."""
    checklist: Checklist = Checklist.NONE


NOTHING_SOUGHT = LookUp()


def typed(look_up: LookUp, letter: str) -> LookUp:
    """Add a letter, a figure or a blank between words; nothing else."""
    letter = letter.lower()
    blank = letter == " " and (not look_up.query or look_up.query.endswith(" "))
    if letter not in LETTERS or blank or len(look_up.query) >= LONGEST_QUERY:
        return look_up
    return _asking(replace(look_up, letter=letter), look_up.query + letter)


def erased(look_up: LookUp, *, everything: bool) -> LookUp:
    """Take the last letter away, or all of them."""
    return _asking(replace(look_up, letter=""), "" if everything else look_up.query[:-1])


def is_too_little(query: str) -> bool:
    """Tell whether nothing is to be asked yet: a few figures alone name no procedure.

    A scanner that types as a keyboard begins so, until its haste tells it from a hand.
    """
    figures = query.strip()
    return not figures or (figures.isdigit() and len(figures) < FEWEST_FIGURES)


def _asking(look_up: LookUp, query: str) -> LookUp:
    # Until the answer comes the glass keeps what it shows: results that vanish at each key flicker.
    return replace(look_up, query=query, found=look_up.found if query.strip() else None)


def opened(look_up: LookUp, code: str, procedure: Procedure | None) -> LookUp:
    """Take what the server tells of the procedure that was touched; another's comes too late."""
    if look_up.opening != code:
        return look_up
    return replace(look_up, opened=procedure, away=procedure is None)
