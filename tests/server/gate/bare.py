"""Bare sockets to a running server."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from tests.server.hall import PATIENCE, Served

LENGTH = re.compile(rb"(?i)content-length: *(\d+)")


class Bare:
    """A bare connection to a server."""

    def __init__(self, served: Served) -> None:
        port = int(served.base.rpartition(":")[2])
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._held = b""

    def send(self, data: bytes) -> bool:
        """Send all; False when the server has hung up meanwhile."""
        try:
            self.socket.sendall(data)
        except OSError:
            return False
        return True

    def heard(self) -> bytes:
        """Everything until the server hangs up."""
        said = b""
        try:
            while more := self.socket.recv(65_536):
                said += more
        except ConnectionResetError:
            pass
        return said

    def answer(self) -> bytes:
        """The next whole answer, on a connection that stays open."""
        while True:
            head, whole, rest = self._held.partition(b"\r\n\r\n")
            length = int(LENGTH.search(head)[1]) if LENGTH.search(head) else 0  # type: ignore[index]  # found
            if whole and len(rest) >= length:
                self._held = rest[length:]
                return head + whole + rest[:length]
            more = self.socket.recv(65_536)
            assert more, "the server hung up"
            self._held += more


@contextmanager
def bare(served: Served) -> Iterator[Bare]:
    """Open a connection for as long as the block runs."""
    one = Bare(served)
    try:
        yield one
    finally:
        one.socket.close()
