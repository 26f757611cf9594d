"""A visit is rated once and without a name: by the tablet of its counter, or by its slip."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.contract.events import EventType, StoredEvent
from server.contract.problems import ProblemCode
from server.contract.states import Audience, DeviceKind, Role
from server.storage.tables import (
    OUTBOX,
    PAYMENT_REPORT,
    RATING,
    RATING_ASK,
    RATING_CASE,
    SUGGESTION,
)
from tests.server.hall import Caller, Hall, as_problem


def ears(caller: Caller) -> list[dict[str, Any]]:
    """What a device hears of ratings: of what happened, what is told to it."""
    hall = caller.hall
    happened = hall.served.rows(OUTBOX, office=hall.office, type="rating.asked")
    told = (StoredEvent(EventType(one["type"]), one["data"]) for one in happened)
    heard = (one.told_to(Audience.BOARD, caller.id) for one in told)
    return [{"data": one} for one in heard if one is not None]


def served(hall: Hall, clerk: Caller, counter: str = "2") -> Any:
    """Somebody who was served and is asked."""
    hall.device().issue("A")
    called = clerk.call_next(counter)
    return clerk.act(called, "finish", counter)


@pytest.fixture
def clerk(hall: Hall) -> Caller:
    clerk = hall.person()
    clerk.open("2")
    return clerk


@pytest.fixture
def tablet(hall: Hall) -> Caller:
    return hall.device(DeviceKind.RATING, counter="2")


def slip(ticket: Any) -> str:
    code: str = ticket["follow_url"].rsplit("/", 1)[-1]
    return code


def rated(hall: Hall) -> list[dict[str, Any]]:
    return hall.served.rows(RATING, office=hall.office)


def test_the_tablet_of_the_counter_opens_and_answers_once(
    hall: Hall, clerk: Caller, tablet: Caller
) -> None:
    elsewhere = hall.device(DeviceKind.RATING, counter="3")
    served(hall, clerk)

    [asked] = ears(tablet)
    assert asked["data"].keys() == {"rating", "counter", "device", "seconds"}
    assert (asked["data"]["counter"], asked["data"]["seconds"]) == ("2", 45)
    assert ears(elsewhere) == []
    assert ears(hall.device(DeviceKind.BOARD)) == []

    answer = {"rating": asked["data"]["rating"], "overall": 5, "speed": 4, "seconds": 6}
    elsewhere.refused(ProblemCode.UNKNOWN_RATING, "POST", "ratings", answer)
    hall.stranger().refused(ProblemCode.UNKNOWN_RATING, "POST", "ratings", answer)
    assert tablet.post("ratings", answer, 201) == {"rating": answer["rating"]}
    tablet.refused(ProblemCode.ALREADY_RATED, "POST", "ratings", answer)

    [row] = rated(hall)
    assert {name: row[name] for name in ("counter", "clerk", "channel", "overall", "speed")} == {
        "counter": "2",
        "clerk": clerk.name,
        "channel": "tablet",
        "overall": 5,
        "speed": 4,
    }
    assert row["attitude"] is None
    assert row["id"] != answer["rating"], "what is kept is not found by what the event told"


def test_a_press_that_calls_the_next_asks_after_its_call(
    hall: Hall, clerk: Caller, tablet: Caller
) -> None:
    """Or the tablet would lock by that call, and nobody could ever rate."""
    kiosk = hall.device()
    kiosk.issue("A")
    kiosk.issue("A")
    clerk.call_next("2")
    clerk.call_next("2")

    events = [one["type"] for one in hall.served.rows(OUTBOX, office=hall.office)]
    assert events[-3:] == ["ticket.finished", "ticket.called", "rating.asked"]
    assert len(ears(tablet)) == 1


def test_nobody_is_asked_whose_stay_ends_without_them(
    hall: Hall, clerk: Caller, tablet: Caller
) -> None:
    hall.device().issue("A")
    called = clerk.call_next("2")
    clerk.post(f"tickets/{called['id']}/park", {"counter": "2", "reason": "form"})
    clerk.act(called, "finish", "2")

    assert ears(tablet) == []


def test_an_undone_finish_is_asked_anew(hall: Hall, clerk: Caller, tablet: Caller) -> None:
    ticket = served(hall, clerk)
    [first] = ears(tablet)
    clerk.act(ticket, "undo", "2")
    early = {"rating": first["data"]["rating"], "overall": 4}
    tablet.refused(ProblemCode.WRONG_STATE, "POST", "ratings", early)
    clerk.act(ticket, "finish", "2")

    _, second = ears(tablet)
    assert second["data"]["rating"] != first["data"]["rating"]
    tablet.refused(ProblemCode.UNKNOWN_RATING, "POST", "ratings", early)
    tablet.post("ratings", {"rating": second["data"]["rating"], "overall": 4}, 201)
    clerk.act(ticket, "undo", "2")
    clerk.act(ticket, "finish", "2")
    assert len(ears(tablet)) == 2, "a visit that was rated is not asked again"


def test_the_holder_of_the_slip_rates_until_the_next_evening(hall: Hall, clerk: Caller) -> None:
    ticket = served(hall, clerk)
    page = hall.stranger().get(f"/t/{slip(ticket)}", headers={"Accept": "application/json"})
    assert page["rate"]["rating"] == slip(ticket)
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    evening = hall.clock().astimezone(zone).date() + timedelta(days=2)
    assert page["rate"]["until"] == datetime.combine(evening, time(), zone).isoformat()
    assert {"haughty", "overbearing", "trouble"} <= {one["code"] for one in page["rate"]["reasons"]}

    hall.stranger().post("ratings", {"rating": slip(ticket), "overall": 3}, 201)

    again = hall.stranger().get(f"/t/{slip(ticket)}", headers={"Accept": "application/json"})
    assert again["rate"] is None
    [row] = rated(hall)
    assert (row["channel"], row["overall"], row["seconds"]) == ("slip", 3, None)


def test_too_early_and_too_late(hall: Hall, clerk: Caller) -> None:
    hall.device().issue("A")
    called = clerk.call_next("2")
    answer = {"rating": slip(called), "overall": 5}
    stranger = hall.stranger()
    stranger.refused(ProblemCode.WRONG_STATE, "POST", "ratings", answer)
    clerk.act(called, "finish", "2")
    before = hall.clock.now
    try:
        # The day may turn meanwhile, so the office's rows need not stay as they are.
        hall.clock.forward(hours=48)
        as_problem(stranger.ask("POST", "ratings", json=answer), ProblemCode.WRONG_STATE)
    finally:
        hall.clock.now = before


def test_one_ticket_is_rated_by_one_way_only(hall: Hall, clerk: Caller, tablet: Caller) -> None:
    ticket = served(hall, clerk)
    [asked] = ears(tablet)
    hall.stranger().post("ratings", {"rating": slip(ticket), "overall": 2}, 201)

    by_tablet = {"rating": asked["data"]["rating"], "overall": 5}
    tablet.refused(ProblemCode.ALREADY_RATED, "POST", "ratings", by_tablet)
    assert len(rated(hall)) == 1


@pytest.mark.parametrize("role", list(Role))
def test_who_works_here_rates_nothing(hall: Hall, clerk: Caller, role: Role) -> None:
    """A clerk has the slip's address before him: his own browser shall not rate himself."""
    ticket = served(hall, clerk)
    answer = {"rating": slip(ticket), "overall": 5}
    hall.person(role).refused(ProblemCode.NOT_ALLOWED, "POST", "ratings", answer)
    hall.device().refused(ProblemCode.NOT_ALLOWED, "POST", "ratings", answer)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "overall"),
        ({"overall": None, "reasons": []}, "overall"),
        ({"overall": 6}, "overall"),
        ({"overall": 0}, "overall"),
        ({"speed": 5}, "speed"),
        ({"overall": 2, "reasons": ["weather"]}, "reasons"),
        ({"overall": 2, "comment": "x" * 1001}, "comment"),
    ],
)
def test_silence_is_no_rating_and_nonsense_is_refused(
    hall: Hall, clerk: Caller, said: dict[str, Any], field: str
) -> None:
    ticket = served(hall, clerk)
    told = hall.stranger().refused(
        ProblemCode.BAD_REQUEST, "POST", "ratings", {"rating": slip(ticket), **said}
    )
    assert [one["field"] for one in told["errors"]] == [field]
    hall.stranger().post("ratings", {"rating": slip(ticket), "attitude": 4}, 201)


