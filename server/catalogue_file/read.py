"""From a file of procedures to its values, or to everything that is wrong with it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO, NamedTuple

from server.catalogue_file.cells import (
    BadCell,
    code_of,
    count_of,
    date_of,
    stage_of,
    text_of,
    time_of,
    url_of,
)
from server.catalogue_file.columns import COLUMNS, Column
from server.catalogue_file.heads import places_of
from server.catalogue_file.mistakes import CatalogueError, CatalogueMistake
from server.catalogue_file.sheet import Row, rows_of
from server.contract.answers.as_json import Words
from server.contract.answers.procedure_json import PaperJson, SampleFormJson
from server.domain.deadline_rule import Rule
from server.domain.planned_stages import PlannedStage
from server.domain.procedure import Procedure

READS = {
    "code": code_of,
    "waived_until": date_of,
    "effective_from": date_of,
    "effective_to": date_of,
    "originals": count_of,
    "copies": count_of,
    "legal_time": time_of,
    "committed_time": time_of,
    "prolongation": time_of,
    "stage": stage_of,
    "stage_time": time_of,
    "form_url": url_of,
}
"""How a column's cells are read; the others are texts."""
WITH = {
    "name_en": "name_vi",
    "field_en": "field_vi",
    "fee_en": "fee_vi",
    "time_note_en": "time_note_vi",
    "step_en": "step_vi",
    **dict.fromkeys(("stage_time", "stage_owner"), "stage"),
    "form_en": "form_vi",
    "form_url": "form_vi",
    **dict.fromkeys(("paper_en", "originals", "copies", "waived_by", "waived_until"), "paper_vi"),
    "paper_when_vi": "paper_vi",
    "paper_when_en": "paper_when_vi",
    "paper_note_vi": "paper_vi",
    "paper_note_en": "paper_note_vi",
}
"""What says nothing without another column of its row."""


def list_of(column: Column) -> str | None:
    """Name the column that begins an item of a column's list; None: each procedure has it once."""
    if not column.listed:
        return None
    begins = column.key
    while begins in WITH:
        begins = WITH[begins]
    return begins


Value = Any
"""Of one cell: a text, a count, a date or a time limit, by its column; "" or None: nothing."""


class _Part(NamedTuple):
    """One row, read."""

    number: int
    values: Mapping[str, Value]
    bad: Collection[str]


class Office(NamedTuple):
    """What a procedure may name of its office."""

    services: Collection[str]
    counters: Collection[str]


def read_catalogue(file: BinaryIO, office: Office) -> list[Procedure]:
    """Read a file of procedures, XLSX or CSV in UTF-8.

    Raises:
        CatalogueError: with its mistakes, in the order of the file.
    """
    rows = rows_of(file)
    heads = next(rows, None)
    if heads is None:
        raise CatalogueError([CatalogueMistake("no_rows")])
    mistakes: list[CatalogueMistake] = []
    places = places_of(heads, COLUMNS, mistakes)
    if mistakes:
        raise CatalogueError(mistakes)
    parts = [_part(row, places, mistakes) for row in rows]
    groups = list(_groups(parts, mistakes))
    for group in groups:
        mistakes += _contradictions(group, office)
    mistakes += _named_twice(groups)
    if not groups and not mistakes:
        mistakes.append(CatalogueMistake("no_rows"))
    if mistakes:
        raise CatalogueError(mistakes)
    return [_procedure(group) for group in groups]


def _part(row: Row, places: Mapping[int, Column], mistakes: list[CatalogueMistake]) -> _Part:
    values: dict[str, Value] = {}
    bad: set[str] = set()
    for place, cell in enumerate(row.cells):
        column = places.get(place)
        if column is None:
            if cell is not None and cell != "":
                mistakes.append(CatalogueMistake("outside", row.number))
            continue
        try:
            values[column.key] = READS.get(column.key, text_of)(cell, column)
        except BadCell as wrong:
            bad.add(column.key)
            mistakes.append(CatalogueMistake(wrong.reason, row.number, column.key, wrong.values))
    for name, owner in WITH.items():
        if _given(values.get(name)) and not _given(values.get(owner)) and owner not in bad:
            mistakes.append(CatalogueMistake("without", row.number, owner))
    return _Part(row.number, values, bad)


def _given(value: Value) -> bool:
    return value is not None and value != ""


