"""A hall at one moment, as the forecast sees it: who waits, who is served, which counters call."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from server.domain.arrivals import Stream
from server.domain.discipline import Call, InLine, WorkProfile
from server.domain.gaps import Gaps
from server.domain.policies import Policy
from server.domain.stay_lengths import StayLengths


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody at a counter, called so many minutes ago."""

    service: str
    elapsed: float


@dataclass(frozen=True, slots=True)
class CounterNow:
    """A counter that calls now or soon; one with a break stands here before and after it.

    Attributes:
        opens_in: minutes until it first calls; 0 when it is open.
        closes_in: minutes until it calls no more; whoever is there is served to the end.
        idle: minutes since somebody last left it; None: nobody was there today.
        away: whether its clerk has said that he is not there, without saying until when.
    """

    profile: WorkProfile
    stay: Stay | None = None
    opens_in: float = 0.0
    closes_in: float = math.inf
    idle: float | None = None
    away: bool = False


@dataclass(frozen=True, slots=True)
class Hall:
    """What a forecast starts from.

    Attributes:
        lengths: what is known of each service's stays; services left out are not known.
        streams: who may still come, and perhaps overtake.
        classes: the office's priority classes, each of which may send a newcomer.
        history: the latest calls, the newest last.
        level: equally likely factors by which all of today's stays may differ from `lengths`.
        gaps: what is known of the time between a leaving and the next call, by counter; under
            "" of one that is not named. Empty: every counter calls at once.
    """

    now: datetime
    waiting: Sequence[InLine]
    counters: Sequence[CounterNow]
    policy: Policy
    lengths: Mapping[str, StayLengths]
    streams: Sequence[Stream] = ()
    classes: Sequence[str] = ()
    history: Sequence[Call] = ()
    level: Sequence[float] = (1.0,)
    gaps: Mapping[str, Gaps] = field(default_factory=dict)


def rivals(counters: Sequence[CounterNow]) -> dict[str, frozenset[str]]:
    """Name, for each service, those that some counter calls beside it, and itself."""
    found: dict[str, frozenset[str]] = {}
    for counter in counters:
        together = counter.profile.services
        for service in together:
            found[service] = found.get(service, frozenset()) | together
    return found
