"""SELECTs whose rows come as values of a class."""

from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Select

from server.storage.tables.ties import Row, UntiedError, same_columns

Value = TypeVar("Value")


class Query(Generic[Row]):
    """One SELECT with `bindparam`s, run by SQLAlchemy."""

    __slots__ = ("_row", "statement")

    def __init__(self, row: type[Row], statement: Select[*tuple[Any, ...]]) -> None:
        """Keep a statement.

        Raises:
            UntiedError: it selects other columns than the class has.
        """
        same_columns("SELECT", row.__name__, statement.selected_columns.keys(), row._fields)
        self._row = row
        self.statement = statement

    def all(self, connection: Connection, **values: object) -> list[Row]:
        """Read every row."""
        make = self._row._make
        return [make(one) for one in connection.execute(self.statement, values)]

    def first(self, connection: Connection, **values: object) -> Row | None:
        """Read the first row; None when there is none."""
        found = connection.execute(self.statement, values).first()
        return None if found is None else self._row._make(found)


class Values(Generic[Value]):
    """One SELECT with `bindparam`s of one column, whose values are of one type."""

    __slots__ = ("statement",)

    def __init__(self, _kind: type[Value], statement: Select[*tuple[Any, ...]]) -> None:
        """Keep a statement.

        Raises:
            UntiedError: it selects more than one column.
        """
        names = statement.selected_columns.keys()
        if len(names) != 1:
            raise UntiedError(f"a SELECT of values has one column, not {', '.join(names)}")
        self.statement = statement

    def all(self, connection: Connection, **values: object) -> list[Value]:
        """Read every value."""
        return list(connection.scalars(self.statement, values))

    def first(self, connection: Connection, **values: object) -> Value | None:
        """Read the first value; None when there is none."""
        found: Value | None = connection.scalars(self.statement, values).first()
        return found

    def one(self, connection: Connection, **values: object) -> Value:
        """Read the only value, such as a count.

        Raises:
            NoResultFound: there is none.
        """
        found: Value = connection.scalars(self.statement, values).one()
        return found
