"""What the kiosk tells while nobody uses it: crowds, days to come, quiet hours, complaints."""

from datetime import date

from kiosk_app.words import phrases
from kiosk_app.words.wording import Wording
from server.contract.answers import ComingDay, Office


def tidings(words: Wording, office: Office) -> tuple[str, ...]:
    """Write what there is to tell, each for itself; what the office has not said is left out."""
    crowds = words.name(office.crowds) if office.crowds else ""
    told = (
        crowds,
        _coming(words, office),
        phrases.quiet(words, office),
        _complaints(words, office),
    )
    return tuple(one for one in told if one)


def _coming(words: Wording, office: Office) -> str:
    if not office.coming_days:
        return ""
    return "\n".join(
        [words.say("idle_days"), *(_coming_day(words, one) for one in office.coming_days)]
    )


def _coming_day(words: Wording, one: ComingDay) -> str:
    when = _day(words, one.first)
    if one.last != one.first:
        when = words.say("days_range", first=when, last=_day(words, one.last))
    told = words.say("idle_day", when=when, name=words.name(one.name))
    return words.say("idle_day_closed", day=told) if one.closed else told


def _day(words: Wording, day: date) -> str:
    return words.say(
        "idle_date",
        weekday=words.say(f"weekday_{day.isoweekday()}"),
        day=day.day,
        month=day.month,
    )


def _complaints(words: Wording, office: Office) -> str:
    """Say where suggestions are heard; the telephone has a line of its own beside."""
    box, book = words.name(office.texts.suggestion_box), words.name(office.texts.suggestion_book)
    told = (
        words.say("idle_box", place=box) if box else "",
        words.say("idle_book", place=book) if book else "",
        words.say("idle_email", address=office.email) if office.email else "",
    )
    return "\n".join(one for one in told if one)
