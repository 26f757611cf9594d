"""The words of the desk pages: complete in both languages, all used, none in the code.

A page has its own catalogue and that of `shared/staff`, which all of them share.
"""

import json
import re
import unicodedata
from pathlib import Path

import pytest

PAGES = Path(__file__).parents[2] / "display_board"
STAFF = PAGES / "shared" / "staff"
LANGUAGES = ("vi", "en")


def sources(folder: Path) -> list[Path]:
    return [one for one in sorted(folder.rglob("*.js")) if ".bundle." not in one.name]


def code_of(folder: Path) -> str:
    page = [one for one in (folder / "index.html",) if one.exists()]
    return "\n".join(one.read_text(encoding="utf-8") for one in [*sources(folder), *page])


FOLDERS = [
    one.parent for one in sorted(PAGES.glob("*/main.js")) if "staff/words.js" in code_of(one.parent)
]
ALL = [*FOLDERS, PAGES / "book", STAFF]
TEXT = re.compile(r"[\"`]((?=.*\.)(?:\$\{[^{}]+\}|[\w.-])+|[\w.-]+)[\"`]")
"""A key, or a pattern of keys such as `case.${name}.help`."""


def catalogue(folder: Path, language: str) -> dict[str, str]:
    path = folder / "i18n" / f"{language}.json"
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found


def patterns(code: str) -> list[re.Pattern[str]]:
    return [
        re.compile(r"[\w.-]+".join(map(re.escape, re.split(r"\$\{[^{}]+\}", one))))
        for one in TEXT.findall(code)
    ]


def test_the_desk_pages_are_found() -> None:
    assert {"cases", "dossiers", "figures"} <= {one.name for one in FOLDERS}


@pytest.mark.parametrize("folder", ALL, ids=lambda folder: folder.name)
def test_each_language_has_the_same_keys_and_values(folder: Path) -> None:
    vietnamese, english = (catalogue(folder, one) for one in LANGUAGES)
    assert vietnamese.keys() == {key.removesuffix(".one") for key in english}
    for key, text in vietnamese.items():
        names = [set(re.findall(r"\{(\w+)\}", one)) for one in (text, english[key])]
        assert names[0] == names[1], key
        assert unicodedata.is_normalized("NFC", text), key


@pytest.mark.parametrize("folder", ALL, ids=lambda folder: folder.name)
def test_every_text_is_used_and_every_used_text_is_there(folder: Path) -> None:
    own, shared = code_of(folder), code_of(STAFF)
    everywhere = "\n".join(map(code_of, [*FOLDERS, STAFF]))
    used = patterns(everywhere if folder == STAFF else own + shared)
    keys = catalogue(folder, "vi").keys()
    assert [key for key in keys if not any(one.fullmatch(key) for one in used)] == []
    if folder in FOLDERS:
        known = keys | catalogue(STAFF, "vi").keys()
        said = set(re.findall(r"\bsay\(\s*\"([\w.-]+)\"", own + shared))
        without = set() if "staff/sign_in.js" in own else {"sign_in.lead"}
        assert said - known == without


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_a_page_says_as_all_do_stands_once(folder: Path) -> None:
    for language in LANGUAGES:
        own, shared = catalogue(folder, language), catalogue(STAFF, language)
        assert [key for key in own.keys() & shared.keys() if own[key] == shared[key]] == []


@pytest.mark.parametrize("folder", ALL, ids=lambda folder: folder.name)
def test_no_words_in_the_code(folder: Path) -> None:
    text = code_of(folder).replace("Lượt", "")
    assert {one for one in text if one.isalpha() and not one.isascii()} == set()
