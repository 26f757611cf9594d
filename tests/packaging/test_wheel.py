"""The wheel carries everything: installed into an empty environment elsewhere, the demo lives."""

import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.sync.client import connect

from tests.server_process import START_SECONDS, STOP_SECONDS, kept_port, lines_of

ROOT = Path(__file__).parents[2]
PACKAGES = ("server", "kiosk_app", "display_board", "printer")
MIGRATIONS = "server/storage/migrations"
OFFICE = "minh-tam"
PATIENCE_SECONDS = 60
"""What a loaded machine may take for one answer."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def luot(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds the wheel and what it asks for, nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    _run(sys.executable, "-m", "venv", "--without-pip", str(folder))
    uv = (sys.executable, "-m", "uv", "pip", "install", "-q", "--python", str(folder))
    _run(*uv, "-c", str(ROOT / "requirements.lock"), str(wheel))
    return folder / "bin" / "luot"


def _run(*command: str, cwd: Path | None = None) -> None:
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def demo(luot: Path, tmp_path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The demo's address, and its sign-ins and tokens."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LUOT_")}
    clean |= {"PYTHONPATH": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    # An office's proxy leads to the internet, not to this machine.
    clean |= {"HTTP_PROXY": "http://127.0.0.1:9"}
    with kept_port() as port:
        process = subprocess.Popen(
            [str(luot), "demo", "--port", str(port), "--data-dir", str(tmp_path / "data")],
            cwd=tmp_path,
            env=clean,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        try:
            said, heard = lines_of(process.stdout), [""]
            while heard[-1].strip() != "ready":
                heard.append(said.get(timeout=START_SECONDS))
                assert heard[-1], "".join(heard)
            yield (
                f"http://127.0.0.1:{port}",
                json.loads((tmp_path / "data" / "demo.json").read_text()),
            )
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=STOP_SECONDS)


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", *PACKAGES, "alembic"], cwd=ROOT, check=True, capture_output=True
    )
    wanted = {
        name.replace("alembic", MIGRATIONS, 1) if name.startswith("alembic/") else name
        for name in tracked.stdout.decode().split()
    }
    with zipfile.ZipFile(wheel) as packed:
        held = set(packed.namelist())
    assert wanted - held == set()


def test_nothing_that_only_tests_use_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        folders = {part for name in packed.namelist() for part in Path(name).parts[:-1]}
        code = [packed.read(name) for name in packed.namelist() if name.endswith(".py")]
    assert {name for name in folders if re.search("test|fake|mock", name)} == set()
    assert [
        one for one in code if re.search(rb"(from|import) (tests|pytest|hypothesis)", one)
    ] == []


def test_the_demo_lives_where_only_the_wheel_is(demo: tuple[str, dict[str, Any]]) -> None:
    base, known = demo
    with httpx.Client(base_url=base, timeout=PATIENCE_SECONDS) as page:
        for path in ("/readyz", "/clerk/", f"/board/{OFFICE}", "/demo/slips", "/openapi.json"):
            assert page.get(path).status_code == httpx.codes.OK, path
        clips = page.get("/voice/vi/manifest.json").json()["clips"]
        clip = page.get(f"/voice/vi/{next(iter(clips))}")
        assert clip.headers["content-type"].startswith("audio/")
        given = {name: known["supervisor"][name] for name in ("user", "password")}
        signed_in = page.post("/api/v1/sign-in", json=given)
        assert signed_in.status_code == httpx.codes.OK, signed_in.text
        token = signed_in.json()["token"]
        _wait_for_a_printed_slip(base, token)
        [newest, *_] = page.get("/demo/slips.json").json()["slips"]
        assert page.get(f"/demo/slips/{newest}").content.startswith(b"\x89PNG")


def _wait_for_a_printed_slip(base: str, token: str) -> None:
    address = f"{base.replace('http', 'ws', 1)}/api/v1/offices/{OFFICE}/live"
    headers = {"Authorization": f"Bearer {token}"}
    with connect(address, additional_headers=headers, open_timeout=PATIENCE_SECONDS) as feed:
        while True:
            message = json.loads(feed.recv(timeout=PATIENCE_SECONDS))
            tickets = message.get("data", {}).get("tickets", [])
            if message["type"] == "ticket.printed" or any(
                one["print"] == "printed" for one in tickets
            ):
                return
