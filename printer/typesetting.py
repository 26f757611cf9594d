"""Setting text: sizes that shrink before they crowd, balanced lines, letters never clipped."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PIL import ImageDraw, ImageFont

from printer.clusters import clusters
from printer.face import Face

LINE_HEIGHT = 1.05
_WORD_END = "\u200b"
"""Ends a word without a blank: nothing is drawn, and the line may be broken there."""
_FIRST_BASELINE = 0.98


@dataclass(frozen=True)
class Style:
    """How a text is set; sizes are the em in dots at eight dots a millimetre, largest first."""

    weight: int
    sizes: tuple[int, ...]
    lines: int = 1
    """Smaller sizes are tried before the text takes more lines than this."""


@dataclass(frozen=True)
class TextLine:
    """A text line and the extent of its ink around the point it is drawn from, in dots."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class TextBlock:
    """Lines set in one font, ready to be drawn."""

    font: Face
    lines: tuple[TextLine, ...]
    baselines: tuple[int, ...]
    """Where each line stands, from the top of the block."""
    height: int

    @property
    def width(self) -> float:
        """The ink of the widest line."""
        return max((line.width for line in self.lines), default=0)

    def draw(self, on: ImageDraw.ImageDraw, left: float, top: float, width: float | None) -> None:
        """Draw with the block's top at `top`: centred within `width`, or to the left without it."""
        for line, baseline in zip(self.lines, self.baselines, strict=True):
            indent = 0 if width is None else (width - line.width) / 2
            self.font.draw(on, left + indent - line.left, top + baseline, line.text)


def set_text(text: str, style: Style, width: float, scale: float = 1.0) -> TextBlock:
    """Set a text within `width` dots: few lines first, then the largest of the style's sizes."""
    words = _words(printable(text))
    fonts = [_font(style.weight, round(size * scale)) for size in style.sizes]
    broken = [_broken(words, font, width) for font in fonts]
    fewest = max(style.lines, min(len(lines) for lines in broken))
    chosen = next(
        (at for at, lines in enumerate(broken) if len(lines) <= fewest and _whole(lines, words)),
        len(fonts) - 1,
    )
    lines = _balanced(words, fonts[chosen], width, broken[chosen])
    return _block(fonts[chosen], [_measure(line, fonts[chosen]) for line in lines])


def printable(text: str) -> str:
    """Return the text composed (NFC), its blanks single and without characters that do not print.

    A no-break space stays: it holds a figure and its unit together. So does the end of a word in
    a script that sets no blanks, such as Khmer, where a line may be broken.
    """
    shown = (
        " " if c in "\t\n\r\v\f\u2028\u2029" else c for c in unicodedata.normalize("NFC", text)
    )
    kept = "".join(
        c
        for c in shown
        if c == _WORD_END or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
    )
    return " ".join(filter(None, kept.split(" ")))


@lru_cache(maxsize=64)
def _font(weight: int, em: int) -> Face:
    return Face(weight, em)


def number_font(em: int) -> ImageFont.FreeTypeFont:
    """Return the heaviest weight, for the number."""
    return _font(800, em).own


def _balanced(words: Sequence[str], font: Face, width: float, lines: list[str]) -> list[str]:
    """Even out lines that were filled greedily: no word stands alone at the end."""
    if len(lines) < 2 or not _whole(lines, words):
        return lines
    low, high = 0.0, width
    best = lines
    while high - low > 4:
        middle = (low + high) / 2
        tried = _broken(words, font, middle)
        if len(tried) > len(lines) or not _whole(tried, words):
            low = middle
        else:
            best, high = tried, middle
    return best


def _broken(words: Sequence[str], font: Face, width: float) -> list[str]:
    lines: list[str] = []
    current = ""
    for word in words:
        longer = _joined(current, word)
        if _ink_width(longer, font) <= width:
            current = longer
            continue
        if current:
            lines.append(current)
        *full, current = _word_pieces(word, font, width)
        lines += full
    return [*lines, current]


def _words(text: str) -> list[str]:
    """Split a line into its words; one that follows without a blank begins with its mark."""
    return text.replace(_WORD_END, f" {_WORD_END}").split(" ")


def _joined(line: str, word: str) -> str:
    if not line:
        return word.removeprefix(_WORD_END)
    return line + word if word.startswith(_WORD_END) else f"{line} {word}"


def _word_pieces(word: str, font: Face, width: float) -> list[str]:
    """Break a word only where it is wider than the line by itself."""
    pieces = []
    rest = clusters(word.removeprefix(_WORD_END))
    while len(rest) > 1 and _ink_width("".join(rest), font) > width:
        fitting = 1
        while fitting < len(rest) - 1 and _ink_width("".join(rest[: fitting + 1]), font) <= width:
            fitting += 1
        pieces.append("".join(rest[:fitting]))
        rest = rest[fitting:]
    return [*pieces, "".join(rest)]


def _whole(lines: Sequence[str], words: Sequence[str]) -> bool:
    """Whether no word had to be broken."""
    return sum(len(_words(line)) for line in lines) == len(words)


@lru_cache(maxsize=4096)
def _ink_width(text: str, font: Face) -> float:
    left, _, right, _ = font.box(text.replace(_WORD_END, ""))
    return right - left


@lru_cache(maxsize=4096)
def _measure(text: str, font: Face) -> TextLine:
    drawn = text.replace(_WORD_END, "")
    left, top, right, bottom = font.box(drawn)
    return TextLine(drawn, left, right, top, bottom)


def _block(font: Face, lines: Sequence[TextLine]) -> TextBlock:
    """Stack the lines; where marks above meet tails below, the line height gives way."""
    em = font.size
    baselines: list[int] = []
    bottom = 0.0
    for line in lines:
        regular = baselines[-1] + LINE_HEIGHT * em if baselines else _FIRST_BASELINE * em
        baselines.append(math.ceil(max(regular, bottom - line.top)))
        bottom = baselines[-1] + max(line.bottom, 0.0)
    last = baselines[-1] if baselines else 0
    height = max(bottom, last + (LINE_HEIGHT - _FIRST_BASELINE) * em)
    return TextBlock(font, tuple(lines), tuple(baselines), math.ceil(height))
