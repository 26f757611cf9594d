"""Whom the campaigns of an office ask: the form of a slip, and how many were asked."""

from collections import Counter
from typing import NamedTuple
from urllib.parse import quote

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.visit_json import SurveyAskedJson
from server.contract.states import Stage, TicketState
from server.domain.survey import takes_forms
from server.domain.survey_sample import Asking, asked_by, is_asked, sampled_code
from server.office_file.public_part import Campaign
from server.storage.answers.door import FIND_DOOR_KEY
from server.storage.answers.procedures import Catalogue, Catalogues
from server.storage.query import Query
from server.storage.reader import OfficeMoment, open_day
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import SURVEY_FORM, TICKET
from server.storage.tables.rating_rows import SurveyForm
from server.storage.tables.rows import Ticket

BY_SLIP = "slip"
"""How the form of a visit that was asked came back."""
ONE_FORM = Query(
    SurveyForm,
    select(SURVEY_FORM).where(
        SURVEY_FORM.c.office == bindparam("office"), SURVEY_FORM.c.id == bindparam("id")
    ),
)


class Visit(NamedTuple):
    """A visit that is over, by which it is told whether a campaign asks."""

    id: str
    service: str


VISITS = Query(
    Visit,
    select(TICKET.c.id, TICKET.c.service).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("first"),
        TICKET.c.business_day <= bindparam("last"),
        TICKET.c.state == TicketState.SERVED.value,
    ),
)


def surveys_of_slip(
    at: OfficeMoment, ticket: Ticket, catalogues: Catalogues
) -> list[SurveyAskedJson]:
    """Give the forms of a visit that is over, today's and not yet returned: SurveyAsked."""
    if ticket.state != TicketState.SERVED or not at.plan.set_up.campaigns:
        return []
    key = FIND_DOOR_KEY.first(at.connection, office=at.plan.code, day=ticket.business_day)
    today = at.plan.calendar.business_day(at.now)
    if key is None:
        return []
    catalogue = catalogues.today(at)
    asked: list[SurveyAskedJson] = []
    for one in at.plan.set_up.campaigns:
        stage = _stages(at.plan, one, catalogue).get(ticket.service)
        if stage is None or not takes_forms(one.first, one.last, today):
            continue
        if not is_asked(one.code, ticket.id, one.every):
            continue
        code = sampled_code(key, Asking(one.code, stage), ticket.id)
        if ONE_FORM.first(at.connection, office=at.plan.code, id=code) is None:
            path = f"/survey/{quote(at.plan.code)}/{code}"
            asked.append({"campaign": one.name.model_dump(), "path": path})
    return asked


def asked_visits(at: OfficeMoment, campaign: Campaign, catalogue: Catalogue) -> Counter[Stage]:
    """Count whom a campaign has asked by their slips, at each stage."""
    stages = _stages(at.plan, campaign, catalogue)
    days = {"first": campaign.first, "last": campaign.last}
    return Counter(
        stages[visit.service]
        for visit in VISITS.all(at.connection, office=at.plan.code, **days)
        if visit.service in stages and is_asked(campaign.code, visit.id, campaign.every)
    )


def sampled_asking(connection: Connection, plan: OfficePlan, code: str) -> Asking | None:
    """Tell as which campaign's form of today a code is known; None: as none."""
    day = open_day(connection, plan.code)
    key = FIND_DOOR_KEY.first(connection, office=plan.code, day=day)
    if key is None:
        return None
    askings = (
        Asking(one.code, stage)
        for one in plan.set_up.campaigns
        for stage in Stage
        if one.stage in {None, stage}
    )
    return asked_by(key, code, askings)


def _stages(plan: OfficePlan, campaign: Campaign, catalogue: Catalogue) -> dict[str, Stage]:
    """Name the services whose visitors a campaign asks, with the stage of each."""
    known = catalogue.by_code
    named = {known[one].service for one in campaign.procedures if one in known}
    return {
        code: Stage(one.about.stage)
        for code, one in plan.services.items()
        if campaign.stage in {None, one.about.stage} and (not campaign.procedures or code in named)
    }
