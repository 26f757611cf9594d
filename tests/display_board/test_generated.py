"""Files made from others are what their source says now."""

import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from display_board import generate, wire_types
from display_board.event_page import event_page
from server.contract.events import EVENTS, EventType
from server.contract.states import Audience


def test_every_made_file_is_fresh() -> None:
    made = dict(generate.made_files())
    assert generate.BOARD / "board.bundle.js" in made, "npm's tools are missing: npm ci"
    for path, content in made.items():
        expected = content.encode() if isinstance(content, str) else content
        assert path.read_bytes() == expected, f"stale: {path.name}"


def test_check_names_what_is_stale_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = tmp_path / "page.css"
    stale.write_text("old", encoding="utf-8")
    monkeypatch.setattr(generate, "made_files", lambda: [(stale, "new")])
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    assert generate.main() == 1
    assert stale.read_text(encoding="utf-8") == "old"
    assert "page.css" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["generate"])
    assert generate.main() == 0
    assert stale.read_text(encoding="utf-8") == "new"


def test_one_run_is_enough_although_the_bundle_holds_a_made_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SHARED", "BOARD", "CITIZEN", "QML", "DOCS"):
        here: Path = getattr(generate, name)
        if name not in {"QML", "DOCS"}:
            copytree(here, tmp_path / here.name, ignore=ignore_patterns("fonts"))
        monkeypatch.setattr(generate, name, tmp_path / here.name)
    clerk = generate.BOARD.parent / "clerk"
    [page] = [one for one in generate.PAGES if one.name == clerk.name]
    copytree(page, clerk)
    monkeypatch.setattr(generate, "PAGES", (generate.CITIZEN, clerk))
    contract = tmp_path / "shared" / "contract.js"
    older = contract.read_text(encoding="utf-8").replace('"ticket.called"', '"ticket.old_name"')
    contract.write_text(older, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["generate"])
    assert generate.main() == 0

    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    assert generate.main() == 0


def test_the_module_names_every_event_that_an_audience_hears() -> None:
    module = wire_types.module()
    for audience in Audience:
        union = module.split(f"What the {audience} audience hears.")[1].split("*/")[0]
        told = {kind for kind, event in EVENTS.items() if event.heard[audience]}
        assert {kind for kind in EventType if f'type: "{kind}"' in union} == told
    assert "chosen?: boolean" in module
    assert "@typedef {Object} Announcement" in module


def test_the_event_page_names_every_event_field_and_message() -> None:
    page = event_page()
    for kind, event in EVENTS.items():
        assert f"| `{kind}` | {event.__doc__} |" in page
        assert all(f"| `{field}` | " in page for field in event.heard[Audience.STAFF])
    for message in ("hello", "snapshot", "skip", "heartbeat", "refused", "authorize", "status"):
        assert f"| `{message}` | " in page
