"""How long a slip may become, and what it does without to stay shorter."""

from collections.abc import Callable
from dataclasses import replace

from PIL import Image

from printer.slip import Slip

LONGEST_MM = 120

LEFT_OUT = ("rule", "follow_caption", "office", "field", "guidance", "heading", "courtesy")
"""What a slip can do without, the most wanted first; of the office its last line always stays.

The rule before the words under the QR code: paper is where those without a phone read in which
order people are called."""


def kept_short(
    slip: Slip, dots_per_mm: float, draw: Callable[[Slip], Image.Image]
) -> tuple[Slip, Image.Image]:
    """Return as much of the slip as stays under `LONGEST_MM`, and its picture.

    The most wanted parts are put in first. What nobody can do without is always there: a slip
    whose long names need more paper by themselves becomes longer, and leaves out all else.
    """
    whole = draw(slip)
    longest = LONGEST_MM * dots_per_mm
    if whole.height < longest:
        return slip, whole
    kept = replace(
        slip,
        rule=None,
        office=slip.office[-1:],
        field=None,
        guidance=None,
        follow_caption=None,
        heading="",
        courtesy=(),
    )
    shown = draw(kept)
    for part in LEFT_OUT:
        more = replace(kept, **{part: getattr(slip, part)})
        if more == kept:
            continue
        picture = draw(more)
        if picture.height < longest:
            kept, shown = more, picture
    return kept, shown
