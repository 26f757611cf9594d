"""Passwords whose hashes are as quick as Argon2 allows: how long it takes is tried elsewhere."""

from argon2 import PasswordHasher

from server.contract.signs import as_password

_QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def quickly_hashed(password: str) -> str:
    """Hash a password; its cost stands in the hash, so who checks it takes no longer either."""
    return _QUICK.hash(as_password(password))
