"""Touches of somebody who gathers several errands for one number."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskSeveral:
    """Somebody has several errands: they are gathered before a number is asked for."""


@dataclass(frozen=True, slots=True)
class MoreErrands:
    """One more errand is to be chosen."""


@dataclass(frozen=True, slots=True)
class DropErrand:
    """An errand that was chosen is not wanted after all."""

    service: str


@dataclass(frozen=True, slots=True)
class TakeForAll:
    """One number, please, for all that was chosen."""


Touch = AskSeveral | MoreErrands | DropErrand | TakeForAll
