"""An office's own accent colour, taken only where everything stays readable on it."""

import re
from dataclasses import dataclass

Rgb = tuple[int, int, int]
_WHITE: Rgb = (255, 255, 255)
_PAPER: Rgb = (251, 248, 242)
_BODY_CONTRAST = 4.5
_NUMBER_CONTRAST = 7.0


@dataclass(frozen=True, slots=True)
class Accent:
    """The accent and its two relatives, as "#RRGGBB"."""

    main: str
    deep: str
    wash: str


def accent_of(colour: str | None) -> Accent | None:
    """Derive an accent from an office's colour; None where it is missing or too pale to read."""
    if colour is None or not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        return None
    main = _parse(colour)
    deep = _mix(main, (0, 0, 0), 0.25)
    wash = _mix(main, _WHITE, 0.92)
    readable = (
        contrast(main, _WHITE) >= _NUMBER_CONTRAST
        and contrast(main, _PAPER) >= _NUMBER_CONTRAST
        and contrast(deep, wash) >= _NUMBER_CONTRAST
        and contrast(main, wash) >= _BODY_CONTRAST
    )
    return Accent(_write(main), _write(deep), _write(wash)) if readable else None


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Rgb) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mix(colour: Rgb, other: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def _parse(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _write(colour: Rgb) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)
