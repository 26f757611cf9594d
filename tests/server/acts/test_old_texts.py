"""What citizens wrote is wiped on time, and nothing else with it."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import update

from server.contract.states import Role
from server.storage.tables import PAYMENT_REPORT, RATING, RATING_CASE, SUGGESTION
from tests.server.acts.conftest import HallWith
from tests.server.acts.test_cases import CLOSING
from tests.server.hall import Caller, Hall

ALL_TEXTS = (RATING_CASE, PAYMENT_REPORT, SUGGESTION)


def rated(hall: Hall, clerk: Caller, **said: Any) -> None:
    hall.device().issue("A")
    ticket = clerk.act(clerk.call_next("2"), "finish", "2")
    code = ticket["follow_url"].rsplit("/", 1)[-1]
    hall.stranger().post("ratings", {"rating": code, **said}, 201)


def written_on(hall: Hall, day: date) -> None:
    """Let everything that stands in the tables have been written on a day."""
    with hall.served.engine.begin() as connection:
        for table in ALL_TEXTS:
            here = table.c.office == hall.office
            connection.execute(update(table).where(here).values(business_day=day))


def turn_the_day(hall: Hall) -> date:
    hall.clock.forward(days=1)
    hall.keep_hours()
    return hall.clock.now.date()


def said_of_everything(hall: Hall) -> None:
    clerk, chief = hall.person(), hall.person(Role.SUPERVISOR)
    clerk.open("2")
    rated(hall, clerk, overall=1, comment="Chờ lâu")
    rated(hall, clerk, overall=5, comment="Thêm ghế")
    rated(hall, clerk, overall=3, comment="Đòi thêm tiền", extra_payment=True)
    hall.stranger().post("suggestions", {"text": "Mở sớm hơn"}, 201, key=str(uuid4()))
    [case] = chief.get("cases")["cases"]
    chief.post(f"cases/{case['id']}/close", CLOSING)
    [shown] = [
        one for one in chief.get("suggestions/all")["suggestions"] if one["source"] == "public"
    ]
    reply = {"reply": "Từ tuần sau", "publish": True}
    chief.post(f"suggestions/{shown['id']}/reply", reply, 204)


def test_words_go_after_their_days_and_what_was_done_stays(hall_with: HallWith) -> None:
    hall = hall_with(("texts_kept_days = 365", "texts_kept_days = 40"))
    before = hall.clock.now
    try:
        said_of_everything(hall)
        ratings = hall.served.rows(RATING, office=hall.office)
        written_on(hall, hall.clock.now.date() - timedelta(days=39))
        turn_the_day(hall)
        assert [len(hall.served.rows(one, office=hall.office)) for one in ALL_TEXTS] == [1, 1, 2]
        assert hall.served.rows(RATING_CASE, office=hall.office)[0]["text"] == "Chờ lâu"

        turn_the_day(hall)
        [case] = hall.served.rows(RATING_CASE, office=hall.office)
        assert (case["text"], case["cause"], case["check"]) == (
            None,
            CLOSING["cause"],
            CLOSING["check"],
        )
        assert hall.served.rows(PAYMENT_REPORT, office=hall.office) == []
        [shown] = hall.served.rows(SUGGESTION, office=hall.office)
        assert (shown["text"], shown["reply"]) == ("Mở sớm hơn", "Từ tuần sau")
        assert hall.served.rows(RATING, office=hall.office) == ratings
    finally:
        hall.clock.now = before


def test_another_offices_words_stay(hall: Hall) -> None:
    other = hall.served.new_hall()
    before = hall.clock.now
    try:
        said_of_everything(other)
        written_on(other, date(2020, 1, 1))
        kept = [other.served.rows(one, office=other.office) for one in ALL_TEXTS]
        turn_the_day(hall)
        assert [other.served.rows(one, office=other.office) for one in ALL_TEXTS] == kept
    finally:
        hall.clock.now = before
