"""Scenario files: an office, its services, counters and order, as one value."""

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from server.domain.discipline import WorkProfile
from server.domain.policies import PRIORITY_RATE, Accumulating, FirstCome, Policy, Ratio
from server.domain.stay_lengths import USUAL_CV
from server.simulation.booking import Booking, read_booking
from server.simulation.fields import Fields, ScenarioError

PRIORITY = "priority"
"""The one priority class of a simulated office."""
POLICIES = ("accumulating", "first-come", "ratio")
NO_SHOW_MINUTES = 1.0
"""How long a clerk waits for somebody who does not come."""
ERRANDS = 2
"""So many services one number is for, in a scenario."""


@dataclass(frozen=True, slots=True)
class SimulatedService:
    """Who comes for a service and how long he takes.

    Attributes:
        arrivals_per_hour: for each hour from opening.
        mean: of the service time, in minutes.
        cv: its standard deviation as a share of the mean.
        no_show_minutes: a called counter waits so long for somebody who is gone.
        booking: who of them books; None: nobody does.
    """

    code: str
    arrivals_per_hour: tuple[float, ...]
    mean: float
    cv: float
    priority_share: float
    no_show_share: float
    no_show_minutes: float
    booking: Booking | None = None


@dataclass(frozen=True, slots=True)
class SimulatedCounter:
    """A counter; it calls from `opens` until `closes`, minutes after the office opens.

    Without an hour of its own it stays until everybody is served.
    """

    profile: WorkProfile
    opens: float
    closes: float

    @property
    def code(self) -> str:
        return self.profile.counter or ""


@dataclass(frozen=True, slots=True)
class SimulatedErrand:
    """Of those who come for the first service, this share comes for the second one as well."""

    service: str
    other: str
    share: float


@dataclass(frozen=True, slots=True)
class Scenario:
    """A day to simulate.

    Attributes:
        opens: minutes after midnight.
        lasts: minutes in which people come.
    """

    opens: float
    lasts: float
    policy: Policy
    services: tuple[SimulatedService, ...]
    counters: tuple[SimulatedCounter, ...]
    errands: tuple[SimulatedErrand, ...] = ()


def read_scenario(text: str, policy: str | None = None) -> Scenario:
    """Read a scenario file.

    Args:
        text: TOML.
        policy: one of POLICIES, to be followed instead of the file's.

    Raises:
        ScenarioError: naming the line or the key.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise ScenarioError("toml", "", what=str(wrong)) from wrong
    whole = Fields("", document)
    opens, lasts = _hours(whole.table("office"))
    services = tuple(_service(one, lasts) for one in whole.tables("service"))
    known = {one.code for one in services}
    counters = tuple(_counter(one, known, opens) for one in whole.tables("counter"))
    for name, codes in (
        ("service", [one.code for one in services]),
        ("counter", [one.code for one in counters]),
    ):
        if len(set(codes)) < len(codes):
            raise ScenarioError("twice", name)
    errands = _errands(whole.tables("errand"), known) if whole.has("errand") else ()
    order = whole.table("discipline", required=False)
    scenario = Scenario(opens, lasts, _policy(order, policy), services, counters, errands)
    whole.done()
    return scenario


def _hours(office: Fields) -> tuple[float, float]:
    opens, closes = office.clock("opens"), office.clock("closes")
    if closes <= opens:
        raise ScenarioError("closes_before_opens", "office.closes")
    office.done()
    return opens, closes - opens


def _policy(order: Fields, instead: str | None) -> Policy:
    name = order.choice("policy", POLICIES, "accumulating")
    rate = order.number("priority_rate", PRIORITY_RATE, least=1.0)
    ordinary = int(order.number("ordinary", 2, least=1))
    priority = int(order.number("priority", 1, least=1))
    longest = order.number("longest_wait_minutes", math.inf, least=1.0)
    order.done()
    limit = None if math.isinf(longest) else timedelta(minutes=longest)
    match instead or name:
        case "first-come":
            return FirstCome(limit)
        case "ratio":
            return Ratio(ordinary, priority, limit)
        case _:
            return Accumulating({PRIORITY: rate}, limit)


def _service(one: Fields, lasts: float) -> SimulatedService:
    length = one.table("service_minutes")
    mean, cv = length.number("mean", above=0.0), length.number("cv", USUAL_CV)
    length.done()
    hours = math.ceil(lasts / 60)
    service = SimulatedService(
        code=one.text("code"),
        arrivals_per_hour=one.numbers("arrivals_per_hour", hours),
        mean=mean,
        cv=cv,
        priority_share=one.number("priority_share", 0.0, most=1.0),
        no_show_share=one.number("no_show_share", 0.0, most=1.0),
        no_show_minutes=one.number("no_show_minutes", NO_SHOW_MINUTES),
        booking=read_booking(one.table("appointments")) if one.has("appointments") else None,
    )
    one.done()
    return service


def _counter(one: Fields, services: set[str], office_opens: float) -> SimulatedCounter:
    code = one.text("code")
    serves = one.texts("serves", services)
    weights = one.numbers_by("weights", services)
    overflow = one.numbers_by("overflow_minutes", services)
    opens = one.clock("opens", office_opens) - office_opens
    closes = one.clock("closes", math.inf) - office_opens
    if closes <= opens:
        raise ScenarioError("closes_before_opens", one.path("closes"))
    one.done()
    profile = WorkProfile(
        code,
        {service: weights.get(service, 1.0) for service in serves},
        {service: timedelta(minutes=limit) for service, limit in overflow.items()},
    )
    return SimulatedCounter(profile, max(0.0, opens), closes)


def _errands(tables: Iterable[Fields], services: set[str]) -> tuple[SimulatedErrand, ...]:
    """Read the tables `[[errand]]` of a scenario.

    Raises:
        ScenarioError: not two different services, the same two twice, or shares past everybody.
    """
    found: dict[tuple[str, str], SimulatedErrand] = {}
    for one in tables:
        codes = one.texts("services", services)
        share = one.number("share", most=1.0)
        one.done()
        if len(set(codes)) != ERRANDS or len(codes) != ERRANDS:
            raise ScenarioError("not_two_services", one.path("services"))
        pair = (codes[0], codes[1])
        taken = sum(each.share for each in found.values() if each.service == pair[0])
        if pair in found or taken + share > 1.0:
            raise ScenarioError("twice", one.path("services"))
        found[pair] = SimulatedErrand(*pair, share)
    return tuple(found.values())
