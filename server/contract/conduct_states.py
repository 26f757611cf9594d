"""Closed lists of the wire language about conduct sheets."""

from enum import StrEnum


class ConductSource(StrEnum):
    """Where the points of an item come from."""

    HAND = "hand"
    OPENED_ON_TIME = "opened_on_time"
    """Days on which the counter was opened in time, of days worked."""
    ATTITUDE = "attitude"
    """A good or very good attitude, of those who answered that; from 30 on."""
    SATISFACTION = "satisfaction"
    """Content or very content, of the ratings; from 30 on."""
    DOSSIERS_IN_TIME = "dossiers_in_time"
    """Early or on time, of the dossiers received that were solved."""
    ASKED_ONCE = "asked_once"
    """Papers asked for no more than once, of the dossiers received."""


class ConductGroup(StrEnum):
    """What an item belongs to, as the office's criteria put it."""

    TIME = "time"
    ATTITUDE = "attitude"
    PROGRESS = "progress"
    SKILL = "skill"


class ConductAct(StrEnum):
    """What is done to a sheet."""

    FILL = "fill"
    COMMENT = "comment"
    DECIDE = "decide"
    REOPEN = "reopen"


class ConductState(StrEnum):
    """Where a sheet stands."""

    OPEN = "open"
    COMMENTED = "commented"
    DECIDED = "decided"
