"""What people could be spared, procedure by procedure: the draft of a proposal to simplify it.

Papers that were asked for, refusals, how often somebody came again with papers, who found the
visit inconvenient, and what the office has noted at the procedure itself.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.dossier_states import DossierAct
from server.domain.figures.periods import Span
from server.domain.procedure import Procedure
from server.domain.rating import FEWEST
from server.list_file.listed import Listed, Row
from server.storage.answers.dossier_register import CATALOGUE, heads, moments
from server.storage.answers.rating_figures import GIVEN
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.catalogue import read_catalogue
from server.storage.tables import DOSSIER_STEP, RECEIVED_DOSSIER
from server.texts import say

MOST_REASONS = 5
INCONVENIENT = (1, 2)
"""The two lower of the question's four words."""
HEADS = {
    "procedure_code": 14,
    "procedure": 30,
    "received": 12,
    "asked": 12,
    "again": 12,
    "refused": 12,
    "inconvenient": 14,
    "reasons": 40,
    "proposals": 40,
}
NUMBERS = ("received", "asked", "again", "refused")
TOLD = (DossierAct.REQUEST_SUPPLEMENT, DossierAct.SUPPLEMENT, DossierAct.REFUSE)


class Came(NamedTuple):
    """How many dossiers of a procedure came."""

    procedure: str
    many: int


class Done(NamedTuple):
    """How often an act was done to dossiers of a procedure for a reason."""

    procedure: str
    act: str
    reason: str | None
    many: int


CAME = Query(
    Came,
    select(RECEIVED_DOSSIER.c.procedure, func.count().label("many"))
    .where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.received_at >= bindparam("since"),
        RECEIVED_DOSSIER.c.received_at < bindparam("until"),
    )
    .group_by(RECEIVED_DOSSIER.c.procedure),
)
DONE = Query(
    Done,
    select(
        RECEIVED_DOSSIER.c.procedure,
        DOSSIER_STEP.c.act,
        DOSSIER_STEP.c.reason,
        func.count().label("many"),
    )
    .join_from(
        DOSSIER_STEP,
        RECEIVED_DOSSIER,
        (DOSSIER_STEP.c.office == RECEIVED_DOSSIER.c.office)
        & (DOSSIER_STEP.c.dossier == RECEIVED_DOSSIER.c.id),
    )
    .where(
        DOSSIER_STEP.c.office == bindparam("office"),
        DOSSIER_STEP.c.at >= bindparam("since"),
        DOSSIER_STEP.c.at < bindparam("until"),
        DOSSIER_STEP.c.act.in_([one.value for one in TOLD]),
    )
    .group_by(RECEIVED_DOSSIER.c.procedure, DOSSIER_STEP.c.act, DOSSIER_STEP.c.reason),
)


def to_simplify(at: OfficeMoment, span: Span, language: str) -> Listed:
    """List procedures that cost people a way, or of which something is proposed; worst first."""
    found = moments(at, span)
    came = {one.procedure: one.many for one in CAME.all(at.connection, **found)}
    acts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in DONE.all(at.connection, **found):
        acts[one.procedure][one.act] += one.many
        if one.reason:
            reasons[one.procedure][one.reason] += one.many
    day = at.plan.calendar.business_day(at.now)
    inconvenient = _inconvenient(at, span)
    procedures = [
        one
        for one in read_catalogue(at.connection, at.plan.code, day)
        if one.proposals or acts[one.code]
    ]
    procedures.sort(key=lambda one: (-acts[one.code].total(), one.code))
    rows = [
        Row(
            (
                one.code,
                one.name[language],
                came.get(one.code, 0),
                *(acts[one.code][act.value] for act in TOLD),
                inconvenient.get(one.service),
                _reasons(reasons[one.code]),
                _lines(one),
            )
        )
        for one in procedures
    ]
    title = say(CATALOGUE, language, "title.simplify")
    return Listed("simplify", title, *span, heads(language, HEADS, *NUMBERS), rows)


def _inconvenient(at: OfficeMoment, span: Span) -> Mapping[str, str]:
    """Tell of each service how many of its answers found it inconvenient; nothing of few."""
    answers: defaultdict[str, Counter[int]] = defaultdict(Counter)
    of_span = {"office": at.plan.code, "first": span.first, "last": span.last}
    for one in GIVEN["service", "convenience"].all(at.connection, **of_span):
        answers[str(one.key)][one.answer] += one.many
    return {
        service: f"{sum(given[word] for word in INCONVENIENT)}/{given.total()}"
        for service, given in answers.items()
        if given.total() >= FEWEST
    }


def _reasons(found: Counter[str]) -> str | None:
    told = [f"{reason} ({many})" for reason, many in found.most_common(MOST_REASONS)]
    return "; ".join(told) or None


def _lines(one: Procedure) -> str | None:
    return "; ".join(one.proposals) or None
