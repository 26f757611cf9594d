"""What `make test-fast` leaves out: tests in a browser, in a kiosk's window, on PostgreSQL, in
processes of their own, and long ones.
"""

import pytest

WAIT_FOR_OTHERS = {"browser", "own_server", "postgres_uri", "qtbot", "real"}
"""Fixtures that start another program, or draw."""

LONG = (
    "/test_soak.py::",
    "/test_killed.py::",
    "/test_random_acts.py::",
    "/test_growth.py::",
    "/test_at_once.py::",
    "/test_rows.py::test_a_misspelt_column_stops",
    "/test_rows.py::test_a_new_column_",
    "/test_rows.py::test_mypy_knows",
    "/test_line_numbers.py::test_every_key",
    "/test_live.py::test_heartbeats_name",
    "/test_new_migration.py::",
    "/simulation/",
)


def is_fast(item: pytest.Item) -> bool:
    """Whether a test runs in this process alone, on SQLite, and is soon done."""
    if not isinstance(item, pytest.Function) or any(part in item.nodeid for part in LONG):
        return False
    parameters = item.callspec.params.values() if hasattr(item, "callspec") else ()
    return WAIT_FOR_OTHERS.isdisjoint(item.fixturenames) and "postgresql" not in parameters


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not fast."""
    kept = {item.nodeid for item in items if is_fast(item)}
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid not in kept])
    items[:] = [item for item in items if item.nodeid in kept]
