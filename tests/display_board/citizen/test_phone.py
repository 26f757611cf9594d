"""The citizen's page on a phone: a real ticket followed from the line to the end of the stay."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import HallServer, Office
from tests.display_board.own_colours import edge, fill, force_own_colours

SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
"""400 kbit/s both ways."""
# The page fits its number anew for another width and for faces that arrive, then draws it.
AT_REST = """async width => {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  do {
    await document.fonts.ready;
    await drawn();
    await drawn();
  } while (document.fonts.status === 'loading' || innerWidth !== width);
}"""


def shoot(phone: Page, name: str) -> None:
    keep_picture(phone, f"phone-{name}")


def look_at(phone: Page, office: Office, ticket: dict[str, Any]) -> None:
    phone.goto(office.base + "/t/" + ticket["follow_url"].rsplit("/", 1)[-1])


def mood(phone: Page, expected: str) -> None:
    expect(phone.locator("html")).to_have_attribute("data-mood", expected)


def test_follows_a_ticket_from_the_line_to_the_end(phone: Page, office: Office) -> None:
    tickets = office.issue_many(4)
    look_at(phone, office, tickets[3])
    mood(phone, "waiting")
    expect(phone.locator(".number")).to_have_text("A004")
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước")
    expect(phone.locator("#office-name")).to_have_text("Phường Minh Tâm")
    expect(phone.locator(".advice")).to_contain_text("Quầy 1, 2 hoặc 3")
    expect(phone.locator(".order")).to_contain_text("Thứ tự mời: Ai chờ lâu")
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    shoot(phone, "waiting")
    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    mood(phone, "near")
    expect(phone.locator(".note")).to_contain_text("2 người")
    shoot(phone, "near")
    clerk.call_next("2")
    clerk.call_next("2")
    expect(phone.locator(".headline")).to_have_text("Quý vị là người tiếp theo")
    expect(phone.locator("html[data-felt]")).to_have_count(0)
    mine = clerk.call_next("2")
    mood(phone, "called")
    expect(phone.locator(".call-figure")).to_have_text("2")
    expect(phone).to_have_title("Mời đến Quầy 2 · A004")
    expect(phone.locator("#spoken")).to_have_text("Mời số A004 đến Quầy 2")
    expect(phone.locator("html")).to_have_attribute("data-felt", "1")
    shoot(phone, "called")
    clerk.act(mine, "recall", "2")
    expect(phone.locator("html")).to_have_attribute("data-felt", "2")
    clerk.act(mine, "start", "2")
    expect(phone.locator(".headline")).to_have_text("Đang phục vụ Quý vị")
    clerk.act(mine, "finish", "2")
    expect(phone.locator(".headline")).to_have_text("Đã xong")
    shoot(phone, "served")


NEXT = "Quý vị là người tiếp theo"
HEAR = """() => {
  const heard = [];
  document.documentElement.heard = heard;
  new MutationObserver((changes) => {
    for (const change of changes) for (const one of change.addedNodes) heard.push(one.textContent);
  }).observe(document.getElementById('spoken'), {childList: true});
}"""
"""Keep what the page's live region is given from now on."""


def heard(phone: Page) -> list[str]:
    words: list[str] = phone.evaluate("document.documentElement.heard")
    return words


def test_each_step_each_call_and_each_recall_is_announced_once(phone: Page, office: Office) -> None:
    tickets = office.issue_many(3)
    look_at(phone, office, tickets[2])
    expect(phone.locator("#spoken")).to_contain_text("2 người")
    phone.evaluate(HEAR)
    clerk = office.clerk()
    clerk.open("2")
    mood(phone, "near")
    clerk.call_next("2")
    expect(phone.locator("#spoken")).to_contain_text("1 người")
    clerk.call_next("2")
    expect(phone.locator("#spoken")).to_have_text(NEXT)
    mine = clerk.call_next("2")
    felt = phone.locator("html")
    expect(felt).to_have_attribute("data-felt", "1")
    clerk.act(mine, "recall", "2")
    expect(felt).to_have_attribute("data-felt", "2")
    clerk.act(mine, "no-show", "2")
    mood(phone, "missed")
    clerk.act(mine, "undo", "2")
    expect(felt).to_have_attribute("data-felt", "3")
    call = "Mời số A003 đến Quầy 2"
    near = "Sắp đến lượt Quý vị. Còn {} người phía trước".format
    missed = "Quý vị đã lỡ lượt"
    assert heard(phone) == [near(2), near(1), NEXT, call, call, missed, call]


