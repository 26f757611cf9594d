"""The office as it describes itself."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from server.contract.answers import Office
from server.storage.answers.office import office_answer, rule_in_words
from server.storage.wait.pace import Pace
from server.texts import LANGUAGES, say
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, StoredOffice, at, parts

PACE = Pace(waits={None: (10.0,) * 9}, ahead=4, gap=5.0, minutes=5.0, tickets={})
ALWAYS = (
    'days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]\n'
    'sessions = [{ opens = "00:00", closes = "00:00", last_ticket = "00:00" }]\n'
)
MORNINGS = (
    ALWAYS,
    (
        'days = ["mon", "tue"]\n'
        'sessions = [{ opens = "07:30", closes = "11:30", last_ticket = "11:00" }]\n'
        '[[office.hours]]\nservices = ["B"]\ndays = ["mon", "tue"]\n'
        'sessions = [{ opens = "13:00", closes = "17:00", last_ticket = "16:30" }]\n'
    ),
)


def told_of(stored: StoredOffice, now: datetime = NOW, paces: dict[str, Pace] | None = None) -> Any:
    told: Any = office_answer(moment_of(stored.connection, stored.plan, now, paces))
    Office.model_validate(told)
    return told


def test_an_office_that_is_open(stored: StoredOffice) -> None:
    told = told_of(stored)

    assert parts(told, "code", "timezone", "languages", "accent", "hotline", "open") == {
        "code": "minh-tam",
        "timezone": "Asia/Ho_Chi_Minh",
        "languages": ["vi", "en"],
        "accent": "#A51D2D",
        "hotline": "1900 0000",
        "open": True,
    }
    assert told["name"] == {"vi": "Phường Minh Tâm", "en": "Minh Tâm Ward"}
    assert told["agency"]["en"] == "Public Administration Service Centre"
    assert told["texts"]["greeting"] == {"vi": "Xin chào!", "en": "Welcome!"}
    assert [one["weekday"] for one in told["hours"]] == [1, 2, 3, 4, 5, 6, 7]
    assert told["reopens_at"] is None
    assert told["server_time"].isoformat() == "2026-11-23T09:30:00+07:00"


def test_its_lists(stored: StoredOffice) -> None:
    told = told_of(stored)

    assert told["fields"][0] == {
        "code": "tu-phap",
        "name": {"vi": "Tư pháp – Hộ tịch", "en": "Justice and civil status"},
    }
    assert len(told["fields"]) == 6
    assert told["priorities"][3] == {
        "code": "merit",
        "name": {"vi": "Người có công", "en": "Person with merit to the nation"},
    }
    assert len(told["priorities"]) == 6
    first = {name: told[name][0]["code"] for name in ("pause_reasons", "park_reasons", "outcomes")}
    assert first == {"pause_reasons": "break", "park_reasons": "form", "outcomes": "received"}
    assert [len(told[name]) for name in first] == [8, 4, 4]


def test_its_order_and_rules(stored: StoredOffice) -> None:
    told = told_of(stored)

    assert told["order"] == "accumulating"
    assert told["rule"] == {one: say("rules", one, "accumulating") for one in LANGUAGES}
    assert parts(told["clerk_rules"], "longest_wait_minutes", "undo_seconds") == {
        "longest_wait_minutes": 90,
        "undo_seconds": 60,
    }
    stored.set_up(('order = "accumulating"', 'order = "first-come"'))
    assert rule_in_words(stored.plan)["en"] == say("rules", "en", "first-come")


def test_its_services(stored: StoredOffice) -> None:
    stored.ticket("A001")
    stored.ticket("A002")
    stored.ticket("B001", "called", counter="4")
    stored.other().ticket("H001")

    told = told_of(stored)["services"]

    names = ("code", "name", "field", "prefix", "open", "reopens_at", "waiting", "wait", "banner")
    assert parts(told[0], *names, "counters") == {
        "code": "A",
        "name": {"vi": "Chứng thực", "en": "Certification"},
        "field": "tu-phap",
        "prefix": "A",
        "open": True,
        "reopens_at": None,
        "waiting": 2,
        "wait": None,
        "banner": None,
        "counters": ["1", "2", "3"],
    }
    assert [(one["code"], one["waiting"]) for one in told] == [
        ("A", 2),
        *((code, 0) for code in "BHLMQUX"),
    ]


def test_the_wait_of_a_newcomer_counts_those_who_came_since(stored: StoredOffice) -> None:
    """Of two before him when this was measured, one is left: five minutes fewer."""
    stored.ticket("A001")

    told = {
        one["code"]: one["wait"]
        for one in told_of(stored, NOW, {"A": replace(PACE, ahead=2)})["services"]
    }

    assert told["A"] == {"low_minutes": 5, "high_minutes": 5}
    assert told["B"] is None


def test_the_wait_where_nobody_waits(stored: StoredOffice) -> None:
    [told] = [
        one["wait"] for one in told_of(stored, NOW, {"A": PACE})["services"] if one["code"] == "A"
    ]

    assert told == {"low_minutes": 0, "high_minutes": 0}


def test_its_counters(stored: StoredOffice) -> None:
    stored.counter("2", state="open")
    stored.counter("4", state="paused", pause_reason="break")
    stored.other().counter("3", state="open")

    told = told_of(stored)["counters"]

    assert parts(told[1], "code", "name", "services", "state") == {
        "code": "2",
        "name": {"vi": "Chứng thực", "en": "Certification"},
        "services": ["A"],
        "state": "open",
    }
    states = {one["code"]: one["state"] for one in told}
    assert states == {**dict.fromkeys(map(str, range(1, 12)), "closed"), "2": "open", "4": "paused"}


def test_a_counter_retired_since_the_plan_was_read_is_closed(stored: StoredOffice) -> None:
    plan = stored.plan
    stored.counter("2", state="open", retired=True)

    told: Any = office_answer(moment_of(stored.connection, plan, NOW))

    assert told["counters"][1]["state"] == "closed"


def test_an_office_without_hours_does_not_say_when_it_opens(stored: StoredOffice) -> None:
    plan = stored.plan
    never = replace(plan, calendar=replace(plan.calendar, week={}, service_weeks={}))

    told: Any = office_answer(moment_of(stored.connection, never, NOW))

    assert (told["open"], told["reopens_at"]) == (False, None)


def test_after_hours_it_says_when_it_opens_again(stored: StoredOffice) -> None:
    stored.set_up(MORNINGS)
    evening = at(9 * 60)

    told = told_of(stored, evening)

    assert told["open"] is False
    assert told["reopens_at"].isoformat() == "2026-11-24T07:30:00+07:00"
    services = {one["code"]: one for one in told["services"]}
    assert services["A"]["open"] is services["B"]["open"] is False
    assert services["A"]["reopens_at"].isoformat() == "2026-11-24T07:30:00+07:00"
    assert services["B"]["reopens_at"].isoformat() == "2026-11-24T13:00:00+07:00"


def test_while_one_service_is_open_the_office_is(stored: StoredOffice) -> None:
    stored.set_up(MORNINGS)

    told = told_of(stored)

    assert (told["open"], told["reopens_at"]) == (True, None)
    services = {one["code"]: one for one in told["services"]}
    assert (services["A"]["open"], services["B"]["open"]) == (True, False)
    assert services["B"]["reopens_at"].isoformat() == "2026-11-23T13:00:00+07:00"


def test_a_special_day_shows_its_line(stored: StoredOffice) -> None:
    special = (
        '[[special_day]]\ncode = "golden"\nname = { vi = "Ngày vàng", en = "Golden day" }\n'
        'days = ["mon"]\nservices = ["B"]\nbanner = { vi = "Ngày vàng", en = "Golden day" }\n'
    )
    stored.set_up(("[calendar]\n", f"{special}\n[calendar]\n"))

    told = {one["code"]: one["banner"] for one in told_of(stored)["services"] if one["banner"]}

    assert told == {"B": {"vi": "Ngày vàng", "en": "Golden day"}}
