"""What an outage of the provincial system leaves out of the figures: lengths of time, no number."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from server.domain.figures.visit import Stretch, Visit


class OutageSpan(NamedTuple):
    """From when to when a system was down, and for which services; None: it is, and all."""

    began: datetime
    ended: datetime | None
    services: frozenset[str] | None

    def met(self, stretch: Stretch) -> bool:
        """Tell whether a stretch of a history for its service fell into it."""
        if self.services is not None and stretch.service not in self.services:
            return False
        begins_before = self.ended is None or stretch.entered < self.ended
        return begins_before and (stretch.left is None or stretch.left > self.began)


def without_outages(
    visit: Visit, history: Sequence[Stretch], outages: Sequence[OutageSpan]
) -> Visit:
    """Leave the waits and services of a number that met an outage out; it is counted as ever.

    Nobody can be measured by minutes in which a system of others was down (office-practice 16).
    """
    stays = [one for one in history if one.left is None or one.left > one.entered]
    if not any(outage.met(one) for outage in outages for one in stays):
        return visit
    return visit._replace(waited=None, way=None, served=None, handled=None)
