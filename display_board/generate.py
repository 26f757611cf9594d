"""Write the files made from others: tokens, types, pages of events, states, rights, still video.

`--check` only compares and says what is out of date.
"""

import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from display_board import wire_types
from display_board.event_page import event_page
from display_board.state_page import state_page
from display_board.still_video import still_video
from server.api.rights_page import rights_page

SHARED = Path(__file__).parent / "shared"
QML = Path(__file__).parent.parent / "kiosk_app" / "qml"
DOCS = Path(__file__).parent.parent / "docs"
BOARD = Path(__file__).parent / "board"
CITIZEN = Path(__file__).parent / "citizen"
ESBUILD = Path(__file__).parent.parent / "node_modules" / ".bin" / "esbuild"
OLDEST_BROWSER = "chrome53"
"""The engine of LG's televisions of 2018; Samsung's of that year are newer."""
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
    lines += [
        f'    readonly property color {_qml_name(name)}: "{value}"'
        for name, value in tokens["colour"].items()
    ]
    for group in ("radius", "motion"):
        lines += [
            f"    readonly property int {_camel(name)}: {value}"
            for name, value in tokens[group].items()
        ]
    return "\n".join([*lines, "}", ""])


def _qml_name(name: str) -> str:
    # QML takes every name like onLotus for a signal handler, so those are turned round.
    return f"{_camel(name[3:])}On" if name.startswith("on-") else _camel(name)


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(part.capitalize() for part in rest)


def board_bundle() -> str:
    """Bundle the board's modules into one script that old televisions run too.

    Raises subprocess.CalledProcessError when a module has a fault.
    """
    done = subprocess.run(  # noqa: S603 - our own tool on our own file
        [
            ESBUILD,
            BOARD / "main.js",
            "--bundle",
            "--format=iife",
            f"--target={OLDEST_BROWSER}",
            "--log-level=error",
            "--banner:js=/* Made from display_board/board by display_board/generate.py. */",
        ],
        cwd=BOARD,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def made_files() -> Iterator[tuple[Path, str | bytes]]:
    """Make what is in every generated file; without npm's tools, all but the bundle.

    The bundle comes last: it is made of files, so those before it must have been written.
    """
    tokens = tomllib.loads((SHARED / "tokens.toml").read_text(encoding="utf-8"))
    yield SHARED / "tokens.css", css(tokens)
    yield QML / "Tokens.qml", qml(tokens)
    yield SHARED / "contract.js", wire_types.module()
    yield DOCS / "events.md", event_page()
    yield DOCS / "ticket-states.md", state_page()
    yield DOCS / "rights.md", rights_page()
    yield CITIZEN / "still.mp4", still_video()
    if ESBUILD.exists():
        yield BOARD / "board.bundle.js", board_bundle()


def main() -> int:
    """Write the files, or with `--check` name those that are out of date."""
    check = "--check" in sys.argv[1:]
    stale = []
    for path, made in made_files():
        content = made if isinstance(made, bytes) else made.encode()
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
