"""The places of reception of an office that has several: which zones and devices belong to each."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from server.contract.settings import Key, Kind
from server.office_file.document import Document, known, known_once, rows_of, twice, valid
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.values import Code, MostWaiting, Name, Table

Zone = Annotated[Code, Key(kind=Kind.CODES)]
DeviceName = Annotated[str, Key(kind=Kind.NAMES, least=1, most=80)]


class Hall(Table):
    """A place of reception: the zones of its counters, and the kiosks that stand there.

    Services that its counters alone serve are its own, with their series and their hours.
    """

    code: Code
    name: Name
    zones: Annotated[list[Zone], Field(min_length=1)]
    kiosks: list[DeviceName] = Field(default_factory=list)
    most_waiting: MostWaiting | None = None
    """Of this hall, instead of the whole office's limit."""


def halls_fit(document: Document) -> Iterator[Mistake]:
    """Find zones that no counter has, and what belongs to no hall or to several."""
    halls = list(valid(document.get("hall"), Hall))
    if not halls:
        return
    zones = known(document, "counter", "zone")
    for place, hall in halls:
        yield from known_once(("hall", place, "zones"), hall.zones, zones, "zone_of_hall")
        if hall.code in zones - set(hall.zones):
            yield Mistake("zone_elsewhere", ("hall", place, "code"), values={"value": hall.code})
    yield from twice(_named(halls, "zones"), "zone_in_two_halls")
    yield from twice(_named(halls, "kiosks"), "kiosk_in_two_halls")
    covered = {zone for _, hall in halls for zone in hall.zones}
    for place, row in enumerate(rows_of(document, "counter")):
        if isinstance(row, dict) and row.get("zone") not in covered:
            values = {"value": row.get("code")}
            yield Mistake("counter_without_hall", ("counter", place, "zone"), values=values)


def _named(halls: list[tuple[int, Hall]], key: str) -> list[tuple[KeyPath, object]]:
    """Give what halls name, once each: what one names twice is told where its list is checked."""
    return [
        (("hall", place, key, list(getattr(hall, key)).index(one)), one)
        for place, hall in halls
        for one in dict.fromkeys(getattr(hall, key))
    ]


def served_in_two_halls(document: Document) -> Iterator[Mistake]:
    """Find services of one queue over several halls: who waits in one is called to the other."""
    of_zone = {
        zone: hall.code for _, hall in valid(document.get("hall"), Hall) for zone in hall.zones
    }
    places: dict[str, set[str]] = {}
    for row in rows_of(document, "counter"):
        hall = of_zone.get(str(row.get("zone"))) if isinstance(row, dict) else None
        serves = row.get("serves") if hall else None
        for code in serves if isinstance(serves, list) else []:
            places.setdefault(str(code), set()).add(str(hall))
    for place, row in enumerate(rows_of(document, "service")):
        code = row.get("code") if isinstance(row, dict) else None
        if len(places.get(str(code), ())) > 1:
            yield Mistake("served_in_two_halls", ("service", place), values={"value": code})
