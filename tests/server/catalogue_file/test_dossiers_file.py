"""Files of dossiers: code and level, or everything that is wrong."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from server.catalogue_file.dossiers import example_dossier, example_dossiers, read_dossiers
from server.catalogue_file.mistakes import CatalogueError
from server.contract.states import DossierLevel
from server.domain.dossier import ToldDossier, folded_code, received_day
from server.texts import say

CODE = "000.00.99.H99-261118-0007"


def mistakes(content: bytes) -> list[tuple[int | None, str | None, str]]:
    with pytest.raises(CatalogueError) as refused:
        read_dossiers(io.BytesIO(content))
    for language in ("vi", "en"):
        assert all(one.place(language) for one in refused.value.mistakes)
        assert all(one.in_words(language) for one in refused.value.mistakes)
    return [(one.row, one.column, one.reason) for one in refused.value.mistakes]


def test_the_example_is_read() -> None:
    told = read_dossiers(io.BytesIO(example_dossiers()))
    assert {one.level for one in told} == {*DossierLevel}
    under_way = next(one for one in told if one.code == example_dossier())
    days = (date(2026, 11, 18), date(2026, 11, 25), None)
    assert under_way == ToldDossier(example_dossier(), DossierLevel.APPRAISED, *days)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_heads_and_levels_are_read_in_each_language(language: str) -> None:
    heads = ",".join(say("procedures", language, f"column.{one}") for one in ("dossier", "level"))
    names = [*DossierLevel, "erased"]
    rows = [
        f"H99-261118-000{place},{say('procedures', language, f'level.{one}').upper()}"
        for place, one in enumerate(names)
    ]
    told = read_dossiers(io.BytesIO("\n".join([heads, *rows]).encode()))
    assert [one.level for one in told] == [*DossierLevel, None]


def test_a_spreadsheet_is_read() -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    sheet.append(["dossier", "level"])
    sheet.append([CODE, "received"])
    file = io.BytesIO()
    book.save(file)
    file.seek(0)
    assert read_dossiers(file) == [ToldDossier(CODE, DossierLevel.RECEIVED)]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("", (None, None, "no_dossiers")),
        ("dossier,level\n", (None, None, "no_dossiers")),
        (f"dossier\n{CODE}", (1, "level", "column_missing")),
        ("dossier,level,name\n", (1, "name", "unknown_column")),
        ("dossier,level,level\n", (1, "level", "column_twice")),
        ("dossier,level\n,received", (2, "dossier", "missing")),
        (f"dossier,level\n{CODE},", (2, "level", "missing")),
        (f"dossier,level\n{CODE}", (2, "level", "missing")),
        (f"dossier,level\n{CODE},soon", (2, "level", "bad_level")),
        ("dossier,level\nH99/12-1,received", (2, "dossier", "bad_dossier")),
        ("dossier,level\nH-0001,received", (2, "dossier", "bad_dossier")),
        (f"dossier,level\n{'9' * 41},received", (2, "dossier", "too_long")),
        (f"dossier,level\n{CODE},received,x", (2, None, "outside")),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    content: str, wrong: tuple[int | None, str | None, str]
) -> None:
    assert wrong in mistakes(content.encode())


def test_one_dossier_stands_in_a_file_once() -> None:
    twice = f"dossier,level\n{CODE},received\n{CODE.replace('.', '').lower()},returned"
    assert mistakes(twice.encode()) == [(3, "dossier", "dossier_twice")]


def test_every_mistake_is_told() -> None:
    rows = ["dossier,level", "x,received", f"{CODE},soon", "H99-261118-0001,received"]
    assert mistakes("\n".join(rows).encode()) == [
        (2, "dossier", "bad_dossier"),
        (3, "level", "bad_level"),
    ]


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), "0000099h99 261118 0007", "000009.9H992611180007"]
)
def test_a_code_is_compared_by_its_letters_and_digits(typed: str) -> None:
    assert folded_code(typed) == "0000099H992611180007"


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("000.00.99.H99-261118-0007", date(2026, 11, 18)),
        ("H61.12-251231-0001", date(2025, 12, 31)),
        ("H61.12-251331-0001", None),
        ("H61.12-0001", None),
    ],
)
def test_a_code_tells_when_a_dossier_was_received(code: str, day: date | None) -> None:
    assert received_day(code) == day


def test_a_day_that_is_none_is_a_mistake_of_its_cell() -> None:
    assert mistakes(f"dossier,level,due\n{CODE},received,soon".encode()) == [
        (2, "due", "not_a_date")
    ]
