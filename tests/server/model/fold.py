"""What listeners make of the events: the staff's tickets, the wall's picture."""

from dataclasses import dataclass, field
from typing import Any

from server.contract.events import (
    EVENTS,
    CounterClosed,
    CounterOpened,
    CounterPaused,
    DayOpened,
    Event,
    TicketMissed,
)
from server.contract.states import Audience
from server.storage.outbox import AnyEntry

AT_COUNTER = ("called", "serving")
COUNTER_STATES: dict[type[Event], str] = {
    CounterOpened: "open",
    CounterPaused: "paused",
    CounterClosed: "closed",
}


@dataclass
class Picture:
    """Kept from events alone; only `take` looks at a snapshot, as after `office.changed`."""

    tickets: dict[str, Any] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)
    counters: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    calls: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    """Of the numbers on the wall."""
    day: str | None = None

    def take(self, board: dict[str, Any]) -> None:
        self.waiting = {one["code"]: one["waiting"] for one in board["services"]}
        self.counters = {one["code"]: (one["state"], one["number"]) for one in board["counters"]}
        self.calls = calls_of(board)
        self.days = {one["number"]: str(one["business_day"]) for one in board["calls"]}
        self.day = None if board["business_day"] is None else str(board["business_day"])

    def hear(self, entry: AnyEntry) -> None:
        self.hear_of_ticket(entry)
        wall = entry.event.told_to(Audience.BOARD)
        if wall is not None:
            self._hear_on_the_wall(EVENTS[entry.event.type], wall)

    def hear_of_ticket(self, entry: AnyEntry) -> None:
        staff = entry.event.told_to(Audience.STAFF) or {}
        if "ticket" in staff:
            self.tickets[staff["ticket"]["id"]] = staff["ticket"]

    def _hear_on_the_wall(self, kind: type[Event], data: dict[str, Any]) -> None:
        assert not {"ticket", "priority", "reason", "outcome"} & data.keys()
        self.waiting |= data.get("waiting", {})
        if kind in COUNTER_STATES:
            _, number = self.counters[data["counter"]]
            self.counters[data["counter"]] = (COUNTER_STATES[kind], number)
        elif kind is TicketMissed:
            pass  # read out, and called to nobody
        elif kind is DayOpened:
            self._turn(str(data["business_day"]))
        elif "business_day" in data and "number" in data and self._knows(data):
            self._move(data)

    def _knows(self, data: dict[str, Any]) -> bool:
        day = str(data["business_day"])
        if day == self.day or self.days.get(data["number"]) == day:
            return True
        return "call_count" in data and str(data["called_at"])[:10] >= str(self.day)

    def _turn(self, day: str) -> None:
        if day != self.day:
            self.day, self.calls, self.days = day, {}, {}
            self.counters = {code: (state, None) for code, (state, _) in self.counters.items()}

    def _move(self, data: dict[str, Any]) -> None:
        number, state = data["number"], data["state"]
        place = data["counter"] if state in AT_COUNTER else None
        for code, (is_open, shown) in self.counters.items():
            kept = None if shown == number else shown
            self.counters[code] = (is_open, number if code == place else kept)
        if state == "waiting":
            self.calls.pop(number, None)
        elif "call_count" in data:
            self.calls[number] = (data["counter"], state, data["call_count"])
            self.days[number] = str(data["business_day"])
        elif number in self.calls:
            counter, _, count = self.calls[number]
            self.calls[number] = (counter, state, count)


def calls_of(board: dict[str, Any]) -> dict[str, tuple[str, str, int]]:
    return {
        one["number"]: (one["counter"], one["state"], one["call_count"]) for one in board["calls"]
    }
