"""A procedure on A4 paper, to be posted: what to bring, what it costs, how long it takes, where."""

from collections.abc import Sequence
from datetime import date

from server.contract.answers.procedure_json import PaperJson, ProcedureJson
from server.forms.letterhead import Letterhead
from server.forms.sheet import Block, FormSheet, Heading, Ruled, plain
from server.forms.words import line


def procedure_sheet(head: Letterhead, one: ProcedureJson, places: Sequence[str]) -> FormSheet:
    """Lay a procedure out, its QR code leading to its public page.

    `places` are the names of the counters where it is done; one that several bear is told once.
    """
    everyday = one["everyday"]
    names = everyday["en"] if head.language == "en" else everyday["vi"]
    called = head.say("posted.called", names=", ".join(names)) if names else None
    return FormSheet(
        **head.begins(),
        paper="a4",
        posted=True,
        title_lines=[one["name"][head.language]],
        addressed=None if called is None else [plain(called)],
        blocks=[
            *_papers(head, one["papers"]),
            *_facts(head, one, places),
            *_steps(head, one),
            *_listed(head, "posted.forms", [form["name"][head.language] for form in one["forms"]]),
            *_listed(head, "posted.legal_basis", one["legal_basis"]),
            *_source(head, one),
        ],
        qr=one["page_url"],
        qr_caption=head.say("posted.qr"),
    )


def _heading(text: str) -> Heading:
    return {"kind": "heading", "text": text}


def _papers(head: Letterhead, papers: Sequence[PaperJson]) -> list[Block]:
    heading = _heading(head.say("posted.papers"))
    if not papers:
        return [heading, line([plain(head.say("posted.no_papers"))])]
    columns = ("rank", "name", "originals", "copies")
    table: Ruled = {
        "kind": "table",
        "widths": ["10mm", "1fr", "20mm", "20mm"],
        "aligned": ["center", "left", "center", "center"],
        "head": [head.say(f"posted.{name}") for name in columns],
        "rows": [_paper(head, rank, paper) for rank, paper in enumerate(papers, 1)],
    }
    return [heading, table]


def _paper(head: Letterhead, rank: int, paper: PaperJson) -> list[str]:
    language = head.language
    when, note, waived = paper["when"], paper["note"], paper["waived_by"] is not None
    told = [
        "" if when is None else f"{when[language]}: ",
        paper["name"][language],
        "" if note is None else f" ({note[language]})",
        _waived(head, paper),
    ]
    counts = ["–", "–"] if waived else [str(paper["originals"]), str(paper["copies"])]
    return [str(rank), "".join(told), *counts]


def _waived(head: Letterhead, paper: PaperJson) -> str:
    basis, until = paper["waived_by"], paper["waived_until"]
    if basis is None or until is None:
        return ""
    return ". " + head.say("posted.waived", basis=basis, until=f"{until:%d/%m/%Y}")


def _facts(head: Letterhead, one: ProcedureJson, places: Sequence[str]) -> list[Block]:
    language = head.language
    legal, note = one["legal_time"], one["time_note"]
    time = one["time"][language]
    if legal is not None and legal[language] != time:
        time = head.say("posted.time.shorter", committed=time, legal=legal[language])
    fee = head.say("posted.fee.unknown") if one["fee"] is None else one["fee"][language]
    facts: list[Block] = [
        line(head.sentence("posted.fee", fee=fee)),
        line(head.sentence("posted.time", time=time)),
    ]
    if note is not None:
        facts.append(line([plain(note[language])]))
    return [_heading(head.say("posted.facts")), *facts, *_where(head, places)]


def _where(head: Letterhead, places: Sequence[str]) -> list[Block]:
    return (
        [line(head.sentence("posted.where", places=", ".join(dict.fromkeys(places))))]
        if places
        else []
    )


def _steps(head: Letterhead, one: ProcedureJson) -> list[Block]:
    steps: list[Block] = [
        {"kind": "step", "number": number, "parts": [plain(step[head.language])]}
        for number, step in enumerate(one["steps"], 1)
    ]
    return [_heading(head.say("posted.steps")), *steps] if steps else []


def _listed(head: Letterhead, key: str, items: Sequence[str]) -> list[Block]:
    """Put a list under its heading; what has nothing has no heading either."""
    if not items:
        return []
    listed: list[Block] = [{"kind": "item", "parts": [plain(one)]} for one in items]
    return [_heading(head.say(key)), *listed]


def _source(head: Letterhead, one: ProcedureJson) -> list[Block]:
    begins: date = one["effective_from"]
    published = head.sentence("posted.source", source=one["source"])
    code = head.sentence("posted.code", code=one["code"], day=f"{begins:%d/%m/%Y}")
    return [_heading(head.say("posted.published")), line(published), line(code)]
