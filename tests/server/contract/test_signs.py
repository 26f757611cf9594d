"""Signs that nobody sees are named; marks on letters and pictures with their selector are not."""

from typing import Any

import pytest
from pydantic import ValidationError

from server.contract.device_requests import TakePairing
from server.contract.people_requests import LetPersonIn, ShowOfficer
from server.contract.requests import Request
from server.contract.setup_requests import StartPerson
from server.contract.signs import as_user_name, hidden_sign, loose_mark, only_what_is_seen

SEEN = (
    "Chứng thực",
    "Chu\u031b\u0301ng thu\u031b\u0323c",  # in pieces
    "ភាសាខ្មែរ",
    "ภาษาไทย",
    "ស្ត្រី ញុំាំ ທີ່ນີ້ ที่นี่ Čư̆",
    "\u2764\ufe0f Khám bệnh",
    "Đường dây nóng \u260e\ufe0f",
    "1\ufe0f\u20e3 Tư pháp",
    "#\ufe0f\u20e3",
    "\U0001f3f3\ufe0f",
    "\U0001f600",
)


@pytest.mark.parametrize("text", SEEN)
def test_what_is_seen_is_left_alone(text: str) -> None:
    assert (hidden_sign(text), loose_mark(text)) == (None, None)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("A\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("1\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("1\ufe0fA", "U+FE0F VARIATION SELECTOR-16"),
        ("\u265e\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\u2764\ufe0f\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("\u2764\ufe0e", "U+FE0E VARIATION SELECTOR-15"),
        ("\u2764\ufe0f\u200d", "U+200D ZERO WIDTH JOINER"),
    ],
)
def test_a_selector_that_shows_nothing_is_hidden(text: str, sign: str) -> None:
    assert hidden_sign(text) == sign


@pytest.mark.parametrize(
    "text",
    ["\u0301", "\u0301\u0323", " \u0301", "A \u0301B", "\u17b6", "\u0e31", "Hộ" + "\u0301" * 9],
)
def test_a_mark_without_a_letter_is_named(text: str) -> None:
    told = loose_mark(text)
    assert told is not None
    assert told.startswith("U+")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Rất tốt\u202e", "Rất tốt"),
        ("\u0301Tốt", "Tốt"),
        ("Hộ" + "\u0301" * 60 + " tịch", "Hộ" + "\u0301" * 4 + " tịch"),
        ("\u200b\u0301", ""),
        ("Dòng một\nDòng hai", "Dòng một\nDòng hai"),
    ],
)
def test_what_somebody_says_keeps_what_is_seen(text: str, kept: str) -> None:
    assert only_what_is_seen(text) == kept
    assert only_what_is_seen(kept) == kept


@pytest.mark.parametrize("text", SEEN)
def test_what_is_seen_is_kept_whole(text: str) -> None:
    assert only_what_is_seen(text) == text


@pytest.mark.parametrize("typed", ["ＬＡＮ", "Lan", "ｌａｎ", " lan "])
def test_a_name_is_the_same_in_letters_of_any_width(typed: str) -> None:
    assert as_user_name(typed) == "lan"


def test_a_name_keeps_what_is_no_width() -> None:
    assert as_user_name("Lan² Ⅳ") == "lan² ⅳ"


PERSON = {"user": "lan", "name": "Lan", "role": "clerk"}


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u200b", " \u0301"], ids=["bidi", "invisible", "loose"]
)
@pytest.mark.parametrize(
    ("asks", "whole", "field"),
    [
        (LetPersonIn, {**PERSON, "new": "nắng sớm"}, "user"),
        (LetPersonIn, {**PERSON, "new": "nắng sớm"}, "name"),
        (StartPerson, {**PERSON, "password": "nắng sớm"}, "user"),
        (StartPerson, {**PERSON, "password": "nắng sớm"}, "name"),
        (ShowOfficer, {"title": {"vi": "Công chức"}, "field": {"vi": "Hộ tịch"}}, "title"),
        (TakePairing, {"kind": "kiosk", "name": "Cửa chính"}, "name"),
    ],
)
def test_a_name_that_is_typed_on_a_page_hides_nothing(
    asks: type[Request], whole: dict[str, Any], field: str, sign: str
) -> None:
    asks.model_validate(whole)
    value = {"vi": f"La{sign}n"} if field == "title" else f"La{sign}n"
    with pytest.raises(ValidationError) as refused:
        asks.model_validate({**whole, field: value})
    [told] = refused.value.errors()
    assert told["loc"][0] == field
    assert f"U+{ord(sign[-1]):04X}" in told["msg"]
