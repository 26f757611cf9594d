"""What is said while somebody looks up a procedure or a dossier."""

from kiosk_app.rules.look_up import LookUp
from kiosk_app.rules.screen import Screen, State
from kiosk_app.words import check_ins, checklists
from kiosk_app.words.phrase import Phrase, counted, phrase, spelled, told, waited
from kiosk_app.words.phrases import places
from kiosk_app.words.wording import Wording
from server.contract.answers import Paper, Procedure
from server.contract.states import DossierLevel


def screen(state: State, words: Wording) -> tuple[Phrase, ...]:
    """Say what a screen of the look-up tells."""
    if state.screen is Screen.SEARCH:
        return _search(state, words)
    if state.screen is Screen.DOSSIER:
        return _dossier(state, words)
    if state.screen is Screen.CHECK_IN:
        return check_ins.screen(state, words)
    opened = state.look_up.opened
    if opened is None:
        away = "procedure_away" if state.look_up.away else "procedure_opening"
        return (phrase(words, away),)
    return _procedure(state, words, opened)


def _search(state: State, words: Wording) -> tuple[Phrase, ...]:
    looking = state.look_up
    if looking.query == "":
        return (phrase(words, "search_title"), phrase(words, "search_hint"))
    if looking.found is None or looking.answers != looking.query:
        return _typed(looking, words)
    if looking.found.total == 0:
        return (phrase(words, "search_none"), phrase(words, "search_none_advice"))
    return (counted(words, "search_count", looking.found.total),)


def _typed(looking: LookUp, words: Wording) -> tuple[Phrase, ...]:
    """Say the key that was typed; after one that erases, all that is left."""
    if looking.letter == " ":
        return (phrase(words, "key_space"),)
    signs = looking.letter or looking.query
    return (spelled(signs.upper()),) if signs.strip() else ()


def result(state: State, words: Wording) -> tuple[Phrase, ...]:
    """Say the found procedure that has the focus."""
    found = state.look_up.found
    code = state.focus.removeprefix("result_")
    shown = () if found is None else found.procedures
    return next((told(words.name(one.name)) for one in shown if one.code == code), ())


def _dossier(state: State, words: Wording) -> tuple[Phrase, ...]:
    looking = state.dossier
    if looking.told is not None:
        steps = tuple(DossierLevel)
        done = steps.index(looking.told.level) + 1
        level = phrase(words, f"dossier_step_{looking.told.level}")
        advice = "dossier_advice" if done < len(steps) else "dossier_advice_returned"
        count = phrase(words, "dossier_done", done=done, steps=len(steps))
        return (count, level, phrase(words, "dossier_step_done"), phrase(words, advice))
    if looking.asked.value != "not_yet":
        return (phrase(words, f"dossier_{looking.asked}"),)
    if looking.code:
        return (spelled(looking.sign or looking.code),)
    return (phrase(words, "dossier_title"), phrase(words, "dossier_hint"))


def _procedure(state: State, words: Wording, one: Procedure) -> tuple[Phrase, ...]:
    said = [*told(words.name(one.name)), phrase(words, "procedure_papers")]
    for paper in one.papers:
        said += _paper(words, paper)
    said += (phrase(words, "procedure_time"), *told(words.name(one.time)))
    due = checklists.due_day(words, one.due)
    said += told(due) if due else ()
    fee = told(words.name(one.fee)) if one.fee else (phrase(words, "fee_unknown"),)
    said += (phrase(words, "procedure_fee"), *fee)
    where = places(words, state.office, one.counters) if state.office else None
    if where:
        said += (phrase(words, "procedure_where"), *told(where))
    return (*said, *_waiting(state, words, one))


def _waiting(state: State, words: Wording, one: Procedure) -> tuple[Phrase, ...]:
    """Say who waits for its number now, or that there is none just now."""
    services = state.office.services if state.office else []
    service = next((it for it in services if it.code == one.service), None)
    if service is None or not service.open:
        return (phrase(words, "procedure_closed"),)
    people = counted(words, "people_waiting", service.waiting)
    return (people, *waited(words, service.wait))


def _paper(words: Wording, paper: Paper) -> tuple[Phrase, ...]:
    named = told(words.name(paper.name))
    note = told(words.name(paper.note)) if paper.note else ()
    when = told(words.name(paper.when)) if paper.when else ()
    if paper.waived_by is not None:
        return (*when, *named, *told(checklists.counted(words, paper)), *note)
    originals = (counted(words, "originals", paper.originals),) if paper.originals else ()
    copies = (counted(words, "copies", paper.copies),) if paper.copies else ()
    return (*when, *named, *originals, *copies, *note)
