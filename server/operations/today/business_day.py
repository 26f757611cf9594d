"""The end of a business day: its line expires, its counters close, number series start over."""

from datetime import date, datetime

from sqlalchemy import bindparam, exists, select

from server.contract.events import AboutTicket, DayClosed, DayOpened, TicketExpired, TicketFinished
from server.contract.states import Act, CounterState
from server.operations.appointment_rows.end_appointments import end_appointments
from server.operations.at_counter.act_keys import KEPT_FOR, forget_old_keys
from server.operations.at_counter.counters import close
from server.operations.at_counter.sign_ins import forget_expired
from server.operations.moves.ask_rating import forget_old_asks
from server.operations.moves.tickets import move, not_parked
from server.operations.moves.wipe_texts import wipe_old_texts, wipe_submitters
from server.operations.notice_rows.subscriptions import forget_all_subscriptions
from server.operations.today.cards import forget_cards
from server.operations.today.doubt import doubt, doubt_opened
from server.storage.query import Query
from server.storage.tables import COUNTER, TICKET
from server.storage.tables.live import IS_AT_COUNTER, at_counters, live
from server.storage.tables.rows import Counter, Ticket
from server.storage.tables.ties import columns_of
from server.storage.transaction import NOBODY, Actor, OfficeTransaction

LEFT_OVER = Query(
    Ticket,
    live(
        select(TICKET).where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day <= bindparam("ended"),
            TICKET.c.state.in_(["waiting", "parked"]),
        )
    ).order_by(TICKET.c.place, TICKET.c.number),
)
FORGOTTEN = Query(
    Ticket,
    at_counters(
        select(TICKET).where(
            TICKET.c.office == bindparam("office"), TICKET.c.business_day < bindparam("ended")
        )
    ).order_by(TICKET.c.called_at, TICKET.c.number),
)
FREE_COUNTERS = Query(
    Counter,
    select(*columns_of(Counter))
    .where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.state != CounterState.CLOSED.value,
        ~exists().where(
            TICKET.c.office == COUNTER.c.office,
            TICKET.c.counter == COUNTER.c.code,
            IS_AT_COUNTER,
        ),
    )
    .order_by(COUNTER.c.rank),
)


def business_day(tx: OfficeTransaction, now: datetime) -> date:
    """Name the open business day, turning it first when the office's midnight has passed.

    The day never goes back by itself: after a clock that ran ahead is set right, numbers go on
    in the day already opened, so none is given twice. It does not turn by a clock that is not
    believed either. A supervisor sets it right (`set_day_right`).
    """
    today = tx.plan.calendar.business_day(now)
    opened = tx.business_day
    if opened is not None:
        if doubt(tx, opened, now) or today <= opened:
            return opened
        end_day(tx, opened, now)
        end_appointments(tx, today, now)
        forget_old_keys(tx, now)
        forget_old_asks(tx, today)
        wipe_old_texts(tx, today)
        wipe_submitters(tx, today)
        # Not at once: the clock may be wrong for a moment.
        forget_expired(tx, now - KEPT_FOR)
    else:
        tx.trust_clock(now)
    tx.business_day = today
    tell_day_opened(tx, today, now)
    if opened is not None:
        doubt_opened(tx, opened, today, now)
    return today


def tell_day_opened(tx: OfficeTransaction, day: date, now: datetime, actor: Actor = NOBODY) -> None:
    """Tell listeners that a day is open, who waits in it and what is special about it."""
    banners = {code: tx.plan.calendar.banner(day, code) for code in tx.plan.services}
    opened = DayOpened(
        business_day=day,
        waiting={code: tx.waiting(code) for code in tx.plan.services},
        banners={code: banner for code, banner in banners.items() if banner is not None},
    )
    tx.append(opened, now, actor)


def end_day(tx: OfficeTransaction, ended: date, now: datetime, actor: Actor = NOBODY) -> None:
    """Let the line expire and close the counters that nobody is at.

    Somebody at a counter is served to the end, so that counter stays open. Whoever has been
    there since an earlier day was forgotten, and is finished now.
    """
    for ticket in FORGOTTEN.all(tx.connection, office=tx.office, ended=ended):
        finished = ticket._replace(finished_at=now)
        move(tx, ticket, finished, Act.FINISH, _forgotten, now, actor)
    for ticket in LEFT_OVER.all(tx.connection, office=tx.office, ended=ended):
        move(tx, ticket, not_parked(ticket), Act.EXPIRE, _expired, now, actor)
    for counter in FREE_COUNTERS.all(tx.connection, office=tx.office):
        close(tx, counter, now, actor)
    forget_all_subscriptions(tx)
    forget_cards(tx)
    tx.append(DayClosed(business_day=ended), now, actor)


def _forgotten(told: AboutTicket) -> TicketFinished:
    return TicketFinished(**told, outcome=None)


def _expired(told: AboutTicket) -> TicketExpired:
    return TicketExpired(**told)
