"""What stands on a form of an office: words in their order, without any layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import (
    Literal,
    NotRequired,  # pydantic takes no other before Python 3.12
)

from typing_extensions import TypedDict

Side = Literal["left", "center", "right"]


class Part(TypedDict):
    """A piece of a sentence."""

    text: str
    bold: bool


class Line(TypedDict):
    """A line of a form, with `prose` a paragraph of a letter, with `item` one of a list."""

    kind: Literal["line", "prose", "item"]
    parts: list[Part]


class Step(TypedDict):
    """A line of a list whose order counts."""

    kind: Literal["step"]
    number: int
    parts: list[Part]


class Boxed(TypedDict):
    """What is looked for first, in a frame."""

    kind: Literal["box"]
    label: str
    large: str
    below: str
    centred: bool


class Ruled(TypedDict):
    """A table; `widths` are Typst's, such as "8mm" or "1fr". `sums` stand below, in bold."""

    kind: Literal["table"]
    widths: list[str]
    aligned: list[Side]
    head: list[str]
    rows: list[list[str]]
    sums: NotRequired[list[list[str]]]


class Heading(TypedDict):
    """The heading of a part of a report."""

    kind: Literal["heading"]
    text: str


class Chart(TypedDict):
    """A chart and the table of what it draws; `alt` is said by a screen reader."""

    kind: Literal["chart"]
    title: str
    note: str
    svg: str
    alt: str
    table: Ruled


class Signature(TypedDict):
    """Who signs, how, and their printed name."""

    post: str
    how: str
    name: str


Block = Line | Step | Boxed | Ruled | Heading | Chart


@dataclass(frozen=True, kw_only=True, slots=True)
class FormSheet:
    """A form as it is printed.

    Attributes:
        face: the family of its letters.
        paper: the size of the sheet, or "roll" for the 80 mm printer; `flipped`: on its long side.
        title_lines: the title as it is broken.
        number: the document's number line, left to the office's clerks; None: it has none.
        addressed: to whom a letter goes.
        qr: what the QR code holds; None: there is none.
        annex: what stands on pages of its own, after the signatures.
        copies_to: a heading and who gets a copy.
        posted: whether it hangs on a wall: a large title, the QR code beside it.
        dense: much stands on one sheet: smaller letters, closer lines, narrow edges.
        foot: said at the foot of each page of a report; its pages are counted beside it.
    """

    language: str
    face: str
    paper: Literal["a5", "a4", "roll"] = "a5"
    flipped: bool = False
    agency: str
    office: str
    nation: str
    motto: str
    dated: str
    title_lines: Sequence[str]
    number: str | None = None
    addressed: Sequence[Part] | None = None
    blocks: Sequence[Block]
    annex: Sequence[Block] = ()
    signed: Sequence[Signature] = ()
    qr: str | None = None
    qr_on_top: bool = False
    qr_caption: str = ""
    copies_to: Sequence[str] = ()
    pages: bool = False
    posted: bool = False
    dense: bool = False
    foot: str = ""
    page_word: str = ""


def plain(text: str) -> Part:
    """Make a piece of a sentence."""
    return {"text": text, "bold": False}


def bold(text: str) -> Part:
    """Make a piece of a sentence that is looked for."""
    return {"text": text, "bold": True}


def marked(text: str) -> list[Part]:
    """Read a text of the catalogue, in which what stands between two stars is bold."""
    return [
        {"text": piece, "bold": place % 2 == 1}
        for place, piece in enumerate(text.split("**"))
        if piece
    ]
