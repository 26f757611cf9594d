"""Figures over HTTP: of today as it stands, of days that are over, to whom, and as files."""

from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import insert

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.figures.definitions import Figure
from server.storage.tables import APPOINTMENT, DAY_FIGURE, RATING
from server.texts import say
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

pytestmark = pytest.mark.usefixtures("first_morning")
COUNTS = ("served", "still_waiting", "at_counter", "no_show", "left", "expired")
TODAY = {"from": "2026-11-23", "to": "2026-11-23"}


def busy(hall: Hall) -> Caller:
    """A morning: one served, one who did not come, one at the counter, one who waits."""
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(4):
        kiosk.issue("A")
    hall.clock.forward(minutes=25)
    first = clerk.call_next("2")
    hall.clock.forward(seconds=30)
    clerk.act(first, "start", "2")
    hall.clock.forward(minutes=6)
    second = clerk.call_next("2")
    clerk.act(second, "no-show", "2")
    clerk.call_next("2")
    return clerk


def told(caller: Caller, **asked: str) -> Any:
    return caller.get("statistics", params={**TODAY, **asked})


def counts(row: Any) -> dict[str, int]:
    found = {one: row[one] for one in COUNTS}
    assert row["issued"] == sum(found.values())
    return {name: count for name, count in found.items() if count}


def test_today_is_told_as_it_stands_and_stays_so_when_it_is_over(hall: Hall) -> None:
    clerk, head = busy(hall), hall.person(Role.HEAD)
    day = hall.clock().date()
    asked = {"from": str(day), "to": str(day)}

    def later() -> Any:
        return hall.person(Role.HEAD).get("statistics", params=asked)["total"]

    now = told(head, **asked)
    assert counts(now["total"]) == {"served": 1, "no_show": 1, "at_counter": 1, "still_waiting": 1}
    [row] = now["rows"]
    assert (row["key"], now["names"]["A"]) == ("A", "Chứng thực")
    assert row["waiting"] == {
        "count": 3,
        "mean": pytest.approx(29.3333),
        "median": 31.5,
        "p90": 31.5,
        "over_promise": 1.0,
    }
    assert (row["kept"], row["way"]["median"], row["service"]["median"]) == (0.0, 0.5, 6.0)
    assert now["definitions"].keys() == set(Figure)

    # Somebody is at the counter over midnight: the day is over when that is.
    hall.clock.forward(days=1)
    hall.keep_hours()
    assert hall.served.rows(DAY_FIGURE, office=hall.office) == []
    assert counts(later()) == {"served": 1, "no_show": 1, "at_counter": 1, "expired": 1}
    hall.clock.forward(days=1)
    hall.keep_hours()
    hall.keep_hours()
    assert hall.served.rows(DAY_FIGURE, office=hall.office) != []
    over = later()
    assert counts(over) == {"served": 2, "no_show": 1, "expired": 1}
    assert over["uncalled"] == 1
    again = hall.person(user=clerk.name).get("statistics", params=asked)
    assert again["total"]["issued"] == 3


def test_a_clerk_is_told_own_figures_alone_and_no_ratings(hall: Hall) -> None:
    clerk = busy(hall)
    day = str(hall.clock().date())
    own = told(clerk, **{"from": day, "to": day})
    assert (own["by"], own["of"]) == ("day", {"split": "clerk", "key": clerk.name})
    assert counts(own["total"]) == {"served": 1, "no_show": 1, "at_counter": 1}
    assert own["total"]["ratings"] is None
    assert own["arrivals"] == []
    assert len(clerk.get("statistics/numbers", params={"from": day, "to": day})["numbers"]) == 3
    for path in ("statistics", "statistics/numbers", "statistics/file"):
        told_why = clerk.refused(ProblemCode.NOT_ALLOWED, "GET", path, params={"clerk": "other"})
        assert told_why["detail"] == say("problems", "vi", "own_figures")


