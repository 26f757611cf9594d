"""Conduct sheets: announced, fed, commented, decided; by whom, and as files."""

from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import insert

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import CONDUCT_TEMPLATE, CONDUCT_VERSION, OUTBOX, RATING
from server.texts import say
from tests.server.domain.test_calendar import ZONE
from tests.server.hall import Caller, Hall

pytestmark = pytest.mark.usefixtures("first_morning")
MONTH = "2026-10"
BY_HAND = {"discipline": 9, "complaints": 10, "care": 8, "knowledge": 9}


def opened(hall: Hall, clerk: str, *moments: str) -> None:
    """Counters that a clerk opened in October, told by the outbox."""
    rows = [
        {
            "office": hall.office,
            "seq": 1_000_000 + place,
            "type": "counter.opened",
            "at": datetime.fromisoformat(one).replace(tzinfo=ZONE),
            "actor": clerk,
            "device": None,
            "data": {"counter": "2"},
        }
        for place, one in enumerate(moments)
    ]
    with hall.served.engine.begin() as connection:
        connection.execute(insert(OUTBOX), rows)


def rated(hall: Hall, clerk: str, *attitudes: int) -> None:
    row: dict[str, Any] = {
        **dict.fromkeys(("speed", "convenience")),
        "office": hall.office,
        "business_day": date(2026, 10, 7),
        "service": "A",
        "counter": "2",
        "clerk": clerk,
        "channel": "tablet",
        "overall": 5,
        "reasons": [],
        "seconds": 8,
    }
    rows = [{**row, "id": str(uuid4()), "attitude": one} for one in attitudes]
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RATING), rows)


def scores(sheet: Any) -> dict[str, int | None]:
    return {one["code"]: one["points"] for one in sheet["scores"]}


def sheet_of(caller: Caller, clerk: Caller) -> Any:
    return caller.get(f"conduct/{MONTH}/{clerk.name}")


def test_from_the_data_to_the_decision_with_every_version_kept(hall: Hall) -> None:
    clerk, head = hall.person(), hall.person(Role.HEAD)
    supervisor = hall.person(Role.SUPERVISOR)
    path = f"conduct/{MONTH}/{clerk.name}"
    rated(hall, clerk.name, *[4] * 20, *[3] * 8, *[1] * 2)
    sheet = sheet_of(head, clerk)
    assert (sheet["state"], sheet["per_hundred"]) == ("open", 93)
    assert scores(sheet)["attitude"] == 14
    told = {one["code"]: (one["good"], one["base"]) for one in sheet["scores"]}
    assert (told["attitude"], told["in_time"]) == ((28, 30), (None, None))

    too_early = head.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/decide", json={})
    assert too_early["errors"][0]["field"] == "points.discipline"
    filled = supervisor.post(f"{path}/fill", {"points": BY_HAND}, key="one-press")
    assert supervisor.post(f"{path}/fill", {"points": BY_HAND}, key="one-press") == filled
    assert (filled["points"], filled["of"], filled["per_hundred"]) == (50, 55, 90)
    mine = clerk.post(f"{path}/comment", {"text": "Ngày 13 tôi sang giúp quầy 1."})
    assert mine["state"] == "commented"
    done = head.post(f"{path}/decide", {"text": "Đồng ý.", "points": {"discipline": 10}})
    assert (done["state"], done["per_hundred"]) == ("decided", 92)
    [discipline] = [one for one in done["scores"] if one["code"] == "discipline"]
    assert (discipline["measured"], discipline["points"]) == (None, 10)

    # What data say later does not move what was decided.
    rated(hall, clerk.name, *[1] * 30)
    assert sheet_of(clerk, clerk)["points"] == done["points"]
    bodies: list[tuple[Caller, str, Any]] = [
        (head, "fill", {"points": {}}),
        (head, "decide", {"points": {}}),
        (clerk, "comment", {"text": "x"}),
    ]
    for caller, name, body in bodies:
        caller.refused(ProblemCode.WRONG_STATE, "POST", f"{path}/{name}", json=body)
    again = head.post(f"{path}/reopen", {"text": "Nhập nhầm."})
    acts = [(one["act"], one["by"]) for one in again["versions"]]
    assert acts == [
        ("fill", supervisor.name),
        ("comment", clerk.name),
        ("decide", head.name),
        ("reopen", head.name),
    ]
    head.refused(ProblemCode.WRONG_STATE, "POST", f"{path}/reopen", json={"text": "x"})