def test_a_low_rating_opens_a_case_without_a_person(hall: Hall, clerk: Caller) -> None:
    ticket = served(hall, clerk)
    said = "Chị Hạnh quầy 2 nói với tôi 67 tuổi, 0912345678, là về đi"
    body = {"rating": slip(ticket), "overall": 2, "reasons": ["haughty"], "comment": said}
    hall.stranger().post("ratings", body, 201)

    [case] = hall.served.rows(RATING_CASE, office=hall.office)
    assert case["text"] == "Chị […] quầy 2 nói với tôi […] tuổi, […], là về đi"
    assert case["due_at"] is not None
    assert case["not_for"] == clerk.name
    everything = json.dumps(hall.served.dump(hall.office), default=str)
    assert "0912345678" not in everything
    assert "Hạnh quầy 2" not in everything


def test_a_good_rating_opens_none_and_its_words_go_into_the_book(hall: Hall, clerk: Caller) -> None:
    ticket = served(hall, clerk)
    body = {"rating": slip(ticket), "overall": 4, "comment": "Nên thêm ghế"}
    hall.stranger().post("ratings", body, 201)

    assert hall.served.rows(RATING_CASE, office=hall.office) == []
    [entry] = hall.served.rows(SUGGESTION, office=hall.office)
    assert (entry["text"], entry["source"], entry["published"]) == ("Nên thêm ghế", "rating", False)


