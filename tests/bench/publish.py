"""A centre publishes to all offices of a country: `python -m tests.bench.publish`."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, Engine, insert, select

from server.contract.setting_states import PublishWay
from server.office_file.changes import Change
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.centre.preview_publication import preview_publication
from server.operations.centre.publish_defaults import publish_defaults
from server.operations.centre.settle_defaults import settle_defaults
from server.operations.office_rows.at_command import at_command
from server.operations.office_rows.publication import Publication
from server.operations.set_up.set_up_office import set_up_office
from server.storage.answers.named_offices import REAL_OFFICES
from server.storage.database import bring_up_to_date, open_engine
from server.storage.set_up.origins import settled_values
from server.storage.tables import METADATA, OFFICE
from server.storage.transaction import NOBODY
from tests.bench.centre import NOW, OFFICES

WAIT = ("queue", "longest_wait_minutes")
MOST_SECONDS_AN_OFFICE = 0.25
"""So long an office is locked, and on SQLite every act waits; far below what a clerk notices."""


def add_whole_offices(connection: Connection, offices: int) -> None:
    """Add offices like the example's, with all of their settings."""
    set_up_office(connection, read_office_file(example_office_file().encode()).office_file, NOW)
    for table in METADATA.sorted_tables:
        key = "code" if table is OFFICE else "office"
        if key not in table.c:
            continue
        rows = [row._asdict() for row in connection.execute(select(table))]
        copies = [{**row, key: f"office-{at}"} for at in range(1, offices) for row in rows]
        if copies:
            connection.execute(insert(table), copies)


def published(engine: Engine) -> tuple[float, float, float, int]:
    """Measure: seconds to foresee all, to publish to all, of the longest lock; who changed."""
    with engine.begin() as connection:
        settle_defaults(connection, [Change(WAIT, None, 45)], None, NOW)
        publication = Publication(settled_values(connection), PublishWay.OFFER)
    with engine.connect() as connection:
        names = REAL_OFFICES.all(connection)
        began = time.perf_counter()
        preview_publication(connection, names, publication, NOW)
        foreseen = time.perf_counter() - began
    locks, changed = [], 0
    for one in names:
        began = time.perf_counter()
        with engine.begin() as connection, at_command(connection, one.code, NOW) as tx:
            changed += publish_defaults(tx, publication, NOBODY, NOW).differs
        locks.append(time.perf_counter() - began)
    return foreseen, sum(locks), max(locks), changed


def main(offices: int = OFFICES) -> list[str]:
    """Measure; answers what was not reached."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'centre.db'}"
        bring_up_to_date(url)
        engine = open_engine(url, writes=True)
        with engine.begin() as connection:
            add_whole_offices(connection, offices)
        foreseen, taken, longest, changed = published(engine)
        engine.dispose()
    print(
        f"{changed:,} of {offices:,} offices changed: foreseen in {foreseen:.1f} s, published in "
        f"{taken:.1f} s, an office locked for {longest * 1000:.0f} ms at most"
    )
    if longest <= MOST_SECONDS_AN_OFFICE:
        return []
    return [f"{MOST_SECONDS_AN_OFFICE} s of lock an office: {longest:.2f}"]


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
