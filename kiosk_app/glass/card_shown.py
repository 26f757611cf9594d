"""What the page of an identity card says, as plain values made from the flow's state."""

from dataclasses import dataclass

from kiosk_app.rules.card import Stage
from kiosk_app.rules.screen import Screen, State
from kiosk_app.words.card_words import consent, title
from kiosk_app.words.wording import wording


@dataclass(frozen=True, slots=True)
class CardShown:
    """Where a card has its code, or the question whether one may be used."""

    title: str = ""
    says: str = ""
    """What would be done with it, in words."""
    rule: str = ""
    """How many live numbers one card may hold."""
    equal: str = ""
    """That a number without a card is as good."""
    where: bool = False
    """Both generations of cards are drawn, each with its code."""
    asks: bool = False
    keeping: bool = False
    skip: str = ""
    """What the other button says: no, or go on without."""


def shown(state: State) -> CardShown:
    """Describe the page of the card."""
    if state.screen is not Screen.CARD or state.office is None or state.office.card is None:
        return CardShown()
    words, stage = wording(state.language), state.card.stage
    away = stage is Stage.AWAY
    rule = words.say("card_rule", count=state.office.card.numbers_a_person)
    return CardShown(
        title=title(state, words),
        says=words.say("card_away") if away else consent(state.office, words),
        rule="" if away else rule,
        equal="" if away else words.say("card_equal"),
        where=stage is Stage.HOW,
        asks=stage is Stage.ASKED,
        keeping=stage is Stage.KEEPING,
        skip=words.say("card_go_on" if stage in {Stage.HOW, Stage.AWAY} else "card_no"),
    )
