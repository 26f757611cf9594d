"""Who was called before somebody who had come earlier: what a day's log explains."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Step:
    """An entry of a ticket's history, in the order of the day."""

    ticket: str
    act: str
    service: str
    waits: bool
    chosen: bool
    counter: str | None = None


class Overtaken(NamedTuple):
    """Whom a call by the rule went before: of its own service, of others of its counter."""

    same_service: bool
    other_service: bool


def overtakings(
    steps: Iterable[Step], served: Mapping[str, Collection[str]] | None = None
) -> list[Overtaken]:
    """Tell of each entry before whom who came earlier it is a call by the rule.

    Args:
        steps: the entries of a day in their order.
        served: the services of each counter. People see who is called to it, so they hear why
            another of its services came first; a line that it does not serve is another line.

    A call that a person chose is told as that, and is none of the rule's.
    """
    lines = _Lines()
    told = []
    for place, step in enumerate(steps):
        came = lines.take_out(step.ticket, place)
        is_ruled = step.act == "call" and not step.chosen
        others = (served or {}).get(step.counter or "", ())
        before = lines.before(came, {step.service, *others}) if is_ruled else set()
        told.append(Overtaken(step.service in before, bool(before - {step.service})))
        if step.waits:
            lines.put(step.ticket, step.service)
    return told


class _Lines:
    """Who waits for each service, by the place of a first entry in the day."""

    def __init__(self) -> None:
        self._came: dict[str, int] = {}
        self._waiting: dict[str, dict[str, int]] = {}
        self._of: dict[str, str] = {}

    def take_out(self, ticket: str, place: int) -> int:
        """Let a ticket wait no longer; answer where it came first."""
        if (service := self._of.pop(ticket, None)) is not None:
            del self._waiting[service][ticket]
        return self._came.setdefault(ticket, place)

    def put(self, ticket: str, service: str) -> None:
        self._of[ticket] = service
        self._waiting.setdefault(service, {})[ticket] = self._came[ticket]

    def before(self, came: int, services: Collection[str]) -> set[str]:
        """Name the services for which somebody waits who came earlier."""
        waiting = ((one, self._waiting.get(one, {})) for one in services)
        return {service for service, line in waiting if any(one < came for one in line.values())}
