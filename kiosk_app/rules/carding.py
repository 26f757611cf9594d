"""The card's part of the flow: it is offered, asked about in words, used or not; nobody waits.

Whatever becomes of a card, the screens on which numbers are taken are one touch away.
"""

from dataclasses import replace

from kiosk_app.rules import card, card_moves, moves
from kiosk_app.rules.card import NO_CARD, Card, Stage
from kiosk_app.rules.look_up import NOTHING_SOUGHT
from kiosk_app.rules.looking import takes_scans
from kiosk_app.rules.moves import Effect, Touch
from kiosk_app.rules.screen import MENUS, Screen, State
from kiosk_app.rules.visit import keep_awake, resting_screen, show

Step = tuple[State, tuple[Effect, ...]]
COMES_BACK = MENUS | {Screen.ERRANDS, Screen.PROCEDURE}
"""Where somebody chooses what the number is for; else a card leads to the first screen."""


def reads_cards(state: State) -> bool:
    """Whether a card means anything here."""
    return state.office is not None and state.office.card is not None


def scanned(state: State, text: str, now: float) -> Step | None:
    """Take a card that was shown; None: it is none, or nobody is to be disturbed."""
    if not card.looks_like_card(text) or not takes_scans(state, now):
        return None
    read = card.read(text)
    if not reads_cards(state) or state.screen is Screen.CLOSED:
        return refused(state, "card_unused", now)
    if read is None:
        return refused(state, "card_unread", now)
    return _turned(state, Card(Stage.ASKED, read.number), now), ()


def refused(state: State, why: str, now: float) -> Step:
    """Say kindly that nothing comes of what was scanned; numbers are taken as ever."""
    if state.screen is Screen.CLOSED:
        return state, ()
    told = replace(state, refusal=why, reopens_at=None, look_up=NOTHING_SOUGHT)
    return keep_awake(show(told, Screen.REFUSED, now), now), ()


def told(state: State, news: card_moves.CardHashed, now: float) -> State:
    """Take the hash; whoever left meanwhile is asked nothing more."""
    if state.screen is not Screen.CARD or state.card.stage is not Stage.KEEPING:
        return state
    if news.secret is None:
        away = replace(state.card, stage=Stage.AWAY)
        return keep_awake(replace(state, card=away, changed_at=now), now)
    return _back(state, replace(state.card, secret=news.secret), now)


def touched(state: State, touch: Touch, now: float) -> Step:
    """Take a touch on the page of the card, or on what leads there."""
    match touch:
        case card_moves.AskCard() if state.screen in MENUS:
            return _offered(state, now), ()
        case card_moves.UseCard() if state.card.stage is Stage.ASKED:
            keeping = replace(state.card, stage=Stage.KEEPING, number="")
            asking = keep_awake(replace(state, card=keeping, changed_at=now), now)
            return asking, (card_moves.HashCard(state.card.number),)
        case card_moves.SkipCard() | moves.Back() if state.screen is Screen.CARD:
            return _back(state, NO_CARD, now), ()
    return state, ()


def _offered(state: State, now: float) -> State:
    return _turned(state, Card(Stage.HOW), now) if reads_cards(state) else state


def _turned(state: State, shown: Card, now: float) -> State:
    back_to = state.screen if state.screen in COMES_BACK else resting_screen(state)
    sought = state.look_up if back_to is Screen.PROCEDURE else NOTHING_SOUGHT
    turned = replace(state, card=replace(shown, back_to=back_to.value), look_up=sought)
    return keep_awake(show(turned, Screen.CARD, now), now)


def _back(state: State, kept: Card, now: float) -> State:
    back = show(replace(state, card=kept), Screen(state.card.back_to), now)
    return keep_awake(back, now)
