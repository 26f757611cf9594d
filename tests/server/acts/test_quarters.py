"""What people said in a quarter and what was done: counts with bases, versions, the public."""

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import insert

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.quarters import quarter_of
from server.domain.rating import FEWEST
from server.storage.tables import QUARTER_VERSION, RATING, RATING_CASE
from tests.server.hall import Caller, Hall

PAIR = {"said": "Thiếu ghế, gọi chị Lan 0912 345 678.", "done": "Đặt thêm 20 ghế."}


@pytest.fixture
def quarter(hall: Hall) -> str:
    return quarter_of(hall.clock().date()).name


def rate(hall: Hall, ratings: int) -> None:
    """So many ratings of this quarter, one of two with a reason."""
    day = hall.clock().date()
    rows = [
        {
            "office": hall.office,
            "id": str(uuid4()),
            "business_day": day,
            "service": "A",
            "channel": "slip",
            "overall": 2,
            "reasons": ["waited"] if place % 2 else [],
        }
        for place in range(ratings)
    ]
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RATING), rows)


def closed_case(hall: Hall) -> None:
    now = hall.clock()
    row = {"office": hall.office, "id": str(uuid4()), "business_day": now.date(), "closed_at": now}
    row |= {"cause": "Thiếu người buổi sáng", "action": "Thêm một quầy", "check": "Chờ 12 phút"}
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RATING_CASE).values(row))


def suggestion(hall: Hall, head: Caller) -> None:
    text = {"text": "Xin đặt thêm ghế."}
    entry = hall.stranger().post("suggestions", text, 201, key=str(uuid4()))["id"]
    head.post(f"suggestions/{entry}/reply", {"reply": "Đã đặt.", "publish": True}, 204)


def test_what_is_known_is_told_with_its_bases_and_no_reason_under_thirty(
    hall: Hall, quarter: str
) -> None:
    head = hall.person(Role.HEAD)
    closed_case(hall)
    suggestion(hall, head)
    rate(hall, FEWEST - 1)
    told = head.get(f"quarters/{quarter}")
    assert told["bases"] == {"ratings": FEWEST - 1, "cases": 1, "suggestions": 1}
    assert (told["closed_cases"], told["reasons"], told["versions"]) == (1, None, [])
    assert told["proposed"] == [
        {"said": "Xin đặt thêm ghế.", "done": "Đã đặt."},
        {"said": "Thiếu người buổi sáng", "done": "Thêm một quầy"},
    ]
    rate(hall, 1)
    told = head.get(f"quarters/{quarter}")
    assert [(one["code"], one["count"]) for one in told["reasons"]] == [("waited", 14)]
    before = head.get("quarters/2020-Q1")
    assert before["bases"] == {"ratings": 0, "cases": 0, "suggestions": 0}


def test_versions_are_kept_and_the_last_published_is_for_everybody(
    hall: Hall, quarter: str
) -> None:
    head = hall.person(Role.HEAD)

    def public() -> Any:
        return hall.stranger().get("status")["answered"]

    def write(done: str, *, publish: bool) -> Any:
        pair = {**PAIR, "done": done}
        return head.post(f"quarters/{quarter}", {"pairs": [pair], "publish": publish})

    write("Đang xem.", publish=False)
    hall.clock.forward(seconds=2)
    assert public() is None
    write("Đặt thêm 20 ghế.", publish=True)
    told = write("Đặt thêm 30 ghế.", publish=False)
    assert [(one["version"], one["published"]) for one in told["versions"]] == [
        *((3, False), (2, True), (1, False))
    ]
    hall.clock.forward(seconds=2)
    answered = public()
    assert (answered["quarter"], answered["version"]) == (quarter, 2)
    [pair] = answered["pairs"]
    assert pair["done"] == "Đặt thêm 20 ghế."
    assert "0912" not in pair["said"]
    assert answered["bases"] == {"ratings": 0, "cases": 0, "suggestions": 0}
    assert len(hall.served.rows(QUARTER_VERSION, office=hall.office)) == 3
    head.post(f"quarters/{quarter}", {"pairs": [], "publish": True})
    hall.clock.forward(seconds=2)
    assert public() is None, "a name that stood there is taken back"


def test_only_head_and_admin_write_and_a_quarter_has_a_name(hall: Hall, quarter: str) -> None:
    asked = {"pairs": [PAIR], "publish": True}
    lead = hall.person(Role.SUPERVISOR)
    assert lead.get(f"quarters/{quarter}")["quarter"] == quarter
    lead.refused(ProblemCode.NOT_ALLOWED, "POST", f"quarters/{quarter}", asked)
    head = hall.person(Role.HEAD)
    bare = {"pairs": [], "publish": True}
    for name, body in (("2026-Q7", asked), ("2099-Q4", asked), (quarter, bare)):
        head.refused(ProblemCode.BAD_REQUEST, "POST", f"quarters/{name}", body)
