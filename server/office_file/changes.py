"""What one office document says that another does not, key by key, and how that is applied.

A change names its key by the words of the file: `("service", "A", "name", "vi")`. Rows are named
by their code, date or zone; a list whose rows have no such name changes as a whole, and the order
of one whose rows have is a change of its own, at `("service", "*")`. Nothing is None.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

ORDER = "*"
NAMES = ("code", "date", "zone")
"""The first of these that each row of a list has tells it from the others."""

ChangePath = tuple[str, ...]


class Change(NamedTuple):
    """One key that says something else than before.

    Attributes:
        path: where, from the top of the document.
        before: what it said; None: it was not there.
        after: what it says; None: it is there no longer.
    """

    path: ChangePath
    before: Any
    after: Any

    def undone(self) -> "Change":
        """Give the change that takes this one back."""
        return Change(self.path, self.after, self.before)


class Overlap(NamedTuple):
    """A change that meets something else than it was made for.

    Attributes:
        change: what was to be done.
        now: what stands there instead of what it was made for; None: nothing.
    """

    change: Change
    now: Any


class Applied(NamedTuple):
    """A document with changes, and those that could not be made."""

    document: dict[str, Any]
    overlaps: list[Overlap]


def changes_between(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Find what the second document says that the first does not."""
    return list(_changes(before, after, ()))


def applied(document: Mapping[str, Any], changes: Iterable[Change]) -> Applied:
    """Make changes in a document, in their order; one that is there already is no overlap."""
    changed: dict[str, Any] = copy.deepcopy(dict(document))
    overlaps = []
    for one in changes:
        now = value_at(changed, one.path)
        if one.path[-1] == ORDER:
            fits = _same_order(now, one.before)
        else:
            fits = now in (one.before, one.after)
        if not fits or not _put(changed, one):
            overlaps.append(Overlap(one, now))
    return Applied(changed, overlaps)


def value_at(part: Any, path: Sequence[str]) -> Any:
    """Read what stands at a path; None: nothing."""
    for step in path:
        if isinstance(part, dict):
            part = part.get(step)
        elif isinstance(part, list):
            part = _names(part) if step == ORDER else _row(part, step)
        else:
            return None
    return part


def name_of(row: Any) -> str | None:
    """Give the name that tells a row from others; None: it has none."""
    told = row if isinstance(row, dict) else {}
    return next((str(told[key]) for key in NAMES if key in told), None)


def _changes(old: Any, new: Any, path: ChangePath) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _changes(old.get(key), new.get(key), (*path, key))
    elif isinstance(old, list) and isinstance(new, list) and _named(old, new):
        yield from _rows(old, new, path)
    else:
        yield Change(path, old, new)


def _named(*lists: list[Any]) -> bool:
    """Tell whether every row of these lists has a name of its own in its list."""
    names = [[name_of(row) for row in rows] for rows in lists]
    return all(None not in one and len(set(one)) == len(one) for one in names)


def _rows(old: list[Any], new: list[Any], path: ChangePath) -> Iterator[Change]:
    before, after = ({str(name_of(row)): row for row in rows} for rows in (old, new))
    for name in {**before, **after}:
        yield from _changes(before.get(name), after.get(name), (*path, name))
    left = [name for name in after if name in before]
    come = [name for name in after if name not in before]
    gone = [name for name in before if name not in after]
    # Said also where rows only go: whoever takes it back finds them where they were.
    if [*left, *come] != [*after] or [*left, *gone] != [*before]:
        yield Change((*path, ORDER), [*before], [*after])


def _names(rows: list[Any]) -> list[str]:
    return [str(name_of(row)) for row in rows]


def _row(rows: list[Any], name: str) -> Any:
    return next((row for row in rows if name_of(row) == name), None)


def _same_order(now: Any, before: Any) -> bool:
    if not isinstance(now, list) or not isinstance(before, list):
        return False
    return [one for one in now if one in before] == [one for one in before if one in now]


def _put(document: dict[str, Any], change: Change) -> bool:
    """Make one change; False: what it belongs to is not there."""
    *above, last = change.path
    holder = value_at(document, above)
    if isinstance(holder, dict):
        holder[last] = copy.deepcopy(change.after)
        if change.after is None:
            del holder[last]
        return True
    if not isinstance(holder, list):
        return False
    if last == ORDER:
        _reorder(holder, change.after)
    else:
        _put_row(holder, last, copy.deepcopy(change.after))
    return True


def _put_row(rows: list[Any], name: str, row: Any) -> None:
    place = next((at for at, one in enumerate(rows) if name_of(one) == name), len(rows))
    rows[place : place + 1] = [] if row is None else [row]


def _reorder(rows: list[Any], names: Any) -> None:
    places = {name: place for place, name in enumerate(names if isinstance(names, list) else [])}
    rows.sort(key=lambda row: places.get(str(name_of(row)), len(places)))
