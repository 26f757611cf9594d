"""The screens are checked against the types that Python gives them."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6

import kiosk_app

FOLDER = Path(kiosk_app.__file__).parent
TYPED = (
    "rows.py",
    "view_models.py",
    "visit_view.py",
    "look_up_views.py",
    "dossier_view.py",
    "check_in_view.py",
    "card_view.py",
    "idle_view.py",
    "notice_views.py",
    "errands_view.py",
    "keys_view.py",
    "items.py",
)
TOOLS = Path(sys.executable).parent
REGISTRAR = Path(PySide6.__file__).parent / "Qt" / "libexec" / "qmltyperegistrar"


def test_no_screen_has_a_warning(tmp_path: Path) -> None:
    module = tmp_path / "Luot" / "Kiosk"
    module.mkdir(parents=True)
    types = tmp_path / "types.json"
    sources = [str(FOLDER / "glass" / name) for name in TYPED]
    subprocess.run(
        [TOOLS / "pyside6-metaobjectdump", *sources, "-o", types], check=True, timeout=200
    )
    subprocess.run(
        [
            *(REGISTRAR, "--generate-qmltypes", module / "kiosk.qmltypes"),
            *("--import-name", "Luot.Kiosk", "--major-version", "1"),
            *(types, "-o", os.devnull),
        ],
        check=True,
        capture_output=True,
        timeout=200,
    )
    (module / "qmldir").write_text(
        "module Luot.Kiosk\ntypeinfo kiosk.qmltypes\nimport QtQuick auto\n"
    )
    found = subprocess.run(
        [
            *(TOOLS / "pyside6-qmllint", "-W", "0", "-I", tmp_path),
            *sorted((FOLDER / "qml").glob("*.qml")),
        ],
        check=False,
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert found.returncode == 0, found.stdout + found.stderr
