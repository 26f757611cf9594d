"""A server that may open 1,024 files goes on while more connections than that are held open."""

import json
import resource
import socket
from contextlib import ExitStack
from pathlib import Path

import httpx

from tests.server.hall import PATIENCE
from tests.server_process import ServerProcess, kept_port

OFFICE = "minh-tam"


def test_the_kiosk_goes_on_beside_more_silent_connections_than_files_may_be_open(
    tmp_path: Path,
) -> None:
    with kept_port() as port, ExitStack() as held:
        server = ServerProcess(tmp_path, port=port)
        text = server.command("office", "example", "--always-open")
        server.command("office", "import", "-", given=text)
        added = server.command(
            "device", "add", "kiosk", "--office", OFFICE, "--name", "K", "--json"
        )
        server.start()
        held.callback(server.stop)
        assert server.process is not None
        resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (1_024, 1_024))
        for number in range(1_100):
            one = socket.create_connection(("127.0.0.1", port), PATIENCE)
            held.callback(one.close)
            if number % 2:
                one.sendall(b"GET /healthz HTTP/1.1\r\nX: ")
        for number in range(5):
            issued = httpx.post(
                f"{server.base}/api/v1/offices/{OFFICE}/tickets",
                json={"service": "A"},
                headers={
                    "Authorization": f"Bearer {json.loads(added)['token']}",
                    "Idempotency-Key": f"one {number}",
                },
                timeout=PATIENCE,
            )
            assert issued.status_code == 201
