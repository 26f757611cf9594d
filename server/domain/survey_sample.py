"""Who is asked by a campaign, and the codes of the forms that lead to nobody.

Every so many visits are asked, told by a hash of the visit: neither the order of arrival nor a
choice of anybody enters. A form's code is 160 bits in 32 letters: 80 bits that tell it from the
day's other forms, and 80 by which it is known as ours without being written down before it comes
back; both are HMAC-SHA256 under the key of its day. With the key gone no code leads to a visit.
"""

import hashlib
import hmac
from base64 import b32decode, b32encode
from collections.abc import Iterable
from typing import NamedTuple

from server.contract.states import Stage

LETTERS = 32
"""Of a code; those of forms on paper have 16."""
HALF = 10
"""Bytes of each half."""


class Asking(NamedTuple):
    """A campaign, and the stage at which it asks."""

    campaign: str
    stage: Stage


def is_asked(campaign: str, ticket: str, every: int) -> bool:
    """Tell whether a campaign asks a visit: one in `every`, the same ones however often."""
    hashed = hashlib.sha256(f"{campaign}\n{ticket}".encode()).digest()
    return int.from_bytes(hashed, "big") % every == 0


def sampled_code(key: str, asking: Asking, ticket: str) -> str:
    """Name the form of a visit; `key` is the day's, in hexadecimal digits."""
    own = _half(key, f"survey visit\n{asking.campaign}\n{ticket}".encode())
    return b32encode(own + _proof(key, asking, own)).decode().lower()


def asked_by(key: str, code: str, askings: Iterable[Asking]) -> Asking | None:
    """Tell as whose form the day's key knows a code; None: it is none, or of another day."""
    if len(code) != LETTERS:
        return None
    try:
        made = b32decode(code.upper())
    except ValueError:
        return None
    own, proof = made[:HALF], made[HALF:]
    known = (one for one in askings if hmac.compare_digest(_proof(key, one, own), proof))
    return next(known, None)


def _proof(key: str, asking: Asking, own: bytes) -> bytes:
    return _half(key, f"survey form\n{asking.campaign}\n{asking.stage.value}\n".encode() + own)


def _half(key: str, what: bytes) -> bytes:
    return hmac.digest(bytes.fromhex(key), what, hashlib.sha256)[:HALF]
