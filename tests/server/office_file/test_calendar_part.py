"""The calendar in an office file: every mistake by key, and what may be left out."""

from datetime import date
from typing import Any

import pytest

from server.office_file.example import example_office_file
from server.office_file.mistakes import Mistake, OfficeFileError, in_words, key_of
from server.office_file.read import read_calendar_day, read_office_file
from server.office_file.write import write_office_file

EXAMPLE = example_office_file()
SERVICES = tuple("ABHLMQUX")
STORM = """
[[calendar_day]]
date = 2026-10-01
kind = "closed"
name = { vi = "Bao", en = "Storm" }
"""


def mistakes(text: str) -> list[tuple[str, str]]:
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(text.encode())
    return [(one.reason, key_of(one.path)) for one in refused.value.mistakes]


def told(one: Mistake) -> tuple[str, str]:
    return one.reason, key_of(one.path)


def changed(old: str, new: str) -> str:
    assert EXAMPLE.count(old) == 1
    return EXAMPLE.replace(old, new)


def storm(old: str, new: str) -> str:
    assert STORM.count(old) == 1
    return EXAMPLE + STORM.replace(old, new)


@pytest.mark.parametrize(
    ("text", "reason", "key"),
    [
        (changed('public_days = "vn"', 'public_days = "fr"'), "not_one_of", "calendar.public_days"),
        (changed('late_from = "15:00"', 'late_from = "3pm"'), "bad_clock", "calendar.late_from"),
        (changed("most = 60", "most = -1"), "too_small", "quota[1].most"),
        (
            changed('services = ["U"]', 'services = ["Y"]'),
            "unknown_service",
            "quota[1].services[1]",
        ),
        (
            changed('extra_counters = ["7"]', 'extra_counters = ["77"]'),
            "unknown_counter",
            "special_day[1].extra_counters[1]",
        ),
        (
            changed('extra_counters = ["7"]', 'extra_counters = ["7", "7"]'),
            "counter_twice",
            "special_day[1].extra_counters[2]",
        ),
        (
            changed('code = "no-appointment"', 'code = "golden"'),
            "code_twice",
            "special_day[2].code",
        ),
        (
            changed('extra_counters = ["7"]', "first = 2026-12-01\nlast = 2026-11-30"),
            "season_backwards",
            "special_day[1].last",
        ),
        (
            changed("appointment_slips = false", "appointment_slips = false\nreturn_within = 2"),
            "return_within_no_slips",
            "special_day[2].return_within",
        ),
        (
            changed('extra_counters = ["7"]', 'sessions = [{ opens = "07:30", closes = "11:30" }]'),
            "special_takes_away",
            "special_day[1].sessions",
        ),
        (
            changed('extra_counters = ["7"]', 'first = "2026-12-01"'),
            "not_a_date",
            "special_day[1].first",
        ),
        (
            changed('services = ["A", "B"]\nsessions', 'services = ["A", "Y"]\nsessions'),
            "unknown_service",
            "office.hours[2].services[2]",
        ),
        (
            changed(
                'services = ["A", "B"]\nsessions',
                'services = ["A"]\nsessions = [{ opens = "07:00", closes = "08:00" }]\n'
                '[[office.hours]]\ndays = ["sat"]\nservices = ["A"]\nsessions',
            ),
            "day_twice",
            "office.hours[3].days[1]",
        ),
        (EXAMPLE + STORM + STORM, "date_twice", "calendar_day[2].date"),
        (storm('"closed"', '"hours"'), "sessions_needed", "calendar_day[1].sessions"),
        (
            storm(
                'kind = "closed"',
                'kind = "closed"\nsessions = [{ opens = "07:00", closes = "08:00" }]',
            ),
            "sessions_not_wanted",
            "calendar_day[1].sessions",
        ),
        (
            storm(
                'kind = "closed"',
                'kind = "hours"\nsessions = [{ opens = "09:00", closes = "08:00" }]',
            ),
            "closes_before_opens",
            "calendar_day[1].sessions[1].closes",
        ),
        (storm(', en = "Storm"', ""), "english_missing", "calendar_day[1].name.en"),
        (storm('"closed"', '"shut"'), "not_one_of", "calendar_day[1].kind"),
        (storm("2026-10-01", '"1/10"'), "not_a_date", "calendar_day[1].date"),
    ],
)
def test_each_mistake_is_named_alone(text: str, reason: str, key: str) -> None:
    assert mistakes(text) == [(reason, key)]
    with pytest.raises(OfficeFileError) as refused:
        read_office_file(text.encode())
    for language in ("vi", "en"):
        assert key in in_words(refused.value.mistakes[0], language)


def test_one_service_may_open_on_a_day_that_the_hall_has_too() -> None:
    text = EXAMPLE + '\n[[office.hours]]\ndays = ["mon"]\nservices = ["H"]\n'
    text += 'sessions = [{ opens = "08:00", closes = "10:00" }]\n'
    hours = read_office_file(text.encode()).office_file.office.hours
    assert hours[-1].services == ["H"]


def test_what_is_a_special_day_s_own_is_written_as_it_was_read() -> None:
    own = 'return_within = 3\nsigner = { vi = "Ph\u00f3 Ch\u1ee7 t\u1ecbch", en = "Vice chair" }\n'
    own += 'sessions = [{ opens = "07:00", closes = "18:00", last_ticket = "17:30" }]'
    read = read_office_file(changed('extra_counters = ["7"]', own).encode()).office_file
    first = read.special_days[0]
    assert (first.return_within, first.signer and first.signer.en) == (3, "Vice chair")
    assert read_office_file(write_office_file(read).encode()).office_file == read


def test_no_day_named_and_none_at_all_are_two_things() -> None:
    unsaid = read_office_file(EXAMPLE.encode()).office_file
    assert unsaid.calendar_days is None
    none = read_office_file(b"calendar_day = []\n" + EXAMPLE.encode()).office_file
    assert none.calendar_days == []
    assert read_office_file(write_office_file(none).encode()).office_file == none


def test_the_always_open_example_has_no_quotas_and_opens_on_holidays() -> None:
    always = read_office_file(example_office_file(always_open=True).encode()).office_file
    assert always.quotas == []
    assert always.calendar.open_on_days_off
    assert always.calendar.public_days == "vn"


def row(**parts: Any) -> dict[str, Any]:
    return {"date": date(2026, 12, 31), "kind": "closed", "name": {"vi": "x"}, **parts}


def test_a_single_day_is_read_by_the_same_rules() -> None:
    assert read_calendar_day(row(), SERVICES).date == date(2026, 12, 31)
    for wrong, expected in (
        (row(kind="hours"), ("sessions_needed", "sessions")),
        (row(services=["Y"]), ("unknown_service", "services[1]")),
        (row(name={"vi": ""}), ("blank", "name.vi")),
        (row(sessions=[{"opens": "7", "closes": "8:00"}]), ("bad_clock", "sessions[1].opens")),
    ):
        with pytest.raises(OfficeFileError) as refused:
            read_calendar_day(wrong, SERVICES)
        assert told(refused.value.mistakes[0]) == expected
