"""A dossier from the ticket at the counter to its hand-over, and what is refused on the way."""

import random
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import update

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.dossier import folded_code
from server.storage.tables import (
    DOSSIER,
    DOSSIER_FEED,
    DOSSIER_STEP,
    DOSSIER_SUBMITTER,
    OUTBOX,
    RECEIVED_DOSSIER,
)
from tests.architecture.tracked import ROOT
from tests.server.acts.conftest import HallWith
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import Caller, Hall

pytestmark = pytest.mark.usefixtures("first_morning")
OWN = ("own_receipts = false", "own_receipts = true")
PROCEDURE = "1.004859"
"""Three working days, and three more where something is to be verified."""
CATALOGUE = ROOT / "server/catalogue_file/example/procedures.csv"
NAME, NUMBER = "Lương Thị Thu Mẫu", "0000 0000 0024"
WHY = {"reason": "Chờ xác minh tại nơi đăng ký trước đây", "ground": "Nghị định 123/2015, Điều 28"}


def asked(code: str | None = None, **more: Any) -> dict[str, Any]:
    submitter = {"name": NAME, "telephone": "0900 000 024"}
    return {"counter": "4", "procedure": PROCEDURE, "submitter": submitter, "code": code, **more}


def official(hall: Hall, serial: int = 7) -> str:
    return f"000.00.{int(hall.office.rpartition('-')[2]):02}.H98-261123-{serial:04}"


def put_catalogue(hall: Hall) -> None:
    content = CATALOGUE.read_bytes()
    answer = hall.person(Role.ADMIN).ask("POST", "catalogue", content=content)
    assert answer.status_code == 200, answer.text


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


