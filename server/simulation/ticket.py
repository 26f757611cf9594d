"""Somebody who comes to a simulated office with one errand."""

from dataclasses import dataclass


@dataclass(slots=True)
class SimulatedTicket:
    """What became of one who came; times in minutes after opening.

    `slot` is the hour that was booked, also of whoever came too late for it (`late`). `came` is
    when somebody came who has ended another errand; None: this is his first.
    """

    number: str
    service: str
    priority: str | None
    arrived: float
    minutes: float
    shows_up: bool
    called: float | None = None
    finished: float | None = None
    counter: str | None = None
    slot: float | None = None
    late: bool = False
    came: float | None = None

    @property
    def waited(self) -> float | None:
        return None if self.called is None else self.called - self.arrived
