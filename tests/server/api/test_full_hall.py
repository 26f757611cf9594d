"""A whole hall's phones behind one address meet none of the limits, as they are shipped."""

from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from server.settings import Limits
from server.storage.database import bring_up_to_date
from tests.server.gate.bare import Bare, bare
from tests.server.hall import PASSWORD, PATIENCE, Hall, hashed_password, served

PHONES = 300
PHONES_A_TICKET = 5
STYLE = "/static/x/shared/base.css"


@pytest.fixture
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("full")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder, limits=Limits()) as running:
        yield running.new_hall()


def request(path: str, accept: str = "*/*") -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: queue.test\r\nAccept: {accept}\r\n\r\n".encode()


def streams(phone: Bare) -> bool:
    """Wait for the first thing that a stream tells."""
    said = b""
    while b"data: " not in said:
        more = phone.socket.recv(65_536)
        assert more, said
        said += more
    return said.startswith(b"HTTP/1.1 200 ")


def test_three_hundred_phones_clerks_and_a_kiosk_share_one_address(hall: Hall) -> None:
    kiosk = hall.device()
    clerk = hall.account(password_hash=hashed_password())
    tickets = [kiosk.issue("A")["follow_url"] for _ in range(PHONES // PHONES_A_TICKET)]
    paths = ["/t/" + one.rpartition("/")[2] for one in tickets * PHONES_A_TICKET]
    with ExitStack() as open_ones:
        loading = [open_ones.enter_context(bare(hall.served)) for _ in paths]
        following = [open_ones.enter_context(bare(hall.served)) for _ in paths]
        for asks in ([request(path) for path in paths], [request(STYLE)] * PHONES):
            for phone, ask in zip(loading, asks, strict=True):
                phone.send(ask)
            assert all(one.answer().startswith(b"HTTP/1.1 200 ") for one in loading)
        for phone, path in zip(following, paths, strict=True):
            phone.send(request(f"{path}/live", "text/event-stream"))
        assert all(streams(one) for one in following)
        given = {"user": clerk, "password": PASSWORD}
        base = hall.served.base
        assert httpx.post(f"{base}/api/v1/sign-in", json=given, timeout=PATIENCE).is_success
        assert kiosk.issue("A")["state"] == "waiting"
        assert hall.served.running.wrong_addresses._times == {}, "nothing was asked for in vain"
