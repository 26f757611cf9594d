"""What chance brings to a simulated day: when people come, and how long they need."""

import math
from random import Random

from server.simulation.scenario import SimulatedService


def next_arrival(service: SimulatedService, after: float, chances: Random) -> float:
    """Draw the next arrival of a Poisson process whose rate changes by the hour."""
    patience = chances.expovariate(1.0)
    at = after
    just_come = 1.0 if service.booking is None else 1.0 - service.booking.share
    for hour, one in enumerate(service.arrivals_per_hour, start=1):
        rate = one * just_come
        span = hour * 60 - at
        if span <= 0:
            continue
        if rate * span / 60 > patience:
            return at + patience / rate * 60
        patience -= rate * span / 60
        at = hour * 60.0
    return math.inf


def service_minutes(service: SimulatedService, chances: Random) -> float:
    """Draw a service time: lognormal, as they usually are."""
    spread = math.log1p(service.cv**2)
    return chances.lognormvariate(math.log(service.mean) - spread / 2, math.sqrt(spread))
