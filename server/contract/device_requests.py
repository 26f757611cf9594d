"""What is asked of the server about devices: letters, a name, a place."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from server.contract.requests import Code, Request
from server.contract.signs import hidden_sign, loose_mark
from server.contract.states import DeviceKind

LONGEST_NAME = 80


def _composed(name: str) -> str:
    """Compose a name and hold it to signs that are seen.

    Raises:
        ValueError: a sign that nobody sees, or a mark on no letter.
    """
    name = " ".join(unicodedata.normalize("NFC", name).split())
    wrong = hidden_sign(name) or loose_mark(name)
    if wrong:
        raise ValueError(wrong)
    return name


Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_NAME),
    AfterValidator(_composed),
]


class AskPairing(Request):
    """Letters, please; `kind` is what asks, where it knows that itself."""

    kind: DeviceKind | None = None


class ChangeDevice(Request):
    """Another name; a rating tablet stands at `counter`."""

    name: Name
    counter: Code | None = None


class TakePairing(ChangeDevice):
    """Let the device in that shows the letters, as what and under which name."""

    kind: DeviceKind
