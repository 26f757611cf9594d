"""A form comes back, once: by its code on a phone, or entered by staff from paper."""

from datetime import date, datetime

from server.contract.feedback_requests import ReturnForm
from server.contract.problems import FieldError, ProblemCode
from server.domain.survey import takes_forms
from server.office_file.public_part import Campaign
from server.operations.office_rows.campaign import campaign_of
from server.refusal import Refusal
from server.storage.answers.survey_sample import BY_SLIP, ONE_FORM, sampled_asking
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.tables.rating_rows import NOT_BACK, SurveyForm
from server.storage.transaction import OfficeTransaction

ADD_FORM = PreparedInsert(SurveyForm)
SAVE_FORM = PreparedUpdate(
    SurveyForm, ("returned_on", "channel", "procedure", "speed", "attitude", "convenience")
)


def return_form(
    tx: OfficeTransaction, code: str, given: ReturnForm, channel: str, now: datetime
) -> None:
    """Keep what stands on a form. No event tells of it, and it leads to nobody.

    A form of a slip is written down only now, with the days and words of any other.

    Raises:
        Refusal: `unknown_form`; `already_rated` (`form_returned`); `wrong_state`
            (`campaign_over`); `bad_request` for a procedure that is not asked about.
    """
    kept = ONE_FORM.first(tx.connection, office=tx.office, id=code)
    day = tx.plan.calendar.business_day(now)
    form = kept or _of_slip(tx, code, day)
    if form.returned_on is not None:
        raise Refusal(ProblemCode.ALREADY_RATED, "form_returned")
    _check(campaign_of(tx.plan, form.campaign), given, day)
    returned = form._replace(
        returned_on=day,
        channel=BY_SLIP if kept is None else channel,
        procedure=given.procedure,
        speed=given.speed,
        attitude=given.attitude,
        convenience=given.convenience,
    )
    if kept is None:
        ADD_FORM.add(tx.connection, returned)
    else:
        SAVE_FORM.save(tx.connection, returned)


def _of_slip(tx: OfficeTransaction, code: str, day: date) -> SurveyForm:
    asking = sampled_asking(tx.connection, tx.plan, code)
    if asking is None:
        raise Refusal(ProblemCode.UNKNOWN_FORM)
    return SurveyForm(tx.office, code, asking.campaign, day, *NOT_BACK, asking.stage)


def _check(about: Campaign, given: ReturnForm, day: date) -> None:
    if not takes_forms(about.first, about.last, day):
        raise Refusal(ProblemCode.WRONG_STATE, "campaign_over")
    if given.procedure is not None and about.procedures and given.procedure not in about.procedures:
        wrong = FieldError(field="procedure", message="unknown_form_procedure")
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_form_procedure", errors=[wrong])
