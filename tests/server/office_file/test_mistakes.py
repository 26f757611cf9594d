"""One mistake at a time: its reason, its key, its line."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
import tomli_w

from server.office_file.example import example_office_file
from server.office_file.mistakes import KeyPath, OfficeFileError, in_words, key_of
from server.office_file.read import read_office_file

EXAMPLE = example_office_file()


def refused(text: str) -> OfficeFileError:
    with pytest.raises(OfficeFileError) as caught:
        read_office_file(text.encode())
    return caught.value


def changed(old: str, new: str) -> str:
    assert old in EXAMPLE
    return EXAMPLE.replace(old, new, 1)


def line_holding(text: str, what: str) -> int:
    return next(at for at, line in enumerate(text.splitlines(), 1) if what in line)


SERVICE_B = """[[service]]
code = "B"
name = { vi = "Hộ tịch", en = "Civil status" }
field = "tu-phap"
prefix = "B"
"""

SECOND_PRINTER = """kiosk = "Kiosk 1"
[[printer]]
code = "two"
name = { vi = "2", en = "2" }
url = "usb://1:2"
kiosk = "Kiosk 1"
#second"""

# What is written, what is written instead, the reason, the key, and a piece of its line.
MISTAKES: list[tuple[str, str, str, str, str]] = [
    ('code = "minh-tam"', 'code = "minh tâm"', "bad_code", "office.code", "minh tâm"),
    ('code = "minh-tam"', "", "missing", "office.code", "[office]"),
    ('prefix = "A"', 'prefix = "Ơ"', "unspeakable", "service[1].prefix", "Ơ"),
    ('code = "11"', 'code = "quầy-11"', "unspeakable", "counter[11].code", "quầy-11"),
    ('code = "11"', 'code = "-"', "says_nothing", "counter[11].code", 'code = "-"'),
    ('code = "11"', 'code = "1.1"', "bad_code", "counter[11].code", "1.1"),
    (
        'timezone = "Asia/Ho_Chi_Minh"',
        'timezone = "Asia/Ha_Noi"',
        "unknown_timezone",
        "office.timezone",
        "Ha_Noi",
    ),
    (
        'timezone = "Asia/Ho_Chi_Minh"',
        'timezone = "/etc/passwd"',
        "unknown_timezone",
        "office.timezone",
        "/etc",
    ),
    ('timezone = "Asia/Ho_Chi_Minh"', "timezone = 7", "not_a_text", "office.timezone", "timezone"),
    (
        'languages = ["vi", "en"]',
        'languages = ["vi", "qq"]',
        "not_one_of",
        "office.languages[2]",
        '"qq"',
    ),
    (
        'languages = ["vi", "en"]',
        'languages = ["vi", "vi"]',
        "language_twice",
        "office.languages[2]",
        '"vi", "vi"',
    ),
    (
        'languages = ["vi", "en"]',
        "languages = []",
        "empty_list",
        "office.languages",
        "languages = []",
    ),
    (
        'languages = ["vi", "en"]',
        'languages = "vi"',
        "not_a_list",
        "office.languages",
        'languages = "vi"',
    ),
    ('accent = "#A51D2D"', 'accent = "red"', "bad_colour", "office.accent", '"red"'),
    ('accent = "#A51D2D"', 'accent = "#FFD700"', "pale_colour", "office.accent", "#FFD700"),
    ('hotline = "1900 0000"', 'hotline = "gọi tôi"', "bad_hotline", "office.hotline", "gọi tôi"),
    (
        'hotline = "1900 0000"',
        'hotlines = "1900 0000"',
        "unknown_key_like",
        "office.hotlines",
        "hotlines",
    ),
    (
        'archive_url = "https://luutru.example/tra-cuu"',
        'archive_url = "javascript:alert(1)"',
        "bad_web_address",
        "office.archive_url",
        "javascript",
    ),
    ('hotline = "1900 0000"', "zzz = 1", "unknown_key", "office.zzz", "zzz"),
    (
        'greeting = { vi = "Xin chào!", en = "Welcome!" }',
        'greeting = { vi = "Xin chào!" }',
        "english_missing",
        "office.texts.greeting.en",
        "greeting",
    ),
    (
        'greeting = { vi = "Xin chào!", en = "Welcome!" }',
        'greeting = "Xin chào!"',
        "not_a_table",
        "office.texts.greeting",
        "greeting",
    ),
    (
        'greeting = { vi = "Xin chào!"',
        'greeting = { vi = "Xin\\u0007 chào!"',
        "hidden_sign",
        "office.texts.greeting.vi",
        "greeting",
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "\\u0301\\u0323\\u0309"',
        "loose_mark",
        "office.name.vi",
        'vi = "\\u0301\\u0323\\u0309"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "\\u0301Tâm"',
        "loose_mark",
        "office.name.vi",
        'vi = "\\u0301Tâm"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "Phường \\u0301 Tâm"',
        "loose_mark",
        "office.name.vi",
        'vi = "Phường \\u0301 Tâm"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "\\u17B6"',
        "loose_mark",
        "office.name.vi",
        'vi = "\\u17B6"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "Phường A\\uFE0F"',
        "hidden_sign",
        "office.name.vi",
        'vi = "Phường A\\uFE0F"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "1\\uFE0F"',
        "hidden_sign",
        "office.name.vi",
        'vi = "1\\uFE0F"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "❤\\uFE0E"',
        "hidden_sign",
        "office.name.vi",
        'vi = "❤\\uFE0E"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "❤\\uFE0F\\uFE0F"',
        "hidden_sign",
        "office.name.vi",
        'vi = "❤\\uFE0F\\uFE0F"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "\\uFE0F❤"',
        "hidden_sign",
        "office.name.vi",
        'vi = "\\uFE0F❤"',
    ),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "♞\\uFE0F"',
        "hidden_sign",
        "office.name.vi",
        'vi = "♞\\uFE0F"',
    ),
    ('vi = "Phường Minh Tâm"', 'vi = " "', "blank", "office.name.vi", 'vi = " "'),
    ('vi = "Phường Minh Tâm"', 'vi = ""', "blank", "office.name.vi", 'vi = ""'),
    (
        'vi = "Phường Minh Tâm"',
        'vi = "Phường\\nMinh Tâm"',
        "more_than_a_line",
        "office.name.vi",
        "Phường\\nMinh",
    ),
    ('vi = "Phường Minh Tâm"', f'vi = "{"a" * 121}"', "too_long", "office.name.vi", "aaaa"),
    (
        'days = ["sat"]\nservices = ["A", "B"]',
        'days = ["sat", "mon"]',
        "day_twice",
        "office.hours[2].days[2]",
        '"sat", "mon"',
    ),
    ('days = ["sat"]', 'days = ["saturday"]', "not_one_of", "office.hours[2].days[1]", "saturday"),
    ('days = ["sat"]', "days = []", "empty_list", "office.hours[2].days", "days = []"),
    (
        'opens = "13:30"',
        'opens = "11:15"',
        "sessions_overlap",
        "office.hours[1].sessions[2].opens",
        "11:15",
    ),
    (
        'opens = "13:30"',
        'opens = "17:00"',
        "closes_before_opens",
        "office.hours[1].sessions[2].closes",
        "17:00",
    ),
    (
        'opens = "13:30"',
        'opens = "1:30pm"',
        "bad_clock",
        "office.hours[1].sessions[2].opens",
        "1:30pm",
    ),
    (
        'opens = "13:30"',
        'opens = "24:00"',
        "bad_clock",
        "office.hours[1].sessions[2].opens",
        "24:00",
    ),
    (
        'last_ticket = "16:15"',
        'last_ticket = "17:15"',
        "last_ticket_outside",
        "office.hours[1].sessions[2].last_ticket",
        "17:15",
    ),
    (
        'last_ticket = "16:15"',
        'last_ticket = "13:30"',
        "last_ticket_outside",
        "office.hours[1].sessions[2].last_ticket",
        '"13:30" }',
    ),
    ('code = "meeting"', 'code = "break"', "code_twice", "pause_reason[2].code", "break"),
    ('code = "dat-dai"', 'code = "Tu-Phap"', "code_twice", "field[2].code", "Tu-Phap"),
    ('code = "dat-dai"', 'code = "tu-phap"', "code_twice", "field[2].code", "tu-phap"),
    (
        SERVICE_B,
        SERVICE_B.replace('code = "B"', 'code = "A"'),
        "code_twice",
        "service[2].code",
        'code = "A"',
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('prefix = "B"', 'prefix = "A"'),
        "prefix_twice",
        "service[2].prefix",
        'prefix = "A"',
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('prefix = "B"', 'prefix = "b"'),
        "bad_prefix",
        "service[2].prefix",
        'prefix = "b"',
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('prefix = "B"', 'prefix = "B1"'),
        "bad_prefix",
        "service[2].prefix",
        'prefix = "B1"',
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('prefix = "B"', ""),
        "missing",
        "service[2].prefix",
        "[[service]]",
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('"tu-phap"', '"khac"'),
        "unknown_field",
        "service[2].field",
        '"khac"',
    ),
    (SERVICE_B, SERVICE_B + "firts = 1\n", "unknown_key_like", "service[2].firts", "firts"),
    (
        SERVICE_B,
        SERVICE_B + "first = 1000\n",
        "first_after_last",
        "service[2].first",
        "first = 1000",
    ),
    (SERVICE_B, SERVICE_B + "last = 1000\n", "digits_too_few", "service[2].digits", "[[service]]"),
    (SERVICE_B, SERVICE_B + "digits = 8\n", "too_large", "service[2].digits", "digits = 8"),
    (SERVICE_B, SERVICE_B + "first = -1\n", "too_small", "service[2].first", "first = -1"),
    (
        SERVICE_B,
        SERVICE_B + 'first = "1"\n',
        "not_a_whole_number",
        "service[2].first",
        'first = "1"',
    ),
    (
        SERVICE_B,
        SERVICE_B + "first = 1.5\n",
        "not_a_whole_number",
        "service[2].first",
        "first = 1.5",
    ),
    (
        SERVICE_B,
        SERVICE_B + "first = true\n",
        "not_a_whole_number",
        "service[2].first",
        "first = true",
    ),
    (
        SERVICE_B,
        SERVICE_B + 'start_over = "weekly"\n',
        "not_one_of",
        "service[2].start_over",
        "weekly",
    ),
    (
        SERVICE_B,
        SERVICE_B.replace('prefix = "B"', 'prefix = "BHLM"') + "digits = 5\n",
        "number_too_long",
        "service[2].digits",
        "digits = 5",
    ),
    ('code = "11"', 'code = "10"', "code_twice", "counter[11].code", "code"),
    ('serves = ["Q"]', 'serves = ["Q", "Z"]', "unknown_service", "counter[9].serves[2]", '"Z"'),
    ('serves = ["Q"]', 'serves = ["Q", "Q"]', "service_twice", "counter[9].serves[2]", '"Q", "Q"'),
    ('serves = ["Q"]', "serves = []", "empty_list", "counter[9].serves", "serves = []"),
    ('serves = ["Q"]', 'serves = [["Q"]]', "not_a_text", "counter[9].serves[1]", '[["Q"]]'),
    ('zone = ""\n', 'zone = "b"\n', "unknown_zone", "board[1].zone", 'zone = "b"'),
    ('zone = ""\n', 'zone = ""\n[[board]]\n', "zone_twice", "board[2].zone", "[[board]]"),
    ('zone = ""\n', 'zone = "khu một"\n', "bad_code", "board[1].zone", "khu một"),
    (
        "farthest_metres = 8.0",
        "farthest_metres = 0",
        "too_small",
        "board[1].farthest_metres",
        "farthest_metres",
    ),
    (
        "farthest_metres = 8.0",
        "farthest_metres = nan",
        "not_a_number",
        "board[1].farthest_metres",
        "farthest_metres",
    ),
    (
        "farthest_metres = 8.0",
        'farthest_metres = "8"',
        "not_a_number",
        "board[1].farthest_metres",
        "farthest_metres",
    ),
    ("speak = true", 'speak = "yes"', "not_true_or_false", "board[1].speak", "speak"),
    ('layout = "auto"', 'layout = "grid"', "not_one_of", "board[1].layout", "layout"),
    ("repeat = 2", "repeat = 4", "too_large", "board[1].repeat", "repeat"),
    (
        'speak = true\nlanguages = ["vi", "en"]',
        'speak = true\nlanguages = ["vi", "vi"]',
        "language_twice",
        "board[1].languages[2]",
        '"vi", "vi"',
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "192.168.1.50:9100"',
        "bad_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "http://192.168.1.50"',
        "bad_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://:9100"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://192.168.1.50:99999"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://192.168.1.50:0"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://192.168.1.50:9100/tray"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://192.168.1.50?paper=80"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "tcp://[::1"',
        "bad_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "usb://04b8"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "serial://ttyS0"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    (
        'url = "tcp://192.168.1.50:9100"',
        'url = "file://"',
        "wrong_printer_url",
        "printer[1].url",
        "url",
    ),
    ('kiosk = "Kiosk 1"', 'kiosk = ""', "blank", "printer[1].kiosk", 'kiosk = ""'),
    (
        'kiosk = "Kiosk 1"',
        SECOND_PRINTER,
        "kiosk_twice",
        "printer[2].kiosk",
        "#second",
    ),
    (
        "[[pause_reason]]",
        "[[pause_reasons]]\n[[pause_reason]]",
        "unknown_key_like",
        "pause_reasons",
        "[[pause_reasons]]",
    ),
    ("[[pause_reason]]", "[xyzzy]\n[[pause_reason]]", "unknown_key", "xyzzy", "[xyzzy]"),
]


