"""An office of one's own, open at any hour for trials, and back to its hours."""

from server.office_file.always_open import always_open
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file

CLOSED_DAY = """
[[calendar_day]]
date = 2026-12-31
kind = "closed"
name = { vi = "Kiểm kê", en = "Stocktaking" }
"""
COUNTER_HOURS = """hours = [{ days = ["mon"], sessions = [{ opens = "08:00", closes = "09:00" }] }]
serves ="""


def test_hours_and_limits_are_those_of_the_example_for_trials_and_all_else_stays() -> None:
    text = example_office_file().replace("serves =", COUNTER_HOURS, 1) + CLOSED_DAY
    own = read_office_file(text.encode()).office_file
    example = read_office_file(example_office_file(always_open=True).encode()).office_file
    opened = always_open(own)
    assert opened.office.hours == example.office.hours
    assert (opened.limits, opened.quotas) == (example.limits, example.quotas)
    assert opened.calendar.open_on_days_off
    assert opened.calendar_days == []
    assert [one.hours for one in opened.counters] == [[]] * len(own.counters)
    kept = {"office", "counters", "calendar", "calendar_days", "quotas", "limits"}
    assert opened.model_dump(exclude=kept) == own.model_dump(exclude=kept)
    assert opened.office.model_dump(exclude={"hours"}) == own.office.model_dump(exclude={"hours"})


def test_a_file_without_dated_exceptions_leaves_the_office_its_own() -> None:
    own = read_office_file(example_office_file().encode()).office_file
    assert own.calendar_days is None
    assert always_open(own).calendar_days is None
