"""Forms as PDF/UA-1, set by Typst from faces that are shipped: the same on every machine."""

import io
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path

import orjson
import segno
import typst

from printer.fonts import fonts_folder
from server.forms.sheet import FormSheet

FACES = {"serif": "Tinos", "sans": "Be Vietnam Pro"}
"""By the office file's `typeface`; Tinos has the widths of Times New Roman."""


@cache
def template() -> bytes:
    """Read the one template of all forms."""
    return (files("server") / "forms" / "templates" / "form.typ").read_bytes()


@cache
def fonts() -> typst.Fonts:
    """Find the faces that are shipped; those of the machine are left alone."""
    here = Path(__file__).parent / "fonts"
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[here, fonts_folder()],
    )


def pdf_of(*sheets: FormSheet) -> bytes:
    """Typeset forms of one kind after each other as one PDF/UA-1; there is at least one.

    Raises:
        typst.TypstError: the template has a fault.
    """
    return typst.compile(
        template(), font_paths=fonts(), sys_inputs=inputs_of(*sheets), pdf_standards="ua-1"
    )


def inputs_of(*sheets: FormSheet) -> dict[str, str]:
    """Write forms as the template reads them."""
    return {"form": orjson.dumps([_told(one) for one in sheets]).decode()}


def _told(sheet: FormSheet) -> dict[str, object]:
    told = asdict(sheet)
    told["title"] = " ".join(sheet.title_lines)
    told["qr_alt"] = sheet.qr_caption
    if sheet.qr is not None:
        drawn = io.BytesIO()
        segno.make(sheet.qr, error="m", micro=False).save(drawn, kind="svg", border=0, scale=8)
        told["qr"] = drawn.getvalue().decode()
    return told
