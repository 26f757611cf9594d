"""A slip becomes a picture of black and white dots."""

from dataclasses import dataclass

from PIL import Image

from printer import icons
from printer.checklist import Checklist
from printer.checklist_picture import draw_checklist
from printer.length import kept_short
from printer.number_picture import draw_number
from printer.profile import PrinterProfile
from printer.qr_code import QUIET_MODULES, draw_qr, qr_modules
from printer.sheet import Sheet
from printer.slip import Slip, TrialSlip
from printer.typesetting import Style, TextBlock, set_text

_OFFICE_KIND = Style(600, (34,), lines=3)
_OFFICE_NAME = Style(800, (50, 46, 42, 38, 36, 34))
_FIELD = Style(500, (36, 34), lines=2)
_SERVICE = Style(700, (52, 46, 42, 38, 34), lines=2)
_SERVICE_NARROW = Style(700, (46, 42, 38, 34), lines=2)
_ERRAND = Style(700, (40, 36, 34), lines=2)
_BANNER = Style(700, (34,), lines=2)
_HEADING = Style(600, (36, 34), lines=1)
_COPY = Style(800, (44, 40, 34), lines=1)
_FACT = Style(700, (44, 40, 36), lines=2)
_FACT_MORE = Style(500, (36, 34))
_NOTE = Style(500, (34,), lines=3)
_MISSED = Style(600, (34,), lines=3)
_CAPTION = Style(600, (34,), lines=3)
_TIME = Style(700, (36,))
_TITLE = Style(800, (60, 50, 40, 34), lines=2)

# Measures in dots of a printer of eight dots a millimetre, as the sizes of the styles above.
_MODULE_WIDE = 6
_MODULE_NARROW = 5
_MODULE_SMALL = 4
_LEAST_FACTS = 280
_LEAST_TIME = 200
_CODE_RISE = 14
# Of the em: where the middle of a capital is, above the line it stands on.
_HALF_CAPITAL = 0.37


def draw(slip: Slip | TrialSlip | Checklist, profile: PrinterProfile) -> Image.Image:
    """Return the slip as a picture of mode "1", 0 for a printed dot, of the profile's width."""
    if isinstance(slip, Slip):
        return fitting(slip, profile)[1]
    if isinstance(slip, Checklist):
        return draw_checklist(slip, profile)
    sheet = Sheet(profile)
    _draw_trial(slip, sheet)
    return sheet.finished()


def fitting(slip: Slip, profile: PrinterProfile) -> tuple[Slip, Image.Image]:
    """Return what this printer prints of a slip, and its picture."""
    kept = shortened(slip, profile)
    return kept, _on_paper(kept, Sheet(profile)).finished()


def shortened(slip: Slip, profile: PrinterProfile) -> Slip:
    """Return what this printer prints of a slip."""
    return kept_short(slip, profile.dots_per_mm, lambda kept: length(kept, profile))


def length(slip: Slip, profile: PrinterProfile) -> int:
    """Return how many dots of paper a slip takes as it is."""
    return _on_paper(slip, Sheet(profile, measured=True)).length


@dataclass(frozen=True)
class _Fact:
    """One thing to know: an icon, a strong text and perhaps a quieter one, below or beside it."""

    icon: Image.Image
    indent: int
    strong: TextBlock
    quiet: TextBlock | None
    quiet_beside: int | None = None
    """How far right of the strong text's left edge the quiet one stands; None: below."""
    quiet_indented: bool = True
    """Whether a quiet text below begins where the strong one does, else below the icon."""

    @property
    def height(self) -> float:
        quiet = self.quiet.height if self.quiet and self.quiet_beside is None else 0
        return max(self.strong.height + quiet, self.icon.height)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        baseline = top + self.strong.baselines[0]
        middle = baseline - _HALF_CAPITAL * self.strong.font.size
        sheet.paste(self.icon, left, middle - self.icon.height / 2)
        text_left = left + self.indent
        self.strong.draw(sheet.pen, text_left, top, None)
        if self.quiet and self.quiet_beside is not None:
            quiet_top = baseline - self.quiet.baselines[0]
            self.quiet.draw(sheet.pen, text_left + self.quiet_beside, quiet_top, None)
        elif self.quiet:
            quiet_left = text_left if self.quiet_indented else left
            self.quiet.draw(sheet.pen, quiet_left, top + self.strong.height, None)


