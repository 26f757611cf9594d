"""One size of the house's face, with the faces of other scripts for letters that it lacks."""

import unicodedata
from collections.abc import Iterator
from functools import cached_property, lru_cache

from PIL import ImageDraw, ImageFont

from printer.fonts import OWN, fallback_file, font_file, holder, holds

_FOLLOWS = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Categories of signs that stand on or join the letter before them."""


class Face:
    """A typeface in one weight and size.

    Args:
        weight: 400, 500, 600, 700 or 800.
        em: size in dots.
    """

    def __init__(self, weight: int, em: int) -> None:
        self.weight = weight
        self.size = em

    @cached_property
    def own(self) -> ImageFont.FreeTypeFont:
        """The house's typeface, in which all but a few names are set."""
        return ImageFont.truetype(font_file(self.weight), self.size)

    def runs(self, text: str) -> list[tuple[ImageFont.FreeTypeFont, str]]:
        """Split a text into stretches that one font draws."""
        return [(self._font(face), part) for face, part in _stretches(text)]

    def box(self, text: str) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the ink around where the text stands, in dots."""
        runs = self.runs(text)
        if len(runs) == 1:
            return runs[0][0].getbbox(text, anchor="ls")
        boxes = []
        pen = 0.0
        for font, part in runs:
            left, top, right, bottom = font.getbbox(part, anchor="ls")
            boxes.append((pen + left, top, pen + right, bottom))
            pen += font.getlength(part)
        if not boxes:
            return (0.0, 0.0, 0.0, 0.0)
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return (min(lefts), min(tops), max(rights), max(bottoms))

    def draw(self, on: ImageDraw.ImageDraw, left: float, baseline: float, text: str) -> None:
        """Draw a text that stands on a line."""
        runs = self.runs(text)
        for font, part in runs:
            on.text((round(left), round(baseline)), part, font=font, fill=0, anchor="ls")
            left += font.getlength(part) if len(runs) > 1 else 0

    def _font(self, face: str) -> ImageFont.FreeTypeFont:
        return self.own if face == OWN else _other(face, self.weight, self.size)


@lru_cache(maxsize=64)
def _other(face: str, weight: int, em: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fallback_file(face, weight), em)


@lru_cache(maxsize=1024)
def _stretches(text: str) -> tuple[tuple[str, str], ...]:
    stretches: list[tuple[str, str]] = []
    for face, letter in _faced(text):
        if stretches and stretches[-1][0] == face:
            stretches[-1] = (face, stretches[-1][1] + letter)
        else:
            stretches.append((face, letter))
    return tuple(stretches)


def _faced(text: str) -> Iterator[tuple[str, str]]:
    face = OWN
    for letter in text:
        stays = unicodedata.category(letter) in _FOLLOWS and holds(face, letter)
        if not stays:
            # What no face holds leaves its room empty, as the house's own does.
            face = holder(letter) or OWN
        yield face, letter
