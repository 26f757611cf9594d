"""The procedure catalogue as everybody is told it: what a search finds, and one procedure.

Drafts, and procedures of services that the office no longer has, are told to nobody.
"""

import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import quote

from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import (
    FoundProcedureJson,
    FoundProceduresJson,
    PaperJson,
    ProcedureFieldsJson,
    ProcedureJson,
)
from server.contract.problems import ProblemCode
from server.domain.calendar import Calendar
from server.domain.deadline import NeverDue, deadline
from server.domain.deadline_rule import Rule
from server.domain.procedure import Procedure
from server.domain.procedure_search import Found, SearchIndex
from server.refusal import Refusal
from server.storage.answers.reckoned import newcomers_wait
from server.storage.reader import OfficeMoment
from server.storage.set_up.catalogue import read_catalogue
from server.storage.transaction import count_waiting
from server.texts import LANGUAGES
from server.time_limits import time_limit_in_words


class Catalogue(NamedTuple):
    """The procedures that an office does on a day, ready to be searched."""

    version: int
    day: date
    by_code: Mapping[str, Procedure]
    search: SearchIndex


class Catalogues:
    """Each office's catalogue of today, read when its set-up or the day has changed."""

    def __init__(self) -> None:
        self._known: dict[str, Catalogue] = {}
        self._reading = threading.Lock()

    def today(self, at: OfficeMoment) -> Catalogue:
        """Give the catalogue that counts at this moment."""
        day = at.plan.calendar.business_day(at.now)
        with self._reading:
            known = self._known.get(at.plan.code)
            if known is None or (known.version, known.day) != (at.plan.version, day):
                known = self._known[at.plan.code] = _read(at, day)
            return known


def _read(at: OfficeMoment, day: date) -> Catalogue:
    shown = [
        replace(one, papers=[_as_of(paper, day) for paper in one.papers])
        for one in read_catalogue(at.connection, at.plan.code, day)
        if one.time is not None and one.service in at.plan.services
    ]
    by_code = {one.code: one for one in shown}
    return Catalogue(at.plan.version, day, by_code, SearchIndex(shown))


def _as_of(paper: PaperJson, day: date) -> PaperJson:
    """Tell a paper as it is asked for on a day: what was waived until before it is again."""
    until = paper["waived_until"]
    if until is None or day <= until:
        return paper
    return {**paper, "waived_by": None, "waived_until": None}


def found_procedures(
    catalogue: Catalogue, query: str, service: str | None, limit: int
) -> FoundProceduresJson:
    """Search; without a query, list what there is, by service and name."""
    everything = catalogue.search.procedures
    found: Sequence[Found]
    if query.strip():
        found = catalogue.search.find(query, len(everything))
    else:
        in_order = sorted(everything, key=lambda one: (one.service, one.name["vi"]))
        found = [Found(one, None) for one in in_order]
    if service is not None:
        found = [one for one in found if one.procedure.service == service]
    return {
        "procedures": [_found(one.procedure, one.called) for one in found[:limit]],
        "total": len(found),
    }


def procedure_answer(at: OfficeMoment, catalogue: Catalogue, code: str) -> ProcedureJson:
    """Tell everything of one procedure.

    Raises:
        Refusal: `unknown_procedure`, also for one without a set time.
    """
    one = catalogue.by_code.get(code)
    if one is None:
        raise Refusal(ProblemCode.UNKNOWN_PROCEDURE, procedure=code)
    calendar = at.plan.calendar
    return {
        **_found(one, None),
        "counters": one.counters or list(at.plan.services[one.service].counters),
        "legal_time": None if one.legal_time is None else _in_words(one.legal_time),
        "steps": one.steps,
        "forms": one.forms,
        "legal_basis": one.legal_basis,
        "effective_from": one.effective_from,
        "effective_to": one.effective_to,
        "source": one.source,
        "due": _due(one, calendar, at.now),
        "open": calendar.hands_out(at.now, one.service),
        "waiting": count_waiting(at.connection, at.plan.code).get(one.service, 0),
        "wait": newcomers_wait(at.paces, at.calls, one.service, None, at.now),
        "page_url": f"{at.public_url}/procedures/{quote(at.plan.code)}/{quote(code)}",
    }


def procedure_fields(catalogue: Catalogue) -> ProcedureFieldsJson:
    """List the fields of what is shown today, by their Vietnamese names."""
    counts = Counter(one.field["vi"] for one in catalogue.by_code.values())
    names = {one.field["vi"]: one.field for one in catalogue.by_code.values()}
    return {"fields": [{"name": names[one], "procedures": counts[one]} for one in sorted(counts)]}


def _found(one: Procedure, called: str | None) -> FoundProcedureJson:
    time = one.time
    assert time is not None  # noqa: S101 - drafts are in no catalogue of today
    return {
        "code": one.code,
        "name": one.name,
        "everyday": one.everyday,
        "called": called,
        "service": one.service,
        "field": one.field,
        "papers": one.papers,
        "fee": one.fee,
        "time": _in_words(time),
        "time_note": one.time_note,
    }


def _in_words(rule: Rule) -> Words:
    return {language: time_limit_in_words(rule, language) for language in LANGUAGES}


def _due(one: Procedure, calendar: Calendar, now: datetime) -> date | None:
    if one.time is None:
        return None
    try:
        return deadline(now, one.time, calendar).due.date()
    except NeverDue:
        return None
