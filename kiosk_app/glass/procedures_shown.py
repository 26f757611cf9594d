"""What the search and a procedure say on the glass, as plain values made from the flow's state."""

from dataclasses import dataclass

from kiosk_app.rules.look_up import Checklist
from kiosk_app.rules.screen import State
from kiosk_app.words import phrases
from kiosk_app.words.checklists import counted, due_day
from kiosk_app.words.wording import Wording, wording
from server.contract.answers import FoundProcedure, Office, Paper, Procedure

MOST_CALLED = 2


@dataclass(frozen=True, slots=True)
class Search:
    """The words around what a search found."""

    query: str = ""
    count: str = ""
    nothing: bool = False
    """Something was typed and nothing is called so."""
    can_go_back: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """One procedure that was found."""

    code: str
    letter: str
    title: str
    called: str
    facts: str


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper to bring, or one that need not be."""

    place: str
    title: str
    note: str
    sometimes: bool
    waived: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A procedure, and the way to its number."""

    title: str = ""
    called: str = ""
    time: str = ""
    due: str = ""
    fee: str = ""
    where: str = ""
    page_url: str = ""
    waiting_for_it: str = ""
    """What stands there while there is no procedure: it is being opened, or could not be."""
    service: str = ""
    letter: str = ""
    take: str = ""
    people: str = ""
    wait: str = ""
    closed: bool = False
    checklist: str = ""
    """What the button for the checklist says; empty where no printer is."""


def search(state: State) -> Search:
    """Describe what stands around the results."""
    words, looking = wording(state.language), state.look_up
    found = looking.found
    return Search(
        query=looking.query,
        count="" if found is None else words.count("search_count", found.total),
        nothing=found is not None and found.total == 0,
        can_go_back=not state.setup.looks_up,
    )


def results(state: State) -> tuple[Result, ...]:
    """List what was found, best first."""
    words, found = wording(state.language), state.look_up.found
    if found is None or state.office is None:
        return ()
    return tuple(_result(words, state.office, one) for one in found.procedures)


def _result(words: Wording, office: Office, one: FoundProcedure) -> Result:
    service = next((it for it in office.services if it.code == one.service), None)
    named = "" if service is None else words.name(service.name)
    fee = "" if one.fee is None else words.name(one.fee)
    return Result(
        code=one.code,
        letter="" if service is None else service.prefix,
        title=words.name(one.name),
        called=_called(words, one),
        facts=" · ".join(filter(None, (named, words.name(one.time), fee))),
    )


def _called(words: Wording, one: FoundProcedure) -> str:
    names = one.everyday.en if words.language == "en" else one.everyday.vi
    typed = [] if one.called is None else [one.called]
    told = dict.fromkeys((*typed, *names))
    return words.say("called", names=", ".join(list(told)[:MOST_CALLED])) if told else ""


def papers(state: State) -> tuple[PaperRow, ...]:
    """List what to bring for the procedure that is open."""
    opened = state.look_up.opened
    if opened is None:
        return ()
    words = wording(state.language)
    return tuple(_paper(words, place, one) for place, one in enumerate(opened.papers, start=1))


def _paper(words: Wording, place: int, paper: Paper) -> PaperRow:
    waived = paper.waived_by is not None
    when = "" if paper.when is None else words.name(paper.when)
    note = "" if paper.note is None else words.name(paper.note)
    return PaperRow(
        place=str(place),
        title=words.name(paper.name),
        note=". ".join(filter(None, (when, counted(words, paper), note))),
        sometimes=paper.when is not None,
        waived=waived,
    )


def opened(state: State) -> Opened:
    """Describe the procedure that is open."""
    words, one = wording(state.language), state.look_up.opened
    if one is None or state.office is None:
        away = "procedure_away" if state.look_up.away else "procedure_opening"
        return Opened(waiting_for_it=words.say(away))
    return _opened(state, state.office, words, one)


def _opened(state: State, office: Office, words: Wording, one: Procedure) -> Opened:
    # How many wait is the office's news of this moment, not what was so when it was opened.
    service = next((it for it in office.services if it.code == one.service), None)
    named = "" if service is None else words.name(service.name)
    takes = service is not None and service.open
    return Opened(
        title=words.name(one.name),
        called=_called(words, one),
        time=words.name(one.time),
        due=due_day(words, one.due) or "",
        fee=words.say("fee_unknown") if one.fee is None else words.name(one.fee),
        where=phrases.places(words, office, one.counters) or named,
        page_url=one.page_url,
        service=one.service,
        letter="" if service is None else service.prefix,
        take=words.say("procedure_take", service=named),
        people=words.count("people_waiting", service.waiting) if service else "",
        wait=(phrases.wait(words, service.wait) or "") if service else "",
        closed=not takes,
        checklist=_checklist(state, words),
    )


def _checklist(state: State, words: Wording) -> str:
    if not state.setup.prints:
        return ""
    key = {
        Checklist.NONE: "checklist_print",
        Checklist.PRINTING: "checklist_printing",
        Checklist.PRINTED: "checklist_printed",
        Checklist.FAILED: "checklist_failed",
    }[state.look_up.checklist]
    return words.say(key)
