"""Days that are over are summed up, one at a time: nobody who presses a button waits for many."""

from server.storage.figures.days import next_to_sum_up, sum_up
from server.storage.transaction import OfficeTransaction


def sum_up_a_day(tx: OfficeTransaction) -> None:
    """Sum up the earliest day that is over and not summed up, where there is one."""
    today = tx.business_day
    real = tx.plan.practice_of is None
    day = None if today is None or not real else next_to_sum_up(tx.connection, tx.office, today)
    if day is not None:
        tx.write_history()
        sum_up(tx.connection, tx.office, day, tx.plan.calendar.timezone)
