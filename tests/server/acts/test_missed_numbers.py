"""Missed numbers stand on the board and are read again by themselves, until they are over."""

from typing import Any

import pytest

from server.contract.answers import Board
from server.contract.states import DeviceKind, Role
from server.domain.announcement import announce
from server.storage.tables import OUTBOX
from tests.server.acts.test_own_ticket import do as by_slip
from tests.server.hall import Caller, Hall


@pytest.fixture
def kiosk(hall: Hall) -> Caller:
    return hall.device(DeviceKind.KIOSK)


def missed(hall: Hall, kiosk: Caller) -> tuple[Caller, dict[str, Any]]:
    clerk = hall.person(Role.SUPERVISOR)
    clerk.open("2")
    ticket = kiosk.issue("A")
    clerk.call_next("2")
    clerk.act(ticket, "no-show", "2")
    return clerk, ticket


def on_the_wall(hall: Hall, zone: str = "") -> list[tuple[str, str]]:
    board = hall.device(DeviceKind.BOARD).get(f"board?zone={zone}" if zone else "board")
    Board.model_validate(board)
    return [(one["number"], one["counter"]) for one in board["missed"]]


def read_again(hall: Hall) -> list[str]:
    rows = hall.served.rows(OUTBOX, office=hall.office)
    return [one["data"]["number"] for one in rows if one["type"] == "ticket.missed"]


def pass_minutes(hall: Hall, minutes: float) -> None:
    hall.clock.forward(minutes=minutes)
    hall.keep_hours()


def test_a_missed_number_is_read_three_times_five_minutes_apart(hall: Hall, kiosk: Caller) -> None:
    _, ticket = missed(hall, kiosk)
    assert on_the_wall(hall) == [(ticket["number"], "2")]
    before = kiosk.ticket(ticket)
    counts = []
    for _ in range(5):
        pass_minutes(hall, 4.9)
        pass_minutes(hall, 0.1)
        hall.keep_hours()
        counts.append(len(read_again(hall)))
    assert counts == [1, 2, 3, 3, 3]
    assert on_the_wall(hall) == [(ticket["number"], "2")], "it stands though it is read no more"
    assert kiosk.ticket(ticket) == before, "a reading calls nobody"
    [*_, last] = [
        one
        for one in hall.served.rows(OUTBOX, office=hall.office)
        if one["type"] == "ticket.missed"
    ]
    said = [{**one} for one in announce(ticket["number"], "2", ["vi", "en"])]
    assert last["data"]["announcement"] == said
    assert (last["actor"], last["device"]) == (None, None)


def test_what_nobody_was_there_to_read_is_not_made_up_for(hall: Hall, kiosk: Caller) -> None:
    _, ticket = missed(hall, kiosk)
    pass_minutes(hall, 11)
    pass_minutes(hall, 0.2)
    assert read_again(hall) == [ticket["number"]]
    pass_minutes(hall, 4)
    assert read_again(hall) == [ticket["number"]] * 2


def test_a_counter_that_calls_nobody_is_nowhere_to_send_people(hall: Hall, kiosk: Caller) -> None:
    clerk, ticket = missed(hall, kiosk)
    clerk.post("counters/2/close")
    pass_minutes(hall, 6)
    assert read_again(hall) == []
    clerk.open("2")
    pass_minutes(hall, 0.2)
    assert read_again(hall) == [ticket["number"]]


@pytest.mark.parametrize("how", ["return", "undo", "rejoin", "call"])
def test_whoever_is_back_is_off_the_wall_and_read_no_more(
    hall: Hall, kiosk: Caller, how: str
) -> None:
    clerk, ticket = missed(hall, kiosk)
    if how == "rejoin":
        by_slip(hall, ticket, "rejoin")
    else:
        clerk.act(ticket, "undo" if how == "undo" else "return", "2")
    if how == "call":
        clerk.act(ticket, "call", "2")
    assert on_the_wall(hall) == []
    pass_minutes(hall, 6)
    assert read_again(hall) == []


def test_missed_again_it_is_read_anew(hall: Hall, kiosk: Caller) -> None:
    clerk, ticket = missed(hall, kiosk)
    pass_minutes(hall, 5)
    by_slip(hall, ticket, "rejoin")
    clerk.call_next("2")
    clerk.act(ticket, "no-show", "2")
    pass_minutes(hall, 4)
    assert len(read_again(hall)) == 1
    pass_minutes(hall, 1)
    assert len(read_again(hall)) == 2


def test_the_end_of_the_session_ends_it(hall: Hall, kiosk: Caller) -> None:
    _, ticket = missed(hall, kiosk)
    pass_minutes(hall, 24 * 60)
    assert on_the_wall(hall) == []
    assert read_again(hall) == []
    assert kiosk.ticket(ticket)["state"] == "no_show"


def test_a_board_hears_until_when_it_stands(hall: Hall, kiosk: Caller) -> None:
    missed(hall, kiosk)
    rows = hall.served.rows(OUTBOX, office=hall.office)
    [told] = [one["data"] for one in rows if one["type"] == "ticket.no_show"]
    [stands] = hall.device(DeviceKind.BOARD).get("board")["missed"]
    assert stands["stands_until"] == told["stands_until"]
