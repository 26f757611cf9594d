"""How it stands in the hall, for everybody: no person, no number but those at the counters."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.office import HallOfOffice, Letterhead, QuietHour, Session
from server.contract.answers.quarter import AnsweredQuarter
from server.contract.answers.ticket import WaitRange
from server.contract.settings import Key, Kind


class KeptPromises(Answer):
    """How many of this week's promised waits were kept, from the real ones.

    A promise is the range of minutes that was told when the number was taken; it is kept when
    the number was called inside it, in whole minutes. Numbers that staff moved are left out, and
    so is who withdrew; who was never called is counted as not kept.
    """

    share: float
    """Of all promises."""
    promises: int
    days: int
    """Business days from which they are."""
    share_of_waits: float | None
    """Of those that promised more than "at once"; none: there were none."""
    waits: int


class ServiceStatus(Named):
    """A service: whether it gives out numbers, whom it serves last, who waits and how long."""

    prefix: str
    open: bool
    reopens_at: datetime | None
    serving: str | None
    waiting: int
    wait: WaitRange | None


class DayCounts(Answer):
    """What has become of the day's numbers; `issued` is the sum of the others."""

    issued: int
    served: int
    waiting: int
    at_counter: int
    """Called, being served, or put aside there."""
    left: int
    """Withdrawn before they were served."""
    no_show: int
    expired: int


class DossierDay(Answer):
    """The dossiers of the last working day before this one; null: the office has not told it.

    Only dossiers that the office keeps here are counted. What was solved without a due date is in
    `solved` alone, so that on time and over due have their own base.
    """

    day: date
    received: int | None
    solved: int | None
    on_time: int | None
    """Of those solved: by their due date."""
    over_due: int | None
    """Of those solved: after it."""
    in_progress: int | None
    """At the end of the day."""
    in_progress_over_due: int | None
    """Of those in progress: their due date had come."""


class Reception(Answer):
    """When and where a leader receives citizens."""

    day: Localized
    place: Localized
    person: Localized


class Status(Letterhead):
    """An office at this moment."""

    office: str
    languages: Sequence[str]
    hotline: Annotated[str | None, Key(kind=Kind.TELEPHONE)] = None
    email: Annotated[str | None, Key(kind=Kind.TEXT_LINE)] = None
    leaders: Localized = Localized(vi="", en="")
    """Posts, names and telephones, a line each."""
    suggestion_box: Localized = Localized(vi="", en="")
    suggestion_book: Localized = Localized(vi="", en="")
    archive_url: Annotated[str | None, Key(kind=Kind.WEB_ADDRESS, most=400)] = None
    updated_at: datetime
    business_day: date
    open: bool
    reopens_at: datetime | None
    """When numbers are next given; null while they are, or when no day is near."""
    closed_for: Localized | None
    """What changes the hours of this day, such as a holiday."""
    sessions: list[Session]
    """The hall's of this day; none: it is closed."""
    today: DayCounts
    services: list[ServiceStatus]
    kept: KeptPromises | None
    """None: nothing was promised this week."""
    quiet_hours: list[QuietHour] | None
    """Three, fewest people first; none: the weeks that are known are too few to tell."""
    dossiers: DossierDay | None
    """None: the office keeps no dossiers with days."""
    receptions: list[Reception]
    halls: list[HallOfOffice] = Field(default=[])
    """None: the office is one hall."""
    answered: AnsweredQuarter | None = None
    """What people said in a quarter and what was done; null: the office has published none."""
    crowds: Localized | None = None
    """What to know of these weeks of the year, in which many come; null: they are like others."""
    books_visits: bool = False
    """Whether visits of any service may be booked."""
    numbers_from_home: bool = False
    """Whether numbers are given at home, beside those at the kiosk."""
