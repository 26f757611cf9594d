"""The board runs on televisions of the last eight years, down to Chromium 53."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BOARD = ROOT / "display_board" / "board"
BUNDLE = BOARD / "board.bundle.js"
STYLES = [*sorted(BOARD.glob("*.css")), ROOT / "display_board" / "shared" / "base.css"]
TOO_NEW_STYLE = {
    "gap": r"(?<![-\w])(row-|column-)?gap\s*:",
    "grid": r"display\s*:\s*grid|grid-template",
    "aspect-ratio": r"aspect-ratio",
    "min, max, clamp": r"(?<![-\w])(min|max|clamp)\(",
    ":has, :is, :where": r":(has|is|where)\(",
    "inset": r"(?<![-\w])inset\s*:",
    "place-": r"place-(items|content|self)",
    "container": r"@container|@layer|@supports not",
    "dynamic units": r"\d(dvh|svh|lvh|dvw)",
    "colour functions": r"color-mix|oklch|lab\(",
}
TOO_NEW_SCRIPT = {
    "replaceChildren": r"\.replaceChildren\(",
    "append, prepend": r"\.(append|prepend|replaceWith)\(",
    "Object.entries": r"Object\.(entries|values|fromEntries)\(",
    "padStart": r"\.pad(Start|End)\(",
    "flat": r"\.flat(Map)?\(",
    "at": r"\.at\(",
    "finally": r"\.finally\(",
    "replaceAll": r"\.replaceAll\(",
    "structuredClone": r"structuredClone|globalThis|AbortController|queueMicrotask",
    "secure context only": r"randomUUID|audioWorklet|serviceWorker",
}


def test_the_bundle_is_one_script_in_the_language_of_2017() -> None:
    done = subprocess.run(
        [ROOT / "node_modules" / ".bin" / "acorn", "--ecma2017", "--silent", BUNDLE],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_page_loads_the_bundle_and_no_module() -> None:
    page = (BOARD / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script[^>]*>", page) == ['<script src="{{static}}/board/board.bundle.js">']
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert address.startswith(("{{static}}/", "data:")), address


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_styles_use_nothing_newer(style: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = [name for name, pattern in TOO_NEW_STYLE.items() if re.search(pattern, text)]
    assert found == []


def test_the_bundle_calls_nothing_newer() -> None:
    text = BUNDLE.read_text(encoding="utf-8")
    found = [name for name, pattern in TOO_NEW_SCRIPT.items() if re.search(pattern, text)]
    assert found == []


def test_the_search_would_find_it() -> None:
    assert re.search(TOO_NEW_STYLE["gap"], "a { gap: 2px }")
    assert re.search(TOO_NEW_STYLE["min, max, clamp"], "a { width: min(1px, 2px) }")
    assert not re.search(TOO_NEW_STYLE["min, max, clamp"], "a { min-width: calc(1px) }")
    assert re.search(TOO_NEW_SCRIPT["at"], "calls.at(-1)")
