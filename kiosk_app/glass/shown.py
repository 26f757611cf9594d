"""What each part of the glass says, as plain values made from the flow's state."""

from dataclasses import dataclass
from datetime import datetime

from kiosk_app.glass.cards import bound
from kiosk_app.rules.moves import Rejoined
from kiosk_app.rules.screen import (
    Screen,
    Sheet,
    State,
    can_go_back,
    extensions_left,
    offers_card,
    offers_priority,
    offers_services_directly,
    page_count,
    seconds_left,
    services_of,
    sheet,
    takes_appointments,
    warning_seconds,
)
from kiosk_app.words import phrases
from kiosk_app.words.errands import named, together
from kiosk_app.words.wording import Wording, wording
from server.contract.answers import Office

KNOWN_REFUSALS = frozenset(
    {
        *("service_closed", "quota_reached", "numbers_used_up", "too_many_requests", "busy"),
        *("card_limit", "card_unused", "card_unread", "scan_unknown"),
        *Rejoined,
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What time it is at the office."""

    clock: str = ""
    weekday: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """The words around the cards."""

    title: str = ""
    subtitle: str = ""
    rule: str = ""
    """In which order people are called, for all alike."""
    elsewhere: str = ""
    """Who waits in the office's other halls."""
    banner: str = ""
    """What is special about today, for services on this menu."""
    can_go_back: bool = False
    back: str = ""
    """What going back means here."""
    page_text: str = ""
    """Empty where one page holds all cards."""
    has_previous: bool = False
    has_next: bool = False
    offers_priority: bool = False
    offers_check_in: bool = False
    offers_card: bool = False
    """A scanner stands beside the kiosk, and the office reads cards."""
    priority_classes: str = ""
    columns: int = 2
    compact: bool = False
    """One line about people and wait on each card instead of two."""
    bare: bool = False
    """The line of an open card has no room for an icon."""
    name_size: int = 32
    """The least size of type of the names on cards, in pixels."""
    stub: float = 0.0
    """Width in pixels of the part of a card with its letter."""
    priority_in_bar: bool = False
    """The wish for priority stands among the lowest buttons, not on a card of its own."""
    priority_height: float = 0.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One class of people called sooner."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Number:
    """The ticket grown large."""

    letters: str = ""
    digits: str = ""
    service: str = ""
    ahead: str = ""
    wait: str = ""
    counters: str = ""
    until: str = ""
    """What to do until then: take a seat, or come back at an hour."""
    follow_url: str = ""
    slip: str = "none"
    done: str = ""
    staff_told: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """A screen that says in words why there is no number, and what to do."""

    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """The sheet over the screen: what it asks, and how long it waits for an answer."""

    sheet: str = "none"
    title: str = ""
    text: str = ""
    seconds: int = 0
    """Until the visit ends by itself; 0 where it does not."""
    offers_time: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """Days alike and when the office is open on them."""

    days: str
    sessions: str
    day_off: bool


def moment(state: State, wall: datetime) -> Moment:
    """Tell the time in the office's words and zone; `wall` is now, in any time zone."""
    if state.office is None:
        return Moment()
    words = wording(state.language)
    local = phrases.local_now(state.office, wall)
    return Moment(
        clock=phrases.clock(local),
        weekday=phrases.weekday(words, local),
        date=phrases.calendar_date(words, local),
    )


def menu(state: State) -> Menu:
    """Describe what stands around the cards."""
    if state.office is None:
        return Menu()
    words = wording(state.language)
    pages = page_count(state)
    known = any(one.code == state.priority for one in state.office.priorities)
    assists = state.assistant and state.screen is Screen.HOME
    kept = "card_kept" if state.card.secret else ""
    chosen = "priority_chosen" if known else kept or ("assistant_on" if assists else "")
    title, subtitle = _menu_title(state, state.office, words)
    return Menu(
        title=title,
        subtitle=words.say(chosen) if chosen else subtitle,
        rule=words.name(state.office.rule) if state.office.rule else "",
        elsewhere=phrases.elsewhere(words, state.office),
        banner=_banner(state, state.office, words),
        can_go_back=can_go_back(state),
        back=words.say("assistant_end" if assists and not known else "back"),
        page_text=words.say("page_of", page=state.page + 1, pages=pages) if pages > 1 else "",
        has_previous=state.page > 0,
        has_next=state.page + 1 < pages,
        offers_priority=offers_priority(state),
        offers_check_in=takes_appointments(state),
        offers_card=offers_card(state),
        priority_classes=", ".join(words.name(p.name) for p in state.office.priorities),
    )


def _banner(state: State, office: Office, words: Wording) -> str:
    of_field = state.screen is Screen.SERVICES
    services = services_of(office, state.field) if of_field else office.services
    banners = (words.name(service.banner) for service in services if service.banner)
    return " ".join(dict.fromkeys(banners))


def _menu_title(state: State, office: Office, words: Wording) -> tuple[str, str]:
    if state.screen is Screen.SERVICES:
        field = next((f for f in office.fields if f.code == state.field), None)
        return (bound(words.name(field.name)) if field else "", words.say("choose_service_of"))
    if state.gathering:
        told = ", ".join(named(words, office, one) for one in state.errands)
        chosen = words.say("errands_chosen", services=told) if told else ""
        return words.say("errand_choose", place=len(state.errands) + 1), chosen
    direct = offers_services_directly(office)
    return words.say("choose_service" if direct else "choose_field"), ""


def choices(state: State) -> tuple[Choice, ...]:
    """List the classes of people called sooner."""
    if state.office is None:
        return ()
    words = wording(state.language)
    return tuple(Choice(p.code, words.name(p.name)) for p in state.office.priorities)


def number(state: State, now: float) -> Number:
    """Describe the ticket on the glass; `now` in the flow's monotonic seconds."""
    if state.ticket is None or state.office is None:
        return Number()
    words = wording(state.language)
    ticket = state.ticket
    letters = ticket.number.rstrip("0123456789")
    left = seconds_left(state, now)
    return Number(
        letters=letters,
        digits=ticket.number.removeprefix(letters),
        service=together(words, state.office, ticket),
        ahead=phrases.ahead(words, ticket),
        wait=(phrases.wait(words, ticket.wait) or words.say("wait_unknown"))
        if ticket.ahead
        else "",
        counters=phrases.counters(words, state.office, ticket),
        until=phrases.until_then(words, state.office, ticket),
        follow_url=ticket.follow_url,
        slip=state.slip.value,
        done=words.say("done") if not left else words.say("done_in", seconds=left),
        staff_told=state.staff_told,
    )


def notice(state: State, wall: datetime) -> Notice:
    """Describe the screens without a number: asking, refused, closed, away."""
    words = wording(state.language)
    match state.screen:
        case Screen.ISSUING:
            return Notice(words.say("issuing_title"), words.say("issuing_text"))
        case Screen.REFUSED:
            return _refusal(state, words, wall)
        case Screen.CLOSED if state.office:
            now = phrases.local_now(state.office, wall)
            named = state.office.closed_for
            title = words.name(named) if named else words.say("closed_title")
            return Notice(title, phrases.opening_next(words, state.office, now))
        case _:
            return Notice(words.say("away_title"), words.say(f"away_text_{state.away}"))


def _refusal(state: State, words: Wording, wall: datetime) -> Notice:
    code = state.refusal if state.refusal and state.refusal in KNOWN_REFUSALS else "other"
    text = words.say(f"refused_advice_{code}")
    if state.office and state.reopens_at:
        now = phrases.local_now(state.office, wall)
        text = _with_reopening(code, text, words, state.reopens_at, now)
    return Notice(words.say(f"refused_{code}", number=state.held), text)


def _with_reopening(
    code: str, advice: str, words: Wording, reopens_at: datetime, now: datetime
) -> str:
    if code == "quota_reached":
        return phrases.coming_back(words, reopens_at, now)
    return f"{phrases.reopening(words, reopens_at, now)}. {advice}"


def asked(state: State, now: float) -> Asked:
    """Describe the sheet over the screen; `now` in the flow's monotonic seconds."""
    words = wording(state.language)
    match lying := sheet(state, now):
        case Sheet.TIME:
            return Asked(
                sheet=lying.value,
                title=words.say("time_title"),
                text=words.say("time_text" if extensions_left(state) else "time_text_last"),
                seconds=warning_seconds(state, now),
                offers_time=extensions_left(state) > 0,
            )
        case Sheet.TAKE_OVER:
            number = state.ticket.number if state.ticket else ""
            return Asked(
                sheet=lying.value,
                title=words.say("take_over_title", number=number),
                text=words.say("take_over_text"),
            )
    return Asked()


def hours(state: State) -> tuple[Hours, ...]:
    """List the week's opening hours."""
    if state.office is None:
        return ()
    words = wording(state.language)
    off = words.say("day_off")
    rows = phrases.opening_hours(words, state.office.hours)
    return tuple(Hours(days, sessions, sessions == off) for days, sessions in rows)
