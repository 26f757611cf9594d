"""How long counters paused for work: the contract's DeskWork."""

from collections import Counter

from server.contract.answers.statistics_json import DeskWorkJson
from server.domain.figures.periods import Span
from server.storage.figures.desk_work import DeskWork, desk_work
from server.storage.figures.office_days import OfficeDays

SPLITS = ("counter", "clerk")
"""What such work has a key of: a service, a channel or a class of people it has none."""


def desk_work_told(
    at: OfficeDays, span: Span, by: str, of: tuple[str, str] | None
) -> list[DeskWorkJson]:
    """Tell the work of some days, all of it first; nothing where figures are narrowed otherwise.

    `of`: to which counter or clerk they are narrowed down.
    """
    if of is not None and of[0] not in SPLITS:
        return []
    found = [one for one in desk_work(at, span) if of is None or _key(one, of[0]) == of[1]]
    told: list[DeskWorkJson] = [{"key": None, "seconds": sum(one.seconds for one in found)}]
    if by not in SPLITS:
        return told
    keyed: Counter[str] = Counter()
    for one in found:
        keyed[_key(one, by)] += one.seconds
    return told + [{"key": key, "seconds": seconds} for key, seconds in sorted(keyed.items())]


def _key(one: DeskWork, split: str) -> str:
    return one.counter if split == "counter" else one.clerk
