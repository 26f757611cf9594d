"""Figures of an office's days, row by row: the contract's Statistics."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from server.contract.answers.statistics_json import (
    ArrivalsJson,
    PeriodBeforeJson,
    StatisticsJson,
    StatisticsRowJson,
    WaitBarJson,
)
from server.domain.figures.definitions import CATALOGUE, Figure
from server.domain.figures.periods import Period, Span, before, key_of_day
from server.domain.figures.tally import NOTHING, Split, Tally, bars
from server.storage.answers.booking_figures import Ended, ended_visits
from server.storage.answers.desk_work import desk_work_told
from server.storage.answers.outages import outages_told
from server.storage.answers.rating_figures import GIVEN
from server.storage.answers.statistics_names import FIELD, key_names
from server.storage.answers.statistics_row import row
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.read import DayPart, add_tally, sum_of
from server.texts import say

BAR_MINUTES, BARS = 5, 10


class Narrowed(NamedTuple):
    """What figures are narrowed down to: one service, field, counter, clerk, channel or class."""

    split: str
    key: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures are asked for.

    Attributes:
        span: the days.
        by: a period, or what rows are told apart by.
        of: what the numbers are narrowed down to; then `by` is a period.
        own: asked by whom they are about, who is told no ratings: a change would tell of a visit.
    """

    span: Span
    by: str
    of: Narrowed | None = None
    own: bool = False


def statistics(at: OfficeDays, asked: Asked, language: str) -> StatisticsJson:
    """Sum up the numbers of some days; definitions and names in a language go with them."""
    rules = at.plan.set_up.figures
    tell = _Telling(at, asked)
    tally, total, rows = tell.rows()
    return {
        "first": asked.span.first,
        "last": asked.span.last,
        "by": asked.by,
        "of": None if asked.of is None else {"split": asked.of.split, "key": asked.of.key},
        "promised_wait_minutes": rules.promised_wait_minutes,
        "target_percent": rules.target_percent,
        "month_ends_on": rules.month_ends_on,
        "definitions": {one.value: say(CATALOGUE, language, f"{one}.how") for one in Figure},
        "names": key_names(at, asked.by, language),
        "rows": rows,
        "total": total,
        "before": tell.before(),
        "arrivals": tell.arrivals(),
        "waits": [_bar(one) for one in bars(tally, BAR_MINUTES, BARS)],
        "desk_work": desk_work_told(at, asked.span, asked.by, asked.of),
        "outages": outages_told(at.connection, at.plan, asked.span.first, asked.span.last),
    }


def _bar(bar: tuple[int, int | None, int, int]) -> WaitBarJson:
    minutes, to_minutes, called, uncalled = bar
    return {
        "minutes": minutes,
        "to_minutes": to_minutes,
        "called": called,
        "uncalled": uncalled,
    }


Ratings = Mapping[str | None, Sequence[int]]
"""The overalls under each key, and all of them under none."""


