"""A slip becomes a picture of black and white dots."""

from collections.abc import Sequence
from itertools import groupby

from PIL import Image

from printer.checklist import Checklist
from printer.checklist_picture import draw_checklist
from printer.length import kept_short
from printer.number_picture import draw_number
from printer.profile import PrinterProfile
from printer.qr_code import draw_qr, qr_modules
from printer.sheet import Sheet
from printer.slip import NOTES, Part, Slip, TrialSlip, together
from printer.stub_picture import MODULE_WIDE, draw_stub, most_dots
from printer.typesetting import Style, set_text

_OFFICE_KIND = Style(500, (34,))
_OFFICE_NAME = Style(800, (44, 42, 38, 36, 34))
_FIELD = Style(500, (36, 34), lines=2)
_SERVICE = Style(700, (50, 46, 42, 38, 34), lines=2)
_SERVICE_NARROW = Style(700, (38, 36, 34), lines=1)
_ERRAND = Style(700, (40, 36, 34), lines=2)
_BANNER = Style(700, (34,), lines=2)
_HEADING = Style(700, (34,), lines=1)
_COPY = Style(800, (44, 40, 34), lines=1)
_NOTE = Style(500, (34,), lines=3)
_THANKS = Style(500, (34,))
_BETWEEN = " · "
_SENTENCE_ENDS = frozenset(".!?;:…។")
_TITLE = Style(800, (60, 50, 40, 34), lines=2)


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


def _on_paper(slip: Slip, sheet: Sheet) -> Sheet:
    if slip.copy_mark:
        sheet.banner(set_text(slip.copy_mark, _COPY, sheet.text_width, sheet.scale))
        sheet.space(14)
    before: tuple[Part, ...] = ()
    for run in together(slip):
        _draw_run(slip, sheet, before, run)
        before = run
    return sheet


def _draw_run(slip: Slip, sheet: Sheet, before: Sequence[Part], run: Sequence[Part]) -> None:
    """Draw parts that stand together, below what parts them from those before."""
    if before == ("number",):
        sheet.perforation()
        sheet.space(4)
    elif before and run != ("number",) and before not in (("office",), ("service",)):
        sheet.space(6 if sheet.wide else 2)
        sheet.rule()
        sheet.space(4 if sheet.wide else 2)
    match run:
        case ("office",):
            _draw_office(slip, sheet)
        case ("service",):
            _draw_service(slip, sheet)
        case ("number",):
            _draw_number(slip, sheet)
        case (first, *_) if first in NOTES:
            _draw_notes(slip, sheet, run)
        case _:
            draw_stub(slip, sheet, run)


def _draw_office(slip: Slip, sheet: Sheet) -> None:
    for text in slip.office[:-1]:
        sheet.centred(text, _OFFICE_KIND)
    for text in slip.office[-1:]:
        sheet.centred(text, _OFFICE_NAME)
    sheet.space(4)
    sheet.rule()
    sheet.space(2)


def _draw_service(slip: Slip, sheet: Sheet) -> None:
    if slip.field and not slip.errands:
        sheet.centred(slip.field, _FIELD)
    if slip.errands:
        _draw_errands(slip, sheet)
    else:
        sheet.centred(slip.service, _SERVICE if sheet.wide else _SERVICE_NARROW)
    if slip.banner:
        sheet.space(6)
        sheet.centred(slip.banner, _BANNER)


def _draw_number(slip: Slip, sheet: Sheet) -> None:
    if slip.banner and "service" not in slip.parts:
        sheet.centred(slip.banner, _BANNER)
    if slip.heading:
        sheet.centred(slip.heading, _HEADING)
    sheet.space(10 if sheet.wide else 4)
    sheet.picture(draw_number(slip.number, sheet.number_width, sheet.dots_per_mm))
    sheet.space(8 if sheet.wide else 4)


def _draw_errands(slip: Slip, sheet: Sheet) -> None:
    if slip.errands_heading:
        sheet.centred(slip.errands_heading, _FIELD)
    for text in slip.errands:
        sheet.centred(text, _ERRAND)


def _draw_notes(slip: Slip, sheet: Sheet, run: Sequence[Part]) -> None:
    for paragraph in _paragraphs(run):
        if paragraph == ("courtesy",):
            for text in slip.courtesy:
                sheet.centred(text, _THANKS)
        elif paragraph == ("complaints",):
            sheet.paragraph(_BETWEEN.join(slip.complaints), _NOTE)
        else:
            texts = (slip.missed_call if one == "missed_call" else slip.rule for one in paragraph)
            sheet.paragraph(" ".join(_ended(text) for text in texts if text), _NOTE)
        sheet.space(4 if sheet.wide else 2)


def _paragraphs(run: Sequence[Part]) -> list[tuple[Part, ...]]:
    """Group the notes: what to do after a missed call and how one is called are read together."""
    about_calls = ("missed_call", "rule")
    return [
        tuple(part)
        for _, part in groupby(run, key=lambda one: "calls" if one in about_calls else one)
    ]


def _ended(sentence: str) -> str:
    return sentence if sentence[-1:] in _SENTENCE_ENDS else f"{sentence}."


def _draw_trial(trial: TrialSlip, sheet: Sheet) -> None:
    sheet.ruler()
    sheet.space(16)
    sheet.centred(trial.title, _TITLE)
    sheet.space(8)
    for text in trial.lines:
        sheet.centred(text, _NOTE)
    modules = qr_modules(trial.qr_text)
    sheet.space(12)
    sheet.picture(draw_qr(modules, min(sheet.dots(MODULE_WIDE), most_dots(modules, sheet))))
    sheet.space(12)
    sheet.ruler()
