"""Which languages there are: the house's own, and one more for each folder of catalogues.

A language beyond the house's is a folder named by its code, such as `km`, with flat catalogues of
JSON in it: `kiosk`, `spoken`, `board`, `phone`, `rules` and `voice` hold texts by their keys,
`numbers` how its numbers are put together. Those that come along lie in `server/languages`; a
site adds its own in the folder that LUOT_LANGUAGES names, whose `fonts` hold typefaces for
letters that no shipped one has. What a catalogue leaves out is said in Vietnamese.
"""

import json
import os
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator
from pydantic_core import PydanticKnownError

HouseLanguage = Literal["vi", "en"]
HOUSE: tuple[str, ...] = get_args(HouseLanguage)
"""The languages of every page and command, which an office has where it says nothing."""
VIETNAMESE: HouseLanguage = "vi"
FOLDER = "LUOT_LANGUAGES"
"""Names the folder of the languages that a site adds."""
SHIPPED = Path(__file__).parents[1] / "languages"
NEEDED = ("kiosk", "board", "phone")
"""The catalogues that make a folder a language."""
_CODE = re.compile(r"[a-z]{2,3}")
_NONE: Mapping[str, Any] = MappingProxyType({})


def _known(language: str) -> str:
    if language not in languages():
        told = " or ".join(f"'{one}'" for one in languages())
        raise PydanticKnownError("literal_error", {"expected": told})
    return language


Language = Annotated[str, AfterValidator(_known)]
"""The code of any language that there is."""


def languages() -> tuple[str, ...]:
    """Name all languages that an office may have, the house's first."""
    return (*HOUSE, *further())


def further() -> tuple[str, ...]:
    """Name the languages beyond the house's, by their codes."""
    return _further(_folders())


def catalogue(language: str, name: str) -> Mapping[str, Any]:
    """Read a catalogue of a language beyond the house's; empty where it has none.

    Raises:
        ValueError: its file is no JSON.
    """
    if language not in further():
        return _NONE
    places = (at / language / f"{name}.json" for at in _folders())
    return next((_read(one) for one in places if one.is_file()), _NONE)


def own_name(language: str) -> str:
    """Name a further language as its own people do."""
    name: str = catalogue(language, "kiosk").get("language_own", language)
    return name


def site_fonts() -> list[Path]:
    """List the typefaces that the site adds."""
    named = os.environ.get(FOLDER)
    found = sorted((Path(named) / "fonts").glob("*")) if named else []
    return [one for one in found if one.suffix.lower() in {".ttf", ".otf"}]


def _folders() -> tuple[Path, ...]:
    named = os.environ.get(FOLDER)
    return (Path(named), SHIPPED) if named else (SHIPPED,)


@cache
def _further(folders: tuple[Path, ...]) -> tuple[str, ...]:
    found = {one.parent for at in folders for one in at.glob(f"*/{NEEDED[0]}.json")}
    whole = {at.name for at in found if all((at / f"{name}.json").is_file() for name in NEEDED)}
    return tuple(sorted(one for one in whole - {*HOUSE} if _CODE.fullmatch(one)))


@cache
def _read(file: Path) -> Mapping[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType({key: _composed(value) for key, value in found.items()})


def _composed(value: Any) -> Any:
    return unicodedata.normalize("NFC", value) if isinstance(value, str) else value
