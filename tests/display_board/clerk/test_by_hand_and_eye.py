"""Narrow bars, zoom, focus, contrast, names for screen readers."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.display_board.clerk.clerk_page import ClerkPage
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import Office

CONTRASTS = """() => {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = parse(getComputedStyle(at).backgroundColor);
      if (alpha > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const box = element.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || box.width < 2) continue;
    const style = getComputedStyle(element);
    const one = light(parse(style.color)), two = light(behind(element));
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const text = walker.currentNode.data.trim();
    if (ratio < (large ? 3 : 4.5)) found.push(`${text}: ${ratio.toFixed(2)}`);
  }
  return found;
}"""

OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll("#page *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) &&
      !element.closest(".for-screen-readers");
  });
  return [document.documentElement.scrollWidth > width, ...out.map((one) => one.className)];
}"""


def busy_desk(clerk: ClerkPage, office: Office) -> None:
    """Everything in view at once: a number, a line, a banner, the undo bar."""
    tickets = office.issue_many(6)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    office.print_failed(tickets[3])
    expect(clerk.page.locator(".troubles .banner")).to_be_visible()
    clerk.drawn()


def test_the_list_of_keys_opens_closes_and_holds_the_keys(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    clerk.press("F1")
    dialog = clerk.page.get_by_role("dialog")
    for key in (
        "F9",
        "F8",
        "F2",
        "F4",
        "F7",
        "F6",
        "F10",
        "F3",
        "Ctrl+Z",
        "Ctrl+↓",
        "Ctrl+I",
        "Esc",
        "F1",
    ):
        expect(dialog.locator("kbd").get_by_text(key, exact=True)).to_be_visible()
    expect(dialog.locator(".help-rule")).to_contain_text("Ai chờ lâu được mời trước")
    expect(dialog.locator(".help-rule")).to_contain_text("Ai chờ quá 90 phút được mời trước")
    clerk.shoot("help")
    clerk.press("F9")
    clerk.press("Escape")
    expect(dialog).to_be_hidden()
    clerk.expect_nobody()
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")


def test_letters_and_digits_call_nobody(clerk: ClerkPage, office: Office) -> None:
    ticket = office.issue()
    clerk.sit("2")
    clerk.page.locator(".top-counter").click()
    for key in ("a", "n", "1", "+", "Numpad5", "F3", "Control+F9", "Alt+F9"):
        clerk.press(key)
    clerk.expect_nobody()
    assert office.states([ticket]) == ["waiting"]


def test_nothing_runs_out_of_the_window(clerk: ClerkPage, office: Office) -> None:
    """683 × 384 is a screen of 1366 × 768 at 200 % zoom."""
    busy_desk(clerk, office)
    for language in ("en", "vi"):
        clerk.page.locator(f".top button[lang={language}]").click()
        clerk.drawn()
        for width, height in ((320, 768), (320, 480), (683, 384), (1024, 768), (1920, 1080)):
            clerk.page.set_viewport_size({"width": width, "height": height})
            assert clerk.page.evaluate(OVERFLOWING) == [False], (language, width, height)
            keep_picture(clerk.page, f"size-{width}x{height}-{language}")
        clerk.page.set_viewport_size({"width": 1366, "height": 768})


def test_no_panel_runs_out_of_the_window_or_hides_its_words(
    clerk: ClerkPage, office: Office
) -> None:
    busy_desk(clerk, office)
    clerk.page.add_style_tag(
        content="* { animation: none !important; transition: none !important }"
    )
    openers: list[Callable[[], None]] = [
        lambda: clerk.press("F6"),
        lambda: clerk.press("F10"),
        lambda: clerk.press("Control+i"),
        clerk.page.locator(".row-button").first.click,
        lambda: clerk.panel.locator("[data-act=cancel]").click(),
    ]
    for opened in openers:
        opened()
        expect(clerk.panel).to_be_visible()
        clerk.drawn()
        assert clerk.page.evaluate(CONTRASTS) == []
        for width, height in ((320, 768), (683, 384), (1024, 768), (1366, 768)):
            clerk.page.set_viewport_size({"width": width, "height": height})
            assert clerk.page.evaluate(OVERFLOWING) == [False], (width, height)
        button = clerk.panel.locator(".strong-button")
        if button.count():
            box = button.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 768


def test_the_narrow_bar_has_everything(clerk: ClerkPage, office: Office) -> None:
    clerk.page.set_viewport_size({"width": 320, "height": 768})
    busy_desk(clerk, office)
    clerk.page.get_by_role("button", name="Tạm ngừng vì…").click()
    expect(clerk.page.get_by_role("button", name="Họp đột xuất")).to_be_visible()
    for words in ("Đóng quầy", "English", "Phím tắt", "Hoàn tác", "In bản sao"):
        expect(clerk.page.get_by_role("button", name=words).filter(visible=True)).to_have_count(1)
    clerk.drawn()
    box = clerk.next.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 384
    assert box["height"] >= 44


def test_every_button_is_large_enough_to_hit(clerk: ClerkPage, office: Office) -> None:
    busy_desk(clerk, office)
    sizes: list[dict[str, Any]] = clerk.page.evaluate(
        """() => [...document.querySelectorAll("button")].map((one) => {
          const box = one.getBoundingClientRect();
          return {words: one.textContent.trim(), width: box.width, height: box.height};
        }).filter((one) => one.width > 0)"""
    )
    assert len(sizes) > 10
    assert [one for one in sizes if one["height"] < 24 or one["width"] < 24] == []


def test_words_stand_out_from_what_is_behind_them(clerk: ClerkPage, office: Office) -> None:
    clerk.open()
    expect(clerk.page.locator("#user")).to_be_visible()
    assert clerk.page.evaluate(CONTRASTS) == []
    busy_desk(clerk, office)
    clerk.page.locator("body").evaluate("body => body.style.setProperty('animation', 'none')")
    expect(clerk.undo_bar).to_have_css("opacity", "1")
    assert clerk.page.evaluate(CONTRASTS) == []
    clerk.press("F7")
    clerk.click(clerk.page.get_by_role("button", name="Nghỉ giải lao"))
    expect(clerk.next).to_contain_text("Tiếp tục phục vụ")
    assert clerk.page.evaluate(CONTRASTS) == []


def test_the_focus_is_seen(clerk: ClerkPage, office: Office) -> None:
    busy_desk(clerk, office)
    for _ in range(12):
        clerk.press("Tab")
        if not clerk.in_focus():
            continue
        outline: list[str] = clerk.page.evaluate(
            """() => {
              const style = getComputedStyle(document.activeElement);
              return [style.outlineStyle, style.outlineWidth];
            }"""
        )
        assert outline == ["solid", "3px"], clerk.in_focus()


def test_every_control_has_a_name(clerk: ClerkPage, office: Office) -> None:
    busy_desk(clerk, office)
    nameless = clerk.page.evaluate(
        """() => [...document.querySelectorAll("button, input")]
          .filter((one) => !one.textContent.trim() && !one.labels?.length)
          .filter((one) => !one.getAttribute("aria-label"))
          .map((one) => one.outerHTML)"""
    )
    assert nameless == []
    expect(clerk.page.locator("main")).to_have_count(1)
    expect(clerk.page.locator("h1")).to_have_count(1)


def test_a_press_is_shown_before_anything_else_happens(clerk: ClerkPage, office: Office) -> None:
    """The button shows the press in the page's very next turn: here the answer never comes."""
    office.issue()
    clerk.intercept("**/call-next", lambda _route: None)
    clerk.sit("2")
    busy: str = clerk.page.evaluate(
        """() => new Promise((resolve) => {
          const button = document.querySelector(".work .main-button");
          const turn = new MessageChannel();
          turn.port1.onmessage = () => resolve(button.getAttribute("aria-busy"));
          button.click();
          turn.port2.postMessage(null);
        })"""
    )
    assert busy == "true"
    expect(clerk.next).to_contain_text("Đang mời…")
    clerk.page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("called", [False, True])
def test_a_low_screen_shows_where_a_number_is_printed(
    clerk: ClerkPage, office: Office, called: bool
) -> None:
    office.issue("A")
    clerk.sit("2")
    if called:
        clerk.press_next()
        clerk.answered()
    clerk.press("Control+i")
    printers = clerk.panel.get_by_role("group", name="Máy in")
    expect(printers.get_by_text("Không in phiếu")).to_be_in_viewport(ratio=1)


def test_the_narrow_bar_keeps_closing_in_sight_however_long_the_line(
    clerk: ClerkPage, office: Office
) -> None:
    clerk.page.set_viewport_size({"width": 320, "height": 768})
    office.issue_many(9)
    clerk.sit("2")
    expect(clerk.page.get_by_role("button", name="Đóng quầy")).to_be_in_viewport(ratio=1)
