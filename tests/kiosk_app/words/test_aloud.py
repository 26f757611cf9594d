"""What stands on the glass becomes clips, whole and in order; no text is without one."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from display_board.voice.bank import SHIPPED
from kiosk_app.words import phrases
from kiosk_app.words.aloud import PAUSES, Lexicon, plan
from kiosk_app.words.script import script, sentences
from kiosk_app.words.wording import wording
from server.contract.answers import WaitRange
from server.contract.languages import HOUSE as LANGUAGES
from server.storage.set_up.steering import ServedThere, notices_of
from server.storage.tables.hall_rows import Emergency
from server.time_limits import time_limit_in_words, time_limit_of


def bank(language: str) -> dict[str, str]:
    path = Path(SHIPPED) / language / "manifest.json"
    clips = json.loads(path.read_text(encoding="utf-8"))["clips"]
    return {key: clip["text"] for key, clip in clips.items()}


SAMPLES = {
    "counters": "3, 12",
    "number": "A012",
    "time": "07:30",
    "date": "",
    "day": "",
    "weekday": "",
    "low": "10",
    "high": "15",
}


def sample(language: str, value: str) -> str:
    words = wording(language)
    filled = {
        **SAMPLES,
        "date": phrases.calendar_date(words, datetime(2026, 11, 5, tzinfo=UTC)),
        "day": "05/11",
        "weekday": words.say("weekday_1"),
        "first": words.say("weekday_1"),
        "last": words.say("weekday_5"),
        "month_name": words.say("month_11"),
        **dict.fromkeys(("services", "service", "names"), words.say("back")),
    }
    return filled.get(value, "24")


def heard(language: str, *parts: str) -> list[str]:
    """The words that are heard, pauses left out."""
    texts = bank(language)
    return [texts[clip] for clip in plan(parts, Lexicon(language, texts)).clips if clip in texts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bank_has_a_clip_for_every_text_of_the_kiosk(language: str) -> None:
    texts = bank(language)
    assert script(language).items() <= texts.items(), "`luot voice build display_board/voice/bank`"
    lexicon = Lexicon(language, texts)
    for sentence in sentences(language):
        filled = "".join(
            (
                ("11" if piece.drops_zeros else sample(language, piece.value))
                if piece.value
                else piece.text
            )
            for piece in sentence.written
        )
        said = plan([filled], lexicon)
        assert said.missing == (), (sentence.key, filled, said)
        assert any(clip not in PAUSES for clip in said.clips), sentence.key


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("vi", "Còn 3 người phía trước", ["Còn", "ba", "người phía trước"]),
        ("vi", "Còn 104 người phía trước", ["Còn", "một trăm", "linh bốn", "người phía trước"]),
        ("vi", "Quầy 3, 12", ["Quầy", "ba", "mười hai"]),
        ("vi", "khoảng 10–15 phút", ["khoảng", "mười", "đến", "mười lăm", "phút"]),
        ("vi", "10–15 ph", ["khoảng", "mười", "đến", "mười lăm", "phút"]),
        ("vi", "A012", ["a", "không", "một", "hai"]),
        ("vi", "English", ["Tiếng Anh"]),
        (
            "vi",
            "Mời Quý vị trở lại lúc <b>07:30 ngày mai, Thứ Hai</b>",
            ["Mời Quý vị trở lại lúc", "bảy", "giờ", "ba mươi", "ngày mai", "Thứ Hai"],
        ),
        ("vi", "Mở lại lúc 13:00", ["Mở lại lúc", "mười ba", "giờ"]),
        (
            "vi",
            "Các dịch vụ khác: <b>07:30, Thứ Hai 05/01/2027</b>",
            ["Các dịch vụ khác", "bảy", "giờ", "ba mươi", "Thứ Hai", "ngày", "năm", "tháng", "một"],
        ),
        ("en", "1 person ahead of you", ["1 person ahead of you"]),
        ("en", "21 people ahead of you", ["twenty one", "people ahead of you"]),
        ("en", "about 10–15 min", ["about", "ten", "to", "fifteen", "minutes"]),
        ("en", "Counter 3", ["Counter", "three"]),
        ("en", "Your slip is printed. Please take your slip below", None),
    ],
)
def test_values_are_said_in_words(language: str, text: str, words: list[str] | None) -> None:
    expected = words or ["Your slip is printed", "Please take your slip below"]
    assert heard(language, text) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_out_is_said_whole_of_the_office_and_of_a_hall(language: str) -> None:
    """What a kiosk shows in an emergency, as the server writes it."""
    hall = {"vi": "Nhà B", "en": "Building B"}
    lexicon = Lexicon(language, {**bank(language), "name-1": hall[language]})
    began = datetime(2026, 11, 5, tzinfo=UTC)
    row = Emergency("o", "e", began, None, None, None, exit=2, hall=None)
    for where, clips in ((None, ()), ("B", ("name-1", ";"))):
        one = row._replace(hall=where)
        told = notices_of([one], None, ["A"], {"B": ServedThere(hall, ["A"])})["A"][language]
        said = plan([told], lexicon)
        assert said.missing == (), told
        assert said.clips[: len(clips)] == clips
        assert said.clips[-2:] == ("kiosk-exit", "kiosk-number-2")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_limit_is_said_as_the_server_writes_it(language: str) -> None:
    lexicon = Lexicon(language, bank(language))
    for rule in ("3 ngày làm việc", "1,5 ngày", "8 giờ làm việc", "trong ngày"):
        told = time_limit_in_words(time_limit_of(rule), language)
        assert plan([told], lexicon).missing == (), told


def test_what_phrases_write_is_said_whole() -> None:
    for language in LANGUAGES:
        words = wording(language)
        lexicon = Lexicon(language, bank(language))
        now = datetime(2026, 11, 27, 9, tzinfo=UTC)
        for form in ("", "short", "tight"):
            for low, high in ((0, 0), (0, 5), (5, 5), (10, 15)):
                told = phrases.wait(words, WaitRange(low_minutes=low, high_minutes=high), form)
                assert told is not None
                assert plan([told], lexicon).missing == (), told
        for days in (0, 1, 3):
            told = phrases.coming_back(words, now + timedelta(days=days), now)
            assert plan([told], lexicon).missing == (), told


def test_the_parts_of_a_result_come_in_order_with_rests_between() -> None:
    lexicon = Lexicon("vi", bank("vi"))
    told = plan(["Số của Quý vị", "A012", "Còn 2 người phía trước", "Phòng 4"], lexicon)
    assert told.clips == (
        *("kiosk-your-number", ";", "letter-a", ",", "digit-0", ",", "digit-1", ",", "digit-2"),
        *(";", "kiosk-ahead-1", "kiosk-number-2", "kiosk-ahead-2"),
        *(";", "kiosk-rooms-many", "kiosk-number-4"),
    )


def test_a_name_without_a_clip_is_owned_up_to_at_once_and_the_rest_is_said() -> None:
    lexicon = Lexicon("vi", bank("vi"))
    told = plan(["Xác nhận cư trú", "Sổ đỏ", "5 người đang chờ"], lexicon)
    assert told.missing == ("Xác nhận cư trú", "Sổ đỏ")
    assert told.clips == (
        *("kiosk-no-sound", ";"),
        *("kiosk-number-5", "kiosk-people-waiting"),
    )


def test_a_name_with_a_clip_is_said() -> None:
    lexicon = Lexicon("vi", {**bank("vi"), "name-1": "Xác nhận cư trú"})
    assert plan(["XÁC NHẬN  CƯ TRÚ."], lexicon).clips == ("name-1",)
    take, name = plan(["Lấy số Xác nhận cư trú"], lexicon).clips
    assert (bank("vi")[take], name) == ("Lấy số", "name-1")


def test_a_voice_without_clips_says_nothing_and_breaks_nothing() -> None:
    told = plan(["A012", "Còn 2 người phía trước", "…"], Lexicon("vi", {}))
    assert [clip for clip in told.clips if clip not in PAUSES] == []


def test_a_voice_without_whole_numbers_says_their_figures() -> None:
    few = {key: text for key, text in bank("vi").items() if not key.startswith("kiosk-number-")}
    told = plan(["Còn 12 người phía trước"], Lexicon("vi", few))
    assert told.clips == ("kiosk-ahead-1", "digit-1", ",", "digit-2", "kiosk-ahead-2")
