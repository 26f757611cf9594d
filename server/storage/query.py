"""SELECTs whose rows come as values of a class."""

from typing import Any, Generic

from sqlalchemy import Connection, Select

from server.storage.tables.ties import Row, same_columns


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
