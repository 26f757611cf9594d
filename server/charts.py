"""Charts as plain SVG in the house's colours and letters, texts as texts."""

import math
import re
import tomllib
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import as_file, files
from typing import Literal

from PIL.ImageFont import truetype

SHARED = files("display_board") / "shared"
COLOURS: Mapping[str, str] = tomllib.loads((SHARED / "tokens.toml").read_text("utf-8"))["colour"]
"""The colours that every screen shares, by the names of their tokens."""
CAPITAL_FOOT = 0.35
"""From the middle of a capital or a digit down to its foot, for letters of size 1."""

Point = tuple[float, float]
"""Points to the right of and below the sheet's upper left corner."""
Named = Iterable[tuple[float, str]]
"""Values of a scale, each with the words that stand at it."""
Shape = Literal["dot", "diamond", "range", "patch"]
SHAPES: Mapping[Shape, tuple[float, float, float, int]] = {
    "dot": (1, 1, 1, 0),
    "diamond": (0.9, 0.9, 0, 45),
    "range": (0.5, 2, 0.5, 0),
    "patch": (2.6, 1.6, 0.8, 0),
}
"""Half the width, half the height and the corners of a mark of size 1, and how far it is turned."""


class Drawing:
    """A sheet in points, on which colours go by the names of their tokens.

    A screen reader says title and description, in their language, in the sheet's place.
    """

    def __init__(
        self, width: float, height: float, title: str, description: str, language: str
    ) -> None:
        self._weights = {400}
        self._head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
            f' role="img" lang="{language}" font-family="Be Vietnam Pro, sans-serif"'
            ' style="font-variant-numeric: tabular-nums">\n'
            f"<title>{escape(title)}</title>\n<desc>{escape(description)}</desc>\n"
        )
        self._parts: list[str] = []

    def svg(self, *, with_letters: bool = False) -> str:
        """Write the sheet; a file of its own needs the letters with it, a page has them."""
        letters = _letters(self._weights) if with_letters else ""
        return f"{self._head}{letters}{''.join(self._parts)}</svg>\n"

    def text(
        self,
        at: Point,
        text: str,
        size: float,
        colour: str = "ink",
        weight: int = 400,
        anchor: Literal["start", "middle", "end"] = "start",
    ) -> None:
        """Write a line, its capitals and digits centred on the height of `at`."""
        self._weights.add(weight)
        place = {"x": at[0], "y": at[1] + size * CAPITAL_FOOT, "font_size": size}
        looks = {"font_weight": weight, "text_anchor": anchor, "fill": COLOURS[colour]}
        self._add("text", text, **place, **looks)

    def box(
        self, at: Point, to: Point, colour: str, radius: float = 0, edge: str | None = None
    ) -> None:
        """Fill a box between two corners."""
        place = {"x": at[0], "y": at[1], "width": to[0] - at[0], "height": to[1] - at[1]}
        stroke = {} if edge is None else {"stroke": COLOURS[edge]}
        self._add("rect", **place, rx=radius, fill=COLOURS[colour], **stroke)

    def line(self, points: Sequence[Point], colour: str, width: float = 1) -> None:
        """Draw a line through points."""
        looks = {"fill": "none", "stroke": COLOURS[colour], "stroke_width": width}
        self._add("polyline", points=_places(points), **looks)

    def area(self, points: Sequence[Point], colour: str) -> None:
        """Fill what points enclose."""
        self._add("polygon", points=_places(points), fill=COLOURS[colour])

    def mark(
        self, at: Point, shape: Shape, colour: str, size: float = 4, *, hollow: bool = False
    ) -> None:
        """Draw a mark around a point."""
        wide, high, corner, turn = SHAPES[shape]
        place = {"x": -wide * size, "y": -high * size, "rx": corner * size}
        extent = {"width": 2 * wide * size, "height": 2 * high * size}
        fill, stroke = COLOURS["card" if hollow else colour], COLOURS[colour]
        moved = f"translate({at[0]:.1f} {at[1]:.1f}) rotate({turn})"
        looks = {"fill": fill, "stroke": stroke, "stroke_width": 1.6}
        self._add("rect", **place, **extent, **looks, transform=moved)

    def _add(self, tag: str, inside: str = "", /, **attributes: object) -> None:
        written = "".join(
            f' {name.replace("_", "-")}="{_plain(value)}"' for name, value in attributes.items()
        )
        self._parts.append(f"<{tag}{written}>{escape(inside)}</{tag}>\n")


