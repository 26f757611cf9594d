"""The plan of a week: who sits where, who stands in, and the sheet that is posted."""

from datetime import date, timedelta
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from server.contract.answers.leading import WeekPlan
from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.week_plan import (
    Place,
    StaffedDay,
    WhyEmpty,
    minutes_on_days_off,
    who_sits,
    why_empty,
)
from server.office_file.example import example_office_file
from server.storage.tables import DAY_PLAN
from tests.server.hall import Caller, Hall

MONDAY = date(2029, 3, 5)
"""A week without a public day, whatever week the tests run in."""
SATURDAY = MONDAY + timedelta(days=5)
SERVED_ON_SATURDAYS = {"1", "2", "3", "4", "5"}
"""The counters of certification and civil status, which alone are served then: 7:30 to 11:00."""
WEEK = f"weeks/{MONDAY + timedelta(days=2)}"


def plan(who: Caller, day: date, *seats: tuple[str, str, str | None], **more: object) -> None:
    told = [{"counter": one, "person": who, "stand_in": other} for one, who, other in seats]
    answer = who.ask("PUT", f"seats/{day}", json={"seats": told, **more})
    assert answer.status_code == 200, answer.text


def test_a_week_names_who_sits_who_is_away_and_what_stays_empty(hall: Hall) -> None:
    hall = hall.served.new_hall(example_office_file())
    lead, lan, mai = hall.person(Role.SUPERVISOR), hall.person(), hall.person()
    everywhere = [(str(code), lan.name, None) for code in range(3, 12)]
    plan(
        lead,
        MONDAY,
        ("1", lan.name, mai.name),
        ("2", mai.name, None),
        *everywhere,
        leader="Bà Trần Thị Hạnh, Phó Chủ tịch",
        away=[lan.name],
    )
    plan(lead, SATURDAY, ("1", lan.name, mai.name), ("2", lan.name, None))
    told = lead.get(WEEK)
    WeekPlan.model_validate(told)
    assert (told["first"], len(told["days"])) == (str(MONDAY), 7)
    first, saturday, sunday = told["days"][0], told["days"][5], told["days"][6]
    assert first["leader"] == "Bà Trần Thị Hạnh, Phó Chủ tịch"
    assert first["away"] == [{"user": lan.name, "name": f"Cán bộ {lan.name}"}]
    assert first["empty"] == [{"counter": one, "why": "away"} for one, _, _ in everywhere]
    assert {one["why"] for one in told["days"][1]["empty"]} == {"nobody"}
    assert saturday["working"] is False
    empty = {one["counter"] for one in saturday["empty"]}
    assert empty == SERVED_ON_SATURDAYS - {"1", "2"}
    assert (sunday["sessions"], sunday["empty"]) == ([], [])
    # Two counters of one morning are one morning's work.
    assert [(one["user"], one["minutes"]) for one in told["days_off"]] == [(lan.name, 210)]

    strange = {"seats": [], "away": ["nobody"]}
    lead.refused(ProblemCode.BAD_REQUEST, "PUT", f"seats/{MONDAY}", strange)
    plan(lead, MONDAY)
    assert lead.get(WEEK)["days"][0]["leader"] is None
    lan.refused(ProblemCode.NOT_ALLOWED, "GET", WEEK)
    lead.refused(ProblemCode.BAD_REQUEST, "GET", "weeks/9999-12-31")


