"""The plan of a week on A4 paper, to be posted: who sits where, who stands in, who leads."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from server.contract.answers.morning_json import PlannedSeatJson
from server.contract.answers.week_json import WeekDayJson, WeekPlanJson
from server.domain.week_plan import WhyEmpty
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, Ruled, plain
from server.forms.words import line

HOUR = 60


class Placed(NamedTuple):
    """A counter: its code, the word for its place, and what is done there."""

    code: str
    place: str
    name: str


def week_sheet(head: Letterhead, told: WeekPlanJson, counters: Sequence[Placed]) -> FormSheet:
    """Lay a week out, a column for each day that is worked; empty places are named in a sentence.

    `counters` are those of the office, in their order.
    """
    days = [one for one in told["days"] if one["sessions"] or one["seats"]]
    first, last = told["days"][0]["day"], told["days"][-1]["day"]
    return FormSheet(
        **head.begins(),
        paper="a4",
        flipped=True,
        title_lines=[head.say("week.title")],
        addressed=[
            plain(head.say("list.span", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}"))
        ],
        blocks=list(_blocks(head, told, days, counters)),
        signed=[head.leader],
        pages=True,
    )


def _blocks(
    head: Letterhead, told: WeekPlanJson, days: Sequence[WeekDayJson], counters: Sequence[Placed]
) -> Iterator[Block]:
    if not days:
        yield line([plain(head.say("week.closed"))])
        return
    yield _table(head, days, counters)
    yield line(head.sentence("week.empty", places=_empty(head, days, counters)))
    if told["days_off"]:
        sums = (
            head.say("week.days_off.of", name=one["name"], time=_time(head, one["minutes"]))
            for one in told["days_off"]
        )
        yield line(head.sentence("week.days_off", sums="; ".join(sums)))


def _table(head: Letterhead, days: Sequence[WeekDayJson], counters: Sequence[Placed]) -> Ruled:
    leaders = [head.say("week.leader"), *(one["leader"] or "–" for one in days)]
    away = [
        head.say("week.away"),
        *(", ".join(who["name"] for who in one["away"]) or "–" for one in days),
    ]
    rows = [
        [f"{_place(head, one)} – {one.name}", *(_seat(head, day, one.code) for day in days)]
        for one in counters
    ]
    return {
        "kind": "table",
        "widths": ["38mm", *("1fr" for _ in days)],
        "aligned": ["left"] * (len(days) + 1),
        "head": [head.say("week.place"), *(_day(head, one["day"]) for one in days)],
        "rows": [leaders, *rows, away],
    }


def _day(head: Letterhead, day: date) -> str:
    weekday = head.say(f"weekday.{day.weekday()}")
    return f"{weekday[:1].upper()}{weekday[1:]} {day:%d/%m}"


def _seat(head: Letterhead, day: WeekDayJson, counter: str) -> str:
    if _why(day, counter) is not None:
        return head.say("week.nobody")
    seat = _seat_at(day, counter)
    if seat is None:
        return "–"
    away = {one["user"] for one in day["away"]}
    stand_in = seat["stand_in_name"]
    if stand_in is None:
        return seat["person_name"]
    key = "week.stands_in" if seat["person"] in away else "week.may_stand_in"
    return head.say(key, person=seat["person_name"], stand_in=stand_in)


def _empty(head: Letterhead, days: Sequence[WeekDayJson], counters: Sequence[Placed]) -> str:
    """Name the empty places, each with its days."""
    said = [
        head.say("week.empty.of", place=_place(head, one), days=_empty_days(head, days, one.code))
        for one in counters
        if any(_why(day, one.code) for day in days)
    ]
    return "; ".join(said) or head.say("week.empty.none")


def _empty_days(head: Letterhead, days: Sequence[WeekDayJson], counter: str) -> str:
    why = {one["day"]: _why(one, counter) for one in days}
    empty = [day for day, reason in why.items() if reason is not None]
    filled = any(why[one["day"]] is None and _seat_at(one, counter) for one in days)
    away = any(reason == WhyEmpty.AWAY for reason in why.values())
    if len(empty) > 1 and not filled and not away:
        return head.say("week.empty.whole")
    return ", ".join(head.say(f"week.empty.{why[one]}", day=_day(head, one)) for one in empty)


def _why(day: WeekDayJson, counter: str) -> str | None:
    return next((one["why"] for one in day["empty"] if one["counter"] == counter), None)


def _seat_at(day: WeekDayJson, counter: str) -> PlannedSeatJson | None:
    return next((one for one in day["seats"] if one["counter"] == counter), None)


def _place(head: Letterhead, counter: Placed) -> str:
    return head.say(f"place.{counter.place}", code=counter.code)


def _time(head: Letterhead, minutes: int) -> str:
    hours, rest = divmod(minutes, HOUR)
    return head.say("week.time" if rest else "week.time.whole", hours=hours, minutes=rest)
