"""What screens and slips say of times, lines and counters, from the contract's answers."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from html import escape
from zoneinfo import ZoneInfo

from kiosk_app.words.wording import Wording
from server.contract.answers import CounterOfOffice, DayHours, Office, Ticket, WaitRange
from server.contract.states import CounterState

DAYS = range(1, 8)


def clock(moment: datetime) -> str:
    """Say the time of day."""
    return f"{moment:%H:%M}"


def weekday(words: Wording, day: date) -> str:
    """Name the day of the week."""
    return words.say(f"weekday_{day.isoweekday()}")


def calendar_date(words: Wording, day: date, form: str = "date") -> str:
    """Say the date as the language writes it; as "slip_date" in its shortest form."""
    return words.say(
        form,
        day=day.day,
        month=day.month,
        month_name=words.say(f"month_{day.month}"),
        year=day.year,
    )


def wait(words: Wording, expected: WaitRange | None, form: str = "") -> str | None:
    """Say how long the wait will be, if asked "short" or "tight"; None where it is not known."""
    if expected is None:
        return None
    if expected.high_minutes == 0:
        return words.say("wait_now")
    suffix = f"_{form}" if form else ""
    if expected.low_minutes == 0:
        return words.say(f"wait_under{suffix}", minutes=expected.high_minutes)
    if expected.low_minutes == expected.high_minutes:
        return words.say(f"wait_about{suffix}", minutes=expected.high_minutes)
    return words.say(f"wait_range{suffix}", low=expected.low_minutes, high=expected.high_minutes)


def reopening(words: Wording, reopens_at: datetime | None, now: datetime) -> str | None:
    """Say when a service next hands out numbers, in the zone of `now`; None where nobody knows."""
    if reopens_at is None:
        return None
    local = reopens_at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return words.say("reopens_today", time=clock(local))
    return words.say("reopens_later", time=clock(local), day=weekday(words, local))


MOST_NAMED = 160
"""Signs that the names of the services that open first may take on the closed screen."""


def opening_next(words: Wording, office: Office, now: datetime) -> str:
    """Invite people back, and say so where only some services open first, and when the others."""
    invited = coming_back(words, office.reopens_at, now)
    first = [one for one in office.services if one.reopens_at == office.reopens_at]
    others = [one for one in office.services if one.reopens_at != office.reopens_at]
    if office.reopens_at is None or not first or not others:
        return invited
    names = ", ".join(words.name(one.name) for one in first)
    said = escape(names) if len(names) <= MOST_NAMED else words.count("services", len(first))
    told = [f"{invited}<br>{words.say('closed_only', services=said)}"]
    later = min((one.reopens_at for one in others if one.reopens_at), default=None)
    if later is not None:
        local = later.astimezone(now.tzinfo)
        told.append(
            words.say(
                "closed_others",
                time=clock(local),
                weekday=weekday(words, local),
                date=calendar_date(words, local),
            )
        )
    return "<br>".join(told)


def coming_back(words: Wording, reopens_at: datetime | None, now: datetime) -> str:
    """Invite people back to a closed office; bold marks the hour."""
    if reopens_at is None:
        return words.say("closed_returns_unknown")
    local = reopens_at.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    key = {0: "closed_returns_today", 1: "closed_returns_tomorrow"}.get(
        days, "closed_returns_later"
    )
    return words.say(
        key,
        time=clock(local),
        weekday=weekday(words, local),
        date=calendar_date(words, local),
    )


def counters(words: Wording, office: Office, ticket: Ticket) -> str:
    """Name the counters that may call a ticket and where somebody is now; else where it is shown.

    A slip that names an empty counter sends people to wait before it. Counters that go by one
    word, such as rooms, stand together behind it.
    """

    def may_call(counter: CounterOfOffice) -> bool:
        if ticket.for_counter is not None:
            return counter.code == ticket.for_counter
        return ticket.service in counter.services

    manned = [one for one in office.counters if one.state is not CounterState.CLOSED]
    return _named(words, filter(may_call, manned)) or words.say("counters_unknown")


def places(words: Wording, office: Office, codes: Sequence[str]) -> str | None:
    """Name these counters of the office; None where it has none of them."""
    return _named(words, (one for one in office.counters if one.code in codes))


def _named(words: Wording, counters: Iterable[CounterOfOffice]) -> str | None:
    named: dict[str, list[str]] = {}
    for counter in counters:
        named.setdefault(counter.place, []).append(counter.code)
    if not named:
        return None
    return " · ".join(
        words.say(f"{place}s_{'one' if len(codes) == 1 else 'many'}", counters=", ".join(codes))
        for place, codes in named.items()
    )


def ahead(words: Wording, ticket: Ticket) -> str:
    """Say who is before a ticket; that it is next only while an open counter will call it."""
    if ticket.ahead is None:
        return ""
    if ticket.ahead == 0 and not ticket.soon:
        return words.say("ahead_first")
    return words.count("ahead", ticket.ahead)


def until_then(words: Wording, office: Office, ticket: Ticket) -> str:
    """Say what to do until the call: take a seat, or come back where the hall is too full."""
    return come_back(words, office, ticket) or words.say("take_a_seat")


def come_back(words: Wording, office: Office, ticket: Ticket) -> str:
    """Ask whoever has long to wait to come back; empty where he stays."""
    if ticket.come_back_at is None:
        return ""
    back = local_now(office, ticket.come_back_at)
    form = "slip_clock" if back.minute else "slip_clock_full"
    told = words.say(form, hour=back.hour, minute=f"{back.minute:02d}")
    return words.say("come_back", time=told)


def local_now(office: Office, moment: datetime) -> datetime:
    """Give a moment in the office's own time zone."""
    return moment.astimezone(ZoneInfo(office.timezone))


def opening_hours(words: Wording, hours: Sequence[DayHours]) -> list[tuple[str, str]]:
    """Write the week's hours, days alike in one line: (days, sessions)."""
    sessions = dict.fromkeys(DAYS, "")
    for day in hours:
        told = " · ".join(f"{s.opens}–{s.closes}" for s in day.sessions)
        only = "" if day.services is None else f" ({words.count('services', len(day.services))})"
        sessions[day.weekday] = f"{told}{only}"
    return [
        (_days(words, run), sessions[run[0]] or words.say("day_off"))
        for run in _alike(DAYS, sessions)
    ]


def _alike(days: Iterable[int], sessions: dict[int, str]) -> list[list[int]]:
    runs: list[list[int]] = []
    for day in days:
        if runs and sessions[runs[-1][0]] == sessions[day]:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _days(words: Wording, run: Sequence[int]) -> str:
    first, last = (words.say(f"weekday_{day}") for day in (run[0], run[-1]))
    return first if len(run) == 1 else words.say("days_range", first=first, last=last)


def elsewhere(words: Wording, office: Office) -> str:
    """Tell who waits in the office's other halls, a line each; empty: there are none."""
    return "\n".join(
        f"{words.name(one.name)}: {words.count('people_waiting', one.waiting)}"
        for one in office.halls
    )


def quiet(words: Wording, office: Office) -> str:
    """Name the hours of the week in which few people come; empty: not known."""
    hours = (
        words.say(
            "idle_hour",
            weekday=words.say(f"weekday_{one.weekday}"),
            opens=one.opens,
            closes=one.closes,
        )
        for one in office.quiet_hours
    )
    told = " · ".join(hours)
    return words.say("idle_quiet", hours=told) if told else ""
