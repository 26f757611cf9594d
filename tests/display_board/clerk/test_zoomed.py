"""The clerk page at 400 % zoom: 320 by 256 CSS pixels, as a screen of 1280 by 1024 has there."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import Office
from tests.display_board.clerk.test_by_hand_and_eye import busy_desk

ZOOMED: ViewportSize = {"width": 320, "height": 256}
TWO_WAYS = """() => {
  const wide = [document.documentElement, ...document.querySelectorAll("body *")].filter((one) => {
    const style = getComputedStyle(one);
    const scrolls = one === document.documentElement || /auto|scroll/.test(style.overflowX);
    return scrolls && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1;
  });
  const width = document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll("#page *")].filter((one) => {
    const box = one.getBoundingClientRect();
    const outside = box.right > width + 1 || box.left < -1;
    return box.width > 0 && outside && !one.closest(".for-screen-readers");
  });
  return [...wide, ...cut].map((one) => `${one.tagName} ${one.className}`);
}"""
"""What must be scrolled sideways to be read, or cannot be read at all."""
COVERED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const seen = one.matches(".choice input") ? one.nextElementSibling : one;
  const box = seen.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const shown = [0.1, 0.5, 0.9].some((part) => {
    const there = document.elementFromPoint(middle, box.top + box.height * part);
    return there !== null && (one.contains(there) || seen.contains(there) || there.contains(seen));
  });
  return shown ? null : seen.outerHTML;
}"""
"""What has the focus and is hidden behind something else, or null."""


def check(page: Page, name: str) -> None:
    keep_picture(page, f"zoomed-{name}")
    assert page.evaluate(TWO_WAYS) == [], name


@pytest.fixture
def zoomed(clerk: ClerkPage) -> ClerkPage:
    clerk.page.set_viewport_size(ZOOMED)
    return clerk


def test_nothing_is_scrolled_sideways_on_the_way_to_the_desk(
    zoomed: ClerkPage, office: Office
) -> None:
    page = zoomed.page
    zoomed.open()
    expect(page.locator("#user")).to_be_visible()
    zoomed.say_who(password="không phải mật khẩu")
    expect(page.locator("#complaint")).not_to_have_text("")
    check(page, "sign-in")
    office.clerk("minh").open("3")
    zoomed.say_who()
    expect(zoomed.counter("3")).to_be_visible()
    check(page, "counters")
    zoomed.counter("3").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    check(page, "take-over")
    zoomed.press("Escape")
    zoomed.counter("2").click()
    expect(zoomed.next).to_be_visible()
    office.clerk("minh").open("2", take_over=True)
    expect(page.locator("h1")).to_have_text("Quầy 2 đã chuyển sang nơi khác")
    check(page, "taken")


def test_nothing_is_scrolled_sideways_at_the_desk(zoomed: ClerkPage, office: Office) -> None:
    busy_desk(zoomed, office)
    page = zoomed.page
    check(page, "desk")
    openers: dict[str, Callable[[], Any]] = {
        "help": lambda: zoomed.press("F1"),
        "transfer": lambda: zoomed.press("F6"),
        "park": lambda: zoomed.press("F10"),
        "issue": lambda: zoomed.press("Control+i"),
        "account": lambda: page.locator("[data-act=account]").locator("visible=true").click(),
    }
    for name, opened in openers.items():
        opened()
        shown = page.get_by_role("dialog") if name in {"help", "account"} else zoomed.panel
        expect(shown).to_be_visible()
        check(page, name)
        zoomed.press("Escape")
        expect(shown).to_be_hidden()


def test_nothing_is_scrolled_sideways_in_the_work_profiles(
    new_page: NewPage, office: Office
) -> None:
    watching = new_page(office)
    watching.page.set_viewport_size(ZOOMED)
    watching.sign_in("lan")
    watching.page.locator("[data-act=profiles]").click()
    expect(watching.page.get_by_role("dialog")).to_be_visible()
    check(watching.page, "profiles")


def test_nothing_covers_what_has_the_focus(zoomed: ClerkPage, office: Office) -> None:
    busy_desk(zoomed, office)
    for _ in range(30):
        zoomed.hit("Tab")
        assert zoomed.page.evaluate(COVERED) is None
    zoomed.press("F6")
    expect(zoomed.panel).to_be_visible()
    for _ in range(12):
        zoomed.hit("Tab")
        assert zoomed.page.evaluate(COVERED) is None
