"""The hall as a supervisor watches and steers it: what is seen, stops, outages."""

import csv
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from pypdf import PdfReader

from server.contract.answers.leading import HallNow
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import DAY_START, OUTAGE, OUTBOX
from tests.server.hall import Caller, Hall
from tests.server.office_file.test_hall_part import two_halls

pytestmark = pytest.mark.usefixtures("first_morning")
"""What stops until an hour of today depends on how late it is."""
ZONES = ("", "main", "upper", "east")


def seen(who: Caller) -> Any:
    told = who.get("hall")
    HallNow.model_validate(told)
    return told


def of(rows: Any, code: str) -> Any:
    return next(one for one in rows if one["code"] == code)


def kinds(hall: Hall) -> list[tuple[str, str | None]]:
    """Name the office's events with who did them."""
    return [(one["type"], one["actor"]) for one in hall.served.rows(OUTBOX, office=hall.office)]


def test_queues_stand_against_their_promise_and_counters_tell_since_when(hall: Hall) -> None:
    kiosk, clerk, lead = hall.device(), hall.person(), hall.person(Role.SUPERVISOR)
    clerk.open("2")
    first = kiosk.issue("A")
    hall.clock.forward(minutes=25)
    kiosk.issue("A")
    called = clerk.call_next("2")
    at_call = hall.clock()
    hall.clock.forward(minutes=4)
    kiosk.issue("A")
    told = seen(lead)
    queue, two = of(told["services"], "A"), of(told["counters"], "2")
    assert told["promise_minutes"] == 20
    assert (queue["waiting"], queue["longest_minutes"], queue["over_promise"]) == (2, 4, 0)
    assert "2" in queue["counters"]
    assert (two["clerk"], two["number"]) == (f"Cán bộ {clerk.name}", first["number"])
    assert (two["ticket_state"], two["state"]) == ("called", "open")
    assert datetime.fromisoformat(two["since"]) == at_call
    hall.clock.forward(minutes=20)
    assert of(seen(lead)["services"], "A")["over_promise"] == 1
    clerk.act(called, "finish", "2")
    finished = hall.clock()
    hall.clock.forward(minutes=3)
    free = of(seen(lead)["counters"], "2")
    assert (free["number"], datetime.fromisoformat(free["since"])) == (None, finished)
    assert seen(lead)["arrivals"]["today"] == 3
    assert sum(one["today"] or 0 for one in seen(lead)["arrivals"]["half_hours"]) == 3
    clerk.refused(ProblemCode.NOT_ALLOWED, "GET", "hall")


def test_a_stopped_service_gives_no_numbers_until_its_hour(hall: Hall) -> None:
    kiosk, lead = hall.device(), hall.person(Role.SUPERVISOR)
    lead.refused(ProblemCode.WRONG_STATE, "POST", "services/resume", {"services": ["A"]})
    lead.refused(ProblemCode.UNKNOWN_SERVICE, "POST", "services/stop", {"services": ["Z"]})
    over = lead.refused(ProblemCode.BAD_REQUEST, "POST", "services/stop", {"until": "09:00"})
    assert over["errors"][0]["field"] == "until"
    local = hall.clock.now.astimezone(datetime.fromisoformat("2026-11-23T09:30+07:00").tzinfo)
    hour = f"{local.hour + 1:02}:{local.minute:02}"
    told = lead.post("services/stop", {"services": ["A"], "until": hour}, key="stop-1")
    stopped = of(told["services"], "A")
    assert (stopped["open"], of(told["services"], "B")["open"]) == (False, True)
    assert stopped["stopped_until"] == stopped["reopens_at"]
    assert ("service.closed", lead.name) in kinds(hall)
    kiosk.refused(ProblemCode.SERVICE_CLOSED, "POST", "tickets", {"service": "A"}, key="no")
    kiosk.issue("B")
    hall.clock.forward(minutes=61)
    hall.keep_hours()
    assert of(seen(lead)["services"], "A")["stopped_until"] is None
    assert kinds(hall)[-1] == ("service.opened", None)
    kiosk.issue("A")
    everything = lead.post("services/stop", {}, key="stop-2")
    assert not any(one["open"] for one in everything["services"])
    lead.post("services/resume", {"services": ["B"]}, key="resume-1")
    assert of(seen(lead)["services"], "A")["open"] is False
    assert all(one["open"] for one in lead.post("services/resume", {})["services"])


