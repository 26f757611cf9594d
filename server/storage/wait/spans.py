"""The time between two stored moments, reckoned by either database."""

from typing import Any

from sqlalchemy import ColumnElement, Float
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class MinutesBetween(FunctionElement[float]):
    """Minutes from a moment to a later one; null where either is."""

    type = Float()
    inherit_cache = True

    def __init__(self, earlier: ColumnElement[Any], later: ColumnElement[Any]) -> None:
        super().__init__(earlier, later)


@compiles(MinutesBetween, "sqlite")
def _on_sqlite(element: MinutesBetween, compiler: SQLCompiler, **more: Any) -> str:
    earlier, later = _written(element, compiler, **more)
    return f"(julianday({later}) - julianday({earlier})) * 1440.0"


@compiles(MinutesBetween, "postgresql")
def _on_postgresql(element: MinutesBetween, compiler: SQLCompiler, **more: Any) -> str:
    earlier, later = _written(element, compiler, **more)
    return f"CAST(extract(epoch FROM {later} - {earlier}) / 60.0 AS double precision)"


def _written(element: MinutesBetween, compiler: SQLCompiler, **more: Any) -> list[str]:
    return [compiler.process(one, **more) for one in element.clauses]
