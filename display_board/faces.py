"""The pages' typeface: of each weight the letters that an office writes, and the whole.

Made of the faces that slips are printed with. The small ones carry no hints: they are a third of
the bytes, and every screen that shows them smooths its letters. Letters of other scripts are in
faces of their own, which a page fetches when it shows one.
"""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from display_board import fallback
from display_board.fallback import Span, runs

FAMILY = "Be Vietnam Pro"
OTHER_LETTERS = "Luot Letters"
IDEOGRAPHS = "Luot Ideographs"
"""A family of its own: it has one weight, which is no reason to draw it bolder."""
PRINTED = Path(__file__).parent.parent / "printer" / "fonts"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
PHONE_WEIGHTS = {"400 599": 400, "600 900": 700}
"""A phone on mobile data gets two weights for all: what is bold there is all of one weight."""
FEATURES = ["ccmp", "kern", "locl", "mark", "tnum"]
MARKED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
LETTERS = frozenset(
    [*range(0x20, 0x7F), *map(ord, MARKED + MARKED.lower()), *map(ord, "\u00a0°·½×–—‘’“”…₫→≤≥")]
)
"""Code points of Vietnamese and English, and the signs of the catalogues."""
MADE_FROM = "/* Made from printer/fonts by display_board/generate.py. */"


def faces() -> Iterator[tuple[str, bytes]]:
    """Make every face as WOFF2, with the name of its file."""
    for weight in WEIGHTS:
        yield _file(weight), _woff2(weight, LETTERS)
        yield _file(weight, whole=True), _woff2(weight, _held(weight))


def licence() -> str:
    """Read the licence that goes with each face."""
    return (PRINTED / "OFL.txt").read_text(encoding="utf-8")


def style_sheet() -> str:
    """Write the faces of board, clerk page and log."""
    rules = [_rules(str(weight), weight, "block") for weight in WEIGHTS]
    return "\n".join([MADE_FROM, *rules, *_other_rules(), ""])


def phone_style_sheet() -> str:
    """Write the faces of the citizen's page: words stand there before any face is fetched."""
    rules = [_rules(span, weight, "swap") for span, weight in PHONE_WEIGHTS.items()]
    return "\n".join([MADE_FROM, *rules, *_other_rules(), ""])


def _rules(span: str, weight: int, display: str) -> str:
    rest = _held(weight) - LETTERS
    return _rule(FAMILY, span, _file(weight), display, runs(LETTERS)) + _rule(
        FAMILY, span, _file(weight, whole=True), display, runs(rest)
    )


def _other_rules() -> Iterator[str]:
    for package in fallback.packages():
        face = package.into
        family = IDEOGRAPHS if face == "han" else OTHER_LETTERS
        for weight in sorted(set(package.files.values()) - {"LICENSE"}):
            bold = "700" if face == "han" else weight
            for end, spans in fallback.slices(face):
                file = f"{face}-{weight}{end}.woff2"
                if (fallback.PAGES / file).exists():
                    yield _rule(family, bold, file, "swap", spans)


def _rule(family: str, span: str, file: str, display: str, letters: Iterable[Span]) -> str:
    # The address is right for this sheet and for a bundle in the folder of any page.
    return (
        f'@font-face {{\n  font-family: "{family}";\n  font-weight: {span};\n'
        f"  font-display: {display};\n"
        f'  src: url("../shared/fonts/{file}") format("woff2");\n'
        f"  unicode-range: {', '.join(_ranges(letters))};\n}}\n"
    )


def _ranges(letters: Iterable[Span]) -> Iterator[str]:
    for first, last in letters:
        yield f"U+{first:04X}" if first == last else f"U+{first:04X}-{last:04X}"


def _file(weight: int, *, whole: bool = False) -> str:
    return f"be-vietnam-pro-{weight}{'-whole' if whole else ''}.woff2"


def _held(weight: int) -> frozenset[int]:
    with TTFont(PRINTED / f"BeVietnamPro-{WEIGHTS[weight]}.ttf") as font:
        return frozenset(font.getBestCmap())


def _woff2(weight: int, letters: Iterable[int]) -> bytes:
    options = subset.Options(hinting=False, layout_features=FEATURES, notdef_outline=True)
    # The same letters make the same bytes, whenever they are made.
    with TTFont(PRINTED / f"BeVietnamPro-{WEIGHTS[weight]}.ttf", recalcTimestamp=False) as font:
        maker = subset.Subsetter(options)
        maker.populate(unicodes=letters)
        maker.subset(font)
        font.flavor = "woff2"
        made = io.BytesIO()
        font.save(made)
    return made.getvalue()
