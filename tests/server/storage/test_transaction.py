"""One office inside one commit: what is collected, forgotten again, and written at the end."""

from datetime import date
from typing import Any

from sqlalchemy import event, select

from server.contract.events import CounterClosed
from server.domain.numbering import Drawn, NumberSeries, StartOver
from server.storage.query import Query
from server.storage.tables import INTERVAL, OFFICE, SERIES
from server.storage.tables.rows import Interval
from server.storage.transaction import NOBODY, Actor, OfficeTransaction, finish
from tests.server.storage.stored_office import TODAY, YESTERDAY, StoredOffice, at

SERIES_A = NumberSeries("A", 1, 999, 3, StartOver.DAILY)


def begun(
    stored: StoredOffice, day: date | None = TODAY, waiting: dict[str, int] | None = None
) -> OfficeTransaction:
    return OfficeTransaction(stored.connection, stored.plan, 5, day, "http://here", waiting)


def interval(stored: StoredOffice, ticket: str, step: int = 0) -> Interval:
    return Interval(
        office=stored.code,
        ticket=ticket,
        step=step,
        act="issue",
        state="waiting",
        service="A",
        counter="2",
        clerk="lan",
        entered_at=at(step),
        left_at=None,
        chosen=False,
    )


def history(stored: StoredOffice) -> list[Interval]:
    rows = select(INTERVAL).order_by(INTERVAL.c.ticket, INTERVAL.c.step)
    return Query(Interval, rows).all(stored.connection)


def office_rows(stored: StoredOffice) -> list[tuple[Any, ...]]:
    columns = select(OFFICE.c.code, OFFICE.c.seq, OFFICE.c.business_day)
    return [tuple(row) for row in stored.connection.execute(columns.order_by(OFFICE.c.code))]


def drawn_rows(stored: StoredOffice) -> dict[tuple[str, str], Drawn]:
    return {
        (row.office, row.code): Drawn(row.business_day, row.round, row.number)
        for row in stored.connection.execute(select(SERIES).where(SERIES.c.number.is_not(None)))
    }


def test_an_event_says_who_did_it_and_when(stored: StoredOffice) -> None:
    tx = begun(stored)
    tx.append(CounterClosed(counter="2"), at(1), Actor(user="lan", name="Lan", sign_in="s"))
    tx.append(CounterClosed(counter="3"), at(2), Actor(device="kiosk-1"))
    tx.append(CounterClosed(counter="4"), at(3))

    told = [(one.office, one.seq, one.at, one.actor, one.device) for one in finish(tx)]

    assert told == [
        (stored.code, 6, at(1), "lan", None),
        (stored.code, 7, at(2), None, "kiosk-1"),
        (stored.code, 8, at(3), None, None),
    ]


def test_what_is_known_of_it(stored: StoredOffice) -> None:
    tx = begun(stored)

    assert (tx.office, tx.seq, tx.business_day) == (stored.code, 5, TODAY)
    assert (tx.public_url, tx.plan.code) == ("http://here", stored.code)
    assert tx.connection is stored.connection
    assert (NOBODY.user, NOBODY.name, NOBODY.sign_in, NOBODY.device) == (None,) * 4
    assert Actor(user="lan") != NOBODY


def test_who_waits_is_counted_once_and_kept_in_step(stored: StoredOffice) -> None:
    stored.ticket("A001")
    stored.ticket("A002")
    stored.ticket("B001")
    stored.ticket("H001", "parked")
    stored.other().ticket("A001")
    tx = begun(stored)

    assert tx.counted() is None
    assert (tx.waiting("A"), tx.waiting("B"), tx.waiting("H")) == (2, 1, 0)
    assert tx.counted() == {"A": 2, "B": 1}
    stored.ticket("A003")
    tx.shift_waiting("A", -1)
    tx.shift_waiting("A", -1)
    tx.shift_waiting("H", 1)
    assert (tx.waiting("A"), tx.waiting("B"), tx.waiting("H")) == (0, 1, 1)


def test_a_shift_before_any_count_counts_first(stored: StoredOffice) -> None:
    stored.ticket("A001")
    tx = begun(stored)

    tx.shift_waiting("A", 1)

    assert tx.waiting("A") == 2


