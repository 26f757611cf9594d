"""The clerk page in colours that the system forces on it: what is chosen, what can be pressed."""

import pytest
from playwright.sync_api import expect

from tests.display_board.clerk.clerk_page import ClerkPage
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import Office
from tests.display_board.clerk.test_by_hand_and_eye import busy_desk
from tests.display_board.own_colours import edge, fill, force_own_colours, ink


@pytest.fixture
def desk(clerk: ClerkPage, office: Office) -> ClerkPage:
    """A desk with everything in view, in the system's colours."""
    busy_desk(clerk, office)
    force_own_colours(clerk.page)
    return clerk


def test_what_is_chosen_is_filled(desk: ClerkPage) -> None:
    page = desk.page
    assert fill(page, ".language[aria-pressed=true]") != fill(page, ".language[aria-pressed=false]")
    desk.press("F6")
    expect(desk.panel).to_be_visible()
    chosen, other = ".choice input:checked + span", ".choice input:not(:checked) + span"
    assert fill(page, chosen) != fill(page, other)
    assert ink(page, chosen) != fill(page, chosen)
    keep_picture(page, "own-colours-panel", (1366, 768), (320, 768))


def test_what_a_fill_set_apart_has_an_edge(desk: ClerkPage) -> None:
    page = desk.page
    for query in (".work .main-button", ".undo", ".banner"):
        assert edge(page, query) >= 2, query
    assert fill(page, ".undo-time") != fill(page, ".undo")
    keep_picture(page, "own-colours-desk", (1366, 768), (320, 768))
    desk.press("F4")
    desk.expect_nobody()
    assert ink(page, ".act[aria-disabled=true]") != ink(page, ".work .main-button")
    desk.press("F1")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert edge(page, ".dialog") >= 2
