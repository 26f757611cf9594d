"""A key of the office file is named in few places, and a screen reads none that is not there."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from kiosk_app.glass.office_settings import settings
from kiosk_app.words.wording import wording
from tests.architecture.tracked import code, name_of

MOST_PLACES = 4
ELSEWHERE = (
    "display_board/rating/draw.js",
    "display_board/citizen/rate.js",
    "display_board/book/index.html",
    "display_board/book/main.js",
    "server/contract/answers/suggestion.py",
    "display_board/board/slide.js",
    "display_board/now/draw.js",
    "server/contract/answers/status.py",
    "server/office_file/starter.py",
    "kiosk_app/words/slips.py",
)
"""Other surfaces than the kiosk's glass: each that shows a key names it once more."""
MADE = {"display_board/shared/contract.js"}
"""What `make generate` writes from the contract."""
READ = re.compile(r"\b(?:settings|inVietnamese)\b((?:\.\w+\b(?!\())*)")
"""A read of a setting, up to what is called on its value."""


def places(key: str) -> list[str]:
    """Where the product names a key; migrations are not counted, catalogues are no code."""
    word = re.compile(rf"\b{key}\b")
    return [
        name_of(path)
        for path in code()
        if not name_of(path).startswith("alembic/")
        and name_of(path) not in MADE
        and word.search(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("key", ["greeting", "hotline"])
def test_a_key_that_the_glass_shows_is_named_in_at_most_four_places(key: str) -> None:
    found = [path for path in places(key) if path not in ELSEWHERE]
    assert len(found) <= MOST_PLACES, found
    on_the_glass = [path for path in found if path.startswith("kiosk_app/")]
    assert on_the_glass, "no screen shows it"
    assert all(path.startswith("kiosk_app/qml/") for path in on_the_glass), found


def misread(qml: str, office: Mapping[str, Any]) -> list[str]:
    """What QML reads of an office's settings and would not get as a value."""
    found = []
    for read in READ.finditer(qml):
        value: Any = office
        try:
            for key in read[1].split(".")[1:]:
                value = value[key]
        except (KeyError, TypeError):
            found.append(read[0])
        if isinstance(value, Mapping):
            found.append(read[0])
    return found


def test_screens_read_only_what_an_office_settles() -> None:
    office = settings(None, wording("vi"))
    read = {path: path.read_text(encoding="utf-8") for path in code(".qml")}
    assert sum(len(READ.findall(qml)) for qml in read.values()) > 1
    assert {name_of(path): bad for path, qml in read.items() if (bad := misread(qml, office))} == {}


def test_a_misread_setting_is_seen() -> None:
    office = settings(None, wording("vi"))
    for good in (
        "office.settings.code",
        "page.office.inVietnamese.agency.toUpperCase()",
        "office.settings.texts.courtesy + office.settings.accent.main",
        'office.settings.languages.join("+")',
    ):
        assert misread(good, office) == [], good
    for bad in (
        "office.settings.hotlin",
        "office.inVietnamese.texts.farewell",
        "office.settings.code.vi",
        "office.settings.texts",
        "const all = office.settings",
        'office.settings["code"]',
    ):
        assert misread(bad, office) != [], bad