def _on_paper(slip: Slip, sheet: Sheet) -> Sheet:
    if slip.copy_mark:
        sheet.banner(set_text(slip.copy_mark, _COPY, sheet.text_width, sheet.scale))
        sheet.space(14)
    _draw_head(slip, sheet)
    sheet.space(12)
    sheet.picture(draw_number(slip.number, sheet.number_width, sheet.dots_per_mm))
    sheet.space(12)
    sheet.perforation()
    sheet.space(8)
    _draw_stub(slip, sheet)
    _draw_foot(slip, sheet)
    return sheet


def _draw_head(slip: Slip, sheet: Sheet) -> None:
    for text in slip.office[:-1]:
        sheet.centred(text, _OFFICE_KIND)
    for text in slip.office[-1:]:
        sheet.centred(text, _OFFICE_NAME)
    sheet.space(6)
    sheet.rule()
    sheet.space(4)
    if slip.field and not slip.errands:
        sheet.centred(slip.field, _FIELD)
    if slip.errands:
        _draw_errands(slip, sheet)
    else:
        sheet.centred(slip.service, _SERVICE if sheet.wide else _SERVICE_NARROW)
    if slip.banner:
        sheet.space(6)
        sheet.centred(slip.banner, _BANNER)
    if slip.heading:
        sheet.space(6)
        sheet.centred(slip.heading, _HEADING)


def _draw_errands(slip: Slip, sheet: Sheet) -> None:
    if slip.errands_heading:
        sheet.centred(slip.errands_heading, _FIELD)
    for text in slip.errands:
        sheet.centred(text, _ERRAND)


def _draw_foot(slip: Slip, sheet: Sheet) -> None:
    if slip.missed_call or slip.rule or slip.complaints or slip.courtesy:
        sheet.space(8)
        sheet.rule()
        sheet.space(4)
    if slip.missed_call:
        sheet.centred(slip.missed_call, _MISSED)
        sheet.space(4)
    if slip.rule:
        sheet.centred(slip.rule, _NOTE)
        sheet.space(4)
    for text in (*slip.complaints, *slip.courtesy):
        sheet.centred(text, _NOTE)


def _draw_stub(slip: Slip, sheet: Sheet) -> None:
    """Draw the lower half: what to know, beside the QR code where both have room."""
    code = _code_beside_facts(slip.follow_url, sheet)
    if code is None:
        _draw_facts(_facts(slip, sheet, sheet.text_width), sheet)
        _draw_time_and_code(slip, sheet)
        return
    top = sheet.bottom
    _draw_facts(_facts(slip, sheet, sheet.width - sheet.margin - code.width), sheet)
    # The code's own quiet zone is its margin; its dark edge stands level with the first words.
    code_top = top - sheet.dots(_CODE_RISE)
    left = sheet.width - code.width
    sheet.paste(code, left, code_top)
    below = code_top + code.height - sheet.dots(4)
    if slip.follow_caption:
        caption = set_text(slip.follow_caption, _CAPTION, code.width, sheet.scale)
        caption.draw(sheet.pen, left, below, code.width)
        below += caption.height
    sheet.advance_to(below)
    sheet.space(4)
    _draw_fact(_time_fact(slip, sheet, sheet.text_width), sheet)


def _facts(slip: Slip, sheet: Sheet, width: float) -> list[_Fact]:
    side, indent = _icon_measures(sheet)
    told = (
        (icons.people, slip.ahead, slip.wait),
        (icons.counter, slip.counters, slip.guidance),
    )
    return [
        _Fact(
            icon(side),
            indent,
            set_text(strong, _FACT, width - indent, sheet.scale),
            set_text(quiet, _FACT_MORE, width - indent, sheet.scale) if quiet else None,
        )
        for icon, strong, quiet in told
        if strong
    ]


