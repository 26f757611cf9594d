"""The pages that everybody reads, in a language that an office adds: chosen once, shown whole."""

import json
from collections.abc import Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Page, expect

from server.api.pages import PAGES
from server.catalogue_file.example import example_catalogue
from server.contract.languages import HOUSE, catalogue
from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import APPOINTMENT
from tests.display_board.axe import violations
from tests.display_board.citizen.test_further_language import IN_KHMER, in_khmer
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.home.test_home_page import MANY
from tests.server.acts.test_surveys import CAMPAIGN
from tests.server.hall import Hall, served

NAMED = "ភាសាខ្មែរ"
SIZES = ((320, 640), (390, 844))
UNMARKED = r"""(() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { textContent: text, parentElement: of } = walk.currentNode;
    const isTold = of.checkVisibility() && of.closest("[lang]").lang !== "vi";
    if (isTold && /[\u0102-\u01b0\u1ea0-\u1ef9]/.test(text)) found.push(text);
  }
  return found;
})()"""
"""Words with letters of Vietnamese alone that no element marks as such; the product's own name
has none of its own."""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("khmer")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        toml = MANY.replace("\n[rating]\ntexts_kept_days = 365\n", CAMPAIGN, 1)
        hall = running.new_hall(in_khmer(toml))
        put = hall.person(Role.ADMIN).ask("POST", "catalogue", content=example_catalogue())
        assert put.status_code == 200
        yield hall


def test_one_choice_of_khmer_holds_on_every_public_page(browser: Browser, hall: Hall) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))

    def go(path: str) -> None:
        page.goto(f"{hall.served.base}/{path}")

    def whole(name: str, key: str) -> None:
        """A page says what its own catalogue says, in its language, and offers all three."""
        expect(page.locator("html")).to_have_attribute("lang", "km")
        expect(page.locator("body")).to_contain_text(catalogue("km", name)[key])
        expect(page.locator("#languages button")).to_have_text(["Tiếng Việt", "English", NAMED])
        assert page.locator("#languages [aria-pressed=true]").inner_text() == NAMED
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        assert violations(page) == []
        # A screen reader says what stands here in Vietnamese as Vietnamese.
        assert page.evaluate(UNMARKED) == []
        keep_picture(page, f"khmer-{name}-{key}", *SIZES)

    go(f"home/{hall.office}")
    page.get_by_role("button", name=NAMED).click()
    expect(page.locator("#services")).to_contain_text(IN_KHMER)
    whole("home", "title")

    go(f"procedures/{hall.office}")
    whole("procedures", "hint")
    page.fill("#wanted", "giay doc than")
    page.locator(".result").first.click()
    expect(page.locator("#procedure h1")).to_contain_text("xác nhận tình trạng hôn nhân")
    whole("procedures", "papers")
    sheet = page.locator(".sheet-link").get_attribute("href") or ""
    assert sheet.endswith("language=vi")

    go(f"appointments/{hall.office}")
    whole("appointments", "lead")
    page.click("[data-service=B]")
    page.click("[data-slot='11:00']")
    whole("appointments", "when")
    page.click("#send")
    whole("appointments", "scan")
    [booked] = hall.served.rows(APPOINTMENT, office=hall.office)
    assert booked["language"] == "km"

    chief = hall.person(Role.SUPERVISOR)
    [form] = chief.post("campaigns/q4/forms", {"forms": 1}, 201, key="khmer")["forms"]
    go(f"survey/{hall.office}/{form}")
    whole("survey", "question.speed")
    page.click("#send")
    whole("survey", "choose_first")

    go(f"now/{hall.office}")
    expect(page.locator("#services")).to_contain_text(IN_KHMER)
    whole("now", "quiet")
    go(f"book/{hall.office}")
    whole("book", "write")
    hall.device().issue("A")
    chief.post("outage/begin", {"services": ["B", "H"]}, key="khmer outage")
    go(f"log/{hall.office}")
    expect(page.locator(".entry").first).to_contain_text(IN_KHMER)
    expect(page.locator(".outage [lang=vi]")).to_have_count(2)
    whole("log", "rule")

    # Without a script, and by its address.
    go(f"now/{hall.office}")
    page.locator("#to-dossier").click()
    expect(page.locator("html")).to_have_attribute("lang", "km")
    expect(page.locator("label")).to_have_text(catalogue("km", "dossiers")["label"])
    expect(page.locator(".languages a")).to_have_text(["Tiếng Việt", "English", NAMED])
    expect(page.locator('[name="office"]')).to_have_value(hall.office)
    page.fill("#code", "000.00.99.H99-261118-9999")
    page.keyboard.press("Enter")
    expect(page.locator(".unknown h1")).to_have_text(catalogue("km", "dossiers")["unknown"])
    assert violations(page) == []
    assert page.evaluate(UNMARKED) == []
    keep_picture(page, "khmer-dossier", *SIZES)

    # An office without it says Vietnamese, and the choice stays for this one.
    other = hall.served.new_hall(MANY)
    go(f"home/{other.office}")
    expect(page.locator("h1")).to_have_text("Quý vị cần làm gì?")
    expect(page.locator("#languages button")).to_have_count(2)
    go(f"home/{hall.office}")
    expect(page.locator("html")).to_have_attribute("lang", "km")
    context.close()
    assert faults == []


