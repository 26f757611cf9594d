"""The colours people must be able to read, by the numbers of WCAG."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

TOKENS = Path(__file__).parents[2] / "display_board" / "shared" / "tokens.toml"
tokens: dict[str, Any] = tomllib.loads(TOKENS.read_text(encoding="utf-8"))


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("front", "back", "least"), tokens["contrast"]["pairs"])
def test_contrast(front: str, back: str, least: float) -> None:
    colours = tokens["colour"]
    assert contrast(colours[front], colours[back]) >= least


def test_every_colour_is_judged_or_a_plain_surface() -> None:
    judged = {name for pair in tokens["contrast"]["pairs"] for name in pair[:2]}
    assert set(tokens["colour"]) - judged <= {"line", "night-line"}
