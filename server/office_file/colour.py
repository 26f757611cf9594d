"""Whether an office's accent colour can carry white letters."""

import re

LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, for text of ordinary size."""

HEX = re.compile(r"#[0-9A-Fa-f]{6}")


def contrast_with_white(colour: str) -> float:
    """Compute the contrast ratio (1 to 21) of "#RRGGBB" against white."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
