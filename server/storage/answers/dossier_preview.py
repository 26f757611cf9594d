"""When a dossier would be due that came in now, with every day on the way."""

from datetime import datetime
from fractions import Fraction

from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import PaperJson
from server.contract.answers.received_dossier_json import (
    DossierPreviewJson,
    DueDayJson,
    HandedPaperJson,
)
from server.contract.dossier_states import PaperForm
from server.contract.problems import ProblemCode
from server.domain.deadline import Deadline, NeverDue
from server.domain.dossier_due import first_due, procedure_times
from server.domain.dossier_slips import slips_are_given, times_on_its_day
from server.domain.procedure import Procedure
from server.refusal import Refusal
from server.storage.answers.procedures import Catalogue
from server.storage.reader import OfficeMoment
from server.texts import LANGUAGES
from server.time_limits import amount_in_words, time_limit_in_words


def dossier_preview(at: OfficeMoment, catalogue: Catalogue, code: str) -> DossierPreviewJson:
    """Count the due date of a procedure from now.

    Raises:
        Refusal: `unknown_procedure`; `wrong_state` (`dossier_never_due`) without a working day.
    """
    one = catalogue.by_code.get(code)
    times = None if one is None else procedure_times(one)
    if one is None or times is None:
        raise Refusal(ProblemCode.UNKNOWN_PROCEDURE, procedure=code)
    calendar = at.plan.calendar
    try:
        times = times_on_its_day(times, one.service, at.now, calendar)
        due, counted = first_due(at.now, times, calendar)
    except NeverDue as never:
        raise Refusal(ProblemCode.WRONG_STATE, "dossier_never_due") from never
    zone = calendar.timezone
    limits = (times.committed, times.legal)
    committed, legal = (
        {one: time_limit_in_words(limit, one) for one in LANGUAGES} for limit in limits
    )
    return {
        "procedure": one.code,
        "name": {"vi": one.name["vi"], "en": one.name["en"]},
        "papers": _papers(one, at.now),
        "fee": one.fee,
        "committed": _words(committed),
        "legal": _words(legal),
        "received_at": at.now.astimezone(zone),
        "due_at": due.due.astimezone(zone),
        "legal_at": due.legal.astimezone(zone),
        "days": _days(counted),
        "cautions": [caution.value for caution in counted.cautions],
        "no_slip": not slips_are_given(calendar, one.service, at.now),
    }


def _words(text: dict[str, str]) -> Words:
    return {"vi": text["vi"], "en": text["en"]}


def _papers(one: Procedure, now: datetime) -> list[HandedPaperJson]:
    """Give what to tick; what is waived for a time is not asked for."""
    return [
        {
            "name": paper["name"]["vi"],
            "form": (PaperForm.ORIGINAL if paper["originals"] else PaperForm.COPY).value,
            "quantity": max(paper["originals"], paper["copies"], 1),
        }
        for paper in one.papers
        if not _is_waived(paper, now)
    ]


def _is_waived(paper: PaperJson, now: datetime) -> bool:
    until = paper["waived_until"]
    return paper["waived_by"] is not None and (until is None or now.date() <= until)


def _days(counted: Deadline) -> list[DueDayJson]:
    """Put the days in order; a last day that is closed is both counted and skipped."""
    days: list[DueDayJson] = []
    so_far = Fraction(0)
    for day in counted.counted:
        so_far += day.amount
        days.append(
            {
                "day": day.day,
                "counted": amount_in_words(so_far, LANGUAGES[0]),
                "reason": None,
                "name": None,
            }
        )
    for skipped in counted.skipped:
        entry = skipped.entry
        days.append(
            {
                "day": skipped.day,
                "counted": None,
                "reason": skipped.reason.value,
                "name": None
                if entry is None
                else {"vi": entry.name["vi"], "en": entry.name.get("en", entry.name["vi"])},
            }
        )
    last = counted.due.date()
    return sorted((one for one in days if one["day"] <= last), key=lambda one: one["day"])
