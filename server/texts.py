"""The catalogues of what the server says to people, Vietnamese first."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from server.contract.languages import HOUSE

LANGUAGES = HOUSE


@cache
def catalogue(name: str, language: str) -> Mapping[str, str]:
    """Read one catalogue of server/i18n in one language."""
    text = (files("server") / "i18n" / f"{name}.{language}.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def say(name: str, language: str, key: str, /, **values: object) -> str:
    """Write one text of a catalogue; values that it does not name are left out."""
    return catalogue(name, language)[key].format(**values)


def preferred(accept_language: str | None) -> str:
    """Choose a language by an Accept-Language header; Vietnamese when it names neither."""
    for part in (accept_language or "").split(","):
        language = part.split(";")[0].strip().lower()[:2]
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]
