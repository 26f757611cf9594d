"""Who is next: the rule that picks one of those who wait."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiting:
    """One who waits. `place` orders the line: microseconds of arrival unless moved."""

    ticket: str
    number: str
    service: str
    place: int


@dataclass(frozen=True, slots=True)
class WorkProfile:
    """The services that a counter serves."""

    services: frozenset[str]


def calling_order(waiting: Iterable[Waiting]) -> list[Waiting]:
    """Put those who wait into the order in which they will be called.

    First come, first served: by place in the line, ties by number.
    """
    return sorted(waiting, key=lambda one: (one.place, one.number))


def choose_next(waiting: Sequence[Waiting], profile: WorkProfile) -> Waiting | None:
    """Choose whom a counter calls next; None when nobody waits for it."""
    return min(
        (one for one in waiting if one.service in profile.services),
        key=lambda one: (one.place, one.number),
        default=None,
    )
