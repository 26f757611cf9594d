"""The faces of other scripts are those that were cut, and pages fetch what they show alone."""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from display_board import faces, fallback, vendor

RULE = re.compile(r"@font-face \{(.*?)\}", re.DOTALL)
KHMER = "ភាសាខ្មែរ"
LAO, THAI = "ພາສາລາວ", "ภาษาไทย"
SIMPLIFIED, TRADITIONAL = "中文翻译：请取号。", "中文翻譯：請取號。"
MOST_BYTES = 5_000_000
"""What all faces of other scripts may add to the wheel."""


def rules(sheet: str, family: str) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for rule in RULE.findall(sheet):
        if f'"{family}"' in rule:
            [file] = re.findall(r"fonts/([^\"]+)", rule)
            spans = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", rule.split("unicode-range")[1])
            yield file, [(int(first, 16), int(last or first, 16)) for first, last in spans]


def fetched_for(text: str, sheet: str) -> set[str]:
    """The files of other scripts that a page asks for when it shows a text.

    What the first family has is drawn by it.
    """
    own = fallback.held(fallback.PRINTED / fallback.OWN_FILE)
    text = "".join(letter for letter in text if ord(letter) not in own)
    return {
        file
        for family in (faces.OTHER_LETTERS, faces.IDEOGRAPHS)
        for file, spans in rules(sheet, family)
        if any(first <= ord(letter) <= last for letter in text for first, last in spans)
    }


def test_what_lies_here_is_what_was_cut(capsys: pytest.CaptureFixture[str]) -> None:
    assert fallback.problems() == []
    for package in fallback.packages():
        assert package.integrity.startswith("sha512-")
        licence = (fallback.CUT / f"{package.into}.LICENSE").read_text(encoding="utf-8")
        assert "SIL Open Font License" in licence
        assert (fallback.PAGES / f"{package.into}.LICENSE").read_text(encoding="utf-8") == licence


def test_check_names_a_changed_and_a_stray_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fallback", "--check"])
    assert fallback.main() == 0
    lock = tmp_path / "fallback.lock.json"
    lock.write_text(fallback.LOCK.read_text().replace('"files": {', '"files": {"gone.ttf": "0",'))
    monkeypatch.setattr(fallback, "LOCK", lock)
    assert fallback.main() == 1
    assert "missing: gone.ttf" in capsys.readouterr().err
    lock.write_text('{"packages": {}, "files": {}}')
    assert fallback.main() == 1
    told = capsys.readouterr().err
    assert "not in fallback.lock.json: khmer-400.ttf" in told
    assert "differs" in told


def test_they_add_little_to_the_wheel() -> None:
    files = [*fallback.CUT.iterdir(), *fallback.PAGES.glob("han-*.woff2")]
    assert sum(one.stat().st_size for one in files) < MOST_BYTES


@pytest.mark.parametrize("sheet", [faces.style_sheet(), faces.phone_style_sheet()])
def test_pages_fetch_a_script_only_for_its_letters(sheet: str) -> None:
    assert fetched_for("Phòng 204: mời số A012 “…” → – °½×·", sheet) == set()
    assert fetched_for(KHMER, sheet) == {"khmer-400.woff2", "khmer-700.woff2"}
    assert fetched_for(LAO, sheet) == {"lao-400.woff2", "lao-700.woff2"}
    assert fetched_for(THAI, sheet) == {"thai-400.woff2", "thai-700.woff2"}
    assert fetched_for("ƀ", sheet) == {"latin-400.woff2", "latin-700.woff2"}
    assert 1 <= len(fetched_for(SIMPLIFIED, sheet)) <= len(set(SIMPLIFIED)) + 1


