"""Passwords and tokens: only their hashes are kept."""

import hashlib
import secrets
from functools import cache
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

TOKEN_BYTES = 32
LEAST_PASSWORD_LENGTH = 8
LONGEST_PASSWORD_LENGTH = 400
OFTEN_GUESSED = frozenset(
    {
        "admin123",
        "administrator",
        "changeme",
        "iloveyou",
        "matkhau1",
        "matkhau123",
        "motcua123",
        "passw0rd",
        "password",
        "password1",
        "password123",
        "qwerty123",
        "qwertyui",
        "vietnam1",
        "vietnam123",
        "xinchao123",
    }
)
"""Tried first by whoever guesses; plain runs of digits are caught by rule."""
_HASHER = PasswordHasher()


def weakness(password: str, user: str) -> str | None:
    """Say why a password is not good enough, as a key of the catalogue; None when it is."""
    if len(password) < LEAST_PASSWORD_LENGTH:
        return "password_short"
    if len(password) > LONGEST_PASSWORD_LENGTH:
        return "password_long"
    plain = password.casefold()
    if plain == user.casefold():
        return "password_is_name"
    if plain in OFTEN_GUESSED or len(set(plain)) == 1 or _is_run(plain):
        return "password_often_guessed"
    return None


def _is_run(text: str) -> bool:
    """Tell whether each sign follows the one before, as in 12345678, 98765432 or 67890123."""
    steps = {(ord(after) - ord(before)) % 10 for before, after in pairwise(text)}
    return text.isdigit() and steps in ({1}, {9})


def hash_password(password: str) -> str:
    """Hash a password with argon2id; takes some 50 ms on purpose."""
    return _HASHER.hash(password)


def verify_password(stored_hash: str | None, password: str) -> bool:
    """Tell whether a password is right; takes as long when there is no such person (None)."""
    try:
        right = _HASHER.verify(stored_hash or _hash_of_nobody(), password)
    except (VerificationError, InvalidHashError):
        return False
    return right and stored_hash is not None


def new_token() -> str:
    """Make a token that nobody guesses: 256 bits, safe in an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """Hash a token, 64 hexadecimal digits; its 256 bits of chance need no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


@cache
def _hash_of_nobody() -> str:
    return hash_password(new_token())
