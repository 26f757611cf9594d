"""What one number adds to the figures, from the stretches of its history alone.

Seconds are whole ones, begun ones left out. The words for all of it stand in
`server/i18n/statistics`, under the names of `definitions.Figure`.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from server.contract.states import AT_COUNTER, Act, TicketState

FROM_HOME, APPOINTMENT = "from-home", "appointment"
"""The acts with which a number begins that was not taken in the hall as people come."""
ONE_SECOND = timedelta(seconds=1)
CALLED_FROM = frozenset({TicketState.WAITING, TicketState.PARKED})
GONE = frozenset({TicketState.CANCELLED, TicketState.EXPIRED, TicketState.NO_SHOW})


class Stretch(NamedTuple):
    """One stretch of a history; `left` is None for the one that lasts."""

    act: str
    state: str
    service: str
    counter: str | None
    clerk: str | None
    entered: datetime
    left: datetime | None


class Number(NamedTuple):
    """What a number keeps beside its history.

    Attributes:
        priority: the class that it has at last.
        device: the kiosk that gave it; None: staff did, or a phone.
        hour: the booked hour that it is called from, if it has one.
    """

    priority: str | None
    device: str | None
    hour: datetime | None


class Outcome(StrEnum):
    """Where a number stands or how it ended; each number has one."""

    SERVED = "served"
    STILL_WAITING = "still_waiting"
    AT_COUNTER = "at_counter"
    NO_SHOW = "no_show"
    LEFT = "left"
    EXPIRED = "expired"


class Channel(StrEnum):
    """How a number was taken."""

    KIOSK = "kiosk"
    STAFF = "staff"
    HOME = "home"
    BOOKED = "booked"


OUTCOMES = {
    TicketState.SERVED: Outcome.SERVED,
    TicketState.WAITING: Outcome.STILL_WAITING,
    TicketState.CALLED: Outcome.AT_COUNTER,
    TicketState.SERVING: Outcome.AT_COUNTER,
    TicketState.PARKED: Outcome.AT_COUNTER,
    TicketState.NO_SHOW: Outcome.NO_SHOW,
    TicketState.CANCELLED: Outcome.LEFT,
    TicketState.EXPIRED: Outcome.EXPIRED,
}


class Visit(NamedTuple):
    """One number as the figures count it.

    Attributes:
        hour: of the office's clock, in which it was taken.
        service: that it was for at last; so are `counter` and `clerk`.
        called: somebody called it, and did not take that back.
        waited: seconds until the first such call, or until its way ended without one; None:
            it still waits, or it was taken at home and nobody confirmed it at the door.
        way: seconds from the call that led to the service until its start was pressed.
        served: seconds of service, from start to finish; None: not served, or no start pressed.
        handled: seconds at a counter in all, from call to finish; None: not served.
    """

    hour: int
    service: str
    counter: str | None
    clerk: str | None
    priority: str | None
    channel: Channel
    outcome: Outcome
    called: bool
    waited: int | None
    way: int | None
    served: int | None
    handled: int | None


def visit_of(number: Number, history: Sequence[Stretch], zone: tzinfo) -> Visit:
    """Count one number; its history is in order and begins with its issue."""
    first, last = history[0], history[-1]
    turns = _turns(history)
    outcome = OUTCOMES[TicketState(last.state)]
    is_served = outcome is Outcome.SERVED
    return Visit(
        hour=first.entered.astimezone(zone).hour,
        service=last.service,
        counter=last.counter,
        clerk=last.clerk,
        priority=number.priority,
        channel=_channel(number, first),
        outcome=outcome,
        called=bool(turns),
        waited=_waited(number, history, turns),
        way=_way(turns),
        served=_served(turns) if is_served else None,
        handled=_seconds([one for turn in turns for one in turn]) if is_served else None,
    )


def _turns(history: Sequence[Stretch]) -> list[list[Stretch]]:
    """Give the calls that were not taken back, each with what it led to at a counter."""
    turns: list[list[Stretch]] = []
    for before, one in pairwise(history):
        if one.state == TicketState.CALLED and before.state in CALLED_FROM:
            turns.append([one])
        elif one.state in AT_COUNTER and turns:
            turns[-1].append(one)
        elif one.state == TicketState.WAITING and one.act == Act.UNDO and turns:
            turns.pop()
    return turns


def _waited(
    number: Number, history: Sequence[Stretch], turns: Sequence[Sequence[Stretch]]
) -> int | None:
    begins = _comes(number, history)
    last = history[-1]
    if turns:
        ends = turns[0][0].entered
    elif last.state in GONE:
        ends = last.entered
    else:
        return None
    return None if begins is None else max(0, _between(begins, ends))


def _comes(number: Number, history: Sequence[Stretch]) -> datetime | None:
    """Tell from when somebody waits: not before a booked hour, nor before being at the door."""
    taken = history[0]
    if taken.act == FROM_HOME:
        return next((one.entered for one in history if one.act == Act.CONFIRM), None)
    return taken.entered if number.hour is None else max(taken.entered, number.hour)


def _way(turns: Sequence[Sequence[Stretch]]) -> int | None:
    for turn in turns:
        if any(one.state == TicketState.SERVING for one in turn):
            return _seconds([one for one in turn if one.state == TicketState.CALLED])
    return None


def _served(turns: Sequence[Sequence[Stretch]]) -> int | None:
    serving = [one for turn in turns for one in turn if one.state == TicketState.SERVING]
    return _seconds(serving) if serving else None


def _seconds(stretches: Sequence[Stretch]) -> int:
    return sum(max(0, _between(one.entered, one.left)) for one in stretches if one.left)


def _between(earlier: datetime, later: datetime) -> int:
    return (later - earlier) // ONE_SECOND


def _channel(number: Number, first: Stretch) -> Channel:
    if first.act == FROM_HOME:
        return Channel.HOME
    if first.act == APPOINTMENT:
        return Channel.BOOKED
    return Channel.STAFF if number.device is None else Channel.KIOSK
