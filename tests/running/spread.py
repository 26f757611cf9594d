"""Which tests share a process when several run at a time: those of one folder on one database.

They share the servers and databases that their folder's fixtures start.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

DATABASES = ("sqlite", "postgresql")


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
