"""The typeface of the project, Be Vietnam Pro, shipped beside this module in five weights."""

from pathlib import Path
from types import MappingProxyType

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


def fonts_folder() -> Path:
    """Return the folder that holds the font files, their licence and checksums."""
    return Path(__file__).resolve().parent


def font_file(weight: int) -> Path:
    """Return the file of one weight (400, 500, 600, 700 or 800).

    Raises:
        KeyError: a weight that is not shipped.
    """
    return fonts_folder() / _FILES[weight]