def test_a_missed_call_says_what_to_do(phone: Page, office: Office) -> None:
    ticket = office.issue()
    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    look_at(phone, office, ticket)
    mood(phone, "called")
    clerk.act(ticket, "no-show", "2")
    mood(phone, "missed")
    expect(phone.locator(".advice")).to_contain_text("Lỡ lượt?")
    shoot(phone, "no-show")
    clerk.act(ticket, "undo", "2")
    mood(phone, "called")


def test_an_unknown_code_is_said_in_words(phone: Page, office: Office) -> None:
    phone.goto(f"{office.base}/t/nothing-like-it")
    mood(phone, "unknown")
    expect(phone.locator(".headline")).to_have_text("Không tìm thấy số này")
    shoot(phone, "unknown")


def test_begins_in_the_language_of_the_visit_and_keeps_another_for_this_slip(
    phone: Page, office: Office
) -> None:
    office.clerk().open("2")
    first, english = office.issue(), office.issue(language="en")
    look_at(phone, office, first)
    phone.get_by_role("button", name="English").click()
    expect(phone.locator(".headline")).to_have_text("You are next")
    expect(phone.locator("#office-name")).to_have_text("Minh Tâm Ward")
    phone.reload()
    expect(phone.locator(".headline")).to_have_text("You are next")
    look_at(phone, office, english)
    expect(phone.locator(".headline")).to_have_text("Almost your turn")
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    look_at(phone, office, office.issue())
    expect(phone.locator(".headline")).to_have_text("Sắp đến lượt Quý vị")


def test_the_first_words_are_in_the_language_of_the_visit(browser: Browser, office: Office) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    for language, words in (("vi", "Quý vị đứng đầu hàng chờ"), ("en", "1 person before you")):
        look_at(page, office, office.issue(language=language))
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator(".headline")).to_have_text(words)
    page.goto(f"{office.base}/t/nothing-like-it")
    expect(page.locator(".headline")).to_have_text("This number was not found")
    context.close()


def test_a_lost_connection_keeps_the_last_state_and_what_was_pressed_meanwhile(
    phone: Page, own_server: HallServer, password_hash: str
) -> None:
    """On slow 3G: the page says since when it knows no more, and a press is done later, once."""
    office = own_server.new_office(password_hash)
    tickets = office.issue_many(5)
    clerk = office.clerk()
    clerk.open("2")
    network = phone.context.new_cdp_session(phone)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", SLOW_3G)
    look_at(phone, office, tickets[1])
    mood(phone, "near")
    connection = phone.locator("#connection")
    expect(connection).to_contain_text("Đã kết nối", timeout=60_000)
    own_server.stop()
    lost = re.compile(r"Mất kết nối từ \d\d:\d\d")
    expect(connection).to_contain_text(lost, timeout=60_000)
    expect(phone.locator(".number")).to_have_text("A002")
    phone.get_by_role("button", name="Nhường 2 lượt", exact=True).click()
    sheet = phone.get_by_role("dialog")
    again = sheet.get_by_role("button", name="Nhường 2 lượt")
    again.click()
    expect(sheet.locator("[role=status]")).to_contain_text("Chưa gửi được", timeout=60_000)
    assert violations(phone) == []
    shoot(phone, "connection-down")
    own_server.start()
    expect(connection).to_contain_text("Đã kết nối", timeout=60_000)
    again.click()
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước", timeout=60_000)
    expect(sheet).to_be_hidden()
    log = office.kiosk("GET", "/log").json()["entries"]
    assert [one["act"] for one in log if one["number"] == "A002"] == ["issue", "let-pass"]
    for _ in range(4):
        clerk.call_next("2")
    mood(phone, "called")


