"""How long each of a dossier's four stages may take, who has it, and which one is late."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from server.contract.answers.procedure_json import PlannedStageJson
from server.contract.states import DossierLevel
from server.domain.calendar import Calendar
from server.domain.deadline import NeverDue, deadline
from server.domain.deadline_rule import Rule, kept_rule, rule_kept
from server.domain.dossier_stages import Stage


class PlannedStage(NamedTuple):
    """A stage as its procedure plans it.

    Attributes:
        level: which of the four.
        time: how long it may take from its beginning, in the office's hours; None: not planned.
        owner: the office's word for who has it, "Công chức tư pháp – hộ tịch"; "": nobody named.
    """

    level: DossierLevel
    time: Rule | None
    owner: str


@dataclass(frozen=True, slots=True)
class StageNow:
    """A stage beside its plan; `due_at` None: it has not begun, or no time is planned."""

    stage: Stage
    owner: str
    due_at: datetime | None
    is_late: bool


def beside_plan(
    stages: Iterable[Stage], planned: Sequence[PlannedStage], now: datetime, calendar: Calendar
) -> list[StageNow]:
    """Hold what was done against the plan: late is what took, or takes, longer than planned."""
    plans = {one.level: one for one in planned}
    found = []
    for stage in stages:
        plan = plans.get(stage.level)
        due = None if plan is None else _due(stage, plan, calendar)
        ended = stage.done_at or now
        found.append(
            StageNow(
                stage, "" if plan is None else plan.owner, due, due is not None and ended > due
            )
        )
    return found


def late_stage(stages: Iterable[StageNow]) -> DossierLevel | None:
    """Name the stage that is under way and late; None: none is."""
    late = (one.stage.level for one in stages if one.is_late and one.stage.done_at is None)
    return next(late, None)


def _due(stage: Stage, plan: PlannedStage, calendar: Calendar) -> datetime | None:
    if stage.begun_at is None or plan.time is None:
        return None
    try:
        return deadline(stage.begun_at, plan.time, calendar).due
    except NeverDue:
        return None


def kept_stages(planned: Iterable[PlannedStage]) -> list[PlannedStageJson]:
    """Write planned stages as a column keeps them."""
    return [
        {
            "stage": one.level.value,
            "time": None if one.time is None else kept_rule(one.time),
            "owner": one.owner,
        }
        for one in planned
    ]


def stages_kept(kept: Iterable[PlannedStageJson]) -> tuple[PlannedStage, ...]:
    """Read planned stages as a column keeps them."""
    return tuple(
        PlannedStage(
            DossierLevel(one["stage"]),
            None if one["time"] is None else rule_kept(one["time"]),
            one["owner"],
        )
        for one in kept
    )
