"""What is said of a card and of several errands on one number."""

from dataclasses import replace

import pytest

from kiosk_app.rules.card import Card, Stage
from kiosk_app.rules.screen import Screen, Setup, State
from kiosk_app.words import card_words
from kiosk_app.words.errands import in_order, named, together
from kiosk_app.words.wording import wording
from tests.kiosk_app.samples import a_ticket, an_office, with_errands

WORDS = wording("vi")
CARD_PAGE = State(setup=Setup(), office=an_office(cards=2), connected=True, screen=Screen.CARD)


def test_a_number_for_several_errands_names_each_with_its_counters() -> None:
    office = an_office()
    ticket = with_errands(a_ticket(), "A", "B")
    first, second = in_order(WORDS, office, ticket)
    assert first.startswith("1. Chứng thực · ")
    assert second.startswith("2. ")
    assert in_order(WORDS, office, a_ticket()) == ()
    assert ", rồi " in together(WORDS, office, ticket)
    assert together(WORDS, office, with_errands(a_ticket(), "A")) == "Chứng thực"


def test_a_service_that_is_no_more_goes_by_its_code() -> None:
    assert named(WORDS, an_office(), "GONE") == "GONE"
    assert named(WORDS, None, "GONE") == "GONE"


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_of_a_card_has_a_title_and_is_said(stage: Stage) -> None:
    state = replace(CARD_PAGE, card=Card(stage))
    said = [one.text for one in card_words.screen(state, WORDS)]
    title = card_words.title(state, WORDS)
    assert title
    assert said
    if stage is not Stage.KEEPING:
        assert said[0].replace("\n", " ") == title.replace("\n", " ")


def test_without_an_office_that_reads_cards_only_the_wait_is_said() -> None:
    state = replace(CARD_PAGE, office=None, card=Card(Stage.ASKED))
    assert len(card_words.screen(state, WORDS)) == 1


def test_the_consent_is_the_offices_own_where_it_has_one() -> None:
    office = an_office(cards=2)
    assert card_words.consent(office, WORDS) == WORDS.say("card_consent")
