"""The glass in millimetres."""

from dataclasses import replace

import pytest

from kiosk_app.glass.panel import (
    Panel,
    SmallPanelError,
    believable,
    check_size,
    doubt_of,
    parse_size_mm,
)

PORTRAIT = Panel(1080, 1920, 268, 476)
TALL = Panel(1080, 1920, 398, 708)
SMALL = Panel(1366, 768, 345, 194)


@pytest.mark.parametrize("panel", [PORTRAIT, TALL, SMALL, Panel(1920, 1080, 476, 268)])
def test_body_type_is_readable(panel: Panel) -> None:
    assert panel.body_px * 0.53 / panel.px_per_mm >= 4.2
    assert panel.body_px * 0.74 / panel.px_per_mm >= 4.8


def test_touch_moves_down_only_on_a_tall_panel() -> None:
    assert (PORTRAIT.low, TALL.low, SMALL.low) == (False, True, False)
    assert TALL.reach_px == 768
    assert SMALL.reach_px == 768


@pytest.mark.parametrize(
    ("panel", "offered"),
    [
        (PORTRAIT, True),
        (TALL, False),
        (SMALL, False),
        (Panel(1600, 900, 432, 240), False),
        (Panel(1920, 1080, 476, 268), True),
        (Panel(1920, 1080, 708, 398), True),
        (Panel(1920, 1200, 518, 324), True),
        (Panel(1280, 1024, 376, 301), False),
        (Panel(1280, 1024, 338, 270), False),
        (Panel(1920, 1080, 476, 268).over_caption(), False),
    ],
)
def test_reach_is_offered_where_all_touch_finds_room_low(panel: Panel, offered: bool) -> None:
    wished = replace(panel, lowered=True)
    assert panel.offers_reach == offered
    assert wished.low == (offered or panel.tall)
    if wished.low:
        assert wished.reach_px == pytest.approx(0.4 * panel.height_px)


FALSE = [(0, 0), (1600, 900), (16, 9), (-1, 300), (160, 90), (400, 400), (90, 160), (3000, 4000)]


@pytest.mark.parametrize(("width", "height"), FALSE)
def test_a_size_that_cannot_be_is_not_believed(width: int, height: int) -> None:
    for pixels in ((1080, 1920), (1920, 1080)):
        panel = believable(*pixels, width, height)
        assert panel.guessed
        assert panel.px_per_mm == pytest.approx(4.03)


@pytest.mark.parametrize(
    "panel", [TALL, Panel(1024, 768, 476, 268), Panel(1280, 1024, 376, 301), SMALL]
)
def test_a_size_that_can_be_is_believed(panel: Panel) -> None:
    taken = believable(panel.width_px, panel.height_px, panel.width_mm, panel.height_mm)
    assert taken == panel
    assert doubt_of(taken, (panel.width_mm, panel.height_mm)) is None


@pytest.mark.parametrize("panel", [TALL, Panel(768, 1024, 228, 304), Panel(1024, 1280, 301, 376)])
def test_an_upright_panel_that_tells_its_size_lying_is_turned(panel: Panel) -> None:
    assert believable(panel.width_px, panel.height_px, panel.height_mm, panel.width_mm) == panel


def test_what_was_taken_instead_is_said_in_both_languages() -> None:
    told = doubt_of(believable(1080, 1920, 160, 90), (160, 90))
    assert told is not None
    vietnamese, english = told.split(" / ")
    assert vietnamese.startswith("Màn hình báo kích thước không đúng (160x90 mm)")
    for one in (vietnamese, english):
        assert "268x476" in one
        assert "--panel-mm" in one


@pytest.mark.parametrize("text", ["268x476", " 268X476 ", "268.0×476.0"])
def test_a_size_in_millimetres_is_read(text: str) -> None:
    assert parse_size_mm(text) == (268.0, 476.0)


@pytest.mark.parametrize("text", ["", "268", "268x", "0x476", "21.5 inches", "-2x3"])
def test_a_wrong_size_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="268x476"):
        parse_size_mm(text)


@pytest.mark.parametrize(
    "panel",
    [Panel(1280, 800, 217, 136), Panel(800, 1280, 136, 217), Panel(1366, 768, 256, 144)],
)
def test_a_panel_under_twelve_inches_is_refused_in_one_sentence(panel: Panel) -> None:
    with pytest.raises(SmallPanelError, match=r"at least 240x160 mm .* --panel-mm") as told:
        check_size(panel)
    assert str(told.value).startswith("Màn hình ")
    assert "240x160 mm (12,1 inch)" in str(told.value)


@pytest.mark.parametrize(
    "panel", [Panel(1280, 800, 261, 163), Panel(1024, 768, 246, 184), PORTRAIT, TALL, SMALL]
)
def test_panels_of_twelve_inches_and_more_are_taken(panel: Panel) -> None:
    check_size(panel)
