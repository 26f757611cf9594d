"""Random acts by several clerks, on both databases, with every invariant after each commit."""

import itertools
import subprocess
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from pydantic_core import to_json
from sqlalchemy import Engine, select

from server.contract.events import FRESH_SNAPSHOT, StoredEvent, TicketCalled
from server.contract.requests import AddErrand, IssueTicket, TakeAtHome, TransferTicket
from server.contract.states import Act, Audience, CancelReason, Position, QueueOrder, TicketState
from server.domain.discipline import calling_order
from server.domain.door_code import code_of_step, step_of
from server.domain.ticket import TRANSITIONS
from server.office_file.read import read_office_file
from server.operations.counter.close_counter import close_counter
from server.operations.counter.open_counter import open_counter
from server.operations.counter.pause_counter import pause_counter
from server.operations.day.close_day import close_day
from server.operations.day.keep_hours import keep_hours
from server.operations.day.open_day import open_day
from server.operations.set_up.set_up_office import set_up_office
from server.operations.ticket.add_errand import add_errand
from server.operations.ticket.add_service import add_service
from server.operations.ticket.call_next import call_next
from server.operations.ticket.call_ticket import call_ticket
from server.operations.ticket.cancel_ticket import cancel_ticket
from server.operations.ticket.confirm_ticket import confirm_ticket
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.grant_priority import grant_priority
from server.operations.ticket.issue_ticket import issue_ticket
from server.operations.ticket.leave_line import leave_line
from server.operations.ticket.let_pass import let_pass
from server.operations.ticket.no_show_ticket import no_show_ticket
from server.operations.ticket.park_ticket import park_ticket
from server.operations.ticket.recall_ticket import recall_ticket
from server.operations.ticket.rejoin import rejoin
from server.operations.ticket.return_ticket import return_ticket
from server.operations.ticket.start_ticket import start_ticket
from server.operations.ticket.take_at_home import take_at_home
from server.operations.ticket.transfer_ticket import transfer_ticket
from server.operations.ticket.undo_ticket import undo_ticket
from server.operations.today.business_day import business_day
from server.operations.today.door_key import door_key
from server.refusal import Refusal
from server.storage.answers.board import board_answer
from server.storage.answers.wire import ticket_wire
from server.storage.database import open_engine
from server.storage.line_heads import as_waiting
from server.storage.outbox import Entry, events_after
from server.storage.queued_act import QueuedAct
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import COUNTER, ERRAND, INTERVAL, OFFICE, OUTBOX, TICKET
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache
from server.storage.writer import Writer
from tests.server.model.fold import Picture, calls_of
from tests.server.model.office import COUNTERS, SERVICES, TOML
from tests.server.model.told import Told

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
URL = "http://queue.test"
CLERKS = [Actor(user=f"clerk-{n}", name=f"Cán bộ {n}", sign_in=f"session-{n}") for n in (1, 2, 3)]
KIOSK = Actor(device="kiosk")
OFFICES = itertools.count(1)
ON_THE_WALL = 24
FOLD_STORY = Path(__file__).with_name("fold_story.mjs")

Operation = Callable[[OfficeTransaction, datetime], Any]
clerks = st.sampled_from(CLERKS)
counters = st.sampled_from(COUNTERS)
services = st.sampled_from(SERVICES)
picks = st.integers(0, 99)
chosen = st.permutations(SERVICES).flatmap(
    lambda order: st.sampled_from([1, 1, 2, 3]).map(lambda count: order[:count])
)
numbers = st.builds(
    lambda order, priority: IssueTicket(service=order[0], also=order[1:], priority=priority),
    chosen,
    st.sampled_from([None, None, "elderly"]),
)
together = st.integers(0, 3).map(lambda one: one == 0)
"""Whether an act shares its commit with the next one."""


