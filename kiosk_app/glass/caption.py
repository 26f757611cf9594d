"""What of a spoken sentence stands in the caption: whole phrases, as many as have room."""

from collections.abc import Sequence

from PySide6.QtGui import QFont

from kiosk_app.glass import measured
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.sizes import sizes_of
from kiosk_app.words.phrase import Phrase

WEIGHT = QFont.Weight.DemiBold


def caption(panel: Panel, said: Sequence[Phrase]) -> str:
    """Join phrases until the next one has no room; the first one stands there in any case."""
    sizes = sizes_of(panel, large=False)
    width = panel.width_px - 2 * sizes.margin - 1.3 * sizes.body_floor - sizes.gap
    written = ""
    for phrase in said:
        longer = _joined(written, phrase.text)
        if written and measured.height_of(longer, width, sizes.body_floor, WEIGHT) > panel.foot_px:
            break
        written = longer
    return written


def _joined(written: str, text: str) -> str:
    """End each phrase as a sentence, save that one in small letters goes on with the last."""
    sentence = text if text.endswith((".", "?", "!", "…")) else f"{text}."
    if written.endswith(".") and text[0].islower():
        return f"{written[:-1]}, {sentence}"
    return f"{written} {sentence}".strip()
