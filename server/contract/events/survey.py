"""What an office does with its campaigns; that a form came back is told to nobody."""

from server.contract.events.event import Event, event
from server.contract.events.fields import CampaignCode, Forms
from server.contract.events.kind import EventType


@event(EventType.SURVEY_HANDED_OUT)
class SurveyHandedOut(Event):
    """Forms of a campaign were handed out."""

    campaign: CampaignCode
    forms: Forms
