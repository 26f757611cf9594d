"""What happens by the clock: days turn, services open and close, what was lost is noticed."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from server.contract.live import HEARTBEAT_SECONDS
from server.each_office import each_office
from server.operations.access.mind_devices import mind_devices
from server.operations.day.keep_hours import keep_hours
from server.operations.device_rows.ended_letters import forget_ended, have_ended
from server.push.admitted import Admitted
from server.push.devices import DeviceWatch
from server.push.hub import Hub
from server.refusal import Refusal
from server.settings import Settings
from server.storage.answers.card import living_secrets
from server.storage.apart import Apart
from server.storage.identities import valid_tokens
from server.storage.memory import IN_MEMORY, wipe
from server.storage.nightly import COPY_SECONDS, copy_tonight
from server.storage.reader import Reader
from server.storage.storage_faults import lasting_fault
from server.storage.transaction import OfficeTransaction
from server.storage.trial_write import write_something
from server.storage.unusable import UnusableDatabaseError
from server.storage.writer import Writer
from server.supervisor import signs_of_life_seconds, tell_supervisor
from server.texts import say

LOG = logging.getLogger(__name__)
"""Of a fault that lasts whoever tries the disk tells, once; here only of others."""

HOURS_SECONDS = 10
"""How late, at most, midnight or an opening hour is noticed when nobody does anything."""
DISK_SECONDS = 10
"""How late, at most, a disk that takes nothing more is noticed, and one that is mended."""
LOOK_SECONDS = 0.5
"""How late, at most, another process's events are heard where nobody tells of them."""
LETTERS_SECONDS = 60
"""How long, at most, letters that hold no more stay in the database."""
TOKENS_SECONDS = 10
"""How long, at most, a feed outlives the sign-in or device it was opened for."""
DEVICES_SECONDS = 30
"""How often connected devices are looked through, well within what counts as silence."""


async def keep_all_hours(writer: Writer, reader: Reader) -> None:
    """Keep every office's hours until cancelled."""

    def act(tx: OfficeTransaction, now: datetime) -> None:
        keep_hours(tx, now)

    async def keep_hours_of(office: str) -> None:
        await writer.do(office, act)

    while True:
        try:
            await each_office(await reader.offices(), keep_hours_of, "keeping the hours")
        except Refusal as refusal:
            LOG.warning("hours could not be kept just now: %s", refusal)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("hours could not be kept; trying again")
        await asyncio.sleep(HOURS_SECONDS)


async def forget_wiped_cards(reader: Reader) -> None:
    """Wipe from memory what the database knows of cards no more, whoever closed the day there."""
    while True:
        await asyncio.sleep(HOURS_SECONDS)
        try:
            for office in IN_MEMORY.offices():
                await forget_cards_of(office, reader)
        except OSError as refused:
            LOG.warning("closed days' cards cannot be wiped from memory: %s", refused)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("closed days' cards could not be wiped from memory; trying again")


async def forget_cards_of(office: str, reader: Reader) -> None:
    """Wipe once what is known of an office's cards no more; a key that is there still holds."""
    key, cards = await reader.read(lambda one: living_secrets(one, office))
    if IN_MEMORY.day_goes_on(office, key):
        return
    gone = IN_MEMORY.gone(office, key, cards)
    copies = await asyncio.to_thread(wipe, gone)
    LOG.info("what was known of cards at %s is wiped from memory: %d copies", office, copies)


async def forget_ended_letters(apart: Apart, reader: Reader, clock: Callable[[], datetime]) -> None:
    """Wipe the letters of devices that nobody let in, until cancelled."""
    while True:
        await asyncio.sleep(LETTERS_SECONDS)
        try:
            if await reader.read(partial(have_ended, now=clock())):
                await apart.do(forget_ended)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("letters that have ended could not be wiped; trying again")


