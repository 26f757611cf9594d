"""One possible future of a hall, played forward by the office's own order until all are called."""

import math
from bisect import bisect_left
from collections.abc import Callable
from heapq import heapify, heappop, heappush

from server.domain.arrivals import Stream
from server.domain.gaps import Gaps
from server.domain.hall import CounterNow, Stay
from server.domain.policies import Ratio, claim
from server.domain.stage import NOBODY, Lane, Stage, Work
from server.domain.stay_lengths import StayLengths

NEVER = math.inf


class Future:
    """A run of the hall from now on; each draw of `level` settles one chance, from 0 to 1.

    Attributes:
        called_at: minutes from now at which each entry is called; NEVER: not at all.
        ahead: how many of those who wait now are called before each entry, at counters that
            could have called it.
        calls: what each counter called of those who wait now, in order: entries and minutes.
    """

    def __init__(self, stage: Stage, level: Callable[[], float]) -> None:
        self._stage = stage
        self._level = level
        self.called_at = [NEVER] * stage.entries
        self.ahead = [0] * stage.entries
        self._asked = [0] * len(stage.lanes)
        for lane, circle in zip(stage.lanes, stage.circles, strict=True):
            self._asked[circle] += len(lane.entries)
        self._since = [list(lane.since) for lane in stage.lanes]
        self._entries = [list(lane.entries) for lane in stage.lanes]
        self._heads = [0] * len(stage.lanes)
        self.calls: list[list[tuple[float, int]]] = [[] for _ in stage.counters]
        self._calls = [0] * len(stage.codes)
        self._history = list(stage.history)
        self._hall_level = (
            stage.level[int(level() * len(stage.level))] if len(stage.level) > 1 else 1.0
        )
        self._level_of_day = [one.level_of_day(level()) * self._hall_level for one in stage.lengths]
        self._latest_long = [one.latest_long for one in stage.lengths]
        self._free = [self._first_call(index) for index in stage.longest_first]
        heapify(self._free)
        self._coming: list[tuple[float, int]] = []
        for index, (stream, _) in enumerate(stage.streams):
            self._expect(stream, index, 0.0)

    def play(self) -> None:
        """Let the counters call until nobody is left whose wait is asked.

        A counter stops early when nobody is left whom its calls could concern.
        """
        while self._free:
            now, counter = heappop(self._free)
            work = self._stage.work[counter]
            if now >= self._stage.counters[counter].closes_in or not work:
                continue
            if not self._asked[self._stage.circles[work[0].lane]]:
                continue
            while self._coming and self._coming[0][0] <= now:
                self._arrive()
            lane = self._strongest(counter, now)
            until = self._wake(work) if lane is None else self._call(counter, lane, now)
            if until < NEVER:
                heappush(self._free, (until, counter))

    def _first_call(self, index: int) -> tuple[float, int]:
        counter = self._stage.counters[index]
        gaps = self._stage.gaps[index]
        free = 0.0
        if counter.stay is not None:
            free = self._remaining(counter.stay)
            if gaps is not None:
                free += gaps.drawn(self._level())
        elif gaps is not None and counter.idle is not None:
            free = self._back_in(counter, gaps, self._stage.asked[index])
        return max(free, counter.opens_in), index

    def _back_in(self, counter: CounterNow, gaps: Gaps, asked: float) -> float:
        """Draw when the clerk of a counter at which nobody is calls the next."""
        idle = counter.idle or 0.0
        if counter.away:
            return gaps.remaining(idle, self._level())
        return gaps.free_in(idle, asked, self._level(), self._level())

    def _remaining(self, stay: Stay) -> float:
        """Draw what is left of a stay."""
        service = self._stage.index_of(stay.service)
        lengths = self._stage.lengths[service]
        if lengths.runs is not None:
            lengths = self._kind(service, stay.elapsed / self._hall_level)
        elapsed = stay.elapsed / self._hall_level
        return lengths.remaining(elapsed, self._level()) * self._hall_level

    def _kind(self, service: int, elapsed: float) -> StayLengths:
        """Draw whether a stay that lasts longer than `elapsed` is a short or a long one."""
        lengths = self._stage.lengths[service]
        short, long = self._stage.kinds[service]
        chance = 0.0
        if lengths.runs is not None:
            chance = lengths.runs.chance_of_long(self._latest_long[service])
        if elapsed > 0:
            as_long = chance * long.share_over(elapsed)
            as_short = (1 - chance) * short.share_over(elapsed)
            chance = as_long / (as_long + as_short) if as_long + as_short > 0 else 1.0
        is_long = self._level() < chance
        self._latest_long[service] = float(is_long)
        return long if is_long else short

    def _strongest(self, counter: int, now: float) -> int | None:
        work = self._stage.work[counter]
        strongest, chosen = -math.inf, None
        due = self._due(counter)
        for one in work:
            at, line = self._heads[one.lane], self._since[one.lane]
            # Added up as in _wake: the counter that wakes for him must find him.
            if at == len(line) or now < line[at] + one.past:
                continue
            lane = self._stage.lanes[one.lane]
            if lane.held and self._held_back(lane, work, now):
                continue
            waited, in_turn = now - line[at], lane.kind[1] is due
            limit = self._stage.limit
            strength = claim(waited, one.rate, lane.standing, limit, due=in_turn)
            if strength > strongest:
                strongest, chosen = strength, one.lane
        return chosen

    def _due(self, counter: int) -> bool | None:
        policy = self._stage.policy
        if not isinstance(policy, Ratio):
            return None
        served = self._stage.served[counter]
        window = policy.ordinary + policy.priority
        calls = [was for service, was in self._history[-8 * window :] if service in served]
        return policy.priority_is_due(calls)

    def _held_back(self, lane: Lane, work: list[Work], now: float) -> bool:
        if self._calls[lane.service] >= lane.held:
            return False
        lanes = self._stage.lanes
        return any(
            lanes[one.lane].service == lane.service
            and self._calls[lane.service] >= lanes[one.lane].held
            and self._waits(one, now)
            for one in work
        )

    def _waits(self, one: Work, now: float) -> bool:
        """Tell whether a lane has somebody to call now; a newcomer is in nobody's way."""
        at, line = self._heads[one.lane], self._since[one.lane]
        return (
            at < len(line)
            and now >= line[at] + one.past
            and self._entries[one.lane][at] < len(self._stage.waiting)
        )

    def _call(self, counter: int, lane: int, now: float) -> float:
        """Call the head of a lane; answers when the counter is free again."""
        service = self._stage.lanes[lane].service
        entry = self._entries[lane][self._heads[lane]]
        self._heads[lane] += 1
        if entry != NOBODY:
            self._asked[self._stage.circles[lane]] -= 1
            self.called_at[entry] = now
            self.ahead[entry] = self._calls_before(lane, self._heads[lane] - 1)
            if entry >= len(self._stage.waiting):
                return now
            self.calls[counter].append((now, entry))
        self._calls[service] += 1
        self._history.append((service, self._stage.lanes[lane].kind[1]))
        lengths = self._stage.lengths[service]
        if lengths.runs is not None:
            lengths = self._kind(service, 0.0)
        free = now + lengths.drawn(self._level()) * self._level_of_day[service]
        gaps = self._stage.gaps[counter]
        return free if gaps is None else free + gaps.drawn(self._level())

    def _calls_before(self, lane: int, at: int) -> int:
        """Count the calls so far that could have been the call of one in a lane.

        A counter that helps after a while could not have called him sooner.
        """
        since, found = self._since[lane][at], 0
        for counter, past in self._stage.able[lane]:
            calls = self.calls[counter]
            found += len(calls)
            if past:
                found -= bisect_left(calls, (since + past, NOBODY))
        return found

    def _wake(self, work: list[Work]) -> float:
        """Find when a counter that has nobody to call now may next have somebody."""
        soonest = self._coming[0][0] if self._coming else NEVER
        for one in work:
            at, line = self._heads[one.lane], self._since[one.lane]
            if at < len(line):
                soonest = min(soonest, line[at] + one.past)
        return soonest

    def _arrive(self) -> None:
        now, index = heappop(self._coming)
        stream, lane = self._stage.streams[index]
        self._since[lane].append(now)
        self._entries[lane].append(NOBODY)
        self._expect(stream, index, now)

    def _expect(self, stream: Stream, index: int, now: float) -> None:
        """Draw the stream's next arrival: a Poisson process whose rate changes by steps."""
        patience = -math.log1p(-self._level())
        for end, rate in zip(stream.ends, stream.rates, strict=True):
            if end <= now:
                continue
            if rate * (end - now) > patience:
                heappush(self._coming, (now + patience / rate, index))
                return
            patience -= rate * (end - now)
            now = end
