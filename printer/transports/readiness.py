"""Waiting until a device file takes or gives bytes."""

import select

from printer.transport import TransportError

CAN_READ = select.POLLIN
CAN_WRITE = select.POLLOUT


def wait_until(descriptor: int, event: int, seconds: float) -> bool:
    """Return whether `event` came within `seconds`.

    Raises:
        TransportError: the device is gone.
    """
    poll = select.poll()
    poll.register(descriptor, event)
    ready = poll.poll(round(seconds * 1000))
    if any(happened & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, happened in ready):
        raise TransportError("the device is gone")
    return bool(ready)
