"""What an office tells everybody beside its hall, and what it asks them in campaigns."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import Code, Name, Table

ProcedureCode = Annotated[
    str, StringConstraints(pattern=r"^[0-9A-Za-z._-]{1,40}$"), Key(kind=Kind.CODES)
]


class Reception(Table):
    """When and where a leader receives citizens, such as the third Thursday of each month."""

    day: Name
    place: Name
    person: Name


class Campaign(Table):
    """A survey: from when to when, of which procedures, every how many visits, up to how many."""

    code: Code
    name: Name
    first: dt.date
    last: dt.date
    procedures: list[ProcedureCode] = Field(default_factory=list)
    every: Annotated[int, Key(least=1, most=1_000, unit=Unit.TIMES)] = 1
    stage: Literal["intake", "result"] | None = None
    """At which stage it asks; where nothing is said, at both."""
    target: Annotated[int, Key(least=30, most=100_000, unit=Unit.FORMS)] = 100
