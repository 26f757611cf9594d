"""What happens by the clock: days turn, services open and close, lost hints are made good."""

import asyncio
import logging
from datetime import datetime

from server.contract.live import HEARTBEAT_SECONDS
from server.operations.keep_hours import keep_hours
from server.push.hub import Hub
from server.refusal import Refusal
from server.storage.reader import Reader
from server.storage.transaction import OfficeTransaction
from server.storage.writer import Writer

LOG = logging.getLogger(__name__)

HOURS_SECONDS = 10
"""How late, at most, midnight or an opening hour is noticed when nobody does anything."""


async def keep_all_hours(writer: Writer, reader: Reader) -> None:
    """Keep every office's hours until cancelled."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        keep_hours(tx, now)

    while True:
        try:
            for office in await reader.offices():
                await writer.do(office, act)
        except Refusal as refusal:
            LOG.warning("hours could not be kept just now: %s", refusal)
        except Exception:
            LOG.exception("hours could not be kept; trying again")
        await asyncio.sleep(HOURS_SECONDS)


async def make_good_lost_hints(hub: Hub, reader: Reader) -> None:
    """Look for events that nobody told of, once a heartbeat, until cancelled."""
    while True:
        await asyncio.sleep(HEARTBEAT_SECONDS)
        if not hub.listened_offices():
            continue
        try:
            for office, seq in (await reader.offices()).items():
                hub.hint(office, seq)
        except Exception:
            LOG.exception("the outbox could not be looked at; trying again")
