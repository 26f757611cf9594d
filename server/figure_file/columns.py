"""The columns of a file of figures: each figure, how it is told there, and its heading."""

from collections.abc import Callable, Mapping, Sequence

from server.contract.answers.statistics_json import StatisticsJson, StatisticsRowJson
from server.domain.figures.definitions import CATALOGUE, Figure
from server.texts import say

Cell = int | float | None
Told = Callable[[StatisticsRowJson], Cell]


def _percent(share: float | None) -> float | None:
    # It was cut to hundredths of a percent: this only moves the point.
    return None if share is None else round(share * 100, 2)


TOLD: Mapping[Figure, Told] = {
    Figure.ISSUED: lambda row: row["issued"],
    Figure.SERVED: lambda row: row["served"],
    Figure.STILL_WAITING: lambda row: row["still_waiting"],
    Figure.AT_COUNTER: lambda row: row["at_counter"],
    Figure.NO_SHOW: lambda row: row["no_show"],
    Figure.LEFT: lambda row: row["left"],
    Figure.EXPIRED: lambda row: row["expired"],
    Figure.UNCALLED: lambda row: row["uncalled"],
    Figure.NO_SHOW_SHARE: lambda row: _percent(row["no_show_share"]),
    Figure.WAITING_COUNT: lambda row: row["waiting"]["count"],
    Figure.WAITING_MEAN: lambda row: row["waiting"]["mean"],
    Figure.WAITING_MEDIAN: lambda row: row["waiting"]["median"],
    Figure.WAITING_P90: lambda row: row["waiting"]["p90"],
    Figure.OVER_PROMISE: lambda row: _percent(row["waiting"]["over_promise"]),
    Figure.KEPT: lambda row: _percent(row["kept"]),
    Figure.WAY_MEAN: lambda row: row["way"]["mean"],
    Figure.WAY_MEDIAN: lambda row: row["way"]["median"],
    Figure.WAY_P90: lambda row: row["way"]["p90"],
    Figure.SERVICE_MEAN: lambda row: row["service"]["mean"],
    Figure.SERVICE_MEDIAN: lambda row: row["service"]["median"],
    Figure.SERVICE_P90: lambda row: row["service"]["p90"],
    Figure.HANDLING_MEAN: lambda row: row["handling"]["mean"],
    Figure.HANDLING_MEDIAN: lambda row: row["handling"]["median"],
    Figure.HANDLING_P90: lambda row: row["handling"]["p90"],
    Figure.RATINGS_COUNT: lambda row: row["ratings"] and row["ratings"]["count"],
    Figure.RATINGS_ASKED: lambda row: row["ratings"] and row["ratings"]["asked"],
    Figure.RATINGS_RATE: lambda row: row["ratings"] and _percent(row["ratings"]["rate"]),
    Figure.RATINGS_MEAN: lambda row: row["ratings"] and row["ratings"]["mean"],
    Figure.RATINGS_LOW: lambda row: row["ratings"] and row["ratings"]["low"],
    Figure.RATINGS_HIGH: lambda row: row["ratings"] and row["ratings"]["high"],
    Figure.BOOKINGS_COUNT: lambda row: row["bookings"] and row["bookings"]["count"],
    Figure.BOOKINGS_MISSED: lambda row: row["bookings"] and row["bookings"]["missed"],
    Figure.BOOKINGS_SHARE: lambda row: row["bookings"] and _percent(row["bookings"]["share"]),
}
SHARES = {
    *(Figure.NO_SHOW_SHARE, Figure.OVER_PROMISE, Figure.KEPT),
    *(Figure.RATINGS_RATE, Figure.BOOKINGS_SHARE),
}
LENGTHS = {
    one
    for one in Figure
    if one.rpartition("_")[0] in {"waiting", "way", "service", "handling"}
    and one is not Figure.WAITING_COUNT
}


def heading(figure: Figure, language: str) -> str:
    """Name a figure with its unit."""
    name = say(CATALOGUE, language, figure.value)
    if figure in SHARES:
        return say(CATALOGUE, language, "unit.percent", name=name)
    if figure in LENGTHS:
        return say(CATALOGUE, language, "unit.minutes", name=name)
    return name


def table(told: StatisticsJson, language: str) -> list[list[str | Cell]]:
    """Write figures as a table: its headings, its rows, the total last."""
    head: list[str | Cell] = [say(CATALOGUE, language, f"by.{told['by']}")]
    rows = [
        [_named(told, one["key"], language), *(tell(one) for tell in TOLD.values())]
        for one in (*told["rows"], told["total"])
    ]
    return [[*head, *(heading(one, language) for one in TOLD)], *rows]


def _named(told: StatisticsJson, key: str | None, language: str) -> str:
    if key is None:
        return say(CATALOGUE, language, "total")
    return told["names"].get(key, key)


def definitions(language: str) -> Sequence[Sequence[str]]:
    """Write what each figure is, under a heading."""
    names = ("figure", "how", "counted")
    return [
        [say(CATALOGUE, language, one) for one in names],
        *(
            [heading(one, language), *(say(CATALOGUE, language, f"{one}.{k}") for k in names[1:])]
            for one in Figure
        ),
    ]
