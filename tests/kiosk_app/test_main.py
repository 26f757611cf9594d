"""The kiosk as a program."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk_app.main import run
from tests.kiosk_app.fake_server import TOKEN, FakeServer

_RUN = """
import sys
from pathlib import Path
import httpx
from kiosk_app.engine import server_http
from kiosk_app.main import run
# On a loaded machine the fake takes its time, which would be said aloud.
server_http._TIMEOUT = httpx.Timeout(60.0)
url, folder = sys.argv[1], Path(sys.argv[2])
sys.exit(run(url, folder / "token", f"folder://{folder}/slips"))
"""
_TOLD_TO_END_AT_ONCE = """
import os, signal
from kiosk_app.engine.core import KioskCore
start = KioskCore.start
def start_and_be_told(core):
    start(core)
    os.kill(os.getpid(), signal.SIGTERM)
KioskCore.start = start_and_be_told
"""
_NOT_READY_WITHOUT_ENCODER = """
import sys
from kiosk_app.engine.core import KioskCore
start_core = KioskCore.start
def start_ready(core):
    assert "escpos.printer" in sys.modules
    start_core(core)
KioskCore.start = start_ready
"""
_ON_A_SCREEN_THAT_TELLS_ITS_SHAPE_ALONE = """
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QScreen
QScreen.physicalSize = lambda screen: QSizeF(160.0, 90.0)
"""
_WITHOUT_QT = """
import importlib, pkgutil, sys
for room in ("rules", "engine", "words"):
    package = importlib.import_module(f"kiosk_app.{room}")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"kiosk_app.{room}.{module.name}")
assert "kiosk_app.engine.core" in sys.modules
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
"""


UPRIGHT = {"name": "upright", "x": 0, "y": 0, "width": 1080, "height": 1920}


def kiosks_own(folder: Path) -> dict[str, str]:
    """The environment of a kiosk that shows nothing, its journal in a folder of its own."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LUOT_PANEL_MM": "268x476",
        "XDG_DATA_HOME": str(folder),
    }


def test_the_kiosk_starts_connects_and_ends_when_told(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    (tmp_path / "screens").write_text(json.dumps({"screens": [UPRIGHT]}))
    environment = {
        **kiosks_own(tmp_path),
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens'}",
    }
    del environment["LUOT_PANEL_MM"]
    with FakeServer() as fake:
        child = subprocess.Popen(
            [
                *(sys.executable, "-c", _ON_A_SCREEN_THAT_TELLS_ITS_SHAPE_ALONE + _RUN),
                *(fake.url, str(tmp_path)),
            ],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert child.stderr
        with child.stderr:
            try:
                fake.until(lambda: fake.statuses, 200)
                assert fake.statuses[0]["trouble"] == "panel_size"
            finally:
                os.kill(child.pid, signal.SIGTERM)
            said = child.stderr.read()
        assert child.wait() == 0, said
    assert said.count("\n") == 1, said
    assert "(160x90 mm)" in said
    assert (tmp_path / "luot" / "kiosk" / "journal.db").exists()


def test_a_kiosk_told_to_end_before_its_window_lives_ends(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    environment = kiosks_own(tmp_path)
    subprocess.run(
        [sys.executable, "-c", _TOLD_TO_END_AT_ONCE + _RUN, "http://127.0.0.1:9", str(tmp_path)],
        env=environment,
        check=True,
        capture_output=True,
        timeout=200,
    )


def test_the_first_slip_of_a_kiosk_that_is_ready_waits_for_no_import(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    environment = kiosks_own(tmp_path)
    subprocess.run(
        [
            *(sys.executable, "-c", _NOT_READY_WITHOUT_ENCODER + _TOLD_TO_END_AT_ONCE + _RUN),
            *("http://127.0.0.1:9", str(tmp_path)),
        ],
        env=environment,
        check=True,
        timeout=200,
    )


def test_rules_engine_and_words_load_no_qt() -> None:
    subprocess.run([sys.executable, "-c", _WITHOUT_QT], check=True, timeout=200)


def test_a_wrong_printer_or_panel_is_refused_before_anything_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    token = tmp_path / "token"
    token.write_text(TOKEN)
    with pytest.raises(ValueError, match="gopher"):
        run("http://127.0.0.1:1", token, "gopher://printer")
    with pytest.raises(ValueError, match="268x476"):
        run("http://127.0.0.1:1", token, panel_mm="large")
    with pytest.raises(ValueError, match="240x160"):
        run("http://127.0.0.1:1", token, f"folder://{tmp_path}/slips", panel_mm="217x136")
    with pytest.raises(OSError, match="missing"):
        run("http://127.0.0.1:1", tmp_path / "missing")
