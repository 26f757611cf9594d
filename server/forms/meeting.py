"""The page of a meeting, on one sheet of A4: each part a table, from which a spreadsheet is too."""

from collections.abc import Iterator

from server.contract.alert_states import AlertKind
from server.contract.answers.statistics_json import StatisticsRowJson
from server.domain.figures.definitions import CATALOGUE as FIGURES
from server.domain.figures.findings import MEASURES, Minutes, Share, Value
from server.domain.figures.meeting import Meeting, PartOfMeeting, Row
from server.forms.letterhead import Letterhead
from server.forms.report_charts import shares_chart
from server.forms.report_words import NOTHING, day, percent, told, words
from server.forms.sheet import Block, FormSheet, Ruled, Side
from server.texts import say

MOST_SERVICES = 8
"""The busiest: the others are in the sum, and on the page of figures."""


def meeting_title(meeting: Meeting, language: str) -> list[str]:
    """Name the page and its days."""
    first, last = day(meeting.span.first), day(meeting.span.last)
    key = "meeting.week" if meeting.weekly else "meeting.day"
    return [words(language, "meeting.title"), words(language, key, first=first, last=last)]


def meeting_parts(meeting: Meeting, language: str) -> Iterator[PartOfMeeting]:
    """Write the parts in their order; one without rows is left out."""
    parts = (
        _dossiers(meeting, language),
        _waits(meeting, language),
        _answers(meeting, language),
        _raised(meeting, language),
        _seats(meeting, language),
        _outages(meeting, language),
    )
    yield from (one for one in parts if one.rows)


def meeting_sheet(head: Letterhead, meeting: Meeting) -> FormSheet:
    """Lay the page out."""
    language = head.language
    blocks: list[Block] = []
    for place, part in enumerate(meeting_parts(meeting, language)):
        blocks += [{"kind": "heading", "text": part.title}, _table(part, language)]
        if place == 1:
            blocks += _course(meeting, language)
    return FormSheet(
        **head.begins(),
        paper="a4",
        dense=True,
        title_lines=meeting_title(meeting, language),
        blocks=blocks,
        foot=words(language, "meeting.foot"),
        page_word=words(language, "page"),
    )


def _table(part: PartOfMeeting, language: str) -> Ruled:
    left: Side = "left"
    right: Side = "right"
    return {
        "kind": "table",
        "widths": list(part.widths),
        "aligned": [
            left if all(isinstance(row[column], str) for row in part.rows) else right
            for column in range(len(part.widths))
        ],
        "head": list(part.heads),
        "rows": [
            [NOTHING if one is None else told(one, language) for one in row] for row in part.rows
        ],
    }


def _heads(language: str, *keys: str) -> list[str]:
    return [words(language, one) for one in keys]


def _share(one: float | None) -> Share | None:
    return None if one is None else Share(one)


def _dossiers(meeting: Meeting, language: str) -> PartOfMeeting:
    """Whether dossiers were on time comes first, and what endangers it today beside it."""
    work, desk = meeting.work["dossiers"], meeting.desk
    behind: list[tuple[str, Value | None]] = [
        ("column.in_time", _share(work["in_time_share"])),
        ("column.received", work["received"]),
        ("meeting.solved", work["early"] + work["on_time"]),
        ("column.over_due", work["over_due"]),
    ]
    ahead: list[tuple[str, Value | None]] = [
        ("meeting.over_due_now", desk["over_due"]),
        ("meeting.due_today", desk["due_today"]),
        ("meeting.tomorrow", desk["tomorrow"]),
        ("meeting.cases", meeting.cases.open),
    ]
    rows = [
        [words(language, one), value, words(language, other), open_now]
        for (one, value), (other, open_now) in zip(behind, ahead, strict=True)
    ]
    heads = _heads(language, "meeting.behind", "meeting.count", "meeting.now", "meeting.count")
    return PartOfMeeting(
        words(language, "meeting.dossiers"), ["1fr", "22mm", "1fr", "22mm"], heads, rows
    )


