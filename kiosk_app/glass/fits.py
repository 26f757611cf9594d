"""How an office's menus fit the usual panels: `python -m kiosk_app.glass.fits`.

Reads the contract's Office from standard input and writes a JSON list: `panel`, `language`,
`field` (null: the first screen), `pages`, `whole`. A process of its own: Qt ends one in which it
finds no platform, and an import of an office file must not end so.
"""

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk_app.glass.menu_fit import fit_menu
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.rules.screen import Screen, State, offers_services_directly
from server.contract.answers import Office

PANELS = {
    "12.1″ 1280×800": Panel(1280, 800, 261, 163),
    "12.1″ 1024×768": Panel(1024, 768, 246, 184),
    "13.3″ 1920×1080": Panel(1920, 1080, 294, 165),
    "15.6″ 1366×768": Panel(1366, 768, 345, 194),
    "21.5″ 1920×1080": Panel(1920, 1080, 476, 268),
    "12.1″ 800×1280": Panel(800, 1280, 163, 261),
    "15.6″ 768×1366": Panel(768, 1366, 194, 345),
    "21.5″ 1080×1920": Panel(1080, 1920, 268, 476),
    "32″ 1080×1920": Panel(1080, 1920, 398, 708),
}
"""Panels that kiosks have, lying and upright: the inches, and pixels across and down."""


def menus(office: Office) -> Iterator[State]:
    """Give every menu of an office in each of its languages, at its fullest."""
    is_open = [one.model_copy(update={"open": True}) for one in office.services]
    busy = office.model_copy(update={"services": is_open})
    for language in office.languages:
        home = State(office=busy, connected=True, screen=Screen.HOME, language=language)
        yield home
        if not offers_services_directly(busy):
            for field in busy.fields:
                yield State(
                    office=busy,
                    connected=True,
                    screen=Screen.SERVICES,
                    language=language,
                    field=field.code,
                )


def fits(office: Office) -> Iterator[dict[str, Any]]:
    """Lay out every menu on every panel; the typeface must be loaded."""
    for name, panel in PANELS.items():
        for menu in menus(office):
            fit = fit_menu(panel, menu)
            yield {
                "panel": name,
                "language": menu.language,
                "field": menu.field,
                "pages": max(1, -(-len(fit.heights) // fit.page_size)),
                "whole": fit.whole,
            }


def main() -> None:
    """Answer for the office on standard input, in UTF-8 whatever the machine speaks."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(sys.argv[:1])
    load_typeface()
    office = Office.model_validate_json(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(list(fits(office))).encode())
    del app


if __name__ == "__main__":
    main()
