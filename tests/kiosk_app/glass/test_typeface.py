"""Every script that ships a face is drawn in it."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QTextLayout
from pytestqt.qtbot import QtBot

from kiosk_app.glass.measured import FACE
from kiosk_app.glass.typeface import load_typeface
from tests.kiosk_app.samples import an_office_of_long_names


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


def test_menus_are_laid_out_without_a_screen() -> None:
    office = an_office_of_long_names()
    done = subprocess.run(
        [sys.executable, "-m", "kiosk_app.glass.fits"],
        input=office.model_dump_json(),
        env={**os.environ, "DISPLAY": "", "WAYLAND_DISPLAY": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    assert {one["language"] for one in told} == {"vi", "en"}
    assert {one["field"] for one in told} == {None, *(one.code for one in office.fields)}
    assert len({one["panel"] for one in told}) == 9
    assert {one["pages"] for one in told} >= {1, 2}
    assert all(one["whole"] for one in told)
