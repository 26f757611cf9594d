"""Events read from the outbox: those after a place, in order, not too many at once."""

from typing import Any

from sqlalchemy import insert

from server.contract.events import EventType
from server.storage import outbox
from server.storage.outbox import events_after
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
    append(stored, 11)

    [one] = events_after(stored.connection, stored.code, 10)

    assert (one.office, one.seq, one.at) == (stored.code, 11, NOW)


def test_a_long_gap_is_read_in_parts(stored: StoredOffice) -> None:
    last = 10 + outbox.MOST_AT_ONCE
    append(stored, *range(11, last + 6))

    assert outbox.MOST_AT_ONCE == 1_000
    assert seqs(stored, 10) == list(range(11, last + 1))
    assert seqs(stored, last) == list(range(last + 1, last + 6))
