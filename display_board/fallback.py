"""Cut faces for other scripts out of pinned npm packages. `--check` only compares.

The TrueType files are for slips and the kiosk's glass, the WOFF2 files for pages. Common
ideographs are those of the first levels of GB 2312 (simplified) and Big5 (traditional).
"""

import argparse
import hashlib
import io
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

from display_board.vendor import Package, VendorError, fetch, read_packages

HERE = Path(__file__).parent
PINS = "fallback.toml"
LOCK = HERE / "fallback.lock.json"
PRINTED = HERE.parent / "printer" / "fonts"
CUT = PRINTED / "fallback"
PAGES = HERE / "shared" / "fonts"
LETTERS_HELD = PRINTED / "letters.json"
OWN = "be-vietnam-pro"
OWN_FILE = "BeVietnamPro-Regular.ttf"

Span = tuple[int, int]
SPANS: Mapping[str, tuple[Span, ...]] = {
    "latin": ((0x0100, 0x024F), (0x02B0, 0x036F), (0x1E00, 0x1EFF), (0x2010, 0x218F)),
    "khmer": ((0x1780, 0x17FF), (0x19E0, 0x19FF)),
    "lao": ((0x0E80, 0x0EFF),),
    "thai": ((0x0E00, 0x0E7F),),
    "han": ((0x3000, 0x303F), (0x4E00, 0x9FFF), (0xFF00, 0xFFEF)),
}
"""Where each face's letters stand; of a span a face holds what its package and its choice have."""
BESIDE: Mapping[str, tuple[Span, ...]] = {
    "khmer": (
        (0x0020, 0x007E),
        (0x00AB, 0x00AB),
        (0x00B7, 0x00B7),
        (0x00BB, 0x00BB),
        (0x2010, 0x2026),
    )
}
"""Figures and signs beside a script's letters: Qt takes no face without the script's rules for a
text in Khmer, so that the house's own would not draw them on the glass. Pages need none."""
MARKS: tuple[Span, ...] = ((0x0300, 0x036F),)
HAN_SLICE = 0x580
"""Ideographs travel in slices of so many code points: a page fetches those that it shows."""
JOINED = frozenset({0x200B, 0x200C, 0x200D, 0x25CC})
"""What shaping needs beside the letters of a script."""


def slices(face: str) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Give each part of a face that pages fetch by itself: the end of its name, and its spans."""
    if face != "han":
        yield "", SPANS[face]
        return
    signs, (first, last), wide = SPANS["han"]
    yield "-signs", (signs, wide)
    for number, start in enumerate(range(first, last + 1, HAN_SLICE)):
        yield f"-{number:02}", ((start, min(start + HAN_SLICE - 1, last)),)


@cache
def common_ideographs() -> frozenset[int]:
    """List the ideographs of everyday texts, simplified and traditional."""
    simplified = (bytes((0xA0 + row, 0xA0 + cell)) for row in range(16, 56) for cell in _CELLS)
    traditional = (
        bytes((high, low))
        for high in range(0xA4, 0xC7)
        for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
        if (high, low) <= (0xC6, 0x7E)
    )
    found = "".join(one.decode("gb2312", "ignore") for one in simplified)
    found += "".join(one.decode("big5", "ignore") for one in traditional)
    return frozenset(map(ord, found))


_CELLS = range(1, 95)


def packages() -> list[Package]:
    """Read the pins. Raises VendorError when a licence is missing."""
    return read_packages(HERE, PINS)


def made(package: Package, fetched: Mapping[str, bytes]) -> Iterator[tuple[Path, bytes]]:
    """Cut one package's faces: every file that lies here, and its bytes."""
    face = package.into
    for here in package.files.values():
        content = fetched[f"{face}/{here}"]
        if here == "LICENSE":
            yield CUT / f"{face}.LICENSE", content
            yield PAGES / f"{face}.LICENSE", content
            continue
        wanted = _wanted(face, content)
        whole = _cut(content, wanted, flavor=None)
        yield CUT / f"{face}-{here}.ttf", whole
        for end, spans in slices(face):
            part = {one for one in wanted if one in JOINED or _within(one, spans)}
            if part - JOINED:
                yield PAGES / f"{face}-{here}{end}.woff2", _cut(whole, part, flavor="woff2")


