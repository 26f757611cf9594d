"""When something in the hall needs a supervisor, and when it no longer does."""

import math
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from server.contract.alert_states import AlertKind

CALM_SHARE = 0.8
"""An alert that was raised ends once its figure is down to this share of its limit: a queue that
goes up and down around the limit raises one alert and not twenty."""


GROW_WITH_TIME = frozenset(AlertKind) - {AlertKind.TOO_MANY_WAIT, AlertKind.HELP}
"""Kinds whose figures are minutes; the others change by events alone."""


class About(NamedTuple):
    """What an alert is about: its kind, and a service, a counter or a device."""

    kind: AlertKind
    about: str


@dataclass(frozen=True, slots=True)
class AlertRule:
    """From which figure on something needs a supervisor.

    Attributes:
        kind: of the alert.
        limit: people for TOO_MANY_WAIT, else minutes; more than this raises it.
        services: the only services that it watches; empty: all. Counters and devices have none.
    """

    kind: AlertKind
    limit: int
    services: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SeenHall:
    """The figures of a hall at one moment, each by what it is of; minutes but for `waiting`.

    Attributes:
        waiting: people who wait for each service.
        longest: the longest wait of each.
        uncalled: since when nobody of each was called while somebody waited.
        visits: how long whoever is at each counter has been there.
        silent: since when each device that is not connected was last heard.
    """

    waiting: Mapping[str, int] = field(default_factory=dict)
    longest: Mapping[str, float] = field(default_factory=dict)
    uncalled: Mapping[str, float] = field(default_factory=dict)
    visits: Mapping[str, float] = field(default_factory=dict)
    silent: Mapping[str, float] = field(default_factory=dict)

    def figures(self, kind: AlertKind) -> Mapping[str, float]:
        """Give the figures that a kind of alert watches."""
        return {
            AlertKind.TOO_MANY_WAIT: self.waiting,
            AlertKind.WAITS_TOO_LONG: self.longest,
            AlertKind.NOBODY_CALLS: self.uncalled,
            AlertKind.LONG_VISIT: self.visits,
            AlertKind.DEVICE_SILENT: self.silent,
        }.get(kind, {})


def judge(rules: Sequence[AlertRule], seen: SeenHall, raised: Set[About]) -> dict[About, int]:
    """Tell what needs a supervisor now, with its whole figure.

    What is `raised` already stays until its figure is at CALM_SHARE of the limit or below; of
    several rules about one thing any that holds raises it.
    """
    found: dict[About, int] = {}
    for rule, key, figure in _watched(rules, seen):
        limit = rule.limit * CALM_SHARE if key in raised else rule.limit
        if figure > limit:
            found[key] = int(figure)
    return found


def quiet_minutes(rules: Sequence[AlertRule], seen: SeenHall, raised: Set[About]) -> float:
    """Tell for how long time alone raises nothing new; infinite where only an event can.

    Never negative. What is `raised` ends by an event: its figure falls by none other.
    """
    left = (
        rule.limit - figure
        for rule, key, figure in _watched(rules, seen)
        if rule.kind in GROW_WITH_TIME and key not in raised
    )
    return max(0.0, min(left, default=math.inf))


def _watched(
    rules: Sequence[AlertRule], seen: SeenHall
) -> Iterator[tuple[AlertRule, About, float]]:
    for rule in rules:
        for about, figure in seen.figures(rule.kind).items():
            if not rule.services or about in rule.services:
                yield rule, About(rule.kind, about), figure
