"""The code at the door reaches boards and kiosks beside the log, and nobody else."""

import json

import pytest

from server.contract.states import Audience, DeviceKind
from server.domain.door_code import code_of_step, step_of
from server.storage.tables import DOOR_KEY, OUTBOX
from tests.conforming import check
from tests.server.hall import Caller, Hall, Served, example

ALLOWED = example().replace("[from_home]\nallowed = false", "[from_home]\nallowed = true")
WAIT = 20


@pytest.fixture
def home(live_server: Served) -> Hall:
    return live_server.new_hall(ALLOWED)


def told(caller: Caller, audience: Audience, count: int) -> list[dict[str, object]]:
    """Hear a listener's first messages, without heartbeats."""
    heard: list[dict[str, object]] = []
    with caller.live() as socket:
        while len(heard) < count:
            text = socket.recv(WAIT)
            check(audience, text)
            one = json.loads(text)
            if one["type"] != "heartbeat":
                heard.append(one)
    return heard


@pytest.mark.parametrize(
    ("kind", "audience"),
    [(DeviceKind.BOARD, Audience.BOARD), (DeviceKind.KIOSK, Audience.KIOSK)],
)
def test_boards_and_kiosks_hear_the_code_after_their_snapshot(
    home: Hall, kind: DeviceKind, audience: Audience
) -> None:
    before = len(home.served.rows(OUTBOX, office=home.office))
    _, snapshot, door = told(home.device(kind), audience, 3)
    assert snapshot["type"] == "snapshot"
    [row] = home.served.rows(DOOR_KEY, office=home.office)
    code = code_of_step(row["key"], step_of(home.clock()))
    assert (door["type"], door["code"]) == ("door", code)
    assert door["url"] == f"http://queue.test/home/{home.office}#{code}"
    modules = door["modules"]
    assert isinstance(modules, list)
    assert {len(one) for one in modules} == {len(modules)}
    types = [one["type"] for one in home.served.rows(OUTBOX, office=home.office)]
    assert not any("door" in one for one in types[before:]), "it stands in no log"


def test_staff_hear_none_and_an_office_without_has_none(home: Hall, live_server: Served) -> None:
    clerk, kiosk = home.person(), home.device()
    with clerk.live() as socket:
        socket.recv(WAIT)
        socket.recv(WAIT)
        kiosk.issue("A")
        assert json.loads(socket.recv(WAIT))["type"] == "ticket.issued"
    plain = live_server.new_hall()
    kiosk = plain.device()
    with kiosk.live() as socket:
        socket.recv(WAIT)
        socket.recv(WAIT)
        plain.device().issue("A")
        while (one := json.loads(socket.recv(WAIT)))["type"].startswith("device"):
            pass
        assert one["type"] != "door"


def test_the_next_half_minute_has_another(home: Hall) -> None:
    with home.device(DeviceKind.BOARD).live() as socket:
        first = [json.loads(socket.recv(WAIT)) for _ in range(3)][-1]
        home.clock.forward(seconds=30)
        home.device().issue("A")  # between two messages it is looked at anew
        heard: list[dict[str, object]] = []
        while not heard or heard[-1]["type"] != "door":
            heard.append(json.loads(socket.recv(WAIT)))
        assert heard[-1]["code"] != first["code"]
