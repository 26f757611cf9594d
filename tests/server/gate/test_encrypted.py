"""Connections that never finish their handshake are counted, and ended in time."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from server.gate.config import GateConfig
from server.gate.connections import Connections
from server.gate.outside import Outside
from server.storage.database import bring_up_to_date
from tests.server.gate.bare import bare
from tests.server.gate.conftest import TIGHT, Certified
from tests.server.hall import PATIENCE, Hall, Served, served

SILENT = 200
REQUEST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory, certified: Certified) -> Iterator[Served]:
    folder: Path = tmp_path_factory.mktemp("encrypted")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    outside = Outside(certified.cert, certified.key)
    with served(url, folder, limits=TIGHT, outside=outside) as running:
        yield running


def asked(server: Served, trust: ssl.SSLContext) -> int:
    base = server.base.replace("http:", "https:")
    return httpx.get(f"{base}/healthz", verify=trust, timeout=PATIENCE).status_code


def connections(server: Served) -> Connections:
    config = server.server.config
    assert isinstance(config, GateConfig)
    return config.connections(server.loop)


async def until(server: Served, most: int) -> None:
    while connections(server).count > most:  # noqa: ASYNC110 - nobody is told when one ends
        await asyncio.sleep(0.02)


def client_hello(trust: ssl.SSLContext) -> bytes:
    """What a client says first."""
    sent = ssl.MemoryBIO()
    client = trust.wrap_bio(ssl.MemoryBIO(), sent, server_hostname="localhost")
    with pytest.raises(ssl.SSLWantReadError):
        client.do_handshake()
    return sent.read()


def test_silent_handshakes_are_capped_and_ended_and_https_is_answered(
    encrypted: Served, certified: Certified, caplog: pytest.LogCaptureFixture
) -> None:
    with ExitStack() as open_ones:
        silent = [open_ones.enter_context(bare(encrypted)) for _ in range(SILENT)]
        assert asked(encrypted, certified.trust) == 200
        assert 0 < connections(encrypted).count <= TIGHT.connections_an_address
        assert all(one.heard() == b"" for one in silent), "ended by the server"
    encrypted.inside(lambda: until(encrypted, 0))
    assert "127.0.0.1" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("most", [1, 100, -1], ids=["a byte", "a part", "all but its end"])
def test_a_handshake_that_is_begun_is_ended_as_well(
    encrypted: Served, certified: Certified, most: int, caplog: pytest.LogCaptureFixture
) -> None:
    with bare(encrypted) as one:
        one.send(client_hello(certified.trust)[:most])
        assert one.heard() == b""
    encrypted.inside(lambda: until(encrypted, 0))
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "said", [REQUEST, b"\0" * 4_096, b"SSH-2.0-x\r\n"], ids=["http", "noughts", "ssh"]
)
def test_who_speaks_no_tls_is_ended_at_once_and_not_logged(
    encrypted: Served, said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with bare(encrypted) as one:
        one.send(said)
        assert b"HTTP" not in one.heard()
    encrypted.inside(lambda: until(encrypted, 0))
    assert caplog.text == ""


def test_who_goes_amid_the_handshake_leaves_nothing(
    encrypted: Served, certified: Certified, caplog: pytest.LogCaptureFixture
) -> None:
    for said in (b"", client_hello(certified.trust)):
        with bare(encrypted) as one:
            one.send(said)
    encrypted.inside(lambda: until(encrypted, 0))
    assert caplog.text == ""


def test_what_comes_with_the_end_of_the_handshake_is_answered(
    encrypted: Served, certified: Certified
) -> None:
    come, go = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = certified.trust.wrap_bio(come, go, server_hostname="localhost")
    with bare(encrypted) as one:
        while True:
            try:
                client.do_handshake()
                break
            except ssl.SSLWantReadError:
                one.send(go.read())
                come.write(one.socket.recv(65_536))
        client.write(REQUEST)
        one.send(go.read())
        said = b""
        while b"ok" not in said:
            come.write(one.socket.recv(65_536))
            try:
                said += client.read()
            except ssl.SSLWantReadError:
                continue
    assert said.startswith(b"HTTP/1.1 200 ")


def test_a_kiosk_gets_through_and_leaves_its_place_to_strangers(
    encrypted: Served, certified: Certified
) -> None:
    hall: Hall = encrypted.new_hall()
    kiosk = hall.device()
    base = encrypted.base.replace("http:", "https:")
    with ExitStack() as open_ones, httpx.Client(verify=certified.trust) as client:
        for _ in range(SILENT):
            open_ones.enter_context(bare(encrypted))
        taken = client.get(f"{base}{hall.path}", headers=kiosk.headers, timeout=PATIENCE)
        assert taken.status_code == 200
        assert connections(encrypted).count > connections(encrypted).unproven