def receive(clerk: Caller, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = clerk.post("received-dossiers", asked(**more), 201)
    return told["dossier"]  # type: ignore[no-any-return]  # of JSON


def act(caller: Caller, dossier: dict[str, Any], name: str, **more: Any) -> dict[str, Any]:
    body = {"counter": "4", **more}
    told: dict[str, Any] = caller.post(f"received-dossiers/{dossier['id']}/{name}", body)
    return told["dossier"]  # type: ignore[no-any-return]  # of JSON


def told_by_code(hall: Hall, code: str) -> Any:
    answer = hall.stranger().ask("GET", f"/d/{code}", headers={"Accept": "application/json"})
    return answer.json().get("level")


def shown(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d/%m %H:%M}"


def test_from_the_number_to_the_hand_over(ward: Hall, clerk: Caller) -> None:
    ward.device().issue("B")
    ticket = clerk.call_next("4")
    preview = clerk.get(f"received-dossiers/preview?procedure={PROCEDURE}")
    days = [(one["day"], one["counted"], one["reason"]) for one in preview["days"]]
    assert days == [
        ("2026-11-23", None, "receipt"),
        ("2026-11-24", None, "holiday"),
        ("2026-11-25", "1", None),
        ("2026-11-26", "2", None),
        ("2026-11-27", "3", None),
    ]
    body = asked(ticket=ticket["id"], papers=preview["papers"])
    sheet = clerk.post("received-dossiers", body, 201, key="one-press")
    assert clerk.post("received-dossiers", body, 201, key="one-press") == sheet
    one = sheet["dossier"]
    assert one["code"].startswith("TN-261123-0")
    assert (one["state"], one["standing"], one["days_left"]) == ("received", "in_time", 3)
    assert one["due_at"] == preview["due_at"]
    assert (one["register_no"], one["not_entered"]) == ("1/2026", True)
    assert told_by_code(ward, one["code"]) == "received"

    assert act(clerk, one, "appraise")["state"] == "in_work"
    assert told_by_code(ward, one["code"]) == "appraised"
    ready = act(clerk, one, "result")
    assert (ready["state"], ready["standing"]) == ("ready", "early")
    beside = ward.person()
    beside.open("1")
    found = beside.get("received-dossiers/by-code", params={"code": one["code"].lower()})
    assert beside.get(f"received-dossiers/{found['id']}")["submitter"]["name"] == NAME
    over = beside.post(f"received-dossiers/{one['id']}/hand-over", {"counter": "1"})
    assert [step["act"] for step in over["steps"]] == ["receive", "appraise", "result", "hand-over"]
    assert told_by_code(ward, one["code"]) == "returned"
    desk = ward.person(Role.HEAD).get("received-dossiers")
    assert (desk["dossiers"], desk["good"], desk["percent"]) == ([], 1, 100.0)


def test_a_stage_that_takes_longer_than_its_procedure_plans_is_seen(
    ward: Hall, clerk: Caller
) -> None:
    plan = {
        "stage": "Thẩm định",
        "stage_time": "1 giờ làm việc",
        "stage_owner": "Công chức hộ tịch",
    }
    planned = {**WHOLE, **plan, "code": "planned", "service": "B"}
    put = ward.person(Role.ADMIN).ask("POST", "catalogue", content=csv_of(planned))
    assert put.status_code == 200, put.text
    one = receive(clerk, procedure="planned")
    assert one["late_stage"] is None
    ward.clock.forward(days=10)
    [listed] = ward.person(Role.HEAD).get("received-dossiers")["dossiers"]
    assert listed["late_stage"] == "appraised"
    clerk = ward.person()
    clerk.open("4", take_over=True)
    assert act(clerk, one, "appraise")["late_stage"] is None
    second = ward.person(Role.HEAD).get(f"received-dossiers/{one['id']}")["stages"][1]
    assert (second["stage"], second["owner"], second["late"]) == (
        "appraised",
        "Công chức hộ tịch",
        True,
    )
    assert second["begun_at"] < second["due_at"] < second["done_at"]


def test_names_stand_in_their_own_table_and_nowhere_else(
    ward: Hall, clerk: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    one = receive(clerk, submitter={"name": NAME, "id_number": "000000000024"})
    act(clerk, one, "request-supplement", reason=f"Thiếu đơn của {NAME}, 0900 000 024")
    for table, rows in ward.served.dump(ward.office).items():
        if table != DOSSIER_SUBMITTER.name:
            assert NAME not in str(rows), table
            assert "0900 000 024" not in str(rows), table
    assert NAME not in caplog.text
    kinds = {"dossier.received", "dossier.moved"}
    told = [
        one["data"] for one in ward.served.rows(OUTBOX, office=ward.office) if one["type"] in kinds
    ]
    assert [set(one) for one in told] == [{"dossier", "state"}, {"dossier", "act", "state"}]
    other = ward.person()
    assert other.get(f"received-dossiers/{one['id']}")["submitter"] is None
    assert ward.person(Role.HEAD).get(f"received-dossiers/{one['id']}")["submitter"] is not None


def test_beside_the_official_system_little_is_kept(hall: Hall) -> None:
    put_catalogue(hall)
    clerk = hall.person()
    clerk.open("4")
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", "received-dossiers", asked())
    assert [one["field"] for one in told["errors"]] == ["code"]
    code = official(hall)
    whole = {"name": NAME, "address": "Tổ 5", "id_number": "000000000024"}
    told = clerk.refused(
        ProblemCode.BAD_REQUEST, "POST", "received-dossiers", asked(code, submitter=whole)
    )
    assert [one["field"] for one in told["errors"]] == ["submitter.address"]
    due = "2026-11-26T10:00:00+07:00"
    one = receive(clerk, code=code.lower(), due_at=due)
    assert (one["code"], one["due_at"], one["not_entered"]) == (code, due, False)
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", "received-dossiers", asked(code))
    assert told["errors"] == [{"field": "code", "message": told["errors"][0]["message"]}]

    serial = int(hall.office.rpartition("-")[2])
    for number in (f"{1000 + serial}/TNHS", f"{serial:03}_/ /Z", f"H29.{serial}-241130-0001"):
        assert receive(clerk, code=number, due_at=due)["code"] == number
        for typed in (number, quote(number, safe=""), quote(folded_code(number).lower())):
            assert told_by_code(hall, typed) == "received", typed
    assert told_by_code(hall, f"{1000 + serial}/TNHT") is None
    clerk.refused(ProblemCode.BAD_REQUEST, "POST", "received-dossiers", asked("12/-A"))


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"fee": {"state": "paid", "amount": 15000}}, "fee.note"),
        ({"fee": {"state": "exempt"}}, "fee.note"),
        ({"due_at": "2026-11-23T08:00:00+07:00"}, "due_at"),
        ({"due_at": "2026-12-30T10:00:00+07:00"}, "due_reason"),
    ],
)
def test_a_receipt_is_refused_by_its_field(clerk: Caller, more: Any, field: str) -> None:
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", "received-dossiers", asked(**more))
    assert [one["field"] for one in told["errors"]] == [field]


