"""What a restored PostgreSQL is slower by until it is counted.

A restored database knows nothing of what its tables hold, until autovacuum looks in a minute later.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from server.storage.copies import copy_to, restore
from tests.bench.hall import Measured, measured
from tests.bench.kept import A_DAY, OFFICE, SERVICES, Cluster, databases, set_up, today_there
from tests.bench.past import Past, add_past

TICKETS = 50_000
"""Of the past, a year and a half of a small ward."""
ROUNDS = 3
LEAST = 0.8
WRITTEN = Path("build/bench-young.json")


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers a second, medians."""

    restored: float
    counted: float

    @property
    def ratio(self) -> float:
        """What the restored database reaches of what it does once it is counted."""
        return self.restored / self.counted

    def not_reached(self) -> list[str]:
        """Say what is not as wanted."""
        if self.ratio >= LEAST:
            return []
        return [f"{LEAST} of a counted PostgreSQL's rate after a restore: {self.ratio:.2f}"]


def measure(rate: Callable[[Measured], float], tickets: int, rounds: int) -> Found:
    """Restore a past, and measure numbers a second before and after its tables are counted.

    Args:
        rate: numbers a second that a hall gives.
        tickets: how long the past is.
        rounds: how often it is restored.
    """
    restored, counted = [], []
    with databases("postgresql") as where, TemporaryDirectory() as folder:
        assert isinstance(where, Cluster)
        copy = Path(folder) / "copy"
        where.drop("aged")
        where.make("aged")
        set_up(where.url("aged"))
        past = Past(tickets, tickets, A_DAY, today_there() - timedelta(days=1))
        add_past(where.url("aged"), OFFICE, SERVICES, past)
        copy_to(where.url("aged"), copy)
        for turn in range(rounds):
            where.drop("aged")
            where.make_empty("aged")
            restore(copy, where.url("aged"))
            with measured(Path(folder) / str(turn), None, url=where.url("aged")) as hall:
                restored.append(rate(hall))
                where.settle("aged")
                counted.append(rate(hall))
        where.drop("aged")
    return Found(median(restored), median(counted))


def main(
    rate: Callable[[Measured], float], tickets: int = TICKETS, rounds: int = ROUNDS
) -> list[str]:
    """Measure, print and write; answers what was not reached."""
    found = measure(rate, tickets, rounds)
    print(
        f"PostgreSQL: {found.restored:,.0f} numbers a second after a restore of {tickets:,} "
        f"tickets, {found.counted:,.0f} once it is counted: {found.ratio:.2f}"
    )
    WRITTEN.parent.mkdir(exist_ok=True)
    WRITTEN.write_text(json.dumps({"tickets": tickets, "found": asdict(found)}, indent=2) + "\n")
    return found.not_reached()
