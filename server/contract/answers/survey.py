"""Campaigns: what is asked, and how many forms were handed out, came back and are valid."""

from collections.abc import Sequence
from datetime import date

from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.office import Letterhead
from server.contract.answers.rating_figures import RatingShares
from server.contract.states import FormState, Stage


class StageForms(Answer):
    """A campaign's forms of one stage, counted as all of them are."""

    stage: Stage
    handed_out: int
    asked_by_slip: int
    returned: int
    valid: int
    rate: float | None
    speed: RatingShares
    attitude: RatingShares
    convenience: RatingShares


class CampaignReport(Named):
    """A campaign and its forms; a form is valid when each of its three questions has an answer.

    `asked_by_slip`: visits that are over and whose slip's page asked, one in `every`. `rate` is
    returned by handed out and asked, cut to hundredths of a percent; shares are of valid forms,
    from the worst word to the best, and null under 30. `stage`: at which alone it asks, or null;
    `stages` tell intake and result apart, where forms were handed out as one of them.
    """

    first: date
    last: date
    procedures: list[str]
    every: int
    stage: Stage | None
    target: int
    open: bool
    handed_out: int
    asked_by_slip: int
    returned: int
    returned_on_paper: int
    returned_by_phone: int
    returned_by_slip: int
    valid: int
    rate: float | None
    speed: RatingShares
    attitude: RatingShares
    convenience: RatingShares
    stages: list[StageForms]


class CampaignList(Answer):
    """The campaigns of the office file, in its order."""

    campaigns: list[CampaignReport]


class HandedOut(Answer):
    """Forms that were handed out, and the page from which they are printed."""

    forms: list[str]
    sheet: str


class AskedProcedure(Named):
    """A procedure that a campaign asks about."""


class SurveyForm(Letterhead):
    """A form as whoever holds it sees it."""

    office: str
    languages: Sequence[str]
    campaign: Localized
    state: FormState
    procedures: list[AskedProcedure]
