"""The one small interface between a print job and the wire to a printer."""

from typing import Protocol


class TransportError(Exception):
    """The line to the printer could not be opened, or broke. The message is technical."""


class Transport(Protocol):
    """A line to one printer. Opened for a job, closed after it: most printers take one caller."""

    @property
    def answers(self) -> bool:
        """Whether a printer can answer over this line; known once it is open."""

    def open(self, title: str) -> None:
        """Connect. `title` names the job for a line that keeps what it is given.

        Raises:
            TransportError: no connection within the line's own time limit.
        """

    def write(self, data: bytes, seconds: float) -> int:
        """Hand over as many bytes as the line takes within `seconds`; 0 when it takes none.

        Raises:
            TransportError: the line broke.
        """

    def read(self, seconds: float) -> bytes:
        """Return what the printer sent, at the latest after `seconds`; empty when nothing came.

        Raises:
            TransportError: the line broke, or the other side ended it.
        """

    def close(self) -> None:
        """End the line without losing bytes on the way to the printer. Never raises."""
