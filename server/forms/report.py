"""The report of an office's month, or of any days, in its letterhead."""

from collections.abc import Iterator, Sequence

from server.contract.answers.statistics_json import StatisticsRowJson
from server.contract.answers.work_json import DossierCountJson
from server.domain.figures.definitions import CATALOGUE as FIGURES
from server.domain.figures.definitions import Figure
from server.domain.figures.findings import MEASURES, findings, per_hour
from server.domain.figures.period_report import PeriodReport
from server.domain.figures.work import WorkFigure
from server.forms.letterhead import Letterhead
from server.forms.report_charts import hours_chart, shares_chart
from server.forms.report_words import (
    minutes,
    number,
    percent,
    period,
    sentence,
    words,
)
from server.forms.sheet import (
    Block,
    Chart,
    FormSheet,
    Heading,
    Line,
    Ruled,
    Side,
    Signature,
    marked,
)
from server.forms.words import prose
from server.texts import say

DEFINED = (
    *(Figure.ISSUED, Figure.SERVED, Figure.WAITING_MEDIAN, Figure.WAITING_P90, Figure.KEPT),
    *(Figure.NO_SHOW, Figure.UNCALLED, Figure.RATINGS_COUNT, Figure.RATINGS_MEAN),
    *(WorkFigure.DOSSIERS_CARRIED, WorkFigure.DOSSIERS_RECEIVED, WorkFigure.DOSSIERS_EARLY),
    *(WorkFigure.DOSSIERS_ON_TIME, WorkFigure.DOSSIERS_OVER_DUE),
    *(WorkFigure.DOSSIERS_IN_PROGRESS, WorkFigure.SOLVED_SHARE, WorkFigure.IN_TIME_SHARE),
    *(WorkFigure.IN_TIME_OF_ALL_SHARE, WorkFigure.SPEED_GOOD, WorkFigure.DESK_WORK),
)
"""What the appendix explains: all that the report tells."""
WIDTHS = ["8mm", "1fr", "13mm", "14mm", "15mm", "17mm", "20mm", "14mm", "17mm"]
"""Of the table of services."""
WHY_OTHERS = ("solved", "cut", "progress", "hours")


def report_sheet(head: Letterhead, report: PeriodReport) -> FormSheet:
    """Write the report; number, sign and signer are left to the office's clerks."""
    language = head.language
    return FormSheet(
        **head.begins(),
        paper="a4",
        title_lines=[
            words(language, "title"),
            words(language, "title.of", days=period(report, language)),
        ],
        number=words(language, "number"),
        blocks=[
            prose(marked(_lead(head, report))),
            *_services(report, language),
            *_courses(report, language),
            *_work(report, language),
            *_findings(report, language),
        ],
        annex=list(_appendix(language)),
        signed=_signed(head),
        foot=words(language, "foot"),
        page_word=words(language, "page"),
    )


def _signed(head: Letterhead) -> Sequence[Signature]:
    blank: Signature = {"post": "", "how": "", "name": ""}
    post, how = head.say("sign.leader"), head.say("sign.leader.how")
    return [blank, {"post": post, "how": how, "name": ""}]


def _lead(head: Letterhead, report: PeriodReport) -> str:
    total, language = report.told["total"], head.language
    return words(
        language,
        "lead",
        days=period(report, language),
        open_days=report.open_days,
        issued=number(total["issued"], language),
        served=number(total["served"], language),
        kept=percent(total["kept"], language),
        promised=report.told["promised_wait_minutes"],
        median=minutes(total["waiting"]["median"], language),
        p90=minutes(total["waiting"]["p90"], language),
    )


def _heading(language: str, part: str) -> Heading:
    return {"kind": "heading", "text": words(language, f"part.{part}")}


def _item(text: str) -> Line:
    return {"kind": "item", "parts": marked(text)}


def _services(report: PeriodReport, language: str) -> Iterator[Block]:
    yield _heading(language, "services")
    columns = ("rank", "service", "issued", "served", "median", "p90", "kept", "no_show", "gone")
    rows = report.told["rows"]
    table: Ruled = {
        "kind": "table",
        "widths": WIDTHS,
        "aligned": ["center", *_sides(7)],
        "head": [words(language, f"column.{one}") for one in columns],
        "rows": [_service(report, place, row, language) for place, row in enumerate(rows, 1)],
        "sums": [_service(report, len(rows) + 1, report.told["total"], language)],
    }
    yield table
    yield prose(marked(words(language, "services.sum", **_sum(report.told["total"], language))))


def _service(report: PeriodReport, place: int, row: StatisticsRowJson, language: str) -> list[str]:
    key = row["key"]
    name = words(language, "total") if key is None else report.told["names"].get(key, key)
    return [
        "" if key is None else str(place),
        name,
        number(row["issued"], language),
        number(row["served"], language),
        minutes(row["waiting"]["median"], language),
        minutes(row["waiting"]["p90"], language),
        percent(row["kept"], language),
        number(row["no_show"], language),
        number(row["uncalled"], language),
    ]


