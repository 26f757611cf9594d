"""Many at once: every number once, everybody called once, by one server and by two."""

import asyncio
import json
import logging
import resource
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import OperationalError

from server.contract.card import MARK
from server.contract.requests import IssueTicket
from server.operations.ticket.issue_ticket import issue_ticket
from server.operations.today.cards import HELD
from server.storage import office_lock
from server.storage.database import open_engine
from server.storage.office_lock import Held, hold_office
from server.storage.prepared import PreparedRows
from server.storage.tables import (
    COUNTER,
    INTERVAL,
    OFFICE,
    OUTBOX,
    SERIES,
    TAKEN_BY_CARD,
    TICKET,
    ProfileRow,
)
from server.storage.tables.card_rows import TakenByCard
from server.storage.transaction import NOBODY, OfficeTransaction
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache
from server.storage.writer import Writer
from tests.server.hall import MORNING, Caller, Hall, Served, SetClock, app_on, served

TICKETS = 500
FILES = 4_096
CLERKS = 20
CARD = MARK + "5c" * 32


@pytest.fixture
def servers(office_url: str, tmp_path: Path) -> Iterator[list[Served]]:
    """One server on SQLite; two on PostgreSQL, which share the database."""
    clock = SetClock()
    how_many = 1 if office_url.startswith("sqlite") else 2
    apps = [app_on(office_url, tmp_path, clock) for _ in range(how_many)]
    with ExitStack() as stack:
        yield [stack.enter_context(served(office_url, tmp_path, clock, app=one)) for one in apps]


@pytest.fixture
def hall(servers: list[Served]) -> Hall:
    """The office, spoken to through the first server."""
    found = Hall(servers[0], "minh-tam")
    found.keep_hours()
    return found


@dataclass
class Said:
    """A bare answer."""

    status_code: int
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


async def _post(base: str, path: str, headers: dict[str, str], body: Any) -> Said:
    """Post on a connection of its own, without a client's weight."""
    host, _, port = base.removeprefix("http://").partition(":")
    content = json.dumps(body).encode()
    lines = [f"POST {path} HTTP/1.1", f"Host: {host}:{port}", "Connection: close"]
    lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write("\r\n".join([*lines, "", ""]).encode() + content)
    head, _, answer = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    return Said(int(head.split()[1]), answer)


async def all_at_once(requests: list[tuple[str, str, dict[str, str], Any]]) -> list[Said]:
    """Send requests side by side: base, path, headers, body."""
    return await asyncio.gather(*(_post(*one) for one in requests))


def consistent(hall: Hall) -> None:
    """Whatever happened: no number twice, no gap in the events, histories closed."""
    rows = hall.served.rows
    numbers = Counter(
        (one["series"], one["business_day"], one["round"], one["serial"])
        for one in rows(TICKET, office=hall.office)
    )
    assert set(numbers.values()) <= {1}
    seqs = [one["seq"] for one in rows(OUTBOX, office=hall.office)]
    assert seqs == list(range(1, len(seqs) + 1))
    steps: dict[str, list[Any]] = {}
    for one in rows(INTERVAL, office=hall.office):
        steps.setdefault(one["ticket"], []).append(one)
    for ticket in rows(TICKET, office=hall.office):
        history = steps[ticket["id"]]
        assert [one["step"] for one in history] == list(range(ticket["step"] + 1))
        assert [one["left_at"] is None for one in history] == [
            *([False] * ticket["step"]),
            True,
        ]
        assert history[-1]["state"] == ticket["state"]


@pytest.fixture
def many_files() -> Iterator[None]:
    """Both ends of every line are files of this process, which is often allowed 1,024."""
    allowed, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if most == resource.RLIM_INFINITY else min(FILES, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(allowed, wanted), most))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))


@pytest.mark.usefixtures("many_files")
def test_500_at_once_get_500_consecutive_numbers(hall: Hall, servers: list[Served]) -> None:
    kiosk = hall.device()

    answers = asyncio.run(
        all_at_once(
            [
                (
                    servers[number % len(servers)].base,
                    f"{hall.path}/tickets",
                    {**kiosk.headers, "Idempotency-Key": f"crowd-{number}"},
                    {"service": "A"},
                )
                for number in range(TICKETS)
            ]
        )
    )

    assert {one.status_code for one in answers} == {201}
    numbers = sorted(one.json()["number"] for one in answers)
    assert numbers == [f"A{number:03d}" for number in range(1, TICKETS + 1)]
    assert len({one.json()["id"] for one in answers}) == TICKETS
    consistent(hall)


