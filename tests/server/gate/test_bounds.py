"""No request makes the server join, keep or look through more than a request may hold."""

import socket as sockets

import pytest
from websockets.exceptions import InvalidStatus

from server.gate.http import LONGEST_HEAD, MOST_HEADERS, MOST_WAITING
from tests.server.gate.bare import Bare, bare
from tests.server.hall import Hall, Served

START = b"GET /healthz HTTP/1.1\r\nHost: queue.test\r\n"
CHUNKED = (
    b"POST /api/v1/sign-in HTTP/1.1\r\nHost: queue.test\r\n"
    b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
)
PIECE = b"x" * 4096
TOO_LARGE = b"HTTP/1.1 431 "


def head_of(length: int) -> bytes:
    """A whole head of so many bytes, in one long header."""
    around = len(START) + len(b"X: \r\n\r\n")
    return START + b"X: " + b"x" * (length - around) + b"\r\n\r\n"


def stream(connection: Bare, begin: bytes, piece: bytes, most: int) -> int:
    """Send pieces until the server hangs up; answers how many bytes it let come."""
    connection.send(begin)
    sent = 0
    while sent < most and connection.send(piece):
        sent += len(piece)
    return sent


def test_a_head_of_just_the_bound_is_answered(gated: Served) -> None:
    with bare(gated) as one:
        one.send(head_of(LONGEST_HEAD))
        assert one.answer().startswith(b"HTTP/1.1 200 ")


def test_a_head_beyond_the_bound_is_refused_and_the_connection_closed(gated: Served) -> None:
    with bare(gated) as one:
        one.send(head_of(LONGEST_HEAD + 1))
        assert one.heard().startswith(TOO_LARGE)


@pytest.mark.parametrize(
    ("begin", "piece"),
    [
        (START + b"X: ", PIECE),
        (START + b"X", PIECE),
        (START, b"a: b\r\n" * 600),
        (b"GET /", PIECE),
        (b"", b"\r\n" * 2_048),
        (CHUNKED + b"0\r\nX: ", PIECE),
        (CHUNKED + b"0\r\n", b"a: b\r\n" * 600),
        (CHUNKED + b"5;x=", PIECE),
        (CHUNKED, b"1\r\n{\r\n" * 600),
        (b"G" * 4096, PIECE),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc" + b"\0" * 400, b"\0" * 4096),
    ],
    ids=[
        "a value",
        "a name",
        "many headers",
        "an address",
        "empty lines",
        "a trailer",
        "many trailers",
        "a chunk's extension",
        "chunks of one byte",
        "a method",
        "another protocol",
    ],
)
def test_what_never_ends_is_cut_off(gated: Served, begin: bytes, piece: bytes) -> None:
    most = 8 * 1024 * 1024
    with bare(gated) as one:
        one.socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_SNDBUF, 65_536)
        assert stream(one, begin, piece, most) < most
        assert one.heard()[:13] in {TOO_LARGE, b"HTTP/1.1 400 ", b""}


def test_a_request_of_many_small_headers_is_refused(gated: Served) -> None:
    with bare(gated) as one:
        one.send(START + b"a: b\r\n" * MOST_HEADERS + b"\r\n")
        assert one.heard().startswith(TOO_LARGE)


def test_a_head_that_comes_byte_by_byte_is_counted_whole(gated: Served) -> None:
    with bare(gated) as one:
        for at in range(0, LONGEST_HEAD + 1, 1024):
            if not one.send(head_of(LONGEST_HEAD + 1)[at : at + 1024]):
                break
        assert one.heard().startswith(TOO_LARGE)


def test_requests_sent_ahead_are_answered_in_turn_up_to_a_bound(gated: Served) -> None:
    whole = START + b"\r\n"
    with bare(gated) as one:
        one.send(whole * MOST_WAITING)
        assert all(one.answer().startswith(b"HTTP/1.1 200 ") for _ in range(MOST_WAITING))
    with bare(gated) as one:
        one.send(whole * 2_000)
        assert 0 < one.heard().count(b"HTTP/1.1 ") < 2_000


def test_a_long_body_before_another_request_is_no_head(gated: Served) -> None:
    body = b"x" * 60_000
    first = b"POST /healthz HTTP/1.1\r\nHost: queue.test\r\nContent-Length: 60000\r\n\r\n" + body
    with bare(gated) as one:
        one.send(first + START + b"\r\n")
        assert one.answer().startswith(b"HTTP/1.1 404 ")
        assert one.answer().startswith(b"HTTP/1.1 200 ")


def test_a_socket_opens_with_a_long_head_and_refuses_one_beyond_the_bound(hall: Hall) -> None:
    board = hall.device()
    with board.live(additional_headers={**board.headers, "Cookie": "a=" + "b" * 4_000}) as feed:
        assert '"hello"' in str(feed.recv())
    with (
        pytest.raises(InvalidStatus) as refused,
        board.live(additional_headers={**board.headers, "Cookie": "b" * LONGEST_HEAD}),
    ):
        pass
    assert refused.value.response.status_code == 431


def test_a_socket_whose_header_its_library_cannot_read_is_closed(
    hall: Hall, caplog: pytest.LogCaptureFixture
) -> None:
    with bare(hall.served) as one:
        one.send(
            f"GET {hall.path}/live HTTP/1.1\r\nHost: queue.test\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX: {'x' * 20_000}\r\n\r\n".encode()
        )
        one.heard()
    assert "Traceback" not in caplog.text
