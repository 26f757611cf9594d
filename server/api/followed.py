"""What the holder of a slip is told of the ticket: the contract's Followed."""

from collections.abc import Sequence
from typing import NamedTuple

from server.api.running import Running
from server.contract.answers import CounterSettings, FollowedOffice
from server.contract.answers.as_json import BoardEmergencyJson, ErrandJson, Words, Written
from server.contract.answers.visit_json import (
    FollowedErrandJson,
    FollowedJson,
    FollowedOfficeJson,
    SurveyAskedJson,
)
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.domain.coming_turn import notice_for
from server.office_file import model
from server.refusal import Refusal
from server.storage.answers.board import emergency_answer
from server.storage.answers.errands import errands_of, errands_told
from server.storage.answers.office import rule_in_words
from server.storage.answers.own_ticket import (
    confirm_answer,
    has_lapsed,
    let_pass_answer,
    rejoin_answer,
)
from server.storage.answers.procedures import Catalogues
from server.storage.answers.rating import visit_to_rate, was_rated
from server.storage.answers.survey_sample import surveys_of_slip
from server.storage.answers.ticket import follow_answer, followed
from server.storage.answers.wire import is_late
from server.storage.reader import OfficeMoment, OfficeNow
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Settled, Telling
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket

OFFICE = Telling(FollowedOffice, model.OfficeTable, FollowedOfficeJson)
COUNTERS = Settled(CounterSettings, model.Counter)


class OwnTicket(NamedTuple):
    """A ticket as it is read for its holder."""

    row: Ticket
    is_rated: bool
    errands: Sequence[Errand]
    surveys: Sequence[SurveyAskedJson]


class SettledOnce(NamedTuple):
    """What a plan tells each of its phones, written once for all of them."""

    plan: OfficePlan
    office: Written
    counters: dict[str, Written]
    services: dict[str, Words]
    emergencies: dict[str, BoardEmergencyJson | None]
    """Of whoever waits for a service, by its code: those of the halls that serve it."""


_settled_of: dict[str, SettledOnce] = {}


def _settled(plan: OfficePlan) -> SettledOnce:
    known = _settled_of.get(plan.code)
    if known is None or known.plan is not plan:
        known = _settled_of[plan.code] = SettledOnce(
            plan,
            OFFICE.write(plan.office, {"rule": rule_in_words(plan)}),
            dict(
                zip(
                    plan.counters,
                    COUNTERS.each(one.about for one in plan.counters.values()),
                    strict=True,
                )
            ),
            {code: one.about.name.model_dump() for code, one in plan.services.items()},
            {code: emergency_answer(plan, one.counters) for code, one in plan.services.items()},
        )
    return known


def own_ticket(at: OfficeMoment, code: str, catalogues: Catalogues) -> tuple[OfficeNow, OwnTicket]:
    """Read the ticket of a slip's code.

    Raises:
        Refusal: `unknown_ticket`.
    """
    ticket = followed(at.connection, code)
    if ticket is None:
        raise Refusal(ProblemCode.UNKNOWN_TICKET)
    is_rated = ticket.state == TicketState.SERVED and was_rated(at.connection, ticket)
    errands = errands_of(at.connection, ticket)
    surveys = surveys_of_slip(at, ticket, catalogues)
    return at.without_tables(), OwnTicket(ticket, is_rated, errands, surveys)


async def told_holder(server: Running, office: str, code: str) -> tuple[FollowedJson, str]:
    """Tell the holder of a slip how it stands; with it comes the language in which it was taken.

    Raises:
        Refusal: `unknown_ticket`.
    """
    (at, own), _ = await server.reader.read_office(
        office, lambda at: own_ticket(at, code, server.catalogues)
    )
    return followed_answer(server, at, own), own.row.language


def followed_answer(server: Running, at: OfficeNow, own: OwnTicket) -> FollowedJson:
    """Write what the page draws: the contract's Followed."""
    ticket = own.row
    service = at.plan.services.get(ticket.service)
    settled = _settled(at.plan)
    at_counter = at.plan.counters.get(ticket.counter or "")
    told = follow_answer(at, ticket)
    pushes = at.plan.set_up.queue.push_notices
    return {
        **told,
        "service": settled.services.get(ticket.service),
        "place": "counter" if at_counter is None else at_counter.about.place,
        "counters": [settled.counters[one] for one in service.counters] if service else [],
        "errands": [_errand(settled, one) for one in errands_told(own.errands, ticket)],
        "call_count": ticket.call_count,
        "late": is_late(
            ticket,
            at.now if ticket.state == TicketState.WAITING else ticket.called_at,
            own.errands,
        ),
        "banner": _banner(at, ticket.service),
        "emergency": settled.emergencies.get(ticket.service),
        "notice": notice_for(ticket.state, told["ahead"], soon=told["soon"]),
        "push_notices": pushes,
        "push_key": server.push_key if pushes else None,
        "rate": visit_to_rate(at.plan, ticket, at.now, is_rated=own.is_rated),
        "surveys": list(own.surveys),
        "announcement": (
            []
            if at_counter is None or ticket.state != TicketState.CALLED
            else at.plan.announcement(ticket.number, at_counter.code)
        ),
        "let_pass": let_pass_answer(at, ticket),
        "rejoin_until": rejoin_answer(at, ticket),
        "confirm": confirm_answer(at, ticket),
        "lapsed": has_lapsed(ticket),
        "office": settled.office,
        "server_time": at.now.astimezone(at.plan.calendar.timezone),
    }


def _banner(at: OfficeNow, service: str) -> Words | None:
    told = at.plan.calendar.notices.get(service)
    return None if told is None else dict(told)


def _errand(settled: SettledOnce, errand: ErrandJson) -> FollowedErrandJson:
    service = settled.plan.services.get(errand["service"])
    return {
        "service": settled.services.get(errand["service"]),
        "state": errand["state"],
        "counters": [settled.counters[one] for one in service.counters] if service else [],
    }