def test_the_share_of_priority_is_told_and_ratio_is_proposed_past_it(hall: Hall) -> None:
    kiosk, lead = hall.device(), hall.person(Role.SUPERVISOR)
    for _ in range(29):
        kiosk.issue("A")
    assert seen(lead)["priority"]["percent"] is None
    asked = {"service": "A", "priority": "elderly"}
    for press in range(13):
        kiosk.post("tickets", asked, 201, key=f"priority-{press}")
    told = {"numbers": 13, "percent": 30, "most": 30, "proposes_ratio": False}
    assert seen(lead)["priority"] == told
    kiosk.post("tickets", asked, 201, key="one-more")
    assert seen(lead)["priority"] == {**told, "numbers": 14, "percent": 32, "proposes_ratio": True}


def test_everybody_is_asked_to_leave_everywhere_until_it_is_over(hall: Hall) -> None:
    kiosk, clerk, lead = hall.device(), hall.person(), hall.person(Role.SUPERVISOR)
    lead.refused(ProblemCode.WRONG_STATE, "POST", "emergency/end")
    clerk.refused(ProblemCode.NOT_ALLOWED, "POST", "emergency/begin", {"exit": 2})
    lead.refused(ProblemCode.BAD_REQUEST, "POST", "emergency/begin", {"exit": 0})
    follow = urlsplit(kiosk.issue("A")["follow_url"]).path
    told = lead.post("emergency/begin", {"exit": 2}, key="leave")
    assert [one["exit"] for one in told["emergencies"]] == [2]
    assert lead.post("emergency/begin", {"exit": 2}, key="leave") == told
    lead.refused(ProblemCode.WRONG_STATE, "POST", "emergency/begin", {})
    said = "Đề nghị mọi người bình tĩnh ra ngoài theo lối thoát nạn · Lối thoát nạn số 2"
    assert {one["banner"]["vi"] for one in kiosk.get()["services"]} == {said}
    phone = hall.stranger().get(follow, headers={"Accept": "application/json"})
    assert phone["banner"]["vi"] == said
    board = lead.get("board")["emergency"]
    assert phone["emergency"] == board
    heard = hall.stranger().get(f"{follow}/voice/vi")["clips"]
    assert list(heard)[:4] == ["chime", "emergency", "emergency-exit", "digit-2-final"]
    assert board["exit"] == 2
    vi = next(one for one in board["announcement"] if one["language"] == "vi")
    assert [clip for clip in vi["clips"] if len(clip) > 1] == [
        *("chime", "emergency", "emergency-exit", "digit-2-final")
    ]
    assert lead.post("emergency/end")["emergencies"] == []
    assert lead.get("board")["emergency"] is None
    assert {one["banner"] for one in kiosk.get()["services"]} == {None}
    assert {"emergency.began", "emergency.ended"} <= {kind for kind, _ in kinds(hall)}
    lead.post("emergency/begin", {})
    assert [len(one["clips"]) for one in lead.get("board")["emergency"]["announcement"]] == [3, 3]


