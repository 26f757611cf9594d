"""The tablet's words: complete in each language, all of them used, none in the code."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

HERE = Path(__file__).parents[3] / "display_board" / "rating"
CATALOGUES = {
    language: json.loads((HERE / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    for language in ("vi", "en")
}
SOURCES = sorted([*HERE.glob("*.js"), HERE / "index.html"])


def test_each_language_has_the_same_keys_and_values() -> None:
    assert CATALOGUES["vi"].keys() == CATALOGUES["en"].keys()
    for key, text in CATALOGUES["vi"].items():
        names = [set(re.findall(r"\{(\w+)\}", one[key])) for one in CATALOGUES.values()]
        assert names[0] == names[1], key
        assert unicodedata.is_normalized("NFC", text), key


def test_every_text_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    for key in CATALOGUES["vi"]:
        stem = re.escape(key.rsplit(".", 1)[0])
        named = rf'"{re.escape(key)}"|`{stem}\.\$\{{|"{stem}"|`\$\{{one\}}\.\$\{{'
        assert re.search(named, code), key


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_words_in_the_code(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {one for one in text if one.isalpha() and not one.isascii()} == set()
