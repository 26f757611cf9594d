"""Whoever missed a call holds the slip before the scanner and is back in the line."""

import re
from dataclasses import replace

from kiosk_app.rules import moves
from kiosk_app.rules.looking import takes_scans
from kiosk_app.rules.moves import Effect, Rejoined
from kiosk_app.rules.screen import Screen, State
from kiosk_app.rules.visit import keep_awake, show

_SLIP = re.compile(r"/t/([0-9A-Z]{12})(?:[?#]|$)", re.IGNORECASE)
"""The address that a slip's QR code holds."""


def code_in(scanned: str) -> str | None:
    """Find a slip's code in what a scanner read; keyboards of some turn the letters round."""
    found = _SLIP.search(scanned.strip())
    return found[1].upper() if found else None


def scanned(state: State, text: str, now: float) -> tuple[State, tuple[Effect, ...]] | None:
    """Ask for a slip that was scanned; None: it is no slip, or nobody is to be disturbed."""
    code = code_in(text)
    if code is None or not takes_scans(state, now):
        return None
    asking = replace(state, refusal=Rejoined.ASKING.value, reopens_at=None)
    return keep_awake(show(asking, Screen.REFUSED, now), now), (moves.Rejoin(code),)


def answered(state: State, news: moves.RejoinAnswered, now: float) -> State:
    """Say what became of it, to whoever still waits for that."""
    if state.screen is not Screen.REFUSED or state.refusal != Rejoined.ASKING:
        return state
    return keep_awake(replace(state, refusal=news.became.value, held=news.held), now)
