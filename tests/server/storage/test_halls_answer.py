"""The halls of an office: their waits, their boards, and what their kiosks offer."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, select

from server.contract.answers import Board, Office, Status
from server.contract.answers.as_json import WaitJson
from server.contract.states import DeviceKind
from server.storage.answers.board import board_answer
from server.storage.answers.office_for import office_for
from server.storage.answers.reckoned import placed_ticket
from server.storage.answers.status import status_answer
from server.storage.identities import Identity
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import TICKET
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor
from server.storage.wait.quiet_weeks import QuietWeeks
from tests.server.office_file.test_hall_part import HALLS, SERVED_AT_ONE
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, StoredOffice
from tests.server.storage.test_office_answer import PACE

FIRST = Query(Ticket, select(TICKET).where(TICKET.c.service == bindparam("service")).limit(1))
AFTERNOON_OF_B = """
[[office.hours]]
services = ["B"]
days = ["mon"]
sessions = [{ opens = "13:00", closes = "17:00" }]
"""


@pytest.fixture
def halls(stored: StoredOffice) -> OfficeMoment:
    zones = {1: "ground", 4: "east", 5: "east"}
    stored.set_up(
        (SERVED_AT_ONE, 'serves = ["A", "H"]'),
        *(
            (
                f'[[counter]]\ncode = "{code}"\n',
                f'[[counter]]\ncode = "{code}"\nzone = "{zones.get(code, "upper")}"\n',
            )
            for code in range(1, 12)
        ),
        ("[[printer]]", f"{HALLS}{AFTERNOON_OF_B}\n[[printer]]"),
    )
    for number in ("A001", "A002", "B001"):
        stored.ticket(number)
    return moment_of(stored.connection, stored.plan, NOW, {"A": PACE, "B": PACE})


def kiosk(at: OfficeMoment, name: str) -> Any:
    told: Any = office_for(
        at, Identity(at.plan.code, Actor(device="k"), name, kind=DeviceKind.KIOSK), QuietWeeks()
    )
    Office.model_validate(told)
    return told


def test_each_hall_tells_what_it_serves_who_waits_and_when_it_opens(halls: OfficeMoment) -> None:
    told: Any = status_answer(halls, None, None, None)
    Status.model_validate(told)
    main, east = told["halls"]
    assert (main["code"], main["waiting"], main["open"]) == ("main", 2, True)
    assert main["services"] == ["A", "H", "L", "M", "Q", "U", "X"]
    assert main["wait"]["low_minutes"] <= main["wait"]["high_minutes"]
    # The hours of its services are the hall's: the east gives none before the afternoon.
    assert (east["services"], east["waiting"], east["open"]) == (["B"], 1, False)
    assert east["reopens_at"].isoformat() == "2026-11-23T13:00:00+07:00"


def test_a_kiosk_offers_what_is_served_in_its_hall_and_tells_of_the_others(
    halls: OfficeMoment,
) -> None:
    east = kiosk(halls, "Kiosk 2")
    assert [one["code"] for one in east["services"]] == ["B"]
    assert [one["code"] for one in east["fields"]] == ["tu-phap"]
    assert [one["code"] for one in east["counters"]] == ["4", "5"]
    assert [(one["code"], one["waiting"]) for one in east["halls"]] == [("main", 2)]
    # One that no hall names stands for the whole office.
    whole = kiosk(halls, "Kiosk 9")
    assert len(whole["services"]) == 8
    assert [one["code"] for one in whole["halls"]] == ["main", "east"]


def test_a_hall_has_a_board_of_all_its_zones(halls: OfficeMoment) -> None:
    told: Any = board_answer(halls.connection, halls.plan, "main", NOW)
    Board.model_validate(told)
    assert [one["code"] for one in told["counters"]] == ["1", "2", "3", *map(str, range(6, 12))]
    assert "B" not in {one["code"] for one in told["services"]}
    assert told["settings"]["zone"] == "main"
    ground: Any = board_answer(halls.connection, halls.plan, "ground", NOW)
    assert [one["code"] for one in ground["counters"]] == ["1"]


def test_a_hall_too_full_asks_who_has_long_to_wait_to_come_back(
    halls: OfficeMoment, stored: StoredOffice
) -> None:
    of_a, of_b = (FIRST.first(halls.connection, service=code) for code in "AB")
    assert of_a is not None
    assert of_b is not None
    long: WaitJson = {"low_minutes": 60, "high_minutes": 80}

    def back(office: int | None, east: int | None) -> list[str | None]:
        plan = limited(halls.plan, office, east)
        at = halls.with_plan(plan)
        told = (placed_ticket(one, (), at, long)["come_back_at"] for one in (of_a, of_b))
        return [None if one is None else f"{one:%H:%M}" for one in told]

    hour = f"{(NOW + timedelta(minutes=50)).astimezone(halls.plan.calendar.timezone):%H:%M}"
    assert back(None, None) == [None, None]
    assert back(3, None) == [None, None]
    assert back(2, None) == [hour, hour], "three wait in the whole office"
    assert back(2, 1) == [hour, None], "one waits in the east, which has a limit of its own"


def limited(plan: OfficePlan, office: int | None, east: int | None) -> OfficePlan:
    set_up = plan.set_up
    limits = set_up.limits.model_copy(update={"most_waiting": office})
    main, other = set_up.halls
    halls = [main, other.model_copy(update={"most_waiting": east})]
    return replace(plan, set_up=set_up.model_copy(update={"limits": limits, "halls": halls}))
