"""Answers about one's own visit, as they are written; see `as_json`."""

from datetime import datetime
from typing import TypedDict

from server.contract.answers.access_as_json import OfficerJson
from server.contract.answers.as_json import (
    BoardEmergencyJson,
    LetPassJson,
    WaitJson,
    Words,
    Written,
)
from server.contract.answers.board import Announcement
from server.contract.answers.from_home_json import ConfirmingJson


class RatingTabletJson(TypedDict):
    """A RatingTablet."""

    office: Written
    counter: Written
    clerk: str | None
    officer: OfficerJson | None
    reasons: list[Written]
    server_time: datetime


class RatingGivenJson(TypedDict):
    """A RatingGiven."""

    rating: str


class VisitToRateJson(TypedDict):
    """A VisitToRate."""

    rating: str
    until: datetime
    reasons: list[Written]


class FollowJson(TypedDict):
    """A Follow."""

    number: str
    state: str
    ahead: int | None
    wait: WaitJson | None
    counter: str | None
    soon: bool
    set_back: str | None
    come_back_at: datetime | None


class FollowedErrandJson(TypedDict):
    """A FollowedErrand."""

    service: Words | None
    state: str
    counters: list[Written]


class SurveyAskedJson(TypedDict):
    """A SurveyAsked."""

    campaign: Words
    path: str


class FollowedJson(FollowJson):
    """A Followed."""

    service: Words | None
    place: str
    counters: list[Written]
    errands: list[FollowedErrandJson]
    call_count: int
    late: bool
    banner: Words | None
    emergency: BoardEmergencyJson | None
    notice: str | None
    push_notices: bool
    push_key: str | None
    announcement: list[Announcement]
    rate: VisitToRateJson | None
    surveys: list[SurveyAskedJson]
    let_pass: LetPassJson | None
    rejoin_until: datetime | None
    confirm: ConfirmingJson | None
    lapsed: bool
    office: Written
    server_time: datetime


class FollowedOfficeJson(TypedDict):
    """What a FollowedOffice has beside its settings."""

    rule: Words
