"""Tallies of many days: those that are over as they were summed up, the others as they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, tzinfo
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.domain.figures.periods import ONE_DAY, Span
from server.domain.figures.tally import Split, Tally, tallied
from server.domain.figures.visit import Outcome
from server.storage.figures.days import days_after, last_summed_up
from server.storage.figures.histogram import unpacked
from server.storage.figures.visits import visits_of_day
from server.storage.prepared import PreparedRows
from server.storage.tables import DAY_FIGURE
from server.storage.tables.figure_rows import DayFigure
from server.storage.tables.ties import columns_of

KEPT_FIGURES = PreparedRows(
    DayFigure,
    select(*columns_of(DayFigure))
    .where(
        DAY_FIGURE.c.office == bindparam("office"),
        DAY_FIGURE.c.split == bindparam("split"),
        DAY_FIGURE.c.business_day >= bindparam("first"),
        DAY_FIGURE.c.business_day <= bindparam("last"),
    )
    .order_by(DAY_FIGURE.c.business_day, DAY_FIGURE.c.key),
)


class DayPart(NamedTuple):
    """What a day adds under a key: as it was summed up, or as it stands."""

    day: date
    key: str
    figures: DayFigure | Tally

    @property
    def issued(self) -> int:
        """How many numbers."""
        told = self.figures
        if isinstance(told, Tally):
            return told.issued
        return told.served + told.no_show + told.left_line + told.expired


class DaysOfOffice:
    """The days of an office; each that is not summed up is counted once, however often asked."""

    def __init__(self, connection: Connection, office: str, zone: tzinfo) -> None:
        self._connection = connection
        self._office = office
        self._zone = zone
        self._over = last_summed_up(connection, office)
        self._live: dict[date, Mapping[tuple[Split, str], Tally]] = {}

    def parts(self, split: Split, span: Span) -> Iterator[DayPart]:
        """Read what each day of a span adds under each key of a split, day after day."""
        since = span.first - ONE_DAY
        if self._over is not None and self._over > since:
            asked = {"office": self._office, "split": split.value, "first": span.first}
            last = since = min(span.last, self._over)
            for kept in KEPT_FIGURES.all(self._connection, {**asked, "last": last}):
                yield DayPart(kept.business_day, kept.key, kept)
        for day in days_after(self._connection, self._office, since, span.last):
            for (of, key), tally in self._of_day(day).items():
                if of is split:
                    yield DayPart(day, key, tally)

    def _of_day(self, day: date) -> Mapping[tuple[Split, str], Tally]:
        if day not in self._live:
            visits = visits_of_day(self._connection, self._office, day, self._zone)
            self._live[day] = tallied(one.visit for one in visits)
        return self._live[day]


def sum_of(parts: Iterable[DayPart], key_of: Callable[[DayPart], str]) -> dict[str, Tally]:
    """Add up what days add, under a key for each."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    kept: dict[str, list[DayFigure]] = defaultdict(list)
    for part in parts:
        if isinstance(part.figures, Tally):
            add_tally(tallies[key_of(part)], part.figures)
        else:
            kept[key_of(part)].append(part.figures)
    for key, rows in kept.items():
        _add_kept(tallies[key], rows)
    return tallies


def _add_kept(tally: Tally, rows: Sequence[DayFigure]) -> None:
    tally.outcomes.update(
        {
            Outcome.SERVED: sum(one.served for one in rows),
            Outcome.NO_SHOW: sum(one.no_show for one in rows),
            Outcome.LEFT: sum(one.left_line for one in rows),
            Outcome.EXPIRED: sum(one.expired for one in rows),
        }
    )
    tally.uncalled += sum(one.uncalled for one in rows)
    # Counted once for many days: each count costs more than what a day adds to it.
    tally.called_waits.update(unpacked(b"".join(one.called_waits for one in rows)))
    tally.uncalled_waits.update(unpacked(b"".join(one.uncalled_waits for one in rows)))
    tally.ways.update(unpacked(b"".join(one.ways for one in rows)))
    tally.services.update(unpacked(b"".join(one.services for one in rows)))
    tally.handlings.update(unpacked(b"".join(one.handlings for one in rows)))


def add_tally(tally: Tally, other: Tally) -> None:
    """Add a tally to another."""
    tally.outcomes.update(other.outcomes)
    tally.uncalled += other.uncalled
    tally.called_waits.update(other.called_waits)
    tally.uncalled_waits.update(other.uncalled_waits)
    tally.ways.update(other.ways)
    tally.services.update(other.services)
    tally.handlings.update(other.handlings)
