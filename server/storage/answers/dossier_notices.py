"""Which papers a citizen is to be given of a dossier, and whether, when and how that was done."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.dossier_states import DossierAct, DossierForm
from server.domain.figures.periods import Span
from server.list_file.listed import Listed, Row
from server.storage.answers.dossier_register import CATALOGUE, heads, moment_text, moments
from server.storage.answers.dossier_written import people
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import DOSSIER_STEP, RECEIVED_DOSSIER
from server.texts import say

NOTICE = "notice"
"""The step that notes that a paper was given."""
FORM_OF: Mapping[str, DossierForm] = {
    DossierAct.REQUEST_SUPPLEMENT.value: DossierForm.SUPPLEMENT,
    DossierAct.REFUSE.value: DossierForm.REFUSAL,
    DossierAct.APOLOGISE.value: DossierForm.APOLOGY,
    DossierAct.STOP.value: DossierForm.STOP,
}
HEADS = {
    "code": 18,
    "procedure": 30,
    "form": 26,
    "decided": 14,
    "by": 18,
    "due_before": 14,
    "due": 14,
    "given": 14,
    "how": 16,
    "given_by": 18,
}


class Paper(NamedTuple):
    """A step that a paper tells of, or that notes that it was given."""

    dossier: str
    code: str
    entered_as: str | None
    name: dict[str, str]
    act: str
    at: datetime
    user: str | None
    due_before: datetime
    due_after: datetime
    form: str | None
    how: str | None


PAPERS = Query(
    Paper,
    select(
        DOSSIER_STEP.c.dossier,
        RECEIVED_DOSSIER.c.code,
        RECEIVED_DOSSIER.c.entered_as,
        RECEIVED_DOSSIER.c.name,
        *(DOSSIER_STEP.c[name] for name in ("act", "at", "user", "due_before", "due_after")),
        DOSSIER_STEP.c.form,
        DOSSIER_STEP.c.how,
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
        DOSSIER_STEP.c.act.in_((*FORM_OF, NOTICE)),
    )
    .order_by(DOSSIER_STEP.c.at, DOSSIER_STEP.c.dossier, DOSSIER_STEP.c.rank),
)


def notices(at: OfficeMoment, span: Span, language: str) -> Listed:
    """List the papers of decisions of these days; those that were not given yet say so."""
    found = moments(at, span)
    until = found.pop("until")
    steps = PAPERS.all(at.connection, **found)
    names = people(at)
    rows = [
        _row(at, step, _given(steps[place:], step), names, language)
        for place, step in enumerate(steps)
        if step.act != NOTICE and step.at < until  # type: ignore[operator]  # a moment
    ]
    title = say(CATALOGUE, language, "title.notices")
    return Listed("notices", title, *span, heads(language, HEADS), rows)


def _given(later: Sequence[Paper], step: Paper) -> Paper | None:
    form = FORM_OF[step.act].value
    for one in later[1:]:
        if one.dossier == step.dossier and one.act == step.act:
            return None  # Decided anew: what was given after that is of the next one.
        if one.dossier == step.dossier and one.form == form:
            return one
    return None


def _row(
    at: OfficeMoment, step: Paper, given: Paper | None, names: Mapping[str, str], language: str
) -> Row:
    def named(user: str | None) -> str | None:
        return None if user is None else names.get(user, user)

    not_yet = say(CATALOGUE, language, "given.not_yet")
    return Row(
        (
            step.entered_as or step.code,
            step.name[language],
            say(CATALOGUE, language, f"form.{FORM_OF[step.act].value}"),
            moment_text(at, step.at),
            named(step.user),
            moment_text(at, step.due_before),
            moment_text(at, step.due_after),
            not_yet if given is None else moment_text(at, given.at),
            None if given is None else say(CATALOGUE, language, f"how.{given.how}"),
            None if given is None else named(given.user),
        ),
        step.dossier,
    )
