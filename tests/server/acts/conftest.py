"""One server for all these tests; every test works in an office of its own."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest

from tests.server.hall import MORNING, Hall, Served, example, served

if TYPE_CHECKING:
    from tests.server.conftest import Databases

HallWith = Callable[..., Hall]

ABOVE_THE_DATABASE = {
    "test_every_pair.py",
    "test_no_way_round.py",
    "test_offices_side_by_side.py",
    "test_one_truth.py",
    "test_who_is_admitted.py",
    "test_why_an_act_is_refused.py",
}
"""Modules that try rules and refusals, case by case: what they hold stands above the database.

All of them runs on SQLite, the first test on PostgreSQL as well. Whatever writes, locks, sorts,
sums or tells days apart is tried on both throughout, by the other modules.
"""


class Collected(Protocol):
    """What is asked of a test here."""

    @property
    def path(self) -> Path: ...
    @property
    def nodeid(self) -> str: ...


Test = TypeVar("Test", bound=Collected)


def tried_already(items: Iterable[Test]) -> Iterator[Test]:
    """Find the tests that would prove on PostgreSQL what they prove on SQLite."""
    first: set[Path] = set()
    for item in items:
        here = item.path.parent == Path(__file__).parent and "[postgresql" in item.nodeid
        if not here or item.path.name not in ABOVE_THE_DATABASE:
            continue
        if item.path in first:
            yield item
        first.add(item.path)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave them out."""
    left = set(tried_already(items))
    config.hook.pytest_deselected(items=list(left))
    items[:] = [item for item in items if item not in left]


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
