"""What a wall board draws, of the whole hall or of one zone."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from server.contract.answers import Board
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.answers.board import CALLS_ON_BOARD, board_answer
from server.storage.answers.office import rule_in_words
from tests.server.storage.stored_office import (
    NOW,
    TODAY,
    YESTERDAY,
    StoredOffice,
    at,
    parts,
)

UPSTAIRS = (
    ('code = "4"', 'code = "4"\nzone = "upstairs"'),
    ('code = "5"', 'code = "5"\nzone = "upstairs"'),
)
RETIRED = (
    (
        (
            '[[counter]]\ncode = "11"\nname = { vi = "Trả kết quả", en = "Collecting results" }\n'
            'serves = ["X"]\n'
        ),
        "",
    ),
    (
        (
            '[[service]]\ncode = "X"\nname = { vi = "Trả kết quả", en = "Collecting results" }\n'
            'field = "ket-qua"\nprefix = "X"\n'
        ),
        "",
    ),
    ('"Q", "U", "X"]', '"Q", "U"]'),
)
GOLDEN = """[[special_day]]
code = "golden"
name = { vi = "Ngày vàng", en = "Golden day" }
days = ["mon"]
services = ["B"]
banner = { vi = "Hôm nay là ngày vàng", en = "Golden day today" }
"""


def board(stored: StoredOffice, zone: str | None = None) -> Any:
    told: Any = board_answer(stored.connection, stored.plan, zone, NOW)
    Board.model_validate(told)
    return told


def call(stored: StoredOffice, number: str, counter: str, minute: float, **more: Any) -> None:
    """Add somebody who was called to a counter."""
    more = {"state": "served", "business_day": TODAY, "last_called_at": at(minute), **more}
    last = round(at(minute).timestamp())
    stored.ticket(number, minute=-60, counter=counter, called_at=at(minute), last_call=last, **more)


def test_an_empty_hall(stored: StoredOffice) -> None:
    told = board(stored)

    assert parts(told, "office", "name", "agency", "timezone", "accent") == {
        "office": "minh-tam",
        "name": {"vi": "Phường Minh Tâm", "en": "Minh Tâm Ward"},
        "agency": {
            "vi": "Trung tâm Phục vụ hành chính công",
            "en": "Public Administration Service Centre",
        },
        "timezone": "Asia/Ho_Chi_Minh",
        "accent": "#A51D2D",
    }
    assert told["calls"] == []
    assert {one["number"] for one in told["counters"]} == {None}
    assert {one["state"] for one in told["counters"]} == {"closed"}
    assert [one["code"] for one in told["counters"]] == [str(one) for one in range(1, 12)]
    assert [one["code"] for one in told["services"]] == list("ABHLMQUX")
    assert {one["waiting"] for one in told["services"]} == {0}
    assert {one["banner"] for one in told["services"]} == {None}
    assert told["rule"] == rule_in_words(stored.plan)
    assert told["server_time"].isoformat() == "2026-11-23T09:30:00+07:00"


def test_a_call_as_it_is_drawn(stored: StoredOffice) -> None:
    call(stored, "A007", "2", -3, state="called", call_count=2)

    told = board(stored)["calls"]

    assert told == [
        {
            "number": "A007",
            "business_day": TODAY,
            "counter": "2",
            "service": "A",
            "state": "called",
            "called_at": at(-3),
            "call_count": 2,
            "late": False,
        }
    ]
    assert told[0]["called_at"].isoformat() == "2026-11-23T09:27:00+07:00"


def test_the_latest_calls_come_first_and_older_ones_are_left_out(stored: StoredOffice) -> None:
    for number in sorted(range(CALLS_ON_BOARD + 2), key=lambda one: (one % 3, one)):
        call(stored, f"A{number:03}", "2", -number)

    assert CALLS_ON_BOARD == 24
    assert [one["number"] for one in board(stored)["calls"]] == [
        f"A{number:03}" for number in range(CALLS_ON_BOARD)
    ]


def test_only_calls_of_this_office_and_day_that_stand_are_drawn(stored: StoredOffice) -> None:
    call(stored, "A001", "2", -60 * 10, business_day=YESTERDAY)
    call(stored, "A002", "2", -8, state="waiting")
    stored.ticket("A003", "cancelled", counter="2")
    call(stored.other(), "A004", "2", -7)
    call(stored, "A005", "2", -6)

    assert [one["number"] for one in board(stored)["calls"]] == ["A005"]


def test_who_was_called_again_since_midnight_is_drawn_beside_the_day(stored: StoredOffice) -> None:
    night = {"business_day": YESTERDAY, "state": "called"}
    call(stored, "A001", "2", -60 * 9, **night)
    call(stored, "A002", "3", -60 * 10, **night)
    call(stored, "A003", "4", -60, **{**night, "state": "served"})
    older = {"business_day": YESTERDAY - timedelta(days=1), "state": "served"}
    call(stored, "A004", "5", -60, **older)
    call(stored, "A003", "6", -30)

    told = board(stored)

    assert [(one["number"], one["counter"]) for one in told["calls"]] == [
        ("A003", "6"),
        ("A001", "2"),
    ]
    assert {one["code"]: one["number"] for one in told["counters"] if one["number"]} == {
        "2": "A001"
    }


def test_a_counter_shows_whom_it_has_now(stored: StoredOffice) -> None:
    stored.counter("2", "3", state="open")
    stored.counter("4", state="paused")
    stored.other().counter("2", "5", state="paused")
    call(stored, "A001", "2", -9, state="called")
    call(stored, "A002", "3", -8, state="serving")
    call(stored, "B001", "4", -7, state="parked")
    call(stored, "H001", "6", -6, state="served")
    call(stored.other(), "M001", "8", -5, state="called")

    told = board(stored)["counters"]

    assert parts(told[1], "code", "name", "services", "state", "number") == {
        "code": "2",
        "name": {"vi": "Chứng thực", "en": "Certification"},
        "services": ["A"],
        "state": "open",
        "number": "A001",
    }
    shown = {one["code"]: (one["state"], one["number"]) for one in told}
    nobody = ("closed", None)
    assert shown == {
        **dict.fromkeys(map(str, range(1, 12)), nobody),
        "2": ("open", "A001"),
        "3": ("open", "A002"),
        "4": ("paused", None),
    }


def test_a_line_shows_who_waits_in_this_office(stored: StoredOffice) -> None:
    for number in range(3):
        stored.ticket(f"A{number:03}")
    stored.ticket("B001", "called", counter="4")
    stored.other().ticket("H001")

    told = board(stored)["services"]

    assert parts(told[0], "code", "name", "prefix", "waiting", "banner") == {
        "code": "A",
        "name": {"vi": "Chứng thực", "en": "Certification"},
        "prefix": "A",
        "waiting": 3,
        "banner": None,
    }
    assert [one["waiting"] for one in told] == [3, 0, 0, 0, 0, 0, 0, 0]


def test_a_zone_shows_its_own_counters_services_and_calls(stored: StoredOffice) -> None:
    stored.set_up(*UPSTAIRS)
    call(stored, "A001", "2", -9)
    call(stored, "B001", "4", -8, state="called")
    stored.ticket("A002")
    stored.ticket("B002")

    told = board(stored, "upstairs")

    assert [one["number"] for one in told["calls"]] == ["B001"]
    assert [(one["code"], one["number"]) for one in told["counters"]] == [
        ("4", "B001"),
        ("5", None),
    ]
    assert [(one["code"], one["waiting"]) for one in told["services"]] == [("B", 1)]
    assert told["settings"]["zone"] == "upstairs"


@pytest.mark.parametrize("zone", [None, ""])
def test_the_whole_hall_shows_the_zones_too(stored: StoredOffice, zone: str | None) -> None:
    stored.set_up(*UPSTAIRS)

    told = board(stored, zone)

    assert len(told["counters"]) == 11
    assert told["settings"]["zone"] is None


def test_a_board_of_its_own_settings(stored: StoredOffice) -> None:
    stored.set_up(
        ("farthest_metres = 8.0", "farthest_metres = 12.5"),
        ("panel_width_mm = 1210.0", "panel_width_mm = 900.0"),
        ('layout = "auto"', 'layout = "calls"'),
        ("speak = true", "speak = false"),
        ('languages = ["vi", "en"]\nrepeat = 2', 'languages = ["en"]\nrepeat = 3'),
        ('# text = { vi = "…", en = "…" }', 'text = { vi = "Một", en = "One" }'),
    )

    assert board(stored)["settings"] == {
        "zone": None,
        "name": {"vi": "Sảnh chính", "en": "Main hall"},
        "farthest_metres": 12.5,
        "panel_width_mm": 900.0,
        "layout": "calls",
        "speak": False,
        "languages": ["en"],
        "repeat": 3,
        "slide": True,
        "text": {"vi": "Một", "en": "One"},
    }


def test_a_zone_without_a_board_of_its_own_follows_the_office(stored: StoredOffice) -> None:
    stored.set_up(*UPSTAIRS)

    told = board(stored, "upstairs")["settings"]

    assert told.pop("text")["en"].startswith("Elderly, pregnant or disabled visitors")
    assert told == {
        "zone": "upstairs",
        "name": {"vi": "Phường Minh Tâm", "en": "Minh Tâm Ward"},
        "farthest_metres": 8.0,
        "panel_width_mm": 1210.0,
        "layout": "auto",
        "speak": True,
        "languages": ["vi", "en"],
        "repeat": 2,
        "slide": True,
    }


def test_a_board_whose_counters_are_gone_is_drawn_without_any(stored: StoredOffice) -> None:
    garden = ('zone = ""\nname = { vi = "Sảnh', 'zone = "upstairs"\nname = { vi = "Sảnh')
    stored.set_up(*UPSTAIRS, garden)
    plan = replace(stored.plan, counters={})

    told: Any = board_answer(stored.connection, plan, "upstairs", NOW)

    assert (told["counters"], told["services"]) == ([], [])
    assert told["settings"]["name"] == {"vi": "Sảnh chính", "en": "Main hall"}


def test_a_zone_that_nothing_names_is_refused(stored: StoredOffice) -> None:
    with pytest.raises(Refusal) as refused:
        board(stored, "cellar")

    assert refused.value.code is ProblemCode.UNKNOWN_ZONE
    assert refused.value.values == {"zone": "cellar"}


def test_a_retired_counter_and_a_retired_service_are_not_drawn(stored: StoredOffice) -> None:
    call(stored, "X001", "11", -9)
    stored.set_up(*RETIRED)

    told = board(stored)

    assert "11" not in {one["code"] for one in told["counters"]}
    assert "X" not in {one["code"] for one in told["services"]}
    assert told["calls"] == []


def test_a_special_day_shows_its_line(stored: StoredOffice) -> None:
    stored.set_up(("[calendar]\n", f"{GOLDEN}\n[calendar]\n"))

    banners = {one["code"]: one["banner"] for one in board(stored)["services"]}

    assert banners["B"] == {"vi": "Hôm nay là ngày vàng", "en": "Golden day today"}
    assert [code for code, banner in banners.items() if banner] == ["B"]
