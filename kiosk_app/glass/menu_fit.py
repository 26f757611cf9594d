"""Which cards share a page of the menu, and how high and wide each is, from what they have to say.

Depends on names, language and size of letters only: pages do not change while people queue.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtGui import QFont

from kiosk_app.glass import measured
from kiosk_app.glass.cards import cards
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.sizes import Sizes, sizes_of
from kiosk_app.rules.screen import State, can_go_back, offers_errands, offers_priority
from kiosk_app.words import phrases
from kiosk_app.words.wording import wording
from server.contract.answers import WaitRange

BOLD = QFont.Weight.Bold
MEDIUM = QFont.Weight.Medium
DEMI_BOLD = QFont.Weight.DemiBold
EXTRA_BOLD = QFont.Weight.ExtraBold
SIDE_PART = 0.3125
"""So much of a lying panel's width is the side with the office's name."""
TOP_PART = 0.38
"""So much of an upright panel's height is at least left to name, time and title."""
MOST_BARS = 0.32
"""Buttons below the cards take at most so much of an upright panel's height."""
HIGHEST_LYING, HIGHEST_UPRIGHT = 300.0, 230.0
"""No card gets higher, in pixels of the drawings."""
LARGE_CARD = 1.15
FEW_CARDS = 4
QUIET_PART = 0.25
"""At most so many of the cards of a page show their name alone."""
BARE = 12.5
"""Words narrower than this many sizes of the type leave no room for an icon."""
SPARE_LINES = 0.35
"""Room above and under the words of a card, in sizes of its type."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the cards of a menu."""

    offers_priority: bool
    has_bar: bool
    large: bool
    contrast: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that an open card may have to show, each in its shortest form."""

    people: tuple[str, ...]
    wait: tuple[str, ...]
    brief: tuple[str, ...]


Told = tuple[str, str, tuple[str, ...]]
"""A card's title, its letter, and the lines about people and wait where it is closed."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a menu's cards are laid out."""

    columns: int
    page_size: int
    compact: bool
    """One line about people and wait instead of two."""
    bare: bool
    """The line of an open card has no room for an icon."""
    title: int
    """The least size of type of the names."""
    stub: float
    """Width of the part with the letter, the same on all cards."""
    heights: tuple[float, ...]
    """Height of every card, all pages one after another."""
    whole: bool
    """No word is broken, and no card is cut."""


@dataclass(frozen=True, slots=True)
class _Shape:
    columns: int
    compact: bool
    title: int
    stub: float
    words: float
    bare: bool


def bars_of(panel: Panel, around: Around) -> tuple[bool, float]:
    """Tell whether the wish for priority stands among the lowest buttons, and its height else."""
    sizes = sizes_of(panel, large=around.large)
    words = measured.line_height(sizes.strong, BOLD)
    words += measured.line_height(sizes.body_floor, MEDIUM)
    height = max(sizes.bar, words + sizes.gap)
    bars = sizes.bar + height + sizes.slim_bar + 3 * sizes.gap + 40 * sizes.unit
    small = (
        bars > MOST_BARS * panel.height_px
        if panel.portrait
        else panel.height_px < 10 * sizes.touch + 8 * sizes.gap
    )
    return (panel.low or small) and around.offers_priority, height


def fit_menu(panel: Panel, state: State) -> Fit:
    """Lay out the menu that a state shows: as few pages as can be, no word broken or cut."""
    told = cards(state, state.office.server_time) if state.office else ()
    titles = tuple(
        (c.title, c.letter, (c.people, c.brief, c.wait) if c.closed else ()) for c in told
    )
    return _fit(panel, around(state), titles, _usual_lines(state.language))


@cache
def _usual_lines(language: str) -> Lines:
    """Write the longest lines of open cards, so that pages stay while queues grow and shrink."""
    words = wording(language)
    most = WaitRange(low_minutes=88, high_minutes=95)
    under = WaitRange(low_minutes=0, high_minutes=88)
    now = WaitRange(low_minutes=0, high_minutes=0)
    count = words.count("people", 188)
    return Lines(
        people=(count,),
        wait=tuple(phrases.wait(words, one, "short") or "" for one in (most, under, now)),
        brief=tuple(f"{count} · {phrases.wait(words, one, 'tight')}" for one in (most, under, now)),
    )


def page_size_on(panel: Panel, state: State) -> int:
    """How many cards of the menu that a state shows fit one page of a panel."""
    return fit_menu(panel, state).page_size


def around(state: State) -> Around:
    """Tell what stands around the cards that a state shows."""
    bar = can_go_back(state) or offers_errands(state)
    return Around(offers_priority(state), bar, state.large_text, state.contrast)


@lru_cache(maxsize=256)
def _fit(panel: Panel, around: Around, told: tuple[Told, ...], usual: Lines) -> Fit:
    sizes = sizes_of(panel, large=around.large)
    for title in dict.fromkeys((sizes.body, sizes.body_floor)):
        wishes = [
            _of_shape(panel, around, told, usual, shape)
            for columns in _columns(panel, around, len(told))
            for compact in (False, True)
            for shape in [_shape(panel, sizes, told, columns, compact, title)]
        ]
        if any(excess == 0 for excess, _ in wishes):
            break
    return min(wishes, key=lambda wish: (wish[0], -(-max(1, len(told)) // wish[1].page_size)))[1]


def _columns(panel: Panel, around: Around, count: int) -> tuple[int, ...]:
    upright = panel.portrait and not panel.low
    one_first = around.large or (upright and count <= 4)
    many = (3, 2, 1) if panel.low and not panel.portrait else (2, 1)
    return (1, 1) if around.contrast and upright else (1, 2) if one_first else many


def _shape(
    panel: Panel, sizes: Sizes, told: tuple[Told, ...], columns: int, compact: bool, title: int
) -> _Shape:
    lying = not panel.portrait
    stage = panel.width_px - (round(panel.width_px * SIDE_PART) if lying else 0)
    between = round(1.5 * sizes.gap) if lying else max(sizes.gap, 24 * sizes.unit)
    width = (stage - 2 * sizes.margin - between * (columns - 1)) / columns
    letters = max(
        (measured.widest_word(letter, sizes.body_floor, EXTRA_BOLD) for _, letter, _ in told),
        default=0.0,
    )
    wished = min(width * (0.16 if compact else 0.2), sizes.strong * 2.9)
    stub = round(max(wished, letters + 0.5 * sizes.body_floor))
    pad = round(sizes.body * (0.5 if compact else 0.7))
    words = width - stub - 1.25 * pad
    return _Shape(columns, compact, title, stub, words, compact and words < BARE * sizes.body)


def room_of(panel: Panel, around: Around, *, paged: bool) -> float:
    """Height in pixels for the cards of a page."""
    sizes = sizes_of(panel, large=around.large)
    in_bar, priority = bars_of(panel, around)
    room: float = panel.height_px - (0.75 * sizes.margin if not panel.portrait else 0)
    if panel.low:
        room = panel.reach_px
    elif panel.portrait:
        room = panel.height_px * (1 - TOP_PART)
    room -= sizes.bar + round((40 if panel.portrait else 34) * sizes.unit) + sizes.gap
    if around.offers_priority and not in_bar:
        room -= priority + sizes.gap
    if paged or around.has_bar:
        room -= sizes.slim_bar + sizes.gap
    return room


def _of_shape(
    panel: Panel, around: Around, told: tuple[Told, ...], usual: Lines, shape: _Shape
) -> tuple[float, Fit]:
    sizes = sizes_of(panel, large=around.large)
    needs = [_needed(sizes, shape, one, usual) for one in told]
    rows = [max(needs[at : at + shape.columns]) for at in range(0, len(needs), shape.columns)]
    whole = room_of(panel, around, paged=False)
    alike = (whole - sizes.gap * (len(rows) - 1)) / max(1, len(rows))
    if shape.compact and _mostly_told(sizes, shape, told, needs, alike):
        rows = [min(row, alike) for row in rows]
    most_rows = max(1, FEW_CARDS // shape.columns) if around.contrast else len(rows)
    if _height(rows, sizes.gap) <= whole and len(rows) <= most_rows:
        pages, room = [rows], whole
    else:
        room = room_of(panel, around, paged=True)
        count = next(
            (
                count
                for count in range(min(len(rows), most_rows), 0, -1)
                if all(_height(page, sizes.gap) <= room for page in _pages(rows, count))
            ),
            1,
        )
        pages = _pages(rows, count)
    most = (HIGHEST_UPRIGHT if panel.portrait else HIGHEST_LYING) * sizes.unit
    most *= LARGE_CARD if around.large else 1
    spread = [
        height
        for page in pages
        for row in _spread(page, room, sizes.gap, most)
        for height in [row] * shape.columns
    ]
    widest = max((measured.widest_word(title, shape.title, BOLD) for title, *_ in told), default=0)
    excess = max(0.0, max(rows, default=0.0) - room) + max(0.0, widest - shape.words)
    size = max((len(page) for page in pages), default=1) * shape.columns
    return excess, Fit(
        shape.columns,
        max(1, size),
        shape.compact,
        shape.bare,
        shape.title,
        shape.stub,
        tuple(spread[: len(told)]),
        excess == 0,
    )


def _mostly_told(
    sizes: Sizes, shape: _Shape, told: tuple[Told, ...], needs: Sequence[float], alike: float
) -> bool:
    """Whether one page holds all names and most lines; the other cards keep theirs to themselves.

    A second page costs half of all visitors a touch.
    """
    named = all(_named(sizes, shape, title) <= alike for title, *_ in told)
    quiet = sum(need > alike for need in needs)
    return named and alike >= sizes.touch and quiet <= len(told) * QUIET_PART


def _pages(rows: list[float], count: int) -> list[list[float]]:
    return [rows[at : at + count] for at in range(0, len(rows), count)]


def _height(rows: Sequence[float], gap: float) -> float:
    return sum(rows) + gap * (len(rows) - 1)


def _spread(rows: Sequence[float], room: float, gap: float, most: float) -> list[float]:
    """Make rows alike where they can be, and give what is left of the room to all."""
    alike = (room - gap * (len(rows) - 1)) / max(1, len(rows))
    if max(rows, default=0.0) <= alike:
        return [max(min(alike, most), max(rows, default=0.0))] * len(rows)
    spare = max(0.0, room - _height(rows, gap)) / len(rows)
    return [min(row + spare, max(row, most)) for row in rows]


def _named(sizes: Sizes, shape: _Shape, title: str) -> float:
    spare = SPARE_LINES * sizes.body_floor + sizes.lip
    return measured.height_of(title, shape.words, shape.title, BOLD) + spare


def _needed(sizes: Sizes, shape: _Shape, told: Told, usual: Lines) -> float:
    title, letter, closed = told
    height = _named(sizes, shape, title)
    beside = shape.words - 1.28 * sizes.body
    if closed:
        people, brief, wait = closed
        lines = (brief,) if shape.compact else (people, wait)
        height += sum(measured.height_of(one, beside, sizes.body, DEMI_BOLD) for one in lines)
    else:
        room = shape.words if shape.bare else beside
        open_lines = (usual.brief,) if shape.compact else (usual.people, usual.wait)
        for forms in open_lines:
            height += max(measured.height_of(one, room, sizes.body, MEDIUM) for one in forms)
    height += 0.16 * sizes.body
    beside_edges = shape.stub - 0.4 * sizes.body_floor
    stub = measured.height_of(letter, beside_edges, sizes.body_floor, EXTRA_BOLD) + sizes.lip
    return max(sizes.touch, height, stub)
