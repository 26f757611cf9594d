"""The page's pure modules under Node; its words; its types."""

import json
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
PAGES = [ROOT / "display_board" / name for name in ("clerk", "citizen")]
NODE_TESTS = [*HERE.glob("*.test.js"), *(HERE.parent / "citizen").glob("*.test.js")]


def catalogue(page: Path, language: str) -> dict[str, str]:
    text = (page / "i18n" / f"{language}.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def plain(keys: dict[str, str]) -> set[str]:
    return {key.removesuffix(".one") for key in keys}


def values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("file", sorted(NODE_TESTS), ids=lambda file: file.name)
def test_under_node(file: Path) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=spec", file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_language_says_the_same(page: Path) -> None:
    vietnamese, english = catalogue(page, "vi"), catalogue(page, "en")
    assert plain(vietnamese) == plain(english)
    for key in plain(vietnamese):
        assert values(vietnamese[key]) == values(english[key]), key


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_texts_are_there_and_composed(page: Path, language: str) -> None:
    for key, text in catalogue(page, language).items():
        assert text.strip(), key
        assert unicodedata.is_normalized("NFC", text), key


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_text_is_said_somewhere(page: Path) -> None:
    code = "\n".join(one.read_text(encoding="utf-8") for one in page.rglob("*.js"))
    quoted = set(re.findall(r"[\"`]([a-z_]+(?:[.-][a-z_-]+)*)[\"`]", code))
    built = set(re.findall(r"`([a-z_.-]+\.)\$\{", code))
    tails = set(re.findall(r"`\$\{[^}]+\}(\.[a-z_]+)`", code))
    unsaid = [
        key
        for key in plain(catalogue(page, "vi"))
        if key not in quoted
        and not any(key.startswith(one) for one in built)
        and not any(key.endswith(one) for one in tails)
    ]
    assert unsaid == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_words_stand_in_the_code(page: Path) -> None:
    letters = re.compile("[À-Ỹà-ỹĐđĂăƠơƯư]")
    for source in [*page.rglob("*.js"), *page.rglob("*.css"), *page.rglob("*.html")]:
        found = letters.search(source.read_text(encoding="utf-8").replace("Lượt", ""))
        assert found is None, f"{source}: {found}"
