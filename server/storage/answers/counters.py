"""What staff see of the counters: who sits there, what they serve, whom they have."""

from typing import Any

from sqlalchemy import Connection

from server.contract.states import AT_COUNTER
from server.domain.discipline import WorkProfile, minutes
from server.storage.answers.office_and_ticket import COUNTERS, LIVE_TICKETS
from server.storage.answers.wire import ticket_wire
from server.storage.set_up.plan import OfficePlan


def counters(connection: Connection, plan: OfficePlan, public_url: str) -> list[dict[str, Any]]:
    """Read every counter with its clerk and the ticket it has."""
    zone = plan.calendar.timezone
    current = {
        one.counter: ticket_wire(one, zone, public_url)
        for one in LIVE_TICKETS.all(connection, office=plan.code)
        if one.state in AT_COUNTER
    }
    return [
        {
            "code": one.code,
            "name": one.name,
            "zone": one.zone,
            "services": list(plan.counters[one.code].services),
            "state": one.state,
            "pause_reason": one.pause_reason,
            "clerk": one.clerk_name,
            "ticket": current.get(one.code),
            "profile": _profile(plan.counters[one.code].profile),
        }
        for one in COUNTERS.all(connection, office=plan.code)
    ]


def _profile(profile: WorkProfile) -> list[dict[str, Any]]:
    own = [
        {"code": code, "weight": weight, "after_minutes": None}
        for code, weight in profile.weights.items()
    ]
    helped = [
        {"code": code, "weight": 1.0, "after_minutes": round(minutes(wait))}
        for code, wait in profile.overflow.items()
    ]
    return own + helped
