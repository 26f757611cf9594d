"""The halls of an office: their waits, their boards, and what their kiosks offer."""

from typing import Any

import pytest

from server.contract.answers import Board, Office, Status
from server.contract.states import DeviceKind
from server.storage.answers.board import board_answer
from server.storage.answers.office_for import office_for
from server.storage.answers.status import status_answer
from server.storage.identities import Identity
from server.storage.reader import OfficeMoment
from server.storage.transaction import Actor
from tests.server.office_file.test_hall_part import HALLS, SERVED_AT_ONE
from tests.server.storage.moments import moment_of
from tests.server.storage.stored_office import NOW, StoredOffice
from tests.server.storage.test_office_answer import PACE

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
        at, Identity(at.plan.code, Actor(device="k"), name, kind=DeviceKind.KIOSK)
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
