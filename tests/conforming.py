"""Messages held against the contract: what does not conform fails the test that sent it."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import make_dataclass
from functools import cache, reduce
from operator import or_
from threading import Lock
from typing import Annotated, Any, Literal, get_type_hints

import orjson
from pydantic import Field, TypeAdapter, ValidationError

from server.contract.answers import Board, Office, StaffSnapshot
from server.contract.events import FRESH_SNAPSHOT, EventType
from server.contract.feed import data_heard
from server.contract.live import Door, Happened, Heartbeat, Hello, Refused, Skip, Snapshot
from server.contract.states import Audience

BUILDING = Lock()
SNAPSHOTS: dict[Audience, type[Any]] = {
    Audience.STAFF: StaffSnapshot,
    Audience.KIOSK: Office,
    Audience.BOARD: Board,
}
"""What the snapshot of each audience's feed holds."""


def messages_to(audience: Audience) -> list[type[Any]]:
    """List every message that an audience may get, each told from the others by its `type`."""
    name = audience.value.capitalize()
    events = [
        _narrowed(Happened, f"{heard.__name__}Message", type=Literal[kind], data=heard)
        for kind in EventType
        if kind not in FRESH_SNAPSHOT and (heard := data_heard(kind, audience)) is not None
    ]
    snapshot = _narrowed(Snapshot, f"SnapshotTo{name}", data=SNAPSHOTS[audience])
    door = [] if audience is Audience.STAFF else [Door]
    return [Hello, snapshot, Skip, Heartbeat, Refused, *door, *events]


def _narrowed(envelope: type[Any], name: str, **narrower: Any) -> type[Any]:
    hints = get_type_hints(envelope, include_extras=True)
    return make_dataclass(name, list({**hints, **narrower}.items()), kw_only=True)


def _adapter(kind: Any) -> TypeAdapter[Any]:
    # A fake's thread and the test's may both ask first, and pydantic builds in one at a time.
    with BUILDING:
        return _built(kind)


@cache
def _built(kind: Any) -> TypeAdapter[Any]:
    if isinstance(kind, Audience):
        kind = reduce(or_, messages_to(kind))
        kind = Annotated[kind, Field(discriminator="type")]
    return TypeAdapter(kind)


def check(kind: Any, text: str | bytes) -> Any:
    """Read JSON as what it must be, no field missing and none besides.

    `kind` is a type of the contract, or an audience: then the text is a message of its feed.

    Raises:
        ValidationError: it is something else.
    """
    return _adapter(kind).validate_json(text, strict=True, extra="forbid")


class Conforming:
    """Holds what a fake server says and hears against the contract, in whatever thread it does."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def said(self, kind: Any, body: Any) -> str:
        """Write a message or an answer.

        Raises:
            ValidationError: it does not conform; `verdict` fails as well.
        """
        text = orjson.dumps(body)
        self.heard(kind, text)
        return text.decode()

    def heard(self, kind: Any, text: str | bytes) -> Any:
        """Read what was sent to the fake; raises as `said` does."""
        try:
            return check(kind, text)
        except ValidationError as fault:
            self.faults.append(f"{text!r}: {fault}")
            raise

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Keep for `verdict` an exception in the fake's own code: its server would swallow it."""
        try:
            yield
        except Exception:
            self.faults.append(traceback.format_exc())
            raise

    def verdict(self) -> None:
        """Fail where something did not conform, or a fake broke."""
        assert not self.faults, "\n".join(self.faults)
