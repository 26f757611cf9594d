"""The waiting line in calling order, with who is before whom and how long it takes."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete

from server.storage.answers.reckoned import wait_of
from server.storage.tables import TICKET
from server.storage.wait.live_line import LiveLine
from server.storage.wait.pace import Pace
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, StoredOffice, at

RATIO = ('order = "accumulating"', 'order = "ratio"')
GOLDEN = """[[special_day]]
code = "golden"
name = { vi = "Ngày vàng", en = "Golden day" }
days = ["mon"]
services = ["B"]
extra_counters = ["2"]

"""
NO_PACES: dict[str, Pace] = {}


def pace(minutes: float | None = None, **more: Any) -> Pace:
    about = {"waits": {None: ()}, "ahead": 0, "gap": 0.0, "tickets": {}, **more}
    return Pace(minutes=minutes, **about)


def line(
    stored: StoredOffice, counter: str | None = None, paces: dict[str, Pace] = NO_PACES
) -> list[tuple[str, int]]:
    moment = moment_of(stored.connection, stored.plan, NOW, paces)
    found = moment.live.order(stored.connection, counter)
    return [(one.number, moment.calls.before(one.id)) for one in found]


def order(found: Sequence[tuple[str, int]]) -> list[str]:
    return [number for number, _ in found]


def test_a_line_is_read_once_and_each_order_made_once(stored: StoredOffice) -> None:
    """The connection of who comes later is not asked any more."""
    stored.ticket("A001", minute=-9)
    first, second = stored.ticket("B001", minute=-8), stored.ticket("B002", "serving", -7)
    line = LiveLine(stored.plan, 0, NOW)
    orders = [line.order(stored.connection), line.order(stored.connection, "4")]
    stored.connection.execute(delete(TICKET))
    nowhere: Any = None

    assert [line.order(nowhere), line.order(nowhere, "4")] == orders
    assert [one.id for one in orders[1]] == [first.id]
    assert second in line.tickets(nowhere)


def test_nobody_waits(stored: StoredOffice) -> None:
    stored.ticket("A001", "parked")

    assert line(stored) == []
    assert line(stored, "2") == []


def test_who_came_first_is_first_and_ties_go_by_number(stored: StoredOffice) -> None:
    for number, minute in (("A003", -5), ("A001", -5), ("A002", -9)):
        stored.ticket(number, minute=minute)

    assert line(stored) == [("A002", 0), ("A001", 1), ("A003", 2)]


def test_each_service_has_its_own_before_it(stored: StoredOffice) -> None:
    for number, minute in (("A001", -9), ("B001", -8), ("A002", -7), ("B002", -6)):
        stored.ticket(number, minute=minute)

    assert line(stored) == [("A001", 0), ("B001", 0), ("A002", 1), ("B002", 1)]


def test_at_a_counter_that_serves_all_everybody_is_before_the_next(stored: StoredOffice) -> None:
    stored.counter("1", state="open")
    for number, minute in (("A001", -9), ("B001", -8), ("A002", -7)):
        stored.ticket(number, minute=minute)

    assert line(stored) == [("A001", 0), ("B001", 1), ("A002", 2)]
    paces = {"A": pace(5.0), "B": pace(None)}
    assert line(stored, paces=paces) == line(stored)


def test_a_priority_class_earns_more_and_a_first_place_is_first(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-9)
    stored.ticket("A002", minute=-5, priority="elderly")
    stored.ticket("A003", minute=-1, first=True)

    assert line(stored) == [("A003", 0), ("A002", 1), ("A001", 2)]


def test_an_appointment_comes_at_its_hour(stored: StoredOffice) -> None:
    stored.ticket("A001", minute=-9)
    stored.ticket("A002", minute=-6, appointment_at=at(-4))
    stored.ticket("A003", minute=-8, appointment_at=at(30))

    assert order(line(stored)) == ["A002", "A001", "A003"]
    assert order(line(stored, "2")) == ["A002", "A001"]


def test_a_counter_shows_only_whom_it_would_call(stored: StoredOffice) -> None:
    for number, minute in (("A001", -9), ("B001", -8), ("A002", -7), ("H001", -6)):
        stored.ticket(number, minute=minute)
    stored.ticket("B002", minute=-1, for_counter="2")

    assert line(stored, "2") == [("A001", 0), ("A002", 1), ("B002", 1)]
    assert order(line(stored, "4")) == ["B001"]


def test_the_ratio_counts_the_calls_of_the_day(stored: StoredOffice) -> None:
    stored.set_up(RATIO)
    stored.ticket("A001", minute=-9)
    stored.ticket("A002", minute=-8, priority="elderly")
    assert order(line(stored)) == ["A002", "A001"]

    stored.ticket("A003", "served", -30, priority="elderly", called_at=at(-2), counter="2")
    for counter in (None, "2"):
        assert order(line(stored, counter)) == ["A001", "A002"]

    stored.ticket("B003", "served", -30, called_at=at(-1), counter="4")
    stored.ticket("B004", "served", -30, called_at=at(-1), counter="4")
    assert order(line(stored)) == ["A002", "A001"]
    assert order(line(stored, "2")) == ["A001", "A002"], "the counter's own services count"


def test_a_wait_is_of_the_service_and_the_place(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001")
    known = pace(5.0, waits={None: (10.0,) * 9, "elderly": (2.0,) * 9}, ahead=2, gap=5.0)

    assert wait_of({}, 2, ticket) is None
    assert wait_of({"B": known}, 2, ticket) is None
    assert wait_of({"A": known}, 2, ticket) == {"low_minutes": 10, "high_minutes": 10}
    assert wait_of({"A": known}, 1, ticket) == {"low_minutes": 5, "high_minutes": 5}
    elderly = ticket._replace(priority="elderly")
    assert wait_of({"A": known}, 9, elderly) == {"low_minutes": 2, "high_minutes": 2}


def test_a_wait_that_was_measured_for_a_ticket_is_its_own(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001", appointment_at=at(30))
    newcomers = pace(5.0, waits={None: (10.0,) * 9})
    own = pace(5.0, waits={None: (10.0,) * 9}, tickets={ticket.id: (30.0,) * 9})

    assert wait_of({"A": newcomers}, 0, ticket) is None, "an appointment's is no newcomer's"
    assert wait_of({"A": own}, 0, ticket) == {"low_minutes": 30, "high_minutes": 30}
    assert wait_of({"A": own}, 0, ticket._replace(appointment_at=None)) == {
        "low_minutes": 30,
        "high_minutes": 30,
    }


def test_one_who_missed_his_call_lets_some_calls_of_his_service_go_before(
    stored: StoredOffice,
) -> None:
    stored.ticket("A001", minute=-9, after_calls=1, returned_at=at(-3))
    stored.ticket("A002", minute=-5)
    assert order(line(stored)) == ["A002", "A001"]

    stored.ticket("A003", "served", -30, called_at=at(-2), counter="2")
    assert order(line(stored)) == ["A001", "A002"]


def test_a_counter_helps_on_a_special_day(stored: StoredOffice) -> None:
    stored.set_up(("[calendar]\n", f"{GOLDEN}[calendar]\n"))
    stored.counter("2", state="open")
    for number, minute in (("A001", -9), ("B001", -8), ("A002", -7)):
        stored.ticket(number, minute=minute)

    assert line(stored, "2") == [("A001", 0), ("B001", 1), ("A002", 2)]
