"""The one small interface between a print job and the wire to a printer."""

from typing import Protocol


class TransportError(Exception):
    """The connection to the printer could not be opened, or broke. The message is technical."""


class Transport(Protocol):
    """A connection to one printer, open for one job: most printers take one caller."""

    @property
    def answers(self) -> bool:
        """Whether a printer can answer over this connection; known once it is open."""

    def open(self, title: str) -> None:
        """Connect. `title` names the job for a connection that keeps what it is given.

        Raises:
            TransportError: no answer within its own time limit.
        """

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over as many bytes as are taken within `seconds`; 0 when none are.

        Raises:
            TransportError: the connection broke.
        """

    def read(self, seconds: float) -> bytes:
        """Return what the printer sent, at the latest after `seconds`; empty when nothing came.

        Raises:
            TransportError: the connection broke, or the other side ended it.
        """

    def close(self) -> None:
        """End the connection without losing bytes on the way to the printer. Never raises."""
