"""Texts that send people to a help desk or a counter which the file does not have."""

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import in_words, key_of
from server.office_file.read import read_office_file


def notes(text: str) -> dict[str, str]:
    return {key_of(one.path): one.reason for one in read_office_file(text.encode()).doubts}


def changed(*pairs: tuple[str, str]) -> str:
    text = example_office_file()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


WITHOUT_DESK = (
    'name = { vi = "Hướng dẫn – Ưu tiên", en = "Help desk and priority" }',
    'name = { vi = "Ưu tiên", en = "Priority" }',
)


def test_a_help_desk_that_was_cut_is_named_in_each_text_and_language() -> None:
    assert notes(changed(WITHOUT_DESK)) == {
        "office.texts.board_line.vi": "no_help_desk",
        "office.texts.board_line.en": "no_help_desk",
        "office.texts.missed_call.vi": "no_help_desk",
        "office.texts.missed_call.en": "no_help_desk",
        "office.texts.suggestion_book.vi": "no_help_desk",
        "office.texts.suggestion_book.en": "no_help_desk",
    }
    told = read_office_file(changed(WITHOUT_DESK).encode()).doubts
    assert all("quầy hướng dẫn" in in_words(one, "vi") for one in told[:1])


MISSED = 'vi = "Lỡ lượt? Xin mời Quý vị đến quầy hướng dẫn."'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Xin mời đến quầy 3.", False),
        ("Xin mời đến Quầy 1-3.", False),
        ("Xin mời đến quầy 33.", True),
        ("Xin mời đến quầy B-12.", True),
        ("Xin mời lên phòng 33.", False),
        ("Mở quầy từ 7 giờ 30.", False),
    ],
)
def test_a_counter_that_is_not_in_the_file(text: str, told: bool) -> None:
    found = notes(changed((MISSED, f'vi = "{text}"')))
    expected = {"office.texts.missed_call.vi": "no_such_counter"} if told else {}
    assert found == expected


def test_a_room_where_the_office_has_rooms() -> None:
    text = changed((MISSED, 'vi = "Xin mời lên phòng 33."'))
    assert notes(text) == {}
    room = text.replace("[[counter]]\n", '[[counter]]\nplace = "room"\n', 1)
    assert notes(room) == {"office.texts.missed_call.vi": "no_such_counter"}


def test_the_line_of_a_board_and_the_banner_of_a_special_day() -> None:
    banner = changed(("Hai ngày vàng: thêm quầy cho đất đai.", "Hai ngày vàng: mời đến quầy 77."))
    assert notes(banner) == {"special_day[1].banner.vi": "no_such_counter"}
