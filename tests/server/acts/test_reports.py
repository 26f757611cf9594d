"""An office's report as PDF, read back by another library, and its text for loudspeakers."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from aiosmtplib import SMTPException
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from python_calamine import CalamineWorkbook

from server import mailing
from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.figure_file.inspection import verify_inspection
from server.forms.report_words import minutes, number, percent
from server.mail import Letter, MailServer
from server.storage.tables import ALERT, DAY_PLAN, DELIVERY, DEVICE, OUTAGE, SEAT
from tests.server.acts.conftest import HallWith
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


def test_a_meeting_s_page_is_one_sheet_and_its_spreadsheet_says_the_same(hall: Hall) -> None:
    head = hall.person(Role.HEAD)
    first = int(hall.office.rpartition("-")[2]) * 100_000
    since = datetime(2026, 11, 18, 3, tzinfo=UTC)
    raised = {"office": hall.office, "id": "a", "kind": "too_many_wait", "about": "A"}
    outage = {"office": hall.office, "id": "o", "began_by": "x", "ended_by": "x", "people": 7}
    seat = {"office": hall.office, "day": date(2026, 11, 23), "counter": "2"}
    away, there, unneeded = hall.account(), hall.account(), hall.account()
    with hall.served.engine.begin() as connection:
        add_year(connection, hall.office, date(2026, 11, 2), 19, 14, seed=3, begin=first)
        connection.execute(ALERT.insert().values(**raised, figure=12, since=since, told_at=since))
        offered = {**raised, "id": "b", "kind": "long_visit", "about": "7"}
        connection.execute(ALERT.insert().values(**offered, figure=50, since=since))
        ended = since + timedelta(hours=1)
        connection.execute(
            OUTAGE.insert().values(**outage, services=None, began_at=since, ended_at=ended)
        )
        connection.execute(SEAT.insert().values(**seat, person=away, stand_in=there))
        seat["counter"] = "3"
        connection.execute(SEAT.insert().values(**seat, person=there, stand_in=unneeded))
        on_leave = {"office": hall.office, "day": seat["day"], "leader": None, "away": [away]}
        connection.execute(DAY_PLAN.insert().values(**on_leave))
    answer = head.ask("GET", "statistics/meeting", params={"of": "week"})
    assert answer.status_code == 200, answer.text
    pdf = PdfReader(BytesIO(answer.content))
    assert len(pdf.pages) == 1
    text = flat(pdf.pages[0].extract_text())
    asked = {"of": "week", "form": "xlsx"}
    book = head.ask("GET", "statistics/meeting", params=asked)
    rows = CalamineWorkbook.from_filelike(BytesIO(book.content)).get_sheet_by_index(0).to_python()
    told = head.get("statistics", params={"from": "2026-11-16", "to": "2026-11-22"})["total"]
    assert told["issued"] > 0
    [total] = [row for row in rows if row[0] == "Cộng"]
    assert total[1:3] == [told["issued"], told["served"]]
    assert total[5] == pytest.approx(told["kept"])
    cells = [str(one) for row in rows for one in row]
    for part in (
        "tuần từ 16/11/2026 đến 22/11/2026",
        "Chứng thực: nhiều người chờ",
        f"Cán bộ {there}",
    ):
        assert part in text
        assert part in cells
    assert not [one for one in cells if unneeded in one], "who is planned there sits there"
    assert not [one for one in cells if "Quầy 7" in one], "a clerk was asked, and nobody told"
    assert "10:00 18/11 – 11:00 18/11" in text
    yesterday = head.ask("GET", "statistics/meeting").headers["content-disposition"]
    assert "-2026-11-2" in yesterday
    hall.person(Role.CLERK).refused(ProblemCode.NOT_ALLOWED, "GET", "statistics/meeting")


def test_what_an_inspection_asks_for_is_one_click_away(ward: Hall, tmp_path: Path) -> None:
    days = {"from": "2026-10-05", "to": "2026-10-06"}
    answer = ward.person(Role.HEAD).ask("GET", "statistics/inspection", params=days)
    assert answer.status_code == 200, answer.text
    kept = tmp_path / "export.zip"
    kept.write_bytes(answer.content)
    found = verify_inspection(kept)
    assert found.differences == []
    assert answer.headers["content-disposition"].endswith(f'-2026-10-06-{found.manifest}.zip"')
    lead = ward.person(Role.SUPERVISOR)
    lead.refused(ProblemCode.NOT_ALLOWED, "GET", "statistics/inspection", params=days)


def test_what_an_inspection_takes_along_names_nobody_who_is_told(
    hall_with: HallWith,
) -> None:
    told = '[alerts]\nemails = ["lan@minhtam.vn"]\nwebhook = "https://told.example/secret"\n'
    hall = hall_with(("[rating]\n", told + '\n[rating]\ncase_owner = "thu"\n'))
    days = {"from": "2026-10-05", "to": "2026-10-05"}
    answer = hall.person(Role.HEAD).ask("GET", "statistics/inspection", params=days)
    whole = ZipFile(BytesIO(answer.content))
    text = b"".join(map(whole.read, whole.namelist()))
    assert b"[rating]" in text
    named = (b"lan@minhtam.vn", b"told.example", b"case_owner")
    assert not [one for one in named if one in text]


MAIL = MailServer("mail.test", 25, "none", "a@b.vn", None, None)


def test_the_report_is_sent_once_on_its_day_and_tried_again(
    hall_with: HallWith, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    hall = hall_with(("report_day = 3\n", 'report_day = 3\nreport_to = "lanhdao@minhtam.vn"\n'))
    running, letters = hall.served.running, list[Letter]()

    async def lose(_server: MailServer, _letter: Letter) -> None:
        raise SMTPException("away")

    async def keep(_server: MailServer, letter: Letter) -> None:
        letters.append(letter)

    def go_out() -> int:
        return hall.served.inside(
            lambda: mailing.send_report_of(MAIL, running.writer, running.reader, hall.office)
        )

    monkeypatch.setattr(mailing, "send", lose)
    assert go_out() == 0
    assert "lanhdao" not in caplog.text
    monkeypatch.setattr(mailing, "send", keep)
    assert go_out() == 0, "not before its next try"
    hall.clock.forward(minutes=10)
    assert (go_out(), go_out()) == (1, 0)
    hall.clock.now = datetime(2026, 12, 2, 3, tzinfo=UTC)
    assert go_out() == 0
    hall.clock.forward(days=1)
    assert (go_out(), go_out()) == (1, 0)
    assert hall.served.rows(DELIVERY, office=hall.office) == []
    october, november = letters
    assert october.to == "lanhdao@minhtam.vn"
    assert october.subject.startswith("Báo cáo tháng 10 năm 2026: ")
    for letter, month in ((october, "2026-10"), (november, "2026-11")):
        assert letter.attached is not None
        assert letter.attached.name.endswith(f"-{month}.pdf")
        assert PdfReader(BytesIO(letter.attached.pdf)).pages


def test_without_an_address_no_report_is_ordered(hall: Hall) -> None:
    running = hall.served.running
    sent = hall.served.inside(
        lambda: mailing.send_report_of(MAIL, running.writer, running.reader, hall.office)
    )
    assert sent == 0
    assert hall.served.rows(DELIVERY, office=hall.office) == []


def test_another_system_reads_figures_and_it_shows_when_it_did(hall: Hall) -> None:
    reader = hall.device(DeviceKind.READER, "Trục liên thông")

    def used() -> Any:
        [row] = hall.served.rows(DEVICE, office=hall.office, id=reader.id)
        return row["seen_at"]

    assert used() is None
    assert reader.get("statistics", params={"by": "clerk"})["total"]["issued"] == 0
    first = used()
    assert first == hall.clock()
    hall.clock.forward(seconds=30)
    reader.get("statistics/work")
    assert used() == first, "written down once a minute"
    hall.clock.forward(seconds=30)
    reader.get("statistics/definitions")
    assert used() == hall.clock()
    reader.refused(ProblemCode.NOT_ALLOWED, "GET", "tickets")
