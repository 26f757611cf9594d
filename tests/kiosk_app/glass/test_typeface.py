"""Every script that ships a face is drawn in it."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QTextLayout
from pytestqt.qtbot import QtBot

from kiosk_app.glass.fits import PANELS, fits
from kiosk_app.glass.measured import FACE
from kiosk_app.glass.typeface import load_typeface
from tests.kiosk_app.samples import an_office, an_office_of_long_names


def drawn_in(text: str, weight: QFont.Weight) -> set[str]:
    font = QFont(FACE)
    font.setPixelSize(40)
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    runs = layout.glyphRuns()
    assert all(index != 0 for run in runs for index in run.glyphIndexes())
    return {run.rawFont().familyName().lower() for run in runs}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ភាសាខ្មែរ", "noto sans khmer"),
        ("ພາສາລາວ", "noto sans lao"),
        ("ภาษาไทย", "noto sans thai"),
        ("中文翻译翻譯", "noto sans sc"),
        ("ƀ", "noto sans"),
        ("Chứng thực", "be vietnam pro"),
    ],
)
@pytest.mark.parametrize("weight", [QFont.Weight.Medium, QFont.Weight.Bold])
def test_letters_are_drawn_in_a_shipped_face(
    qtbot: QtBot, text: str, family: str, weight: QFont.Weight
) -> None:
    load_typeface()
    [used] = drawn_in(text, weight)
    assert used.startswith(family)


def test_every_menu_is_laid_out_on_every_panel(qtbot: QtBot) -> None:
    load_typeface()
    office = an_office_of_long_names()
    told = list(fits(office))
    assert {one["language"] for one in told} == {"vi", "en"}
    assert {one["field"] for one in told} == {None, *(one.code for one in office.fields)}
    assert {one["panel"] for one in told} == {*PANELS}
    assert {one["pages"] for one in told} >= {1, 2}
    assert all(one["whole"] for one in told)


def test_menus_are_laid_out_without_a_screen(qtbot: QtBot) -> None:
    load_typeface()
    office = an_office()
    done = subprocess.run(
        [sys.executable, "-m", "kiosk_app.glass.fits"],
        input=office.model_dump_json(),
        env={**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == list(fits(office))
    assert {one["field"] for one in fits(office)} == {None}, "it offers its services directly"
