"""Whoever lets the server wait goes, and nobody else does."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import cast

import pytest

from server.gate.address import network_of
from server.gate.config import GateConfig
from server.gate.connections import TELL_SECONDS, Connections, Stage
from server.gate.descriptors import room_for_strangers, room_for_streams
from tests.server.gate.bare import bare
from tests.server.gate.conftest import TIGHT
from tests.server.hall import Hall, Served

START = b"GET /healthz HTTP/1.1\r\nHost: queue.test\r\n"
BODY = (
    b"POST /api/v1/sign-in HTTP/1.1\r\nHost: queue.test\r\nContent-Type: application/json\r\n"
    b"Content-Length: 500\r\n\r\n{"
)
TIMED_OUT = b"HTTP/1.1 408 "
MANY = 3 * TIGHT.connections_an_address


@pytest.mark.parametrize(
    ("sent", "said"),
    [(b"", b""), (b"GET", TIMED_OUT), (START, TIMED_OUT), (BODY, TIMED_OUT), (b"\r\n", TIMED_OUT)],
    ids=["nothing", "half a line", "half a head", "half a body", "an empty line"],
)
def test_what_does_not_become_a_request_is_ended(
    gated: Served, sent: bytes, said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with bare(gated) as one:
        one.send(sent)
        assert one.heard()[: len(TIMED_OUT)] == said
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("begin", [START + b"X: ", BODY], ids=["head", "body"])
def test_a_byte_now_and_then_wins_no_time(gated: Served, begin: bytes) -> None:
    with bare(gated) as one:
        one.socket.settimeout(0.05)
        one.send(begin)
        said = b""
        for _ in range(2_000):
            one.send(b"x")
            try:
                more = one.socket.recv(4_096)
            except TimeoutError:
                continue
            except ConnectionResetError:
                break
            if not more:
                break
            said += more
        else:
            pytest.fail("it was never ended")
    assert said.startswith(TIMED_OUT)


def test_a_connection_is_kept_for_the_next_request_and_ended_when_none_comes(
    gated: Served,
) -> None:
    with bare(gated) as one:
        for _ in range(3):
            one.send(START + b"\r\n")
            assert one.answer().startswith(b"HTTP/1.1 200 ")
        assert one.heard() == b""


def test_who_takes_no_answer_is_cut_off(gated: Served) -> None:
    with bare(gated) as one:
        whole = b"GET /static/x/shared/contract.js HTTP/1.1\r\nHost: queue.test\r\n\r\n"
        for _ in range(200):
            if not one.send(whole * 5):
                break
        assert gated.inside(lambda: gone(gated)) == 0


async def gone(served: Served) -> int:
    """Wait until the server has ended all connections of strangers."""
    config = served.server.config
    assert isinstance(config, GateConfig)
    everyone = config.connections(asyncio.get_running_loop())
    while everyone.unproven:  # noqa: ASYNC110 - nobody is told when a connection ends
        await asyncio.sleep(0.05)
    return everyone.unproven


def test_silent_connections_make_room_for_whoever_asks(
    hall: Hall,
) -> None:
    kiosk = hall.device()
    with ExitStack() as open_ones, kiosk.live() as feed:
        feed.recv()
        for _ in range(MANY):
            open_ones.enter_context(bare(hall.served))
            open_ones.enter_context(bare(hall.served)).send(BODY)
        assert kiosk.issue("A")["state"] == "waiting"
        assert feed.recv()


class Loop:
    """A clock and timers that a test turns."""

    def __init__(self) -> None:
        self.now = 100.0
        self.timers: list[Callable[[], None]] = []

    def time(self) -> float:
        return self.now

    def call_later(self, _seconds: float, act: Callable[[], None]) -> None:
        self.timers.append(act)


def everyone(room: int, most: int) -> tuple[Connections, Loop]:
    loop = Loop()
    limits = replace(TIGHT, connections_an_address=most)
    return Connections(limits, room, cast("asyncio.AbstractEventLoop", loop)), loop


def test_the_log_says_who_and_how_many_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    connections, loop = everyone(room=1_000, most=2)
    ended: list[int] = []
    for number in range(500):
        connections.admit("10.0.0.7", lambda: None, partial(ended.append, number))
    loop.now += TELL_SECONDS
    loop.timers.pop()()
    lines = [one.message for one in caplog.records]
    assert ended == list(range(498)), "who has let us wait longest goes first"
    assert len(lines) == 2
    assert "10.0.0.7 498" in lines[1]


def test_one_address_leaves_room_for_another() -> None:
    connections, _ = everyone(room=3, most=2)
    for _ in range(5):
        connections.admit("10.0.0.7", lambda: None, lambda: None)
    other = connections.admit("10.0.0.8", lambda: None, lambda: None)
    assert other.stage is Stage.IDLE
    assert connections.unproven == 3


def test_one_address_pushes_nobody_else_out() -> None:
    connections, _ = everyone(room=4, most=9)
    cut: list[str] = []
    connections.admit("10.0.0.8", lambda: None, partial(cut.append, "phone"))
    for _ in range(50):
        connections.admit("10.0.0.7", lambda: None, partial(cut.append, "attacker"))
    assert set(cut) == {"attacker"}
    assert connections.unproven == 4


def test_who_asked_before_outlives_the_silent_ones_of_the_same_address() -> None:
    connections, loop = everyone(room=9, most=3)
    cut: list[str] = []
    phone = connections.admit("10.0.0.7", lambda: None, partial(cut.append, "phone"))
    phone.answered = True
    phone.goes_on(Stage.IDLE, loop.time())
    for _ in range(50):
        connections.admit("10.0.0.7", lambda: None, partial(cut.append, "silent"))
    assert set(cut) == {"silent"}
    for _ in range(3):
        one = connections.admit("10.0.0.7", lambda: None, lambda: None)
        one.goes_on(Stage.ANSWER, loop.time())
    assert cut[-1] == "phone", "it goes where all others are being answered"


def test_who_works_with_us_is_not_dropped_and_the_newest_is_shut_out() -> None:
    connections, loop = everyone(room=2, most=9)
    for _ in range(2):
        one = connections.admit("10.0.0.7", lambda: None, lambda: None)
        one.goes_on(Stage.ANSWER, loop.time())
    late = connections.admit("10.0.0.8", lambda: None, lambda: None)
    assert late.stage is Stage.PARTED


def test_devices_and_staff_take_no_place_from_strangers() -> None:
    connections, _ = everyone(room=2, most=2)
    cut: list[str] = []
    for name in ("kiosk", "board", "clerk"):
        one = connections.admit("10.0.0.7", lambda: None, partial(cut.append, name))
        one.prove()
        one.goes_on(Stage.IDLE, 0)
    for _ in range(9):
        connections.admit("10.0.0.7", lambda: None, lambda: None)
    assert cut == []
    assert (connections.count, connections.unproven) == (5, 2)


@pytest.mark.parametrize(
    ("address", "whose"),
    [
        ("10.0.0.7", "10.0.0.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:10.0.0.7", "10.0.0.7"),
        ("no:address", "no:address"),
        ("", ""),
    ],
)
def test_a_machine_with_many_addresses_is_one(address: str, whose: str) -> None:
    assert network_of(address) == whose


def test_a_hall_of_phones_behind_one_address_is_served(hall: Hall) -> None:
    ticket = hall.device().issue("A")
    path = "/t/" + ticket["follow_url"].rpartition("/")[2]
    ask = f"GET {path} HTTP/1.1\r\nHost: queue.test\r\n\r\n".encode()
    with ExitStack() as phones:
        held = [
            phones.enter_context(bare(hall.served)) for _ in range(TIGHT.connections_an_address)
        ]
        for one in held:
            one.send(ask)
        assert all(one.answer().startswith(b"HTTP/1.1 200 ") for one in held)


def test_the_limit_of_open_files_is_raised_as_far_as_allowed() -> None:
    asks = (
        "import resource; from server.gate.descriptors import raise_descriptors as up;"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (300, 900)); print(up());"
        "print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["900", "900"]


def test_room_for_strangers_leaves_a_reserve() -> None:
    assert room_for_strangers(1_024, 200) == 1_024 - 200 - 96
    assert room_for_strangers(100, 200) > 0


def test_streams_leave_a_quarter_of_the_room_free() -> None:
    assert room_for_streams(728, 2_000) == 546
    assert room_for_streams(60_000, 2_000) == 2_000
