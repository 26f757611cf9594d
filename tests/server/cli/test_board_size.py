"""The import's sums about boards are the board page's own."""

import json
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from server.cli.surfaces.board_size import Hung, em, legible_to, reach

LAID_OUT = Path(__file__).with_name("board_sizes.mjs")
USUAL = Hung(
    panel_mm=1210, metres=8, counters=8, grid=False, number=2.8, code=0.65, word=2.6, mixed=False
)


def walls(count: int) -> list[Hung]:
    drawn = random.Random(20261129)
    found = []
    for _ in range(count):
        counters = drawn.randint(1, 48)
        found.append(
            Hung(
                panel_mm=drawn.uniform(500, 2500),
                metres=drawn.uniform(1, 16),
                counters=counters,
                grid=counters > 12,
                number=drawn.uniform(2.4, 6),
                code=drawn.uniform(0.6, 3),
                word=drawn.uniform(1.5, 4),
                mixed=drawn.random() < 0.3,
            )
        )
    return found


def test_a_board_is_legible_here_where_its_page_says_so() -> None:
    hung = walls(400)
    told = [
        {
            "panel_mm": one.panel_mm,
            "metres": one.metres,
            "counters": one.counters,
            "layout": "counters" if one.grid else "calls",
            "number": one.number,
            "code": one.code,
            "words": {"W": one.word, **({"V": one.word} if one.mixed else {})},
        }
        for one in hung
    ]
    done = subprocess.run(
        ["node", LAID_OUT], input=json.dumps(told), capture_output=True, text=True, check=True
    )
    legible = json.loads(done.stdout)
    assert 50 < sum(legible) < 350
    assert [reach(one) >= 1 - 1e-6 for one in hung] == legible


def test_a_board_reaches_so_far_and_no_farther() -> None:
    assert legible_to(USUAL) == 8
    many = Hung(
        panel_mm=1210, metres=8, counters=30, grid=True, number=2.8, code=1.2, word=2.6, mixed=False
    )
    reached = legible_to(many)
    assert 3 <= reached <= 4.5
    assert legible_to(replace(many, metres=reached)) == reached


def test_letters_are_measured_in_the_boards_own_weight() -> None:
    assert em("A000") == pytest.approx(2.7, abs=0.3)
