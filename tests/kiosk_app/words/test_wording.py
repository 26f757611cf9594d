"""The catalogues: every text in both languages, in one form, and only texts that are used."""

import re
import string
import unicodedata
from pathlib import Path

import pytest

import kiosk_app
from kiosk_app.words.wording import wording
from server.contract.languages import HOUSE as LANGUAGES
from tests.kiosk_app.samples import both

FOLDER = Path(kiosk_app.__file__).parent
SLIPS_OF_SERVER = FOLDER.parent / "server" / "api" / "slip_preview.py"
"""What the console prints for a trial has words of the kiosk's slips as well."""
COMPOSED = re.compile(
    r"^(language|weekday|month|refused|refused_advice|people|people_waiting|ahead|counters"
    r"|rooms|doors|desks|closed_returns|services|wait|away_text|originals|copies|search_count"
    r"|dossier|check_in|checklist_more|errands_title|errands_take)_"
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_texts_with_the_same_blanks() -> None:
    vi, en = (wording(language).texts for language in LANGUAGES)
    assert vi.keys() == en.keys()
    for key in vi.keys() - {"date", "slip_date"}:
        assert placeholders(vi[key]) == placeholders(en[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_composed_and_not_empty(language: str) -> None:
    raw = (FOLDER / "i18n" / f"{language}.json").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", raw)
    assert all(text.strip() for text in wording(language).texts.values())


def test_screens_ask_only_for_texts_there_are() -> None:
    known = wording("vi").texts
    for page in (FOLDER / "qml").glob("*.qml"):
        for key in re.findall(r'Words\.say\("(\w+)"\)', page.read_text(encoding="utf-8")):
            assert key in known, (page.name, key)


def test_no_text_lies_unused() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (*FOLDER.rglob("*"), SLIPS_OF_SERVER)
        if path.suffix in {".py", ".qml"}
    )
    for key in wording("vi").texts:
        assert COMPOSED.match(key) or re.search(rf"\b{key}\b", code), key


def test_no_text_for_people_stands_in_code() -> None:
    vietnamese = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
    for path in FOLDER.rglob("*"):
        if path.suffix in {".py", ".qml"}:
            assert not vietnamese.search(path.read_text(encoding="utf-8")), path


def test_an_unknown_language_is_answered_in_vietnamese() -> None:
    assert wording("fr").language == "vi"


def test_a_name_without_english_is_said_in_vietnamese_and_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Hộ tịch")
    assert wording("en").name(both(decomposed, "")) == "Hộ tịch"
