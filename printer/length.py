"""How long a slip may become, and what it does without to stay shorter."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from printer.slip import Slip

LONGEST_MM = 120

LEFT_OUT = (
    *("rule", "complaints", "follow_caption", "banner"),
    *("office", "field", "guidance", "heading", "courtesy"),
)
"""What a slip can do without, the most wanted first; of the office its last line always stays.

The rule and the first place to complain before the words under the QR code: paper is where those
without a phone read in which order people are called and whom to ring. A special day's banner
after these: kiosk and board show it too."""


def kept_short(slip: Slip, dots_per_mm: float, length: Callable[[Slip], int]) -> Slip:
    """Return as much of the slip as stays under `LONGEST_MM`; `length` tells its dots on paper.

    The most wanted parts are put in first. What nobody can do without is always there: a slip
    whose long names need more paper by themselves becomes longer, and leaves out all else.
    """
    longest = LONGEST_MM * dots_per_mm
    if length(slip) < longest:
        return slip
    kept = replace(
        slip,
        rule=None,
        office=slip.office[-1:],
        field=None,
        guidance=None,
        follow_caption=None,
        heading="",
        complaints=(),
        banner=None,
        courtesy=(),
    )
    for told in _wanted(slip):
        more = replace(kept, **told)
        if more != kept and length(more) < longest:
            kept = more
    return kept


def _wanted(slip: Slip) -> Iterator[dict[str, Any]]:
    """Give what may be put in, the most wanted first: further places to complain before thanks."""
    for part in LEFT_OUT:
        if part == "courtesy":
            for count in range(2, len(slip.complaints) + 1):
                yield {"complaints": slip.complaints[:count]}
        yield {part: slip.complaints[:1] if part == "complaints" else getattr(slip, part)}
