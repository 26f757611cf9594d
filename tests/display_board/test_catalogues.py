"""The board's words: complete in each language, all of them used, none in the code."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

BOARD = Path(__file__).parents[2] / "display_board" / "board"
VOICE = BOARD.parent / "voice"
CATALOGUES = {
    language: json.loads((BOARD / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    for language in ("vi", "en")
}
SOURCES = [path for path in BOARD.glob("*.js") if path.name != "board.bundle.js"]


def plain(keys: dict[str, str]) -> set[str]:
    return {key.removesuffix(".one") for key in keys}


def test_each_language_has_the_same_keys() -> None:
    assert plain(CATALOGUES["vi"]) == plain(CATALOGUES["en"])


@pytest.mark.parametrize("language", CATALOGUES)
def test_texts_are_there_and_composed(language: str) -> None:
    for key, text in CATALOGUES[language].items():
        assert text.strip(), key
        assert unicodedata.is_normalized("NFC", text), key


def test_each_language_fills_in_the_same_values() -> None:
    for key in CATALOGUES["vi"]:
        if key == "date":
            continue
        names = [set(re.findall(r"\{(\w+)\}", CATALOGUES[one][key])) for one in ("vi", "en")]
        assert names[0] == names[1], key


def test_every_text_is_used_and_every_used_text_is_there() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    said = set(re.findall(r'\bsay\("([a-z-]+)"[,)]', code))
    said |= set(re.findall(r'inTongues\(tongues, "([a-z-]+)"', code))
    quoted = set(re.findall(r'"([a-z-]+)"', code))
    composed = {f"weekday-{day}" for day in range(1, 8)}
    counted = ("received", "solved", "on_time", "over_due", "in_progress")
    assert all(f'"{one}"' in code for one in counted)
    composed |= {f"slide-{one}" for one in counted}
    keys = plain(CATALOGUES["vi"])
    assert len(said) > 10
    assert said <= keys
    assert keys - quoted <= composed


@pytest.mark.parametrize("path", [*SOURCES, BOARD / "index.html"], ids=lambda path: path.name)
def test_no_words_in_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    letters = {letter for letter in text if letter.isalpha() and not letter.isascii()}
    assert letters == set()


def test_no_text_stands_in_the_page_itself() -> None:
    page = (BOARD / "index.html").read_text(encoding="utf-8")
    body = re.sub(r"<[^>]+>", "", page.split("<body>")[1])
    assert body.split() == []
