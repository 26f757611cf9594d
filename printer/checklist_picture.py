"""A checklist becomes a picture of black and white dots: boxes to tick, facts, a QR code."""

from PIL import Image

from printer.checklist import Checklist, Fact, ListedPaper
from printer.profile import PrinterProfile
from printer.qr_code import QUIET_MODULES, draw_qr, qr_modules
from printer.sheet import Sheet
from printer.typesetting import Style, TextBlock, set_text

_OFFICE_KIND = Style(600, (34,), lines=3)
_OFFICE_NAME = Style(800, (50, 46, 42, 38, 36, 34), lines=2)
_HEADING = Style(600, (36, 34), lines=1)
_TITLE = Style(800, (54, 48, 42, 38), lines=4)
_NOTE = Style(500, (34,), lines=4)
_WHEN = Style(600, (34,), lines=4)
_PAPER = Style(700, (40, 36, 34), lines=4)
_LABEL = Style(500, (34,), lines=2)
_FACT = Style(700, (36, 34), lines=4)
_LAST = Style(700, (34,), lines=2)

# Measures in dots of a printer of eight dots a millimetre.
_BOX = 46
_STROKE = 4
_LABEL_WIDTH = 176
_MODULE_WIDE = 6
_MODULE_NARROW = 4
_LEAST_CAPTION = 220


def draw_checklist(checklist: Checklist, profile: PrinterProfile) -> Image.Image:
    """Return the checklist as a picture of mode "1", 0 for a printed dot."""
    sheet = Sheet(profile)
    _draw_head(checklist, sheet)
    for paper in checklist.papers:
        _draw_paper(paper, sheet)
    if checklist.left_out is not None:
        sheet.centred(checklist.left_out, _PAPER)
        sheet.space(8)
    sheet.rule()
    sheet.space(8)
    for fact in checklist.facts:
        _draw_fact(fact, sheet)
    if checklist.page_url is not None:
        sheet.space(4)
        sheet.rule()
        sheet.space(8)
        _draw_code(checklist.page_url, checklist.page_caption, sheet)
    sheet.space(8)
    sheet.rule()
    sheet.space(8)
    for text in checklist.printed:
        sheet.centred(text, _NOTE)
    sheet.centred(checklist.no_number, _LAST)
    return sheet.finished()


def _draw_head(checklist: Checklist, sheet: Sheet) -> None:
    for text in checklist.office[:-1]:
        sheet.centred(text, _OFFICE_KIND)
    for text in checklist.office[-1:]:
        sheet.centred(text, _OFFICE_NAME)
    sheet.space(6)
    sheet.rule()
    sheet.space(8)
    sheet.centred(checklist.heading, _HEADING)
    sheet.centred(checklist.title, _TITLE)
    if checklist.called:
        sheet.centred(checklist.called, _NOTE)
    sheet.space(8)
    sheet.perforation()
    sheet.space(12)


def _draw_paper(paper: ListedPaper, sheet: Sheet) -> None:
    indent = sheet.dots(_BOX + 16)
    width = sheet.text_width - (sheet.dots(40) if paper.waived else indent)
    told = (
        (paper.when, _WHEN),
        (paper.name, _NOTE if paper.waived else _PAPER),
        (paper.sheets, _NOTE),
        (paper.note, _NOTE),
    )
    blocks = [set_text(text, style, width, sheet.scale) for text, style in told if text]
    padding = sheet.dots(10) if paper.waived else 0
    height = max(sum(one.height for one in blocks), sheet.dots(_BOX)) + 2 * padding
    sheet.reach(height)
    top = sheet.bottom
    if paper.waived:
        _frame(sheet, sheet.margin, top, sheet.text_width, height)
    else:
        _frame(sheet, sheet.margin, top + sheet.dots(2), sheet.dots(_BOX), sheet.dots(_BOX))
    left = sheet.margin + (2 * padding if paper.waived else indent)
    _stack(blocks, sheet, left, top + padding)
    sheet.advance_to(top + height)
    sheet.space(14)


def _frame(sheet: Sheet, left: float, top: float, width: float, height: float) -> None:
    box = (round(left), round(top), round(left + width) - 1, round(top + height))
    sheet.pen.rounded_rectangle(box, sheet.dots(8), outline=0, width=sheet.dots(_STROKE))


def _draw_fact(fact: Fact, sheet: Sheet) -> None:
    beside = sheet.wide
    across = sheet.dots(_LABEL_WIDTH) if beside else sheet.text_width
    label = set_text(fact.label, _LABEL, across, sheet.scale)
    indent = sheet.dots(_LABEL_WIDTH + 14) if beside else 0
    width = sheet.text_width - indent
    blocks = [set_text(fact.text, _FACT, width, sheet.scale)]
    if fact.note:
        blocks.append(set_text(fact.note, _NOTE, width, sheet.scale))
    if not beside:
        blocks.insert(0, label)
    height = max(sum(one.height for one in blocks), label.height)
    sheet.reach(height)
    if beside:
        down = blocks[0].baselines[0] - label.baselines[0]
        label.draw(sheet.pen, sheet.margin, sheet.bottom + down, None)
    _stack(blocks, sheet, sheet.margin + indent, sheet.bottom)
    sheet.advance_to(sheet.bottom + height)
    sheet.space(6)


def _draw_code(url: str, caption: str | None, sheet: Sheet) -> None:
    modules = qr_modules(url)
    most = sheet.width // (len(modules) + 2 * QUIET_MODULES)
    wanted = sheet.dots(_MODULE_WIDE if sheet.wide else _MODULE_NARROW)
    code = draw_qr(modules, min(wanted, most))
    room = sheet.width - sheet.margin - code.width
    if caption is None or room < sheet.dots(_LEAST_CAPTION):
        sheet.picture(code)
        if caption is not None:
            sheet.centred(caption, _WHEN)
        return
    block = set_text(caption, _WHEN, room, sheet.scale)
    height = max(code.height, block.height)
    sheet.reach(height)
    top = sheet.bottom
    sheet.paste(code, 0, top)
    block.draw(sheet.pen, code.width, top + (height - block.height) / 2, None)
    sheet.advance_to(top + height)


def _stack(blocks: list[TextBlock], sheet: Sheet, left: float, top: float) -> None:
    for block in blocks:
        block.draw(sheet.pen, left, top, None)
        top += block.height
