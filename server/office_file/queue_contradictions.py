"""What must fit together in an office file's rules of calling."""

from collections.abc import Iterator
from typing import Any

from server.office_file.document import Document, known, known_once, rows_of, valid
from server.office_file.mistakes import KeyPath, Mistake
from server.office_file.public_part import Campaign

LISTS = ("priority", "park_reason", "outcome", "rating_reason", "campaign")
"""Tables whose codes a rule elsewhere holds to be unique."""


def queue_contradictions(document: Document) -> Iterator[Mistake]:
    """Find what does not fit together; parts of a wrong shape are left to the shape's own check."""
    yield from _outcomes_to_choose_from(document)
    yield from _work_profiles_fit(document)
    yield from _campaigns_go_forward(document)


def _outcomes_to_choose_from(document: Document) -> Iterator[Mistake]:
    queue = document.get("queue")
    needed = isinstance(queue, dict) and queue.get("outcome_needed") is True
    if needed and not rows_of(document, "outcome"):
        yield Mistake("no_outcomes", ("queue", "outcome_needed"))


def _work_profiles_fit(document: Document) -> Iterator[Mistake]:
    services = known(document, "service")
    for place, row in enumerate(rows_of(document, "counter")):
        if not isinstance(row, dict):
            continue
        serves = _list(row.get("serves"))
        weights = row.get("weights")
        for code in weights if isinstance(weights, dict) else ():
            if code not in serves:
                path: KeyPath = ("counter", place, "weights", code)
                yield Mistake("weight_not_served", path, values={"value": code})
        codes = [
            one.get("service") if isinstance(one, dict) else None for one in _list(row.get("helps"))
        ]
        here = ("counter", place, "helps")
        yield from known_once(here, codes, services, "service")
        for at, code in enumerate(codes):
            if code in serves:
                yield Mistake("helps_what_it_serves", (*here, at), values={"value": code})


def _campaigns_go_forward(document: Document) -> Iterator[Mistake]:
    for place, one in valid(document.get("campaign"), Campaign):
        if one.first > one.last:
            values = {"first": one.first, "last": one.last}
            yield Mistake("season_backwards", ("campaign", place, "last"), values=values)


def _list(part: Any) -> list[Any]:
    return part if isinstance(part, list) else []
