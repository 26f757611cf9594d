"""Write the files made from others: tokens, types, pages of docs, faces, bundles.

`--check` only compares and says what is out of date.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from display_board import bundles, faces, wire_types
from display_board.event_page import event_page
from display_board.state_page import state_page
from display_board.still_video import still_video
from server.api.rights_page import rights_page

SHARED = Path(__file__).parent / "shared"
QML = Path(__file__).parent.parent / "kiosk_app" / "qml"
DOCS = Path(__file__).parent.parent / "docs"
BOARD = Path(__file__).parent / "board"
CITIZEN = Path(__file__).parent / "citizen"
PAGES = (
    CITIZEN,
    *(
        Path(__file__).parent / name
        for name in (
            *("clerk", "front", "setup", "devices", "admin", "hall", "morning", "week"),
            *("centre", "cases", "figures", "conduct", "dossiers"),
        )
    ),
)
APPOINTMENTS = Path(__file__).parent / "appointments"
"""Of many modules, and opened on a phone: its style sheets are those of all public pages."""
MADE_FROM = "Made from display_board/shared/tokens.toml by display_board/generate.py; edit that."


def css(tokens: Mapping[str, Any]) -> str:
    """Write the tokens as CSS variables; radii in pixels, motion in milliseconds."""
    lines = [f"/* {MADE_FROM} */", ":root {"]
    lines += [f"  --{name}: {value};" for name, value in tokens["colour"].items()]
    lines += [f"  --{name}: {value}px;" for name, value in tokens["radius"].items()]
    lines += [f"  --{name}: {value}ms;" for name, value in tokens["motion"].items()]
    return "\n".join([*lines, "}", ""])


def qml(tokens: Mapping[str, Any]) -> str:
    """Write the tokens as a QML singleton with camel-case names."""
    lines = [f"// {MADE_FROM}", "pragma Singleton", "import QtQuick", "", "QtObject {"]
    lines.append("    property bool black: false")
    lines += [
        f"    readonly property color {_qml_name(name)}: {_in_black(tokens, name)}"
        for name in tokens["colour"]
    ]
    for group in ("radius", "motion"):
        lines += [
            f"    readonly property int {_camel(name)}: {value}"
            for name, value in tokens[group].items()
        ]
    return "\n".join([*lines, "}", ""])


def _in_black(tokens: Mapping[str, Any], name: str) -> str:
    usual, black = tokens["colour"][name], tokens["black"].get(name)
    return f'"{usual}"' if black is None else f'black ? "{black}" : "{usual}"'


def _qml_name(name: str) -> str:
    # QML takes every name like onLotus for a signal handler, so those are turned round.
    return f"{_camel(name[3:])}On" if name.startswith("on-") else _camel(name)


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(part.capitalize() for part in rest)


def made_files() -> Iterator[tuple[Path, str | bytes]]:
    """Make the content of every generated file; without npm's tools, all but the bundles.

    The bundles come last: they are made of files, so those before it must have been written.
    """
    tokens = tomllib.loads((SHARED / "tokens.toml").read_text(encoding="utf-8"))
    yield SHARED / "tokens.css", css(tokens)
    yield QML / "Tokens.qml", qml(tokens)
    yield SHARED / "contract.js", wire_types.module()
    yield DOCS / "events.md", event_page()
    yield DOCS / "ticket-states.md", state_page()
    yield DOCS / "rights.md", rights_page()
    yield CITIZEN / "still.mp4", still_video()
    yield SHARED / "fonts" / "OFL.txt", faces.licence()
    for name, face in faces.faces():
        yield SHARED / "fonts" / name, face
    yield SHARED / "fonts.css", faces.style_sheet()
    yield CITIZEN / "fonts.css", faces.phone_style_sheet()
    if bundles.ESBUILD.exists():
        yield BOARD / "board.bundle.js", bundles.television_script(BOARD)
        for folder in (*PAGES, APPOINTMENTS):
            yield folder / f"{folder.name}.bundle.js", bundles.script(folder)
        yield CITIZEN / "speaking.bundle.js", bundles.script(CITIZEN, "speaking.js")
        yield CITIZEN / "pushing.bundle.js", bundles.script(CITIZEN, "pushing.js")
        yield BOARD / "styles.bundle.css", bundles.styles(BOARD, bundles.OLDEST_TELEVISION)
        for folder in PAGES:
            yield folder / "styles.bundle.css", bundles.styles(folder)


def main() -> int:
    """Write the files, or with `--check` name those that are out of date."""
    check = "--check" in sys.argv[1:]
    stale = []
    for path, made in made_files():
        content = made.encode() if isinstance(made, str) else made
        if path.exists() and path.read_bytes() == content:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in stale:
        sys.stderr.write(f"{'out of date' if check else 'written'}: {path}\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
