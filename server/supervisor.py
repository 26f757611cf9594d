"""What systemd is told of a service that it started, by its protocol sd_notify(3)."""

import os
import socket


def tell_supervisor(state: str) -> None:
    """Send a state such as "READY=1"; who was not started by systemd sends nothing.

    Raises:
        OSError: the socket that was named does not take it.
    """
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as to:
        # An address in no folder is written with an @ for its first byte, which is null.
        to.sendto(state.encode(), f"\0{address[1:]}" if address[0] == "@" else address)


def signs_of_life_seconds() -> float | None:
    """Say how often systemd must hear of this service: twice in the time it waits; None: never."""
    given = os.environ.get("WATCHDOG_USEC")
    return int(given) / 2_000_000 if given else None