def test_opening_on_time_counts_days_and_few_ratings_count_nothing(hall: Hall) -> None:
    clerk, head = hall.person(), hall.person(Role.HEAD)
    opened(hall, clerk.name, "2026-10-05T07:28", "2026-10-05T09:00", "2026-10-06T00:02")
    rated(hall, clerk.name, *[4] * 29)
    told = {one["code"]: one for one in sheet_of(head, clerk)["scores"]}
    assert (told["on_time"]["good"], told["on_time"]["base"]) == (1, 2)
    few = told["attitude"]
    assert (few["good"], few["base"], few["points"]) == (None, 29, None)


def test_each_sees_what_is_theirs(hall: Hall) -> None:
    clerk, other = hall.person(), hall.person()
    head = hall.person(Role.HEAD)
    listed = head.get(f"conduct/{MONTH}")["clerks"]
    assert {one["clerk"] for one in listed} == {clerk.name, other.name}
    assert all(one.keys() == {"clerk", "name", "state", "remark_only"} for one in listed)
    assert [one["clerk"] for one in clerk.get(f"conduct/{MONTH}")["clerks"]] == [clerk.name]
    told = clerk.refused(ProblemCode.NOT_ALLOWED, "GET", f"conduct/{MONTH}/{other.name}")
    assert told["detail"] == say("problems", "vi", "conduct_own")
    body = {"text": "x"}
    clerk.refused(
        ProblemCode.NOT_ALLOWED, "POST", f"conduct/{MONTH}/{other.name}/comment", json=body
    )
    running = f"conduct/2026-11/{clerk.name}"
    clerk.refused(ProblemCode.BAD_REQUEST, "GET", running)
    head.refused(ProblemCode.BAD_REQUEST, "GET", f"conduct/{MONTH}/nobody")
    wrong = {"points": {"discipline": 11}}
    path = f"conduct/{MONTH}/{clerk.name}/fill"
    found = head.refused(ProblemCode.BAD_REQUEST, "POST", path, json=wrong)
    assert found["errors"][0]["field"] == "points.discipline"
    head.refused(ProblemCode.BAD_REQUEST, "POST", path, json={"points": {"none": 1}})


def test_a_template_holds_from_its_month_on_and_others_get_a_remark(hall: Hall) -> None:
    clerk, head = hall.person(), hall.person(Role.HEAD)
    item = {"code": "all", "group": "skill", "name": {"vi": "Chung", "en": "All"}, "weight": 100}
    asked = {"month": "2026-12", "items": [item], "remark_only": [clerk.name]}
    told = head.post("conduct/template", asked)
    assert (told["month"], told["announced_by"]) == ("2026-12-01", head.name)
    for month, items in (("2026-11", 8), ("2026-12", 1), ("2027-03", 1)):
        found = clerk.get("conduct/template", params={"month": month})
        assert len(found["items"]) == items
    for change, field in (({"month": "2026-11"}, "month"), ({"items": [item, item]}, "items")):
        wrong = {**asked, **change}
        found = head.refused(ProblemCode.BAD_REQUEST, "POST", "conduct/template", json=wrong)
        assert found["errors"][0]["field"] == field
        assert field != "month" or "12/2026" in found["detail"]

    hall.clock.now = datetime(2027, 1, 4, 9, tzinfo=ZONE)
    head, path = hall.person(user=head.name), f"conduct/2026-12/{clerk.name}"
    sheet = head.get(path)
    assert (sheet["remark_only"], sheet["scores"]) == (True, [])
    head.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/decide", json={})
    assert head.post(f"{path}/decide", {"text": "Phối hợp tốt."})["state"] == "decided"
    pdf = PdfReader(BytesIO(head.ask("GET", f"{path}/file").content))
    assert "không tính điểm" in " ".join(pdf.pages[0].extract_text().split())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sheet_is_written_as_pdf_and_spreadsheet(hall: Hall, language: str) -> None:
    clerk, head = hall.person(), hall.person(Role.HEAD)
    path = f"conduct/{MONTH}/{clerk.name}"
    rated(hall, clerk.name, *[4] * 29)
    head.post(f"{path}/fill", {"points": BY_HAND})
    clerk.post(f"{path}/comment", {"text": "Đề nghị xem lại."})
    params = {"language": language}
    pdf = PdfReader(BytesIO(head.ask("GET", f"{path}/file", params=params).content))
    text = " ".join(pdf.pages[0].extract_text().split())
    for said in (
        say("conduct", language, "input"),
        say("conduct", language, "item.knowledge"),
        say("conduct", language, "figure.few", base=29, good=None),
        "Đề nghị xem lại.",
    ):
        assert said in text
    answer = head.ask("GET", f"{path}/file", params={**params, "form": "xlsx"})
    rows = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    points = {row[1]: row[4] for row in rows[4:12]}
    assert points[say("conduct", language, "item.knowledge")] == 9
    assert rows[-1][4] == 90


