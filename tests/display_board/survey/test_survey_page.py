"""A survey's form in a browser, from a real server, and the sheet that is printed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import SURVEY_FORM
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.acts.test_surveys import CAMPAIGN
from tests.server.hall import Hall, example, served

ASKED = {
    "en": "Answer three questions of a survey",
    "km": "ឆ្លើយ",
    "vi": "Trả lời ba câu khảo sát",
}
SIZES = ((320, 640), (390, 844), (1366, 768))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("survey")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running.new_hall(example().replace("\n[rating]\ntexts_kept_days = 365\n", CAMPAIGN))


@pytest.fixture
def further_hall(hall: Hall) -> Hall:
    """An office that asks everybody on the slip's page, in Khmer too."""
    asking = CAMPAIGN.replace('procedures = ["2.000815"]\n', "").replace("every = 3", "every = 1")
    text = example().replace("\n[rating]\ntexts_kept_days = 365\n", asking)
    languages = 'languages = ["vi", "en"]'
    made = hall.served.new_hall(text.replace(languages, 'languages = ["vi", "en", "km"]', 1))
    made.keep_hours()
    return made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def a_form(hall: Hall, key: str) -> str:
    chief = hall.person(Role.SUPERVISOR)
    handed = chief.post("campaigns/q4/forms", {"forms": 1}, 201, key=key)
    return str(handed["forms"][0])


def test_it_is_answered_by_keys_alone_and_once(page: Page, hall: Hall) -> None:
    code = a_form(hall, "keys")
    page.goto(f"{hall.served.base}/survey/{hall.office}/{code}")
    expect(page.locator("h1")).to_have_text("Khảo sát quý IV")
    expect(page.locator("input:checked")).to_have_count(0)
    page.click("#send")
    expect(page.locator("#said")).to_have_text("Xin chọn ít nhất một câu trả lời.")
    page.locator("input[name=speed]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#nothing")).to_have_text("Cơ quan đã nhận phiếu. Xin cảm ơn Ông/Bà.")
    [row] = hall.served.rows(SURVEY_FORM, office=hall.office, id=code)
    assert (row["speed"], row["attitude"], row["convenience"], row["channel"]) == (4, 4, 4, "phone")
    page.reload()
    expect(page.locator("#nothing")).to_contain_text("Phiếu này đã được trả lời.")
    page.goto(f"{hall.served.base}/survey/{hall.office}/nobody")
    expect(page.locator("#nothing")).to_contain_text("Không tìm thấy phiếu này.")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(page: Page, hall: Hall, language: str) -> None:
    code = a_form(hall, language)
    page.goto(f"{hall.served.base}/survey/{hall.office}/{code}")
    page.locator(f"button[lang={language}]").click()
    expect(page.locator(".word")).to_have_count(12)
    keep_picture(page, f"survey-{language}", *SIZES)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width


def test_the_sheet_prints_one_form_a_page(page: Page, hall: Hall) -> None:
    chief = hall.person(Role.SUPERVISOR)
    handed = chief.post("campaigns/q4/forms", {"forms": 2}, 201, key="sheet")
    page.goto(f"{hall.served.base}{handed['sheet']}")
    expect(page.locator(".sheet")).to_have_count(2)
    expect(page.locator(".sheet").first.locator(".box")).to_have_count(12)
    keep_picture(page, "survey-sheet", (794, 1123))
    assert violations(page) == []


def test_the_slips_page_leads_to_the_form_when_the_visit_is_over(
    page: Page, hall: Hall, further_hall: Hall
) -> None:
    clerk = further_hall.person()
    clerk.open("1")
    ticket = clerk.issue()
    slip = f"{hall.served.base}/t/{ticket['follow_url'].rsplit('/', 1)[-1]}"
    page.goto(slip)
    expect(page.locator(".number")).to_have_text(ticket["number"])
    expect(page.locator("#surveys")).to_be_hidden()
    clerk.act(clerk.call_next("1"), "finish", "1")
    link = page.locator("#surveys a")
    for language, words in ASKED.items():
        page.locator(f"#languages button[lang={language}]").click()
        expect(link).to_contain_text(words)
        keep_picture(page, f"slip-survey-{language}", *SIZES[:2])
        assert violations(page) == [], language
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("quý IV")
    page.locator("input[name=speed]").first.check()
    page.click("#send")
    expect(page.locator("#nothing")).not_to_be_empty()
    [row] = hall.served.rows(SURVEY_FORM, office=further_hall.office)
    assert (row["speed"], row["channel"]) == (4, "slip")
    page.goto(slip)
    expect(page.locator("#connection")).to_be_visible()
    expect(page.locator("#surveys")).to_be_hidden()
