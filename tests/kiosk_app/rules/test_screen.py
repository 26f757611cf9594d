"""What can be read from the state of the glass."""

import re
from dataclasses import replace
from fractions import Fraction
from math import ceil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kiosk_app
from kiosk_app.rules.moves import RESUMED_VISIT
from kiosk_app.rules.screen import (
    DIRECT_SERVICES,
    Screen,
    Setup,
    SlipState,
    State,
    cards_on,
    offers_services_directly,
    page_count,
    page_size,
    seconds_left,
    services_of,
)
from tests.kiosk_app.samples import an_office

QML = Path(kiosk_app.__file__).parent / "qml"
GROUPED = State(office=an_office(services=10), screen=Screen.HOME)


def test_the_pages_and_the_slips_go_by_the_names_that_qml_knows() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in QML.glob("*.qml"))
    assert set(re.findall(r'screen [!=]== "(\w+)"', pages)) == set(Screen)
    assert set(re.findall(r'slip [!=]== "(\w+)"', pages)) <= set(SlipState)
    assert set(SlipState) == {"none", "printing", "printed", "sent", "failed"}


def test_a_kiosk_just_switched_on_knows_nothing_and_nobody_is_there() -> None:
    state = State()
    assert state.setup == Setup(prints=True)
    assert (state.office, state.connected, state.screen) == (None, False, Screen.AWAY)
    assert (state.language, state.large_text) == ("vi", False)
    assert (state.field, state.service, state.priority) == (None, None, None)
    assert (state.page, state.visit, state.asked_at) == (0, RESUMED_VISIT, None)
    assert (state.ticket, state.slip, state.staff_told) == (None, SlipState.NONE, False)
    assert (state.refusal, state.reopens_at) == (None, None)
    assert (state.help_until, state.rest_at) == (None, None)
    assert state.changed_at == float("-inf")


def test_up_to_eight_services_stand_on_the_first_screen() -> None:
    assert DIRECT_SERVICES == 8
    assert offers_services_directly(an_office(services=8))
    assert not offers_services_directly(an_office(services=9))
    assert offers_services_directly(an_office(services=9, fields=False))


def test_the_services_of_a_field_keep_the_offices_order() -> None:
    office = an_office(services=10)
    assert [service.code for service in services_of(office, "field-A")] == ["A", "C", "D"]
    assert [service.code for service in services_of(office, "field-B")] == ["B"]
    assert services_of(office, None) == ()


def test_the_cards_are_services_or_filled_fields_then_services_of_none() -> None:
    office = an_office(services=10)
    no_office = State(screen=Screen.SERVICES, field="field-A")
    assert cards_on(no_office) == ()
    assert cards_on(replace(GROUPED, screen=Screen.SERVICES, field="field-A")) == ("A", "C", "D")
    loose = [
        service.model_copy(update={"field": None}) if service.code in "BD" else service
        for service in office.services
    ]
    some_loose = office.model_copy(update={"services": loose})
    fields = tuple(f"field-{code}" for code in "AHLMQUX")
    assert cards_on(replace(GROUPED, office=some_loose)) == (*fields, "B", "D")
    assert cards_on(replace(GROUPED, office=an_office(services=8))) == tuple("ABHLMQUX")


@pytest.mark.parametrize(("small", "large"), [(8, 4), (4, 2), (1, 1), (0, 0)])
def test_a_page_holds_what_the_panel_has_room_for_and_at_least_one(small: int, large: int) -> None:
    state = replace(GROUPED, setup=Setup(page_size=lambda s: large if s.large_text else small))
    assert page_size(state) == max(1, small)
    assert page_size(replace(state, large_text=True)) == max(1, large)


@given(st.integers(1, 10), st.integers(1, 10), st.booleans())
def test_the_pages_hold_all_cards_and_none_is_empty(services: int, size: int, large: bool) -> None:
    state = State(
        office=an_office(services=services, fields=False),
        screen=Screen.HOME,
        large_text=large,
        setup=Setup(page_size=lambda s: size if s.large_text is large else 99),
    )
    assert page_count(state) == ceil(Fraction(services, size))


def test_a_menu_without_cards_has_one_page() -> None:
    assert page_count(State()) == 1


def test_seconds_left_are_counted_only_while_a_number_is_about_to_leave() -> None:
    number = State(screen=Screen.NUMBER, rest_at=17.0)
    assert seconds_left(replace(number, rest_at=None), 2.0) is None
    assert seconds_left(replace(number, screen=Screen.HOME), 2.0) is None
    assert seconds_left(replace(number, screen=Screen.PRINT_FAILED), 2.0) is None


@given(st.fractions(0, 40, max_denominator=8))
def test_a_second_begun_is_a_second_left(now: Fraction) -> None:
    left = seconds_left(State(screen=Screen.NUMBER, rest_at=17.0), float(now))
    assert left == max(0, ceil(17 - now))
