"""The number: the largest thing on the slip."""

from functools import lru_cache

from PIL import Image, ImageDraw

from printer.typesetting import number_font

# No digit is lower than 15 mm on paper, whatever is lost between the em and its ink.
_DRAWN_LEAST_MM = 15.5
_DRAWN_MOST_MM = 23.0
# The digits of the typeface against its em.
_DIGIT_HEIGHT = 0.74


@lru_cache(maxsize=8)
def draw_number(number: str, width: int, dots_per_mm: float) -> Image.Image:
    """Return a grey picture of the number's ink, as tall as `width` dots allow.

    A long number becomes narrower before it becomes too low to read from afar.
    """
    least = _DRAWN_LEAST_MM * dots_per_mm / _DIGIT_HEIGHT
    most = _DRAWN_MOST_MM * dots_per_mm / _DIGIT_HEIGHT
    natural = _ink_width(number, round(most))
    em = max(least, min(most, most * width / natural))
    ink = _ink(number, round(em))
    if ink.width > width:
        ink = ink.resize((width, ink.height), Image.Resampling.LANCZOS)
    return ink


def _ink_width(number: str, em: int) -> float:
    left, _, right, _ = number_font(em).getbbox(number, anchor="ls")
    return right - left


def _ink(number: str, em: int) -> Image.Image:
    font = number_font(em)
    left, top, right, bottom = (int(edge) for edge in font.getbbox(number, anchor="ls"))
    # An empty box: a number of characters that leave no ink.
    picture = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 255)
    ImageDraw.Draw(picture).text((-left, -top), number, font=font, fill=0, anchor="ls")
    return picture
