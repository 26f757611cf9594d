"""What staff see of the counters: who sits there, what they serve, whom they have."""

from typing import Any

from sqlalchemy import Connection

from server.contract.answers import Counter
from server.contract.states import AT_COUNTER
from server.domain.discipline import WorkProfile, minutes
from server.storage.answers.office_and_ticket import COUNTERS, LIVE_TICKETS, all_rows
from server.storage.answers.wire import ticket_wire
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import told


def counters(connection: Connection, plan: OfficePlan, public_url: str) -> list[dict[str, Any]]:
    """Read every counter with its clerk and the ticket it has."""
    zone = plan.calendar.timezone
    current = {
        row["counter"]: ticket_wire(row, zone, public_url)
        for row in all_rows(connection, LIVE_TICKETS, office=plan.code)
        if row["state"] in AT_COUNTER
    }
    return [
        {
            **told(Counter, plan.counters[row["code"]].about),
            "services": list(plan.counters[row["code"]].services),
            "state": row["state"],
            "pause_reason": row["pause_reason"],
            "clerk": row["clerk_name"],
            "ticket": current.get(row["code"]),
            "profile": _profile(plan.counters[row["code"]].profile),
        }
        for row in all_rows(connection, COUNTERS, office=plan.code)
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
