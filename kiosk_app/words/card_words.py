"""What is asked before a card is used, on the glass and aloud."""

from kiosk_app.rules.card import Stage
from kiosk_app.rules.screen import State
from kiosk_app.words.phrase import Phrase, phrase, told
from kiosk_app.words.wording import Wording
from server.contract.answers import Office

TITLES = {Stage.HOW: "card_title_how", Stage.AWAY: "card_title_away"}


def title(state: State, words: Wording) -> str:
    """Say what the page of the card is about."""
    return words.say(TITLES.get(state.card.stage, "card_title"))


def consent(office: Office, words: Wording) -> str:
    """Say what would be done with a card: in the office's words where it has some."""
    return words.name(office.texts.card_consent) or words.say("card_consent")


def screen(state: State, words: Wording) -> tuple[Phrase, ...]:
    """Say what the page of the card tells."""
    stage, office = state.card.stage, state.office
    if stage is Stage.KEEPING or office is None or office.card is None:
        return (phrase(words, "card_keeping"),)
    heading = phrase(words, TITLES.get(stage, "card_title"))
    if stage is Stage.AWAY:
        return (heading, phrase(words, "card_away"))
    own = told(words.name(office.texts.card_consent))
    rule = phrase(words, "card_rule", count=office.card.numbers_a_person)
    where = tuple(phrase(words, key) for key in ("card_how", "card_front", "card_back"))
    return (
        heading,
        *(where if stage is Stage.HOW else ()),
        *(own or (phrase(words, "card_consent"),)),
        rule,
        phrase(words, "card_equal"),
    )
