"""A file of procedures is read exactly, written so, and refused whole with row and column."""

import csv
import io
import zipfile
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from openpyxl import Workbook

from server.catalogue_file import sheet
from server.catalogue_file.columns import COLUMNS
from server.catalogue_file.example import example_catalogue
from server.catalogue_file.mistakes import MOST_TOLD, CatalogueError, CatalogueMistake
from server.catalogue_file.read import Office, read_catalogue
from server.catalogue_file.write import as_csv, as_xlsx
from server.domain.deadline_rule import Rule, Unit
from server.domain.procedure import Procedure
from server.texts import LANGUAGES
from tests.server.many_procedures import many_procedures

OFFICE = Office("ABHLMQUX", [str(number) for number in range(1, 12)])
WHOLE = {
    "code": "1.000001",
    "name_vi": "Name",
    "field_vi": "Field",
    "service": "A",
    "legal_time": "3 working days",
    "effective_from": "2026-01-01",
    "source": "Decision",
}


def csv_of(*rows: dict[str, Any], delimiter: str = ",") -> bytes:
    keys = list(dict.fromkeys(key for row in ({**WHOLE}, *rows) for key in row))
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, keys, delimiter=delimiter)
    table.writeheader()
    table.writerows(rows)
    return text.getvalue().encode()


def xlsx_of(*rows: dict[str, Any]) -> bytes:
    keys = list(dict.fromkeys(key for row in ({**WHOLE}, *rows) for key in row))
    book = Workbook()
    assert book.active is not None
    book.active.append(keys)
    for row in rows:
        book.active.append([row.get(key) for key in keys])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(content: bytes) -> list[Procedure]:
    return read_catalogue(io.BytesIO(content), OFFICE)


def mistakes(content: bytes) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(CatalogueError) as refused:
        read(content)
    for one in refused.value.mistakes:
        for language in LANGUAGES:
            assert "{" not in one.place(language) + one.in_words(language)
    return [(one.reason, one.row, one.column) for one in refused.value.mistakes]


def test_the_example_has_the_procedures_of_a_ward() -> None:
    procedures = read(example_catalogue())
    assert len(procedures) == 32
    assert all(one.time and one.source and one.papers and one.everyday["vi"] for one in procedures)
    assert {one.service for one in procedures} == set("ABHLMQU")
    [single] = [one for one in procedures if one.code == "1.004873"]
    assert single.legal_time == Rule(Unit.WORKING_DAYS, Fraction(3))
    [waived] = [one for one in single.papers if one["waived_by"]]
    assert (waived["originals"], waived["copies"]) == (0, 1)
    assert waived["waived_until"] == date(2027, 2, 28)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_what_is_written_reads_the_same(write: Any, language: str) -> None:
    procedures = [*read(example_catalogue()), *many_procedures(40)]
    assert read(write(procedures, language)) == procedures


@pytest.mark.parametrize("make", [csv_of, xlsx_of])
def test_lists_go_on_in_the_rows_below(make: Any) -> None:
    [one] = read(
        make(
            {**WHOLE, "everyday_vi": "first", "paper_vi": "Paper", "copies": 2},
            {"everyday_vi": "second", "paper_vi": "Other", "originals": 1, "step_vi": "Go"},
        )
    )
    assert one.everyday["vi"] == ["first", "second"]
    assert [(it["name"]["vi"], it["originals"], it["copies"]) for it in one.papers] == [
        ("Paper", 0, 2),
        ("Other", 1, 0),
    ]
    assert one.steps == [{"vi": "Go", "en": "Go"}]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_delimiter_of_spreadsheets_is_read(delimiter: str) -> None:
    assert [one.code for one in read(csv_of(WHOLE, delimiter=delimiter))] == ["1.000001"]


def test_a_spreadsheets_own_values_are_read() -> None:
    """A date as a date; a code that it took for a number, with the zeros that it dropped."""
    row = {**WHOLE, "code": 2.00088, "effective_from": date(2026, 7, 1)}
    [one] = read(xlsx_of(row))
    assert (one.code, one.effective_from) == ("2.000880", date(2026, 7, 1))


def test_a_procedure_without_a_set_time_is_read() -> None:
    [one] = read(csv_of({**WHOLE, "legal_time": ""}))
    assert one.time is None


def test_the_committed_time_is_told_before_the_legal_one() -> None:
    [one] = read(csv_of({**WHOLE, "committed_time": "1.5 working days"}))
    assert one.time == Rule(Unit.WORKING_DAYS, Fraction(3, 2))


