"""The live feed, for ever: connect, resume, notice silence and gaps, and tell how the kiosk is."""

import asyncio
import contextlib
import json
import logging
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import urlencode

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from kiosk_app.engine.messages import (
    Beat,
    Greeting,
    Happening,
    Message,
    Passed,
    Picture,
    UnreadableError,
    read,
)
from kiosk_app.engine.server_http import Address, away_of, pause_after
from kiosk_app.rules.moves import Away
from server.contract.live import SILENCE_SECONDS, STATUS_SECONDS

log = logging.getLogger(__name__)

LONGEST_PAUSE = 5.0
_FIRST_PAUSE = 0.25
_CLOSE_SECONDS = 1.0
_OPEN_SECONDS = 5.0
_CLOSED_AS = 4000
"""The server closes a feed with this and the status that a request would have got."""


class GapError(Exception):
    """An event is missing, or nothing came for too long: the connection has to be made anew."""


@dataclass(slots=True)
class Position:
    """How far this listener has heard."""

    epoch: str | None = None
    seq: int | None = None

    def query(self) -> str:
        """What to ask for after a reconnect."""
        if self.epoch is None or self.seq is None:
            return ""
        return "?" + urlencode({"since": self.seq, "epoch": self.epoch})

    def hear(self, message: Message) -> None:
        """Take one message's position in the order.

        Raises:
            GapError: an event is missing.
        """
        match message:
            case Greeting(epoch):
                if epoch != self.epoch:
                    self.epoch, self.seq = epoch, None
            case Picture(seq):
                self.seq = seq
            case Beat(seq) if self.seq is not None:
                if seq > self.seq:
                    raise GapError(f"heartbeat {seq} after {self.seq}")
            case Passed(seq) | Happening(seq) if self.seq is not None and seq != self.seq + 1:
                raise GapError(f"event {seq} after {self.seq}")
            case Beat(seq) | Passed(seq) | Happening(seq):
                self.seq = seq


class LiveFeed:
    """Listens to one office for as long as the task runs.

    `on_message` gets every message in order but those that tell a kiosk nothing, `on_up` follows
    each hello, `on_down` each loss, with its reason. `status` is asked for what to
    tell of this device.
    """

    def __init__(
        self,
        address: Address,
        office: str,
        *,
        on_message: Callable[[Message], None],
        on_up: Callable[[], None],
        on_down: Callable[[Away], None],
        status: Callable[[int | None], dict[str, Any]],
    ) -> None:
        self._url = f"ws{address.api.removeprefix('http')}/offices/{office}/live"
        self._headers = address.headers
        self._on_message = on_message
        self._on_up = on_up
        self._on_down = on_down
        self._status = status
        self._position = Position()
        self._pause = _FIRST_PAUSE
        self._unreadable: str | None = None
        self._news_of_us = asyncio.Event()

    def tell_status(self) -> None:
        """Tell the server at once how this device is."""
        self._news_of_us.set()

    async def run(self) -> None:
        """Listen until cancelled."""
        while True:
            why = await self._until_away()
            self._on_down(why)
            # Not for secrecy: kiosks of one office must not all come back in the same moment.
            spread = random.uniform(0.6, 1.0)  # noqa: S311 -- jitter
            await asyncio.sleep(pause_after(why, self._pause) * spread)
            self._pause = min(LONGEST_PAUSE, self._pause * 2)

    async def _until_away(self) -> Away:
        """Listen until the connection ends, and tell what ended it."""
        try:
            async with self._connected() as connection:
                await self._listen(connection)
        except UnreadableError as unreadable:
            # What follows it would be missed, or it would come again for ever: start afresh.
            self._position = Position()
            self._complain(str(unreadable))
        except ConnectionClosed as closed:
            return away_of(closed.rcvd.code - _CLOSED_AS if closed.rcvd else 0)
        except InvalidStatus as refused:
            return away_of(refused.response.status_code)
        except (OSError, WebSocketException, TimeoutError, GapError, ValueError):
            pass
        return Away.LOST

    def _complain(self, of: str) -> None:
        """Log what cannot be read, once while it stays the same."""
        if of != self._unreadable:
            self._unreadable = of
            log.error("the server's message cannot be read: %s", of)

    @contextlib.asynccontextmanager
    async def _connected(self) -> AsyncIterator[ClientConnection]:
        connection = await connect(
            self._url + self._position.query(),
            additional_headers=self._headers,
            open_timeout=_OPEN_SECONDS,
            close_timeout=_CLOSE_SECONDS,
            ping_interval=None,
            compression=None,
            max_size=8 * 1024 * 1024,
            proxy=None,
        )
        teller = asyncio.create_task(self._tell(connection))
        try:
            yield connection
        finally:
            teller.cancel()
            try:
                # Not awaited by itself: that would take our own cancelling for the teller's.
                await asyncio.wait([teller])
                await connection.close()
            finally:
                # A closing that is cancelled in its turn leaves the socket open.
                connection.transport.abort()

    async def _listen(self, connection: ClientConnection) -> NoReturn:
        while True:
            async with asyncio.timeout(SILENCE_SECONDS):
                text = await connection.recv()
            message = read(text)
            if message is None:
                continue
            self._position.hear(message)
            if isinstance(message, Greeting):
                self._pause = _FIRST_PAUSE
                self._on_up()
            self._on_message(message)

    async def _tell(self, connection: ClientConnection) -> None:
        with contextlib.suppress(WebSocketException, OSError):
            while True:
                await connection.send(json.dumps(self._status(self._position.seq)))
                self._news_of_us.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(STATUS_SECONDS):
                        await self._news_of_us.wait()
