"""The hall just now, as a supervisor sees it."""

from datetime import date, datetime

from pydantic import Field

from server.contract.alert_states import AlertKind
from server.contract.answers.answer import Answer, Localized, Named
from server.contract.answers.counter import CounterSettings, ServedService
from server.contract.answers.office import Letterhead
from server.contract.answers.staff import Device
from server.contract.answers.status import DayCounts
from server.contract.move_states import WhyStay
from server.contract.states import CounterState, TicketState


class HallService(Named):
    """A queue against its promise.

    `longest_minutes` is the longest wait of those who wait, in whole minutes; null: nobody waits.
    `over_promise` counts those who have waited longer than the office promises; `counters` are
    the open ones that call it. `stopped_until` is set while somebody has stopped its numbers.
    """

    prefix: str
    open: bool
    reopens_at: datetime | None
    stopped_until: datetime | None
    waiting: int
    longest_minutes: int | None
    over_promise: int
    counters: list[str]


class CounterMove(Answer):
    """To which counter whoever sits at one is asked to go.

    `accepted` null: no answer yet; true: goes once nobody is served any more. `reason` is why
    somebody stays.
    """

    to: str
    since: datetime
    accepted: bool | None
    reason: WhyStay | None


class AskedAtCounter(Answer):
    """What whoever sits at a counter is asked about going to another one; null: nothing."""

    move: CounterMove | None


class HallCounter(CounterSettings):
    """A counter: who sits there, what it does and since when.

    `since` is when the present person was called or began to be served, else since when the
    counter has been free, paused or closed; null: not known. `planned` and `stand_in` are who the
    week plan puts there today, by name. `paused_for` is the pause's reason in words, `works`: it
    counts as work, such as on online dossiers.
    """

    services: list[str]
    profile: list[ServedService]
    state: CounterState
    pause_reason: str | None
    paused_for: Localized | None
    works: bool
    clerk: str | None
    number: str | None
    ticket_state: TicketState | None
    since: datetime | None
    planned: str | None
    stand_in: str | None
    move: CounterMove | None


class HalfHour(Answer):
    """How many numbers were taken in a half hour; null: it is yet to come, or not known."""

    begins: str
    today: int | None
    usual: float | None


class ArrivalsToday(Answer):
    """The day against the usual one; `usual` is up to now, null before enough days are known."""

    today: int
    usual: int | None
    half_hours: list[HalfHour]


class StaffingHint(Answer):
    """One counter more that would clearly shorten the longest wait.

    Waits are whole minutes: what the one who waits longest will have waited when called, in the
    middle of the possible futures; `before_minutes` null: nobody would call. `opens` tells that the
    counter is closed now.
    """

    counter: str
    service: str
    opens: bool
    before_minutes: int | None
    after_minutes: int


class HallOutage(Answer):
    """An outage of the provincial or national system that goes on; `services` null: all."""

    since: datetime
    services: list[str] | None


class HallEmergency(Answer):
    """An emergency that goes on; `exit` null: by any way out; `hall` null: of all halls."""

    since: datetime
    exit: int | None
    hall: str | None


class HallAlert(Answer):
    """Something that needs a supervisor; `figure` is people or minutes, by its kind."""

    id: str
    kind: AlertKind
    about: str
    figure: int | None
    since: datetime


class HelpOffer(Answer):
    """What whoever sits at a counter is asked about a long visit there; null: nothing.

    `figure` is for how many minutes it had lasted when it was asked.
    """

    alert: str | None
    figure: int | None


class HallPlace(Named):
    """A place of reception of an office that has several: its queues and counters by their codes.

    A service that counters of two halls serve stands in both.
    """

    services: list[str]
    counters: list[str]


class PriorityShare(Answer):
    """How many of the day's numbers are priority ones.

    `percent` is of all numbers of the day, cut to a whole one; null: too few to tell.
    `proposes_ratio` tells that it is past the share `most` that the office sets, in another order
    than that of ratio.
    """

    numbers: int
    percent: int | None
    most: int
    proposes_ratio: bool


class HallNow(Letterhead):
    """The whole hall at one moment, and what could be done about it."""

    office: str
    updated_at: datetime
    business_day: date
    open: bool
    day_closed: bool
    """Whether a supervisor ended the day early."""
    reopens_at: datetime | None
    promise_minutes: int = Field(description="The wait that the office promises, in minutes.")
    today: DayCounts
    services: list[HallService]
    counters: list[HallCounter]
    halls: list[HallPlace]
    """None: the office is one hall."""
    devices: list[Device]
    arrivals: ArrivalsToday
    hint: StaffingHint | None
    outage: HallOutage | None
    emergencies: list[HallEmergency]
    alerts: list[HallAlert]
    priority: PriorityShare
