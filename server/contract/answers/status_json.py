"""How it stands in the hall as it is written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import QuietHourJson, SessionJson, WaitJson, Words, Written
from server.contract.answers.quarter_json import AnsweredQuarterJson


class KeptPromisesJson(TypedDict):
    """A KeptPromises."""

    share: float
    promises: int
    days: int
    share_of_waits: float | None
    waits: int


class ServiceStatusJson(TypedDict):
    """What a ServiceStatus has beside its settings."""

    open: bool
    reopens_at: datetime | None
    serving: str | None
    waiting: int
    wait: WaitJson | None


class DayCountsJson(TypedDict):
    """A DayCounts."""

    issued: int
    served: int
    waiting: int
    at_counter: int
    left: int
    no_show: int
    expired: int


class DossierDayJson(TypedDict):
    """A DossierDay."""

    day: date
    received: int | None
    solved: int | None
    on_time: int | None
    over_due: int | None
    in_progress: int | None
    in_progress_over_due: int | None


class StatusJson(TypedDict):
    """What a Status has beside its settings."""

    office: str
    leaders: Words
    suggestion_box: Words
    suggestion_book: Words
    updated_at: datetime
    business_day: date
    open: bool
    reopens_at: datetime | None
    closed_for: Words | None
    sessions: list[SessionJson]
    today: DayCountsJson
    services: list[Written]
    kept: KeptPromisesJson | None
    quiet_hours: list[QuietHourJson] | None
    dossiers: DossierDayJson | None
    receptions: list[Written]
    halls: list[Written]
    answered: AnsweredQuarterJson | None
    crowds: Words | None
    books_visits: bool
    numbers_from_home: bool
