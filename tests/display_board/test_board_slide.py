"""While nobody is called the wall tells what the office has to say; a call takes its place."""

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.display_board.axe import violations
from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import DAY, FakeOffice, both
from tests.display_board.test_board_layout import AT_REST, INK, PANELS, apart, leave_picture

METRES = 8.0
AHEAD = "const real = Date.now; window.ahead = 0; Date.now = () => real() + window.ahead;"
"""The test's hand on the clock of the board's machine."""
LINES = """() => [...document.querySelectorAll("#slide > *")].map((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  const size = parseFloat(getComputedStyle(one).fontSize);
  return { size, top, bottom, whole: one.scrollWidth <= one.clientWidth };
})"""
"""All at one moment: the next page may come at any other."""
DOSSIERS = {
    "day": "2026-11-26",
    "received": 42,
    "solved": 40,
    "on_time": 39,
    "over_due": 1,
    "in_progress": 87,
    "in_progress_over_due": None,
}
RECEPTIONS = [
    {
        "day": both("Thứ Năm tuần thứ ba hằng tháng", "The third Thursday of each month"),
        "place": both("Phòng tiếp dân, tầng 1", "Reception room, ground floor"),
        "person": both("Chủ tịch Nguyễn Văn Bình", "Chairman Nguyễn Văn Bình"),
    }
]

ANSWERED = {
    "quarter": "2026-Q3",
    "first": "2026-07-01",
    "last": "2026-09-30",
    "version": 1,
    "published_on": "2026-10-05",
    "bases": {"ratings": 40, "cases": 2, "suggestions": 5},
    "pairs": [{"said": "Thiếu ghế chờ.", "done": "Đặt thêm 20 ghế."}],
}


def told(**change: Any) -> dict[str, Any]:
    now = datetime.now(UTC)
    return {
        "office": "MT",
        "name": both("Phường Minh Tâm", "Minh Tam Ward"),
        "agency": both("Trung tâm", "Centre"),
        "timezone": "Asia/Ho_Chi_Minh",
        "languages": ["vi", "en"],
        "hotline": "0254 3 123 456",
        "email": None,
        "leaders": both("Giám đốc: Trần Thị Bình, 0900 000 002", "Director: Trần Thị Bình"),
        "suggestion_box": both("cạnh cửa chính", "beside the door"),
        "answered": ANSWERED,
        "updated_at": now,
        "business_day": DAY,
        "open": True,
        "reopens_at": None,
        "closed_for": None,
        "sessions": [],
        "today": dict.fromkeys(
            ("issued", "served", "waiting", "at_counter", "left", "no_show", "expired"), 0
        ),
        "services": [],
        "kept": None,
        "quiet_hours": [{"weekday": 2, "opens": "14:00", "closes": "15:00"}],
        "dossiers": DOSSIERS,
        "receptions": RECEPTIONS,
        **change,
    }


def open_quiet(office: FakeOffice, open_board: OpenBoard, panel: str = "1080p") -> Page:
    width, height, millimetres = PANELS[panel]
    office.settings["panel_width_mm"] = millimetres
    office.settings["farthest_metres"] = METRES
    page = open_board(office, width, height)
    expect(page.locator("#slide")).to_be_visible()
    page.evaluate(AT_REST)
    return page


@pytest.mark.parametrize("panel", PANELS)
def test_it_is_read_from_the_farthest_seat_and_covers_nothing(
    panel: str, office: FakeOffice, open_board: OpenBoard
) -> None:
    office.status = told()
    page = open_quiet(office, open_board, panel)
    width, _, millimetres = PANELS[panel]
    expect(page.locator("#hero")).to_be_hidden()
    pieces = page.evaluate(INK)
    for place, one in enumerate(pieces):
        for other in pieces[place + 1 :]:
            assert apart(one, other), (one, other)
    box = page.locator("#call").bounding_box()
    assert box is not None
    for one in pieces:
        assert one["right"] <= width + 1, one
    lines = page.evaluate(LINES)
    assert lines
    for line in lines:
        assert line["size"] * 0.74 / (width / millimetres) >= 6.4 * METRES - 0.1
        assert line["top"] >= box["y"] - 1
        assert line["bottom"] <= box["y"] + box["height"] + 1
        assert line["whole"]
    leave_picture(page, f"slide-{panel}")


def test_all_is_told_in_turn_and_a_call_takes_its_place_at_once(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.status = told()
    page = open_quiet(office, open_board)
    assert violations(page) == []
    awaited = {
        *("Hồ sơ ngày 26/11", "Tiếp nhận:", "42", "Lịch tiếp công dân", "0254 3 123 456"),
        "Thứ Ba, 14 giờ – 15 giờ",
        *("Giám đốc:", "Hòm thư góp ý"),
        *("Thiếu ghế chờ.", "Đã làm: Đặt thêm 20 ghế."),
    }
    for _ in range(12):
        shown = page.locator("#slide").inner_text()
        awaited = {said for said in awaited if said not in shown}
        if not awaited:
            break
        page.wait_for_function(
            "before => document.getElementById('slide').innerText !== before", arg=shown
        )
    assert awaited == set()
    office.call("A012", "3")
    expect(page.locator("#hero-number")).to_be_visible()
    expect(page.locator("#hero-number")).to_have_text("A012")
    expect(page.locator("#slide")).to_be_hidden()


def test_after_a_call_it_waits_until_the_hall_is_calm(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.status = told()
    office.settings["speak"] = False
    office.calls_without_event("A012", "3")
    page = open_board(office, 1920, 1080, script=AHEAD)
    office.move("ticket.started", "A012", "3", "serving")
    expect(page.locator("#hero-number")).to_have_text("A012")
    expect(page.locator("#slide")).to_be_hidden()
    page.evaluate("ahead = 31_000")
    expect(page.locator("#slide")).to_be_visible()
    expect(page.locator("#hero-number")).to_be_hidden()
    expect(page.locator("#lower .way-number")).to_have_text("A012")
    office.call("A012", "3", count=2)
    expect(page.locator("#hero-number")).to_be_visible()


@pytest.mark.parametrize("why", ["switched off", "nothing to tell", "no answer"])
def test_without_it_the_wall_is_as_it_was(
    why: str, office: FakeOffice, open_board: OpenBoard
) -> None:
    if why != "no answer":
        office.status = told()
    if why == "nothing to tell":
        silent = dict.fromkeys(("hotline", "quiet_hours", "dossiers", "answered"))
        nowhere = dict.fromkeys(("leaders", "suggestion_box"), both("", ""))
        office.status = told(receptions=[], **silent, **nowhere)
    office.settings["slide"] = why != "switched off"
    page = open_board(office, 1920, 1080)
    expect(page.locator("#empty-title")).to_be_visible()
    expect(page.locator("#empty-title")).to_contain_text("Chưa mời số nào")
    expect(page.locator("#slide")).to_be_hidden()
