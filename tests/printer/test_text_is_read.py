"""A tool that reads Vietnamese letters reads most words of a slip."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from printer.picture import fitting
from printer.profile import PrinterProfile
from printer.slip import Slip


@pytest.fixture(scope="module")
def reader() -> str:
    """The tool's path; a machine without it must not pass for one where letters are read."""
    found = shutil.which("tesseract")
    if found is None:
        pytest.fail("tesseract is missing: apt-get install tesseract-ocr tesseract-ocr-vie")
    return found


@pytest.mark.parametrize("width", [384, 576])
def test_three_words_of_four_are_read(
    make_slip: Callable[..., Slip], tmp_path: Path, width: int, reader: str
) -> None:
    told = ("Phản ánh: 1900 0000", "gopy@minhtam.example", "Hòm thư góp ý: cạnh cửa chính")
    whole = make_slip(follow_url=None, follow_caption=None, complaints=told)
    slip, picture = fitting(whole, PrinterProfile(width_dots=width))
    path = tmp_path / "slip.png"
    picture.convert("L").save(path, dpi=(203, 203))
    read = subprocess.run(
        [reader, str(path), "-", "-l", "vie", "--psm", "6"],
        capture_output=True,
        check=True,
        text=True,
        timeout=200,
    ).stdout
    texts = (
        *slip.office, slip.field, slip.service, slip.heading, slip.number, slip.ahead, slip.wait,
        slip.issued_date, slip.counters, slip.guidance, slip.missed_call, slip.rule,
        *slip.complaints, *slip.courtesy,
    )  # fmt: skip
    assert slip.complaints[:1] == told[:1]
    words = re.findall(r"\w+", " ".join(text for text in texts if text))
    seen = set(re.findall(r"\w+", read))
    share = sum(word in seen for word in words) / len(words)
    assert share >= 0.75, f"{share:.0%} read: {read}"
