"""From a procedure to its checklist on paper: the contract's answers in the citizen's language."""

from datetime import date, datetime

from kiosk_app.words import phrases
from kiosk_app.words.wording import Wording, wording
from printer.checklist import MOST_PAPERS, Checklist, Fact, ListedPaper
from server.contract.answers import Office, Paper, Procedure

MOST_CALLED = 2
"""So many everyday names stand on paper."""


def checklist_of(procedure: Procedure, office: Office, language: str, now: datetime) -> Checklist:
    """Write the checklist of a procedure; `now` is the office's clock, in its zone."""
    words = wording(language)
    called = procedure.everyday.en if words.language == "en" else procedure.everyday.vi
    moment = f"{phrases.clock(now)} {phrases.calendar_date(words, now)}"
    return Checklist(
        office=tuple(words.name(one) for one in (office.agency, office.name) if words.name(one)),
        heading=words.say("checklist_heading"),
        title=words.name(procedure.name),
        called=f"({', '.join(called[:MOST_CALLED])})" if called else None,
        papers=tuple(_paper(words, one) for one in procedure.papers[:MOST_PAPERS]),
        left_out=_left_out(words, procedure),
        facts=tuple(_facts(words, office, procedure)),
        page_url=procedure.page_url or None,
        page_caption=words.say("checklist_scan"),
        printed=(moment, words.say("checklist_code", code=procedure.code)),
        no_number=words.say("checklist_no_number"),
        code=procedure.code,
    )


def sheets(words: Wording, paper: Paper) -> str:
    """Say how many originals and copies; empty for what is no paper."""
    counts = (("originals", paper.originals), ("copies", paper.copies))
    return ", ".join(words.count(key, count) for key, count in counts if count)


def counted(words: Wording, paper: Paper) -> str:
    """Say how many sheets, or by what and until when none are handed in; empty for no paper."""
    if paper.waived_by is None:
        return sheets(words, paper)
    waived = words.say("paper_waived")
    if paper.waived_until is None:
        return waived
    until = f"{paper.waived_until:%d/%m/%Y}"
    return f"{waived}. {words.say('paper_waived_by', basis=paper.waived_by, until=until)}"


def due_day(words: Wording, due: date | None) -> str | None:
    """Say when the result is ready for who hands in now; None where nobody knows."""
    if due is None:
        return None
    return words.say("procedure_due", weekday=phrases.weekday(words, due), day=f"{due:%d/%m}")


def _paper(words: Wording, paper: Paper) -> ListedPaper:
    return ListedPaper(
        name=words.name(paper.name),
        sheets=counted(words, paper) or None,
        when=None if paper.when is None else words.name(paper.when),
        note=None if paper.note is None else words.name(paper.note),
        waived=paper.waived_by is not None,
    )


def _left_out(words: Wording, procedure: Procedure) -> str | None:
    """Say how many papers the slip has no room for, and where they stand."""
    left_out = len(procedure.papers) - MOST_PAPERS
    if left_out <= 0:
        return None
    key = "checklist_more" if procedure.page_url else "checklist_more_ask"
    return words.count(key, left_out)


def _facts(words: Wording, office: Office, procedure: Procedure) -> list[Fact]:
    fee = words.say("fee_unknown") if procedure.fee is None else words.name(procedure.fee)
    service = next((one for one in office.services if one.code == procedure.service), None)
    note = None if procedure.time_note is None else words.name(procedure.time_note)
    facts = [
        Fact(label=words.say("procedure_time"), text=words.name(procedure.time), note=note),
        Fact(label=words.say("procedure_fee"), text=fee),
    ]
    where = phrases.places(words, office, procedure.counters)
    if where is not None:
        name = None if service is None else words.name(service.name)
        facts.append(Fact(label=words.say("procedure_where"), text=where, note=name))
    return facts