def test_20_clerks_at_once_call_20_people_in_order(hall: Hall, servers: list[Served]) -> None:
    taken = waiting_line(hall, 25)
    clerks = [hall.person() for _ in range(CLERKS)]
    counters = open_at_new_counters(hall, clerks)

    answers = asyncio.run(
        all_at_once(
            [
                (
                    servers[number % len(servers)].base,
                    f"{hall.path}/counters/{counter}/call-next",
                    {**clerk.headers, "Idempotency-Key": f"F9-{counter}"},
                    None,
                )
                for number, (clerk, counter) in enumerate(zip(clerks, counters, strict=True))
            ]
        )
    )

    assert {one.status_code for one in answers} == {200}
    called = [one.json() for one in answers]
    assert {one["number"] for one in called} == set(taken[:CLERKS])
    told = [
        one["data"]["number"]
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "ticket.called"
    ]
    assert told == taken[:CLERKS], "called in the order of the line"
    consistent(hall)


def test_one_press_sent_many_times_at_once_calls_one(hall: Hall, servers: list[Served]) -> None:
    waiting_line(hall, 5)
    clerk = hall.person()
    clerk.open("2")

    answers = asyncio.run(
        all_at_once(
            [
                (
                    servers[number % len(servers)].base,
                    f"{hall.path}/counters/2/call-next",
                    {**clerk.headers, "Idempotency-Key": "F9"},
                    None,
                )
                for number in range(16)
            ]
        )
    )

    assert {one.json()["number"] for one in answers} == {"A001"}
    assert [one["state"] for one in clerk.get("tickets")["tickets"]].count("called") == 1
    consistent(hall)


def test_one_press_for_a_number_sent_many_times_gives_one(
    hall: Hall, servers: list[Served]
) -> None:
    kiosk = hall.device()
    press = {**kiosk.headers, "Idempotency-Key": "finger"}

    answers = asyncio.run(
        all_at_once(
            [
                (servers[one % len(servers)].base, f"{hall.path}/tickets", press, {"service": "A"})
                for one in range(16)
            ]
        )
    )

    assert sorted(one.status_code for one in answers) == [200] * 15 + [201]
    assert len({one.json()["id"] for one in answers}) == 1
    consistent(hall)


def test_one_counter_wanted_by_many_at_once_goes_to_one(hall: Hall, servers: list[Served]) -> None:
    clerks = [hall.person() for _ in range(8)]

    answers = asyncio.run(
        all_at_once(
            [
                (
                    servers[number % len(servers)].base,
                    f"{hall.path}/counters/2/open",
                    clerk.headers,
                    {},
                )
                for number, clerk in enumerate(clerks)
            ]
        )
    )

    assert sorted(one.status_code for one in answers) == [200] + [409] * 7
    consistent(hall)


def waiting_line(hall: Hall, length: int) -> list[str]:
    kiosk = hall.device()
    numbers = []
    for _ in range(length):
        numbers.append(kiosk.issue("A")["number"])
        hall.clock.forward(seconds=1)
    return numbers


def open_at_new_counters(hall: Hall, clerks: list[Caller]) -> list[str]:
    """Give the office a counter for each clerk; the example has only three for this service."""
    codes = [str(100 + number) for number in range(len(clerks))]
    profile: Any = ProfileRow
    with hall.served.engine.begin() as connection:
        for rank, code in enumerate(codes, 100):
            row = {"code": code, "name": {"vi": code, "en": code}, "rank": rank}
            connection.execute(
                insert(COUNTER).values(office=hall.office, retired=False, state="closed", **row)
            )
            connection.execute(
                insert(profile.__table__).values(
                    office=hall.office, counter=code, service="A", weight=1.0
                )
            )
        connection.execute(update(OFFICE).values(plan_version=OFFICE.c.plan_version + 1))
    for clerk, code in zip(clerks, codes, strict=True):
        clerk.open(code)
    return codes


def drawn_at_once(url: str, *, locked: bool) -> list[int | str]:
    """Two writers read the last number and store the next; with the office's lock or without."""
    # Without the lock also without SQLite's BEGIN IMMEDIATE, which is the same thing there.
    engine = open_engine(url, writes=locked or not url.startswith("sqlite"))
    here = (SERIES.c.office == "minh-tam") & (SERIES.c.code == "A")
    both_have_read = threading.Barrier(2)
    drawn: list[int | str] = []

    def draw() -> None:
        try:
            with engine.connect() as connection, connection.begin():
                if locked:
                    hold_office(connection, "minh-tam")
                last: int = connection.execute(
                    select(func.coalesce(SERIES.c.number, 0)).where(here)
                ).scalar_one()
                if not locked:
                    both_have_read.wait(20)
                connection.execute(update(SERIES).where(here).values(number=last + 1))
            drawn.append(last + 1)
        except OperationalError:
            drawn.append("failed")

    writers = [threading.Thread(target=draw) for _ in range(2)]
    for one in writers:
        one.start()
    for one in writers:
        one.join(20)
    engine.dispose()
    return sorted(drawn, key=str)


