"""What is asked of a visit, and what the answers say together."""

from datetime import datetime

from server.contract.answers.answer import Answer, Named
from server.contract.answers.counter import CounterSettings
from server.contract.answers.office import OfficeSettings
from server.contract.answers.staff import Officer


class RatingReason(Named):
    """What somebody may be not content with; the office's own list."""


class RatingTablet(Answer):
    """What a rating tablet shows: its office, its counter and who sits there."""

    office: OfficeSettings
    counter: CounterSettings
    clerk: str | None
    """The display name of who sits at the counter; null: nobody."""
    officer: Officer | None
    """How they are shown beside the name; null: by the name alone."""
    reasons: list[RatingReason]
    server_time: datetime


class RatingGiven(Answer):
    """A rating was kept. It says nothing of what was said."""

    rating: str


class VisitToRate(Answer):
    """The visit of a slip, while it may be rated: by this name, until then."""

    rating: str
    until: datetime
    reasons: list[RatingReason]
