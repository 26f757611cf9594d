"""The kiosk's screens as a pure state machine: a state and a move in, a state and effects out."""

from dataclasses import replace
from datetime import datetime

from kiosk_app.rules import (
    anywhere,
    card_moves,
    carding,
    checking_in,
    errands,
    given_time,
    going_by_keys,
    key_moves,
    look_up_moves,
    looking,
    moves,
    rejoining,
    scanning,
)
from kiosk_app.rules.moves import Effect, Move, Touch
from kiosk_app.rules.screen import (
    LOOK_UP,
    MENUS,
    ON_PAPER,
    RESTING,
    WARNING_SECONDS,
    Screen,
    SlipState,
    State,
    cards_on,
    ends_at,
    extensions_left,
    page_count,
    services_of,
    sheet_since,
)
from kiosk_app.rules.visit import (
    GUARD_SECONDS,
    PATIENCE_SECONDS,
    REFUSED_SECONDS,
    ask_for_number,
    back_on_menu,
    holds_number_without_slip,
    keep_awake,
    rest,
    resting_screen,
    show,
    with_page_there,
)
from server.contract.answers import Ticket
from server.contract.problems import ProblemCode

Step = tuple[State, tuple[Effect, ...]]


def step(state: State, move: Move, now: float) -> Step:
    """Take one move at `now` (monotonic seconds) and say what the machine has to do."""
    if isinstance(move, Touch):
        taken = _touched(state, move, now)
    elif isinstance(move, moves.Tick):
        listened = given_time.while_speaking(state, move, now)
        taken = _ticked(going_by_keys.let_time_move(listened, now), now, speaking=move.speaking)
    elif isinstance(move, key_moves.Seen):
        taken = going_by_keys.seen(state, move.targets, now), ()
    elif isinstance(move, key_moves.PadPressed):
        taken = _pressed(state, move.key, now)
    elif isinstance(move, look_up_moves.Scanned):
        taken = scanning.scanned(state, move, now)
    elif isinstance(move, card_moves.CardHashed):
        taken = carding.told(state, move, now), ()
    elif isinstance(move, look_up_moves.AppointmentAnswered):
        taken = checking_in.told(state, move, now)
    elif isinstance(move, look_up_moves.News):
        taken = looking.told(state, move), ()
    else:
        taken = _told(state, move, now), ()
    return taken


def _pressed(state: State, key: key_moves.PadKey, now: float) -> Step:
    pressed = going_by_keys.pressed(state, key, now)
    if pressed.touch is None:
        return pressed.state, pressed.effects
    touched, effects = _touched(pressed.state, pressed.touch, now)
    return touched, (*pressed.effects, *effects)


def _told(state: State, news: moves.News, now: float) -> State:
    match news:
        case moves.OfficeChanged(office):
            state = _settle(replace(state, office=office), now)
        case moves.Connected():
            state = _settle(replace(state, connected=True), now)
        case moves.Disconnected(why):
            # What was shown then is taken no more.
            state = _settle(replace(state, connected=False, away=why, door=None), now)
        case moves.DoorTurned(url):
            state = replace(state, door=url)
        case moves.RejoinAnswered():
            state = rejoining.answered(state, news, now)
        case moves.Issued(visit, ticket):
            state = _issued(state, visit, ticket, now)
        case moves.IssueRefused(visit, code, reopens_at):
            state = _issue_refused(state, visit, code, reopens_at, now)
        case moves.PrintEnded() as ended:
            state = _print_ended(state, ended, now)
        case moves.StaffTold(ticket_id):
            told = state.ticket is not None and state.ticket.id == ticket_id
            state = replace(state, staff_told=state.staff_told or told)
    return state


def _settle(state: State, now: float) -> State:
    """Move to where connection and office now allow; what is being asked or shown is left alone."""
    if state.asked_at is not None:
        patient = now - state.asked_at < PATIENCE_SECONDS
        return show(state, Screen.ISSUING if state.connected or patient else Screen.AWAY, now)
    resting = resting_screen(state)
    works = resting in {Screen.HOME, Screen.SEARCH}
    if state.screen in RESTING | MENUS | LOOK_UP | {Screen.CARD} and (
        not works or state.screen in {Screen.CLOSED, Screen.AWAY}
    ):
        return show(state, resting, now)
    if state.screen is Screen.REFUSED and resting is Screen.AWAY:
        return show(state, Screen.AWAY, now)
    if state.screen is Screen.SERVICES and not cards_on(state):
        return show(state, Screen.HOME, now)
    return with_page_there(state)


def _issued(state: State, visit: int, ticket: Ticket, now: float) -> State:
    expected = state.asked_at is not None and visit == state.visit
    resumed = visit == moves.RESUMED_VISIT and state.asked_at is None and state.screen in RESTING
    if not expected and not resumed:
        return state
    shown = replace(
        state,
        asked_at=None,
        ticket=ticket,
        slip=SlipState.PRINTING if state.setup.prints else SlipState.NONE,
        staff_told=False,
        refusal=None,
        take_over_at=None,
    )
    return keep_awake(show(shown, Screen.NUMBER, now), now)


def _issue_refused(
    state: State, visit: int, code: str, reopens_at: datetime | None, now: float
) -> State:
    if state.asked_at is None or visit != state.visit:
        return state
    refused = replace(state, asked_at=None, refusal=code, reopens_at=reopens_at)
    if code == ProblemCode.STORAGE_FAILED:
        # Nobody who stands here can mend the server's disk; the next person's touch tries it.
        return replace(show(refused, Screen.AWAY, now), rest_at=now + REFUSED_SECONDS)
    return keep_awake(show(refused, Screen.REFUSED, now), now)


