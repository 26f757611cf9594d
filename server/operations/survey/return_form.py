"""A form comes back, once: by its code on a phone, or entered by staff from paper."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.feedback_requests import ReturnForm
from server.contract.problems import FieldError, ProblemCode
from server.domain.survey import takes_forms
from server.operations.office_rows.campaign import campaign_of
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import SURVEY_FORM
from server.storage.tables.rating_rows import SurveyForm
from server.storage.transaction import OfficeTransaction

ONE_FORM = Query(
    SurveyForm,
    select(SURVEY_FORM).where(
        SURVEY_FORM.c.office == bindparam("office"), SURVEY_FORM.c.id == bindparam("id")
    ),
)
SAVE_FORM = PreparedUpdate(
    SurveyForm, ("returned_on", "channel", "procedure", "speed", "attitude", "convenience")
)


def return_form(
    tx: OfficeTransaction, code: str, given: ReturnForm, channel: str, now: datetime
) -> None:
    """Keep what stands on a form. No event tells of it, and it leads to nobody.

    Raises:
        Refusal: `unknown_form`; `already_rated` (`form_returned`); `wrong_state`
            (`campaign_over`); `bad_request` for a procedure that is not asked about.
    """
    form = ONE_FORM.first(tx.connection, office=tx.office, id=code)
    if form is None:
        raise Refusal(ProblemCode.UNKNOWN_FORM)
    if form.returned_on is not None:
        raise Refusal(ProblemCode.ALREADY_RATED, "form_returned")
    about = campaign_of(tx.plan, form.campaign)
    day = tx.plan.calendar.business_day(now)
    if not takes_forms(about.first, about.last, day):
        raise Refusal(ProblemCode.WRONG_STATE, "campaign_over")
    if given.procedure is not None and about.procedures and given.procedure not in about.procedures:
        wrong = FieldError(field="procedure", message="unknown_form_procedure")
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_form_procedure", errors=[wrong])
    SAVE_FORM.save(
        tx.connection,
        form._replace(
            returned_on=day,
            channel=channel,
            procedure=given.procedure,
            speed=given.speed,
            attitude=given.attitude,
            convenience=given.convenience,
        ),
    )
