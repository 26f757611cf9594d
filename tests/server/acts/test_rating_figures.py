"""What ratings say together: with count, rate and interval, from thirty on, and to whom."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import insert

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.storage.tables import PAYMENT_REPORT, RATING
from tests.server.acts.conftest import HallWith
from tests.server.hall import Caller, Hall

DAY = date(2026, 10, 6)
OCTOBER = {"from": "2026-10-01", "to": "2026-10-31"}


def rate(hall: Hall, clerk: str, count: int, overall: int, **more: Any) -> None:
    """Put ratings into October, as many visits would have left them."""
    row = {
        "office": hall.office,
        "business_day": DAY,
        "service": "A",
        "counter": "2",
        "clerk": clerk,
        "channel": "tablet",
        "overall": overall,
        "speed": None,
        "attitude": None,
        "convenience": None,
        "reasons": [],
        "seconds": 8,
        **more,
    }
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RATING), [{**row, "id": str(uuid4())} for _ in range(count)])


def report(caller: Caller, **asked: str) -> Any:
    return caller.get("ratings", params={**OCTOBER, **asked})


def test_under_thirty_only_the_count_is_told(hall: Hall) -> None:
    rate(hall, "lan", 29, 5, speed=4)
    told = report(hall.person(Role.SUPERVISOR))
    assert told["total"]["overall"]["count"] == 29
    assert told["total"]["overall"]["mean"] is None
    assert told["total"]["overall"]["low"] is None
    few = told["total"]["speed"]
    assert (few["count"], few["shares"], few["low"], few["high"]) == (29, None, None, None)

    rate(hall, "hoa", 1, 5, speed=1)
    told = report(hall.person(Role.SUPERVISOR))["total"]
    assert told["overall"]["mean"] == 5.0
    assert told["overall"]["low"] < 5.0 == told["overall"]["high"]
    # Wilson (1927) for 1, 0, 0 and 29 of 30, the bounds cut apart.
    assert told["speed"] == {
        "count": 30,
        "rate": told["overall"]["rate"],
        "shares": [0.0333, 0.0, 0.0, 0.9666],
        "low": [0.0059, 0.0, 0.0, 0.8332],
        "high": [0.1668, 0.1136, 0.1136, 0.9941],
    }
    assert (told["attitude"]["count"], told["attitude"]["rate"]) == (0, 0.0)


@pytest.mark.parametrize(
    ("by", "keys"), [("service", ["A"]), ("clerk", ["hoa", "lan"]), ("day", ["2026-10-06"])]
)
def test_by_whatever_one_asks(hall: Hall, by: str, keys: list[str]) -> None:
    rate(hall, "lan", 40, 4)
    rate(hall, "hoa", 10, 2)
    told = report(hall.person(Role.HEAD), by=by)
    assert [row["key"] for row in told["rows"]] == keys
    assert sum(row["overall"]["count"] for row in told["rows"]) == 50
    assert told["total"]["overall"]["mean"] == 3.6


def test_the_rate_is_of_all_who_were_served(hall: Hall) -> None:
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(3):
        kiosk.issue("A")
    for _ in range(3):
        called = clerk.call_next("2")
    clerk.act(called, "no-show", "2")
    code = called["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().refused(
        ProblemCode.WRONG_STATE, "POST", "ratings", {"rating": code, "overall": 5}
    )
    today = hall.person(Role.SUPERVISOR).get("ratings")["total"]["overall"]
    assert (today["count"], today["asked"], today["rate"]) == (0, 2, 0.0)


def test_a_clerk_reads_his_own_months_that_are_over(hall: Hall) -> None:
    clerk, other = hall.person(), hall.person()
    rate(hall, clerk.name, 31, 4)
    rate(hall, other.name, 3, 1)
    told = clerk.get("ratings/own", params={"month": "2026-10"})
    assert told["total"]["key"] == clerk.name
    assert (told["total"]["overall"]["count"], told["total"]["overall"]["mean"]) == (31, 4.0)
    assert other.get("ratings/own", params={"month": "2026-10"})["total"]["overall"]["mean"] is None
    nothing = hall.person().get("ratings/own", params={"month": "2026-10"})["total"]
    assert nothing["overall"]["count"] == 0
    this_month = f"{hall.clock():%Y-%m}"
    clerk.refused(ProblemCode.BAD_REQUEST, "GET", f"ratings/own?month={this_month}")
    clerk.refused(ProblemCode.NOT_ALLOWED, "GET", "ratings")


def test_a_clerk_who_taps_for_himself_is_to_be_looked_at(hall: Hall) -> None:
    for at in range(5):
        rate(hall, f"clerk-{at}", 60, 4)
        rate(hall, f"clerk-{at}", 40, 5)
        rate(hall, f"clerk-{at}", 5, 3, seconds=2)
    rate(hall, "quick", 60, 5, seconds=1)
    rate(hall, "quick", 40, 4)
    chief = hall.person(Role.SUPERVISOR)
    told = chief.get("ratings/patterns", params=OCTOBER)
    assert [(one["clerk"], one["signs"]) for one in told["clerks"]] == [("quick", ["quick"])]
    empty = DAY + timedelta(days=400)
    asked = {"from": str(empty), "to": str(empty)}
    assert chief.get("ratings/patterns", params=asked)["clerks"] == []


def test_reports_of_money_have_one_reader(hall_with: HallWith) -> None:
    hall = hall_with(("[rating]\n", '[rating]\npayment_reader = "thanh-tra"\n'))
    hall.account(Role.HEAD, user="thanh-tra")
    with hall.served.engine.begin() as connection:
        connection.execute(
            insert(PAYMENT_REPORT).values(
                office=hall.office, id="one", business_day=DAY, field=None, text="50 nghìn"
            )
        )
    [told] = hall.person(user="thanh-tra").get("payment-reports")["reports"]
    assert (told["business_day"], told["text"]) == ("2026-10-06", "50 nghìn")
    for role in (Role.ADMIN, Role.SUPERVISOR, Role.CLERK, Role.HEAD):
        hall.person(role).refused(ProblemCode.NOT_ALLOWED, "GET", "payment-reports")


def test_handing_over_results_is_rated_apart_from_taking_dossiers_in(hall: Hall) -> None:
    """The example marks service X with `stage = "result"`; two services of intake are one."""
    rate(hall, "lan", 20, 5)
    rate(hall, "hoa", 10, 3, service="B")
    rate(hall, "lan", 29, 1, service="X")
    told = report(hall.person(Role.SUPERVISOR), by="stage")
    intake, result = told["rows"]
    assert (intake["key"], intake["overall"]["count"]) == ("intake", 30)
    assert 4.3 < intake["overall"]["mean"] < 4.4
    assert (result["key"], result["overall"]["count"], result["overall"]["mean"]) == (
        "result",
        29,
        None,
    )
    assert told["total"]["overall"]["count"] == 59
