"""A campaign of the office file, as acts on its forms find it."""

from server.contract.problems import ProblemCode
from server.office_file.public_part import Campaign
from server.refusal import Refusal
from server.storage.set_up.plan import OfficePlan


def campaign_of(plan: OfficePlan, code: str) -> Campaign:
    """Find a campaign.

    Raises:
        Refusal: `unknown_campaign`.
    """
    found = next((one for one in plan.set_up.campaigns if one.code == code), None)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_CAMPAIGN)
    return found