def _sum(total: StatisticsRowJson, language: str) -> dict[str, str]:
    counts = {
        "issued": total["issued"],
        "served": total["served"],
        "waiting": total["still_waiting"],
        "at_counter": total["at_counter"],
        "no_show": total["no_show"],
        "left": total["left"],
        "expired": total["expired"],
    }
    return {name: number(many, language) for name, many in counts.items()}


def _courses(report: PeriodReport, language: str) -> Iterator[Block]:
    months = [
        (f"{int((row['key'] or '')[5:])}/{(row['key'] or '')[2:4]}", row["kept"], row["issued"])
        for row in report.months["rows"]
        if row["kept"] is not None
    ]
    hours = per_hour(report)
    if not months or not hours:
        return
    yield _heading(language, "courses")
    shares = [(name, kept) for name, kept, _ in months if kept is not None]
    rows = [
        [name, percent(kept, language), number(issued, language)] for name, kept, issued in months
    ]
    target = report.told["target_percent"]
    title = words(language, "chart.kept", minutes=report.told["promised_wait_minutes"])
    alt = words(language, "chart.kept.alt", list="; ".join(f"{one[0]}: {one[1]}" for one in rows))
    drawn = shares_chart(shares, target, title, alt, language)
    columns = ["chart.month", "chart.share", "column.issued"]
    note = words(language, "chart.kept.note", target=target)
    yield _chart(title, note, drawn, alt, _small(language, columns, rows))
    rows = [[str(hour), minutes(many, language)] for hour, many in hours.items()]
    title = words(language, "chart.hours")
    alt = words(language, "chart.hours.alt", list="; ".join(f"{one[0]}: {one[1]}" for one in rows))
    drawn = hours_chart(hours, title, alt, language)
    table = _small(language, ["chart.hour", "chart.people"], rows)
    yield _chart(title, words(language, "chart.hours.note"), drawn, alt, table)


def _chart(title: str, note: str, svg: str, alt: str, table: Ruled) -> Chart:
    return {"kind": "chart", "title": title, "note": note, "svg": svg, "alt": alt, "table": table}


def _sides(figures: int) -> list[Side]:
    """Names to the left, and so many figures to the right."""
    right: Side = "right"
    return ["left", *[right] * figures]


def _small(language: str, columns: Sequence[str], rows: list[list[str]]) -> Ruled:
    return {
        "kind": "table",
        "widths": ["auto"] * len(columns),
        "aligned": _sides(len(columns) - 1),
        "head": [words(language, one) for one in columns],
        "rows": rows,
    }


def _work(report: PeriodReport, language: str) -> Iterator[Block]:
    work = report.work
    yield _heading(language, "work")
    if work["dossiers"]["carried"] + work["dossiers"]["received"]:
        columns = ("channel", "carried", "received", "early", "on_time", "over_due", "progress")
        yield {
            "kind": "table",
            "widths": ["1fr", "21mm", *["17mm"] * 5, "28mm"],
            "aligned": _sides(7),
            "head": [words(language, f"column.{one}") for one in (*columns, "in_time")],
            "rows": [_channel(one, language) for one in work["channels"]],
            "sums": [_channel(work["dossiers"], language)],
        }
    else:
        yield prose(marked(words(language, "work.none")))
    if work["desk_work_seconds"]:
        told = minutes(work["desk_work_seconds"] / 60, language)
        yield prose(marked(words(language, "desk_work", minutes=told)))
    answers: Ruled = {
        "kind": "table",
        "widths": ["1fr", "28mm", "24mm", "30mm"],
        "aligned": ["left", "right", "right", "right"],
        "head": [words(language, f"column.{one}") for one in ("answers", "count", "good", "best")],
        "rows": [
            [
                say(FIGURES, language, f"{measure}_good"),
                number(work[measure]["count"], language),
                percent(work[measure]["share"], language),
                percent(work[measure]["best_share"], language),
            ]
            for measure in MEASURES
        ],
    }
    yield answers


def _channel(one: DossierCountJson, language: str) -> list[str]:
    channel = one["channel"]
    counts = (one["carried"], one["received"], one["early"], one["on_time"], one["over_due"])
    return [
        words(language, "total" if channel is None else f"channel.{channel}"),
        *(number(many, language) for many in (*counts, one["in_progress"])),
        percent(one["in_time_share"], language),
    ]


def _findings(report: PeriodReport, language: str) -> Iterator[Block]:
    found: list[str] = []
    for one in findings(report):
        said = sentence(one, report, language)
        if one.goes_on:
            found[-1] += f" {said}"
        else:
            found.append(said)
    if found:
        yield _heading(language, "findings")
        yield from (_item(one) for one in found)


def _appendix(language: str) -> Iterator[Block]:
    yield _heading(language, "appendix")
    yield {
        "kind": "table",
        "widths": ["40mm", "1fr", "45mm"],
        "aligned": ["left", "left", "left"],
        "head": [say(FIGURES, language, one) for one in ("figure", "how", "counted")],
        "rows": [
            [say(FIGURES, language, f"{one}{part}") for part in ("", ".how", ".counted")]
            for one in DEFINED
        ],
    }
    yield _heading(language, "others")
    yield from (_item(words(language, f"others.{one}")) for one in WHY_OTHERS)
