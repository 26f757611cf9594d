"""Rows of how a supervisor steers the hall, as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.storage.tables.hall import (
    AlertRow,
    AskedMoveRow,
    DayPlanRow,
    DayStartRow,
    EmergencyRow,
    OutageRow,
    SeatRow,
    ServiceStopRow,
)
from server.storage.tables.ties import row_of


@row_of(ServiceStopRow)
class ServiceStop(NamedTuple):
    """A service that gives no numbers for a while."""

    office: str
    service: str
    since: datetime
    until: datetime


@row_of(OutageRow)
class Outage(NamedTuple):
    """A stretch in which the provincial or national system was down."""

    office: str
    id: str
    began_at: datetime
    ended_at: datetime | None
    began_by: str | None
    ended_by: str | None
    services: list[str] | None
    people: int | None


@row_of(EmergencyRow)
class Emergency(NamedTuple):
    """A stretch in which everybody was asked to leave the hall."""

    office: str
    id: str
    began_at: datetime
    ended_at: datetime | None
    began_by: str | None
    ended_by: str | None
    exit: int | None
    hall: str | None


@row_of(AlertRow)
class Alert(NamedTuple):
    """Something that needs a supervisor."""

    office: str
    id: str
    kind: str
    about: str
    figure: int | None
    since: datetime
    ended_at: datetime | None
    told_at: datetime | None
    wanted: bool | None


@row_of(AskedMoveRow)
class AskedMove(NamedTuple):
    """To which counter whoever sits at this one is asked to go."""

    office: str
    counter: str
    sign_in: str
    to: str
    since: datetime
    accepted: bool | None
    reason: str | None


@row_of(DayStartRow)
class DayStart(NamedTuple):
    """Who began a working day, when, and what stood red."""

    office: str
    business_day: date
    at: datetime
    begun_by: str | None
    red: list[str]


@row_of(DayPlanRow)
class DayPlan(NamedTuple):
    """Who leads on a day and who is on leave."""

    office: str
    day: date
    leader: str | None
    away: list[str]


@row_of(SeatRow)
class Seat(NamedTuple):
    """Who sits at a counter on a day, and who stands in."""

    office: str
    day: date
    counter: str
    person: str
    stand_in: str | None
