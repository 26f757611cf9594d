"""How large a wall board's digits are at most: the poorest arrangement of its page.

The same sums as `layout.js`, `bands.js` and `grid.js` of the board's page, for a lying panel; a
test holds both together.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from PIL import ImageFont

from printer.fonts import font_file

HEAVIEST = 800
MEASURED_PX = 100
GRID_ABOVE = 12
SHEET_WIDTH, SHEET_HEIGHT = 1920.0, 1080.0
SMALLEST_DIGIT_MM = 75.0
DIGIT_MM_PER_METRE = 11.5
SECONDARY_MM_PER_METRE = 6.4
DIGIT_EM, DIGIT_LINE_EM, TEXT_LINE_EM = 0.74, 0.8, 1.36
ARROW_EM, WORD_SPACE_EM = 0.62, 0.3
SMALLEST_LINE, LARGEST_LINE = 32.0, 0.2
SMALLEST_GRID, SMALLEST_CALL, SMALLEST_WORD = 200.0, 280.0, 64.0
CODE_SHARE, TAG_EM, TAG_SPACE_EM, SPARE_EM = 0.72, 0.5, 0.4, 0.08
MOST_COLUMNS, LARGEST_CELL, LARGEST_FONT = 12, 220.0, 130.0
ROUNDING = 1e-6
STEP_METRES = 0.5


@dataclass(frozen=True, slots=True)
class Hung:
    """A board where it hangs: `metres` to the farthest seat, and what it has to show.

    Widths of the widest number, code and word for a place are in em of the heaviest weight.
    """

    panel_mm: float
    metres: float
    counters: int
    grid: bool
    number: float
    code: float
    word: float
    mixed: bool


@cache
def em(text: str) -> float:
    """Measure a text in the numbers' weight, in em."""
    font = ImageFont.truetype(
        font_file(HEAVIEST), MEASURED_PX, layout_engine=ImageFont.Layout.BASIC
    )
    return font.getlength(text) / MEASURED_PX


def hung(
    settings: Any, numbers: Sequence[str], codes: Sequence[str], words: Mapping[str, str]
) -> Hung:
    """Take together what a board's settings and what it shows come to.

    `words` are the words for places, by place; one that no counter stands at is not among them.
    """
    grid = settings.layout == "counters" or (settings.layout == "auto" and len(codes) > GRID_ABOVE)
    return Hung(
        panel_mm=settings.panel_width_mm,
        metres=settings.farthest_metres,
        counters=len(codes),
        grid=grid,
        number=max(map(em, ("A000", *numbers))),
        code=max(map(em, ("0", *codes))),
        word=max(map(em, words.values())),
        mixed=len(set(words.values())) > 1,
    )


def legible_to(board: Hung) -> float:
    """Tell to how many metres all that it must show is large enough, the farthest seat at most."""
    metres = board.metres
    while metres > 0 and reach(replace(board, metres=metres)) < 1 - ROUNDING:
        metres = math.ceil(metres / STEP_METRES - 1) * STEP_METRES
    return metres


def reach(board: Hung) -> float:
    """Tell the smallest share of its needed size that anything has."""
    small = _units(board, SECONDARY_MM_PER_METRE * board.metres)
    needed = _units(board, max(SMALLEST_DIGIT_MM, DIGIT_MM_PER_METRE * board.metres))
    line = min(max(SMALLEST_LINE, small), SHEET_HEIGHT * LARGEST_LINE)
    header, margins, edge = (116, 76, 112) if board.grid else (132, 124, 128)
    rest = SHEET_HEIGHT - header - max(88.0, line * TEXT_LINE_EM + 8)
    lower = 0.0
    if board.grid:
        call = needed * DIGIT_LINE_EM + margins
        lower = max(SMALLEST_GRID, rest - max(call, SMALLEST_CALL))
    word = max(SMALLEST_WORD, small)
    said = (board.word + WORD_SPACE_EM) * word if board.mixed else 0.0
    wide = SHEET_WIDTH - edge - said
    tall = (rest - lower - margins) / DIGIT_LINE_EM
    hero = max(1.0, min(wide / (board.number + board.code + ARROW_EM), tall))
    shares = [hero / needed, line / small]
    if board.grid:
        shares.append(_code_font(board, lower) / small)
    return min(shares)


def _units(board: Hung, millimetres: float) -> float:
    return millimetres / DIGIT_EM / (board.panel_mm / SHEET_WIDTH)


def _code_font(board: Hung, room: float) -> float:
    columns = range(1, min(board.counters, MOST_COLUMNS) + 1)
    return CODE_SHARE * max(_number_font(board, room, one) for one in columns)


def _number_font(board: Hung, room: float, columns: int) -> float:
    cell = min((room - 24) / math.ceil(board.counters / columns), LARGEST_CELL)
    wide = (SHEET_WIDTH - 112 + 36) / columns - 36
    tag = (board.code + TAG_EM) * CODE_SHARE
    words = board.mixed or cell >= 116
    tall = (cell - 14 - (28 if words else 0)) / (DIGIT_LINE_EM + 0.12)
    line = board.number + tag + TAG_SPACE_EM * CODE_SHARE + SPARE_EM
    return max(1.0, min(wide / line, tall, LARGEST_FONT))
