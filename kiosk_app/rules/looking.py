"""The look-up kiosk's part of the flow: typing, opening a procedure, its checklist, its number."""

from dataclasses import replace

from kiosk_app.rules import check_in, checking_in, dossier, look_up, look_up_moves, moves
from kiosk_app.rules.dossier import NO_CODE, DossierLookUp
from kiosk_app.rules.look_up import NOTHING_SOUGHT, Checklist, LookUp
from kiosk_app.rules.moves import Effect, Touch
from kiosk_app.rules.screen import LOOK_UP, MENUS, Screen, Sheet, State, sheet
from kiosk_app.rules.visit import keep_awake, resting_screen, show
from server.contract.answers import Service
from server.contract.states import DossierLevel


def told(state: State, news: look_up_moves.News) -> State:
    """Take what server and printer answer; what comes too late changes nothing."""
    looking = state.look_up
    if isinstance(news, look_up_moves.DossierAnswered):
        answered = dossier.answered(state.dossier, news.code, news.told, news.asked)
        return replace(state, dossier=answered)
    match news:
        case look_up_moves.Found(query, found) if query == looking.query:
            looking = replace(looking, found=found, answers=query)
        case look_up_moves.Opened(code, procedure):
            looking = look_up.opened(looking, code, procedure)
        case look_up_moves.ChecklistEnded(code, printed) if (
            code == looking.opening and looking.checklist is Checklist.PRINTING
        ):
            ended = Checklist.PRINTED if printed else Checklist.FAILED
            looking = replace(looking, checklist=ended)
    return replace(state, look_up=looking)


def fetched_at(state: State) -> Service | None:
    """Find where the result of the dossier on the glass is fetched; None: it is not there yet."""
    told = state.dossier.told
    if told is None or told.level is not DossierLevel.APPROVED or state.office is None:
        return None
    results = (one for one in state.office.services if one.stage == "result" and one.open)
    return next(results, None)


def yields(state: State, service: str) -> bool:
    """Whether the procedure or the dossier on the glass leads to a number of this service."""
    if state.screen is Screen.DOSSIER:
        fetched = fetched_at(state)
        return fetched is not None and fetched.code == service
    opened = state.look_up.opened
    return state.screen is Screen.PROCEDURE and opened is not None and opened.service == service


def begun(state: State, now: float) -> State:
    """Turn to the search."""
    return keep_awake(show(state, Screen.SEARCH, now), now)


def touched(state: State, touch: Touch, now: float) -> tuple[State, tuple[Effect, ...]]:
    """Take a touch on the search or on a procedure."""
    if state.screen is Screen.SEARCH and isinstance(touch, look_up_moves.AskCheckIn):
        return checking_in.begun(state, now), ()
    if state.screen is Screen.SEARCH:
        return _touched_search(state, touch, now)
    if state.screen is Screen.CHECK_IN:
        return checking_in.touched(state, touch, now)
    if state.screen is Screen.DOSSIER:
        return _touched_dossier(state, touch, now)
    return _touched_procedure(state, touch, now)


def takes_scans(state: State, now: float) -> bool:
    """Whether what a scanner reads is for whoever stands at the glass now."""
    free = state.screen in LOOK_UP | MENUS | {Screen.CLOSED} and sheet(state, now) is Sheet.NONE
    return state.connected and free


def scanned(
    state: State, read: look_up_moves.Scanned, now: float
) -> tuple[State, tuple[Effect, ...]]:
    """Take a line that a scanner read, from whichever screen has nothing of somebody else's."""
    text = read.text
    code = dossier.code_in(text)
    if code is None and read.by_scanner and state.screen is Screen.DOSSIER:
        code = dossier.number_in(text)
    if not takes_scans(state, now):
        return state, ()
    if (visit := check_in.code_in(text)) is not None:
        return checking_in.scanned(state, visit, now)
    if state.screen is Screen.CHECK_IN:
        return checking_in.touched(state, look_up_moves.SeekAppointment(), now)
    if code is not None:
        turned = show(replace(state, look_up=NOTHING_SOUGHT), Screen.DOSSIER, now)
        return _seeking(turned, DossierLookUp(code=code, office=dossier.office_in(text)), now)
    return _seeking(state, state.dossier, now) if state.screen is Screen.DOSSIER else (state, ())


