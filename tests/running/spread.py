"""Which tests share a process when several run at a time: those of one folder on one database.

They share the servers and databases that their folder's fixtures start.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

DATABASES = ("sqlite", "postgresql")

LONGEST = (
    "tests/kiosk_app/glass",
    "tests/display_board/clerk",
    "tests/server/acts postgresql",
    "tests/server/acts sqlite",
    "tests/display_board/citizen",
    "tests/server/cli",
    "tests/server/storage postgresql",
    "tests/flow sqlite",
    "tests/flow postgresql",
    "tests/server/storage",
    "tests/server/operations postgresql",
    "tests/server/api sqlite",
    "tests/server/simulation",
    "tests/server/domain",
    "tests/server/storage sqlite",
    "tests/server/office_file",
    "tests/server/gate",
    "tests/display_board/test_board_layout.py",
    "tests/server",
    "tests/kiosk_app/engine",
    "tests/server/model postgresql",
    "tests/running",
    "tests/display_board/test_board_on_the_server.py",
    "tests/display_board/appointments",
    "tests/printer",
    "tests/server sqlite",
    "tests/server postgresql",
    "tests/display_board/test_board_fits.py",
    "tests/display_board/test_board_missed.py",
    "tests/flow",
    "tests/display_board/test_generated.py",
    "tests/display_board/rating",
    "tests/packaging",
    "tests/architecture",
    "tests/display_board/test_board_speech.py",
    "tests/server/operations sqlite",
    "tests/display_board/test_every_state.py",
    "tests/kiosk_app/test_main.py",
)
"""What takes longest begins first, or one process would end it alone."""


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


def pytest_configure(config: pytest.Config) -> None:
    """Have xdist keep the order: it would begin with what has the most tests."""
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest."""
    place = {scope: place for place, scope in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(scope_of(item.nodeid), len(place)))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFolder:
    """Answer xdist's question for who gives out the tests."""
    return ByFolder(config, log)
