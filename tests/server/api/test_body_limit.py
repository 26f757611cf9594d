"""Nobody fills the server's memory: what is sent to it has a bound, told as any refusal."""

from collections.abc import Iterator

import httpx
import pytest
from websockets.exceptions import ConnectionClosed

from server.api import live
from server.api.body_limit import LONGEST_BODY
from server.contract.problems import ProblemCode
from tests.server.hall import PATIENCE, Hall, as_problem

CHUNK = b"x" * 4096


def in_pieces(total: int) -> Iterator[bytes]:
    """Send without saying beforehand how long it will be."""
    for _ in range(0, total, len(CHUNK)):
        yield CHUNK


@pytest.mark.parametrize("path", ["/api/v1/sign-in", "/api/v1/offices/{office}/tickets"])
@pytest.mark.parametrize("told", [True, False], ids=["length told", "in pieces"])
def test_a_body_beyond_the_bound_is_refused_in_the_usual_form(
    hall: Hall, path: str, told: bool
) -> None:
    kiosk = hall.device()
    before = hall.served.dump()
    long = CHUNK * (LONGEST_BODY // len(CHUNK) + 1)
    answer = httpx.post(
        hall.served.base + path.format(office=hall.office),
        content=long if told else in_pieces(len(long)),
        headers={"Authorization": f"Bearer {kiosk.token}", "Idempotency-Key": "long"},
        timeout=PATIENCE,
    )
    [wrong] = as_problem(answer, ProblemCode.BAD_REQUEST)["errors"]
    assert wrong["field"] == "body"
    assert "64" in wrong["message"]
    assert hall.served.dump() == before


def test_a_body_just_inside_the_bound_is_read(hall: Hall) -> None:
    text = '{"user":"nobody","password":"'
    body = text + "x" * (LONGEST_BODY - len(text) - 2) + '"}'
    as_json = {"Content-Type": "application/json"}
    address = f"{hall.served.base}/api/v1/sign-in"
    answer = httpx.post(address, content=body, headers=as_json, timeout=PATIENCE)
    [wrong] = as_problem(answer, ProblemCode.BAD_REQUEST)["errors"]
    assert wrong["field"] == "password"


def test_a_listener_that_sends_too_much_is_cut_off(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "AUTHORIZE_SECONDS", PATIENCE)
    with hall.stranger().live("?authorize=message") as feed:
        feed.send("x" * (LONGEST_BODY + 1))
        with pytest.raises(ConnectionClosed) as closed:
            feed.recv(PATIENCE)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1009
