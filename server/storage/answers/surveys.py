"""Campaigns with their forms for the office, and one form for whoever holds it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.answers import CampaignReport, SurveyForm
from server.contract.answers.as_json import Written
from server.contract.answers.rating_figures_json import RatingSharesJson
from server.contract.answers.survey_json import (
    AskedProcedureJson,
    CampaignListJson,
    CampaignReportJson,
    FormCountsJson,
    SurveyFormJson,
)
from server.contract.states import FormState, Stage
from server.domain.survey import Answers, is_valid, rate, shares_of, takes_forms
from server.office_file import model
from server.office_file.public_part import Campaign
from server.storage.answers.procedures import Catalogue
from server.storage.answers.rating_shares import shares_told
from server.storage.answers.survey_sample import (
    BY_SLIP,
    ONE_FORM,
    asked_visits,
    sampled_asking,
)
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.told import Telling
from server.storage.tables import SURVEY_FORM
from server.storage.tables.rating_rows import SurveyForm as FormRow

CAMPAIGN = Telling(CampaignReport, Campaign, CampaignReportJson)
FORM = Telling(SurveyForm, model.OfficeTable, SurveyFormJson)
PAPER = "paper"


class Handed(NamedTuple):
    """How many forms of a campaign say the same; `channel` null: they have not come back."""

    campaign: str
    stage: str | None
    channel: str | None
    speed: int | None
    attitude: int | None
    convenience: int | None
    many: int


_ALIKE = (
    SURVEY_FORM.c.campaign,
    SURVEY_FORM.c.stage,
    SURVEY_FORM.c.channel,
    SURVEY_FORM.c.speed,
    SURVEY_FORM.c.attitude,
    SURVEY_FORM.c.convenience,
)
HANDED = Query(
    Handed,
    select(*_ALIKE, func.count().label("many"))
    .where(SURVEY_FORM.c.office == bindparam("office"))
    .group_by(*_ALIKE),
)


def campaigns_answer(at: OfficeMoment, catalogue: Catalogue) -> CampaignListJson:
    """Read the contract's CampaignList."""
    handed: dict[str, list[Handed]] = defaultdict(list)
    for one in HANDED.all(at.connection, office=at.plan.code):
        handed[one.campaign].append(one)
    return {
        "campaigns": [
            _campaign(at, one, handed[one.code], asked_visits(at, one, catalogue))
            for one in at.plan.set_up.campaigns
        ]
    }


def _campaign(
    at: OfficeMoment, campaign: Campaign, handed: list[Handed], asked: Counter[Stage]
) -> Written:
    counts = _counts(handed, asked.total())
    on_paper, by_slip = (
        sum(one.many for one in handed if one.channel == channel) for channel in (PAPER, BY_SLIP)
    )
    today = at.plan.calendar.business_day(at.now)
    return CAMPAIGN.write(
        campaign,
        {
            "open": takes_forms(campaign.first, campaign.last, today),
            "returned_on_paper": on_paper,
            "returned_by_phone": counts["returned"] - on_paper - by_slip,
            "returned_by_slip": by_slip,
            **counts,
            "stages": [
                {"stage": stage.value, **_counts(of_stage, asked[stage])}
                for stage in Stage
                if (of_stage := [one for one in handed if one.stage == stage]) or asked[stage]
            ],
        },
    )


def _counts(handed: Sequence[Handed], by_slip: int) -> FormCountsJson:
    """Count forms, and what the valid ones say; `by_slip` visits were asked without paper."""
    forms: dict[Answers, int] = defaultdict(int)
    for one in handed:
        if one.channel is not None:
            forms[one.speed, one.attitude, one.convenience] += one.many
    handed_out = sum(one.many for one in handed if one.channel != BY_SLIP)
    asked, returned = handed_out + by_slip, sum(forms.values())
    return {
        "handed_out": handed_out,
        "asked_by_slip": by_slip,
        "returned": returned,
        "valid": sum(many for answers, many in forms.items() if is_valid(answers)),
        "rate": rate(returned, asked),
        "speed": _shares(forms, 0, asked),
        "attitude": _shares(forms, 1, asked),
        "convenience": _shares(forms, 2, asked),
    }


def _shares(forms: dict[Answers, int], question: int, asked: int) -> RatingSharesJson:
    found = shares_of(forms, question)
    return shares_told(found.count, found.shares, asked)


def form_answer(at: OfficeMoment, code: str, catalogue: Catalogue) -> Written | None:
    """Read the contract's SurveyForm; None: there is no such form, or no longer its campaign."""
    form = ONE_FORM.first(at.connection, office=at.plan.code, id=code)
    asking = sampled_asking(at.connection, at.plan, code) if form is None else form
    campaigns = {one.code: one for one in at.plan.set_up.campaigns}
    if asking is None or asking.campaign not in campaigns:
        return None
    campaign = campaigns[asking.campaign]
    return FORM.write(
        at.plan.office,
        {
            "office": at.plan.code,
            "campaign": campaign.name.model_dump(),
            "state": _state(at, form, campaign),
            "procedures": _asked(campaign, catalogue),
        },
    )


def sheet_words(at: OfficeMoment, code: str) -> dict[str, str] | None:
    """Give what stands above a form on paper, in Vietnamese; None: there is no such form."""
    form = ONE_FORM.first(at.connection, office=at.plan.code, id=code)
    campaigns = {one.code: one for one in at.plan.set_up.campaigns}
    if form is None or form.campaign not in campaigns:
        return None
    return {
        "name": at.plan.office.name.vi,
        "agency": at.plan.office.agency.vi,
        "campaign": campaigns[form.campaign].name.vi,
    }


def _state(at: OfficeMoment, form: FormRow | None, campaign: Campaign) -> FormState:
    if form is not None and form.returned_on is not None:
        return FormState.RETURNED
    today = at.plan.calendar.business_day(at.now)
    return FormState.OPEN if takes_forms(campaign.first, campaign.last, today) else FormState.OVER


def _asked(campaign: Campaign, catalogue: Catalogue) -> list[AskedProcedureJson]:
    known = catalogue.by_code
    return [{"code": one, "name": known[one].name} for one in campaign.procedures if one in known]