def _waits(meeting: Meeting, language: str) -> PartOfMeeting:
    busiest = sorted(meeting.told["rows"], key=lambda row: -row["issued"])[:MOST_SERVICES]
    rows = [_service(meeting, row, language) for row in [*busiest, meeting.told["total"]]]
    columns = ("service", "issued", "served", "median", "p90", "kept", "gone")
    title = words(
        language,
        "meeting.waits",
        minutes=meeting.told["promised_wait_minutes"],
        target=meeting.told["target_percent"],
    )
    heads = _heads(language, *(f"column.{one}" for one in columns))
    return PartOfMeeting(title, ["1fr", *["20mm"] * 6], heads, rows)


def _service(meeting: Meeting, row: StatisticsRowJson, language: str) -> Row:
    key, waiting = row["key"], row["waiting"]
    name = words(language, "total") if key is None else meeting.told["names"].get(key, key)
    lengths = (waiting["median"], waiting["p90"])
    return [
        name,
        row["issued"],
        row["served"],
        *(None if one is None else Minutes(one) for one in lengths),
        _share(row["kept"]),
        row["uncalled"],
    ]


def _course(meeting: Meeting, language: str) -> Iterator[Block]:
    """Draw the share within the promise by day, with a broken line where the target is."""
    days = [
        (f"{key[8:]}/{key[5:7]}", row["kept"])
        for row in meeting.course["rows"]
        if (key := row["key"]) and row["kept"] is not None
    ]
    if len(days) < 2:
        return
    target = meeting.told["target_percent"]
    rows = [[name, percent(kept, language)] for name, kept in days]
    alt = words(language, "chart.kept.alt", list="; ".join(f"{one[0]}: {one[1]}" for one in rows))
    title = words(language, "meeting.course", minutes=meeting.told["promised_wait_minutes"])
    left: Side = "left"
    right: Side = "right"
    yield {
        "kind": "chart",
        "title": title,
        "note": words(language, "chart.kept.note", target=target),
        "svg": shares_chart(days, target, title, alt, language),
        "alt": alt,
        "table": {
            "kind": "table",
            "widths": ["auto", "auto"],
            "aligned": [left, right],
            "head": _heads(language, "meeting.date", "chart.share"),
            "rows": rows,
        },
    }


def _answers(meeting: Meeting, language: str) -> PartOfMeeting:
    rows: list[Row] = [
        [
            say(FIGURES, language, f"{one}_good"),
            meeting.work[one]["count"],
            _share(meeting.work[one]["share"]),
        ]
        for one in MEASURES
    ]
    heads = _heads(language, "column.answers", "column.count", "column.good")
    return PartOfMeeting(words(language, "meeting.answers"), ["1fr", "28mm", "28mm"], heads, rows)


AT_A_COUNTER = frozenset({AlertKind.LONG_VISIT, AlertKind.HELP})
"""Alerts that are about a counter, which is called by its code."""


def _raised(meeting: Meeting, language: str) -> PartOfMeeting:
    rows: list[Row] = [
        [
            words(
                language,
                f"meeting.alert.{one.kind}",
                about=one.about
                if one.kind in AT_A_COUNTER
                else meeting.names.get(one.about, one.about),
            ),
            one.times,
        ]
        for one in meeting.raised
    ]
    heads = _heads(language, "meeting.alert", "meeting.times")
    return PartOfMeeting(words(language, "meeting.alerts"), ["1fr", "28mm"], heads, rows)


def _seats(meeting: Meeting, language: str) -> PartOfMeeting:
    rows: list[Row] = [
        [words(language, "meeting.counter", counter=one.counter), one.person, one.stand_in]
        for one in meeting.seats
    ]
    heads = _heads(language, "meeting.place", "meeting.away", "meeting.stand_in")
    return PartOfMeeting(words(language, "meeting.seats"), ["1fr", "1fr", "1fr"], heads, rows)


def _outages(meeting: Meeting, language: str) -> PartOfMeeting:
    rows: list[Row] = [
        [
            f"{one['since']:%H:%M %d/%m} – "
            + (f"{one['until']:%H:%M %d/%m}" if one["until"] else words(language, "meeting.on")),
            one["people"],
        ]
        for one in meeting.outages
    ]
    heads = _heads(language, "meeting.when", "meeting.people")
    return PartOfMeeting(words(language, "meeting.outages"), ["1fr", "28mm"], heads, rows)
