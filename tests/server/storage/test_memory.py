"""What a process held of a closed day's cards is overwritten wherever it lies; nothing else is."""

import hashlib
import secrets

from server.contract.card import MARK
from server.storage import memory
from server.storage.memory import AT_ONCE, InMemory, wipe

A, B = (MARK + secrets.token_hex(32) for _ in "AB")


def digest(secret: str) -> bytes:
    return hashlib.sha256(secret.removeprefix(MARK).encode()).digest()


def test_every_copy_goes_and_what_lives_stays() -> None:
    gone, lives = MARK + secrets.token_hex(32), MARK + secrets.token_hex(32)
    apart = 3 * AT_ONCE
    # Copies lie across the ends of what is read in one go as well.
    places = [7, AT_ONCE - 30, 2 * AT_ONCE - 3, apart - 64]
    kept = bytearray(apart + 200)
    for place in places:
        kept[place : place + len(gone)] = gone.encode()
    kept[100 : 100 + len(lives)] = lives.encode()
    known = digest(gone)

    assert wipe({known}) >= len(places)

    for place in places:
        assert kept[place : place + len(gone)] == MARK.encode() + b"0" * memory.LENGTH
    assert kept[100 : 100 + len(lives)].decode() == lives
    assert gone == MARK + "0" * memory.LENGTH, "a string as well"
    assert wipe({known}) == 0


def test_a_day_goes_on_while_its_key_is_the_only_one() -> None:
    held = InMemory()
    assert held.offices() == []
    held.note_key("o", A)
    held.note_card("o", B)
    assert held.day_goes_on("o", [A])
    assert not held.day_goes_on("o", [])
    assert not held.day_goes_on("o", [B])
    assert held.gone("o", [], []) == {digest(A), digest(B)}
    assert held.offices() == []


def test_what_a_new_day_has_is_still_held() -> None:
    held = InMemory()
    held.note_key("o", A)
    held.note_key("o", B)
    assert held.gone("o", [B], []) == {digest(A)}
    assert held.day_goes_on("o", [B])


def test_another_process_gave_the_key_away() -> None:
    held = InMemory()
    held.note_card("o", B)
    assert held.day_goes_on("o", [A])
    assert not held.day_goes_on("o", [])
