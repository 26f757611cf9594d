"""A server whose limits a test can reach."""

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from server.settings import Limits
from server.storage.database import bring_up_to_date
from tests.server.hall import Hall, Served, served

TIGHT = Limits(
    head_seconds=1,
    body_seconds=1,
    idle_seconds=1,
    connections_an_address=50,
)


class Certified:
    """A certificate of the office's own, and what trusts it."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        made = authority.issue_cert("127.0.0.1", "localhost")
        self.cert, self.key = folder / "cert.pem", folder / "key.pem"
        made.cert_chain_pems[0].write_to_path(str(self.cert))
        made.private_key_pem.write_to_path(str(self.key))
        self.trust = ssl.create_default_context()
        authority.configure_trust(self.trust)


@pytest.fixture(scope="session")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    return Certified(tmp_path_factory.mktemp("cert"))


@pytest.fixture(scope="session")
def gated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A running server on SQLite; what stands before the parser knows no database."""
    folder = tmp_path_factory.mktemp("gate")
    url = f"sqlite:///{folder / 'gate.db'}"
    bring_up_to_date(url)
    with served(url, folder, limits=TIGHT) as running:
        yield running


@pytest.fixture
def hall(gated: Served) -> Hall:
    """The example office, always open, for this test alone."""
    return gated.new_hall()