def test_only_an_open_counter_receives_and_moves(ward: Hall, clerk: Caller) -> None:
    other = ward.person()
    other.refused(ProblemCode.COUNTER_TAKEN, "POST", "received-dossiers", asked())
    unknown = asked(procedure="9.999999")
    clerk.refused(ProblemCode.UNKNOWN_PROCEDURE, "POST", "received-dossiers", unknown)
    one = receive(clerk)
    path = f"received-dossiers/{one['id']}"
    told = other.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/appraise", {})
    assert [each["field"] for each in told["errors"]] == ["counter"]
    clerk.refused(ProblemCode.WRONG_STATE, "POST", f"{path}/hand-over", {"counter": "4"})
    clerk.refused(
        ProblemCode.UNKNOWN_DOSSIER, "POST", "received-dossiers/none/appraise", {"counter": "4"}
    )
    head = ward.person(Role.HEAD).post(f"{path}/withdraw", {})
    assert (head["dossier"]["state"], head["dossier"]["acts"]) == ("withdrawn", [])
    assert told_by_code(ward, one["code"]) == "returned"
    [row] = ward.served.rows(DOSSIER, office=ward.office)
    assert row["finished_on"] is None


def test_a_supplement_stops_the_clock_and_a_second_one_needs_a_word(
    ward: Hall, clerk: Caller
) -> None:
    one = receive(clerk)
    stopped = act(clerk, one, "request-supplement", reason="Thiếu giấy ra viện")
    assert (stopped["state"], stopped["forms"]) == (
        "supplementing",
        ["receipt", "supplement", "control", "reminder"],
    )
    assert stopped["standing"] == "in_time"
    assert told_by_code(ward, one["code"]) == "received"
    ward.clock.forward(days=7)
    clerk = ward.person()
    clerk.open("4", take_over=True)
    back = act(clerk, one, "supplement")
    assert (back["state"], shown(back["due_at"])) == ("received", "03/12 23:59")
    path = f"received-dossiers/{one['id']}/request-supplement"
    again = {"counter": "4", "reason": "Thiếu nữa"}
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", path, again)
    assert [each["field"] for each in told["errors"]] == ["confirmed"]
    act(clerk, one, "request-supplement", reason="Thiếu nữa", confirmed=True)
    steps = ward.served.rows(DOSSIER_STEP, office=ward.office)
    assert [each["confirmed"] for each in steps] == [False, False, False, True]


def test_forms_are_printed_for_who_handles_the_dossier_and_has_such_a_form(
    ward: Hall, clerk: Caller
) -> None:
    one = receive(clerk)
    path = f"received-dossiers/{one['id']}/forms"
    clerk.refused(ProblemCode.WRONG_STATE, "GET", f"{path}/supplement")
    act(clerk, one, "request-supplement", reason="Thiếu giấy ra viện")
    for form in ("receipt", "supplement", "control", "reminder"):
        printed = clerk.ask("GET", f"{path}/{form}")
        assert (printed.status_code, printed.content[:5]) == (200, b"%PDF-"), form
        assert printed.headers["cache-control"] == "no-store"
    clerk.refused(ProblemCode.UNKNOWN_DOSSIER, "GET", "received-dossiers/none/forms/receipt")
    ward.person().refused(ProblemCode.NOT_ALLOWED, "GET", f"{path}/receipt")


