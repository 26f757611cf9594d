"""Events read from the outbox: those after a place, in order, not too many at once."""

from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import Select, insert
from sqlalchemy.engine import make_url

from server.contract.events import CounterOpened, EventType, StoredEvent
from server.storage import outbox
from server.storage.outbox import Entry, append_events, events_after
from server.storage.tables import OUTBOX
from tests.server.storage.stored_office import NOW, StoredOffice


def append(stored: StoredOffice, *seqs: int) -> None:
    rows: list[dict[str, Any]] = [
        {
            "office": stored.code,
            "seq": seq,
            "type": EventType.DAY_OPENED.value,
            "at": NOW,
            "actor": "lan",
            "device": None,
            "data": {"number": seq},
        }
        for seq in seqs
    ]
    stored.connection.execute(insert(OUTBOX), rows)


def seqs(stored: StoredOffice, after: int) -> list[int]:
    return [one.seq for one in events_after(stored.connection, stored.code, after)]


def test_those_after_a_place_in_order(stored: StoredOffice) -> None:
    append(stored, 13, 11, 14, 12)
    append(stored.other(), 12, 15)

    assert seqs(stored, 11) == [12, 13, 14]
    assert seqs(stored, 14) == []


def test_an_event_as_it_was_appended(stored: StoredOffice) -> None:
    said = CounterOpened(counter="2", clerk="Lan")
    by_lan = Entry(stored.code, 11, NOW, said, "lan", None)
    by_a_device = Entry(stored.code, 12, NOW, said, None, "kiosk-1")
    by_the_clock = Entry(stored.code, 13, NOW, said)
    append_events(stored.connection, [by_lan, by_a_device, by_the_clock])

    events = events_after(stored.connection, stored.code, 10)

    kept = StoredEvent(EventType.COUNTER_OPENED, {"counter": "2", "clerk": "Lan"})
    assert [(one.office, one.seq, one.at, one.event) for one in events] == [
        (stored.code, seq, NOW, kept) for seq in (11, 12, 13)
    ]
    whose = [(one.actor, one.device) for one in events]
    assert whose == [("lan", None), (None, "kiosk-1"), (None, None)]


class Postgresql:
    """A connection that keeps what it is told to run."""

    def __init__(self) -> None:
        self.dialect = make_url("postgresql+psycopg://").get_dialect()()
        self.ran: list[str] = []

    def execute(self, statement: Select[Any]) -> None:
        """Keep a statement as the database would read it."""
        written = statement.compile(dialect=self.dialect, compile_kwargs={"literal_binds": True})
        self.ran.append(str(written))


def test_on_postgresql_each_office_of_a_commit_is_told_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    added: list[object] = []
    monkeypatch.setattr(outbox, "APPEND", SimpleNamespace(add=lambda _, *rows: added.extend(rows)))
    there: Any = Postgresql()
    said = CounterOpened(counter="2", clerk="Lan")
    entries = [Entry("a", 3, NOW, said), Entry("b", 7, NOW, said), Entry("a", 4, NOW, said)]

    append_events(there, entries)

    assert len(added) == len(entries)
    # Processes of another version listen there too.
    assert there.ran == ["SELECT pg_notify('luot', 'a:4,b:7') AS pg_notify_1"]


def test_a_long_gap_is_read_in_parts(stored: StoredOffice) -> None:
    last = 10 + outbox.MOST_AT_ONCE
    append(stored, *range(11, last + 6))

    assert outbox.MOST_AT_ONCE == 1_000
    assert seqs(stored, 10) == list(range(11, last + 1))
    assert seqs(stored, last) == list(range(last + 1, last + 6))
