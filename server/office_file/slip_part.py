"""What stands on a slip and in which order, in an office file."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from server.contract.answers.office import SLIP_PARTS, SlipPart
from server.contract.settings import Key, Kind
from server.office_file.document import Document, twice
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.values import Table

ALWAYS = ("number", "time")
"""Without them nobody is called, and nobody can tell today's slip from yesterday's."""


class SlipTable(Table):
    """The parts of a slip from top to bottom; what is left out is not printed."""

    parts: Annotated[list[SlipPart], Key(kind=Kind.ORDER)] = Field(
        default_factory=lambda: list(SLIP_PARTS)
    )


def slips_fit(document: Document) -> Iterator[Mistake]:
    """Find parts that stand twice on a slip, and those that none may be without."""
    table = document.get("slip")
    parts = table.get("parts") if isinstance(table, dict) else None
    if not isinstance(parts, list):
        return
    named: list[tuple[KeyPath, object]] = [
        (("slip", "parts", at), one) for at, one in enumerate(parts) if isinstance(one, str)
    ]
    yield from twice(named, "slip_part_twice")
    for one in ALWAYS:
        if one not in parts:
            yield Mistake(f"slip_without_{one}", ("slip", "parts"))
