"""Passwords and tokens."""

import pytest

from server.credentials import hash_password, new_token, token_hash, verify_password, weakness


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


@pytest.mark.parametrize(
    ("password", "weak"),
    [
        ("", "password_short"),
        ("1234567", "password_short"),
        ("a" * 401, "password_long"),
        ("Nguyen.Lan", "password_is_name"),
        ("Password123", "password_often_guessed"),
        ("12345678", "password_often_guessed"),
        ("67890123", "password_often_guessed"),
        ("87654321", "password_often_guessed"),
        ("aaaaaaaa", "password_often_guessed"),
        ("13572468", None),
        ("motcua!2026", None),
    ],
)
def test_weak_passwords_are_named(password: str, weak: str | None) -> None:
    assert weakness(password, "nguyen.lan") == weak


def test_tokens_are_long_different_and_safe_in_an_address() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(
        len(token) >= 43 and token.replace("-", "").replace("_", "").isalnum() for token in tokens
    )


def test_a_token_hash_is_the_same_every_time_and_tells_nothing() -> None:
    assert token_hash("abc") == token_hash("abc") != token_hash("abd")
    assert len(token_hash("abc")) == 64