def _plain(value: object) -> object:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value


def _places(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _letters(weights: set[int]) -> str:
    """Write the rules of the pages' letters with the letters themselves in them."""

    def held(found: re.Match[str]) -> str:
        letters = b64encode((SHARED / found[1]).read_bytes()).decode("ascii")
        return f"url(data:font/woff2;base64,{letters})"

    # Charts are labelled in the house's own typeface; the fallback faces are for names alone.
    own = r'@font-face \{\s*font-family: "Be Vietnam Pro".*?\}'
    rules = re.findall(own, (SHARED / "fonts.css").read_text("utf-8"), re.DOTALL)
    wanted = [one for one in rules if int(one.split("weight: ")[1][:3]) in weights]
    return "<style>" + re.sub(r'url\("(.*?)"\)', held, "".join(wanted)) + "</style>\n"


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` to `high`, laid evenly on the points from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Place a value; one outside the scale lies at its nearer end."""
        inside = min(max(value, self.low), self.high)
        return self.start + (self.end - self.start) * (inside - self.low) / (self.high - self.low)

    def steps(self, most: int) -> list[float]:
        """Divide it into at most so many steps that people count in: of 1, 2, 5, 10, 20, 50."""
        rough = (self.high - self.low) / most
        power = 10.0 ** math.floor(math.log10(max(rough, 1.0)))
        step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return [step * count for count in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Axes:
    """A scale across and a scale up."""

    across: Scale
    up: Scale

    def at(self, across: float, up: float) -> Point:
        """Place a pair of values."""
        return self.across.at(across), self.up.at(up)

    def draw(self, sheet: Drawing, across: Named, up: Named) -> None:
        """Draw a tick below at values across, and a line across at values up."""
        for value, said in up:
            start, y = self.at(self.across.low, value)
            sheet.line([(start, y), (self.across.end, y)], "line", 0.8)
            sheet.text((start - 12, y), said, 15, "ink-2", anchor="end")
        for value, said in across:
            x, foot = self.at(value, self.up.low)
            sheet.line([(x, foot), (x, foot + 6)], "edge")
            sheet.text((x, foot + 21), said, 15, "ink-2", anchor="middle")


def clock(opens: float, lasts: float) -> Named:
    """Name the half hours of a span of minutes, only the hours of a long one.

    It opens so many minutes after midnight; the values are minutes after that.
    """
    every = 30 if lasts <= 330 else 60
    for minute in range(math.ceil(opens / every) * every, int(opens + lasts) + 1, every):
        yield minute - opens, f"{minute // 60 % 24:02}:{minute % 60:02}"


def draw_bar(
    sheet: Drawing, along: Scale, value: float, middle: float, thick: float, colour: str
) -> None:
    """Draw a bar from the start of a scale to a value, around the height `middle`."""
    if (end := along.at(value)) > along.start:
        top, bottom = middle - thick / 2, middle + thick / 2
        sheet.box((along.start, top), (end, bottom), colour, min(thick / 2, 4))


@dataclass(frozen=True, slots=True)
class Entry:
    """What one kind of mark means."""

    means: str
    shape: Shape
    colour: str
    hollow: bool = False


def draw_legend(sheet: Drawing, at: Point, entries: Iterable[Entry]) -> None:
    """Say in one line what marks mean."""
    x, y = at
    with as_file(files("printer.fonts") / "BeVietnamPro-Regular.ttf") as path:
        letters = truetype(path, 16)
    for one in entries:
        sheet.mark((x + 10, y), one.shape, one.colour, hollow=one.hollow)
        sheet.text((x + 30, y), one.means, 16, "ink-2")
        x += 30 + letters.getlength(one.means) + 24