def test_the_nine_indices_are_of_the_office_alone(hall: Hall) -> None:
    head, supervisor = hall.person(Role.HEAD), hall.person(Role.SUPERVISOR)
    empty = supervisor.get(f"conduct/{MONTH}/indices")
    assert len(empty["indices"]) == 9
    assert (empty["points"], empty["of"]) == (0, 0)
    typed = head.post(f"conduct/{MONTH}/indices", {"points": {"6": 2, "8": 1}})
    assert (typed["points"], typed["of"]) == (3.0, 4)
    assert [(one["act"], one["by"]) for one in typed["versions"]] == [("fill", head.name)]
    path = f"conduct/{MONTH}/indices/file"
    pdf = PdfReader(BytesIO(supervisor.ask("GET", path).content))
    text = " ".join(pdf.pages[0].extract_text().split())
    assert say("conduct", "vi", "index.6") in text
    assert say("conduct", "vi", "indices.dossiers", base=0) in text
    answer = supervisor.ask("GET", path, params={"form": "xlsx", "language": "en"})
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    points = {row[0]: row[4] for row in book.get_sheet_by_index(0).to_python()[3:12]}
    assert (points[1], points[6], points[8]) == ("–", 2, 1)
    assert book.get_sheet_by_index(1).to_python()[0][2] == head.name
    for wrong in ({"6": 3}, {"10": 1}):
        head.refused(
            ProblemCode.BAD_REQUEST, "POST", f"conduct/{MONTH}/indices", json={"points": wrong}
        )


def test_a_sheet_of_a_merged_office_keeps_the_template_of_its_month(hall: Hall) -> None:
    clerk, head = hall.person(), hall.person(Role.HEAD)
    of_month = {"office": hall.office, "month": date(2026, 10, 1), "origin": "former"}
    item = {"code": "own", "group": "time", "name": {"vi": "Riêng", "en": "Own"}}
    template = {
        "announced_at": hall.clock(),
        "announced_by": "head-of-former",
        "items": [{**item, "weight": 100, "source": "hand"}],
        "remark_only": [],
    }
    version = {"clerk": clerk.name, "rank": 0, "act": "fill", "at": hall.clock(), "by": "x"}
    with hall.served.engine.begin() as connection:
        connection.execute(insert(CONDUCT_TEMPLATE).values(**of_month, **template))
    assert sheet_of(head, clerk)["template"]["announced_by"] is None
    with hall.served.engine.begin() as connection:
        more = {"points": {"own": 90}, "text": ""}
        connection.execute(insert(CONDUCT_VERSION).values(**of_month, **version, **more))
    sheet = sheet_of(head, clerk)
    assert (sheet["template"]["announced_by"], sheet["points"]) == ("head-of-former", 90)
    path = f"conduct/{MONTH}/{clerk.name}"
    done = head.post(f"{path}/decide", {"text": "", "points": {"own": 95}}, key="decide")
    assert (done["state"], done["points"], done["of"]) == ("decided", 95, 100)
    kept = hall.served.rows(CONDUCT_VERSION, office=hall.office)
    assert [(one["rank"], one["origin"]) for one in kept] == [(0, "former"), (1, "former")]
