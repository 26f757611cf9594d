"""Photographs of officers: read by their content, made small, and nothing kept but the picture."""

import hashlib
import io
import warnings
from typing import BinaryIO

from PIL import Image, ImageOps

from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal

TYPES = ("JPEG", "PNG", "WEBP")
BOMBS = (Image.DecompressionBombWarning, Image.DecompressionBombError)
MEDIA_TYPE = "image/jpeg"
MOST_PIXELS = 50_000_000
"""More is no photograph of a face; unpacked it would take the server's memory."""
SIDE = 640
"""The longer side as it is kept: twice what a tablet shows."""
QUALITY = 85


def portrait(sent: BinaryIO) -> bytes:
    """Make a photograph ready to be shown: a JPEG of `SIDE` pixels at most, turned upright.

    What a camera writes beside the picture, such as where it was taken, is left out.

    Raises:
        Refusal: `bad_request` (`bad_photo`) for what is no JPEG, PNG or WebP, or too large.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(sent, formats=TYPES) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise _bad()
                upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, *BOMBS) as wrong:
        raise _bad() from wrong
    upright.thumbnail((SIDE, SIDE))
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    kept = io.BytesIO()
    bare.save(kept, "JPEG", quality=QUALITY)
    return kept.getvalue()


def named(photo: bytes) -> str:
    """Name a photograph by its content: nobody guesses the address of another."""
    return hashlib.sha256(photo).hexdigest()


def _bad() -> Refusal:
    errors = [FieldError(field="photo", message="bad_photo")]
    return Refusal(ProblemCode.BAD_REQUEST, "bad_photo", errors=errors)
