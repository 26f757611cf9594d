from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.display_board.clerk.real_hall import HallServer, Office, hashed_password, prepared

FEEL = """
let felt = 0;
navigator.vibrate = () => {
  document.documentElement.dataset.felt = String((felt += 1));
  return true;
};
"""
"""Counts in the page how often the phone shook."""


@pytest.fixture(scope="session")
def phone_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HallServer]:
    process = prepared(tmp_path_factory.mktemp("citizen"))
    yield process
    process.stop()


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hashed_password()


@pytest.fixture
def office(phone_server: HallServer, password_hash: str) -> Office:
    return phone_server.new_office(password_hash)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone; an error in the page fails the test."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(FEEL)
    yield page
    context.close()
    assert faults == []
