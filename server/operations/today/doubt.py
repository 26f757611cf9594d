"""A day that the clock says and that is not believed: nobody's number is lost to a wrong clock."""

from datetime import date, datetime

from server.clock_watch import STEP
from server.contract.events import DayDoubted
from server.domain.calendar import LOOK_AHEAD_DAYS
from server.storage.transaction import OfficeTransaction


def doubt(tx: OfficeTransaction, opened: date, now: datetime) -> bool:
    """Tell whether the clock's day is not believed beside the day that is open; tell staff once.

    Not believed is a clock that was put forward past midnight while the server ran, and one that
    is further from the open day than any closure lasts. A clock that stands before the open day
    needs a person as well: the day was opened by a wrong one.
    """
    calendar = tx.plan.calendar
    today = calendar.business_day(now)
    if today < opened:
        believed = calendar.business_day(now + STEP) >= opened
    else:
        believed = (today - opened).days <= LOOK_AHEAD_DAYS and (
            calendar.business_day(tx.reckoned(now)) >= today
        )
    doubted = None if believed else today
    if believed:
        tx.trust_clock(now)
    if doubted != tx.doubted_day:
        tx.doubted_day = doubted
        tx.append(DayDoubted(business_day=opened, clock_day=doubted), now)
    return not believed
