"""What is said to somebody who goes by keys: each screen, each focused choice and each result.

Pure: a state in, phrases out. The same phrases stand as the caption on the glass.
"""

import re
from collections.abc import Sequence

from kiosk_app.rules.dossier import Asked
from kiosk_app.rules.row_scan import framed
from kiosk_app.rules.screen import (
    LOOK_UP,
    Screen,
    Sheet,
    SlipState,
    State,
    cards_on,
    offers_card,
    offers_services_directly,
    services_of,
    sheet,
    switch_seconds,
    warning_seconds,
)
from kiosk_app.words import card_words, check_ins, spoken_look_up
from kiosk_app.words.errands import named
from kiosk_app.words.phrase import Phrase, counted, phrase, told, waited
from kiosk_app.words.phrases import clock, counters, local_now
from kiosk_app.words.wording import Wording, wording
from server.contract.answers import Office, Service, Ticket

Phrases = tuple[Phrase, ...]
AWAY = ("away_go_title", "away_go_text", "away_valid_title", "away_valid_text")
TAKE = frozenset({"takeNumber", "takeForAll", "takeVisit", "takeOrdinary"})
MARKUP = re.compile(r"<br>|</?b>")
SLIPS = {
    SlipState.PRINTING: "printing",
    SlipState.PRINTED: "take_slip",
    SlipState.SENT: "take_slip_sent",
    SlipState.NONE: "no_slip_title",
}


def spoken(state: State, now: float, notice: tuple[str, str], *, arrived: bool) -> Phrases:
    """Say where somebody is and what the focus is on; without `arrived` the latter alone.

    `notice` is what a screen without a number shows; `now` in the flow's monotonic seconds.
    """
    words = wording(state.language)
    lying = sheet(state, now)
    if state.tuned_from is not None:
        asked = _tuning(state, words) if arrived else ()
        return asked + _focus(state, words)
    if lying is not Sheet.NONE:
        asked = _sheet(state, words, lying, now) if arrived else ()
        return asked + _focus(state, words)
    said = _screen(state, words, notice) if arrived else ()
    # Whoever types knows which key the focus is on.
    return said if arrived and _types(state) else said + _focus(state, words)


def _types(state: State) -> bool:
    codes = (state.dossier, state.check_in)
    typed = state.look_up.query or any(one.code and one.asked is Asked.NOT_YET for one in codes)
    return bool(typed) and state.focus.startswith("key_")


def _tuning(state: State, words: Wording) -> Phrases:
    title = (phrase(words, "voice_title"),)
    return title if _scans(state) else (*title, phrase(words, "voice_help"))


def _sheet(state: State, words: Wording, lying: Sheet, now: float) -> Phrases:
    if lying is Sheet.TIME:
        left = phrase(words, "say_seconds", seconds=warning_seconds(state, now))
        return (phrase(words, "time_title"), left)
    number = state.ticket.number if state.ticket else ""
    return (phrase(words, "take_over_title", number=number), phrase(words, "take_over_text"))


def _screen(state: State, words: Wording, notice: tuple[str, str]) -> Phrases:
    match state.screen:
        case Screen.HOME | Screen.SERVICES:
            said = _practice(state, words) + _menu(state, words)
        case Screen.PRIORITY:
            keys = ("priority_title", "priority_question", "priority_no_papers")
            said = tuple(phrase(words, key) for key in keys)
        case Screen.ERRANDS:
            said = _errands(state, words)
        case Screen.NUMBER:
            said = _practice(state, words) + _number(state, words)
        case Screen.PRINT_FAILED:
            failed = (phrase(words, "print_failed_title"), phrase(words, "print_failed_text"))
            known = (phrase(words, "staff_told"),) if state.staff_told else ()
            stays = (phrase(words, "print_failed_stays"),)
            said = failed + known + _number(state, words) + stays
        case Screen.AWAY:
            said = tuple(one for text in notice for one in told(MARKUP.sub(" ", text)))
            said += tuple(phrase(words, key) for key in AWAY)
        case Screen.CARD:
            said = card_words.screen(state, words)
        case _ if state.screen in LOOK_UP:
            said = spoken_look_up.screen(state, words)
        case _:
            title, text = notice
            said = told(title) + told(MARKUP.sub(" ", text))
    called = (phrase(words, "help_called"),) if state.help_until is not None else ()
    return called + said


def _practice(state: State, words: Wording) -> Phrases:
    """Tell whoever cannot see the marks that nothing here is meant."""
    return (phrase(words, "say_practice"),) if state.office and state.office.practice else ()


def _menu(state: State, words: Wording) -> Phrases:
    if state.office is None:
        return ()
    if state.screen is Screen.SERVICES:
        field = next((one for one in state.office.fields if one.code == state.field), None)
        named = told(words.name(field.name)) if field else ()
        title = phrase(words, "choose_service_of")
        return (*named, title, *_of_today(words, services_of(state.office, state.field)))
    direct = offers_services_directly(state.office)
    title = phrase(words, "choose_service" if direct else "choose_field")
    if state.gathering:
        title = phrase(words, "errand_choose", place=len(state.errands) + 1)
    chosen: Phrases = (phrase(words, "priority_chosen"),) if state.priority else ()
    chosen += (phrase(words, "card_kept"),) if state.card.secret else ()
    offered = (phrase(words, "card_offer"),) if offers_card(state) else ()
    keys = phrase(words, "say_switch" if _scans(state) else "say_keys")
    return (*chosen, title, *_of_today(words, state.office.services), *offered, keys)


