from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.conftest import STEP_MS
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import (
    HallServer,
    NewOffice,
    Office,
    hashed_password,
    prepared,
)


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hashed_password()


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HallServer]:
    """One server for all tests that do not stop it."""
    process = prepared(tmp_path_factory.mktemp("clerk"))
    yield process
    process.stop()


@pytest.fixture
def office(serving: HallServer, password_hash: str) -> Office:
    return serving.new_office(password_hash)


@pytest.fixture
def new_office(serving: HallServer, password_hash: str) -> NewOffice:
    """Make an office whose file differs from the example in these settings."""
    return lambda settings: serving.new_office(password_hash, settings)


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open the clerk page in a browser of its own; a fault on any of them fails the test."""
    opened: list[ClerkPage] = []

    def open_page(office: Office) -> ClerkPage:
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        context.set_default_timeout(STEP_MS)
        opened.append(ClerkPage(context.new_page(), office))
        return opened[-1]

    yield open_page
    for one in opened:
        one.page.context.close()
    assert [fault for one in opened for fault in one.faults] == []


@pytest.fixture
def clerk(new_page: NewPage, office: Office) -> ClerkPage:
    return new_page(office)
