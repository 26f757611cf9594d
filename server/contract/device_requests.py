"""What is asked of the server about devices: letters, a name, a place."""

from server.contract.requests import Code, Request
from server.contract.seen_name import SeenName
from server.contract.states import DeviceKind


class AskPairing(Request):
    """Letters, please; `kind` is what asks, where it knows that itself."""

    kind: DeviceKind | None = None


class ChangeDevice(Request):
    """Another name; a rating tablet stands at `counter`."""

    name: SeenName
    counter: Code | None = None


class TakePairing(ChangeDevice):
    """Let the device in that shows the letters, as what and under which name."""

    kind: DeviceKind
