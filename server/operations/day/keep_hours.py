"""The clock's own acts: the day turns and is summed up, services open, staff are reminded."""

from datetime import datetime

from server.operations.moves.missed import speak_missed_again
from server.operations.moves.reminder import remind_of_parked
from server.operations.moves.unconfirmed import lapse_unconfirmed
from server.operations.today.business_day import business_day
from server.operations.today.cards import keep_card_key
from server.operations.today.door_key import keep_door_key
from server.operations.today.hours import tell_hours
from server.operations.today.sum_up_days import sum_up_a_day
from server.storage.transaction import OfficeTransaction


def keep_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Turn the day after midnight, tell of services that open or close, remind, call the missed."""
    today = business_day(tx, now)
    keep_door_key(tx, today)
    keep_card_key(tx, today)
    tell_hours(tx, now)
    lapse_unconfirmed(tx, now)
    remind_of_parked(tx, now)
    speak_missed_again(tx, now)
    sum_up_a_day(tx)
