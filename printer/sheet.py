"""The paper while a slip is drawn on it: as wide as the printer, growing downwards."""

from typing import Any

from PIL import Image, ImageDraw

from printer.profile import PrinterProfile
from printer.typesetting import Style, TextBlock, set_text

_DRAWN_AT_DOTS_PER_MM = 8.0
_LEAST_WIDE_MM = 60
_GROWTH = 800
# Darker than the middle, or the thin strokes of small letters would break.
_INK_BELOW = 150


class _WithoutLetters(ImageDraw.ImageDraw):
    """A pen for paper that is only measured: letters are what takes long to draw."""

    def text(self, *_: Any, **__: Any) -> None:
        """Leave the letters out."""


class Sheet:
    """Measures ending in `_mm` are millimetres, all others dots.

    With `measured` letters are left out: how long the paper becomes is all that is asked.
    """

    def __init__(self, profile: PrinterProfile, *, measured: bool = False) -> None:
        self._pen = _WithoutLetters if measured else ImageDraw.ImageDraw
        self.width = profile.width_dots
        self.dots_per_mm = profile.dots_per_mm
        self.scale = profile.dots_per_mm / _DRAWN_AT_DOTS_PER_MM
        self.wide = self.width / self.dots_per_mm >= _LEAST_WIDE_MM
        # The paper is wider than what is printed on it: its own white is margin too.
        self.margin = self.dots(10 if self.wide else 8)
        self.text_width = self.width - 2 * self.margin
        self.number_width = self.width - 2 * self.margin
        self.bottom = float(self.dots(6))
        self._image = Image.new("L", (self.width, _GROWTH), 255)
        self.pen = self._pen(self._image)

    def dots(self, drawn: float) -> int:
        """Turn a measure for eight dots a millimetre into this printer's dots."""
        return round(drawn * self.scale)

    def reach(self, height: float) -> None:
        """Make sure that the paper goes on for `height` more."""
        needed = int(self.bottom + height) + _GROWTH
        if needed > self._image.height:
            longer = Image.new("L", (self.width, needed + _GROWTH), 255)
            longer.paste(self._image)
            self._image = longer
            self.pen = self._pen(self._image)

    def advance_to(self, bottom: float) -> None:
        """Go on below `bottom`."""
        self.bottom = max(self.bottom, bottom)
        self.reach(0)

    def space(self, drawn: float) -> None:
        """Leave room."""
        self.advance_to(self.bottom + self.dots(drawn))

    def centred(self, text: str, style: Style) -> None:
        """Set a text in the middle and go on below it."""
        block = set_text(text, style, self.text_width, self.scale)
        self.reach(block.height)
        block.draw(self.pen, self.margin, self.bottom, self.text_width)
        self.advance_to(self.bottom + block.height)

    def paragraph(self, text: str, style: Style) -> None:
        """Set a text from the left margin on and go on below it."""
        block = set_text(text, style, self.text_width, self.scale)
        self.reach(block.height)
        block.draw(self.pen, self.margin, self.bottom, None)
        self.advance_to(self.bottom + block.height)

    def banner(self, block: TextBlock) -> None:
        """Set white on black across the paper: what must not be overlooked."""
        padding = self.dots(6)
        height = round(block.height) + 2 * padding
        self.reach(height)
        strip = Image.new("L", (self.text_width, height), 255)
        block.draw(ImageDraw.Draw(strip), 0, padding, self.text_width)
        inverted = strip.point(lambda value: 255 - value)
        shape = Image.new("L", strip.size, 0)
        ImageDraw.Draw(shape).rounded_rectangle((0, 0, *_last(strip)), self.dots(14), fill=255)
        self._image.paste(inverted, (self.margin, round(self.bottom)), shape)
        self.advance_to(self.bottom + height)

    def picture(self, picture: Image.Image) -> None:
        """Put a picture in the middle and go on below it."""
        self.reach(picture.height)
        self.paste(picture, (self.width - picture.width) // 2, self.bottom)
        self.advance_to(self.bottom + picture.height)

    def paste(self, picture: Image.Image, left: float, top: float) -> None:
        """Put a picture anywhere, where the paper has been reached."""
        self.reach(top - self.bottom + picture.height)
        self._image.paste(picture, (round(left), round(top)))

    def rule(self) -> None:
        """Draw a thin line within the margins."""
        top = round(self.bottom)
        box = (self.margin, top, self.width - self.margin - 1, top + self.dots(3) - 1)
        self.pen.rectangle(box, fill=0)
        self.advance_to(top + self.dots(3))

    def perforation(self) -> None:
        """Draw the dotted line and the two notches at which a ticket would be torn."""
        radius, dot, step = self.dots(9 if self.wide else 6), self.dots(2), self.dots(12)
        stroke = self.dots(3)
        middle = round(self.bottom) + radius
        self.reach(2 * radius)
        for x in (-1, self.width):
            box = (x - radius, middle - radius, x + radius, middle + radius)
            self.pen.ellipse(box, outline=0, width=stroke)
        first, last = radius + step, self.width - radius - step
        steps = (last - first) // step
        left = (self.width - steps * step) // 2
        for index in range(steps + 1):
            x = left + index * step
            self.pen.ellipse((x - dot, middle - dot, x + dot, middle + dot), fill=0)
        self.advance_to(self.bottom + 2 * radius)

    def ruler(self) -> None:
        """Draw the full width with a mark at each millimetre: a printer of another width shows."""
        top = round(self.bottom)
        self.pen.rectangle((0, top, self.width - 1, top + self.dots(2) - 1), fill=0)
        for millimetre in range(int(self.width / self.dots_per_mm) + 1):
            x = min(round(millimetre * self.dots_per_mm), self.width - 1)
            length = self.dots(28 if millimetre % 10 == 0 else 14)
            self.pen.line((x, top, x, top + length), fill=0)
        self.pen.line((self.width - 1, top, self.width - 1, top + self.dots(28)), fill=0)
        self.advance_to(top + self.dots(30))

    @property
    def length(self) -> int:
        """How long the finished paper is."""
        return round(self.bottom) + self.dots(8)

    def finished(self) -> Image.Image:
        """Return what was drawn, in black and white without grey made of dots."""
        drawn = self._image.crop((0, 0, self.width, self.length))
        sharp = drawn.point(lambda value: 255 if value > _INK_BELOW else 0)
        return sharp.convert("1", dither=Image.Dither.NONE)


def _last(picture: Image.Image) -> tuple[int, int]:
    return picture.width - 1, picture.height - 1
