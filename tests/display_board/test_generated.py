"""Files made from others are what their source says now."""

import sys
from pathlib import Path

import pytest

from display_board import generate, wire_types
from server.contract.events import CATALOGUE, FIELDS
from server.contract.states import Audience


def test_every_made_file_is_fresh() -> None:
    made = generate.made_files()
    assert generate.BOARD / "board.bundle.js" in made, "npm's tools are missing: npm ci"
    for path, text in made.items():
        assert path.read_text(encoding="utf-8") == text, f"stale: {path.name}"


def test_check_names_what_is_stale_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "page.css"
    stale.write_text("old", encoding="utf-8")
    monkeypatch.setattr(generate, "made_files", lambda: {stale: "new"})
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    assert generate.main() == 1
    assert stale.read_text(encoding="utf-8") == "old"
    assert "page.css" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["generate"])
    assert generate.main() == 0
    assert stale.read_text(encoding="utf-8") == "new"


def test_every_event_field_has_a_type() -> None:
    assert set(wire_types.FIELD_TYPES) == set(FIELDS)
    for event in CATALOGUE.values():
        for audience in Audience:
            assert set(event.fields_for(audience)) <= set(FIELDS)


def test_the_event_page_names_every_event_and_field() -> None:
    page = wire_types.event_page()
    for kind in CATALOGUE:
        assert f"`{kind}`" in page
    for field in FIELDS:
        assert f"| `{field}` |" in page