def test_who_has_lost_the_right_here_sits_nowhere_and_hinders_no_plan(hall: Hall) -> None:
    hall = hall.served.new_hall(example_office_file())
    lead, lan, mai = hall.person(Role.SUPERVISOR), hall.person(), hall.person()
    plan(lead, MONDAY, ("1", lan.name, None), ("2", mai.name, lan.name), away=[lan.name])
    refused = lead.refused(
        ProblemCode.BAD_REQUEST, "PUT", f"seats/{MONDAY}", {"seats": [], "away": ["nobody"]}
    )
    assert [one["field"] for one in refused["errors"]] == ["away"]
    hall.person(Role.ADMIN).ask("DELETE", f"people/{lan.name}/roles/clerk").raise_for_status()
    day = lead.get(WEEK)["days"][0]
    assert (day["away"], [one["stand_in"] for one in day["seats"]]) == ([], [None])
    assert {"counter": "1", "why": "nobody"} in day["empty"]
    seats = [(one["counter"], one["person"], one["stand_in"]) for one in day["seats"]]
    old = {"office": hall.office, "day": hall.clock().date() - timedelta(days=402)}
    with hall.served.engine.begin() as connection:
        connection.execute(DAY_PLAN.insert().values(**old, leader=None, away=[mai.name]))
    plan(lead, MONDAY, *seats, away=[one["user"] for one in day["away"]])
    assert not hall.served.rows(DAY_PLAN, **old), "who was on leave is not kept for ever"


def test_the_sheet_to_post_says_the_same_in_both_languages(hall: Hall) -> None:
    hall = hall.served.new_hall(example_office_file())
    lead, lan, mai = hall.person(Role.SUPERVISOR), hall.person(), hall.person()
    seats = (("1", lan.name, mai.name), ("3", lan.name, None))
    plan(lead, MONDAY, *seats, leader="Bà Trần Thị Hạnh", away=[lan.name])
    plan(lead, SATURDAY, ("1", lan.name, mai.name))
    answer = lead.ask("GET", f"{WEEK}/sheet")
    assert answer.headers["Content-Type"] == "application/pdf"
    pages = PdfReader(BytesIO(answer.content)).pages
    assert [round(float(one)) for one in pages[0].mediabox[2:]] == [842, 595]
    said = " ".join(" ".join(one.extract_text() for one in pages).split())
    assert "LỊCH PHÂN CÔNG TRỰC NƠI TIẾP NHẬN Từ ngày 05/03/2029 đến ngày 11/03/2029" in said
    assert "Lãnh đạo trực Bà Trần Thị Hạnh" in said
    assert "Thứ Bảy 10/03" in said
    assert "Chủ nhật" not in said
    assert "Quầy 1 – Hướng dẫn – Ưu tiên" in said
    assert "Chưa có người: Quầy 1: Thứ Ba 06/03" in said
    assert "; Quầy 2: cả tuần; Quầy 3: Thứ Hai 05/03 (người được phân công nghỉ), Thứ Ba" in said
    assert f"để tính nghỉ bù: Cán bộ {lan.name} 3 giờ 30 phút." in said
    english = lead.ask("GET", f"{WEEK}/sheet", params={"language": "en"}).content
    said = " ".join(PdfReader(BytesIO(english)).pages[0].extract_text().split())
    assert "Leader on duty Bà Trần Thị Hạnh" in said


PEOPLE = st.sampled_from(["lan", "mai", "nga"])
PLACES = st.builds(
    Place,
    st.sampled_from(["1", "2", "3"]),
    st.integers(1, 600),
    st.none() | PEOPLE,
    st.none() | PEOPLE,
)
STAFFED = st.builds(
    StaffedDay,
    st.booleans(),
    st.frozensets(PEOPLE),
    st.lists(PLACES, unique_by=lambda p: p.counter),
)


@given(st.lists(STAFFED, max_size=7))
def test_nobody_works_while_away_nor_longer_than_the_days_off_last(days: list[StaffedDay]) -> None:
    for day in days:
        for place in day.places:
            sits = who_sits(place, day.away)
            assert sits is None or sits not in day.away
            assert (why_empty(place, day.away) is None) == (sits is not None)
            assert (why_empty(place, day.away) is WhyEmpty.NOBODY) == (place.person is None)
    most = sum(
        max((one.minutes for one in day.places), default=0) for day in days if not day.working
    )
    assert all(0 < one <= most for one in minutes_on_days_off(days).values())