@pytest.mark.parametrize(
    ("changed", "reason", "column"),
    [
        ({"code": "has blank"}, "bad_code", "code"),
        ({"code": "../etc"}, "bad_code", "code"),
        ({"name_vi": ""}, "missing", "name_vi"),
        ({"name_vi": "x" * 401}, "too_long", "name_vi"),
        ({"name_vi": "two\nlines"}, "more_than_a_line", "name_vi"),
        ({"name_vi": "hid\u202eden"}, "hidden_sign", "name_vi"),
        ({"name_vi": "Hộ" + "\u0301" * 9}, "loose_mark", "name_vi"),
        ({"name_vi": "=1+1"}, "formula", "name_vi"),
        ({"service": "Z"}, "unknown_service", "service"),
        ({"counters": "2, 99"}, "unknown_counter", "counters"),
        ({"legal_time": "soon"}, "bad_time", "legal_time"),
        ({"effective_from": "31/02/2026"}, "not_a_date", "effective_from"),
        ({"effective_from": ""}, "missing", "effective_from"),
        ({"effective_to": "2025-12-31"}, "ends_before", "effective_to"),
        ({"source": ""}, "missing", "source"),
        ({"paper_vi": "P", "copies": "-1"}, "not_a_number", "copies"),
        ({"paper_vi": "P", "copies": "1.5"}, "not_a_number", "copies"),
        ({"paper_vi": "P", "copies": "100"}, "not_a_number", "copies"),
        ({"copies": "1"}, "without", "paper_vi"),
        ({"paper_vi": "P", "waived_by": "Law"}, "waived_until_when", "waived_until"),
        ({"paper_vi": "P", "waived_until": "2027-01-01"}, "waived_until_when", "waived_until"),
        ({"form_vi": "F", "form_url": "javascript:alert(1)"}, "bad_url", "form_url"),
        ({"form_vi": "F", "form_url": "https://"}, "bad_url", "form_url"),
    ],
)
def test_a_mistake_is_named_by_row_and_column(
    changed: dict[str, str], reason: str, column: str
) -> None:
    assert mistakes(csv_of(WHOLE, {**WHOLE, "code": "1.000002", **changed})) == [
        (reason, 3, column)
    ]


def test_all_mistakes_are_told_in_their_order_up_to_a_bound() -> None:
    rows = [{**WHOLE, "code": f"c{number}", "service": "Z"} for number in range(MOST_TOLD + 9)]
    told = mistakes(csv_of({**WHOLE, "source": ""}, *rows))
    assert told[:2] == [("missing", 2, "source"), ("unknown_service", 3, "service")]
    assert len(told) == MOST_TOLD


def test_rows_that_belong_to_nothing_or_say_too_much() -> None:
    assert mistakes(csv_of({"everyday_vi": "lost"})) == [("missing", 2, "code")]
    assert mistakes(csv_of(WHOLE, {"source": "again"})) == [("only_first_row", 3, "source")]
    assert mistakes(csv_of(WHOLE, WHOLE)) == [("code_twice", 3, "code")]
    later = {**WHOLE, "effective_from": "2027-03-01"}
    assert len(read(csv_of(WHOLE, later))) == 2


def test_stages_are_planned_in_any_language_and_written_again() -> None:
    first = {"stage": "thẩm định", "stage_time": "4 giờ làm việc", "stage_owner": "Hộ tịch"}
    more = {"stage": "approved", "stage_time": "1 working day", "proposal": "Bỏ bản sao"}
    plan = csv_of({**WHOLE, **first}, more)
    [one] = read(plan)
    assert [(each.level, each.owner) for each in one.stages] == [
        ("appraised", "Hộ tịch"),
        ("approved", ""),
    ]
    assert [each.time.unit for each in one.stages if each.time] == [Unit.HOURS, Unit.WORKING_DAYS]
    assert one.proposals == ("Bỏ bản sao",)
    for language in LANGUAGES:
        assert read(as_csv([one], language)) == [one]
    wrong = csv_of({**WHOLE, "stage": "lost"}, {"stage_owner": "x"})
    assert mistakes(wrong) == [("bad_stage", 2, "stage"), ("without", 3, "stage")]
    twice = csv_of({**WHOLE, "stage": "received"}, {"stage": "Reception"})
    assert mistakes(twice) == [("stage_twice", 3, "stage")]


def test_heads_are_checked() -> None:
    assert mistakes(csv_of({**WHOLE, "colour": "red"})) == [("unknown_column", 1, "colour")]
    assert mistakes(b"code,code,name_vi,field_vi,service,effective_from,source\r\n") == [
        ("column_twice", 1, "code")
    ]
    assert ("column_missing", 1, "source") in mistakes(b"code,name_vi\r\n")
    assert mistakes(csv_of(WHOLE).replace(b"Decision", b"Decision,more")) == [("outside", 2, None)]
    heads = ",".join(one.title("vi").upper() for one in COLUMNS).encode()
    assert mistakes(heads) != [("unknown_column", 1, None)]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"PK\x03\x04 and no more", b"\0", b"\x89PNG\r\n\x1a\n", b'"open'],
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    [(reason, row, _)] = mistakes(content)
    assert reason in {"not_a_table", "no_rows", "unknown_column"}
    assert row in {None, 1}


def test_another_archive_is_no_table() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("readme.txt", "hello")
    assert mistakes(file.getvalue()) == [("not_a_table", None, None)]


def test_a_spreadsheet_that_unpacks_to_too_much_is_refused() -> None:
    file = io.BytesIO(xlsx_of(WHOLE))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/zeros", b"\0" * (sheet.LARGEST + 1))
    assert len(file.getvalue()) < 1024 * 1024
    assert mistakes(file.getvalue()) == [("too_large", None, None)]


def test_a_table_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "MOST_ROWS", 5)
    rows = [{**WHOLE, "code": f"c{number}"} for number in range(6)]
    assert mistakes(csv_of(*rows)) == [("too_many_rows", None, None)]


def test_the_error_says_where_for_the_log() -> None:
    error = CatalogueError([CatalogueMistake("missing", 3, "source")])
    assert "row 3" in str(error)
