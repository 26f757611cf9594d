"""A day that the clock says and that is doubted: nobody's number is lost to a wrong clock."""

from datetime import date, datetime

from server.clock_watch import STEP
from server.contract.events import DayDoubted
from server.domain.calendar import LOOK_AHEAD_DAYS
from server.domain.closures import outlasts_a_closure
from server.storage.transaction import OfficeTransaction


def doubt(tx: OfficeTransaction, opened: date, now: datetime) -> bool:
    """Tell whether the clock's day is not believed beside the day that is open; tell staff once.

    Not believed is a clock that was put forward past midnight while the server ran, and one that
    is further from the open day than any closure lasts. A clock that stands before the open day
    needs a person as well: the day was opened by a wrong one. A day that was opened in doubt
    (`doubt_opened`) is believed, and the doubt stands until it ends or a supervisor has looked.
    """
    calendar = tx.plan.calendar
    today = calendar.business_day(now)
    if today < opened:
        believed = calendar.business_day(now + STEP) >= opened
    else:
        believed = (today - opened).days <= LOOK_AHEAD_DAYS and (
            calendar.business_day(tx.reckoned(now)) >= today
        )
    if believed:
        tx.trust_clock(now)
    if not (believed and is_opened_in_doubt(tx, today)):
        _tell(tx, opened, None if believed else today, now)
    return not believed


def doubt_opened(tx: OfficeTransaction, last: date, opened: date, now: datetime) -> None:
    """Tell staff of a day that is opened longer after the last one than a closure lasts.

    The server cannot have seen what the clock did meanwhile: it was off, or has just begun.
    """
    if outlasts_a_closure(tx.plan.calendar, last, opened):
        _tell(tx, opened, opened, now)


def believe(tx: OfficeTransaction, opened: date, now: datetime) -> None:
    """Believe the clock from here on: somebody has looked at it."""
    tx.trust_clock(now)
    _tell(tx, opened, None, now)


def is_opened_in_doubt(tx: OfficeTransaction, today: date) -> bool:
    """Tell whether the clock's day is open and doubted all the same."""
    return tx.business_day == today == tx.doubted_day


def _tell(tx: OfficeTransaction, opened: date, doubted: date | None, now: datetime) -> None:
    if doubted != tx.doubted_day:
        tx.doubted_day = doubted
        tx.append(DayDoubted(business_day=opened, clock_day=doubted), now)
