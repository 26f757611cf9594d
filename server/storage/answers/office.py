"""The office as it describes itself: the contract's Office, and its order in words."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from server.contract.answers import (
    CounterOfOffice,
    FieldOfServices,
    Office,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    PublicOffice,
    PublicService,
    Service,
)
from server.contract.answers.as_json import (
    CounterOfOfficeJson,
    OfficeJson,
    ServiceJson,
    Words,
    Written,
)
from server.contract.answers.procedure_json import PublicOfficeJson
from server.contract.languages import catalogue, further
from server.contract.states import CounterState
from server.domain.quiet_hours import HourOfWeek
from server.office_file import model, queue_part
from server.storage.answers.coming import coming_told, crowds_told, quiet_told
from server.storage.answers.counters import COUNTERS
from server.storage.answers.halls import halls_told
from server.storage.answers.reckoned import newcomers_wait
from server.storage.answers.wire import local
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Settled, Telling
from server.storage.transaction import count_waiting
from server.texts import LANGUAGES, say

OFFICE = Telling(Office, model.OfficeTable, OfficeJson)
SERVICE = Telling(Service, model.Service, ServiceJson)
PUBLIC_OFFICE = Telling(PublicOffice, model.OfficeTable, PublicOfficeJson)
PUBLIC_SERVICES = Settled(PublicService, model.Service)
COUNTER = Telling(CounterOfOffice, model.Counter, CounterOfOfficeJson)
FIELDS = Settled(FieldOfServices, model.FieldOfServices)
PRIORITIES = Settled(Priority, queue_part.Priority)
PAUSE_REASONS = Settled(PauseReason, model.PauseReason)
PARK_REASONS = Settled(ParkReason, queue_part.ParkReason)
OUTCOMES = Settled(Outcome, queue_part.Outcome)


def office_answer(at: OfficeMoment, quiet: Sequence[HourOfWeek] | None = None) -> Written:
    """Read the contract's Office, with the quiet hours of its week for who shows them."""
    plan, now = at.plan, at.now
    zone, card = plan.calendar.timezone, plan.set_up.card
    opens_next = {code: plan.calendar.reopens_at(now, code) for code in plan.services}
    is_open = {code for code in plan.services if plan.calendar.hands_out(now, code)}
    first = min((moment for moment in opens_next.values() if moment is not None), default=None)
    return OFFICE.write(
        plan.office,
        {
            "hours": list(plan.hours),
            "open": bool(is_open),
            "reopens_at": None if is_open else local(first, zone),
            "closed_for": None if is_open else closed_for(plan, now),
            "fields": FIELDS.each(plan.set_up.fields_of_services),
            "services": _services(at, is_open, opens_next),
            "counters": _counters(at),
            "halls": halls_told(at),
            "priorities": PRIORITIES.each(plan.set_up.priorities),
            "pause_reasons": PAUSE_REASONS.each(plan.set_up.pause_reasons),
            "park_reasons": PARK_REASONS.each(plan.set_up.park_reasons),
            "outcomes": OUTCOMES.each(plan.set_up.outcomes),
            "order": plan.rules.order,
            "rule": rule_in_words(plan),
            "clerk_rules": plan.rules.clerk.model_dump(),
            "card": {"numbers_a_person": card.numbers_a_person} if card.allowed else None,
            "slip_parts": list(plan.set_up.slip.parts),
            "errands_a_number": plan.set_up.queue.errands_a_number,
            "coming_days": coming_told(at),
            "quiet_hours": quiet_told(quiet) or [],
            "crowds": crowds_told(plan, now),
            "practice": plan.practice_of is not None,
            "letters_with_words": plan.spelled,
            "server_time": local(now, zone),
        },
    )


def _counters(at: OfficeMoment) -> list[Written]:
    states = {one.code: one.state for one in COUNTERS.all(at.connection, office=at.plan.code)}
    return [
        COUNTER.write(
            one.about,
            {
                "services": list(one.services),
                "state": states.get(one.code, CounterState.CLOSED),
            },
        )
        for one in at.plan.counters.values()
    ]


def public_office(plan: OfficePlan, now: datetime) -> Written:
    """Tell the contract's PublicOffice."""
    services = PUBLIC_SERVICES.each(one.about for one in plan.services.values())
    return PUBLIC_OFFICE.write(
        plan.office,
        {
            "services": services,
            "crowds": crowds_told(plan, now),
            "numbers_from_home": plan.set_up.from_home.allowed,
            "places": {code: one.about.place for code, one in plan.counters.items()},
        },
    )


def closed_for(plan: OfficePlan, now: datetime) -> Words | None:
    """Name what changes the hours of this day, in every language."""
    today = plan.calendar.business_day(now)
    # A day that staff ended early has no name of its own.
    return None if today == plan.closed_day else plan.calendar.closed_for(today)


def _services(
    at: OfficeMoment, is_open: Collection[str], opens_next: Mapping[str, datetime | None]
) -> list[Written]:
    plan = at.plan
    counts = count_waiting(at.connection, plan.code)
    today = plan.calendar.business_day(at.now)
    return [
        SERVICE.write(
            one.about,
            {
                "open": code in is_open,
                "reopens_at": local(opens_next[code], plan.calendar.timezone),
                "waiting": counts.get(code, 0),
                "wait": newcomers_wait(at.paces, at.calls, code, None, at.now),
                "counters": list(one.counters),
                "banner": plan.calendar.banner(today, code),
            },
        )
        for code, one in plan.services.items()
    ]


def rule_in_words(plan: OfficePlan) -> Words:
    """Say in the house's languages and the office's own in which order it calls."""
    order = plan.rules.order
    spoken = [one for one in further() if one in plan.office.languages]
    own = {one: catalogue(one, "rules").get(order) for one in spoken}
    told = {language: say("rules", language, order) for language in LANGUAGES}
    return {**told, **{language: said for language, said in own.items() if said}}