class Hall(RuleBasedStateMachine):
    """Acts pass through the one writer's own batches; the tables and the events tell the rest."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.now = MORNING
        self.office = f"model-{next(OFFICES)}"
        self.lines = Lines(PaceCache())
        self.told = Told()
        self.writer = Writer(self.engine, lambda: self.now, lambda _: None, URL, self.lines)
        self.batch: list[Operation] = []
        self.known: set[str] = set()
        self.keys = itertools.count(1)
        self.picture = Picture()
        self.heard = 0
        self.story: list[dict[str, Any]] = []
        self.read: dict[str, list[dict[str, Any]]] = {}

    @initialize(order=st.sampled_from(QueueOrder))
    def set_up(self, order: QueueOrder) -> None:
        text = TOML.format(code=self.office, order=order)
        with self.engine.begin() as connection:
            set_up_office(connection, read_office_file(text.encode()).office_file, self.now)
        self.plan = self._plan()
        self._commit([keep_hours])
        for clerk in CLERKS:
            self._seat(clerk)
        self.take_numbers([IssueTicket(service=one) for one in SERVICES * 2], False)

    # What people do

    @rule(wanted=st.lists(numbers, min_size=1, max_size=3), more=together)
    def take_numbers(self, wanted: list[IssueTicket], more: bool) -> None:
        for request in wanted:
            key = f"issue-{next(self.keys)}"
            self._do(partial(self._issued, request=request, key=key), True)
        if not more:
            self._flush()

    def _issued(
        self,
        tx: OfficeTransaction,
        now: datetime,
        *,
        request: IssueTicket,
        key: str,
        actor: Actor = KIOSK,
    ) -> Ticket:
        return issue_ticket(tx, request, key, actor, now)

    @rule(service=services, how_many=st.integers(1, 2), more=together)
    def take_at_home(self, service: str, how_many: int, more: bool) -> None:
        for _ in range(how_many):
            key = f"home-{next(self.keys)}"
            self._do(
                partial(self._taken_at_home, request=TakeAtHome(service=service), key=key), True
            )
        if not more:
            self._flush()

    def _taken_at_home(
        self, tx: OfficeTransaction, now: datetime, *, request: TakeAtHome, key: str
    ) -> Ticket:
        return take_at_home(tx, request, key, None, "home", now).ticket

    @rule(pick=picks, more=together)
    def confirm_at_the_door(self, pick: int, more: bool) -> None:
        tickets = [one["id"] for one in self._tickets() if one["state"] == "waiting"]

        def act(tx: OfficeTransaction, now: datetime) -> Ticket:
            code = code_of_step(door_key(tx, business_day(tx, now)), step_of(now))
            return confirm_ticket(tx, tickets[pick % len(tickets)], code, now)

        if tickets:
            self._do(act, more)

    @rule(clerk=clerks, service=services, minutes=st.integers(-70, 30), more=together)
    def keep_an_appointment(self, clerk: Actor, service: str, minutes: int, more: bool) -> None:
        at = self.now + timedelta(minutes=minutes)
        request = IssueTicket(service=service, appointment_at=at)
        key = f"issue-{next(self.keys)}"
        self._do(partial(self._issued, request=request, key=key, actor=clerk), more)

    @rule(clerk=clerks, counter=counters, take_over=st.booleans(), more=together)
    def sit_down(self, clerk: Actor, counter: str, take_over: bool, more: bool) -> None:
        self._do(lambda tx, now: open_counter(tx, counter, clerk, now, take_over=take_over), more)

    @rule(clerk=clerks, more=together, leaves=st.sampled_from([True, False, None, None]))
    def rise(self, clerk: Actor, more: bool, leaves: bool | None) -> None:
        counter = self._seat(clerk)
        if leaves is None:
            return
        if leaves:
            self._do(lambda tx, now: close_counter(tx, counter, clerk, now), more)
        else:
            self._do(lambda tx, now: pause_counter(tx, counter, "break", clerk, now), more)

    @rule(clerk=clerks, more=together)
    def press_next(self, clerk: Actor, more: bool) -> None:
        counter = self._seat(clerk)
        self._do(lambda tx, now: call_next(tx, counter, clerk, now), more)

    @rule(
        clerk=clerks,
        act=st.sampled_from(
            [
                *("recall", "start", "finish", "finish-all", "no-show", "park", "undo"),
                *("add-service", "add-errand", "transfer"),
            ]
        ),
        service=services,
        to_counter=st.none() | counters,
        position=st.sampled_from(Position),
        more=together,
    )
    def act_at_counter(
        self,
        clerk: Actor,
        act: str,
        service: str,
        to_counter: str | None,
        position: Position,
        more: bool,
    ) -> None:
        counter = self._seat(clerk)
        if act not in {"undo", "finish"} and self._current(counter) is None:
            self.press_next(clerk, False)
        there = [one for one in self._tickets() if one["counter"] == counter]
        there.sort(key=lambda one: one["called_at"] or MORNING)
        if not there:
            return
        ticket = there[-1]["id"]
        request = TransferTicket(
            counter=counter, service=service, to_counter=to_counter, position=position
        )
        acts: dict[str, Operation] = {
            "recall": lambda tx, now: recall_ticket(tx, ticket, counter, clerk, now),
            "start": lambda tx, now: start_ticket(tx, ticket, counter, clerk, now),
            "finish": lambda tx, now: finish_ticket(tx, ticket, counter, clerk, now, "done"),
            "finish-all": lambda tx, now: finish_ticket(
                tx, ticket, counter, clerk, now, "done", visit=True
            ),
            "add-errand": lambda tx, now: add_errand(
                tx,
                ticket,
                AddErrand(counter=counter, service=service),
                clerk,
                now,
                supervises=False,
            ),
            "no-show": lambda tx, now: no_show_ticket(tx, ticket, counter, clerk, now),
            "park": lambda tx, now: park_ticket(tx, ticket, counter, "form", 5, clerk, now),
            "undo": lambda tx, now: undo_ticket(tx, ticket, counter, clerk, now),
            "add-service": lambda tx, now: add_service(tx, ticket, counter, service, clerk, now),
            "transfer": lambda tx, now: transfer_ticket(
                tx, ticket, request, clerk, now, supervises=False
            ),
        }
        self._do(acts[act], more)

    @rule(
        clerk=clerks,
        acts=st.lists(
            st.sampled_from(["park", "add-service", "finish", "no-show", "undo"]), max_size=3
        ),
        service=services,
        minutes=st.integers(1, 9),
    )
    def stay(self, clerk: Actor, acts: list[str], service: str, minutes: int) -> None:
        """A press of next and what often follows it."""
        for act in ["start", *acts]:
            self.act_at_counter(clerk, act, service, None, Position.LAST, False)
            self.time_passes(minutes)

    @rule(
        clerk=clerks,
        act=st.sampled_from(["call", "return", "cancel", "transfer", "priority"]),
        pick=picks,
        service=services,
        to_counter=st.none() | counters,
        position=st.sampled_from(Position),
        more=together,
    )
    def act_on_the_line(
        self,
        clerk: Actor,
        act: str,
        pick: int,
        service: str,
        to_counter: str | None,
        position: Position,
        more: bool,
    ) -> None:
        apart = [one for one in self._tickets() if one["state"] in {"waiting", "parked", "no_show"}]
        if not apart:
            return
        ticket = apart[pick % len(apart)]["id"]
        counter = self._seat(clerk)
        request = TransferTicket(service=service, to_counter=to_counter, position=position)
        acts: dict[str, Operation] = {
            "call": lambda tx, now: call_ticket(
                tx, ticket, counter, clerk, now, outcome=None, supervises=True
            ),
            "return": lambda tx, now: return_ticket(
                tx, ticket, counter, clerk, now, supervises=False
            ),
            "cancel": lambda tx, now: cancel_ticket(
                tx, ticket, None, CancelReason.LEFT, clerk, now, supervises=True
            ),
            "transfer": lambda tx, now: transfer_ticket(
                tx, ticket, request, clerk, now, supervises=True
            ),
            "priority": lambda tx, now: grant_priority(
                tx, ticket, "elderly", clerk, now, supervises=True
            ),
        }
        self._do(acts[act], more)

    @rule(act=st.sampled_from([leave_line, let_pass, let_pass, rejoin]), pick=picks, more=together)
    def act_by_the_slip(
        self, act: Callable[[OfficeTransaction, str, datetime], Ticket], pick: int, more: bool
    ) -> None:
        wanted = "no_show" if act is rejoin else "waiting"
        tickets = [one["id"] for one in self._tickets() if one["state"] == wanted]
        if tickets:
            ticket = tickets[pick % len(tickets)]
            self._do(lambda tx, now: act(tx, ticket, now), more)

    @rule(closes=st.integers(0, 9).map(lambda one: one == 9), clerk=clerks)
    def turn_the_sign(self, closes: bool, clerk: Actor) -> None:
        if closes:
            self._do(lambda tx, now: close_day(tx, clerk, now), False)
        if self._rows(OFFICE)[0]["closed_day"] is not None:
            self._do(lambda tx, now: open_day(tx, clerk, now), False)

    @rule(minutes=st.sampled_from([0.01, 0.05, 1, 1, 4, 4, 20, 50, 24 * 60]))
    def time_passes(self, minutes: float) -> None:
        self._flush()
        self.now += timedelta(minutes=minutes)
        self._do(keep_hours, False)

    @precondition(lambda self: not self.batch)
    @rule(clerk=clerks)
    def call_and_take_it_back(self, clerk: Actor) -> None:
        counter = self._seat(clerk)
        self._flush()
        if any(one["from_home"] and not one["confirmed_at"] for one in self._tickets()):
            return  # the press may put one back, and no undo takes that back
        before, line = self._picture_of_places(), self._line()
        [called] = self._commit([lambda tx, now: call_next(tx, counter, clerk, now)])
        if called is None or isinstance(called, Refusal) or before[called.id][0] != "waiting":
            return
        self.now += timedelta(seconds=9)
        ticket = called.id
        [undone] = self._commit([lambda tx, now: undo_ticket(tx, ticket, counter, clerk, now)])
        assert not isinstance(undone, Exception), undone
        assert self._picture_of_places() == before
        assert self._line() == line or self.plan.rules.order is not QueueOrder.FIRST_COME

    def teardown(self) -> None:
        """Let the page's own fold hear all that happened, and compare after each commit."""
        done = subprocess.run(
            ["node", FOLD_STORY],
            input=to_json(self.story),
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()

    # How it is done

    def _seat(self, clerk: Actor) -> str:
        """The counter that a clerk holds; one without any sits down where his number is."""
        held: dict[str | None, str] = {one["sign_in"]: one["code"] for one in self._rows(COUNTER)}
        if clerk.sign_in in held:
            return held[clerk.sign_in]
        counter = COUNTERS[CLERKS.index(clerk)]
        self._do(lambda tx, now: open_counter(tx, counter, clerk, now, take_over=False), True)
        return counter

    def _current(self, counter: str) -> dict[str, Any] | None:
        at_counter = [one for one in self._tickets() if one["state"] in {"called", "serving"}]
        return next((one for one in at_counter if one["counter"] == counter), None)

    def _do(self, act: Operation, more: bool) -> None:
        self.batch.append(act)
        if not more:
            self._flush()

    def _flush(self) -> None:
        batch, self.batch = self.batch, []
        if batch:
            self._commit(batch)

    def _commit(self, acts: list[Operation]) -> list[Any]:
        queued = [QueuedAct(self.office, act, None, None) for act in acts]  # type: ignore[arg-type]  # no loop awaits
        before = self._seq() if len(acts) == 1 else 0
        self.read.clear()
        with self.engine.connect() as connection:
            answers, events = self.writer._write(connection, queued)
        for answer in answers:
            if isinstance(answer, Ticket):
                self.known.add(answer.id)
            elif isinstance(answer, Exception):
                assert isinstance(answer, Refusal), repr(answer)
        if len(acts) == 1 and isinstance(answers[0], Refusal):
            assert not events
            assert self._seq() == before
        return answers

    def _rows(self, table: Any) -> list[dict[str, Any]]:
        """Read a table's rows of this office, once after each commit."""
        if table.name not in self.read:
            self.read[table.name] = self._read(table)
        return self.read[table.name]

    def _read(self, table: Any) -> list[dict[str, Any]]:
        column = table.c.code if table is OFFICE else table.c.office
        statement = select(table).where(column == self.office).order_by(*table.primary_key)
        with self.engine.connect() as connection:
            return [dict(row) for row in connection.execute(statement).mappings()]

    def _tickets(self) -> list[dict[str, Any]]:
        return self._rows(TICKET)

    def _errands(self, ticket: str) -> list[Errand]:
        rows = [Errand(**one) for one in self._rows(ERRAND) if one["ticket"] == ticket]
        return sorted(rows, key=lambda one: one.rank)

    def _seq(self) -> int:
        seq: int = self._rows(OFFICE)[0]["seq"]
        return seq

    def _plan(self) -> OfficePlan:
        with self.engine.connect() as connection:
            plan = read_plan(connection, self.office)
        assert plan is not None
        return plan

    def _line(self) -> list[str]:
        waiting = [Ticket(**one) for one in self._tickets() if one["state"] == "waiting"]
        with self.engine.connect() as connection:
            line = as_waiting(connection, self.office, waiting)
        return [one.number for one in calling_order(line, self.plan.rules.policy, self.now)]

    def _picture_of_places(self) -> dict[str, tuple[Any, ...]]:
        """Where everybody is, and what orders those who wait.

        Who was only called when the next press ended the stay is being served after the undo. One
        of several errands that is served again has but the place of its arrival.
        """
        names = ("counter", "place", "first", "for_counter", "after_calls", "returned_at")
        order = (*names, "appointment_at", "service", "priority")
        return {
            one["id"]: (
                one["state"].replace("called", "serving"),
                *(one[name] for name in order if not (one["errands"] and one["counter"])),
            )
            for one in self._tickets()
        }

    # What always holds

    @precondition(lambda self: not self.batch)
    @invariant()
    def nobody_is_lost(self) -> None:
        tickets = self._tickets()
        assert {one["id"] for one in tickets} == self.known
        for one in tickets:
            at_counter = one["state"] in {"called", "serving"}
            assert not at_counter or one["counter"] is not None
            assert one["state"] != "waiting" or one["counter"] is None
            assert (one["remind_at"] is not None) == (one["state"] == "parked")

    @precondition(lambda self: not self.batch)
    @invariant()
    def no_errand_is_lost_or_doubled(self) -> None:
        for ticket in self._tickets():
            errands = self._errands(ticket["id"])
            assert len(errands) == ticket["errands"] != 1
            assert [one.rank for one in errands] == list(range(len(errands)))
            assert len({one.service for one in errands}) == len(errands)
            now = [one for one in errands if one.service == ticket["service"]]
            assert len(now) == bool(errands)
            if errands and ticket["state"] != "served":
                assert now[0].done_at is None
            elif errands:
                assert ticket["finished_at"] is not None

    @precondition(lambda self: not self.batch)
    @invariant()
    def one_ticket_at_a_counter(self) -> None:
        held = Counter(
            one["counter"] for one in self._tickets() if one["state"] in {"called", "serving"}
        )
        assert all(count == 1 for count in held.values()), held
        for one in self._rows(COUNTER):
            assert one["code"] not in held or one["state"] != "closed"
            assert (one["sign_in"] is None) == (one["state"] == "closed")

    @precondition(lambda self: not self.batch)
    @invariant()
    def numbers_are_unique_and_consecutive(self) -> None:
        drawn: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for one in self._tickets():
            drawn[one["series"], one["business_day"], one["round"]].append(one["serial"])
        for (_, day, _), serials in drawn.items():
            assert len(serials) == len(set(serials))
            left_out = set(range(1, max(serials))) - set(serials)
            assert left_out <= self._held_on(day)

    def _held_on(self, day: date) -> set[int]:
        """Numbers of earlier days whose people were still at a counter on a day."""
        before = {one["id"]: one["serial"] for one in self._tickets() if one["business_day"] < day}
        zone = self.plan.calendar.timezone
        return {
            before[one["ticket"]]
            for one in self._rows(INTERVAL)
            if one["ticket"] in before
            and one["state"] in {"called", "serving"}
            and (one["left_at"] is None or one["left_at"].astimezone(zone).date() >= day)
        }

    @precondition(lambda self: not self.batch)
    @invariant()
    def events_have_no_gap_and_tell_the_tables(self) -> None:
        events = self._new_events()
        assert [one.seq for one in events] == list(
            range(self.heard + 1, self.heard + 1 + len(events))
        )
        self.heard += len(events)
        self._tells_one_truth(events)
        for event in events:
            self._not_before_the_hour(event)
        assert self.heard == self._seq() == len(self._rows(OUTBOX))
        board = self._board()
        anew = [one.seq for one in events if one.event.type in FRESH_SNAPSHOT]
        if anew:
            self.picture.take(board)
        for event in events:
            if event.seq > max(anew, default=0):
                self.picture.hear(event)
            else:
                self.picture.hear_of_ticket(event)
        self._same_picture(board)
        self.story.append({"events": on_the_wall(events), "board": board})

    def _tells_one_truth(self, events: list[Entry[StoredEvent]]) -> None:
        line = [one for one in self._tickets() if one["state"] == "waiting"]
        waiting = {one["id"]: one["service"] for one in line}
        hours = [at for one in line if (at := one["appointment_at"]) is not None]
        to_come = any(at > self.now for at in hours)
        if events:
            with self.engine.connect() as connection:
                self.told.check(
                    connection, self.plan, self.lines, events, waiting, hours_to_come=to_come
                )

    def _not_before_the_hour(self, entry: Entry[StoredEvent]) -> None:
        """Only a person who chose, or called once before, calls an appointment early."""
        if entry.event.type is not TicketCalled.type or "chosen" in entry.event.data:
            return
        ticket = entry.event.data["ticket"]
        at = ticket["appointment_at"]
        assert at is None or ticket["call_count"] > 1 or _moment(at) <= entry.at

    def _same_picture(self, board: dict[str, Any]) -> None:
        rows = self._tickets()
        waiting = Counter(one["service"] for one in rows if one["state"] == "waiting")
        assert self.picture.waiting == {code: waiting[code] for code in SERVICES}
        zone = self.plan.calendar.timezone
        for row in rows:
            errands = self._errands(row["id"])
            told = {**ticket_wire(Ticket(**row), zone, URL, errands=errands), "print": None}
            heard = {**self.picture.tickets[row["id"]], "print": None}
            assert _in_utc(heard) == _in_utc(told)
        shown = {one["code"]: (one["state"], one["number"]) for one in board["counters"]}
        assert self.picture.counters == shown
        if len(self.picture.calls) <= ON_THE_WALL:
            assert self.picture.calls == calls_of(board)

    def _new_events(self) -> list[Entry[StoredEvent]]:
        with self.engine.connect() as connection:
            return list(events_after(connection, self.office, self.heard))

    def _board(self) -> dict[str, Any]:
        with self.engine.connect() as connection:
            return board_answer(connection, self.plan, None, self.now)

    @precondition(lambda self: not self.batch)
    @invariant()
    def histories_are_whole(self) -> None:
        steps: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for one in self._rows(INTERVAL):
            steps[one["ticket"]].append(one)
        for ticket in self._tickets():
            history = steps[ticket["id"]]
            assert [one["step"] for one in history] == list(range(ticket["step"] + 1))
            assert history[0]["act"] in {"issue", "appointment", "from-home"}
            assert history[0]["entered_at"] == ticket["issued_at"]
            for earlier, later in itertools.pairwise(history):
                assert earlier["left_at"] == later["entered_at"]
                if later["act"] == "priority":  # another class, in the same state
                    assert later["state"] == earlier["state"] in {"waiting", "parked"}
                    continue
                pair = (TicketState(earlier["state"]), Act(later["act"]))
                assert TRANSITIONS[pair] == later["state"]
            last = history[-1]
            assert last["left_at"] is None
            for name in ("state", "service", "counter"):
                assert last[name] == ticket[name]


def on_the_wall(entries: list[Entry[StoredEvent]]) -> list[dict[str, Any]]:
    """What a board hears, as it is sent."""
    told = [(one, one.event.told_to(Audience.BOARD)) for one in entries]
    return [
        {"seq": one.seq, "type": one.event.type, "at": one.at, "data": data}
        if data is not None
        else {"seq": one.seq, "type": "skip"}
        for one, data in told
    ]


def _in_utc(ticket: dict[str, Any]) -> dict[str, Any]:
    """Times from the outbox are texts, and both databases' moments are equal to a microsecond."""
    moments = {name for name in ticket if name.endswith("_at")}
    return {
        name: _moment(value) if name in moments and value is not None else value
        for name, value in ticket.items()
    }


def _moment(value: Any) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_engine(database_url, writes=True)
    yield engine
    engine.dispose()


def test_whatever_clerks_do(engine: Engine) -> None:
    machine = type("HallOnThisDatabase", (Hall,), {"engine": engine})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=30,
            stateful_step_count=40,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
