"""The office as it describes itself: the contract's Office, and its order in words."""

from datetime import datetime

from sqlalchemy import Connection

from server.contract.answers.as_json import WaitJson, Written
from server.contract.states import CounterState
from server.storage.answers.counters import COUNTERS
from server.storage.answers.line import Paces
from server.storage.answers.wire import local
from server.storage.set_up.plan import OfficePlan
from server.storage.transaction import COUNT_WAITING
from server.texts import LANGUAGES, say


def office_answer(connection: Connection, plan: OfficePlan, paces: Paces, now: datetime) -> Written:
    """Read the contract's Office."""
    counts: dict[str, int] = {
        row[0]: row[1] for row in connection.execute(COUNT_WAITING, {"office": plan.code})
    }
    states = {one.code: one.state for one in COUNTERS.all(connection, office=plan.code)}
    zone = plan.calendar.timezone
    opens_next = {code: plan.calendar.reopens_at(now, code) for code in plan.services}
    is_open = {code for code in plan.services if plan.calendar.hands_out(now, code)}
    today = plan.calendar.business_day(now)
    openings = [moment for moment in opens_next.values() if moment is not None]
    return {
        "code": plan.code,
        "name": plan.name,
        "agency": plan.agency,
        "timezone": zone.key,
        "languages": list(plan.languages),
        "accent": plan.accent,
        "hotline": plan.hotline,
        "texts": plan.texts,
        "hours": list(plan.hours),
        "open": bool(is_open),
        "reopens_at": None if is_open else local(min(openings, default=None), zone),
        "fields": [{"code": code, "name": name} for code, name in plan.fields.items()],
        "services": [
            {
                "code": one.code,
                "name": one.name,
                "field": one.field,
                "prefix": one.series.prefix,
                "open": one.code in is_open,
                "reopens_at": local(opens_next[one.code], zone),
                "waiting": counts.get(one.code, 0),
                "wait": _newcomers_wait(paces, one.code, counts.get(one.code, 0)),
                "counters": list(one.counters),
                "banner": plan.calendar.banner(today, one.code),
            }
            for one in plan.services.values()
        ],
        "counters": [
            {
                "code": one.code,
                "name": one.name,
                "services": list(one.services),
                "state": states.get(one.code, CounterState.CLOSED),
            }
            for one in plan.counters.values()
        ],
        "priorities": [{"code": one["code"], "name": one["name"]} for one in plan.rules.priorities],
        "pause_reasons": list(plan.pause_reasons),
        "park_reasons": list(plan.rules.park_reasons),
        "outcomes": list(plan.rules.outcomes),
        "order": plan.rules.order,
        "rule": rule_in_words(plan),
        "clerk_rules": plan.rules.clerk.model_dump(),
        "server_time": local(now, zone),
    }


def rule_in_words(plan: OfficePlan) -> dict[str, str]:
    """Say in every language in which order the office calls."""
    return {language: say("rules", language, plan.rules.order) for language in LANGUAGES}


def _newcomers_wait(paces: Paces, service: str, waiting: int) -> WaitJson | None:
    pace = paces.get(service)
    return None if pace is None else pace.wait(pace.people_ahead(waiting))
