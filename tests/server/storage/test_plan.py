"""What an office decided, as the acts and answers use it."""

from dataclasses import replace
from datetime import timedelta

from server.domain.numbering import StartOver
from server.domain.special_days import CalendarDay, DayKind
from tests.server.storage.stored_office import NOW, TODAY, StoredOffice

MORE_COUNTERS = """\
[[special_day]]
code = "more"
name = { vi = "x", en = "x" }
services = ["A"]
days = ["mon"]
extra_counters = ["1", "6"]
"""


def test_a_day_that_was_ended_early_is_closed_and_no_other(stored: StoredOffice) -> None:
    before = stored.plan
    assert before.closed_day is None
    assert before.calendar.hands_out(NOW, "A")

    stored.change(closed_day=TODAY)

    after = stored.plan
    assert after.closed_day == TODAY
    ended = {TODAY: CalendarDay(DayKind.CLOSED, before.office.name.model_dump(), "")}
    assert after.calendar.days == {**before.calendar.days, **ended}
    assert not after.calendar.hands_out(NOW, "A")
    assert after.calendar.hands_out(NOW + timedelta(days=1), "A")
    assert replace(after, calendar=before.calendar, closed_day=None) == before


def test_numbers_start_over_as_the_office_says(stored: StoredOffice) -> None:
    stored.set_up(('prefix = "B"\n', 'prefix = "B"\nstart_over = "never"\n'))
    services = stored.plan.services
    assert services["A"].series.start_over is StartOver.DAILY
    assert services["B"].series.start_over is StartOver.NEVER


def test_a_special_day_adds_work_to_a_counter_and_changes_none(stored: StoredOffice) -> None:
    plan = stored.plan
    usual = plan.counters["6"].profile
    assert "A" not in usual.weights
    assert plan.profile("6", TODAY) is usual
    before = "# Qu\u1ea7y: N"
    stored.set_up((before, MORE_COUNTERS + before))
    plan = stored.plan
    assert plan.profile("6", TODAY) == replace(usual, weights={**usual.weights, "A": 1.0})
    assert plan.profile("1", TODAY) == plan.counters["1"].profile
    assert plan.profile("6", TODAY + timedelta(days=1)) == usual
