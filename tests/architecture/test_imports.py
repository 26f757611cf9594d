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


def test_the_layers_are_all_of_the_servers_parts() -> None:
    """A part that no contract names would be held by nothing."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (
        one for one in settings["tool"]["importlinter"]["contracts"] if one["type"] == "layers"
    )
    assert layers["exhaustive"] is True
    assert "ignore_imports" not in layers
