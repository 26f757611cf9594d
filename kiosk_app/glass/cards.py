"""What the cards of a menu say: letter, name, people and wait of services and fields."""

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk_app.rules.screen import (
    Screen,
    State,
    cards_on,
    offers_services_directly,
    services_of,
)
from kiosk_app.words import phrases
from kiosk_app.words.wording import Wording, wording
from server.contract.answers import Office, Service

NO_BREAK = "\N{NO-BREAK SPACE}"
SHORT_PAIR = 7
"""Two words of so many letters together are no longer than one long syllable."""

STUB_LETTERS = 5
STUB_LINES = 2
STUB_LINE_LETTERS = 3
"""A field's series are named on the stub of its card where its lines have room for all."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a menu: the stub of the ticket that it yields."""

    code: str
    is_field: bool
    letter: str
    title: str
    people: str
    count: str
    """People where that line finds no room."""
    wait: str
    wait_short: str
    """The wait where a long one finds no room."""
    brief: str
    """People and wait in one line, for low cards."""
    tight: str
    """The same with words cut short, for where that line finds no room."""
    closed: bool
    banner: str
    """What is special about it today; empty on other days."""
    height_px: float = 0.0


def cards(state: State, wall: datetime) -> tuple[Card, ...]:
    """List the cards of the menu shown, those of all pages."""
    if state.office is None:
        return ()
    words = wording(state.language)
    now = phrases.local_now(state.office, wall)
    by_field = state.screen is not Screen.SERVICES and not offers_services_directly(state.office)
    fields = {field.code: field for field in state.office.fields} if by_field else {}
    services = {service.code: service for service in state.office.services}
    return tuple(
        _field_card(words, state.office, words.name(fields[code].name), code, now)
        if code in fields
        else _service_card(words, services[code], now)
        for code in cards_on(state)
    )


def _service_card(words: Wording, service: Service, now: datetime) -> Card:
    people = words.count("people_waiting", service.waiting)
    short = phrases.wait(words, service.wait, "short")
    tight = phrases.wait(words, service.wait, "tight")
    count = words.count("people", service.waiting)
    card = Card(
        code=service.code,
        is_field=False,
        letter=service.prefix,
        title=bound(words.name(service.name)),
        people=people,
        count=count,
        wait=phrases.wait(words, service.wait) or "",
        wait_short=short or "",
        brief=f"{count} · {short}" if short and service.waiting else people,
        tight=f"{count} · {tight}" if tight and service.waiting else people,
        closed=False,
        banner=words.name(service.banner) if service.banner else "",
    )
    return card if service.open else _closed(card, words, service.reopens_at, now)


def _closed(card: Card, words: Wording, reopens_at: datetime | None, now: datetime) -> Card:
    paused = words.say("service_paused")
    reopening = phrases.reopening(words, reopens_at, now)
    return replace(
        card,
        people=paused,
        count=paused,
        wait=reopening or "",
        wait_short="",
        brief=reopening or paused,
        tight=paused,
        closed=True,
    )


def _field_card(words: Wording, office: Office, title: str, code: str, now: datetime) -> Card:
    services = services_of(office, code)
    if len(services) == 1:
        return replace(_service_card(words, services[0], now), title=bound(title))
    opened = [service for service in services if service.open]
    waiting = sum(service.waiting for service in opened)
    people = words.count("people_waiting", waiting)
    count = words.count("people", waiting)
    several = words.say("services_in_field", count=len(services))
    card = Card(
        code=code,
        is_field=True,
        letter=_letters(services),
        title=bound(title),
        people=people,
        count=count,
        wait=several,
        wait_short="",
        brief=people,
        tight=count,
        closed=False,
        banner=" ".join(dict.fromkeys(words.name(s.banner) for s in services if s.banner)),
    )
    if opened:
        return card
    known = [service.reopens_at for service in services if service.reopens_at]
    return _closed(card, words, min(known, default=None), now)


def bound(name: str) -> str:
    """Keep a dash with the word before it, and no short word alone on the last line."""
    bound = name.replace(" –", f"{NO_BREAK}–").replace(" -", f"{NO_BREAK}-")
    head, space, last = bound.rpartition(" ")
    lone = len(bound.split(" ")) > 2 and len(last) + len(head.split(" ")[-1]) <= SHORT_PAIR
    return f"{head}{NO_BREAK}{last}" if space and lone else bound


def _letters(services: tuple[Service, ...]) -> str:
    """Show a field's series: its letters where the stub has room for all of them, else none.

    A first and a last letter would claim those between, which may be another field's.
    """
    letters = list(dict.fromkeys(service.prefix for service in services))
    told = " ".join(letters)
    stacked = len(letters) <= STUB_LINES and max(map(len, letters)) <= STUB_LINE_LETTERS
    return told if len(told) <= STUB_LETTERS or stacked else ""
