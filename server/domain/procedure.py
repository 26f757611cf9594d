"""A procedure of an office's catalogue, and which of its versions counts on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import EverydayJson, PaperJson, SampleFormJson
from server.domain.deadline_rule import Rule
from server.domain.planned_stages import PlannedStage


@dataclass(frozen=True, slots=True)
class Procedure:
    """What the office does for a citizen.

    Attributes:
        code: of the national catalogue, or the office's own.
        name: the official name.
        everyday: what people call it.
        field: the field in which the decision that published it puts it.
        service: the service for which one takes a number.
        counters: where it is done; none: wherever the service is served.
        papers: what to bring.
        fee: in words, with its currency; None: not known.
        legal_time: the most time that the law allows.
        committed_time: the shorter time that the office promises.
        time_note: what prolongs the time.
        steps: what happens, in order.
        forms: the forms it needs.
        legal_basis: laws, decrees and circulars.
        effective_from: the first day on which this counts.
        effective_to: the last one; None: until something later does.
        source: the decision that published it.
        prolongation: by how much the law lets the time be prolonged in all; None: not at all.
        stages: how long each stage of its dossiers may take here, and who has it.
        proposals: what the office proposes to simplify in it; no citizen is told.
    """

    code: str
    name: Words
    everyday: EverydayJson
    field: Words
    service: str
    counters: list[str]
    papers: list[PaperJson]
    fee: Words | None
    legal_time: Rule | None
    committed_time: Rule | None
    time_note: Words | None
    steps: list[Words]
    forms: list[SampleFormJson]
    legal_basis: list[str]
    effective_from: date
    effective_to: date | None
    source: str
    prolongation: Rule | None = None
    stages: tuple[PlannedStage, ...] = ()
    proposals: tuple[str, ...] = ()

    @property
    def time(self) -> Rule | None:
        """The time that citizens are told; None: it is not set."""
        return self.committed_time or self.legal_time


class Version(Protocol):
    """Something that counts between two days; a higher number corrects a lower one."""

    @property
    def version(self) -> int: ...
    @property
    def effective_from(self) -> date: ...
    @property
    def effective_to(self) -> date | None: ...


Kept = TypeVar("Kept", bound=Version)


def in_force(versions: Iterable[Kept], day: date) -> Kept | None:
    """Choose the version of one procedure that counts on a day; None: none does.

    Of those that begin on the same day the newest replaces the others; of the rest the one that
    began last counts, so that what counts for a season only gives way to what was before.
    """
    newest: dict[date, Kept] = {}
    for one in versions:
        known = newest.get(one.effective_from)
        if known is None or known.version < one.version:
            newest[one.effective_from] = one
    counting = [
        one
        for one in newest.values()
        if one.effective_from <= day and (one.effective_to is None or day <= one.effective_to)
    ]
    return max(counting, key=lambda one: one.effective_from, default=None)
