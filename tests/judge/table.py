"""The table of `docs/forecast.md`: made from what was judged, which is kept beside this."""

import json
from pathlib import Path
from typing import Any, TypedDict

JUDGED = Path(__file__).with_name("judged.json")
PAGE = Path(__file__).parents[2] / "docs" / "forecast.md"
HEAD = (
    "| world | people | mean wait | kept | **without 0–0** | to the second"
    " | by quarters of the morning | longer than told | told the level | error / truth's"
    " | told the level | 0–0 |\n"
    "|---|--:|--:|--:|--:|--:|---|--:|--:|--:|--:|--:|"
)


class Figures(TypedDict):
    """A world's figures; shares are of 1.

    Attributes:
        asked: people.
        mean_wait: their minutes.
        kept: share of the promises.
        kept_of_waits: the same of those that promised a wait at all.
        quarters: that by quarters of the morning.
        kept_to_the_second: `kept_of_waits` where waits do not count in whole minutes.
        too_low: share of those who waited longer than they were told.
        too_low_with_level: the same where the forecast is told how slow the day is.
        error: as a multiple of the truth's.
        error_with_level: the same where the forecast is told how slow the day is.
        not_known: share who were told that nobody knows.
        at_once: share who were told that a counter is free.
    """

    world: str
    asked: int
    mean_wait: float
    kept: float
    kept_of_waits: float
    quarters: list[float]
    kept_to_the_second: float
    too_low: float
    too_low_with_level: float
    error: float
    error_with_level: float
    not_known: float
    at_once: float


class Judged(TypedDict):
    """All worlds, and what they were drawn from."""

    days: int
    seed: int
    worlds: list[Figures]


def row(one: Figures) -> str:
    """Write a world's row."""
    cells = (
        one["world"],
        str(one["asked"]),
        f"{one['mean_wait']:.1f}",
        _share(one["kept"]),
        f"**{_share(one['kept_of_waits'])}**",
        _share(one["kept_to_the_second"]),
        " ".join(map(_share, one["quarters"])),
        _share(one["too_low"]),
        _share(one["too_low_with_level"]),
        f"{one['error']:.2f}",
        f"{one['error_with_level']:.2f}",
        _share(one["at_once"]),
    )
    return "| " + " | ".join(cells) + " |"


def _share(part: float) -> str:
    return f"{part * 100:.0f} %"


def read() -> Judged:
    """Read what was judged last."""
    told: Judged = json.loads(JUDGED.read_text(encoding="utf-8"))
    return told


def page_with(page: str, judged: Judged) -> str:
    """Put the table into the page, in place of the one that stands there."""
    before, found, after = page.partition(HEAD)
    assert found, "the page has no table of these columns"
    rest = after[after.index("\n\n") :]
    return "\n".join([before + HEAD, *map(row, judged["worlds"])]) + rest


def write(judged: Judged) -> None:
    """Keep it, and put it into the page."""
    told: Any = judged
    JUDGED.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page_with(PAGE.read_text(encoding="utf-8"), judged), encoding="utf-8")