def words_of(language: str, page: str) -> Mapping[str, str]:
    if language not in HOUSE:
        return catalogue(language, page)
    file = PAGES / page / "i18n" / f"{language}.json"
    words: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return words


def test_survey_booking_and_book_are_walked_to_their_end_in_each_language(
    browser: Browser, hall: Hall
) -> None:
    for language, slot in (("vi", "13:00"), ("en", "13:30"), ("km", "14:00")):
        hall.served.running.bookings._times.clear()
        context = browser.new_context(viewport={"width": 390, "height": 844})
        context.add_init_script(f"localStorage.setItem('luot.language', '{language}')")
        page = context.new_page()
        chief = hall.person(Role.SUPERVISOR)
        [form] = chief.post("campaigns/q4/forms", {"forms": 1}, 201, key=language)["forms"]
        page.goto(f"{hall.served.base}/survey/{hall.office}/{form}")
        for question in ("speed", "attitude", "convenience"):
            word = words_of(language, "survey")[f"dimension.{question}.3"]
            page.locator(f".word:has(input[name={question}])", has_text=word).first.click()
        page.click("#send")
        expect(page.locator("#nothing")).to_have_text(words_of(language, "survey")["thanks"])
        keep_picture(page, f"walk-{language}-survey")

        words = words_of(language, "appointments")
        page.goto(f"{hall.served.base}/appointments/{hall.office}?service=B")
        page.click(f"[data-slot='{slot}']")
        page.click("#send")
        expect(page.locator("#own")).to_contain_text(words["scan"])
        keep_picture(page, f"walk-{language}-booked")
        page.click("[data-kind=cancel]")
        page.click("[data-kind=yes]")
        expect(page.locator(".state")).to_have_text(words["state.cancelled"])

        page.goto(f"{hall.served.base}/book/{hall.office}")
        page.fill("#text", f"Xin mở cửa sớm hơn ({language}).")
        page.click("#send")
        expect(page.locator("#said")).to_have_text(words_of(language, "book")["thanks"])
        keep_picture(page, f"walk-{language}-book")
        context.close()


def test_its_words_are_asked_for_again_when_they_did_not_come(browser: Browser, hall: Hall) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page: Page = context.new_page()
    page.clock.install()
    page.route("**/languages/km/home.json", lambda route: route.abort())
    page.goto(f"{hall.served.base}/home/{hall.office}")
    expect(page.locator(".service").first).to_be_visible()
    expect(page.locator("#languages button")).to_have_count(2)
    page.unroute("**/languages/km/home.json")
    page.clock.run_for(10_000)
    expect(page.get_by_role("button", name=NAMED)).to_be_visible()
    # English was not fetched before: without a server the page stays as it is.
    page.route("**/home/i18n/en.json", lambda route: route.abort())
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    context.close()
