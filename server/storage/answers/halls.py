"""The halls of an office that has several: the contract's HallOfOffice."""

from collections.abc import Mapping, Sequence

from server.contract.answers import HallOfOffice
from server.contract.answers.as_json import HallOfOfficeJson, WaitJson, Written
from server.office_file.hall_part import Hall
from server.storage.answers.reckoned import newcomers_wait
from server.storage.answers.wire import local
from server.storage.reader import OfficeMoment
from server.storage.set_up.halls import services_of
from server.storage.set_up.told import Telling
from server.storage.transaction import count_waiting

HALL = Telling(HallOfOffice, Hall, HallOfOfficeJson)


def halls_told(at: OfficeMoment) -> list[Written]:
    """Tell of each hall what is served there, whether it gives numbers, who waits and how long."""
    if not at.plan.set_up.halls:
        return []
    counts = count_waiting(at.connection, at.plan.code)
    return [_told(at, hall, counts) for hall in at.plan.set_up.halls]


def _told(at: OfficeMoment, hall: Hall, counts: Mapping[str, int]) -> Written:
    plan, now, calendar = at.plan, at.now, at.plan.calendar
    services = services_of(plan, hall)
    is_open = any(calendar.hands_out(now, code) for code in services)
    openings = [one for code in services if (one := calendar.reopens_at(now, code)) is not None]
    waits = [newcomers_wait(at.paces, at.calls, code, None, now) for code in services]
    return HALL.write(
        hall,
        {
            "services": services,
            "open": is_open,
            "reopens_at": None
            if is_open
            else local(min(openings, default=None), calendar.timezone),
            "waiting": sum(counts.get(code, 0) for code in services),
            "wait": _widest([one for one in waits if one is not None]),
        },
    )


def _widest(waits: Sequence[WaitJson]) -> WaitJson | None:
    if not waits:
        return None
    return {
        "low_minutes": min(one["low_minutes"] for one in waits),
        "high_minutes": max(one["high_minutes"] for one in waits),
    }
