"""How columns are written: moments, codes, texts, short lists, keys into another table."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    TypeDecorator,
)
from sqlmodel import Field

from server.contract.answers.procedure_json import PaperJson
from server.contract.languages import HOUSE


def _sqlite_text(value: datetime | None) -> str | None:
    # All but the zone, which is always UTC.
    return None if value is None else value.astimezone(UTC).isoformat(" ", "microseconds")[:26]


def _from_sqlite_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: `timestamptz` on PostgreSQL, text without zone on SQLite."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """Write SQLite's text in one step; the general way takes three for every moment."""
        return _sqlite_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Read SQLite's text in one step as well."""
        if dialect.name == "sqlite":
            return _from_sqlite_text
        return super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[dict[str, str]]):
    """One text in the languages of the house, which is read and written whole."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(
        self, value: dict[str, str] | None, _dialect: Dialect
    ) -> dict[str, str] | None:
        if value is not None and not value.keys() >= {*HOUSE}:
            raise ValueError("a text has the languages of the house")
        return value


class Codes(TypeDecorator[list[str]]):
    """A short list of codes, weekdays or languages, which is read and written whole."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, _dialect: Dialect) -> list[str] | None:
        if value is not None and not all(isinstance(one, str) for one in value):
            raise ValueError("a list of codes holds texts")
        return value


class Stretches(TypeDecorator[list[dict[str, str | None]]]):
    """The stretches of a day, each from its opening to its close, read and written whole."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(
        self, value: list[dict[str, str | None]] | None, _dialect: Dialect
    ) -> list[dict[str, str | None]] | None:
        if value is not None and not all({"opens", "closes"} <= one.keys() for one in value):
            raise ValueError("a stretch of a day opens and closes")
        return value


class Papers(TypeDecorator[list[PaperJson]]):
    """The papers of a procedure, read and written whole."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: list[PaperJson] | None, _dialect: Dialect) -> Any:
        if value is None:
            return None
        return [{**one, "waived_until": _iso(one["waived_until"])} for one in value]

    def process_result_value(self, value: Any, _dialect: Dialect) -> list[PaperJson] | None:
        if value is None:
            return None
        return [_paper({**one, "waived_until": _day(one["waived_until"])}) for one in value]


def _paper(read: Any) -> PaperJson:
    paper: PaperJson = read
    return paper


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def origin_column(*, primary_key: bool = False) -> Any:
    """Make the column of the office that wrote a row and was merged since; empty: none was."""
    return Field(
        max_length=40,
        primary_key=primary_key,
        nullable=False,
        sa_column_kwargs={"server_default": ""},
    )


def code_column(*, primary_key: bool = False) -> Any:
    """Make a column of codes."""
    return Field(max_length=40, primary_key=primary_key, nullable=False)


def json_column(*, else_: str | None = None) -> Any:
    """Make a column of JSON that is never null; `else_`: what older rows have."""
    return Field(sa_column=Column(JSON, nullable=False, server_default=else_))


NOTHING_SAID = '{"vi": "", "en": ""}'
"""A text without words, as a column keeps it."""


def words_column(*, nullable: bool = False, usual: str | None = None) -> Any:
    """Make a column of texts in the languages of the house; `usual`: in the rows that are there."""
    return Field(sa_column=Column(Words, nullable=nullable, server_default=usual))


def codes_column(*, nullable: bool = False) -> Any:
    """Make a column of short lists of codes."""
    return Field(sa_column=Column(Codes, nullable=nullable))


def stretches_column(*, nullable: bool = False) -> Any:
    """Make a column of the stretches of a day."""
    return Field(sa_column=Column(Stretches, nullable=nullable))


def instant_column(*, nullable: bool = False) -> Any:
    """Make a column of moments."""
    return Field(sa_column=Column(Instant, nullable=nullable))


def of_office(*columns: str, table: str, remote: tuple[str, ...]) -> ForeignKeyConstraint:
    """Point these columns to a table of the same office."""
    return ForeignKeyConstraint(
        ["office", *columns], [f"{table}.office", *(f"{table}.{name}" for name in remote)]
    )
