"""What figures of a year, and of ten million events, cost to read: `python -m tests.bench.figures`.

Days are written as they are summed up, of random visits; the open day is read from its intervals.
Ten million events are the histories of a million numbers.
"""

import sys
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from server.domain.figures.periods import Span
from server.domain.figures.tally import tallied
from server.domain.figures.visit import Channel, Outcome, Visit
from server.storage.answers.statistics import Asked, statistics
from server.storage.database import bring_up_to_date, open_engine
from server.storage.figures.days import ADD_FIGURES, rows_of_day, sum_up
from server.storage.figures.office_days import OfficeDays
from server.storage.set_up.plan import read_plan
from server.storage.tables import OFFICE
from tests.bench.kept import OFFICE as CODE
from tests.bench.kept import set_up, today_there
from tests.server.storage.year_of_a_ward import add_year

RUNS = 5
SPLITS = ("service", "field", "counter", "clerk", "channel", "priority", "hour", "day", "month")
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class Size(NamedTuple):
    """How much has been, and what reading it may take."""

    name: str
    days: int
    a_day: int
    most_seconds: float


SIZES = (
    Size("a year of a ward", 250, 150, 0.3),
    Size("ten million events", 1_000, 1_000, 3.0),
)


def visits(chance: Random, many: int) -> Iterator[Visit]:
    """Make visits of a day as they are counted."""
    for _ in range(many):
        served = chance.random() < 0.92
        outcome = Outcome.SERVED if served else chance.choice((Outcome.NO_SHOW, Outcome.EXPIRED))
        way, service = round(chance.expovariate(1 / 40)), round(chance.lognormvariate(5.8, 0.7))
        yield Visit(
            hour=chance.choice((7, 8, 8, 9, 9, 10, 13, 14, 15, 16)),
            service=chance.choice("ABCDHKLM"),
            counter=str(chance.randrange(1, 21)),
            clerk=f"clerk-{chance.randrange(20)}",
            priority=chance.choice((None, None, None, "elderly")),
            channel=chance.choice(tuple(Channel)),
            outcome=outcome,
            called=outcome is not Outcome.EXPIRED,
            waited=round(chance.expovariate(1 / 600)),
            way=way if served else None,
            served=service if served else None,
            handled=way + service if served else None,
        )


def write(connection: Connection, size: Size, today: date) -> float:
    """Write days that are over and one that is open; answers the seconds that summing up took."""
    chance = Random(size.a_day)
    for back in range(size.days, 0, -1):
        tallies = tallied(visits(chance, size.a_day))
        rows = rows_of_day(CODE, today - timedelta(days=back), tallies)
        ADD_FIGURES.add(connection, *rows)
    add_year(connection, CODE, today - timedelta(days=size.days + 1), 1, size.a_day, seed=1)
    began = time.perf_counter()
    sum_up(connection, CODE, today - timedelta(days=size.days + 1), ZONE)
    took = time.perf_counter() - began
    add_year(connection, CODE, today, 1, size.a_day, seed=2, begin=size.a_day)
    connection.execute(OFFICE.update().values(business_day=today))
    return took


def measure(connection: Connection, size: Size, today: date) -> dict[str, tuple[float, float]]:
    """Read all days by each split; answers the median seconds of each, and of the processor."""
    plan = read_plan(connection, CODE)
    assert plan is not None
    span = Span(today - timedelta(days=size.days), today)
    found: dict[str, tuple[float, float]] = {}
    for by in SPLITS:
        took = []
        for _ in range(RUNS):
            at = OfficeDays(connection, plan, datetime.now(ZONE))
            began, busy = time.perf_counter(), time.process_time()
            told = statistics(at, Asked(span, by), "vi")
            took.append((time.perf_counter() - began, time.process_time() - busy))
            assert told["total"]["issued"] == (size.days + 1) * size.a_day
        found[by] = sorted(took)[RUNS // 2]
    return found


def main() -> list[str]:
    """Measure; answers what was not reached."""
    missed = []
    for size in SIZES:
        with TemporaryDirectory() as folder:
            url = f"sqlite:///{Path(folder) / 'luot.db'}"
            bring_up_to_date(url)
            set_up(url)
            engine = open_engine(url, writes=True)
            with engine.begin() as connection:
                summing = write(connection, size, today_there())
            with engine.begin() as connection:
                found = measure(connection, size, today_there())
            engine.dispose()
            held = sum(one.stat().st_size for one in Path(folder).iterdir()) / 2**20
        slowest = max(found, key=lambda by: found[by])
        print(
            f"figures of {size.name}: {found['service'][0]:.2f} s by service, at most "
            f"{found[slowest][0]:.2f} s (by {slowest}; the processor's {found[slowest][1]:.2f}), "
            f"of {size.most_seconds}; a day summed up in "
            f"{summing:.2f} s; {held:.0f} MB"
        )
        if found[slowest][0] > size.most_seconds:
            missed.append(
                f"{size.most_seconds} s for figures of {size.name}: {found[slowest][0]:.2f}"
            )
    return missed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