LINES_BESIDE_A_LONG_NAME = """(() => {
  const [words, name] = document.querySelector(".slip-label").children;
  const before = name.textContent;
  name.textContent = "Chứng thực chữ ký (áp dụng cho cả trường hợp điểm chỉ, không thể ký)";
  const lines = words.offsetHeight / parseFloat(getComputedStyle(words).lineHeight);
  name.textContent = before;
  return Math.round(lines);
})()"""
"""Into how many lines the words above the number break where a service's name is long."""


def test_fits_small_phones_and_large_letters(phone: Page, office: Office) -> None:
    tickets = office.issue_many(2)
    clerk = office.clerk()
    clerk.open("10")
    office.clerk("hanh").open("2")
    look_at(phone, office, tickets[1])
    mood(phone, "near")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    within = """(() => {
      const number = document.querySelector(".number");
      return number.scrollWidth - number.clientWidth;
    })()"""
    for width, height in ((320, 568), (390, 844), (844, 390)):
        phone.set_viewport_size({"width": width, "height": height})
        phone.evaluate(AT_REST, width)
        assert phone.evaluate(within) == 0
        assert phone.evaluate(wide) == 0
        assert phone.evaluate(LINES_BESIDE_A_LONG_NAME) == 1
    called = office.issue("U")
    clerk.call_next("10")
    look_at(phone, office, called)
    mood(phone, "called")
    expect(phone.locator(".call-figure")).to_have_text("10")
    for width, height in ((320, 568), (390, 844)):
        phone.set_viewport_size({"width": width, "height": height})
        phone.evaluate(AT_REST, width)
        assert phone.evaluate(wide) == 0
        shoot(phone, f"called-{width}")


def test_axe_finds_nothing_from_the_line_to_the_end(phone: Page, office: Office) -> None:
    ticket = office.issue_many(2)[1]
    clerk = office.clerk()
    look_at(phone, office, ticket)
    mood(phone, "waiting")
    assert violations(phone) == []
    phone.get_by_role("button", name="Báo khi đến lượt").click()
    expect(phone.locator(".alert-words")).to_contain_text("Đã bật")
    clerk.open("2")
    mood(phone, "near")
    assert violations(phone) == []
    clerk.call_next("2")
    clerk.call_next("2")
    mood(phone, "called")
    assert violations(phone) == []
    clerk.act(ticket, "no-show", "2")
    mood(phone, "missed")
    assert violations(phone) == []
    phone.goto(f"{office.base}/t/nothing-like-it")
    mood(phone, "unknown")
    assert violations(phone) == []


def test_keeps_its_meaning_in_colours_that_the_system_forces(phone: Page, office: Office) -> None:
    look_at(phone, office, office.issue())
    mood(phone, "waiting")
    force_own_colours(phone)
    pressed, other = (f".language[aria-pressed={one}]" for one in ("true", "false"))
    assert fill(phone, pressed) != fill(phone, other)
    assert fill(phone, ".dot.you") != fill(phone, ".slip-rest")
    assert edge(phone, ".slip-top") >= 2
    before = fill(phone, ".alert-button")
    phone.get_by_role("button", name="Báo khi đến lượt").click()
    expect(phone.locator(".alert-button")).to_have_attribute("aria-pressed", "true")
    assert fill(phone, ".alert-button") != before
    shoot(phone, "own-colours")


def test_says_number_and_state_without_any_script(browser: Browser, office: Office) -> None:
    tickets = office.issue_many(3)
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    look_at(page, office, tickets[2])
    expect(page.locator(".number")).to_have_text("A003")
    expect(page.locator(".headline")).to_have_text("Còn 2 người phía trước")
    expect(page.locator(".order")).to_contain_text("Ai chờ lâu được mời trước")
    shoot(page, "no-script")
    answer = page.goto(f"{office.base}/t/nothing-like-it")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator(".headline")).to_have_text("Không tìm thấy số này")
    context.close()


def test_says_nothing_about_anybody_else(phone: Page, office: Office) -> None:
    tickets = office.issue_many(3)
    office.clerk().open("2")
    heard: list[str] = []
    phone.on("response", lambda one: heard.append(one.url))
    look_at(phone, office, tickets[2])
    mood(phone, "near")
    body = phone.locator("body").inner_text()
    assert tickets[0]["number"] not in body
    assert not [url for url in heard if "/api/v1/" in url]
