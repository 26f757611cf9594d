"""One server for these tests; every test listens to an office of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.server.hall import Hall, Served, served

if TYPE_CHECKING:
    from tests.server.conftest import Databases


@pytest.fixture(scope="session")
def live_server(
    databases: "Databases", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """A running server, shared because starting one takes a while."""
    with served(databases.make("live", "migrated"), tmp_path_factory.mktemp("live")) as running:
        yield running
    databases.drop("live")


@pytest.fixture
def hall(live_server: Served) -> Hall:
    """The example office, always open, for this test alone."""
    return live_server.new_hall()
