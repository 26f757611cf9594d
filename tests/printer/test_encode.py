import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from printer.encode import cut_or_feed, encode, load_encoder, without_real_time_commands
from printer.picture import draw
from printer.profile import PrinterProfile
from printer.slip import Slip
from printer.virtual import PrintedSlip, VirtualPrinter

REAL_TIME = re.compile(rb"\x10[\x04\x05\x14]")


def printed(data: bytes, width: int) -> Image.Image:
    slips: list[PrintedSlip] = []
    printer = VirtualPrinter(lambda _: None, slips.append, width)
    printer.receive(data)
    printer.tear_off()
    (slip,) = slips
    return slip.picture


def read_back_by_npos(data: bytes, project: Path) -> Image.Image:
    ran = subprocess.run(
        ["node", str(project / "tests/printer/read_back_with_npos.cjs")],
        input=data,
        capture_output=True,
        check=True,
        timeout=200,
    )
    answer = json.loads(ran.stdout)
    picture = Image.new("L", (answer["width"], answer["height"]))
    picture.putdata([0 if dot == "1" else 255 for dot in answer["dots"]])
    return picture


@pytest.mark.parametrize("width", [384, 576])
@pytest.mark.parametrize("band", [24, 64, 255])
def test_somebody_elses_decoder_reads_back_every_dot_and_the_code(
    make_slip: Callable[..., Slip], project: Path, width: int, band: int
) -> None:
    slip = make_slip(copy_mark="BẢN SAO 2")
    profile = PrinterProfile(width_dots=width, band_height=band)
    picture = draw(slip, profile)
    back = read_back_by_npos(b"".join(encode(picture, profile)), project)
    assert back.size == picture.size
    assert back.tobytes() == picture.convert("L").tobytes()
    (code,) = zxingcpp.read_barcodes(back)
    assert code.text == slip.follow_url


@settings(max_examples=40)
@given(
    width=st.integers(40, 80).map(lambda eighth: eighth * 8),
    height=st.integers(1, 70),
    band=st.integers(8, 64),
    data=st.data(),
)
def test_any_picture_is_printed_dot_for_dot(
    width: int, height: int, band: int, data: st.DataObject
) -> None:
    random = data.draw(st.randoms(use_true_random=False))
    dots = random.randbytes(width // 8 * height)
    picture = without_real_time_commands(Image.frombytes("1", (width, height), dots))
    profile = PrinterProfile(width_dots=width, band_height=band)
    pieces = encode(picture, profile)
    assert printed(b"".join(pieces), width).tobytes() == picture.tobytes()
    # Start, one piece a band, cut.
    assert len(pieces) == 2 + -(-height // band)
    assert all(len(piece) <= profile.band_bytes + 8 for piece in pieces)


@given(st.binary(min_size=480, max_size=480), st.lists(st.integers(0, 478), min_size=1))
def test_no_picture_spells_a_real_time_command(dots: bytes, places: list[int]) -> None:
    spelt = bytearray(dots)
    for place, follower in zip(places, b"\x04\x05\x14" * len(places), strict=False):
        spelt[place : place + 2] = bytes((0x10, follower))
    picture = Image.frombytes("1", (384, 10), bytes(spelt), "raw", "1;I")
    safe = without_real_time_commands(picture)
    profile = PrinterProfile(width_dots=384)
    assert not REAL_TIME.search(b"".join(encode(picture, profile)))
    # Only ever one dot more, never one less, and nothing at all where nothing was spelt.
    before, after = picture.tobytes("raw", "1;I"), safe.tobytes("raw", "1;I")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == len(REAL_TIME.findall(before))
    assert all(new == old | 0x08 for old, new in changed)


def test_a_slip_is_cut_or_fed_to_the_tear_bar() -> None:
    assert cut_or_feed(PrinterProfile()) == b"\x1dVB\0"
    assert cut_or_feed(PrinterProfile(cutter=False)) == b"\x1bd\x05"


@pytest.mark.parametrize("capabilities", ["default", "simple", "TM-T88V", "POS-5890", "RP326"])
def test_no_capability_profile_prints_warnings_or_refuses_the_width(
    capabilities: str, slip: Slip, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = PrinterProfile(width_dots=512, capabilities=capabilities)
    assert encode(draw(slip, profile), profile)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("picture", [Image.new("1", (384, 8)), Image.new("L", (576, 8))])
def test_a_picture_for_another_printer_is_refused(picture: Image.Image) -> None:
    with pytest.raises(ValueError, match="picture"):
        encode(picture, PrinterProfile())


def test_the_encoder_leaves_no_folder_and_no_log_handler_behind(
    tmp_path: Path, project: Path
) -> None:
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    environment.pop("ESCPOS_CAPABILITIES_PICKLE_DIR", None)
    code = "import logging, printer.encode as e; e.load_encoder(); print(logging.root.handlers)"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
        timeout=200,
    )
    assert ran.stdout == "[]\n"
    assert list(tmp_path.iterdir()) == []


def test_loading_the_encoder_twice_changes_nothing() -> None:
    handlers = list(logging.root.handlers)
    load_encoder()
    load_encoder()
    assert logging.root.handlers == handlers


def test_importing_the_job_does_not_load_the_slow_encoder(project: Path) -> None:
    code = "import sys, printer.job; print('escpos.printer' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=project,
        capture_output=True,
        check=True,
        text=True,
        timeout=200,
    )
    assert ran.stdout == "False\n"
