"""How an office's menus fit the panels that kiosks have."""

import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import TypedDict

from server.contract.answers import Office
from server.office_file.mistakes import KeyPath, Mistake, Words

MANY_PAGES = 3
"""A second page is usual; from the third on people look for their service."""
PATIENCE_SECONDS = 120


class MenuFit(TypedDict):
    """How one menu fits one panel, as `kiosk_app.glass.fits` writes it."""

    panel: str
    language: str
    field: str | None
    pages: int
    whole: bool


def kiosk_notes(office: Office) -> Iterator[Mistake]:
    """Tell which menus take many pages and where names are broken, or that nobody looked."""
    told = _fits(office)
    if told is None:
        yield Mistake("kiosk_unknown")
        return
    places = {field.code: place for place, field in enumerate(office.fields)}
    paged: dict[KeyPath, dict[str, int]] = defaultdict(dict)
    broken: dict[KeyPath, dict[str, None]] = defaultdict(dict)
    for one in told:
        field = one["field"]
        path: KeyPath = () if field is None else ("field", places[field])
        if one["pages"] >= MANY_PAGES:
            most = max(one["pages"], paged[path].get(one["panel"], 0))
            paged[path][one["panel"]] = most
        if not one["whole"]:
            broken[path][one["panel"]] = None
    for path, found in paged.items():
        panels = ", ".join(f"{panel}: {pages}" for panel, pages in found.items())
        yield Mistake("kiosk_pages", path, values={"menu": _menu(path), "panels": panels})
    for path, names in broken.items():
        values = {"menu": _menu(path), "panels": ", ".join(names)}
        yield Mistake("kiosk_broken", path, values=values)


def _menu(path: KeyPath) -> Words:
    return Words(("kiosk_menu.field" if path else "kiosk_menu.home",))


def _fits(office: Office) -> list[MenuFit] | None:
    """Ask the kiosk's own layout; None where its libraries are missing."""
    if importlib.util.find_spec("PySide6") is None:
        return None
    done = subprocess.run(
        [sys.executable, "-m", "kiosk_app.glass.fits"],
        input=office.model_dump_json().encode(),
        capture_output=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    if done.returncode != 0:
        return None
    found: list[MenuFit] = json.loads(done.stdout)
    return found
