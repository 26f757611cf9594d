"""The typeface of the project, Be Vietnam Pro, and faces for letters that it lacks."""

import json
from functools import cache
from pathlib import Path
from types import MappingProxyType

OWN = "be-vietnam-pro"
# Unchanged from @expo-google-fonts/be-vietnam-pro 0.4.1; SHA256SUMS holds their checksums.
_FILES = MappingProxyType(
    {
        400: "BeVietnamPro-Regular.ttf",
        500: "BeVietnamPro-Medium.ttf",
        600: "BeVietnamPro-SemiBold.ttf",
        700: "BeVietnamPro-Bold.ttf",
        800: "BeVietnamPro-ExtraBold.ttf",
    }
)
# Cut by display_board/fallback.py, whose lock holds their checksums; asked in this order.
_FALLBACKS = MappingProxyType(
    {
        "latin": (400, 700),
        "khmer": (400, 700),
        "lao": (400, 700),
        "thai": (400, 700),
        "han": (500,),
    }
)


def fonts_folder() -> Path:
    """Return the folder that holds the font files, their licence and checksums."""
    return Path(__file__).resolve().parent


def font_file(weight: int) -> Path:
    """Return the file of one weight (400, 500, 600, 700 or 800).

    Raises:
        KeyError: a weight that is not shipped.
    """
    return fonts_folder() / _FILES[weight]


def fallback_file(face: str, weight: int) -> Path:
    """Return the file of another script's face whose weight is nearest to one.

    Raises:
        KeyError: a face that is not shipped.
    """
    nearest = min(_FALLBACKS[face], key=lambda one: abs(one - weight))
    return fonts_folder() / "fallback" / f"{face}-{nearest}.ttf"


def font_files() -> list[Path]:
    """List every file that is shipped, the project's own typeface first."""
    own = [font_file(weight) for weight in _FILES]
    return own + [fallback_file(face, one) for face, all_ in _FALLBACKS.items() for one in all_]


def held(face: str) -> frozenset[int]:
    """List the letters of a face, as code points.

    Raises:
        KeyError: a face that is not shipped.
    """
    return _letters()[face]


def holder(letter: str) -> str | None:
    """Name the face that has a letter; None when no shipped one does."""
    return next((face for face in (OWN, *_FALLBACKS) if ord(letter) in held(face)), None)


@cache
def _letters() -> dict[str, frozenset[int]]:
    told: dict[str, list[str]] = json.loads(
        (fonts_folder() / "letters.json").read_text(encoding="utf-8")
    )
    return {face: frozenset(_spread(spans)) for face, spans in told.items()}


def _spread(spans: list[str]) -> list[int]:
    found: list[int] = []
    for span in spans:
        first, _, last = span.partition("-")
        found += range(int(first, 16), int(last or first, 16) + 1)
    return found