def _groups(parts: Iterable[_Part], mistakes: list[CatalogueMistake]) -> Iterator[list[_Part]]:
    """Put the rows of each procedure together."""
    group: list[_Part] = []
    for part in parts:
        if _given(part.values.get("code")) or "code" in part.bad:
            if group:
                yield group
            group = [part]
        elif not group:
            mistakes.append(CatalogueMistake("missing", part.number, "code"))
        else:
            group.append(part)
            mistakes += [
                CatalogueMistake("only_first_row", part.number, one.key)
                for one in COLUMNS
                if not one.listed and _given(part.values.get(one.key))
            ]
    if group:
        yield group


def _contradictions(group: list[_Part], office: Office) -> Iterator[CatalogueMistake]:
    first = group[0]
    values = first.values
    for column in COLUMNS:
        if column.needed and not _given(values.get(column.key)) and column.key not in first.bad:
            yield CatalogueMistake("missing", first.number, column.key)
    service = values.get("service")
    if service and service not in office.services:
        yield CatalogueMistake("unknown_service", first.number, "service", {"given": service})
    for counter in _codes(values):
        if counter not in office.counters:
            yield CatalogueMistake("unknown_counter", first.number, "counters", {"given": counter})
    begins, ends = values.get("effective_from"), values.get("effective_to")
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        yield CatalogueMistake("ends_before", first.number, "effective_to")
    staged: set[Value] = set()
    for part in group:
        stage = part.values.get("stage")
        if stage in staged:
            yield CatalogueMistake("stage_twice", part.number, "stage")
        staged |= {stage} if stage else set()
        if _given(part.values.get("waived_by")) != _given(part.values.get("waived_until")):
            yield CatalogueMistake("waived_until_when", part.number, "waived_until")


def _named_twice(groups: Iterable[list[_Part]]) -> Iterator[CatalogueMistake]:
    known: set[tuple[Value, Value]] = set()
    for group in groups:
        this = (group[0].values.get("code"), group[0].values.get("effective_from"))
        if None not in this and this in known:
            yield CatalogueMistake("code_twice", group[0].number, "code", {"given": this[0]})
        known.add(this)


def _codes(values: Mapping[str, Value]) -> list[str]:
    return [one.strip() for one in (values.get("counters") or "").split(",") if one.strip()]


def _procedure(group: list[_Part]) -> Procedure:
    first = group[0].values
    return Procedure(
        code=first["code"],
        name=_needed_words(first, "name"),
        everyday={"vi": _texts(group, "everyday_vi"), "en": _texts(group, "everyday_en")},
        field=_needed_words(first, "field"),
        service=first["service"],
        counters=_codes(first),
        papers=[_paper(one.values) for one in group if one.values.get("paper_vi")],
        fee=_words(first, "fee"),
        legal_time=_rule(first, "legal_time"),
        committed_time=_rule(first, "committed_time"),
        time_note=_words(first, "time_note"),
        steps=[_needed_words(one.values, "step") for one in group if one.values.get("step_vi")],
        forms=[_form(one.values) for one in group if one.values.get("form_vi")],
        legal_basis=_texts(group, "legal_basis"),
        effective_from=first["effective_from"],
        effective_to=first.get("effective_to"),
        source=first["source"],
        prolongation=_rule(first, "prolongation"),
        proposals=tuple(_texts(group, "proposal")),
        stages=tuple(_stage(one.values) for one in group if one.values.get("stage")),
    )


def _texts(group: Iterable[_Part], key: str) -> list[str]:
    return [one.values[key] for one in group if one.values.get(key)]


def _needed_words(values: Mapping[str, Value], key: str) -> Words:
    vietnamese = values[f"{key}_vi"]
    return {"vi": vietnamese, "en": values.get(f"{key}_en") or vietnamese}


def _words(values: Mapping[str, Value], key: str) -> Words | None:
    return _needed_words(values, key) if values.get(f"{key}_vi") else None


def _rule(values: Mapping[str, Value], key: str) -> Rule | None:
    found: Rule | None = values.get(key)
    return found


def _paper(values: Mapping[str, Value]) -> PaperJson:
    originals, copies = values.get("originals"), values.get("copies")
    return {
        "name": _needed_words(values, "paper"),
        # Who says nothing means the paper itself.
        "originals": (0 if copies else 1) if originals is None else originals,
        "copies": copies or 0,
        "when": _words(values, "paper_when"),
        "note": _words(values, "paper_note"),
        "waived_by": values.get("waived_by") or None,
        "waived_until": values.get("waived_until"),
    }


def _stage(values: Mapping[str, Value]) -> PlannedStage:
    return PlannedStage(
        values["stage"], _rule(values, "stage_time"), values.get("stage_owner") or ""
    )


def _form(values: Mapping[str, Value]) -> SampleFormJson:
    return {"name": _needed_words(values, "form"), "url": values.get("form_url") or None}
