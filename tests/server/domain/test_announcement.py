import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.announcement import (
    BREATH,
    CHIME,
    FINAL,
    JOIN,
    LANGUAGES,
    PLACES,
    PRACTICE,
    REST,
    Numbers,
    announce,
    announce_emergency,
    clips_of,
    keys,
    unspeakable,
)

PAUSES = {JOIN, BREATH, REST}
VOICE = Path(__file__).parents[3] / "display_board" / "voice"
WORDS = {
    language: json.loads((VOICE / "words" / f"{language}.json").read_text(encoding="utf-8"))
    for language in LANGUAGES
}


def said(
    number: str,
    counter: str,
    language: str = "vi",
    place: str = "counter",
    numbers: Numbers = "north",
) -> str:
    (one,) = announce(number, counter, [language], place, numbers)
    return words_of(one["clips"], language)


def words_of(clips: list[str], language: str) -> str:
    """Give what is said after the chime, which every reading begins with."""
    assert clips[:2] == [CHIME, BREATH]
    return " ".join(WORDS[language][clip] for clip in clips[2:] if clip not in PAUSES)


@pytest.mark.parametrize(
    ("counter", "words"),
    [
        ("1", "một"),
        ("4", "bốn"),
        ("5", "năm"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("25", "hai mươi lăm"),
        ("44", "bốn mươi tư"),
        ("55", "năm mươi lăm"),
        ("99", "chín mươi chín"),
        ("100", "một trăm"),
        ("101", "một trăm linh một"),
        ("105", "một trăm linh năm"),
        ("110", "một trăm mười"),
        ("115", "một trăm mười lăm"),
        ("121", "một trăm hai mươi mốt"),
        ("999", "chín trăm chín mươi chín"),
    ],
)
def test_counters_are_whole_numbers_in_vietnamese(counter: str, words: str) -> None:
    assert said("A012", counter) == f"Mời số a không một hai đến quầy {words}"


@pytest.mark.parametrize(
    ("counter", "north", "south"),
    [
        ("4", "bốn", "bốn"),
        ("14", "mười bốn", "mười bốn"),
        ("15", "mười lăm", "mười lăm"),
        ("21", "hai mươi mốt", "hai mươi mốt"),
        ("24", "hai mươi tư", "hai mươi bốn"),
        ("25", "hai mươi lăm", "hai mươi lăm"),
        ("104", "một trăm linh bốn", "một trăm lẻ bốn"),
        ("105", "một trăm linh năm", "một trăm lẻ năm"),
        ("110", "một trăm mười", "một trăm mười"),
        ("124", "một trăm hai mươi tư", "một trăm hai mươi bốn"),
    ],
)
def test_whole_numbers_are_said_as_the_north_or_the_south_says_them(
    counter: str, north: str, south: str
) -> None:
    assert said("A104", counter) == f"Mời số a một không bốn đến quầy {north}"
    southern = said("A104", counter, numbers="south")
    assert southern == f"Mời số a một không bốn đến quầy {south}"
    assert said("A1", counter, "en", numbers="south") == said("A1", counter, "en")


@pytest.mark.parametrize(
    ("counter", "words"),
    [
        ("3", "three"),
        ("10", "ten"),
        ("12", "twelve"),
        ("19", "nineteen"),
        ("20", "twenty"),
        ("21", "twenty one"),
        ("99", "ninety nine"),
        ("100", "one hundred"),
        ("105", "one hundred and five"),
        ("112", "one hundred and twelve"),
    ],
)
def test_counters_are_whole_numbers_in_english(counter: str, words: str) -> None:
    expected = f"Number A zero one two to counter {words}"
    assert said("A012", counter, "en") == expected


def test_numbers_are_read_sign_by_sign() -> None:
    assert said("Đ105", "1") == "Mời số đê một không năm đến quầy một"
    assert said("a-025", "1") == said("A025", "1")
    assert said("1001", "1") == "Mời số một không không một đến quầy một"


@pytest.mark.parametrize(
    ("counter", "words"),
    [("2B", "hai bê"), ("H1", "hát một"), ("012", "không một hai"), ("1234", "một hai ba bốn")],
)
def test_a_counter_that_is_no_whole_number_is_spelled(counter: str, words: str) -> None:
    assert said("A1", counter) == f"Mời số a một đến quầy {words}"


def test_a_call_to_no_counter_is_spoken_without_one() -> None:
    assert said("A1", "") == "Mời số a một đến quầy"


def test_signs_read_one_by_one_have_a_breath_between_and_words_none() -> None:
    (one,) = announce("A1", "21", ["vi"])
    # The wall board knows these signs, and how long each rests.
    assert (JOIN, BREATH, REST) == ("|", ",", ";")
    assert one["clips"] == [
        CHIME,
        BREATH,
        "invite",
        BREATH,
        "letter-a",
        BREATH,
        "digit-1",
        REST,
        "to-counter",
        JOIN,
        "digit-2",
        JOIN,
        "tens",
        JOIN,
        "one-after-tens" + FINAL,
    ]
    # The short reading is the same without what leads up to number and counter.
    assert one["again"] == [
        CHIME,
        BREATH,
        "letter-a",
        BREATH,
        "digit-1",
        REST,
        "counter",
        *one["clips"][-6:],
    ]


def test_languages_come_in_the_order_asked_and_unknown_ones_are_left_out() -> None:
    assert [one["language"] for one in announce("A1", "1", ["en", "fr", "vi"])] == ["en", "vi"]
    assert announce("A1", "1", []) == []


def test_letters_that_sound_alike_are_said_with_a_word_wherever_they_stand() -> None:
    alike = {"vi": "B", "en": "D"}
    (vi, en) = announce("BA1", "2B", ["vi", "en"], with_words=alike)
    assert words_of(vi["clips"], "vi") == "Mời số bê bánh mì a một đến quầy hai bê bánh mì"
    assert words_of(en["clips"], "en") == "Number B A one to counter two B"
    (english,) = announce("d7", "1", ["en"], with_words=alike)
    assert words_of(english["again"], "en") == "D Delta seven counter one"


def test_a_practice_office_says_so_before_each_reading_of_a_call() -> None:
    for one in announce("A1", "2", ["vi", "en", "km"], practice=True, tables={"km": {"1": ["x"]}}):
        for reading in (one["clips"], one["again"]):
            assert reading[:4] == [CHIME, BREATH, "practice", BREATH]
        assert one["clips"][4] == "invite"
    (vi, en) = announce("A1", "2", ["vi", "en"], practice=True)
    assert words_of(vi["again"], "vi") == "Tập dùng a một quầy hai"
    assert words_of(en["clips"], "en") == "Practice Number A one to counter two"


def test_what_no_voice_says_is_named_and_does_not_stop_a_call() -> None:
    assert unspeakable("A-012") == ""
    assert unspeakable("Đ1") == ""
    assert unspeakable("Ω7") == "Ω"
    assert unspeakable("Ω7ψ-Ж") == "ΩΨЖ"
    assert said("Ω7", "1") == said("7", "1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bank_holds_exactly_the_clips_that_calls_need(language: str) -> None:
    manifest = json.loads((VOICE / "bank" / language / "manifest.json").read_text(encoding="utf-8"))
    of_calls = {clip for clip in manifest["clips"] if not clip.startswith("kiosk-")}
    assert of_calls == keys(language)
    assert of_calls == {word for word in WORDS[language] if not word.startswith("kiosk-")}


@given(
    number=st.text(alphabet="ABĐXZ0123456789-", min_size=1, max_size=6),
    counter=st.text(alphabet="AZ0123456789_-", min_size=1, max_size=5),
)
def test_every_clip_of_every_call_is_in_the_bank(number: str, counter: str) -> None:
    clear = dict.fromkeys(LANGUAGES, "BĐZ")
    for one in announce(number, counter, LANGUAGES, with_words=clear):
        for reading in (one["clips"], one["again"]):
            assert set(reading) - PAUSES <= keys(one["language"])
            assert reading[0] not in PAUSES
            assert reading[-1] not in PAUSES
            assert reading.count(CHIME) == 1
        assert all(clip in one["clips"] for clip in one["again"] if clip not in PLACES)


@given(number=st.integers(min_value=1, max_value=999))
def test_no_two_counters_sound_the_same(number: int) -> None:
    other = number % 999 + 1
    for language in LANGUAGES:
        assert said("A1", str(number), language) != said("A1", str(other), language)


@given(counter=st.integers(min_value=1, max_value=999), number=st.integers(0, 999))
def test_a_call_is_slow_enough_for_elders(counter: int, number: int) -> None:
    manifest = json.loads((VOICE / "bank" / "vi" / "manifest.json").read_text(encoding="utf-8"))
    (one,) = announce(f"A{number:03d}", str(counter), ["vi"])
    spoken = [manifest["clips"][clip] for clip in one["clips"][1:] if clip not in PAUSES]
    syllables = sum(len(clip["text"].replace("-", " ").split()) for clip in spoken)
    seconds = sum(clip["ms"] for clip in spoken) / 1000
    assert syllables / seconds <= 4.0


@pytest.mark.parametrize(
    ("place", "vi", "en"),
    [
        ("counter", "quầy", "counter"),
        ("room", "phòng", "room"),
        ("door", "cửa", "window"),
        ("desk", "bàn", "desk"),
    ],
)
def test_each_place_is_spoken_by_its_word(place: str, vi: str, en: str) -> None:
    assert said("A1", "204", "vi", place).endswith(f"đến {vi} hai trăm linh bốn")
    assert said("A1", "P2", "vi", place).endswith(f"đến {vi} pê hai")
    assert said("A1", "204", "en", place).endswith(f"to {en} two hundred and four")
    for language in LANGUAGES:
        assert {f"to-{place}"} <= keys(language)


def test_clips_of_several_calls_are_named_once_in_the_order_of_their_use() -> None:
    calls = [call for counter in ("2", "14") for call in announce("A0", counter, ["vi", "en"])]
    number = ["chime", "invite", "letter-a", "digit-0"]
    two = ["to-counter", "digit-2-final", "counter"]
    assert clips_of(calls, "vi") == [*number, *two, "ten", "digit-4-final"]
    assert clips_of(calls, "en") == [*number, *two, "number-14-final"]
    assert clips_of(calls, "fr") == []


SCREENS = Path(__file__).parents[3] / "display_board"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_board_phone_and_loudspeaker_say_the_same_words(language: str, place: str) -> None:
    board, phone = (
        json.loads((SCREENS / page / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
        for page in ("board", "citizen")
    )
    word = board[f"place-{place}"]
    on_board = board["spoken"].format(number="A1", place=word, counter="2")
    counter = phone[f"{place}.title"].format(code="2")
    on_phone = phone["called.spoken"].format(number="A1", counter=counter)
    digits = {"vi": ("một", "hai"), "en": ("one", "two")}[language]
    heard = said("A1", "2", language, place).replace(digits[0], "1").replace(digits[1], "2")
    plain = heard.replace("a 1", "a1").replace("A 1", "A1").lower()
    assert plain == on_board.lower().replace(",", "") == on_phone.lower().replace(",", "")


def test_where_people_only_practise_the_way_out_is_said_to_be_practice_too() -> None:
    (real,) = announce_emergency(2, ["vi"])
    (drill,) = announce_emergency(2, ["vi"], practice=True)
    assert PRACTICE not in real["clips"]
    assert drill["clips"].index(PRACTICE) < drill["clips"].index("emergency")
    assert [one for one in drill["clips"] if one not in (PRACTICE, BREATH)] == [
        one for one in real["clips"] if one != BREATH
    ]