def _time_fact(slip: Slip, sheet: Sheet, width: float) -> _Fact:
    side, indent = _icon_measures(sheet)
    time = set_text(slip.issued_time, _TIME, width - indent, sheet.scale)
    date = set_text(slip.issued_date, _NOTE, width - indent, sheet.scale)
    beside = round(time.width) + sheet.dots(14)
    if len(time.lines) == len(date.lines) == 1 and beside + date.width <= width - indent:
        return _Fact(icons.clock(side), indent, time, date, beside)
    below = set_text(slip.issued_date, _NOTE, width, sheet.scale)
    return _Fact(icons.clock(side), indent, time, below, quiet_indented=False)


def _icon_measures(sheet: Sheet) -> tuple[int, int]:
    """Return an icon's side, and how far right of its left edge the text begins."""
    return (sheet.dots(42), sheet.dots(56)) if sheet.wide else (sheet.dots(34), sheet.dots(44))


def _draw_facts(facts: list[_Fact], sheet: Sheet) -> None:
    for fact in facts:
        _draw_fact(fact, sheet)
        sheet.space(4)


def _draw_fact(fact: _Fact, sheet: Sheet) -> None:
    sheet.reach(fact.height)
    fact.draw(sheet, sheet.margin, sheet.bottom)
    sheet.advance_to(sheet.bottom + fact.height)


def _draw_time_and_code(slip: Slip, sheet: Sheet) -> None:
    """Draw the code under the facts, the time to its left where it has room, the caption below."""
    if slip.follow_url is None:
        _draw_fact(_time_fact(slip, sheet, sheet.text_width), sheet)
        return
    modules = qr_modules(slip.follow_url)
    wanted = sheet.dots(_MODULE_WIDE if sheet.wide else _MODULE_SMALL)
    code = draw_qr(modules, min(wanted, _most_dots(modules, sheet)))
    room = sheet.width - sheet.margin - code.width
    if room >= sheet.dots(_LEAST_TIME):
        time = _time_fact(slip, sheet, room)
        top = sheet.bottom
        sheet.paste(code, sheet.width - code.width, top)
        time.draw(sheet, sheet.margin, top + max(0, (code.height - time.height) / 2))
        sheet.advance_to(top + max(code.height, time.height))
    else:
        _draw_fact(_time_fact(slip, sheet, sheet.text_width), sheet)
        sheet.picture(code)
    if slip.follow_caption:
        sheet.centred(slip.follow_caption, _CAPTION)


def _code_beside_facts(url: str | None, sheet: Sheet) -> Image.Image | None:
    """Return the code as large as leaves room for the facts; None when there is no such size."""
    if url is None:
        return None
    modules = qr_modules(url)
    across = len(modules) + 2 * QUIET_MODULES
    for drawn in (_MODULE_WIDE, _MODULE_NARROW):
        side = across * sheet.dots(drawn)
        if sheet.width - sheet.margin - side >= sheet.dots(_LEAST_FACTS):
            return draw_qr(modules, sheet.dots(drawn))
    return None


def _most_dots(modules: tuple[bytes, ...], sheet: Sheet) -> int:
    return sheet.width // (len(modules) + 2 * QUIET_MODULES)


def _draw_trial(trial: TrialSlip, sheet: Sheet) -> None:
    sheet.ruler()
    sheet.space(16)
    sheet.centred(trial.title, _TITLE)
    sheet.space(8)
    for text in trial.lines:
        sheet.centred(text, _NOTE)
    modules = qr_modules(trial.qr_text)
    sheet.space(12)
    sheet.picture(draw_qr(modules, min(sheet.dots(_MODULE_WIDE), _most_dots(modules, sheet))))
    sheet.space(12)
    sheet.ruler()
