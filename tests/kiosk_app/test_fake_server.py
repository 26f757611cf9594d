"""The kiosk's fake server tells of its own faults, and leaves nothing behind."""

import gc
import socket
import sys
import threading

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.kiosk_app.fake_server import FakeServer


@pytest.mark.parametrize("asked", [b"", b"GET /api/v1/me HTTP/1.1\r\n\r\n"])
def test_who_comes_in_while_it_stops_leaves_no_socket_behind(
    asked: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda fault: left.append(fault.exc_value))
    held, released = threading.Event(), threading.Event()
    with FakeServer() as fake:
        fake._loop.call_soon_threadsafe(held.set)
        fake._loop.call_soon_threadsafe(released.wait)
        assert held.wait(60)
        with socket.create_connection(("127.0.0.1", fake.port)) as caller:
            caller.sendall(asked)
            # Both wait for the loop now: somebody at the door, and the order to stop.
            fake._loop.call_soon_threadsafe(fake._stopping.set)
            released.set()
            fake.stop()
    del fake
    gc.collect()
    assert left == []


def test_an_exception_in_its_handler_fails_the_test_and_shows_where(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> str:
        raise LookupError("this fake is broken")

    monkeypatch.setattr(FakeServer, "_message", broken)
    with pytest.raises(AssertionError, match=r"in _feed\n(.|\n)*LookupError: this fake is broken"):
        listen_to_a_fake_that_breaks()


def listen_to_a_fake_that_breaks() -> None:
    with (
        FakeServer() as fake,
        connect(f"ws://127.0.0.1:{fake.port}/live") as feed,
        pytest.raises(ConnectionClosed),
    ):
        feed.recv()
