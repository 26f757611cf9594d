"""In which order keys lead through what can be chosen on the glass, and what has the focus."""

from collections.abc import Iterable, Sequence

from kiosk_app.rules.key_moves import PadKey, Target

CHOICES = (
    *("card_", "priority_", "result_", "key_", "takeForAll", "moreErrands", "drop_"),
    *("moreTime", "keepNumber", "sheetDone", "seekDossier", "takeNumber", "checklist"),
    *("seekVisit", "takeVisit", "takeOrdinary"),
    *("printAgain", "done", "nextPerson"),
)
"""What a screen is for comes before what else it offers; the ends of names that begin so differ."""
ALWAYS = ("language_", "largeText", "contrast", "reach", "help", "endAssistant")
"""What is at hand on every screen comes last."""
PAGES = frozenset({"previousPage", "nextPage"})
"""Nobody has to find these by keys: the page follows the focus."""
FIRST = ("seekDossier", "seekVisit", "takeVisit", "takeForAll")
"""What a screen begins with, although it does not stand first: it is what one came for."""


def ordered(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Order what can be chosen: by what it is for, then as one reads, row by row."""
    return tuple(one for row in rows(targets) for one in row)


def rows(targets: Iterable[Target]) -> list[list[Target]]:
    """Order what can be chosen, and keep together what stands in one row and is for the same."""
    ranked: list[list[Target]] = [[], [], []]
    for target in targets:
        if target.name and target.name not in PAGES:
            ranked[_rank(target.name)].append(target)
    return [row for rank in ranked for row in _rows(rank)]


def _rank(name: str) -> int:
    if name.startswith(CHOICES):
        return 0
    return 2 if name.startswith(ALWAYS) else 1


def _rows(targets: Sequence[Target]) -> list[list[Target]]:
    rows: list[list[Target]] = []
    for target in sorted(targets, key=lambda one: (one.y, one.x)):
        if rows and _middle(target) < rows[-1][0].y + rows[-1][0].height:
            rows[-1].append(target)
        else:
            rows.append([target])
    return [sorted(row, key=lambda one: one.x) for row in rows]


def _middle(target: Target) -> float:
    return target.y + target.height / 2


def settled(focus: str, targets: Sequence[Target]) -> str:
    """Keep the focus where it is while that can be chosen; else give it to where one begins."""
    names = [one.name for one in targets]
    if focus in names or not names:
        return focus if names else ""
    return next((name for name in FIRST if name in names), names[0])


def moved(focus: str, targets: Sequence[Target], key: PadKey) -> tuple[str, bool]:
    """Move the focus over ordered targets; also tell whether it went over an end of them."""
    names = [one.name for one in targets]
    if not names:
        return "", False
    if focus not in names or key is PadKey.FIRST:
        return settled("", targets), False
    if key is PadKey.LAST:
        return names[-1], False
    at = names.index(focus)
    if key is PadKey.ROW:
        at = _next_row(targets, at)
        return names[at], at == 0
    at += -1 if key is PadKey.UP else 1
    return names[at % len(names)], not 0 <= at < len(names)


def _next_row(targets: Sequence[Target], at: int) -> int:
    here = targets[at]
    for place in range(at + 1, len(targets)):
        other = targets[place]
        if not here.y <= _middle(other) < here.y + here.height:
            return place
    return 0
