"""Moments as either database keeps them, and the minutes between two of them."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Dialect, bindparam, column, literal, null, select
from sqlalchemy.engine import make_url

from server.storage.tables.columns import Codes, Instant, Stretches, Words
from server.storage.wait.spans import MinutesBetween
from tests.server.storage.stored_office import NOW, StoredOffice, at

VIETNAM = timezone(timedelta(hours=7))
POSTGRESQL = make_url("postgresql+psycopg://").get_dialect()()
SQLITE = make_url("sqlite://").get_dialect()()
TEXT = "2026-11-23 02:30:00.000000"


@pytest.mark.parametrize("moment", [NOW, NOW.astimezone(VIETNAM), NOW.replace(microsecond=7)])
def test_a_moment_comes_back_in_utc(stored: StoredOffice, moment: datetime) -> None:
    ticket = stored.ticket("A001", issued_at=moment)

    assert ticket.issued_at == moment
    assert ticket.issued_at.tzinfo is UTC
    assert ticket.called_at is None


@pytest.fixture
def in_vietnam(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine whose own clock does not show UTC."""
    with monkeypatch.context() as machine:
        machine.setenv("TZ", "Asia/Ho_Chi_Minh")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_vietnam")
def test_sqlite_keeps_text_without_a_zone() -> None:
    write = Instant().bind_processor(SQLITE)
    read = Instant().result_processor(SQLITE, None)
    assert write is not None
    assert read is not None

    assert write(NOW.astimezone(VIETNAM)) == TEXT
    assert write(NOW.replace(microsecond=120)) == "2026-11-23 02:30:00.000120"
    assert read(TEXT) == NOW
    assert read(TEXT).tzinfo is UTC
    assert (write(None), read(None)) == (None, None)


@pytest.mark.usefixtures("in_vietnam")
def test_the_other_database_is_handed_moments_in_utc() -> None:
    instant = Instant()
    assert instant.compile(POSTGRESQL) == "TIMESTAMP WITH TIME ZONE"
    there = instant.process_bind_param(NOW.astimezone(VIETNAM), POSTGRESQL)
    back = instant.process_result_value(NOW.astimezone(VIETNAM), POSTGRESQL)
    bare = instant.process_result_value(NOW.replace(tzinfo=None), POSTGRESQL)

    for moment in (there, back, bare):
        assert moment is not None
        assert (moment, moment.tzinfo) == (NOW, UTC)
    assert instant.process_bind_param(None, POSTGRESQL) is None
    assert instant.process_result_value(None, POSTGRESQL) is None


@pytest.mark.usefixtures("in_vietnam")
def test_the_other_database_is_written_and_read_through_its_driver() -> None:
    write = Instant().bind_processor(POSTGRESQL)
    read = Instant().result_processor(POSTGRESQL, None)
    assert write is not None
    assert read is not None

    for moment in (write(NOW.astimezone(VIETNAM)), read(NOW.astimezone(VIETNAM))):
        assert (moment, moment.tzinfo) == (NOW, UTC)


@pytest.mark.parametrize("kind", [Words(), Codes(), Stretches()])
def test_nothing_is_stored_as_null_and_not_as_a_text_that_says_so(kind: Words) -> None:
    write = kind.bind_processor(SQLITE)
    assert write is not None
    assert write(None) is None


@pytest.mark.parametrize("kind", [Instant, Words, Codes, Stretches])
def test_statements_about_it_are_kept_compiled(kind: type[Words]) -> None:
    assert kind.cache_ok is True


@pytest.mark.parametrize("minutes", [0.0, 0.5, 7.25, 1_500.0])
def test_minutes_between_two_moments(stored: StoredOffice, minutes: float) -> None:
    between = MinutesBetween(
        bindparam("earlier", NOW, type_=Instant), bindparam("later", at(minutes), type_=Instant)
    )

    assert stored.connection.scalar(select(between)) == pytest.approx(minutes, abs=0.001)


def test_no_minutes_where_a_moment_is_missing(stored: StoredOffice) -> None:
    between = MinutesBetween(bindparam("earlier", NOW, type_=Instant), null())

    assert stored.connection.scalar(select(between)) is None


@pytest.mark.parametrize(
    ("dialect", "written"),
    [
        (SQLITE, "(julianday(2) - julianday(1)) * 1440.0"),
        (POSTGRESQL, "CAST(extract(epoch FROM 2 - 1) / 60.0 AS double precision)"),
    ],
    ids=["sqlite", "the other"],
)
def test_what_is_asked_of_a_statement_is_asked_of_its_moments(
    dialect: Dialect, written: str
) -> None:
    between = MinutesBetween(literal(1), literal(2))

    told = between.compile(dialect=dialect, compile_kwargs={"literal_binds": True})

    assert str(told) == written
    assert MinutesBetween.inherit_cache is True


def test_the_other_database_reckons_in_seconds() -> None:
    between = MinutesBetween(column("earlier"), column("later"))

    assert str(between.compile(dialect=POSTGRESQL)) == (
        "CAST(extract(epoch FROM later - earlier) / 60.0 AS double precision)"
    )
