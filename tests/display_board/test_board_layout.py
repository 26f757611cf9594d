"""Everything on the wall is legible: large enough, nothing cut off, nothing over another."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import PAINTED
from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice, both, eventually

PANELS = {
    "1080p": (1920, 1080, 1218.0),
    "portrait": (1080, 1920, 685.0),
    "768p": (1366, 768, 1018.0),
}
COUNTERS = [1, 5, 11, 20, 30]
METRES = 8.0

# A face that arrives makes letters wider: the wall stands still once every face in use is there
# and a picture was drawn after it. Rejected faces count as there; the picture tells of them.
AT_REST = """async () => {
  do {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  } while (document.fonts.status === 'loading');
  return document.fonts.check('800 20px "Be Vietnam Pro"');
}"""

# Each piece of text with the box of its ink: capitals and digits are 0.74 em high, Vietnamese
# letters with two marks reach 0.97 em above the line and 0.25 em below it.
INK = """() => {
  const walker = document.createTreeWalker(document.getElementById('wall'), NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility({visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(element);
    // What is clipped to nothing is told to a screen reader only: it has no ink.
    if (style.clip === 'rect(0px, 0px, 0px, 0px)') continue;
    const size = parseFloat(style.fontSize);
    const plain = /^[A-Z0-9:-]+$/.test(node.textContent.trim());
    const isCut = style.textOverflow === 'ellipsis';
    for (const line of isCut ? [range.getBoundingClientRect()] : range.getClientRects()) {
      const base = line.top + (line.height - 1.265 * size) / 2 + size;
      pieces.push({
        text: node.textContent.trim(), size, cut: isCut,
        left: line.left,
        // What an ellipsis stands for is not painted.
        right: isCut ? Math.min(line.right, element.getBoundingClientRect().right) : line.right,
        top: base - (plain ? 0.75 : 0.97) * size, bottom: base + (plain ? 0.02 : 0.25) * size,
        wide: element.scrollWidth - element.clientWidth,
      });
    }
  }
  return pieces;
}"""

ARROWS = """() => Array.from(document.querySelectorAll('.arrow')).map((arrow) => {
  const box = arrow.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(arrow).fontSize);
  return {left: box.left - 0.1 * size, right: box.right + 0.1 * size,
          top: box.top, bottom: box.bottom, size};
})"""

SHOWN = "() => luotBoard().foot.indexOf(document.getElementById('text').textContent) >= 0"

# Whether a part of the line at the foot is seen whole where it stands.
WHOLE = """(part) => {
  const line = document.getElementById('text');
  const before = line.innerHTML;
  line.textContent = part;
  const whole = line.scrollWidth <= line.clientWidth;
  line.innerHTML = before;
  return whole;
}"""


def told_at_the_foot(page: Page) -> str:
    """Put together what the foot tells in turn; each part is seen whole."""
    page.wait_for_function(SHOWN)
    parts = page.evaluate("luotBoard().foot")
    for part in parts:
        assert page.evaluate(WHOLE, part), part
    return " ".join(parts).replace("\u00a0", " ")


def check_sizes(page: Page, panel: str, metres: float) -> None:
    """What a citizen needs is at least 6.4 mm high a metre, measured on the glass."""
    width, _, millimetres = PANELS[panel]
    for what, size in page.evaluate(SIZES, NEEDED):
        assert size * 0.74 * millimetres / width >= 6.4 * metres - 0.1, what


# Read in one go, because the board changes its texts in turn.
# A word that all counters share may stand in the labels alone: then it is empty at the call.
SIZES = """(needed) => Array.from(document.querySelectorAll(needed))
  .filter((one) => one.checkVisibility() && one.textContent)
  .map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize)])"""
NEEDED = (
    ".hero-word, .way-number, .way-counter, .way-word, "
    ".letter, .service-count, .waiting .head, #text"
)


@pytest.fixture(params=COUNTERS, ids=lambda count: f"{count} counters")
def hall(request: pytest.FixtureRequest) -> Iterator[FakeOffice]:
    count: int = request.param
    fake = FakeOffice(count, speak=False, farthest_metres=METRES)
    for place in range(count):
        fake.calls_without_event(f"{'ABHLM'[place % 5]}{place * 7 % 40 + 3:03d}", str(place + 1))
    fake.calls_without_event("M088", str(count))
    fake.counters[count // 2]["state"] = "paused"
    fake.counters[count // 2]["number"] = None
    fake.start()
    yield fake
    fake.stop()


def open_on(panel: str, office: FakeOffice, open_board: OpenBoard) -> Page:
    width, height, millimetres = PANELS[panel]
    office.settings["panel_width_mm"] = millimetres
    page = open_board(office, width, height)
    assert page.evaluate(AT_REST), "the board's own face is in use"
    return page


def apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(
        one["right"] <= other["left"] + 1
        or other["right"] <= one["left"] + 1
        or one["bottom"] <= other["top"] + 1
        or other["bottom"] <= one["top"] + 1
    )


@pytest.mark.parametrize("panel", PANELS)
def test_nothing_is_cut_off_or_covered_and_digits_are_large_enough(
    panel: str, hall: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_on(panel, hall, open_board)
    width, height, millimetres = PANELS[panel]
    pieces = page.evaluate(INK)
    texts = [piece["text"] for piece in pieces]
    assert "M088" in texts
    for piece in pieces:
        assert piece["left"] >= 0, piece
        assert piece["top"] >= 0, piece
        assert piece["right"] <= width + 1, piece
        assert piece["bottom"] <= height + 1, piece
        assert piece["cut"] or piece["wide"] <= 1, piece
    for place, one in enumerate(pieces):
        for other in pieces[place + 1 :]:
            assert apart(one, other), (one, other)
    for arrow in page.evaluate(ARROWS):
        assert arrow["right"] - arrow["left"] >= 0.25 * arrow["size"], arrow
        for piece in pieces:
            assert apart(arrow, piece), (arrow, piece)
    needed = max(75.0, 11.5 * METRES)
    pixels_per_mm = width / millimetres
    for name in ("hero-number", "hero-counter"):
        size = page.locator(f"#{name}").evaluate(
            "one => parseFloat(getComputedStyle(one).fontSize)"
        )
        assert size * 0.74 / pixels_per_mm >= needed
    assert hall.rule["vi"] in told_at_the_foot(page), "the order in words"
    assert page.evaluate("luotBoard().layout.legible") == (len(hall.counters) <= 12)
    trouble = None if len(hall.counters) <= 12 else "digits_too_small"
    eventually(lambda: hall.statuses and hall.statuses[-1]["trouble"] == trouble)
    if len(hall.counters) <= 12:
        check_sizes(page, panel, METRES)
    smallest = min(piece["size"] for piece in pieces)
    assert smallest >= 20 * min(width, height) / 1080 - 0.1
    leave_picture(page, f"{panel}-{len(hall.counters)}")


@pytest.mark.parametrize("count", [1, 5, 6, 8, 10, 11, 16])
@pytest.mark.parametrize("panel", PANELS)
def test_few_and_many_services_have_room(panel: str, count: int, open_board: OpenBoard) -> None:
    services = [
        (f"S{place}", letter, "Lao động – Người có công – Bảo trợ xã hội", "Labour and welfare")
        for place, letter in enumerate("ABCDEGHKLMNPQTUX"[:count])
    ]
    office = FakeOffice(11, speak=False, farthest_metres=METRES, services=services)
    office.waiting = dict.fromkeys(office.waiting, 188)
    for place in range(8):
        office.calls_without_event(f"A{place:03d}", str(place + 1))
    office.start()
    try:
        page = open_on(panel, office, open_board)
        pieces = page.evaluate(INK)
        found = page.evaluate("luotBoard().waiting")
        assert sorted(chain(*found["pages"])) == list(range(count)), "each comes in its turn"
        assert sum(piece["text"] == "188" for piece in pieces) in map(len, found["pages"])
        width, height, _ = PANELS[panel]
        for place, one in enumerate(pieces):
            assert one["right"] <= width + 1, one
            assert one["bottom"] <= height + 1, one
            for other in pieces[place + 1 :]:
                assert apart(one, other), (one, other)
        assert page.evaluate("luotBoard().layout.legible")
        leave_picture(page, f"{panel}-{count}-services")
    finally:
        office.stop()


GOLDEN = both("Hai ngày vàng: thêm quầy cho đất đai.", "Golden day: one more counter for land.")
NO_SLIPS = both(
    "Ngày không phiếu hẹn: trả kết quả ngay trong buổi.", "Today results are given in the session."
)


@pytest.mark.parametrize("counters", [11, 20])
@pytest.mark.parametrize("panel", PANELS)
def test_what_is_special_today_stands_before_the_offices_line_until_the_day_ends(
    panel: str, counters: int, open_board: OpenBoard
) -> None:
    office = FakeOffice(counters, speak=False)
    office.banners = {"CT": NO_SLIPS, "HT": NO_SLIPS, "DD": GOLDEN}
    office.calls_without_event("H012", "3")
    office.start()
    try:
        page = open_on(panel, office, open_board)
        own = office.settings["text"]["vi"]
        rule = office.rule["vi"]
        assert told_at_the_foot(page) == f"{NO_SLIPS['vi']} {GOLDEN['vi']} {own} {rule}"
        width, height, _ = PANELS[panel]
        pieces = page.evaluate(INK)
        for place, one in enumerate(pieces):
            assert one["right"] <= width + 1, one
            assert one["bottom"] <= height + 1, one
            for other in pieces[place + 1 :]:
                assert apart(one, other), (one, other)
        leave_picture(page, f"{panel}-{counters}-special")
        tomorrow = {"business_day": "2026-11-28", "waiting": {}, "banners": {"DD": GOLDEN}}
        office.write("day.opened", tomorrow)
        page.wait_for_function("luotBoard().seq === 101")
        assert told_at_the_foot(page) == f"{GOLDEN['vi']} {own} {rule}"
        office.write("day.opened", {**tomorrow, "banners": {}})
        page.wait_for_function("luotBoard().seq === 102")
        assert told_at_the_foot(page) == f"{own} {rule}"
    finally:
        office.stop()


@pytest.mark.parametrize("panel", PANELS)
def test_all_counters_of_a_large_hall_are_on_the_wall(panel: str, open_board: OpenBoard) -> None:
    office = FakeOffice(30, speak=False)
    for place in range(30):
        office.calls_without_event(f"A{place:03d}", str(place + 1))
    office.start()
    try:
        page = open_on(panel, office, open_board)
        shown = page.locator(".cell-number, .cell-state").all_inner_texts()
        assert shown == [f"A{place:03d}" for place in range(30)]
        assert page.locator(".cell-number.is-called").all_inner_texts() == ["A029"]
    finally:
        office.stop()


@pytest.mark.parametrize("panel", PANELS)
def test_an_empty_hall_a_lost_connection_and_a_missing_sound_are_told_in_words(
    panel: str, open_board: OpenBoard, browser: Browser
) -> None:
    office = FakeOffice(11)
    office.start()
    try:
        width, height, _ = PANELS[panel]
        page = open_board(office, width, height, browser=browser)
        page.wait_for_selector("#overlay", state="visible")
        leave_picture(page, f"{panel}-sound")
        assert page.evaluate(AT_REST)
        assert page.locator("#office").is_visible() == (width > height)
        assert not page.locator("#sound").is_visible()
        strip = page.locator("#overlay").bounding_box()
        call = page.locator("#top").bounding_box()
        assert strip is not None
        assert call is not None
        assert strip["y"] + strip["height"] <= call["y"] + 1, "the question covers no call"
        assert page.locator("#overlay").evaluate(
            "one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth"
        )
        page.evaluate(PAINTED)
        page.keyboard.press("Enter")
        page.wait_for_selector("#overlay", state="hidden")
        assert page.locator("#empty-title b").inner_text() == "Chưa mời số nào"
        leave_picture(page, f"{panel}-empty")
        office.call("A012", "3", age=300)
        office.call("A012", "3", count=2, age=300)
        page.wait_for_function("luotBoard().seq === 102")
        leave_picture(page, f"{panel}-recall")
        office.cut()
        page.wait_for_selector("#banner", state="visible")
        box = page.locator("#banner-text").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        assert any(piece["text"].startswith("Mất kết nối từ ") for piece in page.evaluate(INK))
        leave_picture(page, f"{panel}-down")
    finally:
        office.stop()


def test_a_deep_hall_gets_larger_digits_and_fewer_rows(open_board: OpenBoard) -> None:
    office = FakeOffice(11, speak=False, farthest_metres=14.0)
    office.calls_without_event("A001", "1")
    office.calls_without_event("A012", "11")
    office.start()
    try:
        page = open_on("1080p", office, open_board)
        sizes = page.evaluate("luotBoard().layout")
        assert sizes["legible"]
        assert sizes["digitMm"] >= 11.5 * 14
        assert sizes["previousCount"] < 2
    finally:
        office.stop()


def test_the_offices_line_yields_to_what_stands_beside_it(open_board: OpenBoard) -> None:
    office = FakeOffice(5, speak=False, farthest_metres=3.0)
    office.start()
    try:
        page = open_on("1080p", office, open_board)
        few = len(page.evaluate("luotBoard().foot"))
        # Signs and typefaces change after the line was drawn, and no event tells of it.
        page.evaluate("document.querySelector('.connection-sign').style.marginLeft = '900px'")
        page.wait_for_function("before => luotBoard().foot.length > before", arg=few)
        told_at_the_foot(page)
        page.evaluate("document.querySelector('.connection-sign').style.marginLeft = ''")
        page.wait_for_function("before => luotBoard().foot.length === before", arg=few)
    finally:
        office.stop()


def test_a_panel_turned_while_it_runs_is_laid_out_anew(open_board: OpenBoard) -> None:
    office = FakeOffice(5, speak=False)
    office.start()
    try:
        page = open_on("1080p", office, open_board)
        page.set_viewport_size({"width": 1080, "height": 1920})
        page.wait_for_function("luotBoard().layout.portrait")
        assert "portrait" in (page.locator("#wall").get_attribute("class") or "")
    finally:
        office.stop()


def leave_picture(page: Page, name: str) -> None:
    """Leave a picture for people to look at, where they ask for it."""
    folder = os.environ.get("LUOT_SHOTS")
    if folder:
        path = Path(folder) / f"{name}.png"
        page.screenshot(path=path, animations="disabled")
