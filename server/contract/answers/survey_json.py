"""Campaigns as they are written; see `as_json`."""

from typing import TypedDict

from server.contract.answers.as_json import Words, Written
from server.contract.answers.rating_figures_json import RatingSharesJson


class FormCountsJson(TypedDict):
    """How many forms there are, and what the valid ones say."""

    handed_out: int
    asked_by_slip: int
    returned: int
    valid: int
    rate: float | None
    speed: RatingSharesJson
    attitude: RatingSharesJson
    convenience: RatingSharesJson


class StageFormsJson(FormCountsJson):
    """A StageForms."""

    stage: str


class CampaignReportJson(FormCountsJson):
    """What a CampaignReport has beside its settings."""

    open: bool
    returned_on_paper: int
    returned_by_phone: int
    returned_by_slip: int
    stages: list[StageFormsJson]


class CampaignListJson(TypedDict):
    """A CampaignList."""

    campaigns: list[Written]


class HandedOutJson(TypedDict):
    """A HandedOut."""

    forms: list[str]
    sheet: str


class AskedProcedureJson(TypedDict):
    """An AskedProcedure."""

    code: str
    name: Words


class SurveyFormJson(TypedDict):
    """What a SurveyForm has beside its settings."""

    office: str
    campaign: Words
    state: str
    procedures: list[AskedProcedureJson]
