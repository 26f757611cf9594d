"""The four stages of a dossier beside what its procedure plans for them."""

from datetime import datetime
from fractions import Fraction

from server.contract.states import DossierLevel
from server.domain.calendar import Calendar
from server.domain.deadline_rule import Rule, Unit
from server.domain.dossier_stages import Done, stages_of
from server.domain.planned_stages import (
    PlannedStage,
    beside_plan,
    kept_stages,
    late_stage,
    stages_kept,
)
from tests.server.domain.test_calendar import ZONE
from tests.server.domain.test_deadline import OFFICIAL

PLAN = (
    PlannedStage(DossierLevel.APPRAISED, Rule(Unit.HOURS, Fraction(4)), "Công chức hộ tịch"),
    PlannedStage(DossierLevel.APPROVED, Rule(Unit.WORKING_DAYS, Fraction(1)), ""),
    PlannedStage(DossierLevel.RETURNED, None, "Bộ phận trả kết quả"),
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=ZONE)


def told(now: str, *acts: tuple[str, str]) -> tuple[list[tuple[str | None, bool]], str | None]:
    """When each stage is due and whether it is late, and which one is late now."""
    stages = stages_of([Done(act, "a", at(moment)) for act, moment in acts])
    found = beside_plan(stages, PLAN, at(now), OFFICIAL)
    due = [None if one.due_at is None else f"{one.due_at:%d %H:%M}" for one in found]
    return list(zip(due, (one.is_late for one in found), strict=True)), late_stage(found)


def test_a_stage_that_takes_longer_than_planned_is_late_by_the_offices_hours() -> None:
    received = ("receive", "17 08:00")
    [first, second, third, last], late = told("17 14:00", received)
    assert (first, third, last, late) == ((None, False),) * 3 + (None,)
    due, is_late = second
    assert due is not None
    assert not is_late
    assert told("19 09:00", received)[1] == DossierLevel.APPRAISED
    done, late = told("19 09:00", received, ("appraise", "18 16:00"))
    assert done[1] == (due, True), "it took too long, and that stays"
    assert late is None
    assert told("30 16:00", received, ("appraise", "18 16:00"))[1] == DossierLevel.APPROVED


def test_without_plan_begin_or_working_hours_nothing_is_late() -> None:
    stages = stages_of([Done("receive", "a", at("17 08:00"))])
    for planned, calendar in (((), OFFICIAL), (PLAN[2:], OFFICIAL), (PLAN, Calendar(ZONE))):
        found = beside_plan(stages, planned, at("30 16:00"), calendar)
        assert late_stage(found) is None
        assert all(one.due_at is None for one in found)


def test_a_plan_is_kept_and_read_again() -> None:
    assert stages_kept(kept_stages(PLAN)) == PLAN
