"""One script and one style sheet a page, made of its modules and sheets by esbuild.

A phone or a counter's computer on a busy hall's network pays for each request, not for its bytes.
"""

import subprocess
from collections.abc import Sequence
from pathlib import Path

ESBUILD = Path(__file__).parent.parent / "node_modules" / ".bin" / "esbuild"
VENDORED = {
    "preact": "preact.js",
    "preact/hooks": "preact-hooks.js",
    "htm": "htm.js",
    "htm/preact": "htm-preact.js",
    "@preact/signals-core": "preact-signals-core.js",
    "@preact/signals": "preact-signals.js",
}
"""What modules import by name, and its file in shared/vendor."""
OLDEST_TELEVISION = "chrome53"
"""The engine of LG's televisions of 2018; Samsung's of that year are newer."""
OLDEST_PHONE = "chrome80"
OLDEST_SCRIPT = "es2022"


def made_from(page: str) -> str:
    """Say at a bundle's head where its source is."""
    return f"/* Made from display_board/{page} by display_board/generate.py. */"


def television_script(page: Path) -> str:
    """Bundle a page's modules into one script that old televisions run too.

    Raises subprocess.CalledProcessError when a module has a fault.
    """
    return _bundled(page / "main.js", "--format=iife", f"--target={OLDEST_TELEVISION}")


def script(page: Path, entry: str = "main.js") -> str:
    """Bundle a page's modules, and what they import by name, into one module.

    `entry` is the module that the others hang on; one that a page loads later has its own.

    Raises subprocess.CalledProcessError when a module has a fault.
    """
    vendor = page.parent / "shared" / "vendor"
    names = [f"--alias:{name}={vendor / file}" for name, file in VENDORED.items()]
    return _bundled(page / entry, "--format=esm", f"--target={OLDEST_SCRIPT}", *names)


def styles(page: Path, oldest: str = OLDEST_PHONE) -> str:
    """Bundle a page's style sheets into one.

    Raises subprocess.CalledProcessError when a sheet has a fault.
    """
    return _bundled(page / "styles.css", f"--target={oldest}", kind="css")


def _bundled(entry: Path, *options: str, kind: str = "js") -> str:
    head = made_from(entry.parent.name)
    command: Sequence[str | Path] = [
        ESBUILD,
        entry,
        "--bundle",
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
        "--external:*.woff2",
        "--log-level=error",
        f"--banner:{kind}={head}",
        *options,
    ]
    done = subprocess.run(  # noqa: S603 - our own tool on our own file
        command, cwd=entry.parent, capture_output=True, text=True, check=True
    )
    return done.stdout
