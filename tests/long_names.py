"""An office whose names are as long as real ones of procedures, up to 120 letters."""

import tomllib
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "long_names.toml"


def long_names() -> dict[str, Any]:
    """Read its office file, anew for each who changes it."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
