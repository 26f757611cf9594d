"""Names of an uploaded catalogue become clips beside the server, and never in its way."""

import asyncio
import logging
from pathlib import Path

import pytest

from display_board.voice.bank import Bank
from server.api import speaking
from server.api.speaking import Speaking
from server.contract.states import Role
from server.name_clips import can_speak
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import PATIENCE, Hall

NAMES = {"vi": [("Xác nhận cư trú", "vi")], "en": [("Residence", "en")]}

ALL_NAMES_SECONDS = 5 * PATIENCE
"""Every name of the office is spoken, by a process that stands back behind all others."""


@pytest.fixture(autouse=True)
def speaks_into_a_cache_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What the running server of other tests is kept from.
    monkeypatch.setattr(speaking, "can_speak", can_speak)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def spoken(data_dir: Path, language: str = "vi") -> set[str]:
    return set(Bank(data_dir / "voice").names.texts(language).values())


def test_what_is_uploaded_is_spoken_after_it_was_answered(hall: Hall) -> None:
    hall.person(Role.ADMIN).ask("POST", "catalogue", content=csv_of(WHOLE)).raise_for_status()
    running = hall.served.running
    hall.served.inside(running.speaking.idle, ALL_NAMES_SECONDS)
    names = hall.stranger().get("procedures")["procedures"][0]["name"]
    for language in ("vi", "en"):
        assert names[language] in spoken(running.settings.data_dir, language)


def test_a_name_that_is_changed_on_the_page_is_spoken(hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    settings = admin.get("settings")
    [service, *_] = settings["document"]["service"]
    path = ["service", service["code"], "name", "vi"]
    change = {"path": path, "before": service["name"]["vi"], "after": "Xác nhận cư trú"}
    admin.post("settings", {"version": settings["version"], "changes": [change]})
    running = hall.served.running
    hall.served.inside(running.speaking.idle, ALL_NAMES_SECONDS)
    assert "Xác nhận cư trú" in spoken(running.settings.data_dir)


async def test_a_disk_that_takes_no_clips_is_logged_and_the_next_file_is_spoken(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "voice").write_bytes(b"no folder")
    speaks = Speaking(tmp_path)
    with caplog.at_level(logging.WARNING, logger=speaking.__name__):
        speaks.begin(NAMES)
        await speaks.idle()
    [told] = caplog.messages
    assert "not spoken" in told
    assert "voice" in told
    (tmp_path / "voice").unlink()
    speaks.begin(NAMES)
    await speaks.idle()
    assert spoken(tmp_path) == {"Xác nhận cư trú"}
    assert spoken(tmp_path, "en") == {"Residence"}


async def test_a_server_that_stops_waits_for_no_words(tmp_path: Path) -> None:
    speaks = Speaking(tmp_path)
    many = {"vi": [(f"Thủ tục số {number}", "vi") for number in range(5_000)]}
    speaks.begin(many)
    speaks.begin(many)
    async with asyncio.timeout(PATIENCE):
        while not (tmp_path / "voice").exists():  # noqa: ASYNC110 - another process makes it
            await asyncio.sleep(0.01)
    await speaks.stop()
    assert spoken(tmp_path) == set()


async def test_without_the_synthesizer_nothing_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaking, "can_speak", lambda: False)
    speaks = Speaking(tmp_path)
    speaks.begin(NAMES)
    await speaks.idle()
    assert not (tmp_path / "voice").exists()
