"""The glass in millimetres: how large things must be on it and how many cards fit a page."""

import re
from dataclasses import dataclass, replace
from math import ceil

from kiosk_app.words.wording import wording
from server.contract.languages import HOUSE

TOUCH_MM = 20.0
GAP_MM = 2.5
X_HEIGHT_MM = 4.2
X_HEIGHT_OF_EM = 0.53
"""Be Vietnam Pro: height of an x by the size of the type."""
BODY_MM = X_HEIGHT_MM / X_HEIGHT_OF_EM
REACH_MM = 420.0
"""Height of the reach band: screens stand 800 mm above the floor, everybody reaches 1220."""
DESIGN_WIDTH = 1080.0
"""Width that the portrait drawings were made for; landscape ones are as high."""
LOW_PART = 0.4
"""On a tall panel all touch moves into so much of its height, from the lower edge."""
LOW_LYING_MM = 260.0
"""Height of the least lying panel, 21.5 inches, whose lower part holds the keys of the search."""
LOW_ROW, LOW_ROW_PART = 13, 0.77
"""So many keys stand in a row there, on so much of the width."""
FOCUS_MM = 3.0
"""Least width of the frame around what the keys would choose."""
LARGE_TEXT = 1.3
SMALL_SHORT_MM = 190.0
LEAST_SHORT_MM = 160.0
LEAST_LONG_MM = 240.0
"""A smaller panel, under 12.1 inches, has no room for 20 mm targets and 4.2 mm letters."""
_PLAUSIBLE_PX_PER_MM = (1.0, 16.0)
_DEFAULT_PX_PER_MM = 4.03
_MOST_STRETCHED = 1.5
"""A picture of 4:3 on glass of 16:9 is stretched by a third; more is a size of something else."""
_SHAPES_ALONE = frozenset({(16, 9), (16, 10), (160, 90), (160, 100), (1600, 900), (1600, 1000)})
"""Screens that tell only their shape write it where their millimetres should be."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen: its pixels and its real size."""

    width_px: int
    height_px: int
    width_mm: float
    height_mm: float
    lowered: bool = False
    """Somebody asked for everything that can be chosen to stand low."""
    foot_px: int = 0
    """Height of the caption, which the glass below this panel is taken for."""
    guessed: bool = False
    """The screen told no size that can be, and nobody measured it."""

    @property
    def px_per_mm(self) -> float:
        """Pixels a millimetre, along the finer axis, so that nothing gets too small."""
        return max(self.width_px / self.width_mm, self.height_px / self.height_mm)

    @property
    def portrait(self) -> bool:
        """Whether it stands upright."""
        return self.height_px + self.foot_px > self.width_px

    @property
    def small(self) -> bool:
        """Whether it is under 15 inches, where the least letters and targets take most room."""
        return min(self.width_mm, self.height_mm) < SMALL_SHORT_MM

    @property
    def unit(self) -> float:
        """Pixels for one pixel of the drawings."""
        return min(self.width_px, self.height_px + self.foot_px) / DESIGN_WIDTH

    @property
    def body_px(self) -> int:
        """The smallest size of type: its x is 4.2 mm high, its capitals more than 4.8 mm."""
        return ceil(max(BODY_MM * self.px_per_mm, 28 * self.unit))

    @property
    def reach_px(self) -> float:
        """Height of the part, from the lower edge, that holds all touch targets."""
        if self.low:
            return (self.height_px + self.foot_px) * LOW_PART - self.foot_px
        return min(float(self.height_px), REACH_MM * self.px_per_mm)

    @property
    def low(self) -> bool:
        """Whether all touch has to move into the lower part."""
        return self.tall or (self.lowered and self.can_lower)

    @property
    def tall(self) -> bool:
        """Whether its upper part is out of reach for everybody who sits or is small."""
        foot_mm = self.foot_px / self.px_per_mm
        return self.portrait and self.height_mm + foot_mm > 1.25 * REACH_MM

    @property
    def offers_reach(self) -> bool:
        """Whether it may be asked for: everything can stand low, and does not anyway."""
        return self.can_lower and not self.tall

    @property
    def can_lower(self) -> bool:
        """Whether its lower part has room for all touch; a lying one over a caption has not.

        Smaller panels are within reach as they hang.
        """
        if self.portrait:
            return not self.small
        return self.height_mm >= LOW_LYING_MM and not self.foot_px and self._holds_letters_low

    @property
    def _holds_letters_low(self) -> bool:
        """Whether half the alphabet stands in a row beside what turns from it; not on 5:4."""
        unit_mm = self.unit / self.px_per_mm
        row = LOW_ROW * (TOUCH_MM + max(GAP_MM, 16 * unit_mm))
        return row <= LOW_ROW_PART * (self.width_mm - 2 * 48 * unit_mm)

    @property
    def caption_px(self) -> int:
        """Height of the caption: what is said, in up to three lines."""
        lines = 1 if self.small and not self.portrait else 2 if not self.portrait else 3
        return ceil((1.3 * lines + 0.3) * self.body_px)

    def over_caption(self) -> "Panel":
        """Give what is left of the glass over the caption."""
        height = self.height_px - self.caption_px
        height_mm = self.height_mm * height / self.height_px
        return replace(self, height_px=height, height_mm=height_mm, foot_px=self.caption_px)


