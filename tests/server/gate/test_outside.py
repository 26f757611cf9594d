"""Encrypted by the server itself, and what proxies are believed."""

from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from websockets.sync.client import connect

from server.cli import luot
from server.gate.outside import Outside, read_outside
from server.storage.database import bring_up_to_date
from tests.server.gate.conftest import Certified
from tests.server.hall import PASSWORD, PATIENCE, Hall, hashed_password, served


def hall_behind(folder: Path, outside: Outside) -> Iterator[Hall]:
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder, outside=outside) as running:
        yield running.new_hall()


@pytest.fixture
def https_hall(tmp_path: Path, certified: Certified) -> Iterator[Hall]:
    yield from hall_behind(tmp_path, Outside(certified.cert, certified.key))


@pytest.fixture
def proxied_hall(tmp_path: Path) -> Iterator[Hall]:
    yield from hall_behind(tmp_path, read_outside(None, None, ["127.0.0.0/8"]))


@pytest.fixture
def plain_hall(tmp_path: Path) -> Iterator[Hall]:
    yield from hall_behind(tmp_path, read_outside(None, None, ["10.0.0.0/8"]))


FORWARDED = {"X-Forwarded-For": "203.0.113.9, 198.51.100.4", "X-Forwarded-Proto": "https"}


def sign_in(hall: Hall, client: httpx.Client, **headers: str) -> httpx.Response:
    user = hall.account(password_hash=hashed_password())
    given = {"user": user, "password": PASSWORD}
    return client.post("/api/v1/sign-in", json=given, headers=headers)


def test_https_answers_with_a_cookie_for_https_alone(
    https_hall: Hall, certified: Certified
) -> None:
    base = https_hall.served.base.replace("http:", "https:")
    with httpx.Client(base_url=base, verify=certified.trust, timeout=PATIENCE) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        answer = sign_in(https_hall, client)
        assert SimpleCookie(answer.headers["set-cookie"])["luot_session"]["secure"]
        assert "wss://" in client.get("/clerk/").headers["content-security-policy"]
        address = base.replace("https:", "wss:") + https_hall.path + "/live"
        token = {"Authorization": f"Bearer {answer.json()['token']}"}
        with connect(address, ssl=certified.trust, additional_headers=token) as feed:
            assert '"hello"' in str(feed.recv(PATIENCE))


def test_a_trusted_proxy_says_who_asks_and_how(proxied_hall: Hall) -> None:
    client = proxied_hall.served.client
    answer = sign_in(proxied_hall, client, **FORWARDED)
    assert SimpleCookie(answer.headers["set-cookie"])["luot_session"]["secure"]
    # The one next to the proxy: what stands before it anybody may have written.
    [(_, address)] = proxied_hall.served.running.failures._at_home
    assert address == "198.51.100.4"


def test_another_peer_is_not_believed_not_even_on_loopback(plain_hall: Hall) -> None:
    client = plain_hall.served.client
    answer = sign_in(plain_hall, client, **FORWARDED)
    assert not SimpleCookie(answer.headers["set-cookie"])["luot_session"]["secure"]
    [(_, address)] = plain_hall.served.running.failures._at_home
    assert address == "127.0.0.1"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--tls-cert", "{cert}"], "--tls-key"),
        (["--tls-key", "{key}"], "--tls-cert"),
        (["--tls-cert", "/none.pem", "--tls-key", "{key}"], "--tls-cert"),
        (["--tls-cert", "{cert}", "--tls-key", "/none.pem"], "--tls-key"),
        (["--tls-cert", "{key}", "--tls-key", "{key}"], "--tls-cert"),
        (["--tls-cert", "{cert}", "--tls-key", "{cert}"], "--tls-key"),
        (["--tls-cert", "{folder}", "--tls-key", "{key}"], "--tls-cert"),
        (["--trusted-proxy", "proxy.test"], "--trusted-proxy"),
        (["--trusted-proxy", "10.0.0.0/33"], "--trusted-proxy"),
    ],
)
def test_what_cannot_be_used_is_named_in_one_sentence(
    certified: Certified, language: str, arguments: list[str], named: str
) -> None:
    files = {"cert": certified.cert, "key": certified.key, "folder": certified.cert.parent}
    given = [one.format(**files) for one in arguments]
    refused = CliRunner().invoke(luot, ["--language", language, "serve", *given])
    assert refused.exit_code == 1
    assert named in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
