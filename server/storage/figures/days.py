"""Days that are over, summed up once: from then on a year is read without its tickets.

A day is summed up when nobody of it is at a counter any more. It stands for nothing but its
intervals: taken away, it is read from them again, and summed up anew.
"""

from collections.abc import Iterator, Mapping
from datetime import date, tzinfo

from sqlalchemy import Connection, bindparam, delete, func, select

from server.domain.figures.tally import Split, Tally, tallied
from server.domain.figures.visit import Outcome
from server.storage.figures.histogram import packed
from server.storage.figures.visits import visits_of_day
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DAY_FIGURE, TICKET
from server.storage.tables.figure_rows import DayFigure
from server.storage.tables.live import live

ADD_FIGURES = PreparedInsert(DayFigure)
LAST_SUMMED_UP = Values(
    date,
    select(DAY_FIGURE.c.business_day)
    .where(DAY_FIGURE.c.office == bindparam("office"), DAY_FIGURE.c.split == Split.OFFICE.value)
    .order_by(DAY_FIGURE.c.business_day.desc())
    .limit(1),
)
NEXT_DAY = Values(
    date,
    select(TICKET.c.business_day)
    .where(TICKET.c.office == bindparam("office"), TICKET.c.business_day > bindparam("after"))
    .order_by(TICKET.c.business_day)
    .limit(1),
)
STILL_HERE = Values(
    int,
    live(
        select(func.count()).where(
            TICKET.c.office == bindparam("office"), TICKET.c.business_day <= bindparam("day")
        )
    ),
)
FORGET_DAY = delete(DAY_FIGURE).where(
    DAY_FIGURE.c.office == bindparam("in_office"), DAY_FIGURE.c.business_day == bindparam("of_day")
)
FORGET_FROM = delete(DAY_FIGURE).where(
    DAY_FIGURE.c.office == bindparam("in_office"),
    DAY_FIGURE.c.business_day >= bindparam("from_day"),
)


def last_summed_up(connection: Connection, office: str) -> date | None:
    """Name the last day that is summed up: all before it are; None: no day is."""
    return LAST_SUMMED_UP.first(connection, office=office)


def days_after(connection: Connection, office: str, after: date, until: date) -> Iterator[date]:
    """Name the days with numbers after a day, one by one, up to another one and with it."""
    while (day := NEXT_DAY.first(connection, office=office, after=after)) is not None:
        if day > until:
            return
        yield day
        after = day


def next_to_sum_up(connection: Connection, office: str, opened: date) -> date | None:
    """Name the earliest day that is over and not summed up; None: there is none.

    While somebody of it, or of an earlier day, is still at a counter it is not over.
    """
    last = last_summed_up(connection, office) or date.min
    day = NEXT_DAY.first(connection, office=office, after=last)
    if day is None or day >= opened or STILL_HERE.one(connection, office=office, day=day):
        return None
    return day


def sum_up(connection: Connection, office: str, day: date, zone: tzinfo) -> None:
    """Sum up a day that is over, from its intervals alone, in place of what was kept of it."""
    tallies = tallied(one.visit for one in visits_of_day(connection, office, day, zone))
    connection.execute(FORGET_DAY, {"in_office": office, "of_day": day})
    ADD_FIGURES.add(connection, *rows_of_day(office, day, tallies))


def forget_from(connection: Connection, office: str, day: date) -> None:
    """Forget what is summed up of a day and of those after it."""
    connection.execute(FORGET_FROM, {"in_office": office, "from_day": day})


def rows_of_day(
    office: str, day: date, tallies: Mapping[tuple[Split, str], Tally]
) -> Iterator[DayFigure]:
    """Write the tallies of a day as rows."""
    for (split, key), one in tallies.items():
        yield DayFigure(
            office=office,
            split=split.value,
            business_day=day,
            key=key,
            served=one.outcomes[Outcome.SERVED],
            no_show=one.outcomes[Outcome.NO_SHOW],
            left_line=one.outcomes[Outcome.LEFT],
            expired=one.outcomes[Outcome.EXPIRED],
            uncalled=one.uncalled,
            called_waits=packed(one.called_waits),
            uncalled_waits=packed(one.uncalled_waits),
            ways=packed(one.ways),
            services=packed(one.services),
            handlings=packed(one.handlings),
        )
