"""The events that whoever looks after the machines wants to find in the server's log."""

import logging
from collections.abc import Sequence

from server.contract.events import Event, StoredEvent
from server.contract.events.day import DayClosed, DayDoubted, DayOpened
from server.contract.events.device import DeviceEvent, DeviceOffline, DeviceTrouble
from server.contract.events.slip import TicketPrintFailed
from server.storage.outbox import AnyEntry

LOG = logging.getLogger(__name__)


def log_events(entries: Sequence[AnyEntry]) -> None:
    """Write those events of a commit that tell of machines and days, none that tells of people."""
    for entry in entries:
        line = _line(entry.event, entry.actor or "the clock")
        if line is not None:
            LOG.log(line[0], "%s: %s", entry.office, line[1])


def _line(event: Event | StoredEvent, by: str) -> tuple[int, str] | None:
    match event:
        case DayOpened() as day:
            return logging.INFO, f"day {day.business_day} opened by {by}"
        case DayClosed() as day:
            return logging.INFO, f"day {day.business_day} closed by {by}"
        case DayDoubted() as day:
            return _doubt(day)
        case TicketPrintFailed() as slip:
            why = slip.reason or "unknown"
            return logging.WARNING, f"a slip did not come out at device {slip.device}: {why}"
        case DeviceEvent() as told:
            level, what = _condition(told)
            return level, f"{told.kind} {told.name} ({told.device}) {what}"
    return None


def _doubt(day: DayDoubted) -> tuple[int, str]:
    if day.clock_day is None:
        return logging.INFO, f"the clock is believed again; day {day.business_day} is open"
    if day.clock_day == day.business_day:
        return logging.WARNING, (
            f"the clock says {day.clock_day}, longer after the day before than a closure lasts;"
            " that day is open all the same: look at the clock, then set it right, or say that"
            " the day is right (POST …/day/set)"
        )
    return logging.WARNING, (
        f"the clock says {day.clock_day} and is not believed: day {day.business_day} stays open;"
        " set the clock right, or the day by it (POST …/day/set)"
    )


def _condition(told: DeviceEvent) -> tuple[int, str]:
    match told:
        case DeviceTrouble() as wants if wants.trouble is None:
            return logging.INFO, "needs nobody any more"
        case DeviceTrouble() as wants:
            return logging.WARNING, f"needs a person: {wants.trouble}"
        case DeviceOffline():
            return logging.WARNING, "is not heard any more"
    return logging.INFO, "is connected"
