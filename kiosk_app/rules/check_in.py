"""Somebody with a booked visit: the code, typed or scanned, and how they stand to its hour."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from urllib.parse import unquote

from kiosk_app.rules.dossier import Asked
from server.contract.answers import Appointment
from server.contract.states import AppointmentState, Arrival

CODE_LETTERS = 8
_PAGE = re.compile(r"/appointments/[A-Za-z0-9_-]+/([0-9A-Za-z]{8})(?:[?#]|$)")
"""The address of a visit's page, which its QR code says."""


class Stage(StrEnum):
    """What the glass shows of a check-in; the values name texts."""

    TYPING = "typing"
    EARLY = "early"
    LATE = "late"
    OTHER_DAY = "other_day"
    ARRIVED = "arrived"
    """Its number was taken already."""
    CANCELLED = "cancelled"
    MISSED = "missed"
    READY = "ready"
    """In time: the number is asked for at once."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A code, and what the server told of its visit.

    `waits` is set once a number was asked for that is called at the hour; `sign` is the key that
    was typed last, empty after one that erases.
    """

    code: str = ""
    asked: Asked = Asked.NOT_YET
    visit: Appointment | None = None
    waits: bool = False
    sign: str = ""


NO_CHECK_IN = CheckIn()


@dataclass(frozen=True, slots=True)
class ByAppointment:
    """The booked visit by which a number is taken; `ordinary`: it does not wait for its hour."""

    code: str
    ordinary: bool


def typed(checking: CheckIn, sign: str) -> CheckIn:
    """Add a letter or a figure."""
    sign = sign.upper()
    if len(sign) != 1 or not (sign.isascii() and sign.isalnum()):
        return checking
    return CheckIn(code=(checking.code + sign)[:CODE_LETTERS], sign=sign)


def takes_signs(checking: CheckIn) -> bool:
    """Whether a code is typed; early and late there is only something to choose."""
    return stage(checking) not in {Stage.EARLY, Stage.LATE}


def erased(checking: CheckIn, *, everything: bool) -> CheckIn:
    """Take the last sign away, or all of them."""
    return CheckIn(code="" if everything else checking.code[:-1])


def asking(checking: CheckIn) -> CheckIn | None:
    """Begin to ask for the visit; None: the code is not whole, or is being asked for."""
    if len(checking.code) < CODE_LETTERS or checking.asked is Asked.ASKING:
        return None
    return replace(checking, asked=Asked.ASKING, visit=None)


def answered(checking: CheckIn, code: str, visit: Appointment | None, asked: Asked) -> CheckIn:
    """Take the server's answer; one for another code comes too late."""
    if checking.code != code or checking.asked is not Asked.ASKING:
        return checking
    return replace(checking, asked=asked, visit=visit)


def stage(checking: CheckIn) -> Stage:
    """Tell what is shown."""
    visit = checking.visit
    if visit is None:
        return Stage.TYPING
    if visit.state is not AppointmentState.BOOKED:
        return Stage(visit.state.value)
    if not visit.today:
        return Stage.OTHER_DAY
    return {Arrival.EARLY: Stage.EARLY, Arrival.LATE: Stage.LATE}.get(visit.arrival, Stage.READY)


def code_in(scanned: str) -> str | None:
    """Find a visit's code in what a scanner read."""
    found = _PAGE.search(unquote(scanned))
    return found[1].upper() if found else None