def test_the_law_prolongs_and_one_apology_extends(ward: Hall, clerk: Caller) -> None:
    one = receive(clerk)
    longer = act(clerk, one, "prolong", by=2, **WHY)
    assert (shown(longer["due_at"]), longer["extended"]) == ("01/12 23:59", False)
    path = f"received-dossiers/{one['id']}"
    too_long = {"counter": "4", "by": 2, **WHY}
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/prolong", too_long)
    assert [each["field"] for each in told["errors"]] == ["by"]
    sorry = {"reason": "Nơi khác chưa trả lời", "agency": "UBND phường Minh Tâm"}
    late = {"counter": "4", "due_at": "2026-12-31T10:00:00+07:00", **sorry}
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/apologise", late)
    assert "04/12/2026" in told["detail"]
    moved = act(clerk, one, "apologise", due_at="2026-12-03T10:00:00+07:00", **sorry)
    assert (shown(moved["due_at"]), moved["extended"]) == ("03/12 10:00", True)
    assert "apologise" not in moved["acts"]
    assert "apology" in moved["forms"]
    clerk.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/apologise", late)


def test_an_apology_after_the_due_day_leaves_it_over_due(ward: Hall, clerk: Caller) -> None:
    one = receive(clerk)
    ward.clock.forward(days=5)
    desk = ward.person(Role.HEAD).get("received-dossiers")
    assert (desk["over_due"], desk["dossiers"][0]["apology_in_time"]) == (1, False)
    sorry = {"reason": "Chậm", "agency": "UBND", "due_at": "2026-12-02T10:00:00+07:00"}
    told = ward.person(Role.HEAD).post(f"received-dossiers/{one['id']}/apologise", sorry)
    assert told["dossier"]["standing"] == "over_due"


def test_a_result_given_at_once_is_logged_and_a_refusal_needs_its_ground(
    ward: Hall, clerk: Caller
) -> None:
    sheet = clerk.post("received-dossiers", asked(immediate=True), 201)
    assert sheet["dossier"]["state"] == "handed_over"
    assert [step["act"] for step in sheet["steps"]] == ["receive", "result", "hand-over"]
    one = receive(clerk)
    bare = {"counter": "4", "reason": "Không thuộc thẩm quyền"}
    path = f"received-dossiers/{one['id']}"
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/refuse", bare)
    assert [each["field"] for each in told["errors"]] == ["ground"]
    assert act(clerk, one, "refuse", **WHY)["forms"] == ["receipt", "refusal", "control"]
    other = receive(clerk)
    assert act(clerk, other, "stop", **WHY)["forms"] == ["receipt", "stop", "control"]


def test_post_needs_its_number_and_an_own_code_is_entered_once(ward: Hall, clerk: Caller) -> None:
    one = receive(clerk, collection="post")
    act(clerk, one, "result")
    path = f"received-dossiers/{one['id']}"
    told = clerk.refused(ProblemCode.BAD_REQUEST, "POST", f"{path}/hand-over", {"counter": "4"})
    assert [each["field"] for each in told["errors"]] == ["postal"]
    code = official(ward, 9)
    entered = act(clerk, one, "enter", code=code)
    assert (entered["entered_as"], entered["not_entered"]) == (code, False)
    found = clerk.get("received-dossiers/by-code", params={"code": code})
    assert found["id"] == one["id"]
    clerk.refused(ProblemCode.WRONG_STATE, "POST", f"{path}/enter", {"counter": "4", "code": code})
    act(clerk, one, "hand-over", postal="EK000000024VN, 26/11/2026")


