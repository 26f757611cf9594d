"""How much room words take in the house's face, as QML breaks and draws them."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

FACE = "Be Vietnam Pro"
LINES_REMEMBERED = 20_000


@lru_cache(maxsize=64)
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FACE)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@lru_cache(maxsize=LINES_REMEMBERED)
def height_of(text: str, width: float, pixels: int, weight: QFont.Weight) -> float:
    """Height in pixels of a text broken to a width, between words or else within them."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, _font(pixels, weight))
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        height += line.height()
    layout.endLayout()
    return height


@lru_cache(maxsize=LINES_REMEMBERED)
def width_of(text: str, pixels: int, weight: QFont.Weight) -> float:
    """Width in pixels of a text on one line."""
    return QFontMetricsF(_font(pixels, weight)).horizontalAdvance(text)


def widest_word(text: str, pixels: int, weight: QFont.Weight) -> float:
    """Width in pixels of the widest word of a text."""
    return max((width_of(word, pixels, weight) for word in text.split(" ")), default=0.0)


def line_height(pixels: int, weight: QFont.Weight) -> float:
    """Height in pixels of one line."""
    return QFontMetricsF(_font(pixels, weight)).height()
