"""The register, the cashier's list, papers given, due dates after an edit, and the feed of them."""

import csv
import io
import random
from datetime import date, timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import update

from server.catalogue_file.dossiers import read_dossiers
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.office_file.calendar_part import CalendarDay
from server.operations.set_up.set_calendar_day import set_calendar_day
from server.storage.tables import DOSSIER, RECEIVED_DOSSIER
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_received_dossiers import (
    NAME,
    OWN,
    WHY,
    act,
    asked,
    put_catalogue,
    receive,
)
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import Caller, Hall

pytestmark = pytest.mark.usefixtures("first_morning")
PAID = {"state": "paid", "amount": 15_000, "note": "AB/26 0001184"}
SPAN = {"from": "2026-11-01", "to": "2026-11-30"}


@pytest.fixture
def ward(hall_with: HallWith) -> Hall:
    hall = hall_with(OWN)
    put_catalogue(hall)
    return hall


@pytest.fixture
def clerk(ward: Hall) -> Caller:
    clerk = ward.person()
    clerk.open("4")
    return clerk


def listed(caller: Caller, name: str, **more: str) -> dict[str, Any]:
    told: dict[str, Any] = caller.get(f"received-dossiers/lists/{name}", params={**SPAN, **more})
    return told


def table(told: dict[str, Any], *heads: str) -> list[list[Any]]:
    """The columns under these heads."""
    places = [[one["text"] for one in told["heads"]].index(head) for head in heads]
    return [[row["cells"][place] for place in places] for row in told["rows"]]


def file_of(caller: Caller, name: str, form: str) -> bytes:
    path = f"received-dossiers/lists/{name}"
    answer = caller.ask("GET", path, params={**SPAN, "form": form})
    assert answer.status_code == 200, answer.text
    assert f'.{form}"' in answer.headers["content-disposition"]
    assert answer.headers["cache-control"] == "no-store"
    return bytes(answer.content)


def close(hall: Hall, day: date) -> None:
    name = {"vi": "Nghỉ bù", "en": "Day off"}
    off = CalendarDay.model_validate({"date": day, "kind": "day_off", "name": name})
    with hall.served.engine.begin() as connection:
        set_calendar_day(connection, hall.office, off, hall.clock.now)


def test_the_register_is_form_07_for_who_leads(ward: Hall, clerk: Caller) -> None:
    address = {"name": NAME, "address": "Tổ 5", "telephone": "0900 000 024"}
    first = receive(clerk, submitter=address)
    act(clerk, first, "result")
    act(clerk, first, "hand-over")
    second = receive(clerk, submitter={"name": "=HYPERLINK(1)"}, sets=2)
    head = ward.person(Role.HEAD)
    told = listed(head, "register")
    assert [one["dossier"] for one in told["rows"]] == [first["id"], second["id"]]
    heads = ("TT", "Mã hồ sơ", "Số bộ", "Tên cá nhân, tổ chức", "Địa chỉ, số điện thoại")
    assert table(told, *heads)[0] == ["1", first["code"], "1", NAME, "Tổ 5, 0900 000 024"]
    notes = [note for [note] in table(told, "Ghi chú")]
    assert notes == ["chưa nhập hệ thống", "chưa nhập hệ thống; đã tiếp nhận"]
    assert table(told, "Trả kết quả")[0][0].endswith("23/11/2026")
    clerk.refused(ProblemCode.NOT_ALLOWED, "GET", "received-dossiers/lists/register")

    assert file_of(head, "register", "pdf").startswith(b"%PDF-")
    book = CalamineWorkbook.from_filelike(io.BytesIO(file_of(head, "register", "xlsx")))
    [heads_there, *rows] = book.get_sheet_by_index(0).to_python()
    assert (heads_there[0], rows[0][4], len(rows)) == ("TT", NAME, 2)
    text = file_of(head, "register", "csv").decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[2][4] == "'=HYPERLINK(1)"
    backwards = {"from": "2026-11-30", "to": "2026-11-01"}
    for span in (backwards, {"from": "2020-01-01"}):
        path = "received-dossiers/lists/register"
        head.refused(ProblemCode.BAD_REQUEST, "GET", path, params=span)


