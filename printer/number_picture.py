"""The number: the largest thing on the slip."""

from functools import lru_cache

from PIL import Image, ImageDraw

from printer.typesetting import number_font

# No digit is lower than 15 mm on paper, whatever is lost between the em and its ink.
_DRAWN_LEAST_MM = 15.5
_DRAWN_MOST_MM = 20.5
# A letter above is one sign, read after the digits: it need not be as tall as they are.
_LETTER_MM = 6.0
_BETWEEN_MM = 1.0
# Two lines are long enough: the rest of the slip needs its room.
_STACKED_MOST_MM = 15.3
# The digits of the typeface against its em.
_DIGIT_HEIGHT = 0.74
_MEASURED_EM = 250


@lru_cache(maxsize=8)
def draw_number(number: str, width: int, dots_per_mm: float) -> Image.Image:
    """Return a grey picture of the number's ink, as tall as `width` dots allow.

    Where it would have to be squeezed, its letters stand above its digits. Digits that are too many
    even so become narrower before they become too low to read from afar.
    """
    letters, digits = _parts(number)
    if letters and digits and _em(number, width, dots_per_mm) * _wide(number) > width:
        return _stacked(letters, digits, width, dots_per_mm)
    return _line(number, width, dots_per_mm)


def _parts(number: str) -> tuple[str, str]:
    """Split a number into what stands before its digits, and them."""
    digits = number[len(number.rstrip("0123456789")) :]
    return number.removesuffix(digits), digits


def _stacked(letters: str, digits: str, width: int, dots_per_mm: float) -> Image.Image:
    below = _line(digits, width, dots_per_mm, _STACKED_MOST_MM)
    above = _squeezed(_ink(letters, round(_LETTER_MM * dots_per_mm / _DIGIT_HEIGHT)), width)
    top = above.height + round(_BETWEEN_MM * dots_per_mm)
    broad = max(above.width, below.width)
    picture = Image.new("L", (broad, top + below.height), 255)
    picture.paste(above, ((broad - above.width) // 2, 0))
    picture.paste(below, ((broad - below.width) // 2, top))
    return picture


def _line(
    number: str, width: int, dots_per_mm: float, most_mm: float = _DRAWN_MOST_MM
) -> Image.Image:
    return _squeezed(_ink(number, round(_em(number, width, dots_per_mm, most_mm))), width)


def _em(number: str, width: int, dots_per_mm: float, most_mm: float = _DRAWN_MOST_MM) -> float:
    """Tell the em that fits, but never one too low to read."""
    least = _DRAWN_LEAST_MM * dots_per_mm / _DIGIT_HEIGHT
    most = most_mm * dots_per_mm / _DIGIT_HEIGHT
    return max(least, min(most, width / _wide(number)))


def _wide(number: str) -> float:
    """Tell how wide its ink is against the em."""
    return _ink_width(number, _MEASURED_EM) / _MEASURED_EM


def _squeezed(ink: Image.Image, width: int) -> Image.Image:
    if ink.width <= width:
        return ink
    return ink.resize((width, ink.height), Image.Resampling.LANCZOS)


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
