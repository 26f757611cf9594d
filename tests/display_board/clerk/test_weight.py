"""What the clerk page weighs on the wire, on a computer that has never seen it."""

from playwright.sync_api import expect

from tests.display_board.clerk.clerk_page import ClerkPage
from tests.display_board.clerk.real_hall import Office
from tests.display_board.weight import weigh

MOST_BYTES = 130_000
MOST_REQUESTS = 26


def test_the_page_weighs_little(clerk: ClerkPage, office: Office) -> None:
    office.issue_many(3)
    weighed = weigh(clerk.page)
    clerk.sit("2")
    expect(clerk.row("A001")).to_be_visible()
    clerk.drawn()
    assert weighed.texts + weighed.faces <= MOST_BYTES
    assert weighed.requests <= MOST_REQUESTS