def believable(width_px: int, height_px: int, width_mm: float, height_mm: float) -> Panel:
    """Build a panel from what the screen says of itself; many report a size that cannot be.

    One that hangs upright and tells its size lying is turned; of any other false size nothing is
    taken, and the panel is drawn as one of 21.5 inches (`Panel.guessed`).
    """
    for size_mm in ((width_mm, height_mm), (height_mm, width_mm)):
        if _can_be(width_px, height_px, *size_mm):
            return Panel(width_px, height_px, *size_mm)
    taken = (width_px / _DEFAULT_PX_PER_MM, height_px / _DEFAULT_PX_PER_MM)
    return Panel(width_px, height_px, *taken, guessed=True)


def _can_be(width_px: int, height_px: int, width_mm: float, height_mm: float) -> bool:
    if min(width_mm, height_mm) <= 0:
        return False
    lowest, highest = _PLAUSIBLE_PX_PER_MM
    finer, coarser = sorted((width_px / width_mm, height_px / height_mm), reverse=True)
    shape = (max(width_mm, height_mm), min(width_mm, height_mm))
    stretched = finer > _MOST_STRETCHED * coarser
    return lowest <= coarser and finer <= highest and not stretched and shape not in _SHAPES_ALONE


def doubt_of(panel: Panel, told_mm: tuple[float, float]) -> str | None:
    """Say what a screen told of its size and what was taken instead; None: it is believed."""
    if not panel.guessed:
        return None
    sizes = {
        "told": "x".join(f"{side:.0f}" for side in told_mm),
        "taken": f"{panel.width_mm:.0f}x{panel.height_mm:.0f}",
    }
    return " / ".join(wording(one).say("panel_guessed", **sizes) for one in HOUSE)


class SmallPanelError(ValueError):
    """A panel is too small for what the kiosk has to show; names its size and the least one."""

    def __init__(self, panel: Panel) -> None:
        sizes = {
            "panel": f"{panel.width_mm:.0f}x{panel.height_mm:.0f}",
            "least": f"{LEAST_LONG_MM:.0f}x{LEAST_SHORT_MM:.0f}",
        }
        told = (wording(language).say("small_panel", **sizes) for language in HOUSE)
        super().__init__(" / ".join(told))


def check_size(panel: Panel) -> None:
    """Refuse a panel on which letters and targets cannot be as large as they must be.

    Raises:
        SmallPanelError: it is under 160 mm one way or under 240 mm the other.
    """
    short, long = sorted((panel.width_mm, panel.height_mm))
    if short < LEAST_SHORT_MM or long < LEAST_LONG_MM:
        raise SmallPanelError(panel)


def parse_size_mm(text: str) -> tuple[float, float]:
    """Read a panel's size such as "268x476", width and height in millimetres.

    Raises:
        ValueError: not two positive numbers with an x between.
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)[xX×](\d+(?:\.\d+)?)", text.strip())
    if not match or not all(float(part) > 0 for part in match.groups()):
        raise ValueError(f"panel size {text!r}: write millimetres as WIDTHxHEIGHT, such as 268x476")
    return float(match[1]), float(match[2])
