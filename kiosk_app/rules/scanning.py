"""What a scanner reads, told apart: a card, a slip, a booked visit, a dossier, or none of them."""

from kiosk_app.rules import carding, looking, rejoining
from kiosk_app.rules.look_up_moves import Scanned
from kiosk_app.rules.moves import Effect
from kiosk_app.rules.screen import MENUS, Screen, State

TELLS = MENUS | {Screen.SEARCH, Screen.PROCEDURE}
"""On other screens an Enter ends what a hand typed."""


def scanned(state: State, read: Scanned, now: float) -> tuple[State, tuple[Effect, ...]]:
    """Take a line; whoever scanned something that says nothing here is told so."""
    for kind in (carding.scanned, rejoining.scanned):
        taken = kind(state, read.text, now)
        if taken is not None:
            return taken
    after, effects = looking.scanned(state, read, now)
    heard = read.by_scanner and state.screen in TELLS and looking.takes_scans(state, now)
    if heard and after is state and not effects:
        return carding.refused(state, "scan_unknown", now)
    return after, effects
