"""How many connections a process asks for, and how many of them are nobody's."""

import resource

import pytest

from server.gate.descriptors import (
    LEAST_ROOM,
    MOST_DESCRIPTORS,
    OWN_DESCRIPTORS,
    raise_descriptors,
    room_for_strangers,
    room_for_streams,
)

ALL = resource.RLIM_INFINITY


@pytest.mark.parametrize(
    ("soft", "hard", "asked", "holds"),
    [
        (1_024, 4_096, 4_096, 4_096),
        (1_024, 1 << 20, MOST_DESCRIPTORS, MOST_DESCRIPTORS),
        (1_024, ALL, MOST_DESCRIPTORS, MOST_DESCRIPTORS),
        (4_096, 4_096, None, 4_096),
        (1 << 20, ALL, None, 1 << 20),
        (ALL, ALL, None, MOST_DESCRIPTORS),
    ],
)
def test_as_many_files_are_asked_for_as_a_hall_needs_and_the_process_may(
    monkeypatch: pytest.MonkeyPatch, soft: int, hard: int, asked: int | None, holds: int
) -> None:
    set_to: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: set_to.append(limits))
    assert raise_descriptors() == holds
    assert set_to == ([] if asked is None else [(asked, hard)])


def test_strangers_have_what_the_office_leaves_and_streams_never_all_of_it() -> None:
    assert room_for_strangers(1_024, 64) == 1_024 - OWN_DESCRIPTORS - 64
    assert room_for_strangers(64, 64) == LEAST_ROOM
    assert room_for_streams(100, 2_000) == 75
    assert room_for_streams(4_000, 2_000) == 2_000
