"""How it stands in each hall, read once for all who look at the same moment."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from server.contract.answers.as_json import Written
from server.storage.reader import OfficeMoment

HOLDS = timedelta(seconds=1)
"""Waits go on between events: an answer older than this is read again."""


class Known(NamedTuple):
    """An answer, and after which event, with which set-up and when it was read."""

    seq: int
    version: int
    now: datetime
    answer: Written


class SharedStatus:
    """The last answer of each office: nobody is told what an event has overtaken."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}
        self._reading = threading.Lock()

    def of(self, at: OfficeMoment, read: Callable[[OfficeMoment], Written]) -> Written:
        """Give an office's answer, by `read` where there is none that holds."""
        with self._reading:
            known = self._known.get(at.plan.code)
            if known is None or not self._holds(known, at):
                known = Known(at.live.seq, at.plan.version, at.now, read(at))
                self._known[at.plan.code] = known
            return known.answer

    @staticmethod
    def _holds(known: Known, at: OfficeMoment) -> bool:
        same = (known.seq, known.version) == (at.live.seq, at.plan.version)
        return same and abs(at.now - known.now) < HOLDS
