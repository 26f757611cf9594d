"""One server for all these tests; every test works in an office of its own."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.server.hall import MORNING, Hall, Served, example, served

if TYPE_CHECKING:
    from tests.server.conftest import Databases

HallWith = Callable[..., Hall]


@pytest.fixture(scope="session")
def one_server(
    databases: "Databases", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    with served(databases.make("acts", "migrated"), tmp_path_factory.mktemp("acts")) as running:
        yield running
    databases.drop("acts")


@pytest.fixture
def hall_with(one_server: Served) -> HallWith:
    """Make the example office, always open, with some lines of its file changed."""

    def make(*changes: tuple[str, str], **more: float) -> Hall:
        text = example()
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return one_server.new_hall(text, **more)

    return make


@pytest.fixture
def hall(one_server: Served) -> Hall:
    return one_server.new_hall()


@pytest.fixture
def first_morning(one_server: Served) -> Iterator[None]:
    """Where days are written out, the clock that others moved stands where it began."""
    moved = one_server.clock.now
    one_server.clock.now = MORNING
    yield
    one_server.clock.now = max(moved, one_server.clock.now)