def test_without_the_lock_two_people_draw_one_number(office_url: str) -> None:
    """The race is real: one number for two people, or an error for one of them."""
    wrong: list[int | str] = [1, "failed"] if office_url.startswith("sqlite") else [1, 1]
    assert drawn_at_once(office_url, locked=False) == wrong


def test_with_the_lock_each_draws_a_number_of_his_own(office_url: str) -> None:
    assert drawn_at_once(office_url, locked=True) == [1, 2]


def two_processes_issue(
    url: str, meet: Callable[[], object], *, immediate: bool = True
) -> list[Any]:
    """Two writers, as of two processes, each give out one number; `meet` runs inside the act."""
    engines = [open_engine(url, writes=immediate) for _ in range(2)]
    writers = [
        Writer(one, lambda: MORNING, lambda _: None, "http://here", Lines(PaceCache()))
        for one in engines
    ]
    for writer in writers:
        writer.start()

    def issue(key: str) -> Callable[[OfficeTransaction, datetime], str]:
        def act(tx: OfficeTransaction, now: datetime) -> str:
            meet()
            return issue_ticket(tx, IssueTicket(service="A"), key, NOBODY, now).number

        return act

    async def both() -> list[Any]:
        return await asyncio.gather(
            *(one.do("minh-tam", issue(str(key))) for key, one in enumerate(writers)),
            return_exceptions=True,
        )

    answers = asyncio.run(both())
    for writer, engine in zip(writers, engines, strict=True):
        writer.stop()
        engine.dispose()
    return answers


def test_the_lock_keeps_two_processes_apart(office_url: str) -> None:
    answers = two_processes_issue(office_url, lambda: None)
    assert sorted(answers) == ["A001", "A002"]


def cards_at_once(url: str, *, locked: bool) -> list[str]:
    """Two connections each take a number with one card, of which one number may be live."""
    two_processes_issue(url, lambda: None)
    both_have_read = threading.Barrier(2)
    engine = open_engine(url, writes=locked or not url.startswith("sqlite"))
    told: list[str] = []

    def take(ticket: str, day: date) -> None:
        try:
            with engine.connect() as connection, connection.begin():
                if locked:
                    hold_office(connection, "minh-tam")
                held = HELD.all(connection, office="minh-tam", card=CARD)
                if not locked:
                    both_have_read.wait(20)
                if not held:
                    row = TakenByCard("minh-tam", ticket, day, CARD)
                    connection.execute(insert(TAKEN_BY_CARD).values(row._asdict()))
            told.append("refused" if held else "taken")
        except OperationalError:
            told.append("failed")

    with engine.begin() as connection:
        tickets = connection.execute(select(TICKET.c.id, TICKET.c.business_day)).all()
    takers = [threading.Thread(target=take, args=tuple(one)) for one in tickets]
    for one in takers:
        one.start()
    for one in takers:
        one.join(20)
    engine.dispose()
    return sorted(told)


def test_without_the_lock_a_card_has_one_number_too_many(office_url: str) -> None:
    """The race is real: two numbers for one card, or an error for one of them."""
    wrong = ["failed", "taken"] if office_url.startswith("sqlite") else ["taken", "taken"]
    assert cards_at_once(office_url, locked=False) == wrong


def test_with_the_lock_a_card_keeps_to_its_limit(office_url: str) -> None:
    assert cards_at_once(office_url, locked=True) == ["refused", "taken"]


def test_two_processes_without_the_lock_collide(
    office_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The same acts with FOR UPDATE taken away: both see one `seq`, and one of them fails."""
    office = select(*(OFFICE.c[name] for name in Held._fields))
    no_lock = office.where(OFFICE.c.code == bindparam("office"))
    monkeypatch.setattr(office_lock, "LOCK_OFFICE", PreparedRows(Held, no_lock))
    caplog.set_level(logging.CRITICAL, "server.storage.writer")
    both_hold_it = threading.Barrier(2)

    answers = two_processes_issue(
        office_url,
        lambda: both_hold_it.wait(20),
        immediate=not office_url.startswith("sqlite"),
    )

    assert sum(isinstance(one, Exception) for one in answers) == 1
