"""One server for all these tests; every test works in an office of its own."""

from collections.abc import Iterator

import pytest

from tests.server.conftest import Databases, SqliteDatabases
from tests.server.hall import Hall, Served, served


@pytest.fixture(scope="session", params=["sqlite"])
def databases(tmp_path_factory: pytest.TempPathFactory, ready: dict[str, Databases]) -> Databases:
    """One database: what HTTP adds stands above it; acts, operations and storage try both."""
    if "sqlite" not in ready:
        ready["sqlite"] = SqliteDatabases.with_templates(tmp_path_factory.mktemp("sqlite"))
    return ready["sqlite"]


@pytest.fixture(scope="session")
def one_server(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A running server, shared because starting one takes a while."""
    with served(databases.make("api", "migrated"), tmp_path_factory.mktemp("api")) as running:
        yield running
    databases.drop("api")


@pytest.fixture
def hall(one_server: Served) -> Hall:
    """The example office, always open, for this test alone."""
    return one_server.new_hall()
