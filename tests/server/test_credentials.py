"""Passwords and tokens."""

import unicodedata

import pytest
from argon2 import PasswordHasher

from server.credentials import hash_password, new_token, token_hash, verify_password


def test_a_password_is_verified_against_its_hash() -> None:
    stored = hash_password("m\u1ed9t-c\u1eeda 2026")
    assert stored.startswith("$argon2id$")
    assert "2026" not in stored
    assert verify_password(stored, "m\u1ed9t-c\u1eeda 2026")
    assert not verify_password(stored, "m\u1ed9t-c\u1eeda 2027")


def test_equal_passwords_have_different_hashes() -> None:
    assert hash_password("motcua!2026") != hash_password("motcua!2026")


def test_nobody_has_no_password() -> None:
    assert not verify_password(None, "anything")
    assert not verify_password(None, "")


def test_a_hash_that_is_none_opens_nothing() -> None:
    assert not verify_password("not a hash", "not a hash")


def test_nobody_costs_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[str] = []

    class Hasher:
        def verify(self, stored: str, _password: str) -> bool:
            worked.append(stored)
            return True

    hash_of_somebody = hash_password("motcua!2026")
    verify_password(None, "warm up")
    monkeypatch.setattr("server.credentials._HASHER", Hasher())

    assert verify_password(hash_of_somebody, "x")
    assert not verify_password(None, "x")

    assert len(worked) == 2
    parameters = [stored.rsplit("$", 2)[0] for stored in worked]
    assert parameters[0] == parameters[1]


def test_a_password_is_right_however_its_letters_are_composed() -> None:
    composed = "m\u00f9a xu\u00e2n v\u1ec1 tr\u00ean b\u1ea3n"
    in_pieces = unicodedata.normalize("NFD", composed)
    assert composed != in_pieces
    for given in (composed, in_pieces, composed.replace(" ", "\u00a0")):
        stored = hash_password(given)
        assert verify_password(stored, composed)
        assert verify_password(stored, in_pieces)
        assert not verify_password(stored, composed.upper())


def test_a_hash_of_before_passwords_were_composed_goes_on_working() -> None:
    in_pieces = unicodedata.normalize("NFD", "m\u00f9a xu\u00e2n")
    old = PasswordHasher().hash(in_pieces)
    assert verify_password(old, in_pieces)
    assert not verify_password(old, "mua xuan")


def test_tokens_are_long_different_and_safe_in_an_address() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(
        len(token) >= 43 and token.replace("-", "").replace("_", "").isalnum() for token in tokens
    )


def test_a_token_hash_is_the_same_every_time_and_tells_nothing() -> None:
    assert token_hash("abc") == token_hash("abc") != token_hash("abd")
    assert len(token_hash("abc")) == 64
