"""What a simulated day says: every ticket, and the figures a supervisor compares."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from statistics import fmean
from typing import Any

from server.domain.forecast import Expected, Range
from server.domain.policies import FirstCome
from server.simulation.day import SimulatedDay, simulate_day
from server.simulation.experience import Promises, learn
from server.simulation.scenario import Scenario
from server.simulation.ticket import SimulatedTicket

HISTORY_DAYS = 5
AT_ONCE = Range(0, 0)
AT_THE_HOUR_MINUTES = 5.0
"""Whoever booked and came in time is called within so long after the slot begins, it is hoped."""


@dataclass(frozen=True, slots=True)
class Report:
    """A day and what everybody was promised when he came.

    `first_come` is the day of the same people, all of them called as they came; None: nobody books.
    """

    scenario: Scenario
    day: SimulatedDay
    promised: dict[str, Expected]
    first_come: SimulatedDay | None = None

    def kept(self, ticket: SimulatedTicket) -> bool | None:
        """Tell whether the wait ended inside the promised range; None: none was promised."""
        range_ = self.promised[ticket.number].range
        if range_ is None or ticket.waited is None:
            return None
        return range_.holds(ticket.waited)

    @property
    def promises(self) -> list[bool]:
        """Whether each promise was kept."""
        kept = (self.kept(ticket) for ticket in self.day.tickets)
        return [one for one in kept if one is not None]

    @property
    def share_kept(self) -> float | None:
        """The share of promises kept; None: nobody was promised anything."""
        return fmean(self.promises) if self.promises else None

    @property
    def promises_of_waits(self) -> list[bool]:
        """The same without those that said that a counter is free, which is easily kept."""
        return [
            kept
            for ticket in self.day.tickets
            if (kept := self.kept(ticket)) is not None
            and self.promised[ticket.number].range != AT_ONCE
        ]


@dataclass(frozen=True, slots=True)
class Waits:
    """The waits of one class of one service, in minutes; None: nobody was called."""

    service: str
    priority: str | None
    people: int
    called: int
    mean: float | None
    p50: float | None
    p90: float | None
    longest: float | None


def run_scenario(scenario: Scenario, seed: int, history_days: int = HISTORY_DAYS) -> Report:
    """Simulate earlier days to learn from, then the day itself."""
    earlier = [simulate_day(scenario, f"{seed}/{day}") for day in range(-history_days, 0)]
    promises = Promises(scenario, learn(scenario, earlier))
    day = simulate_day(scenario, f"{seed}/0", promises)
    return Report(scenario, day, promises.given, first_come_day(scenario, seed))


def first_come_day(scenario: Scenario, seed: int) -> SimulatedDay | None:
    """Simulate the day of the same people, called as they came; None: nobody books."""
    if not any(one.booking for one in scenario.services):
        return None
    plain = replace(scenario, policy=FirstCome())
    return simulate_day(plain, f"{seed}/0", keeps_hours=False)


@dataclass(frozen=True, slots=True)
class BookedFigures:
    """How booked visits went, and what they cost those who just came; waits in minutes.

    Attributes:
        before_slot: how many in time were called before their slot began.
        at_the_hour: the share of those in time called within AT_THE_HOUR_MINUTES after it.
        walk_ins: the mean wait of those who just came.
        walk_ins_first_come: the same of the same people, had everybody been called as they came.
    """

    in_time: int
    late: int
    stayed_away: int
    before_slot: int
    at_the_hour: float | None
    walk_ins: float | None
    walk_ins_first_come: float | None


def booked_figures(report: Report) -> BookedFigures | None:
    """Measure how booked visits went; None: nobody books in this scenario."""
    if report.first_come is None:
        return None
    booked = [one for one in report.day.tickets if one.slot is not None]
    behind = [
        one.called - one.slot
        for one in booked
        if one.slot is not None and one.called is not None and not one.late
    ]
    in_time = sum(not one.late for one in booked)
    at_the_hour = sum(minutes <= AT_THE_HOUR_MINUTES for minutes in behind)
    return BookedFigures(
        in_time=in_time,
        late=len(booked) - in_time,
        stayed_away=report.day.stayed_away,
        # Virtual time is reckoned in fractions of minutes, the line in whole microseconds.
        before_slot=sum(minutes < -1e-6 for minutes in behind),
        at_the_hour=at_the_hour / in_time if in_time else None,
        walk_ins=_walk_in_mean(report.day),
        walk_ins_first_come=_walk_in_mean(report.first_come),
    )


def _walk_in_mean(day: SimulatedDay) -> float | None:
    waited = [one.waited for one in day.tickets if one.slot is None and one.waited is not None]
    return fmean(waited) if waited else None


def waits(day: SimulatedDay) -> list[Waits]:
    """Measure the waits of each service and class."""
    kinds = {(one.service, one.priority) for one in day.tickets}
    ordered = sorted(kinds, key=lambda kind: (kind[0], kind[1] or ""))
    return [_waits_of(day, service, priority) for service, priority in ordered]


def _waits_of(day: SimulatedDay, service: str, priority: str | None) -> Waits:
    people = [one for one in day.tickets if (one.service, one.priority) == (service, priority)]
    found = sorted(one.waited for one in people if one.waited is not None)
    if not found:
        return Waits(service, priority, len(people), 0, None, None, None, None)
    return Waits(
        service,
        priority,
        len(people),
        len(found),
        fmean(found),
        not_exceeded(found, 0.5),
        not_exceeded(found, 0.9),
        found[-1],
    )


def not_exceeded(found: Sequence[float], share: float) -> float:
    """Read the wait, of some in ascending order, that a share of people did not exceed."""
    at = share * (len(found) - 1)
    low = int(at)
    high = min(low + 1, len(found) - 1)
    return found[low] + (at - low) * (found[high] - found[low])


def utilisation(day: SimulatedDay) -> dict[str, float]:
    """Give the share of its open time that each counter spent with people."""
    return {
        code: 0.0 if staffed <= 0 else day.busy[code] / staffed
        for code, staffed in day.staffed.items()
    }


def as_document(report: Report) -> dict[str, Any]:
    """Write the whole report as the JSON document of the command; minutes after opening."""
    day = report.day
    booked = booked_figures(report)
    return {
        "tickets": [_ticket(one, report.promised[one.number]) for one in day.tickets],
        "totals": {
            "tickets": len(day.tickets),
            "called": sum(one.called is not None for one in day.tickets),
            "no_shows": sum(not one.shows_up and one.called is not None for one in day.tickets),
            "waits": [
                {
                    "service": one.service,
                    "priority": one.priority,
                    "tickets": one.people,
                    "called": one.called,
                    "mean": _figure(one.mean),
                    "p50": _figure(one.p50),
                    "p90": _figure(one.p90),
                    "longest": _figure(one.longest),
                }
                for one in waits(day)
            ],
            "utilisation": {code: round(one, 4) for code, one in utilisation(day).items()},
            "inside_range": _share(report.promises),
            "inside_range_of_waits": _share(report.promises_of_waits),
            "appointments": None if booked is None else asdict(booked),
        },
    }


def _ticket(one: SimulatedTicket, expected: Expected) -> dict[str, Any]:
    range_ = expected.range
    return {
        "number": one.number,
        "service": one.service,
        "priority": one.priority,
        "arrived": _figure(one.arrived),
        "called": _figure(one.called),
        "finished": _figure(one.finished),
        "counter": one.counter,
        "no_show": not one.shows_up and one.called is not None,
        "ahead": expected.ahead,
        "low_minutes": None if range_ is None else range_.low_minutes,
        "high_minutes": None if range_ is None else range_.high_minutes,
        "waited_minutes": _figure(one.waited),
        "slot": _figure(one.slot),
        "late": one.late,
    }


def _figure(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _share(kept: Sequence[bool]) -> float | None:
    return _figure(fmean(kept)) if kept else None
