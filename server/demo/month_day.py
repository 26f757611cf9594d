"""One simulated day of a ward: every number is taken, called and finished by the real acts."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from heapq import heappop, heappush

from server.contract.requests import BookAppointment, IssueTicket, TransferTicket
from server.demo.acting_office import ActingOffice
from server.demo.visitors import Visitors
from server.operations.appointment.book_appointment import book_appointment
from server.operations.appointment.check_in import check_in
from server.operations.counter.close_counter import close_counter
from server.operations.counter.open_counter import open_counter
from server.operations.day.keep_hours import keep_hours
from server.operations.rating.give_rating import give_rating
from server.operations.ticket.call_next import call_next
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.issue_ticket import issue_ticket
from server.operations.ticket.leave_line import leave_line
from server.operations.ticket.no_show_ticket import no_show_ticket
from server.operations.ticket.recall_ticket import recall_ticket
from server.operations.ticket.start_ticket import start_ticket
from server.operations.ticket.transfer_ticket import transfer_ticket
from server.refusal import Refusal
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

Act = Callable[[OfficeTransaction, datetime], object]
Receive = Callable[[OfficeTransaction, Ticket, str, Actor, datetime], None]
"""Hands a dossier in at a counter, where somebody brought one."""

ACTS_A_COMMIT = 400
BOOKED_A_DAY = 10
BOOKED_COME = 0.85
LEAVE = 0.03
TRANSFERRED = 0.04
RATED = 0.3
BEFORE_OPENING = timedelta(minutes=10)
WORKED_EVERY = timedelta(hours=1)
"""So often somebody works on what does not wait in the hall."""
RECALL_AFTER = timedelta(seconds=30)


class MonthDay:
    """The people of one day; `run` lets them come and go."""

    def __init__(
        self,
        plan: OfficePlan,
        day: date,
        clerks: dict[str, Actor],
        kiosk: Actor,
        visitors: Visitors,
        receive: Receive,
    ) -> None:
        self._plan = plan
        self._sessions = plan.calendar.sessions_of(day)
        self._day = day
        self._clerks = clerks
        self._kiosk = kiosk
        self._visitors = visitors
        self._receive = receive
        self._idle: list[str] = []
        self._to_come: list[tuple[datetime, int, Act]] = []
        self._count = 0
        self._keys = 0

    def run(self, office: ActingOffice, visits: int, beside: Act) -> None:
        """Let so many people come; `beside` is done a while before the hall opens and each hour."""
        opens = self._sessions[0].opens - BEFORE_OPENING
        self._at(opens, keep_hours)
        closes, hour = self._sessions[-1].closes, opens
        while hour < closes:
            self._at(hour, beside)
            hour += WORKED_EVERY
        self._at(opens, self._book)
        for counter in self._clerks:
            self._at(opens, self._sit_down(counter))
        stretches = [(one.opens, one.last_ticket) for one in self._sessions]
        for _ in range(visits):
            self._at(self._visitors.arrival(stretches), self._arrive)
        self._at(self._sessions[-1].closes, self._close_idle)
        while self._to_come:
            with office.acting() as tx:
                self._some(tx)

    def _some(self, tx: OfficeTransaction) -> None:
        for _ in range(ACTS_A_COMMIT):
            if not self._to_come:
                return
            now, _, act = heappop(self._to_come)
            act(tx, now)

    def _at(self, moment: datetime, act: Act) -> None:
        self._count += 1
        heappush(self._to_come, (moment, self._count, act))

    def _sit_down(self, counter: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            open_counter(tx, counter, self._clerks[counter], now, take_over=True)
            self._idle.append(counter)

        return act

    def _key(self) -> str:
        self._keys += 1
        return f"{self._day} {self._keys}"

    def _book(self, tx: OfficeTransaction, now: datetime) -> None:
        bookable = [code for code, one in tx.plan.services.items() if one.about.appointments_a_slot]
        for _ in range(BOOKED_A_DAY if bookable else 0):
            self._book_one(tx, self._visitors.one_of(bookable), now)

    def _book_one(self, tx: OfficeTransaction, service: str, now: datetime) -> None:
        session = self._sessions[self._visitors.many(0, len(self._sessions) - 1)]
        length = timedelta(minutes=tx.plan.set_up.appointments.slot_minutes)
        last = int((session.closes - session.opens) / length) - 1
        at = session.opens + length * self._visitors.many(0, last)
        slot = f"{at.astimezone(tx.plan.calendar.timezone):%H:%M}"
        wanted = BookAppointment(day=self._day, slot=slot, service=service)
        # A slot that is full or too near is left to others.
        with suppress(Refusal):
            booked = book_appointment(tx, wanted, None, self._kiosk, now, reminds=False)
            if self._visitors.happens(BOOKED_COME):
                late = timedelta(minutes=self._visitors.between(-12, 12))
                self._at(max(at + late, now), self._check_in(booked.code))

    def _check_in(self, code: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            with suppress(Refusal):
                check_in(tx, code, self._key(), self._kiosk, now, ordinary=False)
                self._wake(now)

        return act

    def _arrive(self, tx: OfficeTransaction, now: datetime) -> None:
        open_now = [code for code in tx.plan.services if tx.plan.calendar.hands_out(now, code)]
        known = {one.code for one in tx.plan.set_up.priorities}
        wanted = IssueTicket(
            service=self._visitors.service(open_now or list(tx.plan.services)),
            priority=self._visitors.priority(known),
        )
        leaves = self._visitors.happens(LEAVE)
        # Whoever finds a session's numbers used up goes home.
        with suppress(Refusal):
            ticket = issue_ticket(tx, wanted, self._key(), self._kiosk, now)
            if leaves:
                self._at(now + timedelta(minutes=20), self._leave(ticket.id))
            self._wake(now)

    def _leave(self, ticket: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            with suppress(Refusal):  # called meanwhile
                leave_line(tx, ticket, now)

        return act

    def _wake(self, now: datetime) -> None:
        for counter in self._idle:
            self._at(now + timedelta(seconds=2), self._call(counter))
        self._idle = []

    def _call(self, counter: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            clerk = self._clerks[counter]
            ticket = call_next(tx, counter, clerk, now)
            if ticket is not None:
                self._await(ticket, counter, now)
            elif now >= self._sessions[-1].closes:
                close_counter(tx, counter, clerk, now)
            else:
                self._idle.append(counter)

        return act

    def _close_idle(self, tx: OfficeTransaction, now: datetime) -> None:
        for counter in self._idle:
            close_counter(tx, counter, self._clerks[counter], now)
        self._idle = []

    def _await(self, ticket: Ticket, counter: str, now: datetime) -> None:
        if self._visitors.comes():
            way = timedelta(seconds=self._visitors.between(15, 70))
            self._at(now + way, self._start(ticket, counter))
            return
        clerk = self._clerks[counter]
        for recall in (1, 2):
            self._at(
                now + recall * RECALL_AFTER,
                lambda tx, at: recall_ticket(tx, ticket.id, counter, clerk, at),
            )
        self._at(now + 3 * RECALL_AFTER, self._miss(ticket, counter))

    def _miss(self, ticket: Ticket, counter: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            no_show_ticket(tx, ticket.id, counter, self._clerks[counter], now)
            self._at(now + timedelta(seconds=5), self._call(counter))

        return act

    def _start(self, ticket: Ticket, counter: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            start_ticket(tx, ticket.id, counter, self._clerks[counter], now)
            self._at(now + self._visitors.stay(ticket.service), self._end(ticket, counter))

        return act

    def _end(self, ticket: Ticket, counter: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            clerk = self._clerks[counter]
            others = [code for code in tx.plan.services if code != ticket.service]
            if others and self._visitors.happens(TRANSFERRED):
                wanted = TransferTicket(counter=counter, service=self._visitors.one_of(others))
                transfer_ticket(tx, ticket.id, wanted, clerk, now, supervises=False)
                self._wake(now)
            else:
                self._receive(tx, ticket, counter, clerk, now)
                finish_ticket(tx, ticket.id, counter, clerk, now)
                if self._visitors.happens(RATED):
                    self._at(now + timedelta(seconds=40), self._rate(ticket.follow_code))
            pause = timedelta(seconds=self._visitors.between(5, 40))
            self._at(now + pause, self._call(counter))

        return act

    def _rate(self, visit: str) -> Act:
        def act(tx: OfficeTransaction, now: datetime) -> None:
            give_rating(tx, self._visitors.rating(visit), None, now)

        return act
