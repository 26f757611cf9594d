"""Whoever changes an office tells of it in the same way, and wakes the other processes."""

from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import Connection, select

from server.contract.events import CounterClosed, CounterOpened
from server.office_file.example import example_office_file
from server.office_file.read import read_office_file
from server.operations.office_rows.changed_plan import changing_set_up
from server.operations.set_up.set_up_office import set_up_office
from server.storage.database import open_engine
from server.storage.outbox import WAKE_CHANNEL, Entry, append_events, events_after
from server.storage.tables import OFFICE, OUTBOX

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CODE = "minh-tam"


def import_file(connection: Connection) -> None:
    toml = example_office_file(always_open=True).replace("1900 0000", "1900 1111")
    set_up_office(connection, read_office_file(toml.encode()).office_file, NOW)


def keep_calendar(connection: Connection) -> None:
    with changing_set_up(connection, CODE, NOW):
        pass


def tell(connection: Connection) -> None:
    said = [CounterOpened(counter="2", clerk="Lan"), CounterClosed(counter="2")]
    append_events(
        connection,
        [Entry(CODE, seq, NOW, one, "lan", None) for seq, one in enumerate(said, 2)],
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (import_file, ["office.changed"]),
        (keep_calendar, ["office.changed"]),
        (tell, ["counter.opened", "counter.closed"]),
    ],
)
def test_a_change_is_appended_and_wakes_others_once(
    office_url: str, change: Callable[[Connection], None], told: list[str]
) -> None:
    engine = open_engine(office_url, writes=True)
    with engine.connect() as connection:
        before = connection.execute(select(OFFICE.c.seq)).scalar_one()
    on_postgresql = engine.dialect.name == "postgresql"
    listening = office_url.replace("postgresql+psycopg://", "postgresql://")
    listener = psycopg.connect(listening, autocommit=True) if on_postgresql else None
    try:
        if listener:
            listener.execute(f"LISTEN {WAKE_CHANNEL}")
        with engine.begin() as connection:
            change(connection)
        with engine.connect() as connection:
            events = events_after(connection, CODE, before)
        assert [one.event.type for one in events] == told
        assert [one.seq for one in events] == list(range(before + 1, before + 1 + len(told)))
        if listener:
            notices = [one.payload for one in listener.notifies(timeout=20, stop_after=1)]
            assert notices == [f"{CODE}:{events[-1].seq}"]
            assert list(listener.notifies(timeout=0)) == []
    finally:
        if listener:
            listener.close()
        engine.dispose()


def test_who_did_it_is_kept(office_url: str) -> None:
    engine = open_engine(office_url, writes=True)
    with engine.begin() as connection:
        tell(connection)
        rows = connection.execute(select(OUTBOX).where(OUTBOX.c.seq > 1)).all()
    engine.dispose()
    assert [(one.actor, one.device, one.data) for one in rows] == [
        ("lan", None, {"counter": "2", "clerk": "Lan"}),
        ("lan", None, {"counter": "2"}),
    ]
