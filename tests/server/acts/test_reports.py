"""An office's report as PDF, read back by another library, and its text for loudspeakers."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.forms.report_words import minutes, number, percent
from tests.server.hall import Hall
from tests.server.storage.year_of_a_ward import add_year

pytestmark = pytest.mark.usefixtures("first_morning")
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


@pytest.fixture
def ward(hall: Hall) -> Hall:
    """An office with September and October behind it."""
    first = int(hall.office.rpartition("-")[2]) * 100_000
    with hall.served.engine.begin() as connection:
        add_year(connection, hall.office, date(2026, 9, 1), 61, 14, seed=3, begin=first)
    return hall


def elements(one: Any) -> Iterator[DictionaryObject]:
    """Walk through a PDF's tree of structure."""
    found = one.get_object()
    if isinstance(found, list):
        for inside in found:
            yield from elements(inside)
    elif isinstance(found, DictionaryObject):
        yield found
        if "/K" in found:
            yield from elements(found["/K"])


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "title", "alt"),
    [
        ("vi", "BÁO CÁO Kết quả đón tiếp và phục vụ người dân tháng 10 năm 2026", "10/26: "),
        ("en", "REPORT How people were received and served in 10/2026", "10/26: "),
    ],
)
def test_the_report_of_the_last_month_reads_as_the_figures_say(
    ward: Hall, language: str, title: str, alt: str
) -> None:
    head = ward.person(Role.HEAD)
    answer = head.ask("GET", "statistics/report", params={"language": language})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-disposition"].endswith('-2026-10-01-2026-10-31.pdf"')
    pdf = PdfReader(BytesIO(answer.content))
    assert pdf.metadata is not None
    assert pdf.metadata.title == title
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"].startswith(language)
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_object().get_data().replace(b"\n", b"")
    tags = list(elements(root["/StructTreeRoot"]))
    # Each chart is a figure that is told in words.
    pictures = [str(one["/Alt"]) for one in tags if one.get("/S") == "/Figure"]
    assert len(pictures) == 2
    assert alt in pictures[0]
    assert {"/H1", "/H2", "/Table", "/TH"} <= {one.get("/S") for one in tags}

    told = head.get("statistics", params={**OCTOBER, "language": language})
    text = flat(" ".join(page.extract_text() for page in pdf.pages))
    total = told["total"]
    assert number(total["issued"], language) in text
    for row in (*told["rows"], total):
        kept = flat(percent(row["kept"], language))
        cells = [
            *(number(row[one], language) for one in ("issued", "served")),
            *(minutes(row["waiting"][one], language) for one in ("median", "p90")),
            kept,
            *(number(row[one], language) for one in ("no_show", "uncalled")),
        ]
        assert " ".join(cells) in text
    earlier = flat(percent(told["before"]["total"]["kept"], language))
    assert earlier in text, "each finding stands beside the month before"


def test_other_days_are_reported_as_they_are_asked_for(ward: Hall) -> None:
    days = {"from": "2026-10-05", "to": "2026-10-09"}
    head = ward.person(Role.HEAD)
    pdf = PdfReader(BytesIO(head.ask("GET", "statistics/report", params=days).content))
    assert pdf.metadata is not None
    assert pdf.metadata.title is not None
    assert pdf.metadata.title.endswith("từ 05/10/2026 đến 09/10/2026")
    assert "kỳ trước" in flat(pdf.pages[1].extract_text())
    backwards = {"from": "2026-10-09", "to": "2026-10-05"}
    head.refused(ProblemCode.BAD_REQUEST, "GET", "statistics/report", params=backwards)


def test_the_text_for_loudspeakers_is_short_and_in_words(ward: Hall) -> None:
    head = ward.person(Role.HEAD)
    told = head.get("statistics/spoken")
    assert (told["first"], told["last"]) == ("2026-10-01", "2026-10-31")
    assert 0 < told["seconds"] <= 90
    assert "tháng mười năm hai nghìn không trăm hai mươi sáu" in told["text"]
    assert "trong vòng hai mươi phút" in told["text"]
    assert not any(letter.isdigit() for letter in told["text"])
    week = head.get("statistics/spoken", params={"from": "2026-10-05", "to": "2026-10-09"})
    assert "ngày năm tháng mười đến ngày chín tháng mười" in week["text"]
    english = head.get("statistics/spoken", params={"language": "en"})
    assert "Thank you." in english["text"]
