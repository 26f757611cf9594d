"""A real `luot serve`, started and stopped at will, on a database of the test's choice."""

import os
import re
import resource
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO

from click.testing import CliRunner

from server.cli import luot

READY = re.compile(r"ready http://[\d.]+:(\d+)")
START_SECONDS = 150
STOP_SECONDS = 60


@contextmanager
def kept_port() -> Iterator[int]:
    """Keep a port for a server that comes later, or comes back: nobody else is given it meanwhile.

    Bound and never listened on, it lets a server take it that reuses addresses, as ours do.
    """
    with socket.socket() as keeper:
        keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        keeper.bind(("127.0.0.1", 0))
        port: int = keeper.getsockname()[1]
        yield port


def lines_of(stream: IO[str] | None) -> "Queue[str]":
    """Read what a process says to its end, an empty line at last.

    A pipe that nobody empties would stop the process in the middle.
    """
    said: Queue[str] = Queue()
    Thread(target=_empty, args=(stream, said), daemon=True).start()
    return said


@dataclass
class ServerProcess:
    """One server process; after a stop it starts again on the same port and database."""

    folder: Path
    url: str = ""
    port: int = 0
    files: int | None = None
    """How many it may open; None: as many as this process may."""
    more: dict[str, str] = field(default_factory=dict)
    """Variables of its environment beside those that every server has here."""
    under: tuple[str, ...] = ()
    """A program that becomes the server, in front of its command."""
    process: subprocess.Popen[str] | None = None
    heard: list[str] = field(default_factory=list)
    said: "Queue[str]" = field(default_factory=Queue)
    """What it says once it serves, a line each."""

    @property
    def database_url(self) -> str:
        return self.url or f"sqlite:///{self.folder / 'luot.db'}"

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        here = {"LUOT_DATA_DIR": str(self.folder), "LUOT_DATABASE_URL": self.database_url}
        if self.port:
            here["LUOT_PUBLIC_URL"] = self.base
        return {**os.environ, **here, **self.more}

    def start(self) -> None:
        """Start and wait for the line that says `ready`."""
        ours = (sys.executable, "-m", "server.cli", "serve", "--port", str(self.port))
        command = [*self.under, *ours]
        self.process = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if self.files is not None:
            # Long before it serves: it is still loading its modules.
            resource.prlimit(self.process.pid, resource.RLIMIT_NOFILE, (self.files, self.files))
        self.said = said = lines_of(self.process.stderr)
        while not (ready := READY.search("".join(self.heard[-20:]))):
            line = said.get(timeout=START_SECONDS)
            if not line:
                raise AssertionError(f"the server did not start:\n{''.join(self.heard)}")
            self.heard.append(line)
        self.heard.clear()
        self.port = int(ready.group(1))

    def stop(self) -> None:
        """End the process, by its id, and wait for it."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=STOP_SECONDS)
            self.process = None

    def crash(self) -> None:
        """End the process as a power cut does: nothing is closed."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(timeout=STOP_SECONDS)
            self.process = None

    def command(self, *words: str, given: str = "") -> str:
        """Run a luot command beside the server; answers its standard output.

        In this process, where all that a command loads is loaded: the server is a process of its
        own, and so are the commands of `tests/packaging`. In a thread of its own, for it may run
        a loop, and where a browser is steered one runs already.
        """
        runner = CliRunner(env=self.environment)
        with ThreadPoolExecutor(1) as beside:
            done = beside.submit(runner.invoke, luot, words, input=given).result()
        assert done.exit_code == 0, (done.output, done.exception)
        return done.stdout


def _empty(stream: IO[str] | None, said: "Queue[str]") -> None:
    if stream is not None:
        with stream:
            for line in stream:
                said.put(line)
    said.put("")
