"""A feed lasts no longer than the session or device that it was opened for."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection

from server.api.people import SIGN_IN_LASTS
from server.contract.states import DeviceKind
from server.credentials import token_hash
from server.operations.access.change_password import change_password
from server.operations.access.remove_person import remove_person
from server.operations.access.revoke_device import revoke_device
from server.timers import look_at_tokens
from tests.server.hall import Caller, Hall, served

WAIT = 20


def look(hall: Hall) -> None:
    """What the timer does every ten seconds."""
    running = hall.served.running
    hall.served.inside(
        lambda: look_at_tokens(
            running.admitted, running.reader, running.clock, running.settings.idle
        )
    )


@contextmanager
def listening(caller: Caller) -> Iterator[ClientConnection]:
    with caller.live() as socket:
        assert json.loads(socket.recv(WAIT))["type"] == "hello"
        assert json.loads(socket.recv(WAIT))["type"] == "snapshot"
        yield socket


def end_of(socket: ClientConnection) -> tuple[str, int]:
    """Hear until the feed is cut: the last word and the close code."""
    last: dict[str, Any] = {}

    def hear() -> None:
        nonlocal last
        while True:
            last = json.loads(socket.recv(WAIT))

    with pytest.raises(ConnectionClosed) as closed:
        hear()
    assert closed.value.rcvd is not None
    return last["code"], closed.value.rcvd.code


def change(hall: Hall, work: Callable[[Connection], Any]) -> None:
    with hall.served.engine.begin() as connection:
        work(connection)


def test_signing_out_ends_the_feeds_of_this_session_at_once(hall: Hall) -> None:
    clerk = hall.person()
    same_person = hall.person(user=clerk.name)
    with listening(clerk) as one, listening(clerk) as two, listening(same_person) as other:
        clerk.post("/api/v1/sign-out", status=204)
        assert end_of(one) == end_of(two) == ("not_signed_in", 4401)
        same_person.post("/api/v1/sign-out", status=204)
        assert end_of(other) == ("not_signed_in", 4401)
    ended = {token_hash(str(one.token)) for one in (clerk, same_person)}
    assert not ended & set(hall.served.running.admitted.tokens())


@pytest.mark.parametrize("how", ["removed", "new password", "expired"])
def test_a_session_that_ended_elsewhere_takes_its_feed_along(hall: Hall, how: str) -> None:
    clerk, device = hall.person(), hall.device(DeviceKind.BOARD)
    with listening(clerk) as socket, listening(device) as stays:
        look(hall)
        match how:
            case "removed":
                change(hall, lambda one: remove_person(one, user=clerk.name))
            case "new password":
                change(hall, lambda one: change_password(one, user=clerk.name, password_hash="!"))
            case _:
                hall.clock.forward(seconds=SIGN_IN_LASTS.total_seconds())
        look(hall)
        assert end_of(socket) == ("not_signed_in", 4401)
        kiosk = hall.device()
        ticket = kiosk.issue("A")
        heard = ""
        while ticket["service"] not in heard or "ticket.issued" not in heard:
            heard = str(stays.recv(WAIT))


def test_a_device_that_is_removed_loses_its_feed(hall: Hall) -> None:
    board = hall.device(DeviceKind.BOARD)
    with listening(board) as socket:
        change(hall, lambda one: revoke_device(one, office=hall.office, device=board.id))
        look(hall)
        assert end_of(socket) == ("not_signed_in", 4401)


def test_who_lost_the_counter_to_a_colleague_still_listens(hall: Hall) -> None:
    clerk, colleague = hall.person(), hall.person()
    clerk.open("2")
    with listening(clerk) as socket:
        colleague.open("2", take_over=True)
        look(hall)
        while (told := json.loads(socket.recv(WAIT)))["type"] == "heartbeat":
            pass
        assert (told["type"], told["data"]["counter"]) == ("counter.opened", "2")


def test_the_server_looks_by_itself(database_url: str, tmp_path: Path) -> None:
    with served(database_url, tmp_path, tokens_seconds=0.01) as running:
        hall = running.new_hall()
        board = hall.device(DeviceKind.BOARD)
        with listening(board) as socket:
            change(hall, lambda one: revoke_device(one, office=hall.office, device=board.id))
            assert end_of(socket) == ("not_signed_in", 4401)


def test_an_unknown_zone_is_refused_by_its_name(hall: Hall) -> None:
    board = hall.device(DeviceKind.BOARD)
    answer = board.ask("GET", "board?zone=east", headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_zone")
    assert "east" in answer.json()["detail"]
    with board.live("?zone=east") as socket:
        assert end_of(socket) == ("unknown_zone", 4404)
    assert board.get("board?zone=")["settings"]["zone"] is None