async def try_the_disk(writer: Writer, reader: Reader) -> None:
    """Write something small every now and then until cancelled: the writer notes what comes."""
    while True:
        try:
            for office in await reader.offices():
                await writer.do(office, write_something)
                writer.mended()
                break
        except Refusal:
            pass  # the writer has told of it
        except Exception as fault:
            if not writer.lasts(fault):
                LOG.exception("the disk could not be tried; trying again")
        await asyncio.sleep(DISK_SECONDS)


async def copy_every_night(settings: Settings, clock: Callable[[], datetime]) -> None:
    """Make the copy of the night when it is due, or soon after a start that comes later."""
    while settings.copy_at is not None:
        await asyncio.sleep(COPY_SECONDS)
        now = clock().astimezone()
        if now.time() < settings.copy_at:
            continue
        try:
            made = await asyncio.to_thread(
                copy_tonight, settings.database_url, settings.copies, settings.copies_kept, now
            )
        except UnusableDatabaseError as wrong:
            LOG.error(  # noqa: TRY400 - its sentence says all
                "no copy was made tonight: %s", say("database", "en", wrong.reason, **wrong.values)
            )
        except Exception:
            LOG.exception("no copy was made tonight; trying again")
        else:
            if made is not None:
                LOG.info("copied and checked: %s", made)


async def show_life(writer: Writer) -> None:
    """Tell systemd that this server lives, until cancelled; while nothing can be written, not."""
    seconds = signs_of_life_seconds()
    while seconds is not None:
        if writer.alive:
            try:
                tell_supervisor("WATCHDOG=1")
            except OSError:
                LOG.exception("systemd does not hear that the server lives; trying again")
        await asyncio.sleep(seconds)


async def mind_all_devices(writer: Writer, reader: Reader, devices: DeviceWatch) -> None:
    """Keep every office's list of devices true, also after a crash, until cancelled."""

    def minding(connected: frozenset[str]) -> Callable[[OfficeTransaction, datetime], None]:
        return lambda tx, now: mind_devices(tx, connected, now)

    async def mind_devices_of(office: str) -> None:
        await writer.do(office, minding(devices.connected_in(office)))

    while True:
        try:
            await each_office(await reader.offices(), mind_devices_of, "looking at devices")
        except Refusal as refusal:
            LOG.warning("devices could not be looked at just now: %s", refusal)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("devices could not be looked at; trying again")
        await asyncio.sleep(DEVICES_SECONDS)


async def end_feeds_of_ended_tokens(
    admitted: Admitted, reader: Reader, clock: Callable[[], datetime], idle: timedelta
) -> None:
    """Cut off whose sign-in or device has ended, whichever process ended it, until cancelled."""
    while True:
        await asyncio.sleep(TOKENS_SECONDS)
        try:
            await look_at_tokens(admitted, reader, clock, idle)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("the tokens of open feeds could not be looked at; trying again")


async def look_at_tokens(
    admitted: Admitted, reader: Reader, clock: Callable[[], datetime], idle: timedelta
) -> None:
    """Look once at the tokens of all open feeds, and end those of tokens that ended."""
    tokens = admitted.tokens()
    if tokens:
        now = clock()
        valid = await reader.read(lambda one: valid_tokens(one, tokens, now, idle))
        admitted.end(set(tokens) - valid)


async def make_good_lost_hints(hub: Hub, reader: Reader, *, woken: bool) -> None:
    """Look for events that nobody told of, until cancelled.

    Once a heartbeat where other processes wake this one (`woken`), else more often: an import
    beside the server is seen at once all the same.
    """
    while True:
        await asyncio.sleep(HEARTBEAT_SECONDS if woken else LOOK_SECONDS)
        if not hub.listened_offices():
            continue
        try:
            for office, seq in (await reader.offices()).items():
                hub.hint(office, seq)
        except Exception as fault:
            if lasting_fault(fault) is None:
                LOG.exception("the outbox could not be looked at; trying again")
