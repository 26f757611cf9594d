"""What is said when somebody begins to listen: where the glass stands, and the number on it."""

from datetime import datetime

from kiosk_app.glass import shown
from kiosk_app.rules.screen import LOOK_UP, MENUS, Screen, State
from kiosk_app.words import phrases
from kiosk_app.words.wording import wording


def first_words(state: State, wall: datetime) -> tuple[str, ...]:
    """Say what the screen is; `wall` is now with a zone."""
    words = wording(state.language)
    if state.screen is Screen.PRIORITY:
        return (words.say("priority_title"), words.say("priority_question"))
    if state.screen in MENUS:
        menu = shown.menu(state)
        return tuple(text for text in (menu.title, menu.subtitle) if text)
    if state.screen in LOOK_UP:
        return (words.say("search_title"),)
    if state.screen in {Screen.NUMBER, Screen.PRINT_FAILED} and state.ticket and state.office:
        ticket = state.ticket
        where = phrases.counters(words, state.office, ticket)
        told = (words.say("your_number"), ticket.number, phrases.ahead(words, ticket), where)
        return tuple(text for text in told if text)
    notice = shown.notice(state, wall)
    return (notice.title, notice.text)
