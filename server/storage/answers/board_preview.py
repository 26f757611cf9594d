"""A wall board as it would look with settings that are not saved yet, in a hall made up for it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from server.contract.answers.as_json import BoardCallJson, BoardMissedJson, Written
from server.contract.states import CounterState, TicketState
from server.storage.answers.board import BOARD, COUNTER, SERVICE, board_settings
from server.storage.answers.office import rule_in_words
from server.storage.answers.wire import local
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import CounterPlan, OfficePlan

FIRST_SHOWN = 12
"""So far after the first of its series is the number at the first counter that serves it."""
APART = timedelta(minutes=2)
WAITING = 5


def board_preview(at: OfficeMoment, zone: str | None) -> Written:
    """Write the contract's Board of the zone as in a full hall: every counter open and calling.

    Nothing of today's hall is told. A zone without a counter is shown empty.
    """
    plan, clock = at.plan, at.plan.calendar.timezone
    shown = [one for one in plan.counters.values() if not zone or one.about.zone == zone]
    calls = list(_calls(plan, shown, at.now))
    numbers = {one["counter"]: one["number"] for one in calls}
    missed: list[BoardMissedJson] = [
        {
            "number": _number(plan, one.services[0], 0),
            "counter": one.code,
            "stands_until": local(at.now + timedelta(hours=1), clock),
        }
        for one in shown[:1]
    ]
    return BOARD.write(
        plan.office,
        {
            "office": plan.code,
            "business_day": plan.calendar.business_day(at.now),
            "settings": board_settings(plan, zone),
            "calls": calls,
            "missed": missed,
            "counters": [
                COUNTER.write(
                    one.about,
                    {
                        "services": list(one.services),
                        "state": CounterState.OPEN,
                        "number": numbers[one.code],
                    },
                )
                for one in shown
            ],
            "services": _services(at, shown),
            "emergency": None,
            "rule": rule_in_words(plan),
            "server_time": local(at.now, clock),
        },
    )


def _calls(plan: OfficePlan, shown: list[CounterPlan], now: datetime) -> Iterator[BoardCallJson]:
    """Let each counter have called a number of what it serves first, no number twice."""
    given: dict[str, int] = {}
    for place, one in enumerate(shown):
        service = one.services[0]
        given[service] = given.get(service, FIRST_SHOWN) + 1
        yield {
            "number": _number(plan, service, given[service]),
            "business_day": plan.calendar.business_day(now),
            "counter": one.code,
            "service": service,
            "state": TicketState.SERVING.value if place else TicketState.CALLED.value,
            "called_at": local(now - place * APART, plan.calendar.timezone),
            "call_count": 1,
            "late": False,
        }


def _number(plan: OfficePlan, service: str, after_first: int) -> str:
    series = plan.services[service].series
    return series.label(min(series.first + after_first, series.last))


def _services(at: OfficeMoment, shown: list[CounterPlan]) -> list[Written]:
    served = {service for one in shown for service in one.services}
    today = at.plan.calendar.business_day(at.now)
    return [
        SERVICE.write(
            one.about,
            {"waiting": WAITING, "banner": at.plan.calendar.banner(today, one.code)},
        )
        for one in at.plan.services.values()
        if one.code in served
    ]
