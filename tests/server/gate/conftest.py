"""A server whose limits a test can reach."""

from collections.abc import Iterator

import pytest

from server.settings import Limits
from server.storage.database import bring_up_to_date
from tests.server.hall import Hall, Served, served

TIGHT = Limits(
    head_seconds=1,
    body_seconds=1,
    idle_seconds=1,
    connections_an_address=50,
)


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
