"""The code at the door beside the board: there while it is the one of now, and in nobody's way."""

import pytest
from playwright.sync_api import expect

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice

MODULES = ["1" * 29] * 29


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_it_stands_beside_the_board_and_covers_nothing(
    office: FakeOffice, open_board: OpenBoard, size: tuple[int, int]
) -> None:
    office.call("A012", "1")
    page = open_board(office, *size)
    expect(page.locator(".door")).to_be_hidden()
    office.tell_door("K7M2QX", MODULES)
    expect(page.locator("#door-code")).to_have_text("K7M\u00a02QX")
    expect(page.locator(".door-title").first).to_have_text("Lấy số từ xa? Quét mã QR để xác nhận")
    wall, door = page.locator("#wall").bounding_box(), page.locator(".door").bounding_box()
    qr = page.locator(".door-qr").bounding_box()
    assert wall
    assert door
    assert qr
    if size[0] > size[1]:
        assert wall["x"] + wall["width"] <= door["x"] + 1
    else:
        assert wall["y"] + wall["height"] <= door["y"] + 1
    assert min(qr["width"], qr["height"]) / (29 + 8) >= 4, "a phone reads it"
    assert page.evaluate("luotBoard().layout.legible")
    office.tell_door("ZZZ999", MODULES)
    expect(page.locator("#door-code")).to_have_text("ZZZ\u00a0999")
    office.tell_door(None, [])
    expect(page.locator(".door")).to_be_hidden()


def test_it_goes_with_the_connection(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    office.tell_door("K7M2QX", MODULES)
    expect(page.locator(".door")).to_be_visible()
    office.cut()
    expect(page.locator(".door")).to_be_hidden()
