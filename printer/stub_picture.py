"""The lower half of a slip: what to know, and the QR code beside it where it fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from printer import icons
from printer.qr_code import QUIET_MODULES, draw_qr, qr_modules
from printer.sheet import Sheet
from printer.slip import Part, Slip
from printer.typesetting import Style, TextBlock, set_text

_FACT = Style(700, (42, 40, 38, 36), lines=1)
_FACT_MORE = Style(500, (34,))
_DATE = Style(500, (34,), lines=3)
_CAPTION = Style(500, (34,))
_TIME = Style(700, (34,))

# Measures in dots of a printer of eight dots a millimetre, as the sizes of the styles above.
MODULE_WIDE = 6
_MODULE_NARROW = 5
_MODULE_SMALL = 4
_LEAST_FACTS = 280
_LEAST_NARROW = 200
_CODE_RISE = 8
# Of the em: where the middle of a capital is, above the line it stands on.
_HALF_CAPITAL = 0.37


@dataclass(frozen=True)
class _Fact:
    """One thing to know: an icon, a strong text and perhaps a quieter one.

    The quieter one stands beside the strong one or below the icon.
    """

    icon: Image.Image | None
    indent: int
    strong: TextBlock
    quiet: TextBlock | None
    quiet_beside: int | None = None
    """How far right of the strong text's left edge the quiet one stands; None: below the icon."""

    @property
    def height(self) -> float:
        quiet = self.quiet.height if self.quiet and self.quiet_beside is None else 0
        return max(self.strong.height + quiet, self.icon.height if self.icon else 0)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        baseline = top + self.strong.baselines[0]
        middle = baseline - _HALF_CAPITAL * self.strong.font.size
        if self.icon:
            sheet.paste(self.icon, left, middle - self.icon.height / 2)
        text_left = left + self.indent
        self.strong.draw(sheet.pen, text_left, top, None)
        if self.quiet and self.quiet_beside is not None:
            quiet_top = baseline - self.quiet.baselines[0]
            self.quiet.draw(sheet.pen, text_left + self.quiet_beside, quiet_top, None)
        elif self.quiet:
            self.quiet.draw(sheet.pen, left, top + self.strong.height, None)


def draw_stub(slip: Slip, sheet: Sheet, run: Sequence[Part]) -> None:
    """Draw parts that stand together: facts in their order, the code beside them.

    On narrow paper the wait stands above, over the whole width.
    """
    parts = [part for part in run if part in ("wait", "counters", "time")]
    url = slip.follow_url if "qr" in run else None
    if url is None:
        _draw_facts(_facts(slip, sheet, sheet.text_width, parts), sheet)
        return
    if not sheet.wide:
        above = [part for part in parts if part == "wait"]
        _draw_facts(_facts(slip, sheet, sheet.text_width, above), sheet)
        parts = [part for part in parts if part not in above]
    code = _code_beside(url, sheet) if parts else None
    if code is None:
        _draw_facts(_facts(slip, sheet, sheet.text_width, parts), sheet)
        _draw_code(slip, sheet, url)
        return
    top = sheet.bottom
    room = sheet.width - sheet.margin - code.width
    _draw_facts(_facts(slip, sheet, room, parts, bare=not sheet.wide), sheet)
    # The code's own quiet zone is its margin; its dark edge stands level with the first words.
    code_top = top - sheet.dots(_CODE_RISE)
    left = sheet.width - code.width
    sheet.paste(code, left, code_top)
    below = code_top + code.height - sheet.dots(4)
    if not sheet.wide:
        sheet.advance_to(below)
        _draw_caption(slip, sheet)
    elif slip.follow_caption:
        caption = set_text(slip.follow_caption, _CAPTION, code.width, sheet.scale)
        sheet.reach(below - sheet.bottom + caption.height)
        caption.draw(sheet.pen, left, below, code.width)
        below += caption.height
    sheet.advance_to(below)


def _facts(
    slip: Slip, sheet: Sheet, width: float, parts: Sequence[Part], *, bare: bool = False
) -> list[_Fact]:
    """Set the facts of these parts within `width` dots; `bare`: without icons, to save room."""
    side, indent = (0, 0) if bare else _icon_measures(sheet)
    known = {
        "wait": (icons.people, slip.ahead, slip.wait),
        "counters": (icons.counter, slip.counters, slip.guidance),
    }
    facts = []
    for part in parts:
        if part == "time":
            facts.append(_time_fact(slip, sheet, width, side, indent))
            continue
        icon, strong, quiet = known[part]
        if strong:
            more = set_text(quiet, _FACT_MORE, width, sheet.scale) if quiet else None
            text = set_text(strong, _FACT, width - indent, sheet.scale)
            facts.append(_Fact(icon(side) if side else None, indent, text, more))
    return facts


def _time_fact(slip: Slip, sheet: Sheet, width: float, side: int, indent: int) -> _Fact:
    """Set time and date on one line, if need be without the clock; else below each other."""
    time = set_text(slip.issued_time, _TIME, width, sheet.scale)
    date = set_text(slip.issued_date, _DATE, width, sheet.scale)
    beside = round(time.width) + sheet.dots(14)
    one_line = len(time.lines) == len(date.lines) == 1
    icon = icons.clock(side) if side else None
    if one_line and indent + beside + date.width <= width:
        return _Fact(icon, indent, time, date, beside)
    if one_line and beside + date.width <= width:
        return _Fact(None, 0, time, date, beside)
    time = set_text(slip.issued_time, _TIME, width - indent, sheet.scale)
    return _Fact(icon, indent, time, date)


def _icon_measures(sheet: Sheet) -> tuple[int, int]:
    """Return an icon's side, and how far right of its left edge the text begins."""
    return (sheet.dots(42), sheet.dots(56)) if sheet.wide else (sheet.dots(34), sheet.dots(44))


def _draw_facts(facts: list[_Fact], sheet: Sheet) -> None:
    for fact in facts:
        sheet.reach(fact.height)
        fact.draw(sheet, sheet.margin, sheet.bottom)
        sheet.advance_to(sheet.bottom + fact.height)
        sheet.space(4 if sheet.wide else 2)


def _draw_code(slip: Slip, sheet: Sheet, url: str) -> None:
    """Draw the code by itself, as large as the paper takes it, the caption below."""
    modules = qr_modules(url)
    wanted = sheet.dots(MODULE_WIDE if sheet.wide else _MODULE_SMALL)
    sheet.picture(draw_qr(modules, min(wanted, most_dots(modules, sheet))))
    _draw_caption(slip, sheet)


def _draw_caption(slip: Slip, sheet: Sheet) -> None:
    if slip.follow_caption:
        sheet.centred(slip.follow_caption, _CAPTION)


def _code_beside(url: str, sheet: Sheet) -> Image.Image | None:
    """Return the code as large as leaves room beside it; None when there is no such size."""
    modules = qr_modules(url)
    across = len(modules) + 2 * QUIET_MODULES
    sizes = (MODULE_WIDE, _MODULE_NARROW) if sheet.wide else (_MODULE_SMALL,)
    least = _LEAST_FACTS if sheet.wide else _LEAST_NARROW
    for drawn in sizes:
        side = across * sheet.dots(drawn)
        if sheet.width - sheet.margin - side >= sheet.dots(least):
            return draw_qr(modules, sheet.dots(drawn))
    return None


def most_dots(modules: tuple[bytes, ...], sheet: Sheet) -> int:
    """Return how large a module of a code may be on this paper, in dots."""
    return sheet.width // (len(modules) + 2 * QUIET_MODULES)
