"""An office's file with its hours left aside, so that it can be tried at any hour."""

from typing import get_args

from server.office_file.model import OfficeFile
from server.office_file.queue_part import LimitsTable
from server.office_file.values import Day, DayHours, SessionHours

MIDNIGHT = "00:00"
ROUND_THE_CLOCK = SessionHours(opens=MIDNIGHT, closes=MIDNIGHT, last_ticket=MIDNIGHT)


def always_open(office_file: OfficeFile) -> OfficeFile:
    """Open an office round the clock, every day, without quotas and limits; all else stays.

    Dated exceptions of the file go with its hours; a file without any leaves the office its own.
    """
    hours = [DayHours(days=list(get_args(Day)), sessions=[ROUND_THE_CLOCK])]
    return office_file.model_copy(
        update={
            "office": office_file.office.model_copy(update={"hours": hours}),
            "counters": [one.model_copy(update={"hours": []}) for one in office_file.counters],
            "calendar": office_file.calendar.model_copy(update={"open_on_days_off": True}),
            "calendar_days": office_file.calendar_days and [],
            "quotas": [],
            "limits": LimitsTable(),
        }
    )