def _print_ended(state: State, told: moves.PrintEnded, now: float) -> State:
    if state.ticket is None or state.ticket.id != told.ticket_id or state.slip in ON_PAPER:
        return state
    if told.printed:
        slip = SlipState.PRINTED if told.confirmed else SlipState.SENT
        ended = replace(state, slip=slip, take_over_at=None)
        if holds_number_without_slip(state):
            return keep_awake(show(ended, Screen.NUMBER, now), now)
        return ended
    failed = replace(state, slip=SlipState.FAILED)
    nobody_else = state.screen in RESTING and state.rest_at is None and state.asked_at is None
    if state.screen is Screen.NUMBER or nobody_else:
        return replace(show(failed, Screen.PRINT_FAILED, now), rest_at=None)
    return failed


def _ticked(state: State, now: float, *, speaking: bool) -> Step:
    if state.help_until is not None and now >= state.help_until:
        state = replace(state, help_until=None)
    asked_at = state.take_over_at
    if asked_at is not None and now >= max(asked_at, state.listened_at) + WARNING_SECONDS:
        state = replace(state, take_over_at=None)
    ends = ends_at(state)
    over = ends is not None and now >= ends and not speaking
    if state.asked_at is not None:
        if over:
            return _give_up(state, now)
        return _settle(state, now), ()
    return (rest(state, now) if over else state), ()


def _give_up(state: State, now: float) -> Step:
    return rest(replace(state, asked_at=None), now), (moves.GiveUpVisit(state.visit),)


def _touched(state: State, touch: Touch, now: float) -> Step:
    since = sheet_since(state, now)
    if now - max(state.changed_at, since or state.changed_at) < GUARD_SECONDS:
        return state, ()
    if isinstance(touch, moves.Anywhere):
        return anywhere.touched(state, touch, now)
    if since is not None:
        return _touched_sheet(state, touch, now)
    return _touched_screen(state, touch, now)


def _touched_screen(state: State, touch: Touch, now: float) -> Step:
    if isinstance(touch, moves.ChooseService) and looking.yields(state, touch.service):
        return _choose_service(state, touch.service, now)
    if state.screen is Screen.CARD or isinstance(touch, card_moves.AskCard):
        return carding.touched(state, touch, now)
    if errands.takes(state, touch):
        return errands.touched(state, touch, now)
    if state.screen in LOOK_UP:
        return looking.touched(state, touch, now)
    if state.screen in MENUS:
        return _touched_menu(state, touch, now)
    return _touched_answer(state, touch, now)


def _touched_sheet(state: State, touch: Touch, now: float) -> Step:
    match touch:
        case moves.MoreTime() if state.take_over_at is None and extensions_left(state) > 0:
            return given_time.extended(state, now)
        case moves.KeepNumber():
            return replace(state, take_over_at=None), ()
        case moves.Done() if state.asked_at is not None:
            return _give_up(state, now)
        case moves.Done():
            return rest(state, now), ()
    return state, ()


def _touched_menu(state: State, touch: Touch, now: float) -> Step:
    match touch:
        case look_up_moves.AskSearch() if state.screen is Screen.HOME:
            return looking.begun(state, now), ()
        case moves.ChooseField(field) if state.screen is Screen.HOME:
            return _choose_field(state, field, now)
        case moves.ChooseService(service) if state.screen in {Screen.HOME, Screen.SERVICES}:
            return _choose_service(state, service, now)
        case moves.AskPriority() if state.office and state.office.priorities:
            turned = show(state, Screen.PRIORITY, now)
        case moves.ChoosePriority(priority) if state.screen is Screen.PRIORITY:
            turned = show(replace(state, priority=priority, field=None), Screen.HOME, now)
        case moves.TurnPage(by):
            turned = replace(state, page=max(0, min(page_count(state) - 1, state.page + by)))
        case moves.Assist() if state.screen is Screen.HOME:
            turned = replace(state, assistant=True)
        case moves.Back():
            return back_on_menu(state, now), ()
        case _:
            return state, ()
    return keep_awake(turned, now), ()


def _choose_field(state: State, field: str, now: float) -> Step:
    services = services_of(state.office, field) if state.office else ()
    if len(services) == 1:
        return _choose_service(state, services[0].code, now)
    if not services:
        return state, ()
    return keep_awake(show(replace(state, field=field), Screen.SERVICES, now), now), ()


def _choose_service(state: State, code: str, now: float) -> Step:
    if state.gathering:
        return errands.chosen(state, code, now), ()
    offered = state.office.services if state.office else []
    service = next((service for service in offered if service.code == code), None)
    if service is None:
        return state, ()
    if not service.open:
        closed = replace(
            state, refusal="service_closed", service=code, reopens_at=service.reopens_at
        )
        return keep_awake(show(closed, Screen.REFUSED, now), now), ()
    asking = ask_for_number(state, code, now)
    wanted = moves.AskNumber(asking.visit, code, state.priority, state.language)
    return asking, (replace(wanted, card=state.card.secret),)


def _touched_answer(state: State, touch: Touch, now: float) -> Step:
    match touch:
        case moves.AskTakeOver() if holds_number_without_slip(state):
            return replace(state, take_over_at=now), ()
        case moves.AskSlipAgain() if state.screen is Screen.PRINT_FAILED and state.ticket:
            again = replace(state, slip=SlipState.PRINTING)
            shown = keep_awake(show(again, Screen.NUMBER, now), now)
            return shown, (moves.PrintAgain(state.ticket.id),)
        case moves.Done() if state.screen in {Screen.NUMBER, Screen.PRINT_FAILED, Screen.REFUSED}:
            return rest(state, now), ()
        case moves.Back() if state.screen is Screen.REFUSED:
            return rest(state, now), ()
    return state, ()
