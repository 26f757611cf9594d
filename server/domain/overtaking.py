"""Who was called before somebody who had come earlier: what a day's log explains."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """An entry of a ticket's history, in the order of the day."""

    ticket: str
    act: str
    service: str
    waits: bool
    chosen: bool


def overtakings(steps: Iterable[Step]) -> list[bool]:
    """Tell of each entry whether it is a call by the rule before somebody who came earlier.

    Within one service: there people see each other. A call that a person chose is told as that,
    and is none of the rule's.
    """
    came: dict[str, int] = {}
    waiting: dict[str, dict[str, int]] = {}
    told = []
    for place, step in enumerate(steps):
        came.setdefault(step.ticket, place)
        for line in waiting.values():
            line.pop(step.ticket, None)
        line = waiting.setdefault(step.service, {})
        earlier = any(other < came[step.ticket] for other in line.values())
        told.append(step.act == "call" and not step.chosen and earlier)
        if step.waits:
            line[step.ticket] = came[step.ticket]
    return told