def test_an_emergency_of_one_hall_leaves_the_other_its_calls(hall: Hall) -> None:
    office = hall.served.new_hall(two_halls())
    kiosk, lead = office.device(), office.person(Role.SUPERVISOR)
    follow = urlsplit(kiosk.issue("A")["follow_url"]).path
    lead.refused(ProblemCode.UNKNOWN_ZONE, "POST", "emergency/begin", {"hall": "west"})
    told = lead.post("emergency/begin", {"exit": 2, "hall": "east"})
    assert [(one["hall"], one["exit"]) for one in told["emergencies"]] == [("east", 2)]

    def exits() -> dict[str, int | str | None]:
        boards = {one: lead.get("board", params={"zone": one})["emergency"] for one in ZONES}
        return {one: "calls" if told is None else told["exit"] for one, told in boards.items()}

    # A board of the whole office may hang in any hall.
    assert exits() == {"": 2, "main": "calls", "upper": "calls", "east": 2}
    services = kiosk.get()["services"]
    assert of(services, "B")["banner"]["vi"].startswith("Cơ sở 2: Đề nghị mọi người")
    assert of(services, "A")["banner"] is None
    phone = office.stranger().get(follow, headers={"Accept": "application/json"})
    assert phone["banner"] is None

    lead.refused(ProblemCode.WRONG_STATE, "POST", "emergency/begin", {"hall": "east"})
    lead.post("emergency/begin", {"exit": 3, "hall": "main"})
    assert exits() == {"": None, "main": 3, "upper": 3, "east": 2}
    lead.post("emergency/begin", {"exit": 1})
    assert set(exits().values()) == {1}
    told = lead.post("emergency/end", {"hall": "east"})
    assert [one["hall"] for one in told["emergencies"]] == ["main", None]
    lead.refused(ProblemCode.WRONG_STATE, "POST", "emergency/end", {"hall": "east"})
    assert [one["hall"] for one in lead.post("emergency/end")["emergencies"]] == ["main"]
    # A hall that is no more still has people in it.
    admin = office.person(Role.ADMIN)
    settings = admin.get("settings")
    change = {"path": ["hall"], "before": settings["document"]["hall"], "after": []}
    admin.post("settings", {"version": settings["version"], "changes": [change]})
    assert lead.get("board", params={"zone": "upper"})["emergency"]["exit"] == 3
    assert of(kiosk.get()["services"], "B")["banner"]["vi"].startswith("Đề nghị mọi người")
    assert lead.post("emergency/end")["emergencies"] == []
    assert lead.get("board")["emergency"] is None
    began = [
        one["data"]
        for one in office.served.rows(OUTBOX, office=office.office)
        if one["type"] == "emergency.began"
    ]
    assert [one["hall"] for one in began] == ["east", "main", None]


def test_an_outage_is_said_everywhere_and_counts_whom_it_met(hall: Hall) -> None:
    kiosk, lead = hall.device(), hall.person(Role.SUPERVISOR)
    lead.refused(ProblemCode.WRONG_STATE, "POST", "outage/end")
    follow = urlsplit(kiosk.issue("A")["follow_url"]).path
    kiosk.issue("B")
    hall.clock.forward(minutes=5)
    told = lead.post("outage/begin", {"services": ["A"]}, key="outage")
    assert datetime.fromisoformat(told["outage"]["since"]) == hall.clock()
    assert lead.post("outage/begin", {"services": ["A"]}, key="outage") == told
    lead.refused(ProblemCode.WRONG_STATE, "POST", "outage/begin", {})
    office = kiosk.get()
    assert "sự cố" in of(office["services"], "A")["banner"]["vi"]
    assert of(office["services"], "B")["banner"] is None
    phone = hall.stranger().get(follow, headers={"Accept": "application/json"})
    assert "sự cố" in phone["banner"]["vi"]
    hall.clock.forward(minutes=10)
    kiosk.issue("A")
    assert lead.post("outage/end")["outage"] is None
    assert of(kiosk.get()["services"], "A")["banner"] is None
    assert {"outage.began", "outage.ended"} <= {kind for kind, _ in kinds(hall)}
    phone = hall.stranger().get(follow, headers={"Accept": "application/json"})
    assert phone["banner"] is None
    files = {
        form: lead.ask("GET", "statistics/outages", params={"form": form})
        for form in ("xlsx", "csv", "pdf", "minutes")
    }
    assert {form: one.status_code for form, one in files.items()} == dict.fromkeys(files, 200)
    lead_name = lead.get("/api/v1/me")["name"]
    rows = list(csv.reader(files["csv"].content.decode("utf-8-sig").splitlines()))
    assert [row[2:] for row in rows[1:]] == [["10", "Chứng thực", "2", lead_name]]
    said = PdfReader(BytesIO(files["minutes"].content)).pages[0].extract_text()
    assert "BIÊN BẢN" in said
    assert "Chứng thực" in said
    never = {"form": "minutes", "from": "2020-01-01", "to": "2020-01-02"}
    lead.refused(ProblemCode.WRONG_STATE, "GET", "statistics/outages", params=never)
    [logged] = hall.stranger().get("log")["outages"]
    assert (logged["services"], logged["people"]) == (["A"], 2)
    ended = hall.served.rows(OUTAGE, office=hall.office)[0]
    assert (ended["people"], ended["began_by"], ended["ended_by"]) == (2, lead.name, lead.name)


