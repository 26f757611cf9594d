"""How far a dossier is, in a browser: by its code, in both languages, without a script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.catalogue_file.dossiers import example_dossiers
from server.contract.states import Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.server.hall import Hall, served

CODE = "000.00.99.H99-261118-0007"
DONE = "000.00.99.H99-261116-0001"
UNKNOWN = "000.00.99.H99-261118-9999"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("dossiers")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall()
        admin = hall.person(Role.ADMIN)
        put = admin.ask("POST", "dossiers/file", content=example_dossiers())
        assert put.status_code == 200
        yield hall


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=False, locale="vi-VN"
    )
    yield context.new_page()
    context.close()


def open_page(page: Page, hall: Hall, rest: str = "") -> None:
    page.goto(f"{hall.served.base}/d{rest}")


def test_a_typed_code_leads_to_how_far_it_is(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    page.get_by_label("M\u00e3 h\u1ed3 s\u01a1").fill("0000099h992611180007")
    page.keyboard.press("Enter")
    expect(page.locator(".found h1")).to_have_text("2 trong 4 b\u01b0\u1edbc \u0111\u00e3 xong")
    expect(page.locator(".found .code")).to_have_text(CODE)
    expect(page.locator(".steps [aria-current=step] strong")).to_have_text("Ph\u00ea duy\u1ec7t")
    page.locator(".other").click()
    expect(page.locator("#code")).to_be_visible()


def test_it_speaks_english_and_goes_on_so(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    page.locator(".languages [lang=en]").click()
    page.fill("#code", DONE)
    page.keyboard.press("Enter")
    expect(page.locator(".found h1")).to_have_text("4 of 4 steps done")
    expect(page.locator(".found .advice")).to_contain_text("The result was handed over")
    page.locator(".other").click()
    page.fill("#code", UNKNOWN)
    page.keyboard.press("Enter")
    expect(page.locator(".unknown h1")).to_contain_text("last 4 digits")
    expect(page.locator("#code")).to_have_value(UNKNOWN)


@pytest.mark.parametrize("rest", ["", f"/{CODE}", f"/{DONE}", f"/{UNKNOWN}"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_use_it(browser: Browser, hall: Hall, width: int, rest: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    open_page(page, hall, rest)
    expect(page.locator("h1:visible")).to_have_count(1)
    page.evaluate("document.fonts.ready.then(() => undefined)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert violations(page) == []
    context.close()
