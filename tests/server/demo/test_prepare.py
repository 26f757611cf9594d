"""The demo's office is made once and found again."""

import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from server.api import errors
from server.contract.states import DeviceKind, Role
from server.credentials import token_hash
from server.demo import slips
from server.demo.prepare import FREE_COUNTER, SECRETS_FILE, DemoSecrets, prepare
from server.demo.slips import slips_router
from server.settings import Settings
from server.storage.database import open_engine
from server.storage.tables import DEVICE, PERSON, RIGHT

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("demo")
    return Settings(folder, f"sqlite:///{folder / 'luot.db'}", "http://here", "text")


def quickly_hashed(password: str) -> str:
    """Argon2 is slow on purpose."""
    return f"hash of {password}"


@pytest.fixture(scope="module")
def made(settings: Settings) -> Iterator[DemoSecrets]:
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr("server.demo.prepare.hash_password", quickly_hashed)
        yield prepare(settings, str.upper, NOW)


def test_everybody_signs_in_with_what_is_printed(settings: Settings, made: DemoSecrets) -> None:
    engine = open_engine(settings.database_url, writes=False)
    with engine.connect() as connection:
        people = {row.user: row for row in connection.execute(select(PERSON))}
        roles = {row.user: row.role for row in connection.execute(select(RIGHT))}
        devices = {row.token_hash: row.kind for row in connection.execute(select(DEVICE))}
    engine.dispose()
    everybody = [made.clerk, made.supervisor, made.admin, *made.crowd]
    assert people.keys() == {one.user for one in everybody}
    assert {row.office for row in people.values()} == {made.office}
    assert len({one.password for one in everybody}) == len(everybody)
    assert {row.password_hash for row in people.values()} == {
        quickly_hashed(one.password) for one in everybody
    }
    assert (roles["admin"], people["admin"].name) == (Role.ADMIN, "ADMIN")
    assert people["crowd-1"].name == "CROWD-1"
    assert {token: devices[token_hash(token)] for token in devices_of(made)} == {
        made.crowd_kiosk: DeviceKind.KIOSK,
        made.kiosk: DeviceKind.KIOSK,
        made.board: DeviceKind.BOARD,
        made.tablet: DeviceKind.RATING,
    }


def devices_of(made: DemoSecrets) -> list[str]:
    assert made.tablet is not None
    return [made.crowd_kiosk, made.kiosk, made.board, made.tablet]


def test_a_folder_of_an_older_version_has_no_tablet_and_opens(
    settings: Settings, made: DemoSecrets, tmp_path: Path
) -> None:
    kept = json.loads((settings.data_dir / SECRETS_FILE).read_text(encoding="utf-8"))
    del kept["tablet"]
    (tmp_path / SECRETS_FILE).write_text(json.dumps(kept), encoding="utf-8")
    found = prepare(replace(settings, data_dir=tmp_path), str.upper, NOW)
    assert found == replace(made, tablet=None)


def test_one_counter_is_left_to_whoever_tries(made: DemoSecrets) -> None:
    assert made.clerk.counter == FREE_COUNTER
    counters = [one.counter for one in made.crowd]
    assert FREE_COUNTER not in counters
    assert len(set(counters)) == len(counters) > 1


def test_the_next_start_finds_the_same_and_only_the_owner_reads_it(
    settings: Settings, made: DemoSecrets
) -> None:
    assert prepare(settings, str.upper, NOW) == made
    assert stat.S_IMODE((settings.data_dir / SECRETS_FILE).stat().st_mode) == 0o600


@pytest.fixture
def browser(tmp_path: Path) -> httpx.AsyncClient:
    app = FastAPI()
    errors.install(app)
    app.include_router(slips_router(tmp_path / "slips"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


async def test_slips_are_shown_newest_first_and_nothing_else(
    browser: httpx.AsyncClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await browser.get("/demo/slips.json")).json() == {"slips": []}
    monkeypatch.setattr(slips, "MOST_SHOWN", 2)
    folder = tmp_path / "slips"
    folder.mkdir()
    for name in ("1.png", "2.png", "3.png", "4.part"):
        (folder / name).write_bytes(name.encode())
    assert (await browser.get("/demo/slips.json")).json() == {"slips": ["3.png", "2.png"]}
    assert (await browser.get("/demo/slips/1.png")).content == b"1.png"
    assert "slips" in (await browser.get("/demo/slips")).text
    for wrong in ("4.part", "9.png", "..%2Fsecret.png"):
        assert (await browser.get(f"/demo/slips/{wrong}")).status_code == 404