def test_a_count_that_is_known_is_not_asked_for(stored: StoredOffice) -> None:
    stored.ticket("A001")
    tx = begun(stored, waiting={"A": 7})

    assert (tx.waiting("A"), tx.waiting("B")) == (7, 0)
    counted = tx.counted()
    assert counted == {"A": 7}
    counted["A"] = 99
    assert tx.waiting("A") == 7, "what was answered is the asker's own"


def test_nothing_to_write_writes_nothing(stored: StoredOffice) -> None:
    tx = begun(stored)
    statements: list[str] = []
    listener = (stored.connection, "before_cursor_execute", lambda *told: statements.append(told))
    event.listen(*listener)

    assert list(finish(tx)) == []

    event.remove(*listener)
    assert statements == []
    assert dict(one[:2] for one in office_rows(stored))[stored.code] != 5


def test_a_day_that_was_opened_is_stored_for_this_office(stored: StoredOffice) -> None:
    [other, _] = office_rows(stored)
    tx = begun(stored, YESTERDAY)

    tx.business_day = TODAY
    assert list(finish(tx)) == []

    assert office_rows(stored) == [other, (stored.code, 5, TODAY)]
    tx.business_day = None
    finish(tx)
    assert office_rows(stored) == [other, (stored.code, 5, None)]


def test_intervals_are_written_at_the_end_or_when_asked(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001")
    tx = begun(stored)

    tx.remember(interval(stored, ticket.id))
    tx.remember(interval(stored, ticket.id, 1))
    assert history(stored) == []
    tx.write_history()
    assert history(stored) == [interval(stored, ticket.id), interval(stored, ticket.id, 1)]
    tx.write_history()
    tx.remember(interval(stored, ticket.id, 2))
    finish(tx)

    assert [one.step for one in history(stored)] == [0, 1, 2]


def test_numbers_are_drawn_from_what_is_stored_and_stored_at_the_end(stored: StoredOffice) -> None:
    tx = begun(stored)

    assert tx.draw("A", SERIES_A, TODAY) == Drawn(TODAY, 0, 1)
    assert tx.draw("A", SERIES_A, TODAY) == Drawn(TODAY, 0, 2)
    assert tx.draw("B", SERIES_A, TODAY) == Drawn(TODAY, 0, 1)
    assert drawn_rows(stored) == {}
    finish(tx)
    assert drawn_rows(stored) == {
        (stored.code, "A"): Drawn(TODAY, 0, 2),
        (stored.code, "B"): Drawn(TODAY, 0, 1),
    }

    short = NumberSeries("A", 1, 2, 3, StartOver.NEVER)
    later = begun(stored)
    assert later.draw("A", short, TODAY) == Drawn(TODAY, 1, 1)
    finish(later)
    assert begun(stored).draw("A", short, TODAY) == Drawn(TODAY, 1, 2)
    assert begun(stored.other()).draw("A", short, TODAY) == Drawn(TODAY, 0, 1)


def test_going_back_forgets_what_came_since(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001")
    tx = begun(stored, YESTERDAY, {"A": 3})
    tx.remember(interval(stored, ticket.id))
    tx.draw("A", SERIES_A, TODAY)
    tx.shift_waiting("A", 1)
    mark = tx.mark()

    tx.business_day = TODAY
    tx.remember(interval(stored, ticket.id, 1))
    tx.draw("A", SERIES_A, TODAY)
    tx.draw("B", SERIES_A, TODAY)
    tx.shift_waiting("A", 1)
    tx.go_back(mark)

    assert (tx.seq, tx.business_day, tx.counted()) == (5, YESTERDAY, {"A": 4})
    assert tx.draw("A", SERIES_A, TODAY) == Drawn(TODAY, 0, 2)
    finish(tx)
    assert [one.step for one in history(stored)] == [0]
    assert drawn_rows(stored) == {(stored.code, "A"): Drawn(TODAY, 0, 2)}


def test_going_back_to_when_nothing_was_counted(stored: StoredOffice) -> None:
    stored.ticket("A001")
    tx = begun(stored)
    mark = tx.mark()
    tx.shift_waiting("A", 1)

    tx.go_back(mark)

    assert tx.counted() is None
    assert tx.waiting("A") == 1
