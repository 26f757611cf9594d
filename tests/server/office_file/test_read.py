"""Every mistake is named by key and line; all of them at once."""

import json
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from string import Formatter

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import OfficeFileError, in_words, key_of
from server.office_file.model import PRINTER_SCHEMES
from server.office_file.read import REASONS, read_office_file

EXAMPLE = example_office_file()


def refused(text: str | bytes) -> OfficeFileError:
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(OfficeFileError) as caught:
        read_office_file(content)
    return caught.value


def changed(old: str, new: str) -> str:
    assert EXAMPLE.count(old) >= 1, f"the example has no {old!r}"
    return EXAMPLE.replace(old, new, 1)


def line_holding(text: str, what: str) -> int:
    return next(at for at, line in enumerate(text.splitlines(), 1) if what in line)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text = (
        EXAMPLE.replace('"Asia/Ho_Chi_Minh"', '"Asia/Hanoi"')
        .replace('prefix = "B"', 'prefix = "A"')
        .replace('serves = ["Q"]', 'serves = ["Z"]')
        .replace("repeat = 2", "repeat = 9")
    )

    mistakes = refused(text).mistakes

    assert [one.reason for one in mistakes] == [
        "unknown_timezone",
        "prefix_twice",
        "unknown_service",
        "too_large",
    ]
    assert [one.line for one in mistakes] == sorted(one.line or 0 for one in mistakes)


def test_a_service_that_is_wrong_elsewhere_is_still_known_to_its_counter() -> None:
    wrong = refused(changed('prefix = "Q"', 'prefix = "q"'))
    assert [one.reason for one in wrong.mistakes] == ["bad_prefix"]


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        (b'[office]\ncode = "a"\nname = = 3\n', "not_toml", 3),
        (b'[office]\ncode = "a"\ncode = "b"\n', "not_toml", 3),
        (b'[office]\ncode = "a', "not_toml", 2),
        (b'[office]\nname = "\xe9"\n', "not_utf8", 2),
        (b"\x00\x01", "not_toml", 1),
    ],
)
def test_a_text_that_cannot_be_read_is_named_by_line(
    content: bytes, reason: str, line: int
) -> None:
    (mistake,) = refused(content).mistakes
    assert (mistake.reason, mistake.line) == (reason, line)


def test_an_empty_file_lacks_everything() -> None:
    reasons = {key_of(one.path): one.reason for one in refused("").mistakes}
    assert reasons == {"office": "missing", "service": "missing", "counter": "missing"}


@pytest.mark.parametrize("text", ["office = 3", "service = [1]", "counter = [[]]", "[[office]]"])
def test_a_wrong_shape_at_the_top_is_refused_in_words(text: str) -> None:
    assert "not_a_table" in {one.reason for one in refused(text).mistakes}


@pytest.mark.parametrize("text", ["x = " + "9" * 5_000, "x = " + "[" * 5_000])
def test_what_is_beyond_all_measure_is_refused_in_a_sentence(text: str) -> None:
    assert [one.reason for one in refused(text).mistakes] == ["too_much"]


def test_letters_that_no_shipped_typeface_has_are_named() -> None:
    shown = "Chứng thực ភាសាខ្មែរ ພາສາລາວ ภาษาไทย 中文翻譯 Êđê ƀĕ Čư̆ Hmoob №"
    text = changed("Certification", "Certification 😀👍 ♞").replace("Chứng thực", shown)
    [doubt] = read_office_file(text.encode()).doubts
    assert (doubt.reason, key_of(doubt.path)) == ("no_glyph", "service[1].name.en")
    assert doubt.line == line_holding(text, "♞")
    assert "😀 👍 ♞" in in_words(doubt, "vi")


def test_the_example_reads_without_doubts() -> None:
    for always_open in (False, True):
        read = read_office_file(example_office_file(always_open=always_open).encode())
        assert read.doubts == ()
    assert [one.prefix for one in read.office_file.services] == list("ABHLMQUX")
    assert [one.code for one in read.office_file.counters] == [str(n) for n in range(1, 12)]


