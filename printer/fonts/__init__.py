"""The typeface of the project, Be Vietnam Pro, and faces for letters that it lacks."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from PIL import ImageFont

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


_added: dict[str, Path] = {}
"""Faces that the site adds, by the names of their files, asked after those that are shipped."""
_PROBE = 32
_NOBODY_HAS = "\uffff"


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
    if face in _added:
        return _added[face]
    nearest = min(_FALLBACKS[face], key=lambda one: abs(one - weight))
    return fonts_folder() / "fallback" / f"{face}-{nearest}.ttf"


def font_files() -> list[Path]:
    """List every file, the project's own typeface first, what was added last."""
    own = [font_file(weight) for weight in _FILES]
    shipped = [fallback_file(face, one) for face, all_ in _FALLBACKS.items() for one in all_]
    return own + shipped + list(_added.values())


def add_faces(files: Iterable[Path]) -> None:
    """Take more typefaces, for letters that no shipped one has; called once, at the start.

    Raises:
        OSError: a file that is no typeface.
    """
    for file in files:
        ImageFont.truetype(file, _PROBE)
        _added[file.stem] = file
    _draws.cache_clear()


def held(face: str) -> frozenset[int]:
    """List the letters of a face, as code points.

    Raises:
        KeyError: a face that is not shipped.
    """
    return _letters()[face]


def holder(letter: str) -> str | None:
    """Name the face that has a letter; None when none does."""
    return next((face for face in (OWN, *_FALLBACKS, *_added) if holds(face, letter)), None)


def holds(face: str, letter: str) -> bool:
    """Whether a face has a letter.

    Raises:
        KeyError: a face that is neither shipped nor added.
    """
    if face in _added:
        return _draws(_added[face], letter)
    return ord(letter) in held(face)


@lru_cache(maxsize=4096)
def _draws(file: Path, letter: str) -> bool:
    """Look whether a letter leaves other ink than one that no typeface has."""
    font = ImageFont.truetype(file, _PROBE, layout_engine=ImageFont.Layout.BASIC)
    return bytes(font.getmask(letter)) != bytes(font.getmask(_NOBODY_HAS))


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
