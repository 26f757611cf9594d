"""A slip becomes a picture of black and white dots."""

import threading
from dataclasses import dataclass

from PIL import Image

from printer import icons
from printer.number_picture import draw_number
from printer.profile import PrinterProfile
from printer.qr_code import LEAST_MODULE_DOTS, QUIET_MODULES, draw_qr, qr_modules
from printer.sheet import Sheet
from printer.slip import Slip, TrialSlip
from printer.typesetting import Style, TextBlock, set_text

_OFFICE_KIND = Style(600, (34,), lines=3)
_OFFICE_NAME = Style(800, (50, 46, 42, 38, 34), lines=2)
_FIELD = Style(500, (36, 34), lines=2)
_SERVICE = Style(700, (52, 46, 42, 38, 34), lines=2)
_HEADING = Style(600, (36, 34), lines=1)
_COPY = Style(800, (44, 40, 34), lines=1)
_FACT = Style(700, (44, 40, 36), lines=2)
_FACT_MORE = Style(500, (36, 34), lines=2)
_NOTE = Style(500, (34,), lines=3)
_MISSED = Style(600, (34,), lines=3)
_CAPTION = Style(600, (34,), lines=3)
_TITLE = Style(800, (60, 50, 40, 34), lines=2)

# Two printers may not share the fonts' glyph cache at one time.
_drawing = threading.Lock()


def draw(slip: Slip | TrialSlip, profile: PrinterProfile) -> Image.Image:
    """Return the slip as a picture of mode "1", 0 for a printed dot, of the profile's width."""
    with _drawing:
        sheet = Sheet(profile)
        if isinstance(slip, Slip):
            _draw_slip(slip, sheet)
        else:
            _draw_trial(slip, sheet)
        return sheet.finished()


@dataclass(frozen=True)
class _Fact:
    """One thing to know, with its icon: a strong line and perhaps a quieter one."""

    icon: Image.Image
    strong: TextBlock
    quiet: TextBlock | None
    icon_room: int

    @property
    def height(self) -> float:
        return max(self.strong.height + (self.quiet.height if self.quiet else 0), self.icon.height)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        first_line = self.strong.lines[0]
        middle = top + self.strong.baselines[0] - 0.37 * self.strong.font.size
        sheet.paste(self.icon, left, middle - self.icon.height / 2 if first_line else top)
        text_left = left + self.icon_room
        self.strong.draw(sheet.pen, text_left, top, None)
        if self.quiet:
            self.quiet.draw(sheet.pen, text_left, top + self.strong.height, None)


def _draw_slip(slip: Slip, sheet: Sheet) -> None:
    if slip.copy_mark:
        sheet.banner(set_text(slip.copy_mark, _COPY, sheet.text_width, sheet.scale))
        sheet.space(14)
    for text in slip.office[:-1]:
        sheet.centred(text, _OFFICE_KIND)
    for text in slip.office[-1:]:
        sheet.centred(text, _OFFICE_NAME)
    sheet.space(12)
    sheet.rule()
    sheet.space(10)
    if slip.field:
        sheet.centred(slip.field, _FIELD)
    sheet.centred(slip.service, _SERVICE)
    sheet.space(14)
    sheet.centred(slip.heading, _HEADING)
    sheet.space(16)
    sheet.picture(draw_number(slip.number, sheet.text_width, sheet.dots_per_mm))
    sheet.space(26)
    sheet.perforation()
    sheet.space(16)
    _draw_stub(slip, sheet)
    if slip.missed_call or slip.courtesy:
        sheet.space(14)
        sheet.rule()
        sheet.space(10)
    if slip.missed_call:
        sheet.centred(slip.missed_call, _MISSED)
        sheet.space(6)
    for text in slip.courtesy:
        sheet.centred(text, _NOTE)


def _draw_stub(slip: Slip, sheet: Sheet) -> None:
    """Draw the lower half: facts beside the QR code where both have room, else above it."""
    code = _follow_code(slip.follow_url, sheet)
    gap = sheet.dots(18)
    beside = sheet.text_width if code is None else sheet.text_width - code.width - gap
    if code is not None and beside < sheet.dots(300):
        _draw_facts(_facts(slip, sheet, sheet.text_width), sheet, sheet.text_width)
        sheet.space(10)
        sheet.picture(code)
        if slip.follow_caption:
            sheet.centred(slip.follow_caption, _CAPTION)
        return
    top = sheet.bottom
    _draw_facts(_facts(slip, sheet, beside), sheet, beside)
    if code is None:
        return
    facts_bottom = sheet.bottom
    # The quiet zone may hang over the margin, so that the dark modules stand on it.
    left = sheet.margin + sheet.text_width - code.width
    sheet.paste(code, left, top)
    below = top + code.height
    if slip.follow_caption:
        caption = set_text(slip.follow_caption, _CAPTION, code.width, sheet.scale)
        caption.draw(sheet.pen, left, below, code.width)
        below += caption.height
    sheet.advance_to(max(facts_bottom, below))


def _facts(slip: Slip, sheet: Sheet, width: float) -> list[_Fact]:
    side, room = sheet.dots(44), sheet.dots(58)
    told = (
        (icons.people, slip.ahead, slip.wait),
        (icons.clock, slip.issued_time, slip.issued_date),
        (icons.counter, slip.counters, slip.guidance),
    )
    return [
        _Fact(
            icon(side),
            set_text(strong, _FACT, width - room, sheet.scale),
            set_text(quiet, _FACT_MORE, width - room, sheet.scale) if quiet else None,
            room,
        )
        for icon, strong, quiet in told
        if strong
    ]


def _draw_facts(facts: list[_Fact], sheet: Sheet, width: float) -> None:
    for fact in facts:
        sheet.reach(fact.height)
        fact.draw(sheet, sheet.margin, sheet.bottom)
        sheet.advance_to(sheet.bottom + fact.height)
        sheet.space(10)


def _follow_code(url: str | None, sheet: Sheet) -> Image.Image | None:
    if url is None:
        return None
    modules = qr_modules(url)
    across = len(modules) + 2 * QUIET_MODULES
    wanted = sheet.dots(6 if sheet.wide else 5)
    dots = max(LEAST_MODULE_DOTS, min(wanted, sheet.width // across))
    return draw_qr(modules, dots)


def _draw_trial(trial: TrialSlip, sheet: Sheet) -> None:
    sheet.ruler()
    sheet.space(16)
    sheet.centred(trial.title, _TITLE)
    sheet.space(8)
    for text in trial.lines:
        sheet.centred(text, _NOTE)
    if trial.letters:
        sheet.space(12)
        sheet.centred(trial.letters, _NOTE)
    code = _follow_code(trial.qr_text, sheet)
    if code is not None:
        sheet.space(12)
        sheet.picture(code)
    sheet.space(12)
    sheet.ruler()