def _of_today(words: Wording, services: Sequence[Service]) -> Phrases:
    """Say what stands above the cards: what holds today, an outage before anything else."""
    banners = dict.fromkeys(words.name(one.banner) for one in services if one.banner)
    return tuple(said for banner in banners for said in told(banner))


def _errands(state: State, words: Wording) -> Phrases:
    said = [counted(words, "errands_title", len(state.errands))]
    for code in state.errands:
        said += told(named(words, state.office, code))
    return (*said, phrase(words, "errands_note"))


def _number(state: State, words: Wording) -> Phrases:
    if state.ticket is None or state.office is None:
        return ()
    ticket = state.ticket
    said = [phrase(words, "say_number", number=ticket.number)]
    said += told(named(words, state.office, ticket.service)) if not ticket.errands else ()
    for place, one in enumerate(ticket.errands, start=1):
        said += [phrase(words, "say_item", place=place, count=len(ticket.errands))]
        said += told(named(words, state.office, one.service))
    said += _until_called(state, words, ticket)
    said += _where(state.office, counters(words, state.office, ticket))
    if ticket.come_back_at is not None:
        back = local_now(state.office, ticket.come_back_at)
        said.append(phrase(words, "come_back", time=clock(back)))
    if state.screen is Screen.NUMBER:
        if ticket.come_back_at is None:
            said.append(phrase(words, "take_a_seat"))
        said.append(phrase(words, SLIPS.get(state.slip, "printing")))
    return tuple(said)


def _until_called(state: State, words: Wording, ticket: Ticket) -> list[Phrase]:
    booked = check_ins.at_its_hour(state, words)
    if booked is not None:
        return [one for text in booked for one in told(text)]
    said: list[Phrase] = []
    if ticket.ahead == 0 and not ticket.soon:
        said.append(phrase(words, "ahead_first"))
    elif ticket.ahead is not None:
        said.append(counted(words, "ahead", ticket.ahead))
    if ticket.ahead:
        said += waited(words, ticket.wait) or [phrase(words, "wait_unknown")]
    return said


def _where(office: Office, named: str) -> Phrases:
    """Say the places that the glass names; each place's word and its numbers apart."""
    said: list[Phrase] = []
    known = {one.code for one in office.counters}
    for named_place in named.split(" · "):
        word, _, codes = named_place.partition(" ")
        if set(codes.split(", ")) <= known:
            said.append(Phrase(named_place, (word, *codes.split(", "))))
        else:
            said += told(named_place)
    return tuple(said)


def _focus(state: State, words: Wording) -> Phrases:
    target = next((one for one in state.targets if one.name == state.focus), None)
    if target is None and not state.focus.startswith("card_"):
        return ()
    if len(row := framed(state)) > 1:
        ends = {"first": row[0].label, "last": row[-1].label}
        return (phrase(words, "say_row", **ends), phrase(words, "say_press"))
    if state.focus.startswith("card_"):
        said = _card(state, words, state.focus.removeprefix("card_"))
    elif state.focus.startswith("drop_"):
        service = named(words, state.office, state.focus.removeprefix("drop_"))
        said = told(words.say("errand_drop")) + told(service)
    elif state.focus.startswith("result_"):
        said = spoken_look_up.result(state, words) + _place(state, words)
    elif state.tuned_from is not None:
        said = (phrase(words, state.focus),)
    elif state.focus == "done":
        # The glass counts down beside the word.
        said = (phrase(words, "done"),)
    else:
        said = told(target.label if target else "") + _place(state, words)
    takes = state.focus in TAKE or _takes_number(state)
    ok = "say_press" if _scans(state) else "say_ok_take" if takes else "say_ok"
    return (*said, phrase(words, ok))


def _scans(state: State) -> bool:
    return switch_seconds(state) > 0


def _takes_number(state: State) -> bool:
    code = state.focus.removeprefix("card_")
    offered = state.office.services if state.office else []
    gathers = state.gathering
    return (
        not gathers
        and state.focus.startswith("card_")
        and any(one.code == code and one.open for one in offered)
    )


def _card(state: State, words: Wording, code: str) -> Phrases:
    if state.office is None:
        return ()
    codes = cards_on(state)
    place = phrase(words, "say_item", place=codes.index(code) + 1, count=len(codes))
    service = next((one for one in state.office.services if one.code == code), None)
    if service is not None:
        return (*_service(words, service), place)
    field = next((one for one in state.office.fields if one.code == code), None)
    count = len(services_of(state.office, code))
    named = told(words.name(field.name)) if field else ()
    return (*named, phrase(words, "services_in_field", count=count), place)


def _service(words: Wording, service: Service) -> Phrases:
    said = list(told(words.name(service.name)))
    if not service.open:
        return (*said, phrase(words, "service_paused"))
    if service.banner:
        said += told(words.name(service.banner))
    said.append(counted(words, "people_waiting", service.waiting))
    return (*said, *waited(words, service.wait))


def _place(state: State, words: Wording) -> Phrases:
    """Count classes and results; a button at hand everywhere is counted nowhere."""
    prefix = next((one for one in ("priority_", "result_") if state.focus.startswith(one)), None)
    if prefix is None:
        return ()
    alike = [one.name for one in state.targets if one.name.startswith(prefix)]
    place = alike.index(state.focus) + 1
    return (phrase(words, "say_item", place=place, count=len(alike)),)
