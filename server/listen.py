"""Running the server on a port: the settings of uvicorn that were measured to be best."""

import asyncio
import logging
import socket

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from server.api.body_limit import LONGEST_BODY
from server.gate.config import GateConfig
from server.gate.encrypted import Handshake
from server.gate.http import GuardedHttp
from server.gate.outside import Outside
from server.gate.socket import GuardedSocket
from server.logs import set_up_logs
from server.main import create_app
from server.settings import Limits, read_settings
from server.supervisor import tell_supervisor

LOG = logging.getLogger(__name__)
BACKLOG = 4096
SHUTDOWN_SECONDS = 3
NOTHING_SPECIAL = Outside()


class ReadyServer(uvicorn.Server):
    """A server that says `ready`, with its address, once it serves."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.serves = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            bound = sockets or [one for server in self.servers for one in server.sockets]
            host, port = bound[0].getsockname()[:2]
            self.serves.set()
            scheme = "https" if self.config.is_ssl else "http"
            LOG.info("ready %s://%s:%s", scheme, f"[{host}]" if ":" in host else host, port)
            tell_supervisor("READY=1")


def _config(
    app: FastAPI | str, host: str, port: int, workers: int, limits: Limits, outside: Outside
) -> GateConfig:
    return GateConfig(
        limits=limits,
        outside=outside,
        app=app,
        factory=isinstance(app, str),
        host=host,
        port=port,
        workers=workers,
        loop="uvloop",
        http=GuardedHttp if outside.cert is None else Handshake,
        ws=GuardedSocket,
        # Compressing small messages costs four times the memory of a connection.
        ws_per_message_deflate=False,
        ws_max_size=LONGEST_BODY,
        backlog=BACKLOG,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )


def listen(
    app: FastAPI, host: str, port: int, limits: Limits, outside: Outside = NOTHING_SPECIAL
) -> ReadyServer:
    """Make a server of one process, to be run."""
    return ReadyServer(_config(app, host, port, 1, limits, outside))


def listen_with_workers(
    host: str, port: int, workers: int, limits: Limits, outside: Outside = NOTHING_SPECIAL
) -> None:
    """Serve with several processes until stopped; they share a database by its URL."""
    config = _config("server.listen:worker_app", host, port, workers, limits, outside)
    Multiprocess(config, sockets=[config.bind_socket()]).run()


def worker_app() -> FastAPI:
    """Make the server of one worker process, which reads its settings from the environment."""
    settings = read_settings()
    set_up_logs(settings.log_format)

    def ready() -> None:
        LOG.info("ready as one of several workers")
        tell_supervisor("READY=1")

    return create_app(settings, on_ready=ready)
