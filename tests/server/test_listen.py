"""Several worker processes: one socket for all, each makes its app by itself."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from server import listen
from server.settings import Limits


@pytest.fixture
def root_log() -> Iterator[None]:
    """The process's log, given back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_workers_share_a_socket_and_make_their_app_by_name(
    monkeypatch: pytest.MonkeyPatch, root_log: None
) -> None:
    class Workers:
        def __init__(self, config: uvicorn.Config, *, sockets: list[socket.socket]) -> None:
            self.config, self.sockets = config, sockets

        def run(self) -> None:
            [bound] = self.sockets
            ran.append((self.config.app, self.config.factory, self.config.workers))
            ran.append(bound.getsockname()[0])
            bound.close()

    ran: list[object] = []
    monkeypatch.setattr(listen, "Multiprocess", Workers)
    listen.listen_with_workers("127.0.0.1", 0, 3, Limits())
    assert ran == [("server.listen:worker_app", True, 3), "127.0.0.1"]


async def test_a_worker_serves_what_the_environment_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    root_log: None,
) -> None:
    monkeypatch.delenv("LUOT_DATABASE_URL", raising=False)
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LUOT_SETUP_CODE", "setcode")
    app = listen.worker_app()
    logging.getLogger().addHandler(caplog.handler)
    async with app.router.lifespan_context(app):
        assert (tmp_path / "luot.db").exists()
        said = [one.message for one in caplog.records]
        assert "from another machine its code is SETCODE" in said, "the same of every worker"
        assert said[-1] == "ready as one of several workers"