def test_work_on_online_dossiers_is_work_and_a_break_is_none(hall: Hall) -> None:
    day = str(hall.clock().date())
    clerk, other, lead = hall.person(), hall.person(), hall.person(Role.SUPERVISOR)
    kiosk = hall.device()
    clerk.open("2")
    other.open("4")
    kiosk.issue("A")
    called = clerk.call_next("2")
    clerk.post("counters/2/pause", {"reason": "online"})
    hall.clock.forward(minutes=6)
    clerk.act(called, "finish", "2")
    hall.clock.forward(minutes=12)
    [seat] = [one for one in lead.get("hall")["counters"] if one["code"] == "2"]
    assert (seat["paused_for"]["vi"], seat["works"]) == ("Đang xử lý hồ sơ trực tuyến", True)
    clerk.post("counters/2/pause", {"reason": "break"})
    other.post("counters/4/pause", {"reason": "online"})
    hall.clock.forward(minutes=5)
    [seat] = [one for one in lead.get("hall")["counters"] if one["code"] == "2"]
    assert (seat["paused_for"]["vi"], seat["works"]) == ("Nghỉ giải lao", False)

    asked = {"from": day, "to": day}
    head = hall.person(Role.HEAD)
    of_counters = told(head, **asked, by="counter")["desk_work"]
    assert of_counters == [
        {"key": None, "seconds": 1020},
        {"key": "2", "seconds": 720},
        {"key": "4", "seconds": 300},
    ]
    by_clerk = {one["key"]: one["seconds"] for one in told(head, **asked, by="clerk")["desk_work"]}
    assert by_clerk == {None: 1020, clerk.name: 720, other.name: 300}
    assert told(clerk, **asked)["desk_work"] == [{"key": None, "seconds": 720}]
    assert told(head, **asked, service="A")["desk_work"] == []
    assert head.get("statistics/work", params=asked)["desk_work_seconds"] == 1020
    report = head.ask("GET", "statistics/report", params=asked).content
    pages = "".join(one.extract_text() for one in PdfReader(BytesIO(report)).pages)
    assert "trực tuyến tại quầy: 17 phút" in " ".join(pages.split())

    # What was work stays so, whatever the office calls work later.
    admin = hall.person(Role.ADMIN)
    settings = admin.get("settings")
    changes = [{"path": ["pause_reason", "online", "work"], "before": True, "after": False}]
    admin.post("settings", {"version": settings["version"], "changes": changes})
    [seat] = [one for one in lead.get("hall")["counters"] if one["code"] == "4"]
    assert seat["works"] is False
    assert told(head, **asked)["desk_work"] == [{"key": None, "seconds": 1020}]


def test_the_numbers_behind_a_cell_are_as_many_as_it_says(hall: Hall) -> None:
    busy(hall)
    head, day = hall.person(Role.HEAD), str(hall.clock().date())
    span = {"from": day, "to": day}
    for key, outcome, found in (("A", None, 4), ("A", "no_show", 1), ("B", None, 0)):
        asked = {**span, "service": key} | ({"outcome": outcome} if outcome else {})
        listed = head.get("statistics/numbers", params=asked)
        assert (len(listed["numbers"]), listed["next"]) == (found, None)
    field = hall.person(Role.HEAD).get("statistics", params={**span, "by": "field"})["rows"][0]
    asked = {**span, "field": field["key"]}
    first, *others = head.get("statistics/numbers", params=asked)["numbers"]
    waited = {one["outcome"]: one["waited_seconds"] for one in (first, *others)}
    assert waited == {"served": 1500, "no_show": 1890, "at_counter": 1890, "still_waiting": None}
    after = head.get("statistics/numbers", params={**asked, "after": first["id"]})["numbers"]
    assert after == others
    narrowed = head.get("statistics", params={**asked, "by": "day"})
    assert narrowed["total"]["issued"] == 4


def test_ratings_stand_beside_what_they_are_of(hall: Hall) -> None:
    busy(hall)
    day = hall.clock().date()
    row: dict[str, Any] = {
        **dict.fromkeys(("speed", "attitude", "convenience")),
        "office": hall.office,
        "business_day": day,
        "service": "A",
        "counter": "2",
        "clerk": "lan",
        "channel": "tablet",
        "overall": 5,
        "reasons": [],
        "seconds": 8,
    }
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RATING), [{**row, "id": str(uuid4())} for _ in range(30)])
    head, span = hall.person(Role.HEAD), {"from": str(day), "to": str(day)}
    for by in ("service", "field", "counter", "day", "month", "year"):
        found = head.get("statistics", params={**span, "by": by})
        rated = [one["ratings"] for one in (found["total"], found["rows"][-1])]
        assert {(one["count"], one["mean"]) for one in rated} == {(30, 5.0)}, by
    for by in ("hour", "channel", "priority"):
        assert head.get("statistics", params={**span, "by": by})["total"]["ratings"] is None


def booked(hall: Hall, service: str, state: str, many: int) -> None:
    day = hall.clock().date()
    row: dict[str, Any] = {
        "office": hall.office,
        "service": service,
        "business_day": day,
        "state": state,
        "slot_at": hall.clock(),
        "booked_at": hall.clock(),
        "language": "vi",
        "moves": 0,
    }
    ids = [str(uuid4()) for _ in range(many)]
    rows = [{**row, "id": one, "code": one[:12], "ticket": None} for one in ids]
    with hall.served.engine.begin() as connection:
        connection.execute(insert(APPOINTMENT), rows)