def _touched_search(state: State, touch: Touch, now: float) -> tuple[State, tuple[Effect, ...]]:
    looking = state.look_up
    match touch:
        case look_up_moves.TypeLetter(letter):
            return _searching(state, look_up.typed(looking, letter), now)
        case look_up_moves.EraseLetter(everything):
            return _searching(state, look_up.erased(looking, everything=everything), now)
        case look_up_moves.ChooseProcedure(code):
            opening = replace(
                looking, opening=code, opened=None, away=False, checklist=Checklist.NONE
            )
            turned = show(replace(state, look_up=opening), Screen.PROCEDURE, now)
            return keep_awake(turned, now), (look_up_moves.OpenProcedure(code),)
        case look_up_moves.AskDossier():
            turned = replace(state, look_up=NOTHING_SOUGHT, dossier=NO_CODE)
            return keep_awake(show(turned, Screen.DOSSIER, now), now), ()
        case moves.Back() if not state.setup.looks_up:
            turned = show(replace(state, look_up=NOTHING_SOUGHT), Screen.HOME, now)
            return keep_awake(turned, now), ()
    return state, ()


def _touched_dossier(state: State, touch: Touch, now: float) -> tuple[State, tuple[Effect, ...]]:
    looking = state.dossier
    match touch:
        case look_up_moves.TypeLetter(letter):
            typed = replace(state, dossier=dossier.typed(looking, letter))
        case look_up_moves.EraseLetter(everything):
            typed = replace(state, dossier=dossier.erased(looking, everything=everything))
        case look_up_moves.SeekDossier():
            return _seeking(state, looking, now)
        case moves.Back() if looking.told is not None:
            typed = replace(state, dossier=NO_CODE)
        case moves.Back():
            typed = show(replace(state, dossier=NO_CODE), resting_screen(state), now)
        case _:
            return state, ()
    return keep_awake(typed, now), ()


def _seeking(state: State, looking: DossierLookUp, now: float) -> tuple[State, tuple[Effect, ...]]:
    asking = dossier.asking(looking)
    if asking is None:
        return state, ()
    awake = keep_awake(replace(state, dossier=asking), now)
    return awake, (look_up_moves.FindDossier(asking.code, asking.office),)


def _touched_procedure(state: State, touch: Touch, now: float) -> tuple[State, tuple[Effect, ...]]:
    match touch:
        case look_up_moves.AskChecklist():
            return _printing(state, now)
        case moves.Back():
            closed = replace(
                state.look_up, opening=None, opened=None, away=False, checklist=Checklist.NONE
            )
            turned = show(replace(state, look_up=closed), Screen.SEARCH, now)
            return keep_awake(turned, now), ()
    return state, ()


def _searching(state: State, looking: LookUp, now: float) -> tuple[State, tuple[Effect, ...]]:
    awake = keep_awake(replace(state, look_up=looking), now)
    if looking.query == state.look_up.query or look_up.is_too_little(looking.query):
        return awake, ()
    return awake, (look_up_moves.Search(looking.query),)


def _printing(state: State, now: float) -> tuple[State, tuple[Effect, ...]]:
    looking = state.look_up
    busy = looking.checklist is Checklist.PRINTING
    if looking.opened is None or busy or not state.setup.prints:
        return state, ()
    printing = replace(state, look_up=replace(looking, checklist=Checklist.PRINTING))
    return keep_awake(printing, now), (
        look_up_moves.PrintChecklist(looking.opened, state.language),
    )
