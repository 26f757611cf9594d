"""A week of an office: which places stay empty, and how long each works on days off.

Source: office practice 24: who sits at which counter, a stand-in, leave; hours on Saturdays are
summed for the time off that makes up for them (nghỉ bù).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum


class WhyEmpty(StrEnum):
    """Why nobody sits at a counter."""

    NOBODY = "nobody"
    """Nobody is planned there."""
    AWAY = "away"
    """Whoever is planned there is on leave, and no stand-in comes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A counter that is staffed on a day, for so many minutes, and who is planned there."""

    counter: str
    minutes: int
    person: str | None = None
    stand_in: str | None = None


@dataclass(frozen=True, slots=True)
class StaffedDay:
    """A day: whether it is a working one, who is on leave, and its places."""

    working: bool
    away: Set[str]
    places: Sequence[Place]


def who_sits(place: Place, away: Set[str]) -> str | None:
    """Name who sits at a place: the stand-in only where the person is on leave."""
    if place.person is None or place.person not in away:
        return place.person
    return None if place.stand_in in away else place.stand_in


def why_empty(place: Place, away: Set[str]) -> WhyEmpty | None:
    """Tell why nobody sits at a place; None: somebody does."""
    if who_sits(place, away) is not None:
        return None
    return WhyEmpty.NOBODY if place.person is None else WhyEmpty.AWAY


def minutes_on_days_off(days: Iterable[StaffedDay]) -> dict[str, int]:
    """Sum up how many minutes each sits on days that are no working ones.

    Whoever sits at two counters of a day works once: the longer of the two counts.
    """
    found: dict[str, int] = defaultdict(int)
    for day in days:
        if day.working:
            continue
        of_day: dict[str, int] = {}
        for place in day.places:
            who = who_sits(place, day.away)
            if who is not None:
                of_day[who] = max(of_day.get(who, 0), place.minutes)
        for who, minutes in of_day.items():
            found[who] += minutes
    return dict(found)
