"""Forms of a campaign are handed out, each with a code of its own."""

import hashlib
from base64 import b32encode
from datetime import datetime

from server.contract.events import SurveyHandedOut
from server.contract.problems import ProblemCode
from server.domain.survey import takes_forms
from server.office_file.public_part import Campaign
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.set_up.plan import OfficePlan
from server.storage.tables.rating_rows import SurveyForm
from server.storage.transaction import Actor, OfficeTransaction

ADD_FORMS = PreparedInsert(SurveyForm)
LETTERS = 16
"""Of a code: 80 bits, which nobody guesses."""


def campaign_of(plan: OfficePlan, code: str) -> Campaign:
    """Find a campaign of the office file.

    Raises:
        Refusal: `unknown_campaign`.
    """
    found = next((one for one in plan.set_up.campaigns if one.code == code), None)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_CAMPAIGN)
    return found


def form_codes(office: str, campaign: str, secret: str, forms: int) -> list[str]:
    """Name forms; the same `secret` names the same ones, so that a press sent again does."""
    hashed = (
        hashlib.sha256(f"{office}\n{campaign}\n{secret}\n{place}".encode()).digest()
        for place in range(forms)
    )
    return [b32encode(one)[:LETTERS].decode().lower() for one in hashed]


def hand_out_forms(
    tx: OfficeTransaction, campaign: str, codes: list[str], actor: Actor, now: datetime
) -> None:
    """Write down which forms were handed out.

    Raises:
        Refusal: `unknown_campaign`; `wrong_state` (`campaign_over`) outside its days.
    """
    about = campaign_of(tx.plan, campaign)
    day = tx.plan.calendar.business_day(now)
    if not takes_forms(about.first, about.last, day):
        raise Refusal(ProblemCode.WRONG_STATE, "campaign_over")
    ADD_FORMS.add(
        tx.connection,
        *(
            SurveyForm(tx.office, code, campaign, day, None, None, None, None, None, None)
            for code in codes
        ),
    )
    tx.append(SurveyHandedOut(campaign=campaign, forms=len(codes)), now, actor)
