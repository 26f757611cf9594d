"""The kiosk's own words in every language, read from the catalogues."""

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

from server.contract.answers import Localized
from server.contract.languages import HOUSE, VIETNAMESE, catalogue, further, own_name


class Wording:
    """The words of one language."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self.texts = texts

    def say(self, key: str, **values: object) -> str:
        """Fill in one text.

        Raises:
            KeyError: no such text, or a value that the text needs is missing.
        """
        return self.texts[key].format(**values)

    def count(self, key: str, count: int) -> str:
        """Say a count in the form that fits it: none, one, or many."""
        return self.say(self.form(key, count), count=count)

    def form(self, key: str, count: int) -> str:
        """Name the text that fits a count: none, one, or many."""
        form = {0: f"{key}_none", 1: f"{key}_one"}.get(count, key)
        return form if form in self.texts else key

    def name(self, localized: Localized) -> str:
        """Pick the language's version of a text that the office wrote; Vietnamese where none is."""
        return unicodedata.normalize("NFC", localized.spoken_in(self.language))


@cache
def wording(language: str) -> Wording:
    """Read one catalogue; Vietnamese for a language that the house does not speak."""
    if language in further():
        return Wording(language, {**wording(VIETNAMESE).texts, **catalogue(language, "kiosk")})
    spoken = language if language in HOUSE else VIETNAMESE
    file = resources.files("kiosk_app") / "i18n" / f"{spoken}.json"
    texts = json.loads(file.read_text(encoding="utf-8"))
    names = {f"language_{one}": own_name(one) for one in further()}
    composed = {key: unicodedata.normalize("NFC", text) for key, text in texts.items()}
    return Wording(spoken, {**names, **composed})
