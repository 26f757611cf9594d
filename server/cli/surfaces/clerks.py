"""Which names the list of who waits shows in part on a clerk's page."""

from collections.abc import Iterator

from PIL import ImageFont

from printer.fonts import font_file
from server.office_file.mistakes import Mistake
from server.office_file.model import OfficeFile

LINES = 2
"""Of a row in the short list; the whole list, and a narrow page, show all of a name."""
LINE_PX = 290.0
"""Beside number and minutes, on a screen 1,366 wide: most clerks' own."""
TEXT_PX = 16
USUAL_WEIGHT = 400


def clerk_notes(file: OfficeFile) -> Iterator[Mistake]:
    """Tell which services' names are cut after two lines; pages on phones cut none."""
    font = ImageFont.truetype(
        font_file(USUAL_WEIGHT), TEXT_PX, layout_engine=ImageFont.Layout.BASIC
    )
    cut = [
        one.code
        for one in file.services
        if any(_lines(font, name) > LINES for name in one.name.model_dump().values())
    ]
    if cut:
        yield Mistake("clerk_cut", values={"services": ", ".join(cut)})


def _lines(font: ImageFont.FreeTypeFont, name: str) -> int:
    """Count the lines that a name takes, broken between words."""
    lines, line = 1, ""
    for word in name.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > LINE_PX:
            lines, longer = lines + 1, word
        line = longer
    return lines
