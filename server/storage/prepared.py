"""Statements of the hot acts, built by SQLAlchemy once and run on the driver itself.

Issuing a number runs a handful of small statements; per statement SQLAlchemy's own execution
costs several times what the database does. The text, the order of parameters and the way each
value is written still come from SQLAlchemy, so the same statement runs on both databases.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Generic, cast

from sqlalchemy import Connection, Dialect, Insert, SelectBase, bindparam, insert, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from server.storage.tables.ties import Row, UntiedError, in_groups, same_columns, table_of

Convert = Callable[[Any], Any]


class PreparedRows(Generic[Row]):
    """One SELECT with `bindparam`s, whose rows come as values of a class, typed as its columns."""

    def __init__(self, row: type[Row], statement: SelectBase) -> None:
        """Keep a statement.

        Raises:
            UntiedError: it selects other columns than the class has.
        """
        same_columns("SELECT", row.__name__, statement.selected_columns.keys(), row._fields)
        self._row = row
        self._statement = statement
        self._texts: dict[str, tuple[_Text, Callable[[Iterable[Any]], Iterable[Any]]]] = {}

    def all(self, connection: Connection, values: Mapping[str, Any]) -> list[Row]:
        """Run once.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        text, read = self._text(connection.dialect)
        make = self._row._make
        with _DriverCursor(connection, text.sql) as cursor:
            cursor.execute(text.sql, text.bound(values))
            return [make(read(one)) for one in cursor]

    def _text(self, dialect: Dialect) -> tuple["_Text", Callable[[Iterable[Any]], Iterable[Any]]]:
        text = self._texts.get(dialect.name)
        if text is None:
            reads = _reading(self._statement, dialect)
            text = self._texts[dialect.name] = (_Text(self._statement, dialect), reads)
        return text


class _RowWriter(Generic[Row]):
    """One statement whose values are a row's."""

    def __init__(self, statement: ClauseElement, places: Mapping[str, int]) -> None:
        self._statement = statement
        self._places = places
        self._texts: dict[str, _Text] = {}

    def _text(self, dialect: Dialect) -> "_Text":
        text = self._texts.get(dialect.name)
        if text is None:
            text = self._texts[dialect.name] = _Text(self._statement, dialect, self._places)
        return text

    def _write(self, connection: Connection, rows: Sequence[Row]) -> None:
        text = self._text(connection.dialect)
        with _DriverCursor(connection, text.sql) as cursor:
            if len(rows) == 1:
                cursor.execute(text.sql, text.bound(rows[0]))
            else:
                cursor.executemany(text.sql, [text.bound(one) for one in rows])


class PreparedInsert(_RowWriter[Row]):
    """Adds rows to the table that their class is tied to."""

    def __init__(self, row: type[Row]) -> None:
        places = {name: place for place, name in enumerate(row._fields)}
        super().__init__(insert(table_of(row)), places)

    def add(self, connection: Connection, *rows: Row) -> None:
        """Add rows.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        self._write(connection, rows)


class PreparedUpdate(_RowWriter[Row]):
    """Writes some columns of a row back to the table that its class is tied to."""

    def __init__(self, row: type[Row], changes: Sequence[str]) -> None:
        """Keep which fields are written.

        Raises:
            UntiedError: naming one that the row lacks, or that is its key.
        """
        table = table_of(row)
        key = table.primary_key.columns.keys()
        in_groups(row, changes, [name for name in row._fields if name not in changes])
        for name in changes:
            if name in key:
                raise UntiedError(f"{table}.{name} is the key of {row.__name__}")
        statement = update(table).values({name: bindparam(f"new_{name}") for name in changes})
        for column in table.primary_key:
            statement = statement.where(column == bindparam(f"with_{column.key}"))
        places = {
            f"{kind}_{name}": place
            for place, name in enumerate(row._fields)
            for kind in ("new", "with")
        }
        super().__init__(statement, places)

    def save(self, connection: Connection, row: Row) -> None:
        """Write one row's changes.

        Raises:
            DBAPIError: the database refuses or is away.
        """
        self._write(connection, (row,))


class _Text:
    """A statement as one driver takes it.

    `places` tells where each parameter stands in a row, when values are rows; else they come
    by name.
    """

    def __init__(
        self, statement: ClauseElement, dialect: Dialect, places: Mapping[str, int] | None = None
    ) -> None:
        columns = None if places is None or not isinstance(statement, Insert) else list(places)
        compiled = cast("SQLCompiler", statement.compile(dialect=dialect, column_keys=columns))
        self.sql = str(compiled)
        names = compiled.positiontup if compiled.positional else list(compiled.binds)
        binds = [compiled.binds[name] for name in names or ()]
        self._by_position = compiled.positional
        # Values that stand in the statement itself, such as the 1 of "number + 1".
        self._fixed = {one.key: one.value for one in binds if not one.required}
        # A value without a name of its own stands in the text under one that the compiler made.
        self._names = list(names or ())
        self._pick = _picking([one.key if places is None else places[one.key] for one in binds])
        writes = (one.type.dialect_impl(dialect).bind_processor(dialect) for one in binds)
        self._writes = [(place, write) for place, write in enumerate(writes) if write is not None]

    def bound(self, values: Any) -> Any:
        """Write the values as the driver takes them, in its order or by name."""
        written = list(self._pick({**self._fixed, **values} if self._fixed else values))
        for place, write in self._writes:
            if written[place] is not None:
                written[place] = write(written[place])
        return written if self._by_position else dict(zip(self._names, written, strict=True))


def _reading(statement: SelectBase, dialect: Dialect) -> Callable[[Iterable[Any]], Iterable[Any]]:
    """Make what gives a driver's row the types of its columns."""
    reads: list[tuple[int, Convert]] = []
    for place, one in enumerate(statement.selected_columns):
        read = one.type.dialect_impl(dialect).result_processor(dialect, None)
        if read is not None:
            reads.append((place, read))

    def typed(row: Iterable[Any]) -> list[Any]:
        values = list(row)
        for place, read in reads:
            if values[place] is not None:
                values[place] = read(values[place])
        return values

    return typed


def _picking(keys: Sequence[Any]) -> Callable[[Any], Iterable[Any]]:
    """Make what takes the values at several keys or places in one step."""
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