@pytest.mark.parametrize("text", [KHMER, LAO, THAI, SIMPLIFIED, TRADITIONAL, "ƀĕč"])
def test_what_a_page_fetches_has_the_letters(text: str) -> None:
    files = fetched_for(text, faces.style_sheet())
    held = set[int]()
    for file in files:
        with TTFont(fallback.PAGES / file) as font:
            held |= set(font.getBestCmap())
    own = faces.LETTERS | fallback.held(fallback.PRINTED / fallback.OWN_FILE)
    assert {letter for letter in text if ord(letter) not in held | own} == set()


def test_common_ideographs_are_both_ways_of_writing() -> None:
    common = fallback.common_ideographs()
    assert {ord(letter) for letter in "们们們门門证證"} <= common
    assert len(common) == 6722


def test_the_letters_that_slips_and_import_know_are_those_of_the_files() -> None:
    assert fallback.LETTERS_HELD.read_text(encoding="utf-8") == fallback.letters_held()


def test_a_face_keeps_its_own_letters_alone() -> None:
    package = next(one for one in fallback.packages() if one.into == "thai")
    whole = (fallback.CUT / "thai-400.ttf").read_bytes()
    fetched = {"thai/LICENSE": b"SIL", "thai/400": whole, "thai/700": whole}
    cut = dict(fallback.made(package, fetched))
    assert cut[fallback.CUT / "thai.LICENSE"] == b"SIL"
    assert cut[fallback.PAGES / "thai-400.woff2"].startswith(b"wOF2")
    with TTFont(fallback.CUT / "thai-400.ttf") as font:
        letters = set(font.getBestCmap())
    assert ord("ก") in letters
    assert ord("A") not in letters


def test_cutting_writes_faces_letters_and_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The shipped faces, cut once more, are what a package would bring."""
    shipped, letters = fallback.CUT, json.loads(fallback.LETTERS_HELD.read_text("utf-8"))
    small = [one for one in fallback.packages() if one.into in {"latin", "lao"}]
    pages, printed = tmp_path / "board" / "fonts", tmp_path / "printer"
    for folder in (pages, printed):
        folder.mkdir(parents=True)
    shutil.copy(fallback.PRINTED / fallback.OWN_FILE, printed)

    def shipped_file(face: str, here: str) -> bytes:
        end = ".LICENSE" if here == "LICENSE" else f"-{here}.ttf"
        return (shipped / f"{face}{end}").read_bytes()

    def fetch(package: vendor.Package) -> dict[str, bytes]:
        face = package.into
        return {f"{face}/{here}": shipped_file(face, here) for here in package.files.values()}

    places = {
        "HERE": tmp_path / "board",
        "LOCK": tmp_path / "lock.json",
        "PRINTED": printed,
        "CUT": printed / "fallback",
        "PAGES": pages,
        "LETTERS_HELD": printed / "letters.json",
        "packages": lambda: small,
        "fetch": fetch,
    }
    for name, place in places.items():
        monkeypatch.setattr(fallback, name, place)
    monkeypatch.setattr(sys, "argv", ["fallback"])
    assert fallback.main() == 0
    told = json.loads((printed / "letters.json").read_text("utf-8"))
    assert told == {face: letters[face] for face in ("be-vietnam-pro", "latin", "lao")}
    locked = json.loads((tmp_path / "lock.json").read_text("utf-8"))
    assert {"printer/fallback/lao-700.ttf", "board/fonts/lao-400.woff2"} <= set(locked["files"])
    (printed / "fallback" / "lao-700.ttf").write_bytes(b"something else")
    assert fallback.problems() == [
        "fallback.lock.json differs from fallback.toml or from the files"
    ]


def test_a_package_without_its_licence_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fallback.toml").write_text(
        '[[package]]\nname="x"\nversion="1"\nintegrity="sha512-"\nlicence="OFL"\n'
        'into="x"\n[package.files]\n"x.ttf"="400"\n',
        encoding="utf-8",
    )
    with pytest.raises(vendor.VendorError, match="licence"):
        vendor.read_packages(tmp_path, "fallback.toml")
