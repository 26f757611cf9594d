"""The wall says sorry to whoever waited longer than was promised, once, and it fits."""

import pytest
from playwright.sync_api import expect

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice
from tests.display_board.test_board_layout import leave_picture

SORRY = "Xin lỗi Quý vị đã phải chờ lâu"
APART = """(() => {
  const [now, place] = ["label-now", "label-counter"].map((id) => document.getElementById(id));
  const wall = document.getElementById("call").getBoundingClientRect();
  const right = now.getBoundingClientRect().right;
  const next = place.textContent ? place.getBoundingClientRect().left : wall.right;
  return right <= next + 0.5;
})()"""


@pytest.mark.parametrize(
    ("size", "mode"),
    [((1920, 1080), "calls"), ((1280, 720), "counters"), ((1080, 1920), "calls")],
)
def test_who_waited_too_long_is_told_sorry(
    office: FakeOffice, open_board: OpenBoard, size: tuple[int, int], mode: str
) -> None:
    office.settings["layout"] = mode
    page = open_board(office, *size)
    label = page.locator("#label-now")
    office.call("A013", "2", late=True)
    expect(page.locator("#hero-number")).to_have_text("A013")
    expect(label).to_contain_text(SORRY)
    assert page.evaluate(APART)
    leave_picture(page, f"sorry-{size[0]}-{mode}")
    # A board that is loaded later reads it in its snapshot.
    page.reload()
    expect(label).to_contain_text(SORRY)
    office.call("A013", "2", count=2)
    expect(label).not_to_contain_text(SORRY)
