"""The lower half of a slip: what to know, the time, and the QR code beside them where it fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from printer import icons
from printer.qr_code import QUIET_MODULES, draw_qr, qr_modules
from printer.sheet import Sheet
from printer.slip import Part, Slip
from printer.typesetting import Style, TextBlock, set_text

_FACT = Style(700, (44, 40, 36), lines=2)
_FACT_MORE = Style(500, (36, 34))
_DATE = Style(500, (34,), lines=3)
_CAPTION = Style(600, (34,), lines=3)
_TIME = Style(700, (36,))

# Measures in dots of a printer of eight dots a millimetre, as the sizes of the styles above.
MODULE_WIDE = 6
_MODULE_NARROW = 5
_MODULE_SMALL = 4
_LEAST_FACTS = 280
_LEAST_TIME = 200
_CODE_RISE = 14
# Of the em: where the middle of a capital is, above the line it stands on.
_HALF_CAPITAL = 0.37


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


def draw_stub(slip: Slip, sheet: Sheet, run: Sequence[Part]) -> None:
    """Draw parts that stand together: facts in their order, the code beside them or below.

    The time stands below the facts, or beside the code.
    """
    facts = [part for part in run if part in ("wait", "counters")]
    url = slip.follow_url if "qr" in run else None
    code = _code_beside_facts(url, sheet) if facts else None
    if code is None:
        _draw_facts(_facts(slip, sheet, sheet.text_width, facts), sheet)
        _draw_time_and_code(slip, sheet, url, has_time="time" in run)
        return
    top = sheet.bottom
    _draw_facts(_facts(slip, sheet, sheet.width - sheet.margin - code.width, facts), sheet)
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
    if "time" in run:
        _draw_fact(_time_fact(slip, sheet, sheet.text_width), sheet)


def _facts(slip: Slip, sheet: Sheet, width: float, parts: Sequence[Part]) -> list[_Fact]:
    side, indent = _icon_measures(sheet)
    known = {
        "wait": (icons.people, slip.ahead, slip.wait),
        "counters": (icons.counter, slip.counters, slip.guidance),
    }
    return [
        _Fact(
            icon(side),
            indent,
            set_text(strong, _FACT, width - indent, sheet.scale),
            set_text(quiet, _FACT_MORE, width - indent, sheet.scale) if quiet else None,
        )
        for icon, strong, quiet in (known[part] for part in parts)
        if strong
    ]


def _time_fact(slip: Slip, sheet: Sheet, width: float) -> _Fact:
    side, indent = _icon_measures(sheet)
    time = set_text(slip.issued_time, _TIME, width - indent, sheet.scale)
    date = set_text(slip.issued_date, _DATE, width - indent, sheet.scale)
    beside = round(time.width) + sheet.dots(14)
    if len(time.lines) == len(date.lines) == 1 and beside + date.width <= width - indent:
        return _Fact(icons.clock(side), indent, time, date, beside)
    below = set_text(slip.issued_date, _DATE, width, sheet.scale)
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


def _draw_time_and_code(slip: Slip, sheet: Sheet, url: str | None, *, has_time: bool) -> None:
    """Draw the code under the facts, the time to its left where it has room, the caption below."""
    if url is None:
        if has_time:
            _draw_fact(_time_fact(slip, sheet, sheet.text_width), sheet)
        return
    modules = qr_modules(url)
    wanted = sheet.dots(MODULE_WIDE if sheet.wide else _MODULE_SMALL)
    code = draw_qr(modules, min(wanted, most_dots(modules, sheet)))
    room = sheet.width - sheet.margin - code.width
    if has_time and room >= sheet.dots(_LEAST_TIME):
        time = _time_fact(slip, sheet, room)
        top = sheet.bottom
        sheet.paste(code, sheet.width - code.width, top)
        time.draw(sheet, sheet.margin, top + max(0, (code.height - time.height) / 2))
        sheet.advance_to(top + max(code.height, time.height))
    else:
        if has_time:
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
    for drawn in (MODULE_WIDE, _MODULE_NARROW):
        side = across * sheet.dots(drawn)
        if sheet.width - sheet.margin - side >= sheet.dots(_LEAST_FACTS):
            return draw_qr(modules, sheet.dots(drawn))
    return None


def most_dots(modules: tuple[bytes, ...], sheet: Sheet) -> int:
    """Return how large a module of a code may be on this paper, in dots."""
    return sheet.width // (len(modules) + 2 * QUIET_MODULES)
