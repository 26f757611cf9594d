"""A QR code whose modules are whole dots, with its quiet zone."""

from functools import lru_cache

import segno
from PIL import Image

QUIET_MODULES = 4


@lru_cache(maxsize=8)
def qr_modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of a QR code, a byte a module, 1 for dark, without a quiet zone.

    Error level M, higher where that costs no larger code.

    Raises:
        ValueError: the text does not fit into any QR code.
    """
    code = segno.make_qr(text, error="m", boost_error=True)
    return tuple(bytes(row) for row in code.matrix)


@lru_cache(maxsize=8)
def draw_qr(modules: tuple[bytes, ...], module_dots: int) -> Image.Image:
    """Return the code with its quiet zone, each module a square of `module_dots` dots."""
    count = len(modules) + 2 * QUIET_MODULES
    small = Image.new("L", (count, count), 255)
    small.putdata(
        [
            0 if _dark(modules, row - QUIET_MODULES, column - QUIET_MODULES) else 255
            for row in range(count)
            for column in range(count)
        ]
    )
    side = count * module_dots
    return small.resize((side, side), Image.Resampling.NEAREST)


def _dark(modules: tuple[bytes, ...], row: int, column: int) -> bool:
    return 0 <= row < len(modules) and 0 <= column < len(modules) and modules[row][column] == 1