class _Telling:
    """Tells what was asked of an office at a moment."""

    def __init__(self, at: OfficeDays, asked: Asked) -> None:
        self._at = at
        self._asked = asked
        self._days = at.days()
        self._fields = {code: one.about.field or NOTHING for code, one in at.plan.services.items()}

    def rows(self) -> tuple[Tally, StatisticsRowJson, list[StatisticsRowJson]]:
        """Sum up the rows, and all of them together."""
        tallies = sum_of(self._parts(self._split(), self._asked.span), self._key_of())
        total = Tally()
        for one in tallies.values():
            add_tally(total, one)
        ratings = self.ratings(self._asked.span)
        ended = self.bookings(self._asked.span, self._booked_key)
        all_ended = sum(ended.values(), Counter[str]())
        # Nobody may have come at all of those who had booked.
        rows = [
            self.row(key, tallies.get(key, Tally()), ratings.get(key), ended.get(key, Counter()))
            for key in sorted({*tallies, *ended})
        ]
        return total, self.row(None, total, ratings.get(None), all_ended), rows

    def row(
        self, key: str | None, tally: Tally, overalls: Sequence[int] | None, ended: Ended
    ) -> StatisticsRowJson:
        """Tell one row; without ratings or booked visits where none are told apart so."""
        minutes = self._at.plan.set_up.figures.promised_wait_minutes
        answers = overalls if self._rated else None
        if self._rated and answers is None:
            answers = ()
        return row(key, tally, minutes * 60, answers, ended if self._books else None)

    def before(self) -> PeriodBeforeJson:
        """Sum up what the days are compared with."""
        closing = self._at.plan.set_up.figures.month_ends_on
        span = before(self._asked.span, self._at.today, closing)
        found = sum_of(self._parts(self._total_split(), span), lambda _: NOTHING)
        ended = self.bookings(span, lambda *_: NOTHING).get(NOTHING, Counter())
        told = self.row(None, found.get(NOTHING, Tally()), self.ratings(span).get(None), ended)
        return {"first": span.first, "last": span.last, "total": told}

    def arrivals(self) -> list[ArrivalsJson]:
        """Count who came by weekday and hour; nothing where the figures are narrowed down."""
        if self._asked.of is not None:
            return []
        found: dict[tuple[int, int], int] = defaultdict(int)
        for part in self._days.parts(Split.HOUR, self._asked.span):
            found[part.day.isoweekday(), int(part.key)] += part.issued
        return [
            {"weekday": weekday, "hour": hour, "issued": issued}
            for (weekday, hour), issued in sorted(found.items())
        ]

    def ratings(self, span: Span) -> Ratings:
        """Read the overalls of a span under the keys of its rows."""
        if not self._rated:
            return {}
        by = RATED_BY.get(self._asked.by, "service" if self._asked.by == FIELD else "day")
        given = GIVEN[by, "overall"].all(
            self._at.connection, office=self._at.plan.code, first=span.first, last=span.last
        )
        found: dict[str | None, list[int]] = defaultdict(list)
        for one in given:
            overalls = [one.answer] * one.many
            found[self._rated_key(one.key)] += overalls
            found[None] += overalls
        return found

    def bookings(self, span: Span, key_of: Callable[[str, date], str]) -> Mapping[str, Ended]:
        """Count the booked visits of a span that were kept or missed, under the keys of rows."""
        if not self._books:
            return {}
        return ended_visits(
            self._at.connection,
            self._at.plan.code,
            span,
            lambda service, day: key_of(service, day) if self._is_asked(service) else None,
        )

    def _booked_key(self, service: str, day: date) -> str:
        if self._asked.by in PERIODS:
            return self._key_of_day(day)
        return self._fields.get(service, NOTHING) if self._asked.by == FIELD else service

    def _is_asked(self, service: str) -> bool:
        narrow = self._asked.of
        if narrow is None:
            return True
        return narrow.key == (
            self._fields.get(service, NOTHING) if narrow.split == FIELD else service
        )

    @property
    def _books(self) -> bool:
        of = "service" if self._asked.of is None else self._asked.of.split
        return not self._asked.own and {self._asked.by, of} <= BOOKED_BY

    @property
    def _rated(self) -> bool:
        return self._asked.of is None and not self._asked.own and self._asked.by not in UNRATED

    def _rated_key(self, key: str | date | None) -> str:
        if isinstance(key, date):
            return self._key_of_day(key)
        if self._asked.by == FIELD:
            return self._fields.get(key or NOTHING, NOTHING)
        return key or NOTHING

    def _split(self) -> Split:
        if self._asked.of is not None or self._asked.by in PERIODS:
            return self._total_split()
        return Split.SERVICE if self._asked.by == FIELD else Split(self._asked.by)

    def _total_split(self) -> Split:
        if self._asked.of is None:
            return Split.OFFICE
        narrow = self._asked.of.split
        return Split.SERVICE if narrow == FIELD else Split(narrow)

    def _key_of(self) -> Callable[[DayPart], str]:
        if self._asked.by in PERIODS:
            return lambda part: self._key_of_day(part.day)
        if self._asked.by == FIELD:
            return lambda part: self._fields.get(part.key, NOTHING)
        return lambda part: part.key

    def _key_of_day(self, day: date) -> str:
        closing = self._at.plan.set_up.figures.month_ends_on
        return key_of_day(day, Period(self._asked.by), closing)

    def _parts(self, split: Split, span: Span) -> Iterator[DayPart]:
        narrow = self._asked.of
        for part in self._days.parts(split, span):
            if narrow is None:
                yield part
            elif narrow.split == FIELD:
                if self._fields.get(part.key, NOTHING) == narrow.key:
                    yield part
            elif part.key == narrow.key:
                yield part


PERIODS = frozenset(Period)
UNRATED = frozenset({"hour", "channel", "priority"})
"""Answers are not kept by these: an answer leads back to nobody."""
BOOKED_BY = frozenset({*PERIODS, "service", FIELD})
"""A visit that was booked and missed had no counter, clerk or class."""
RATED_BY = {"service": "service", "counter": "counter", "clerk": "clerk"}