def _wanted(face: str, content: bytes) -> set[int]:
    with TTFont(io.BytesIO(content)) as font:
        there = set(font.getBestCmap())
    spans = (*SPANS[face], *BESIDE.get(face, ()))
    wanted = {one for one in there if one in JOINED or _within(one, spans)}
    if face == "latin":
        # Marks are in both: one typeface draws a letter with all that stands on it.
        wanted -= {one for one in held(PRINTED / OWN_FILE) if not _within(one, MARKS)}
    if face == "han":
        ideographs = SPANS["han"][1]
        wanted = {
            one for one in wanted if not _within(one, (ideographs,)) or one in common_ideographs()
        }
    return wanted


def _within(letter: int, spans: Iterable[Span]) -> bool:
    return any(first <= letter <= last for first, last in spans)


def _cut(content: bytes, letters: Iterable[int], *, flavor: str | None) -> bytes:
    options = subset.Options(hinting=False, notdef_outline=True, name_IDs=["*"])
    # The same letters make the same bytes, whenever they are made.
    with TTFont(io.BytesIO(content), recalcTimestamp=False) as font:
        maker = subset.Subsetter(options)
        maker.populate(unicodes=letters)
        maker.subset(font)
        font.flavor = flavor
        cut = io.BytesIO()
        font.save(cut)
    return cut.getvalue()


def held(file: Path) -> frozenset[int]:
    """List the letters of a font file."""
    with TTFont(file) as font:
        return frozenset(font.getBestCmap())


def letters_held() -> str:
    """Write which letters each shipped face holds: `{"face": ["first-last", …]}`, hexadecimal."""
    found = {OWN: held(PRINTED / OWN_FILE)}
    for package in packages():
        weight = min(one for one in package.files.values() if one != "LICENSE")
        found[package.into] = held(CUT / f"{package.into}-{weight}.ttf")
    told = {face: [_span(*one) for one in runs(letters)] for face, letters in found.items()}
    return json.dumps(told, separators=(",", ":")).replace('],"', '],\n"') + "\n"


def runs(letters: Iterable[int]) -> Iterator[Span]:
    """Join neighbours: the first and the last of each run."""
    first = last = -1
    for one in [*sorted(letters), -1]:
        if one == last + 1 and last >= 0:
            last = one
            continue
        if last >= 0:
            yield first, last
        first = last = one


def _span(first: int, last: int) -> str:
    return f"{first:x}" if first == last else f"{first:x}-{last:x}"


def lock_of(files: Iterable[Path]) -> dict[str, Any]:
    """Describe what was cut, for fallback.lock.json."""
    root = HERE.parent
    return {
        "packages": {f"{one.name}@{one.version}": one.integrity for one in packages()},
        "files": {
            path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(files)
        },
    }


def problems() -> list[str]:
    """Compare pins, lock and disk; an empty list means that all agree."""
    locked = json.loads(LOCK.read_text(encoding="utf-8"))
    files = [HERE.parent / name for name in locked["files"]]
    missing = [f"missing: {path.name}" for path in files if not path.is_file()]
    if missing:
        return missing
    found = [
        f"not in fallback.lock.json: {path.name}" for path in CUT.iterdir() if path not in files
    ]
    if lock_of(files) != locked:
        found.append("fallback.lock.json differs from fallback.toml or from the files")
    return found


def main() -> int:
    """Cut what fallback.toml declares, or with `--check` compare; 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, without network")
    try:
        if not parser.parse_args().check:
            _make()
        wrong = problems()
    except VendorError as error:
        wrong = [str(error)]
    for line in wrong:
        sys.stderr.write(line + "\n")
    return 1 if wrong else 0


def _make() -> None:
    files = [LETTERS_HELD]
    CUT.mkdir(exist_ok=True)
    for package in packages():
        for path, content in made(package, fetch(package)):
            path.write_bytes(content)
            files.append(path)
    LETTERS_HELD.write_text(letters_held(), encoding="utf-8")
    LOCK.write_text(json.dumps(lock_of(files), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
