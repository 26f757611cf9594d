"""Clips that every bank has beside the kiosk's sentences, so that an office speaks before it asks.

A kiosk says what the server tells it as well: that the official system is down, and the names of
the example office with its procedures, which whoever tries the product out meets first.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO

from kiosk_app.words.script import EDGE, OWN, plain, script
from server.catalogue_file.example import example_catalogue
from server.catalogue_file.read import Office, read_catalogue
from server.name_clips import Names, names_in, names_of_procedures
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.texts import say

_OF_HALL = ("outage.banner", "emergency.banner")
_SIGNS = 10
"""How much of a text's hash names its clip."""


def shipped_script(language: str) -> dict[str, str]:
    """List the clips of names and notices, those apart that the kiosk's sentences have as well."""
    there = {plain(text) for text in script(language).values()}
    told: dict[str, str] = {}
    for text in _texts(language):
        words = " ".join(text.split()).strip(EDGE)
        if plain(words) not in there:
            there.add(plain(words))
            told[f"{OWN}name-{hashlib.sha256(words.encode()).hexdigest()[:_SIGNS]}-said"] = words
    return told


def _texts(language: str) -> Iterator[str]:
    yield from (say("hall", language, key) for key in _OF_HALL)
    for names in _example():
        yield from (text for text, voice in names[language] if voice == language)


@cache
def _example() -> tuple[Names, Names]:
    office = read_office_file(example_office_file().encode()).office_file
    services, counters = ({one.code for one in kind} for kind in (office.services, office.counters))
    procedures = read_catalogue(BytesIO(example_catalogue()), Office(services, counters))
    return names_in(office), names_of_procedures(procedures)
