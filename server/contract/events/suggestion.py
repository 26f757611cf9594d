"""What the office does with its suggestion book; that somebody wrote is told to nobody."""

from server.contract.events.event import Event, event
from server.contract.events.fields import Published, SuggestionId
from server.contract.events.kind import EventType


@event(EventType.SUGGESTION_REPLIED)
class SuggestionReplied(Event):
    """The office answered an entry."""

    suggestion: SuggestionId
    published: Published
