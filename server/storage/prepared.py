"""Statements of the hot acts, built by SQLAlchemy once and run on the driver itself.

Issuing a number runs a handful of small statements; per statement SQLAlchemy's own execution
costs several times what the database does. The text, the order of parameters and the way each
value is written still come from SQLAlchemy, so the same statement runs on both databases.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Connection, Dialect, SelectBase
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

Row = tuple[Any, ...]
Convert = Callable[[Any], Any]


class Prepared:
    """One statement with `bindparam`s.

    `run` gives results as the driver does: select only texts and whole numbers with it, for
    other types differ between drivers.
    """

    def __init__(self, statement: ClauseElement, columns: Sequence[str] | None = None) -> None:
        """Keep a statement; `columns` names those that an INSERT sets."""
        self.statement = statement
        self._columns = columns
        self._texts: dict[str, _Text] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> list[Row]:
        """Run once; answers the rows, none for a statement that returns none.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        text = self._text(connection.dialect)
        with _DriverCursor(connection, text.sql) as cursor:
            cursor.execute(text.sql, text.bound(values))
            return cursor.fetchall() if cursor.description else []

    def records(self, connection: Connection, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Run a SELECT once; answers its rows by column name, each value of its column's type.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        text = self._text(connection.dialect)
        with _DriverCursor(connection, text.sql) as cursor:
            cursor.execute(text.sql, text.bound(values))
            return [text.record(row) for row in cursor]

    def run_many(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run once for each of several rows.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        text = self._text(connection.dialect)
        with _DriverCursor(connection, text.sql) as cursor:
            cursor.executemany(text.sql, [text.bound(values) for values in rows])

    def _text(self, dialect: Dialect) -> "_Text":
        text = self._texts.get(dialect.name)
        if text is None:
            text = _Text(self.statement, self._columns, dialect)
            self._texts[dialect.name] = text
        return text


class _Text:
    """A statement as one driver takes it."""

    def __init__(
        self, statement: ClauseElement, columns: Sequence[str] | None, dialect: Dialect
    ) -> None:
        compiled = cast(
            "SQLCompiler",
            statement.compile(dialect=dialect, column_keys=columns and list(columns)),
        )
        self.sql = str(compiled)
        names = compiled.positiontup if compiled.positional else list(compiled.binds)
        binds = [compiled.binds[name] for name in names or ()]
        self._by_position = compiled.positional
        # Values that stand in the statement itself, such as the 1 of "number + 1".
        self._fixed = {one.key: one.value for one in binds if not one.required}
        # A value without a name of its own stands in the text under one that the compiler made.
        self._names = list(names or ())
        self._pick = _picking([one.key for one in binds])
        writes = (one.type.dialect_impl(dialect).bind_processor(dialect) for one in binds)
        self._writes = [(place, write) for place, write in enumerate(writes) if write is not None]
        read = statement.selected_columns if isinstance(statement, SelectBase) else ()
        self._reads: list[tuple[str, Convert | None]] = [
            (str(one.key), one.type.dialect_impl(dialect).result_processor(dialect, None))
            for one in read
        ]

    def bound(self, values: Mapping[str, Any]) -> Any:
        """Write the values as the driver takes them, in its order or by name."""
        written = list(self._pick({**self._fixed, **values} if self._fixed else values))
        for place, write in self._writes:
            if written[place] is not None:
                written[place] = write(written[place])
        return written if self._by_position else dict(zip(self._names, written, strict=True))

    def record(self, row: Row) -> dict[str, Any]:
        """Name a row's values and give each the type of its column."""
        return {
            name: value if read is None or value is None else read(value)
            for value, (name, read) in zip(row, self._reads, strict=True)
        }


def _picking(keys: Sequence[str]) -> Callable[[Mapping[str, Any]], Iterable[Any]]:
    """Make what takes the values of several keys in one step."""
    if len(keys) > 1:
        return itemgetter(*keys)
    return lambda values: [values[key] for key in keys]


def run_driver(connection: Connection, command: str) -> None:
    """Run a command without parameters or rows, such as SAVEPOINT."""
    with _DriverCursor(connection, command) as cursor:
        cursor.execute(command)


class _DriverCursor:
    """A driver's cursor whose errors come as SQLAlchemy's."""

    __slots__ = ("_connection", "_cursor", "_sql")

    def __init__(self, connection: Connection, sql: str) -> None:
        self._connection = connection
        self._sql = sql

    def __enter__(self) -> Any:
        self._cursor = self._connection.connection.cursor()
        return self._cursor

    def __exit__(self, _kind: object, fault: BaseException | None, _trace: object) -> None:
        self._cursor.close()
        dialect = self._connection.dialect
        base = dialect.loaded_dbapi.Error
        if isinstance(fault, base):
            raise DBAPIError.instance(self._sql, None, fault, base, dialect=dialect) from fault
