"""What an inspection asks for of some days: files by their names, without anybody's name."""

import io
from collections.abc import Iterator
from datetime import date
from typing import get_args

import orjson

from server.contract.answers.statistics import By
from server.domain.figures.periods import ONE_DAY, Span
from server.figure_file.columns import definitions
from server.figure_file.intervals import write_intervals
from server.figure_file.write import write_csv, write_rows
from server.office_file.model import OfficeFile
from server.office_file.public_part import Reception
from server.office_file.values import Phrase
from server.office_file.write import write_office_file
from server.storage.answers.day_log import day_log
from server.storage.answers.statistics import Asked, statistics
from server.storage.answers.work import office_work
from server.storage.figures.days import days_after
from server.storage.figures.intervals import ExportedInterval, exported_intervals
from server.storage.figures.office_days import OfficeDays

INDENTED = orjson.OPT_INDENT_2
TELLS_OF_PEOPLE = {"clerk"}
"""Figures by these name people: they are left out."""


def inspection_files(
    at: OfficeDays, span: Span, settings: OfficeFile, language: str
) -> Iterator[tuple[str, bytes]]:
    """Write intervals, public log, figures, definitions and settings, each into its file.

    Clerks stand under names made up for this export, the same person always under the same.
    """
    yield "intervals.csv", _intervals(at, span)
    for day in days_after(at.connection, at.plan.code, span.first - ONE_DAY, span.last):
        yield f"log/{day}.json", _log(at, day)
    for by in get_args(By):
        if by in TELLS_OF_PEOPLE:
            continue
        told = statistics(at, Asked(span, by), language)
        yield f"figures/{by}.csv", write_csv(told, language)
        yield f"figures/{by}.json", orjson.dumps(told, option=INDENTED)
    yield "figures/work.json", orjson.dumps(office_work(at, span), option=INDENTED)
    yield "definitions.csv", write_rows(definitions(language))
    yield "settings.toml", write_office_file(_nameless(settings)).encode()


def _intervals(at: OfficeDays, span: Span) -> bytes:
    zone = at.plan.calendar.timezone
    names: dict[str | None, str | None] = {None: None}
    rows = (
        one._replace(clerk=names.setdefault(one.clerk, f"clerk-{len(names)}"))
        for one in exported_intervals(at.connection, at.plan.code, span, zone)
    )
    text = io.StringIO()
    write_intervals(text, ExportedInterval._fields, rows)
    return text.getvalue().encode()


def _log(at: OfficeDays, day: date) -> bytes:
    return orjson.dumps(day_log(at.connection, at.plan, day, at.now), option=INDENTED)


def _nameless(settings: OfficeFile) -> OfficeFile:
    """Leave out whom settings name: who owns cases, reads, receives citizens, is alerted."""
    texts = settings.office.texts.model_copy(update={"leaders": Phrase()})
    nobody = list[Reception]()
    return settings.model_copy(
        update={
            "office": settings.office.model_copy(update={"texts": texts}),
            "rating": settings.rating.model_copy(
                update={"case_owner": None, "payment_reader": None}
            ),
            "figures": settings.figures.model_copy(update={"report_to": None}),
            "receptions": nobody,
            "alerts": settings.alerts.model_copy(update={"emails": [], "webhook": None}),
        }
    )
