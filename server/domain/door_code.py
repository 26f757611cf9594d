"""The code at the door: it changes every half minute, and who shows it stands before it.

HMAC-SHA256 of the number of the half minute under the day's key, its first 30 bits written in
Crockford's letters, none of which is mistaken for a digit.
"""

import hashlib
import hmac
from datetime import datetime, timedelta

STEP = timedelta(seconds=30)
LETTERS = 6
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("OIL", "011")
"""Letters that stand for no other, as Crockford reads them."""


def step_of(at: datetime) -> int:
    """Count the half minutes since the epoch."""
    return int(at.timestamp() // STEP.total_seconds())


def code_of_step(key: str, step: int) -> str:
    """Make the code of a half minute; the key is in hexadecimal digits."""
    digest = hmac.digest(bytes.fromhex(key), step.to_bytes(8, "big", signed=True), hashlib.sha256)
    value = int.from_bytes(digest[:4], "big")
    return "".join(ALPHABET[value >> 5 * place & 31] for place in reversed(range(LETTERS)))


def is_at_the_door(key: str, given: str, now: datetime) -> bool:
    """Tell whether a code is that of this half minute or the one before, however it was typed."""
    typed = "".join(given.split()).replace("-", "").upper().translate(MISREAD)
    step = step_of(now)
    return any(
        hmac.compare_digest(code_of_step(key, one).encode(), typed.encode())
        for one in (step, step - 1)
    )
