"""Printers on the network: raw TCP, usually port 9100."""

import contextlib
import socket
import time

from printer.transport import TransportError

DEFAULT_PORT = 9100
CONNECT_SECONDS = 2.0
_FAREWELL_SECONDS = 0.5


class TcpTransport:
    """A TCP connection to one printer, by IPv4, IPv6 or name."""

    answers = True

    def __init__(self, host: str, port: int = DEFAULT_PORT) -> None:
        self._host = host
        self._port = port
        self._socket: socket.socket | None = None

    def open(self, title: str) -> None:  # noqa: ARG002 - the wire has no place for a title
        try:
            connection = socket.create_connection((self._host, self._port), CONNECT_SECONDS)
            # Questions are three bytes long; held back to be sent together they cost 40 ms each.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # A name with an empty or overlong part is no name: that comes as a UnicodeError.
        except (OSError, UnicodeError) as failed:
            raise TransportError(
                f"no connection to {self._host}:{self._port}: {failed}"
            ) from failed
        self._socket = connection

    def write(self, data: bytes, seconds: float) -> int:
        connection = self._connection()
        connection.settimeout(seconds)
        try:
            return connection.send(data)
        except (BlockingIOError, TimeoutError):
            return 0
        except OSError as failed:
            raise TransportError(f"connection lost while sending: {failed}") from failed

    def read(self, seconds: float) -> bytes:
        connection = self._connection()
        connection.settimeout(seconds)
        try:
            data = connection.recv(4096)
        except (BlockingIOError, TimeoutError):
            return b""
        except OSError as failed:
            raise TransportError(f"connection lost while listening: {failed}") from failed
        if not data:
            raise TransportError("the printer closed the connection")
        return data

    def close(self) -> None:
        connection, self._socket = self._socket, None
        if connection is None:
            return
        # Closing with unread bytes makes the kernel reset the connection, and a reset throws away
        # what the printer has not read yet: say goodbye first and read until it does too.
        with connection, contextlib.suppress(OSError):
            connection.shutdown(socket.SHUT_WR)
            until = time.monotonic() + _FAREWELL_SECONDS
            while (left := until - time.monotonic()) > 0:
                connection.settimeout(left)
                if not connection.recv(4096):
                    break

    def _connection(self) -> socket.socket:
        if self._socket is None:
            raise TransportError("the connection is not open")
        return self._socket
