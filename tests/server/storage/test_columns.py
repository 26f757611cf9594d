"""Moments as either database keeps them, and the minutes between two of them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import bindparam, column, null, select
from sqlalchemy.engine import make_url

from server.storage.tables import Instant
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


def test_the_other_database_is_handed_moments_in_utc() -> None:
    instant = Instant()
    there = instant.process_bind_param(NOW.astimezone(VIETNAM), POSTGRESQL)
    back = instant.process_result_value(NOW.astimezone(VIETNAM), POSTGRESQL)
    bare = instant.process_result_value(NOW.replace(tzinfo=None), POSTGRESQL)

    for moment in (there, back, bare):
        assert moment is not None
        assert (moment, moment.tzinfo) == (NOW, UTC)
    assert instant.process_bind_param(None, POSTGRESQL) is None
    assert instant.process_result_value(None, POSTGRESQL) is None


@pytest.mark.parametrize("minutes", [0.0, 0.5, 7.25, 1_500.0])
def test_minutes_between_two_moments(stored: StoredOffice, minutes: float) -> None:
    between = MinutesBetween(
        bindparam("earlier", NOW, type_=Instant), bindparam("later", at(minutes), type_=Instant)
    )

    assert stored.connection.scalar(select(between)) == pytest.approx(minutes, abs=0.001)


def test_no_minutes_where_a_moment_is_missing(stored: StoredOffice) -> None:
    between = MinutesBetween(bindparam("earlier", NOW, type_=Instant), null())

    assert stored.connection.scalar(select(between)) is None


def test_the_other_database_reckons_in_seconds() -> None:
    between = MinutesBetween(column("earlier"), column("later"))

    assert str(between.compile(dialect=POSTGRESQL)) == (
        "CAST(extract(epoch FROM later - earlier) / 60.0 AS double precision)"
    )