def test_who_handed_in_is_wiped_in_time(ward: Hall, clerk: Caller) -> None:
    who = {"name": NAME, "id_number": "000000000024"}
    done, still = receive(clerk, submitter=who, immediate=True), receive(clerk, submitter=who)
    long_ago = ward.clock.now - timedelta(days=180)
    with ward.served.engine.begin() as connection:
        ended = RECEIVED_DOSSIER.c.id == done["id"]
        connection.execute(update(RECEIVED_DOSSIER).where(ended).values(ended_at=long_ago))
    ward.clock.forward(days=1)
    ward.keep_hours()
    kept = {one["dossier"]: one for one in ward.served.rows(DOSSIER_SUBMITTER, office=ward.office)}
    assert [one["register_only"] for one in kept.values()].count(True) == 1
    assert (kept[done["id"]]["name"], kept[done["id"]]["id_number"]) == (NAME, None)
    assert kept[still["id"]]["id_number"] == "000000000024"
    assert ward.person(Role.HEAD).get(f"received-dossiers/{done['id']}")["submitter"] is None


def fed(hall: Hall, serial: int, version: int) -> dict[str, Any]:
    levels = ("received", "appraised", "approved", "returned")
    return {
        "source": "dvc",
        "code": official(hall, serial),
        "version": version,
        "level": levels[version % 4],
        "due": date(2026, 11, 24 + version % 4).isoformat(),
    }


def test_a_feed_repeated_and_out_of_order_leaves_the_same(one_server: Any, hall: Hall) -> None:
    events = [fed(hall, serial, version) for serial in range(50) for version in range(10)]
    states = []
    for seed in (1, 2):
        there = one_server.new_hall()
        sent = [*events, *events]
        random.Random(seed).shuffle(sent)
        boss = there.person(Role.ADMIN)
        counts = [
            boss.post("received-dossiers/feed", {"events": sent[start : start + 500]})
            for start in range(0, len(sent), 500)
        ]
        assert sum(one["applied"] + one["skipped"] for one in counts) == 1_000
        again = boss.post("received-dossiers/feed", {"events": events})
        assert again == {"applied": 0, "skipped": 500}
        rows = there.served.rows(DOSSIER, office=there.office)
        states.append([(one["folded"], one["level"], one["due_on"]) for one in rows])
        versions = there.served.rows(DOSSIER_FEED, office=there.office)
        assert {one["version"] for one in versions} == {9}
    assert states[0] == states[1]
    assert len(states[0]) == 50


def test_the_figures_tell_visits_and_dossiers_apart(ward: Hall, clerk: Caller) -> None:
    ward.device().issue("B")
    ticket = clerk.call_next("4")
    done = receive(clerk, ticket=ticket["id"])
    act(clerk, act(clerk, done, "appraise"), "result")
    act(clerk, receive(clerk, channel="online", code=official(ward)), "withdraw")
    receive(clerk, channel="online", code=official(ward, 8))
    # Counted up to now, and what came in this very moment is not before it.
    ward.clock.forward(minutes=1)
    day = str(ward.clock().date())
    work = ward.person(Role.HEAD).get("statistics/work", params={"from": day, "to": day})
    assert (work["issued"], work["served"]) == (1, 0)
    told = {one["channel"]: one for one in (work["dossiers"], *work["channels"])}
    counts = {
        key: (one["received"], one["solved"], one["without_result"], one["in_progress"])
        for key, one in told.items()
    }
    assert counts == {None: (3, 1, 1, 1), "online": (2, 0, 1, 1), "in_person": (1, 1, 0, 0)}
    assert (told[None]["solved_share"], told[None]["in_time_share"]) == (0.3333, 1.0)
    assert work["speed"] == {
        "count": 0,
        "good": None,
        "best": None,
        "share": None,
        "best_share": None,
        "rate": None,
        "low": None,
        "high": None,
    }
