"""Imports point one way; pyproject.toml says which."""

import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.tracked import ROOT


def test_every_import_contract_is_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_layers_name_every_part_of_what_they_hold() -> None:
    """A part that no contract names would be held by nothing."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layers = [one for one in contracts if one["type"] == "layers"]
    assert {"server", "kiosk_app"} <= {held for one in layers for held in one["containers"]}
    for one in layers:
        assert one["exhaustive"] is True, one["name"]
        assert "ignore_imports" not in one, one["name"]
