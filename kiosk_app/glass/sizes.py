"""Every size that the glass is drawn with, in pixels: one place for what is measured and drawn."""

from dataclasses import asdict, dataclass
from functools import cache
from math import ceil

from kiosk_app.glass.panel import FOCUS_MM, GAP_MM, LARGE_TEXT, TOUCH_MM, Panel


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes on one panel for one size of letters."""

    unit: float
    """One pixel of the drawings."""
    body_floor: int
    """The least size of type, whatever letters are chosen."""
    body: int
    strong: int
    touch: float
    """The least side of what a finger may press."""
    gap: float
    """The least space between two of those."""
    margin: float
    lip: float
    """The edge under what can be pressed."""
    bar: float
    """Height of a row of buttons."""
    slim_bar: float
    focus_width: int


@cache
def sizes_of(panel: Panel, *, large: bool) -> Sizes:
    """Work out all sizes on a panel, for plain or large letters."""
    unit = panel.unit
    body = ceil(panel.body_px * (LARGE_TEXT if large else 1.0))
    touch = ceil(TOUCH_MM * panel.px_per_mm)
    return Sizes(
        unit=unit,
        body_floor=panel.body_px,
        body=body,
        strong=round(body * 1.15),
        touch=touch,
        gap=max(ceil(GAP_MM * panel.px_per_mm), 16 * unit),
        margin=round(48 * unit),
        lip=max(2, round(4 * unit)),
        bar=max(touch, round(108 * unit), ceil(2.9 * body)),
        slim_bar=max(touch, round(96 * unit), ceil(2.75 * panel.body_px)),
        focus_width=max(ceil(FOCUS_MM * panel.px_per_mm), round(14 * unit)),
    )


def for_qml(sizes: Sizes) -> dict[str, float]:
    """Name the sizes as QML does."""
    named = asdict(sizes)
    named["bodyFloor"] = named.pop("body_floor")
    named["slimBar"] = named.pop("slim_bar")
    named["focusWidth"] = named.pop("focus_width")
    return named