def test_who_booked_and_did_not_come_is_told_by_service_with_the_base(hall: Hall) -> None:
    busy(hall)
    for service, state, many in (
        ("A", "arrived", 27),
        ("A", "missed", 3),
        ("A", "cancelled", 5),
        ("A", "booked", 2),
        ("B", "missed", 1),
    ):
        booked(hall, service, state, many)
    head, day = hall.person(Role.HEAD), str(hall.clock().date())
    span = {"from": day, "to": day}

    found = head.get("statistics", params=span)
    # Nobody came for B at all; its row stands there for that.
    assert {one["key"]: one["bookings"] for one in found["rows"]} == {
        "A": {"count": 30, "missed": 3, "share": 0.1},
        "B": {"count": 1, "missed": 1, "share": 1.0},
    }
    assert found["total"]["bookings"] == {"count": 31, "missed": 4, "share": 0.129}
    assert found["before"]["total"]["bookings"] == {"count": 0, "missed": 0, "share": None}
    for by in ("field", "day", "year"):
        asked = {**span, "by": by}
        assert head.get("statistics", params=asked)["total"]["bookings"]["missed"] == 4, by
        asked |= {"service": "A"}
        if by != "field":
            assert head.get("statistics", params=asked)["total"]["bookings"]["count"] == 30, by
    for by in ("hour", "counter", "clerk", "channel"):
        assert head.get("statistics", params={**span, "by": by})["total"]["bookings"] is None
    narrowed = head.get("statistics", params={**span, "field": "tu-phap", "by": "day"})
    assert narrowed["total"]["bookings"]["missed"] == 4
    plain = head.ask("GET", "statistics/file", params={**span, "form": "csv", "language": "en"})
    lines = [line.split(",") for line in plain.content.decode().splitlines()]
    assert lines[0][-1] == "Share of booked visits missed (%)"
    assert lines[1][-3:] == ["30", "3", "10.0"]
    days = hall.stranger().get("appointments/days?service=A")
    # Told of days that are over alone, and of thirty visits at least.
    assert (days["over"], days["missed_share"]) == (0, None)
    hall.clock.forward(days=1)
    days = hall.stranger().get("appointments/days?service=A")
    assert (days["over"], days["missed_share"]) == (30, 0.1)


def test_what_is_asked_wrongly_is_refused_by_its_field(hall: Hall) -> None:
    head = hall.person(Role.HEAD)
    for asked, field, reason in (
        ({"from": "2026-11-23", "to": "2026-11-01"}, "to", "days_backwards"),
        ({"from": "2006-11-23", "to": "2026-11-23"}, "from", "too_many_days"),
        ({"service": "A", "clerk": "lan"}, "clerk", "one_narrowing"),
        ({"service": "A", "by": "hour"}, "by", "narrowed_by_periods"),
    ):
        wrong = head.refused(ProblemCode.BAD_REQUEST, "GET", "statistics", params=asked)
        assert wrong["errors"][0]["field"] == field
        assert wrong["detail"] == say("problems", "vi", reason, most=3_700)


def test_a_file_holds_the_same_figures_and_what_they_are(hall: Hall) -> None:
    busy(hall)
    head, day = hall.person(Role.HEAD), str(hall.clock().date())
    span = {"from": day, "to": day, "language": "en"}
    answer = head.ask("GET", "statistics/file", params=span)
    assert answer.headers["content-disposition"].endswith(f'-service-{day}-{day}.xlsx"')
    book = CalamineWorkbook.from_filelike(BytesIO(answer.content))
    figures, words = (book.get_sheet_by_index(one).to_python() for one in (0, 1))
    total = head.get("statistics", params=span)["total"]
    assert len(figures[0]) == len(Figure) + 1
    assert len(words) == len(Figure) + 1
    told_of = dict(zip(figures[0], figures[-1], strict=True))
    assert told_of["Numbers issued"] == 4
    assert told_of["90 % waited no longer than (minutes)"] == total["waiting"]["p90"]
    plain = head.ask("GET", "statistics/file", params={**span, "form": "csv"}).content.decode()
    assert plain.startswith("\ufeffService,Numbers issued,")
    assert plain.splitlines()[-1].startswith("Whole office,4,1,1,1,1,0,0,0,25.0,3,")


def test_an_office_closes_its_months_on_its_own_day(hall_with: HallWith) -> None:
    hall = hall_with(("month_ends_on = 0", "month_ends_on = 14"))
    found = hall.person(Role.CENTRE).get("statistics")
    assert found["first"] == f"{hall.clock().date().replace(day=15)}"
    earlier = found["before"]
    days = hall.clock().date() - timedelta(days=int(found["last"][-2:]) - 15)
    assert earlier["last"] < found["first"]
    assert days.isoformat() == found["first"]
