"""Passwords and tokens: only their hashes are kept."""

import hashlib
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.contract.signs import as_password

TOKEN_BYTES = 32
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


def token_hash(token: str) -> str:
    """Hash a token, 64 hexadecimal digits; its 256 bits of chance need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


@cache
def _hash_of_nobody() -> str:
    return hash_password(new_token())
