"""The public log of a day."""

from datetime import date
from typing import Any

from server.contract.answers import DayLog
from server.storage.answers.day_log import day_log
from server.storage.answers.office import rule_in_words
from tests.server.storage.stored_office import (
    NOW,
    TODAY,
    YESTERDAY,
    StoredOffice,
    parts,
)


def log(stored: StoredOffice, day: date | None = None) -> Any:
    told: Any = day_log(stored.connection, stored.plan, day, NOW)
    DayLog.model_validate(told)
    return told


def test_a_day_on_which_nobody_came(stored: StoredOffice) -> None:
    told = log(stored)

    assert parts(told, "office", "name", "timezone", "accent", "business_day", "entries") == {
        "office": "minh-tam",
        "name": {"vi": "Phường Minh Tâm", "en": "Minh Tâm Ward"},
        "timezone": "Asia/Ho_Chi_Minh",
        "accent": "#A51D2D",
        "business_day": TODAY,
        "entries": [],
    }
    assert told["agency"]["en"] == "Public Administration Service Centre"
    assert told["rule"] == rule_in_words(stored.plan)
    assert parts(told["services"], "code") == [{"code": code} for code in "ABHLMQUX"]
    assert told["services"][1]["name"] == {"vi": "Hộ tịch", "en": "Civil status"}
    assert told["server_time"].isoformat() == "2026-11-23T09:30:00+07:00"


def test_an_entry_says_what_happened_when_and_where(stored: StoredOffice) -> None:
    ticket = stored.ticket("A001", "served", -20)
    stored.history(ticket, ("called", -9), counter="2", act="call", service="B", clerk="lan")

    [entry] = log(stored)["entries"]

    assert entry.pop("at").isoformat() == "2026-11-23T09:21:00+07:00"
    assert entry == {
        "number": "A001",
        "act": "call",
        "service": "B",
        "counter": "2",
        "place": "counter",
        "chosen": False,
        "before_others": False,
        "before_other_services": False,
    }


def test_entries_come_in_their_order(stored: StoredOffice) -> None:
    """At one moment the earlier ticket first, then the lower number, then its own steps."""
    for number, issued in (("A009", -20), ("A004", -20), ("A005", -30)):
        ticket = stored.ticket(number, "serving", issued)
        stored.history(ticket, ("serving", -5), act="start")
        for step, act in ((2, "recall"), (1, "call")):
            stored.history(ticket, ("called", -9), act=act, step=step)

    entries = [(one["at"].minute, one["number"], one["act"]) for one in log(stored)["entries"]]

    assert entries == [
        *((21, number, act) for number in ("A005", "A004", "A009") for act in ("call", "recall")),
        *((25, number, "start") for number in ("A005", "A004", "A009")),
    ]


def test_only_this_office_and_day(stored: StoredOffice) -> None:
    for number, office, day in (
        ("A001", stored, TODAY),
        ("A002", stored, YESTERDAY),
        ("A003", stored.other(), TODAY),
    ):
        ticket = office.ticket(number, business_day=day)
        office.history(ticket, ("waiting", -9))

    assert parts(log(stored)["entries"], "number") == [{"number": "A001"}]
    assert parts(log(stored, YESTERDAY)["entries"], "number") == [{"number": "A002"}]
    assert log(stored, YESTERDAY)["business_day"] == YESTERDAY


def test_tickets_of_one_id_in_two_offices_are_two(stored: StoredOffice) -> None:
    here = stored.ticket("A001", id="same")
    there = stored.other().ticket("A002", id="same")
    stored.history(here, ("waiting", -9))
    stored.other().history(there, ("waiting", -8))

    assert parts(log(stored)["entries"], "number") == [{"number": "A001"}]


def test_before_the_first_day_was_opened_it_is_the_calendars(stored: StoredOffice) -> None:
    stored.change(business_day=None)
    assert log(stored)["business_day"] == TODAY


def test_the_day_that_is_open_is_told_after_midnight_too(stored: StoredOffice) -> None:
    stored.change(business_day=YESTERDAY)
    assert log(stored)["business_day"] == YESTERDAY
