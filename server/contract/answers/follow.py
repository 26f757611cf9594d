"""A ticket as the page behind its printed QR draws it."""

from datetime import datetime

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.board import Announcement, BoardEmergency
from server.contract.answers.counter import CounterSettings, Place
from server.contract.answers.from_home import Confirming
from server.contract.answers.office import OfficeSettings
from server.contract.answers.rating import VisitToRate
from server.contract.answers.ticket import Follow
from server.contract.states import ErrandState, Notice


class FollowedOffice(OfficeSettings):
    """The office of a followed ticket, in its own words."""

    rule: Localized
    """In which order people are called."""


class LetPass(Answer):
    """How a ticket that waits may let others go before it."""

    people: int
    """How many go before it each time, where so many are behind it."""
    times: int
    """How often a ticket may."""
    left: int
    """How often this one still may."""


class FollowedErrand(Answer):
    """One of several errands of a followed ticket."""

    service: Localized | None
    """Null when the office has the service no more."""
    state: ErrandState
    counters: list[CounterSettings]
    """Those that serve it, in the office's order."""


class SurveyAsked(Answer):
    """A survey that asks whoever holds the slip, by a form that leads to nobody."""

    campaign: Localized
    path: str
    """The page of the form on this server."""


class Followed(Follow):
    """What the page behind a printed QR draws: the ticket and the office's words around it."""

    service: Localized | None
    """Null when the office has the service no more."""
    place: Place
    """What its counter is called."""
    counters: list[CounterSettings]
    """Those that serve it, in the office's order."""
    errands: list[FollowedErrand]
    """All of them in the order in which they are done, where it is for several; else empty."""
    call_count: int
    late: bool
    """Whether it waits, or was called, longer than was promised."""
    banner: Localized | None = None
    """What is said of its service while a system of others is down."""
    emergency: BoardEmergency | None
    """Everybody is asked to leave the hall: said above all else, and instead of calls."""
    notice: Notice | None
    """Which notice of its turn holds just now; null while it is not near."""
    push_notices: bool
    """Whether the office has phones told of it by Web Push."""
    push_key: str | None
    """The key under which they are; null where it does not, or the server has no https."""
    rate: VisitToRate | None
    """Null before the visit is over, when it was rated, and when it is too late."""
    surveys: list[SurveyAsked]
    """Forms that are still to be answered on the day of the visit, once it is over."""
    announcement: list[Announcement]
    """What the hall's loudspeaker says of it, a language each; empty unless it is called."""
    let_pass: LetPass | None
    """Null unless it waits and the office lets people pass."""
    rejoin_until: datetime | None
    """Until when it may come back after a missed call without staff; null: it may not."""
    confirm: Confirming | None
    """Null unless it was taken at home, waits, and is to be confirmed at the door."""
    lapsed: bool
    """Whether it is good no more since nobody confirmed it at the door."""
    office: FollowedOffice
    server_time: datetime