def test_windows_line_ends_a_byte_order_mark_and_decomposed_letters_read_the_same() -> None:
    windows = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()
    decomposed = unicodedata.normalize("NFD", EXAMPLE).encode()
    plain = read_office_file(EXAMPLE.encode()).office_file
    assert read_office_file(windows).office_file == plain
    assert read_office_file(decomposed).office_file == plain


def test_a_session_may_end_at_midnight_and_days_may_be_left_out() -> None:
    read_office_file(changed('closes = "17:00"', 'closes = "00:00"').encode())


def test_digit_series_stand_side_by_side_when_their_ranges_are_apart() -> None:
    first, second = 'prefix = "Q"\n', 'prefix = "U"\n'
    text = EXAMPLE.replace(first, 'prefix = ""\nfirst = 1001\nlast = 1999\ndigits = 4\n')
    apart = text.replace(second, 'prefix = ""\nfirst = 2001\nlast = 2999\ndigits = 4\n')
    together = text.replace(second, 'prefix = ""\nfirst = 1900\nlast = 2999\ndigits = 4\n')

    read_office_file(apart.encode())

    assert [one.reason for one in refused(together).mistakes] == ["ranges_overlap"]


def test_english_may_be_left_out_where_the_office_does_not_speak_it() -> None:
    vietnamese = EXAMPLE.replace('languages = ["vi", "en"]', 'languages = ["vi"]')
    read_office_file(vietnamese.replace(', en = "Welcome!"', "").encode())
    board = changed('languages = ["vi", "en"]', 'languages = ["vi"]')
    assert [one.reason for one in refused(board).mistakes] == ["language_not_spoken"]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('prefix = "B"', 'prefix = "I"', "looks_like_digit"),
        ('prefix = "B"', 'prefix = "K"', "sound_alike"),
        ('prefix = "H"', 'prefix = "\u0110"', "sound_alike"),
        ('prefix = "X"', 'prefix = "N"', "sound_alike"),
    ],
)
def test_what_is_unwise_is_told_but_not_refused(old: str, new: str, reason: str) -> None:
    plain = changed(old, new).replace("\nlanguages =", '\nspoken_letters = "plain"\nlanguages =', 1)
    doubts = read_office_file(plain.encode()).doubts
    assert {one.reason for one in doubts} == {reason}
    assert doubts[0].line == line_holding(plain, new)
    said_with_words = {one.reason for one in read_office_file(changed(old, new).encode()).doubts}
    assert said_with_words == {reason} - {"sound_alike"}


def test_a_service_that_nobody_serves_is_told() -> None:
    alone = changed('serves = ["A", "B", "H", "L", "M", "Q", "U", "X"]', 'serves = ["A"]')
    text = alone.replace('serves = ["X"]', 'serves = ["A"]')
    assert [one.reason for one in read_office_file(text.encode()).doubts] == ["nobody_serves"]


def catalogues() -> Mapping[str, Mapping[str, str]]:
    folder = files("server") / "i18n"
    return {
        language: json.loads((folder / f"office_file.{language}.json").read_text("utf-8"))
        for language in ("vi", "en")
    }


def test_both_catalogues_have_the_same_texts_and_every_reason_has_one() -> None:
    spoken = catalogues()
    assert spoken["vi"].keys() == spoken["en"].keys()
    assert set(REASONS.values()) <= spoken["vi"].keys()


def test_both_languages_name_the_same_values() -> None:
    spoken = catalogues()
    for reason, text in spoken["vi"].items():
        named, other = (
            {field for _, field, *_ in Formatter().parse(one) if field}
            for one in (text, spoken["en"][reason])
        )
        assert named == other, reason


def test_every_printer_scheme_is_named_where_a_wrong_one_is_refused() -> None:
    for catalogue in catalogues().values():
        assert all(f"{one}://" in catalogue["bad_printer_url"] for one in PRINTER_SCHEMES)
