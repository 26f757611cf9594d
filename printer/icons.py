"""The small drawings beside the words of a slip."""

from functools import cache

from PIL import Image, ImageDraw

_OVERSAMPLING = 8
# All icons are drawn in a square of 24 units with strokes of 2, round at their ends.
_STROKE = 2.2


class _Pen:
    def __init__(self, side: int) -> None:
        self.unit = side * _OVERSAMPLING / 24
        self.image = Image.new("L", (side * _OVERSAMPLING,) * 2, 255)
        self._draw = ImageDraw.Draw(self.image)

    def circle(self, x: float, y: float, radius: float) -> None:
        self.arc(x, y, radius, radius, 0, 360)

    def arc(self, x: float, y: float, across: float, down: float, start: int, end: int) -> None:
        half = _STROKE / 2
        box = (x - across - half, y - down - half, x + across + half, y + down + half)
        scaled = [value * self.unit for value in box]
        self._draw.arc(scaled, start, end, fill=0, width=round(_STROKE * self.unit))

    def line(self, *points: tuple[float, float]) -> None:
        scaled = [(x * self.unit, y * self.unit) for x, y in points]
        self._draw.line(scaled, fill=0, width=round(_STROKE * self.unit), joint="curve")
        radius = _STROKE / 2 * self.unit
        for x, y in scaled:
            self._draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=0)


@cache
def people(side: int) -> Image.Image:
    """Two people, one behind the other: how many are before you."""
    pen = _Pen(side)
    pen.circle(9, 7.5, 3.6)
    pen.arc(9, 21, 6.6, 6.6, 180, 360)
    pen.arc(15.2, 7.5, 3.6, 3.6, 285, 75)
    pen.arc(15.6, 21, 6.6, 6.6, 287, 360)
    return _finished(pen, side)


@cache
def counter(side: int) -> Image.Image:
    """A person behind a counter: where to go."""
    pen = _Pen(side)
    pen.circle(12, 6, 3.3)
    pen.arc(12, 16, 6, 4.5, 180, 360)
    pen.line((2.2, 16.5), (21.8, 16.5))
    pen.line((4.5, 16.5), (4.5, 22))
    pen.line((19.5, 16.5), (19.5, 22))
    return _finished(pen, side)


@cache
def clock(side: int) -> Image.Image:
    """A clock face: when the number was taken."""
    pen = _Pen(side)
    pen.circle(12, 12, 9.3)
    pen.line((12, 6.6), (12, 12.4), (15.6, 14.4))
    return _finished(pen, side)


def _finished(pen: _Pen, side: int) -> Image.Image:
    return pen.image.resize((side, side), Image.Resampling.LANCZOS)
