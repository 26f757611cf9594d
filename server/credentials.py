"""Passwords and tokens: only their hashes are kept."""

import base64
import hashlib
import hmac
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.contract.signs import as_password

TOKEN_BYTES = 32
_TYPED = "ACDEFGHJKLMNPRTUVWXY34679"
"""Signs that are read as no other."""
_HASHER = PasswordHasher()


def hash_password(password: str) -> str:
    """Hash a password with argon2id; takes some 50 ms on purpose."""
    return _HASHER.hash(as_password(password))


def verify_password(stored_hash: str | None, password: str) -> bool:
    """Tell whether a password is right; takes as long when there is no such person (None).

    Hashes of before passwords were composed hold what was typed, so that is tried too.
    """
    spellings = dict.fromkeys((as_password(password), password))
    against = stored_hash or _hash_of_nobody()
    return any(_is_right(against, one) for one in spellings) and stored_hash is not None


def _is_right(stored_hash: str, password: str) -> bool:
    try:
        return _HASHER.verify(stored_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def new_token() -> str:
    """Make a token that nobody guesses: 256 bits, safe in an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_setup_code() -> str:
    """Make a code that somebody reads in a log and types once: 37 bits in eight signs."""
    return "".join(secrets.choice(_TYPED) for _ in range(8))


def token_of_secret(secret: str) -> str:
    """Derive the token of a device from the secret that it was given with its letters.

    The same secret gives the same token, and no token leads back to a secret: a server that keeps
    only hashes can tell the device its token as often as an answer is lost.
    """
    made = hmac.digest(secret.encode(), b"token of a paired device", "sha256")
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def token_hash(token: str) -> str:
    """Hash a token, 64 hexadecimal digits; its 256 bits of chance need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


@cache
def _hash_of_nobody() -> str:
    return hash_password(new_token())
