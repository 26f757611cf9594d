"""A picture becomes ESC/POS bytes, in bands small enough for any printer's buffer."""

import logging
import os
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any

from PIL import Image

from printer.profile import PrinterProfile

if TYPE_CHECKING:
    from escpos.printer import Dummy

INITIALISE = b"\x1b@"
# A data link escape followed by one of these is obeyed at once, wherever it stands: a status
# question, a recovery that empties the buffer, a pulse or a power-off.
_REAL_TIME_COMMAND = re.compile(rb"(?<=\x10)[\x04\x05\x14]")
_DOT_BESIDE = 0x08
_FEED_WITHOUT_CUTTER = 5


def encode(picture: Image.Image, profile: PrinterProfile) -> list[bytes]:
    """Return the pieces to send, in order: start, one piece a band, cut or feed.

    `picture` has mode "1", 0 for a printed dot, and exactly the profile's width. Every row is sent
    as dots, blank ones too: the feed commands count in units that differ between models.

    Raises:
        ValueError: a picture of another mode or width.
    """
    if picture.mode != "1" or picture.width != profile.width_dots:
        raise ValueError(
            f"a {picture.mode!r} picture of {picture.width} dots "
            f"for a printer of {profile.width_dots}"
        )
    printer = _encoder(profile)
    safe = without_real_time_commands(picture)
    pieces = [INITIALISE]
    for top in range(0, safe.height, profile.band_height):
        bottom = min(top + profile.band_height, safe.height)
        printer.image(
            safe.crop((0, top, safe.width, bottom)),
            impl="bitImageRaster",
            fragment_height=profile.band_height,
        )
        pieces.append(printer.output)
        printer.clear()
    pieces.append(cut_or_feed(profile))
    return pieces


def cut_or_feed(profile: PrinterProfile) -> bytes:
    """Return the bytes that end a slip: feed to the cutter and cut, or feed to the tear bar."""
    printer = _encoder(profile)
    if profile.cutter:
        printer.cut(feed=False)
    else:
        printer.print_and_feed(_FEED_WITHOUT_CUTTER)
    ending: bytes = printer.output
    return ending


def without_real_time_commands(picture: Image.Image) -> Image.Image:
    """Return the picture with no eight dots that, after those before, spell a real-time command.

    Where it would, one dot beside a black one is blackened: an eighth of a millimetre, and never
    inside a QR code, whose modules are wider than the lone dot such a command needs.
    """
    dots = picture.tobytes("raw", "1;I")
    safe, found = _REAL_TIME_COMMAND.subn(_with_dot_beside, dots)
    return Image.frombytes("1", picture.size, safe, "raw", "1;I") if found else picture


def load_encoder() -> None:
    """Import python-escpos now, so that the first slip does not wait most of a second for it."""
    _dummy_printer()


def _encoder(profile: PrinterProfile) -> "Dummy":
    printer = _dummy_printer()(profile=profile.capabilities)
    # A profile that does not know its width prints a warning to standard output for each band.
    printer.profile.profile_data = {
        **printer.profile.profile_data,
        "media": {"width": {"pixels": profile.width_dots}},
    }
    return printer


@cache
def _dummy_printer() -> Any:
    handlers = logging.root.handlers[:]
    from escpos import capabilities  # noqa: PLC0415 - most of a second: only where slips are printed
    from escpos.printer import Dummy  # noqa: PLC0415 - as above

    # The import leaves a cache folder behind at every start, and prints every logger's lines.
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    logging.root.handlers[:] = handlers
    return Dummy


def _with_dot_beside(follower: re.Match[bytes]) -> bytes:
    return bytes((follower[0][0] | _DOT_BESIDE,))
