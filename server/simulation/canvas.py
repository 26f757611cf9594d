"""A picture to draw on in points, in the house's colours and letters."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files

from PIL import Image, ImageDraw, ImageFont

SCALE = 2
"""Pixels a point."""

Point = tuple[float, float]


@cache
def colours() -> dict[str, str]:
    """Read the colours that every screen shares."""
    tokens = (files("display_board") / "shared" / "tokens.toml").read_text("utf-8")
    found: dict[str, str] = tomllib.loads(tokens)["colour"]
    return found


@cache
def _font(weight: str, size: float) -> ImageFont.FreeTypeFont:
    with as_file(files("printer.fonts") / f"BeVietnamPro-{weight}.ttf") as path:
        return ImageFont.truetype(path, size * SCALE)


class Canvas:
    """A sheet of paper; places and sizes in points, colours by their name."""

    def __init__(self, width: int, height: int) -> None:
        self.picture = Image.new("RGB", (width * SCALE, height * SCALE), colours()["paper"])
        self._draw = ImageDraw.Draw(self.picture)

    def text(
        self,
        at: Point,
        text: str,
        size: float,
        colour: str = "ink",
        weight: str = "Regular",
        anchor: str = "la",
    ) -> None:
        """Write a line; the anchor is Pillow's."""
        place = (at[0] * SCALE, at[1] * SCALE)
        self._draw.text(place, text, colours()[colour], _font(weight, size), anchor=anchor)

    def width(self, text: str, size: float, weight: str = "Regular") -> float:
        """Measure a line."""
        return _font(weight, size).getlength(text) / SCALE

    def card(self, left: float, top: float, right: float, bottom: float) -> None:
        """Lay a card with round corners."""
        box = _scaled((left, top), (right, bottom))
        palette = colours()
        self._draw.rounded_rectangle(
            box, 18 * SCALE, fill=palette["card"], outline=palette["line"], width=SCALE
        )

    def bar(
        self, left: float, top: float, right: float, bottom: float, colour: str, radius: float = 0
    ) -> None:
        """Fill a bar."""
        box = _scaled((left, top), (right, bottom))
        self._draw.rounded_rectangle(box, radius * SCALE, fill=colours()[colour])

    def line(self, points: Sequence[Point], colour: str, width: float = 1) -> None:
        """Draw a line through points."""
        self._draw.line(_scaled(*points), colours()[colour], round(width * SCALE), joint="curve")

    def area(self, points: Sequence[Point], colour: str) -> None:
        """Fill what points enclose."""
        self._draw.polygon(_scaled(*points), fill=colours()[colour])

    def dot(self, at: Point, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a dot, or a ring."""
        box = _scaled((at[0] - radius, at[1] - radius), (at[0] + radius, at[1] + radius))
        inside = colours()["card" if hollow else colour]
        self._draw.ellipse(box, inside, colours()[colour], round(1.6 * SCALE))

    def diamond(self, at: Point, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a diamond, filled or not."""
        x, y = at
        corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
        inside = colours()["card" if hollow else colour]
        self._draw.polygon(_scaled(*corners), inside, colours()[colour], round(1.6 * SCALE))


def _scaled(*points: Point) -> list[tuple[float, float]]:
    return [(x * SCALE, y * SCALE) for x, y in points]