def test_no_wait_of_an_outage_is_measured_but_every_number_is_counted(hall: Hall) -> None:
    kiosk, clerk, lead = hall.device(), hall.person(), hall.person(Role.SUPERVISOR)
    clerk.open("2")
    lead.post("outage/begin", {"services": ["A"]})
    kiosk.issue("A")
    hall.clock.forward(minutes=40)
    clerk.call_next("2")
    lead.post("outage/end")
    hall.clock.forward(minutes=1)
    kiosk.issue("A")
    hall.clock.forward(minutes=2)
    clerk.call_next("2")
    told = lead.get("statistics")
    total = told["total"]
    assert (total["issued"], total["waiting"]["count"], total["waiting"]["mean"]) == (2, 1, 2.0)
    assert total["kept"] == 1.0
    assert [one["people"] for one in told["outages"]] == [1]


def test_the_morning_is_looked_at_and_kept_with_what_stood_red(hall: Hall) -> None:
    hall.device()
    lead = hall.person(Role.SUPERVISOR)
    sheet = lead.get("morning")
    checks = {one["code"]: one for one in sheet["checks"]}
    assert [one["state"] for one in sheet["checks"]] == [
        "wrong",  # the kiosk is not connected: nobody knows its paper
        "unknown",
        "wrong",
        "well",
        "wrong",
        "well",
        "wrong",  # no copy was made yet
    ]
    assert (checks["screens"]["good"], checks["screens"]["all"]) == (0, 1)
    assert sheet["started"] is None
    begun = lead.post("morning/start", key="begin")["started"]
    assert begun["by"] == lead.name
    assert begun["red"] == ["paper", "screens", "network", "backup"]
    lead.refused(ProblemCode.WRONG_STATE, "POST", "morning/start")
    assert ("day.started", lead.name) in kinds(hall)
    today = date.fromisoformat(sheet["business_day"])
    before = today - timedelta(days=3)
    kept = {"office": hall.office, "business_day": before, "at": hall.clock(), "red": ["sound"]}
    with hall.served.engine.begin() as connection:
        connection.execute(DAY_START.insert().values(**kept, begun_by=lead.name))
    assert lead.get("morning")["earlier"] == str(before)
    past = lead.get("morning", params={"day": str(before)})
    assert (past["kept"], past["earlier"], past["later"]) == (True, None, str(today))
    states = {one["code"]: one["state"] for one in past["checks"]}
    assert {code for code, state in states.items() if state == "wrong"} == {"sound"}
    assert len(states) == len(checks)
    between = lead.get("morning", params={"day": str(today - timedelta(days=1))})
    assert (between["checks"], between["started"]) == ([], None)


def test_the_week_plan_says_who_sits_where_and_who_stands_in(hall: Hall) -> None:
    lead, clerk, other = hall.person(Role.SUPERVISOR), hall.person(), hall.person()
    day = seen(lead)["business_day"]
    seat = {"counter": "2", "person": clerk.name, "stand_in": other.name}
    twice = {"seats": [seat, seat]}
    lead.refused(ProblemCode.BAD_REQUEST, "PUT", f"seats/{day}", twice)
    strange = {"seats": [{"counter": "2", "person": "nobody"}]}
    lead.refused(ProblemCode.BAD_REQUEST, "PUT", f"seats/{day}", strange)
    missing = {"seats": [{**seat, "counter": "99"}]}
    lead.refused(ProblemCode.UNKNOWN_COUNTER, "PUT", f"seats/{day}", missing)
    answer = lead.ask("PUT", f"seats/{day}", json={"seats": [seat]})
    assert answer.json() == lead.get(f"seats/{day}")
    two = of(seen(lead)["counters"], "2")
    assert (two["planned"], two["stand_in"]) == (f"Cán bộ {clerk.name}", f"Cán bộ {other.name}")
    lead.ask("PUT", f"seats/{day}", json={"seats": []})
    assert of(seen(lead)["counters"], "2")["planned"] is None