def test_the_register_keeps_what_its_form_has(ward: Hall, clerk: Caller) -> None:
    who = {"name": NAME, "id_number": "000000000024"}
    own = receive(clerk, submitter=who, immediate=True)
    code = f"000.00.{int(ward.office.rpartition('-')[2]):02}.H98-261123-0007"
    official = receive(clerk, code=code, immediate=True)
    long_ago = ward.clock.now - timedelta(days=180)
    with ward.served.engine.begin() as connection:
        mine = RECEIVED_DOSSIER.c.office == ward.office
        connection.execute(update(RECEIVED_DOSSIER).where(mine).values(ended_at=long_ago))
    ward.clock.forward(days=1)
    ward.keep_hours()
    head = ward.person(Role.HEAD)
    names = dict(table(listed(head, "register"), "Mã hồ sơ", "Tên cá nhân, tổ chức"))
    assert names == {own["code"]: NAME, official["code"]: None}


def test_fees_are_summed_by_clerk_and_day(ward: Hall, clerk: Caller) -> None:
    receive(clerk, fee=PAID)
    receive(clerk, fee={"state": "exempt", "amount": 8_000, "note": "Người có công"})
    receive(clerk)
    other = ward.person()
    other.open("1")
    other.post("received-dossiers", {**asked(fee={**PAID, "amount": 5_000}), "counter": "1"}, 201)
    told = listed(ward.person(Role.SUPERVISOR), "fees")
    assert sorted(cells[-1] for cells in (one["cells"] for one in told["rows"])) == [
        0,
        5_000,
        15_000,
    ]
    assert sorted(one[-1] for one in told["sums"]) == [5_000, 15_000, 20_000]
    assert told["sums"][-1][4] == "Tổng cộng"
    own = listed(clerk, "fees")
    assert [one[-1] for one in own["sums"]] == [15_000, 15_000]
    assert file_of(clerk, "fees", "pdf").startswith(b"%PDF-")
    ward.clock.forward(days=1)
    clerk = ward.person()
    clerk.open("4", take_over=True)
    receive(clerk, fee=PAID)
    days = [one[0] for one in listed(ward.person(Role.HEAD), "fees")["sums"]]
    assert days[:2] == ["23/11/2026", "23/11/2026"]
    assert "24/11/2026" in days


