"""How long counters paused for work, such as on online dossiers: it is work, and no rest.

Source: office practice 17. A stretch begins with such a pause, and ends when the counter opens,
closes or pauses for another reason. While somebody is still at the counter it is a service, and
counted as that.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple


class CounterAct(NamedTuple):
    """A counter opened, paused or closed.

    `work`: it paused for work; `busy`: somebody was still there.
    """

    at: datetime
    counter: str
    clerk: str | None
    work: bool
    busy: bool = False


class DeskStretch(NamedTuple):
    """From when to when a clerk's counter paused for work; `busy`: it began with somebody there."""

    counter: str
    clerk: str
    began: datetime
    ended: datetime
    busy: bool = False


def desk_stretches(acts: Iterable[CounterAct], until: datetime) -> Iterator[DeskStretch]:
    """Find the stretches in acts in their order; `until` ends what still goes on.

    A second press of the same kind by the same clerk goes on with the first.
    """
    going: dict[str, CounterAct] = {}
    for act in acts:
        began = going.get(act.counter)
        if began is not None and not (act.work and act.clerk == began.clerk):
            yield _stretch(going.pop(act.counter), act.at)
        if act.work and act.counter not in going:
            going[act.counter] = act
    for began in going.values():
        yield _stretch(began, until)


def _stretch(began: CounterAct, ended: datetime) -> DeskStretch:
    last = max(began.at, ended)
    return DeskStretch(began.counter, began.clerk or "", began.at, last, began.busy)


def seconds_of_work(
    stretch: DeskStretch, served: Sequence[tuple[datetime, datetime | None]]
) -> int:
    """Measure a stretch in whole seconds, without the stays of people at the counter.

    `served`: from when to when somebody was there, one after the other; None: still.
    """
    whole = stretch.ended - stretch.began
    for entered, left in served:
        begins = max(stretch.began, entered)
        ends = stretch.ended if left is None else min(stretch.ended, left)
        whole -= max(timedelta(), ends - begins)
    return int(whole.total_seconds())
