"""How an identity card stands on the wire: never itself, only hashed under a key of the day."""

from typing import Annotated

from pydantic import StringConstraints

MARK = "card-"
"""Stands before the key of a day and before each hash, so that both are found and wiped."""
SecretOfDay = Annotated[str, StringConstraints(pattern=rf"^{MARK}[0-9a-f]{{64}}$")]
"""The mark and 32 bytes in hexadecimal digits: a day's key, or an HMAC-SHA256 under it."""
