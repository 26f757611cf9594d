"""The calls to come, planned by playing a hall forward once with every stay as long as usual."""

from dataclasses import replace

from server.domain.call_plan import CallPlan, length_of
from server.domain.counter_plan import CounterPlan, PlannedCall
from server.domain.discipline import calling_order, moment
from server.domain.futures import NEVER, Future
from server.domain.hall import CounterNow, Hall
from server.domain.stage import Stage
from server.domain.stay_lengths import StayLengths


def plan_calls(hall: Hall) -> CallPlan:
    """Plan who will be called when, if every stay takes its usual time and nobody else comes.

    Who is called by no counter is told those before him in the line of his own service.
    """
    usual = _usual_lengths(hall)
    ahead = ahead_in_line(hall)
    counters = _play(hall, usual, ahead) if hall.counters else []
    services = {one.ticket: one.service for one in hall.waiting}
    return CallPlan(moment(hall.now), hall.policy, usual, counters, services, ahead)


def _play(hall: Hall, usual: dict[str, float], ahead: dict[str, int]) -> list[CounterPlan]:
    calling = [one for one in hall.counters if not one.away]
    present = [_after_its_stay(one, usual) for one in calling]
    lengths = {code: StayLengths((one,)) for code, one in usual.items()}
    usually = replace(
        hall, counters=present, lengths=lengths, streams=(), classes=(), level=(1.0,), gaps={}
    )
    stage = Stage(usually)
    future = Future(stage, lambda: 0.5)
    future.play()
    for at, one in enumerate(hall.waiting):
        if future.called_at[at] < NEVER:
            ahead[one.ticket] = future.ahead[at]
    claims = {
        entry: (lane.since[at], lane.standing)
        for lane in stage.lanes
        for at, entry in enumerate(lane.entries)
    }
    counters = []
    for before, counter, calls in zip(calling, present, future.calls, strict=True):
        planned = CounterPlan(
            counter.profile, counter.closes_in, counter.opens_in, is_open=before.opens_in <= 0
        )
        for minute, entry in calls:
            one, (since, standing) = hall.waiting[entry], claims[entry]
            rate = planned.rate(hall.policy, one.service, one.priority)
            call = PlannedCall(minute, one.ticket, since, rate, standing)
            planned.append(call, length_of(usual, one.service))
        counters.append(planned)
    return counters


def _after_its_stay(counter: CounterNow, usual: dict[str, float]) -> CounterNow:
    """Let a counter call once whoever is there has had his usual time."""
    if counter.stay is None:
        return counter
    left = max(0.0, length_of(usual, counter.stay.service) - counter.stay.elapsed)
    return replace(counter, stay=None, opens_in=max(left, counter.opens_in))


def ahead_in_line(hall: Hall) -> dict[str, int]:
    """Count, for each who waits, those before him in the line of his own service."""
    before: dict[str, int] = {}
    ahead = {}
    for one in calling_order(hall.waiting, hall.policy, hall.now, hall.history):
        ahead[one.ticket] = before.get(one.service, 0)
        before[one.service] = before.get(one.service, 0) + 1
    return ahead


def people_ahead(hall: Hall) -> dict[str, int]:
    """Count, for each ticket, those who wait now and will be called before it.

    Counted are calls at counters that could have called it instead, as things go when every
    stay takes its usual time and nobody else comes. Where no counter is going to call it:
    those before it in the line of its own service.
    """
    return plan_calls(hall).ahead


def _usual_lengths(hall: Hall) -> dict[str, float]:
    """Give each service's usual stay in minutes; under "" that of one that is not known."""
    known = {code: one.mean for code, one in hall.lengths.items()}
    return {**known, "": sum(known.values()) / len(known) if known else 1.0}
