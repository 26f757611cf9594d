"""How long a slip may become, and what it does without to stay shorter."""

from collections.abc import Callable
from dataclasses import replace

from printer.slip import Slip

LONGEST_MM = 120

LEFT_OUT = (
    *("rule", "follow_caption", "complaints", "banner"),
    *("office", "field", "guidance", "heading", "courtesy"),
)
"""What a slip can do without, the most wanted first; of the office its last line always stays.

The rule before the words under the QR code: paper is where those without a phone read in which
order people are called. A special day's banner after both: kiosk and board show it too."""


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
    for part in LEFT_OUT:
        more = replace(kept, **{part: getattr(slip, part)})
        if more != kept and length(more) < longest:
            kept = more
    return kept
