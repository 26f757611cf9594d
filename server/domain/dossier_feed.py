"""An ordered feed from elsewhere whose events may come twice, late or in another order."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar


class Told(Protocol):
    """What a source says of a dossier in one of its versions."""

    @property
    def source(self) -> str: ...
    @property
    def version(self) -> int: ...


Event = TypeVar("Event", bound=Told)


def newest(
    events: Iterable[tuple[str, Event]], known: Mapping[tuple[str, str], int]
) -> dict[tuple[str, str], Event]:
    """Keep of each source and dossier the highest version, where it is higher than the known one.

    Of the same version the first counts, so that an equal one changes nothing. However the events
    are ordered, cut into batches and repeated, the same remains in the end.

    Args:
        events: each with the dossier's code as codes are compared.
        known: the highest version that was taken, by source and code.
    """
    kept: dict[tuple[str, str], Event] = {}
    for code, event in events:
        key = (event.source, code)
        taken = kept[key].version if key in kept else known.get(key, -1)
        if event.version > taken:
            kept[key] = event
    return kept
