"""Everybody is to leave: the way out over the whole wall, spoken until it is over, and no call."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from server.domain.announcement import announce_emergency
from tests.display_board.axe import violations
from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice
from tests.display_board.test_board_layout import PANELS, leave_picture


def leaving(exit_number: int | None = 2) -> dict[str, Any]:
    plan = announce_emergency(exit_number, ["vi", "en"])
    return {"exit": exit_number, "announcement": [dict(one) for one in plan]}


def clips(page: Page) -> list[list[str]]:
    told: list[list[str]] = page.evaluate("luotBoard().spoken.map((one) => one.clips)")
    return told


@pytest.mark.parametrize("panel", ["1080p", "portrait"])
def test_the_way_out_covers_the_wall_and_is_read_whole(
    panel: str, office: FakeOffice, open_board: OpenBoard
) -> None:
    office.emergency = leaving()
    width, height, millimetres = PANELS[panel]
    office.settings["panel_width_mm"] = millimetres
    page = open_board(office, width, height)
    wall = page.locator("#emergency")
    expect(wall.locator(".emergency-text")).to_have_text(
        "Đề nghị mọi người bình tĩnh ra ngoài theo lối thoát nạn"
    )
    expect(wall.locator(".emergency-exit")).to_have_text("Lối thoát nạn số 2")
    expect(wall).to_contain_text("Exit number 2")
    assert wall.bounding_box() == {"x": 0, "y": 0, "width": width, "height": height}
    whole = "(one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth"
    assert wall.evaluate(whole)
    assert violations(page) == []
    leave_picture(page, f"emergency-{panel}")


def test_it_is_spoken_in_turn_until_it_is_over_and_calls_come_back(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.call("A011", "3")
    office.emergency = leaving()
    page = open_board(office)
    page.wait_for_function("luotBoard().spoken.length >= 3")
    office.call("A012", "4")
    said = clips(page)[:3]
    assert ["emergency" in one for one in said] == [True] * 3
    assert said[0][-1] == "digit-2-final"
    languages = page.evaluate("luotBoard().spoken.slice(0, 3).map((one) => one.language)")
    assert languages == ["vi", "en", "vi"]
    assert page.evaluate("luotBoard().queue") == []
    office.emergency = None
    office.begin_anew("second")
    office.cut()
    office.mend()
    expect(page.locator("#emergency")).to_be_hidden()
    office.call("A013", "4")
    page.wait_for_function("luotBoard().spoken.some((one) => one.number === 'A013')")
