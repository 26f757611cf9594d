"""One switch over a keyboard: rows are framed one after the other, then the keys of one of them.

Forty keys one by one take eighty seconds a letter at two seconds a key; so a letter takes a sixth.
"""

from collections.abc import Sequence
from dataclasses import replace

from kiosk_app.rules import focus
from kiosk_app.rules.key_moves import Target
from kiosk_app.rules.screen import State, switch_seconds

KEY = "key_"
"""Begins the name of each key of the glass."""


def by_rows(state: State) -> bool:
    """Whether one switch goes over letters."""
    return switch_seconds(state) > 0 and any(one.name.startswith(KEY) for one in state.targets)


def framed(state: State) -> tuple[Target, ...]:
    """What a press would choose: the row that has the focus, or the one thing."""
    if by_rows(state) and not state.in_row:
        return _row(state)
    return tuple(one for one in state.targets if one.name == state.focus)


def around_all(targets: Sequence[Target]) -> tuple[float, float, float, float]:
    """Give x, y, width and height, in pixels of the glass, of what lies around all of them."""
    if not targets:
        return (0, 0, 0, 0)
    x, y = min(one.x for one in targets), min(one.y for one in targets)
    right = max(one.x + one.width for one in targets)
    bottom = max(one.y + one.height for one in targets)
    return (x, y, right - x, bottom - y)


def entered(state: State, now: float) -> State:
    """Begin with the first key of the row that has the focus."""
    first = _row(state)[0]
    return replace(state, in_row=True, focus=first.name, focused_at=now)


def gone_on(state: State, now: float) -> State:
    """Turn to the next row, or in a row to its next key; after its last the row is left."""
    row = _row(state)
    names = [one.name for one in row]
    if state.in_row and state.focus in names[:-1]:
        following = names[names.index(state.focus) + 1]
        return replace(state, focus=following, focused_at=now)
    if state.in_row and row:
        return replace(state, in_row=False, focus=names[0], focused_at=now)
    rows = focus.rows(state.targets)
    at = next((place for place, one in enumerate(rows) if tuple(one) == row), -1)
    return replace(state, focus=rows[(at + 1) % len(rows)][0].name, focused_at=now)


def _row(state: State) -> tuple[Target, ...]:
    rows = focus.rows(state.targets)
    return next((tuple(row) for row in rows if state.focus in {one.name for one in row}), ())
