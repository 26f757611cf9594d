"""A list on A4 paper, such as the register, form 07 of Circular 03/2025/TT-VPCP."""

from collections.abc import Sequence
from typing import Literal

from server.forms.letterhead import Letterhead
from server.forms.sheet import FormSheet, Ruled, Signature, plain
from server.forms.words import grouped, line
from server.list_file.listed import Cell, Head, Listed


def listed_sheet(head: Letterhead, listed: Listed, signed: Sequence[str] = ()) -> FormSheet:
    """Lay a list out, its sums in bold, page after page under the same heads.

    `signed` are the posts of who signs it, from left to right.
    """
    table: Ruled = {
        "kind": "table",
        "widths": [f"{one.width}fr" for one in listed.heads],
        "aligned": [_side(one) for one in listed.heads],
        "head": [one.text for one in listed.heads],
        "rows": [_texts(head, one.cells) for one in listed.rows],
        "sums": [_texts(head, one) for one in listed.sums],
    }
    span = head.say("list.span", first=f"{listed.first:%d/%m/%Y}", last=f"{listed.last:%d/%m/%Y}")
    how = head.say("sign.how")
    signs: list[Signature] = [{"post": post, "how": how, "name": ""} for post in signed]
    return FormSheet(
        **head.begins(),
        paper="a4",
        flipped=True,
        title_lines=[listed.title.upper()],
        addressed=[plain(span)],
        blocks=[table] if listed.rows else [line([plain(head.say("list.empty"))])],
        signed=signs,
        pages=True,
    )


def _side(head: Head) -> Literal["left", "right"]:
    return "right" if head.number else "left"


def _texts(head: Letterhead, cells: Sequence[Cell]) -> list[str]:
    return [grouped(one, head.language) if isinstance(one, int) else one or "" for one in cells]
