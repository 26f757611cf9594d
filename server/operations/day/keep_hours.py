"""The clock's own acts: the day turns, services open and close, staff are reminded."""

from datetime import datetime

from server.operations.at_counter.act_keys import forget_old_keys
from server.operations.at_counter.sign_ins import forget_expired_sign_ins
from server.operations.moves.reminder import remind_of_parked
from server.operations.today.business_day import business_day
from server.operations.today.hours import tell_hours
from server.storage.transaction import OfficeTransaction


def keep_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Turn the day if midnight has passed, tell of services that open or close, and remind.

    What nobody can use any more, old keys and sign-ins that expired, is forgotten bit by bit.
    """
    business_day(tx, now)
    forget_old_keys(tx, now)
    forget_expired_sign_ins(tx, now)
    tell_hours(tx, now)
    remind_of_parked(tx, now)