def test_a_paper_that_was_not_given_is_named(ward: Hall, clerk: Caller) -> None:
    one = receive(clerk)
    path = f"received-dossiers/{one['id']}/notice"
    given = {"counter": "4", "form": "supplement", "how": "post"}
    clerk.refused(ProblemCode.WRONG_STATE, "POST", path, given)
    act(clerk, one, "request-supplement", reason="Thiếu tờ khai")
    head = ward.person(Role.HEAD)
    assert table(listed(head, "notices"), "Văn bản", "Gửi lúc", "Cách gửi") == [
        ["Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "chưa gửi", None]
    ]
    sheet = clerk.post(path, given)
    assert sheet["steps"][-1]["form"] == "supplement"
    assert table(listed(head, "notices"), "Cách gửi") == [["qua bưu chính"]]
    act(clerk, one, "supplement")
    act(clerk, one, "request-supplement", reason="Thiếu nữa", confirmed=True)
    act(clerk, one, "refuse", **WHY)
    ways = table(listed(head, "notices"), "Gửi lúc", "Cách gửi")
    assert [how for _, how in ways] == ["qua bưu chính", None, None]
    assert [at for at, _ in ways][1:] == ["chưa gửi", "chưa gửi"]


def test_what_costs_people_a_way_becomes_a_proposal(ward: Hall, clerk: Caller) -> None:
    head, reason = ward.person(Role.HEAD), "Thiếu giấy ra viện"
    assert listed(head, "simplify")["rows"] == []
    for _ in range(2):
        one = receive(clerk)
        act(clerk, one, "request-supplement", reason=reason)
    act(clerk, one, "supplement")
    act(clerk, receive(clerk), "refuse", **WHY)
    noted = {**WHOLE, "code": "noted", "proposal": "Bỏ giấy khám sức khỏe"}
    file = csv_of(noted, {"proposal": "Nộp một lần"})
    ward.person(Role.ADMIN).ask("POST", "catalogue", content=file).raise_for_status()
    told = listed(head, "simplify", language="en")
    counted, proposed = told["rows"]
    assert counted["cells"][2:7] == [3, 2, 1, 1, None]
    assert counted["cells"][7] == f"{reason} (2); {WHY['reason']} (1)"
    assert (proposed["cells"][0], proposed["cells"][8]) == (
        "noted",
        "Bỏ giấy khám sức khỏe; Nộp một lần",
    )
    sheet = head.ask("GET", "received-dossiers/lists/simplify", params={**SPAN, "form": "pdf"})
    assert sheet.content.startswith(b"%PDF-")
    ward.person().refused(ProblemCode.NOT_ALLOWED, "GET", "received-dossiers/lists/simplify")


def test_an_edit_of_the_calendar_moves_nothing_and_names_what_it_concerns(
    ward: Hall, clerk: Caller
) -> None:
    one = receive(clerk)
    appointed = receive(clerk, due_at="2026-11-27T10:00:00+07:00")
    assert listed(clerk, "calendar")["rows"] == []
    close(ward, date(2026, 11, 26))
    told = listed(clerk, "calendar")
    assert [row["dossier"] for row in told["rows"]] == [one["id"]]
    assert table(told, "Hẹn trả kết quả")[0][0].endswith("27/11/2026")
    assert not table(told, "Tính theo lịch hiện nay")[0][0].endswith("27/11/2026")
    close(ward, date(2026, 11, 27))
    rows = listed(clerk, "calendar")["rows"]
    assert {row["dossier"] for row in rows} == {one["id"], appointed["id"]}
    assert (
        listed(clerk, "calendar", language="en")["title"] == "Due dates that the calendar concerns"
    )


def test_a_receiver_ends_with_the_same_however_it_took_the_feed(
    one_server: Any, ward: Hall, clerk: Caller
) -> None:
    boss = ward.person(Role.ADMIN)
    heard: list[dict[str, Any]] = []

    def look(since: int = 0, limit: int = 1_000) -> int:
        path = "received-dossiers/feed"
        page = boss.get(path, params={"since": since, "limit": limit})
        heard.extend(page["events"])
        return int(page["next"])

    dossiers = [receive(clerk) for _ in range(4)]
    assert look() == 4
    for one in dossiers[:3]:
        act(clerk, one, "appraise")
    assert look(since=4, limit=2) == 6
    act(clerk, dossiers[0], "result")
    act(clerk, dossiers[0], "enter", code=f"000.00.77.H98-261123-{ward.office[-1]}009")
    act(clerk, dossiers[1], "refuse", **WHY)
    look(since=6)
    assert look(since=10) == 10
    assert look() == 10
    assert [one["version"] for one in heard[-4:]] == sorted(one["version"] for one in heard[-4:])
    assert {one["source"] for one in heard} == {ward.office}
    entered = [one["entered_as"] for one in heard[-4:] if one["entered_as"]]
    assert len(entered) == 1

    there = one_server.new_hall()
    sent = [{key: one[key] for key in one if key != "entered_as"} for one in [*heard, *heard]]
    random.Random(7).shuffle(sent)
    taker = there.person(Role.ADMIN)
    for start in range(0, len(sent), 5):
        taker.post("received-dossiers/feed", {"events": sent[start : start + 5]})
    columns = ("folded", "level", "received_on", "due_on", "finished_on")
    states = [
        sorted(
            tuple(one[name] for name in columns)
            for one in hall.served.rows(DOSSIER, office=hall.office)
        )
        for hall in (ward, there)
    ]
    assert states[0] == states[1]
    told = read_dossiers(io.BytesIO(file_of(boss, "export", "xlsx")))
    assert [one.level for one in told] == ["approved", "returned", "appraised", "received"]
