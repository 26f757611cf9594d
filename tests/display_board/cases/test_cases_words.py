"""The words of the pages of cases, the book and figures: complete, all used, none in the code."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[3] / "display_board"
FOLDERS = ("cases", "book", "figures")
TAKEN_OVER = ("words.js", "parts/language.js", "parts/sign_in.js")
"""What the page of figures has from that of cases, and says in its own words."""
SOURCES = [
    path
    for folder in FOLDERS
    for path in sorted([*(PAGES / folder).rglob("*.js"), PAGES / folder / "index.html"])
    if ".bundle." not in path.name
]
TEXT = re.compile(r"[\"`]([\w.]+(?:\$\{[\w.]+\}[\w.]*)*)[\"`]")
"""A key, or a pattern of keys such as `case.${name}.help`."""


def catalogue(folder: str, language: str) -> dict[str, str]:
    path = PAGES / folder / "i18n" / f"{language}.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_language_has_the_same_keys_and_values(folder: str) -> None:
    vietnamese, english = catalogue(folder, "vi"), catalogue(folder, "en")
    assert vietnamese.keys() == {key.removesuffix(".one") for key in english}
    for key, text in vietnamese.items():
        names = [set(re.findall(r"\{(\w+)\}", one)) for one in (text, english[key])]
        assert names[0] == names[1], key
        assert unicodedata.is_normalized("NFC", text), key


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_text_is_used_and_every_used_text_is_there(folder: str) -> None:
    own = [path for path in SOURCES if (PAGES / folder) in path.parents]
    others = [PAGES / "cases" / one for one in TAKEN_OVER] if folder == "figures" else []
    code, taken = (
        "\n".join(path.read_text(encoding="utf-8") for path in some) for some in (own, others)
    )
    keys = catalogue(folder, "vi").keys()
    patterns = [
        re.compile(r"[\w.]+".join(map(re.escape, re.split(r"\$\{[\w.]+\}", one))))
        for one in TEXT.findall(code + taken)
    ]
    for key in keys:
        assert any(one.fullmatch(key) for one in patterns), key
    assert set(re.findall(r"\bsay\(\s*\"([\w.]+)\"", code)) <= keys


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_no_words_in_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("<title>Lượt</title>", "")
    assert {one for one in text if one.isalpha() and not one.isascii()} == set()
