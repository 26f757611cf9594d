"""Procedures as a file that imports without changing anything: XLSX or CSV."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from server.catalogue_file.columns import CATALOGUE, COLUMNS, Column
from server.catalogue_file.sheet import Cell
from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import PaperJson, SampleFormJson
from server.domain.deadline_rule import Rule
from server.domain.planned_stages import PlannedStage
from server.domain.procedure import Procedure
from server.texts import say
from server.time_limits import time_limit_in_words

WIDE = frozenset({"name_vi", "name_en", "paper_vi", "paper_en", "step_vi", "step_en", "source"})
WIDTH, WIDE_WIDTH = 16, 44


def as_csv(procedures: Iterable[Procedure], language: str) -> bytes:
    """Write a table in UTF-8 with the mark by which spreadsheets know it."""
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([one.title(language) for one in COLUMNS])
    table.writerows(_rows(procedures, language))
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(procedures: Iterable[Procedure], language: str) -> bytes:
    """Write a spreadsheet, its heads standing still and its codes as texts."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    sheet.freeze_panes = "C2"
    for place, column in enumerate(COLUMNS):
        letter = _letter(place)
        sheet.column_dimensions[letter].width = WIDE_WIDTH if column.key in WIDE else WIDTH
    heads = []
    for column in COLUMNS:
        head = WriteOnlyCell(sheet, column.title(language))
        head.font = Font(bold=True)
        heads.append(head)
    sheet.append(heads)
    for row in _rows(procedures, language):
        sheet.append([_sheet_cell(sheet, *each) for each in zip(COLUMNS, row, strict=True)])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _letter(place: int) -> str:
    high, low = divmod(place, 26)
    return (chr(ord("A") + high - 1) if high else "") + chr(ord("A") + low)


def _sheet_cell(sheet: object, column: Column, value: Cell) -> object:
    if isinstance(value, str) and column.key == "code":
        cell = WriteOnlyCell(sheet, value)  # type: ignore[arg-type]  # openpyxl's stubs know no write-only sheet here
        cell.number_format = "@"
        return cell
    return value


def _rows(procedures: Iterable[Procedure], language: str) -> Iterator[list[Cell]]:
    for one in procedures:
        for cells in rows_of_procedure(one, language):
            yield [cells.get(column.key) for column in COLUMNS]


def rows_of_procedure(one: Procedure, language: str) -> Iterator[dict[str, Cell]]:
    """Give the rows of one procedure, each by the keys of its columns."""
    first = _first_row(one, language)
    for number, row in enumerate(_listed(one, language)):
        yield {**first, **row} if number == 0 else row


def _first_row(one: Procedure, language: str) -> dict[str, Cell]:
    return {
        "code": one.code,
        **_words("name", one.name),
        **_words("field", one.field),
        "service": one.service,
        "counters": ", ".join(one.counters),
        **_words("fee", one.fee),
        "legal_time": _time(one.legal_time, language),
        "committed_time": _time(one.committed_time, language),
        "prolongation": _time(one.prolongation, language),
        **_words("time_note", one.time_note),
        "effective_from": one.effective_from,
        "effective_to": one.effective_to,
        "source": one.source,
    }


def _listed(one: Procedure, language: str) -> Iterator[dict[str, Cell]]:
    """Give the lists of a procedure row by row; there is at least one row."""
    lists: Iterable[tuple[dict[str, Cell], ...]] = zip_longest(
        [{"everyday_vi": text} for text in one.everyday["vi"]] or [{}],
        [{"everyday_en": text} for text in one.everyday["en"]],
        [_paper(paper) for paper in one.papers],
        [_words("step", step) for step in one.steps],
        [_stage(stage, language) for stage in one.stages],
        [_form(form) for form in one.forms],
        [{"legal_basis": text} for text in one.legal_basis],
        [{"proposal": text} for text in one.proposals],
        fillvalue={},
    )
    for parts in lists:
        row: dict[str, Cell] = {}
        for part in parts:
            row.update(part)
        yield row


def _paper(paper: PaperJson) -> dict[str, Cell]:
    return {
        **_words("paper", paper["name"]),
        "originals": paper["originals"],
        "copies": paper["copies"],
        **_words("paper_when", paper["when"]),
        **_words("paper_note", paper["note"]),
        "waived_by": paper["waived_by"],
        "waived_until": paper["waived_until"],
    }


def _stage(stage: PlannedStage, language: str) -> dict[str, Cell]:
    return {
        "stage": say(CATALOGUE, language, f"stage.{stage.level}"),
        "stage_time": _time(stage.time, language),
        "stage_owner": stage.owner,
    }


def _form(form: SampleFormJson) -> dict[str, Cell]:
    return {**_words("form", form["name"]), "form_url": form["url"]}


def _words(key: str, text: Words | None) -> dict[str, Cell]:
    if text is None:
        return {}
    # English that is the Vietnamese again is left out, as it was when it was read.
    english: dict[str, Cell] = {} if text["en"] == text["vi"] else {f"{key}_en": text["en"]}
    return {f"{key}_vi": text["vi"], **english}


def _time(rule: Rule | None, language: str) -> str | None:
    return None if rule is None else time_limit_in_words(rule, language)
