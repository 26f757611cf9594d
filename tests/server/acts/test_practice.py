"""A practice office: a copy that is marked, works as any office, and reaches nobody outside."""

from datetime import UTC, datetime, time, timedelta
from functools import partial

from sqlalchemy import insert

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind, Role
from server.office_file.practice import ENDING
from server.operations.access.give_right import give_right
from server.operations.access.take_right import take_right
from server.operations.figure.take_due_report import DueReport, take_due_report
from server.storage.tables import (
    DAY_FIGURE,
    DELIVERY,
    OFFICE,
    OUTBOX,
    PERSON,
    PROCEDURE,
    RIGHT,
    TICKET,
)
from server.storage.transaction import OfficeTransaction
from tests.server.acts.conftest import HallWith
from tests.server.hall import Hall

MARK = "TẬP DÙNG"
REPORT_TO = ("[figures]", '[figures]\nreport_to = "lanh-dao@minh-tam.test"')


def _report_of(moment: datetime, tx: OfficeTransaction, _now: datetime) -> list[DueReport]:
    return take_due_report(tx, moment)


def practice(hall: Hall) -> Hall:
    admin = hall.person(Role.ADMIN)
    made = admin.ask("PUT", "practice").json()
    assert made == {"office": hall.office + ENDING} == admin.get("practice")
    return Hall(hall.served, made["office"])


def test_it_is_marked_and_whoever_works_at_the_office_works_there(hall: Hall) -> None:
    clerk = hall.person()
    real = clerk.get()
    before = hall.served.rows(TICKET, office=hall.office)
    there = practice(hall)
    clerk.hall = there
    told = clerk.get()
    assert told["name"]["vi"].startswith(f"{MARK} · ")
    assert told["name"]["en"].startswith("PRACTICE · ")
    for text in ("greeting", "courtesy", "board_line"):
        assert told["texts"][text]["vi"].startswith(MARK)
    assert told["accent"] != real["accent"]
    assert [one["code"] for one in told["services"]] == [one["code"] for one in real["services"]]
    there.keep_hours()
    kiosk = there.device()
    assert kiosk.get()["name"] == told["name"]
    kiosk.issue("A")
    clerk.open("2")
    assert clerk.call_next("2")["number"] == "A001"
    assert (told["practice"], real["practice"]) == (True, False)
    for one in there.served.rows(OUTBOX, office=there.office)[-1]["data"]["announcement"]:
        assert [one["clips"][2], one["again"][2]] == ["practice", "practice"]
    assert hall.served.rows(TICKET, office=hall.office) == before


def test_nothing_of_it_is_counted_listed_or_sent(hall_with: HallWith) -> None:
    hall = hall_with(REPORT_TO)
    there = practice(hall)
    head = there.person(Role.HEAD)
    for who, path in (
        (head, "statistics"),
        (head, "statistics/report"),
        (head, "ratings"),
        (there.person(Role.SUPERVISOR), "received-dossiers/feed"),
        (there.stranger(), "queue-monitors"),
    ):
        who.refused(ProblemCode.WRONG_STATE, "GET", path)
    hall.clock.forward(days=1)
    there.keep_hours()
    writer, due = hall.served.running.writer, datetime.combine(hall.clock.now, time(), UTC)
    far = due + timedelta(days=60)
    act = partial(_report_of, far)
    assert hall.served.inside(lambda: writer.do(hall.office, act)) != []
    assert hall.served.inside(lambda: writer.do(there.office, act)) == []
    assert hall.served.rows(DAY_FIGURE, office=there.office) == []
    for page in ("/", "/board/", "/log/", "/now/"):
        assert there.office not in hall.served.client.get(page).text, page


def test_it_is_made_anew_and_removed_in_one_press(hall: Hall) -> None:
    there = practice(hall)
    there.keep_hours()
    board = there.device(DeviceKind.BOARD)
    kiosk = there.device()
    guest = there.person(Role.CLERK)
    guest.issue("A")
    kiosk.issue("B")
    with board.live() as feed:
        feed.recv(timeout=60)
        assert practice(hall).office == there.office
        while "office.changed" not in (told := feed.recv(timeout=60)) and "snapshot" not in told:
            pass
    assert hall.served.rows(TICKET, office=there.office) == []
    there.keep_hours()
    assert kiosk.issue("A")["number"] == "A001"
    there.person(Role.ADMIN).refused(ProblemCode.WRONG_STATE, "PUT", "practice")
    admin = hall.person(Role.ADMIN)
    for _ in range(2):
        assert admin.ask("DELETE", "practice").json() == {"office": None}
    assert admin.get("practice") == {"office": None}
    for table in (RIGHT, PERSON, PROCEDURE, DELIVERY, TICKET):
        assert hall.served.rows(table, office=there.office) == [], table.name
    assert kiosk.ask("GET", "").status_code == 401
    assert hall.served.rows(OFFICE, code=there.office) == []
    # As if it had never been.
    assert practice(hall).office == there.office


def test_an_office_that_has_the_code_is_left_alone(hall: Hall) -> None:
    [row] = hall.served.rows(OFFICE, code=hall.office)
    with hall.served.engine.begin() as connection:
        connection.execute(insert(OFFICE).values({**row, "code": hall.office + ENDING}))
    hall.person(Role.ADMIN).refused(ProblemCode.WRONG_STATE, "PUT", "practice")
    assert hall.person(Role.ADMIN).ask("DELETE", "practice").status_code == 200
    assert hall.served.rows(OFFICE, code=hall.office + ENDING) != []


def test_whoever_is_added_or_leaves_later_practises_from_that_moment(hall: Hall) -> None:
    there = practice(hall)
    user = hall.account(Role.CLERK)
    clerk = hall.person(user=user)
    clerk.hall = there
    there.keep_hours()
    clerk.open("2")
    with hall.served.engine.begin() as connection:
        give_right(connection, office=hall.office, user=user, role=Role.SUPERVISOR)
    roles = {one["role"] for one in hall.served.rows(RIGHT, office=there.office, user=user)}
    assert roles == {"clerk", "supervisor"}
    with hall.served.engine.begin() as connection:
        take_right(connection, office=hall.office, user=user, role=Role.SUPERVISOR)
    roles = {one["role"] for one in hall.served.rows(RIGHT, office=there.office, user=user)}
    assert roles == {"clerk"}


def test_its_mark_stays_and_nobody_outside_is_told(hall: Hall) -> None:
    there = practice(hall)
    admin = hall.person(Role.ADMIN)
    admin.hall = there
    name = admin.get()["name"]
    stored = admin.get("settings")
    board, version = stored["document"]["board"][0]["name"]["vi"], stored["version"]
    for path, before, after in (
        (["office", "name", "vi"], name["vi"], "Phường Minh Tâm"),
        (["board", "", "name", "vi"], board, "Sảnh chính"),
        (["alerts", "emails"], [], ["lanh-dao@minh-tam.test"]),
        (["alerts", "webhook"], None, "https://ngoai.test/nghe"),
        (["figures", "report_to"], None, "lanh-dao@minh-tam.test"),
    ):
        asked = {"version": version, "changes": [{"path": path, "before": before, "after": after}]}
        told = admin.refused(ProblemCode.BAD_REQUEST, "POST", "settings", asked)
        assert path[0] in str(told)
    longer = {"path": ["office", "name", "vi"], "before": name["vi"], "after": name["vi"] + " 2"}
    assert (
        admin.ask("POST", "settings", json={"version": version, "changes": [longer]}).status_code
        == 200
    )
