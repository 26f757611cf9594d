"""Which tests share a process when several run at a time: those of one folder on one database.

They share the servers and databases that their folder's fixtures start.
"""

from collections.abc import Sequence

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

DATABASES = ("sqlite", "postgresql")

SLOW = ("tests/display_board", "tests/kiosk_app", "tests/flow", "tests/packaging", "tests/server")
"""What takes long begins first, so that no process is left with it at the end."""


class ByFolder(LoadScopeScheduling):  # type: ignore[misc]  # the library tells no types
    """Gives a folder's tests to one process."""

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(test: str) -> str:
    """Name what a test shares a process with."""
    path, _, name = test.partition("::")
    _, _, values = name.partition("[")
    database = next((one for one in DATABASES if one in values.rstrip("]").split("-")), "")
    folder = path.rpartition("/")[0]
    # Single files of the larger folders stand for themselves: they share nothing but a browser.
    shared = path if folder in {"tests/display_board", "tests/kiosk_app"} else folder
    return f"{shared} {database}".rstrip()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFolder:
    """Answer xdist's question for who gives out the tests."""
    return ByFolder(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what takes long first; every process finds the same order."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: _place(item.nodeid, SLOW))


def _place(test: str, folders: Sequence[str]) -> int:
    return next((at for at, one in enumerate(folders) if test.startswith(one)), len(folders))