@pytest.mark.parametrize(
    ("old", "new", "reason", "key", "piece"), MISTAKES, ids=[f"{m[2]}-{m[3]}" for m in MISTAKES]
)
def test_each_mistake_is_named_with_its_key_and_line(
    old: str, new: str, reason: str, key: str, piece: str
) -> None:
    text = changed(old, new)

    mistakes = refused(text).mistakes

    found = [(one.reason, key_of(one.path)) for one in mistakes]
    assert (reason, key) in found
    mistake = mistakes[found.index((reason, key))]
    assert mistake.line is not None
    start = text.find(new) if new else 0
    # Of a missing key the line is that of its table; elsewhere the line shows the mistake.
    shown = text.splitlines()[mistake.line - 1]
    if piece == "#second":
        assert mistake.line == line_holding(text, piece) - 1
    else:
        assert piece in shown
    assert text.count("\n", 0, start) + 1 <= mistake.line or reason == "missing"
    for language in ("vi", "en"):
        assert key in in_words(mistake, language)
        assert str(mistake.line) in in_words(mistake, language)


def test_one_slip_is_told_once() -> None:
    for old, new, *_ in MISTAKES:
        keys = [(one.reason, one.path) for one in refused(changed(old, new)).mistakes]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("sign", "named"),
    [
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\u2028", "U+2028 LINE SEPARATOR"),
        ("\u3164", "U+3164 HANGUL FILLER"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\u0378", "U+0378"),
        ("\ue000", "U+E000"),
        ("\\u0009", "U+0009"),
    ],
)
def test_a_sign_that_nobody_sees_is_named_in_a_boards_line(sign: str, named: str) -> None:
    text = changed('board_line = { vi = "', f'board_line = {{ vi = "{sign}321A')

    (mistake,) = refused(text).mistakes

    assert key_of(mistake.path) == "office.texts.board_line.vi"
    assert named in in_words(mistake, "vi")
    assert named in in_words(mistake, "en")


def test_no_text_of_a_file_and_no_key_may_hold_a_sign_that_nobody_sees() -> None:
    document = tomllib.loads(EXAMPLE)
    document["counter"][0]["weights"] = {"A\u200d": 2.0}
    places = set(spoil(document))

    found = {one.path for one in refused(tomli_w.dumps(document)).mistakes}

    assert len(places) > 200
    assert places <= found


def spoil(part: Any, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Put a sign that nobody sees at the end of every text."""
    for key, value in list(part.items() if isinstance(part, dict) else enumerate(part)):
        at = (*path, key)
        if isinstance(value, str):
            part[key] = value + "\u2067"
        if isinstance(value, dict | list):
            yield from spoil(value, at)
        if isinstance(value, str) or "\u200d" in str(key):
            yield at