def test_a_yes_about_money_goes_into_no_score_and_no_case(hall: Hall, clerk: Caller) -> None:
    ticket = served(hall, clerk)
    body = {"rating": slip(ticket), "extra_payment": True, "comment": "50 nghìn"}
    hall.stranger().post("ratings", body, 201)

    [report] = hall.served.rows(PAYMENT_REPORT, office=hall.office)
    assert report["text"] == "50 nghìn"
    assert hall.served.rows(RATING_CASE, office=hall.office) == []
    assert hall.served.rows(SUGGESTION, office=hall.office) == []
    [row] = rated(hall)
    assert row["overall"] is None


def test_no_event_tells_that_or_how_somebody_rated(
    hall: Hall, clerk: Caller, tablet: Caller
) -> None:
    served(hall, clerk)
    [asked] = ears(tablet)
    before = hall.served.rows(OUTBOX, office=hall.office)
    tablet.post("ratings", {"rating": asked["data"]["rating"], "overall": 1}, 201)
    assert hall.served.rows(OUTBOX, office=hall.office) == before
    [row] = rated(hall)
    tickets = hall.served.dump(hall.office)["ticket"]
    assert row["id"] not in repr(tickets)
    assert not {"ticket", "at", "number", "device", "rating"} & row.keys()


def test_what_a_tablet_shows(hall: Hall, clerk: Caller, tablet: Caller) -> None:
    shown = tablet.get("rating-tablet")
    assert shown["counter"]["code"] == "2"
    assert shown["clerk"] == f"Cán bộ {clerk.name}"
    assert shown["office"]["texts"]["courtesy"]["vi"]
    assert len(shown["reasons"]) == 8
    hall.device(DeviceKind.RATING).refused(ProblemCode.WRONG_STATE, "GET", "rating-tablet")


def test_what_nobody_can_rate_any_more_is_forgotten(
    hall: Hall, clerk: Caller, tablet: Caller
) -> None:
    served(hall, clerk)
    assert tablet
    assert len(hall.served.rows(RATING_ASK, office=hall.office)) == 1
    before = hall.clock.now
    try:
        hall.clock.forward(days=7)
        hall.keep_hours()
        assert len(hall.served.rows(RATING_ASK, office=hall.office)) == 1
        hall.clock.forward(days=1)
        hall.keep_hours()
        assert hall.served.rows(RATING_ASK, office=hall.office) == []
    finally:
        hall.clock.now = before


def test_of_many_at_once_one_is_kept(hall: Hall, clerk: Caller, tablet: Caller) -> None:
    ticket = served(hall, clerk)
    [asked] = ears(tablet)
    holders = [(tablet, asked["data"]["rating"]), (hall.stranger(), slip(ticket))] * 4

    def give(holder: tuple[Caller, str]) -> int:
        caller, name = holder
        return caller.ask("POST", "ratings", json={"rating": name, "overall": 5}).status_code

    with ThreadPoolExecutor(len(holders)) as together:
        told = sorted(together.map(give, holders))
    assert told == [201] + [409] * (len(holders) - 1)
    assert len(rated(hall)) == 1
