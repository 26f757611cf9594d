"""A real server whose disk takes nothing more says so, and goes on when there is room again."""

import resource
from pathlib import Path

import httpx
import psutil

from server.storage.storage_faults import StorageFault
from tests.loopback import LOOPBACK
from tests.server_process import ServerProcess


def test_a_full_disk(tmp_path: Path) -> None:
    server = ServerProcess(tmp_path)
    example = server.command("office", "example", "--always-open")
    server.command("office", "import", "-", given=example)
    token = server.command(
        "device", "add", "kiosk", "--office", "minh-tam", "--name", "k", "--json"
    )
    key = token.split('"token": "')[1].split('"')[0]
    server.start()
    assert server.process is not None
    process = psutil.Process(server.process.pid)

    def issue(press: str) -> httpx.Response:
        return LOOPBACK.post(
            f"{server.base}/api/v1/offices/minh-tam/tickets",
            headers={"Authorization": f"Bearer {key}", "Idempotency-Key": press},
            json={"service": "A"},
            timeout=60,
        )

    try:
        first = issue("1")
        assert first.status_code == 201
        process.rlimit(resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
        full = issue("2")
        assert (full.status_code, full.json()["code"]) == (503, "storage_failed")
        ready = LOOPBACK.get(f"{server.base}/readyz", timeout=60)
        assert ready.status_code == 503
        assert ready.json()["reason"] in {StorageFault.DISK_FULL, StorageFault.DISK_FAILS}

        process.rlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        assert issue("2").json()["number"] == "A002"
        assert LOOPBACK.get(f"{server.base}/readyz", timeout=60).json() == {"status": "ready"}
    finally:
        server.stop()
