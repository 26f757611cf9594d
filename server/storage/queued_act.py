"""An act on its way to the writer, and how its answer finds whoever awaits it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from server.storage.transaction import OfficeTransaction

Answer = TypeVar("Answer")
Act = Callable[[OfficeTransaction, datetime], Answer]


@dataclass(slots=True)
class QueuedAct(Generic[Answer]):
    """An act on its way, and who awaits its answer."""

    office: str
    act: Act[Answer]
    future: "asyncio.Future[Answer]"
    loop: asyncio.AbstractEventLoop


class FailedActError(Exception):
    """One act of a batch failed, and took the whole commit with it."""

    def __init__(self, why: Exception) -> None:
        super().__init__(str(why))
        self.why = why


def answer_all(acts: Sequence[QueuedAct[Any]], answers: Sequence[Any]) -> None:
    """Give each act's answer, in the same order, to whoever awaits it; from any thread."""
    loops: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], Any]]] = {}
    for queued, answer in zip(acts, answers, strict=True):
        loops.setdefault(queued.loop, []).append((queued.future, answer))
    for loop, pairs in loops.items():
        loop.call_soon_threadsafe(_settle, pairs)


def _settle(pairs: list[tuple[asyncio.Future[Any], Any]]) -> None:
    for future, answer in pairs:
        if future.done():  # whoever asked has gone
            continue
        if isinstance(answer, BaseException):
            future.set_exception(answer)
        else:
            future.set_result(answer)
