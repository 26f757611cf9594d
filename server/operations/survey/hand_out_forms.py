"""Forms of a campaign are handed out, each with a code of its own."""

from datetime import datetime

from server.contract.events import SurveyHandedOut
from server.contract.problems import FieldError, ProblemCode
from server.contract.states import Stage
from server.domain.survey import takes_forms
from server.operations.office_rows.campaign import campaign_of
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables.rating_rows import NOT_BACK, SurveyForm
from server.storage.transaction import Actor, OfficeTransaction

ADD_FORMS = PreparedInsert(SurveyForm)


def hand_out_forms(
    tx: OfficeTransaction,
    campaign: str,
    codes: list[str],
    stage: Stage | None,
    actor: Actor,
    now: datetime,
) -> None:
    """Write down which forms were handed out, and at which stage, where that is told.

    Raises:
        Refusal: `unknown_campaign`; `wrong_state` (`campaign_over`) outside its days;
            `bad_request` for a stage at which the campaign does not ask.
    """
    about = campaign_of(tx.plan, campaign)
    day = tx.plan.calendar.business_day(now)
    if not takes_forms(about.first, about.last, day):
        raise Refusal(ProblemCode.WRONG_STATE, "campaign_over")
    if about.stage is not None and stage not in {None, about.stage}:
        wrong = FieldError(field="stage", message="other_stage")
        raise Refusal(ProblemCode.BAD_REQUEST, "other_stage", errors=[wrong])
    asked_at = about.stage or stage
    ADD_FORMS.add(
        tx.connection,
        *(SurveyForm(tx.office, code, campaign, day, *NOT_BACK, asked_at) for code in codes),
    )
    tx.append(SurveyHandedOut(campaign=campaign, forms=len(codes)), now, actor)
