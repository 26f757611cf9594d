"""The one place that builds the server's parts and connects them."""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from urllib.parse import urlsplit

from fastapi import FastAPI

from display_board.voice.bank import Bank
from server.alerting import mind_all_halls
from server.api import (
    appointments,
    backups,
    call_next,
    cases,
    centre,
    centre_defaults,
    choose_office,
    citizen,
    conduct,
    counters,
    day,
    devices,
    dossier_acts,
    dossier_forms,
    dossier_lists,
    dossiers,
    erasures,
    errors,
    from_home,
    hall,
    hall_now,
    health,
    inspection,
    issue,
    kept_procedures,
    languages,
    live,
    morning,
    office_indices,
    office_settings,
    officers,
    offices,
    outages,
    own_account,
    own_ticket,
    pages,
    pairings,
    people,
    people_of_office,
    practice,
    procedure_sheets,
    procedures,
    quarters,
    rating_figures,
    ratings,
    received_dossiers,
    recordings,
    reports,
    settings_file,
    setup,
    statistics,
    suggestions,
    surveys,
    ticket_moves,
    ticket_slips,
    tickets,
    trial_slips,
    tried_settings,
    voice,
    week,
)
from server.api.body_limit import BodyLimit
from server.api.description import describe
from server.api.old_addresses import OldAddresses, office_prefixes
from server.api.running import Running
from server.clock_watch import ClockWatch
from server.credentials import new_setup_code
from server.mailing import send_all_mail
from server.noticing import send_all_notices
from server.operations.access.note_device import note_device
from server.operations.office_rows.any_office import is_empty
from server.push.devices import DeviceId, DeviceWatch
from server.push.event_log import log_events
from server.push.hub import Hub
from server.push.wake import Wake
from server.settings import Settings
from server.storage.answers.former_offices import former_offices
from server.storage.apart import Apart
from server.storage.copies import ready_to_serve
from server.storage.database import open_engine
from server.storage.erased import erase_what_came_back
from server.storage.outbox import AnyEntry, events_after
from server.storage.private_files import close_database, private_folder
from server.storage.reader import Reader
from server.storage.writer import Writer
from server.timers import (
    copy_every_night,
    end_feeds_of_ended_tokens,
    forget_ended_letters,
    forget_wiped_cards,
    keep_all_hours,
    make_good_lost_hints,
    mind_all_devices,
    show_life,
    try_the_disk,
)
from server.web_push import WebPush
from server.webhook import Webhooks

LOG = logging.getLogger(__name__)
Clock = Callable[[], datetime]

# What asks for more stands before what is named by a word of the address alone.
# Where nothing decides, the hottest comes first: routes are tried in order.
PARTS = (
    *(issue, call_next, ticket_slips, ticket_moves, tickets),
    *(
        counters,
        offices,
        procedures,
        kept_procedures,
        procedure_sheets,
        day,
        hall,
        centre,
        centre_defaults,
        morning,
        week,
        hall_now,
        people,
        own_account,
        live,
    ),
    *(ratings, rating_figures, statistics, reports, outages, inspection),
    # Before those whose path is a clerk.
    *(office_indices, conduct),
    *(erasures, cases, suggestions, quarters, surveys, appointments),
    # Before those whose path is a dossier.
    dossier_lists,
    *(received_dossiers, dossier_acts, dossier_forms),
    *(pairings, devices, office_settings, settings_file, tried_settings, trial_slips),
    *(backups, recordings, practice),
    *(people_of_office, officers, setup),
    *(citizen, own_ticket, from_home, dossiers, languages, voice, health, pages, choose_office),
)


def utc_now() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)


def build(settings: Settings, clock: Clock) -> Running:
    """Build the parts of a server on a database that is up to date."""
    reader = Reader(open_engine(settings.database_url, writes=False), clock, settings.public_url)

    async def fetch(office: str, seq: int) -> Sequence[AnyEntry]:
        return await reader.read(lambda one: events_after(one, office, seq))

    hub = Hub(fetch)
    loop = asyncio.get_running_loop()

    def answered(events: Sequence[AnyEntry]) -> None:
        loop.call_soon_threadsafe(hub.publish, events)

    engine = open_engine(settings.database_url, writes=True, checkpoints=True)
    # A clock that is turned by hand goes as it is turned.
    watch = ClockWatch() if clock is utc_now else None
    writer = Writer(engine, clock, log_events, settings.public_url, reader.lines, watch, answered)

    async def note(device: DeviceId, online: bool, trouble: str | None) -> None:
        await writer.do(
            device.office,
            lambda tx, now: note_device(tx, device.device, now, online=online, trouble=trouble),
        )

    bank = Bank(settings.data_dir / "voice")
    apart = Apart(open_engine(settings.database_url, writes=True), clock)
    watched = DeviceWatch(note)
    return Running(settings, clock, writer, reader, apart, hub, watched, bank, _push(settings))


def _push(settings: Settings) -> WebPush | None:
    address = urlsplit(settings.public_url)
    if address.scheme != "https":
        return None
    contact = f"https://{address.hostname}"
    return WebPush.with_key_of(settings.push_key_file, contact, settings.push_hosts)


@asynccontextmanager
async def connected(settings: Settings, clock: Clock) -> AsyncIterator[Running]:
    """Run the parts: writer, timers and, on PostgreSQL, the wake-up between processes."""
    server = build(settings, clock)
    server.epoch = await server.reader.epoch()
    server.former = await server.reader.read(former_offices)
    if await server.reader.read(is_empty):
        server.setup_code = settings.setup_code or new_setup_code()
        LOG.warning("no office yet: set one up at %s/setup/", settings.public_url)
        LOG.warning("from another machine its code is %s", server.setup_code)
    server.writer.start()
    async with AsyncExitStack() as stack:
        stack.callback(server.reader.close)
        stack.callback(server.passwords.close)
        stack.callback(server.writer.stop)
        stack.callback(server.apart.close)
        stack.callback(server.devices.stop)
        stack.push_async_callback(server.speaking.stop)
        if not settings.on_sqlite:
            wake = Wake(settings.database_url, server.hub.hint, asyncio.get_running_loop())
            wake.start()
            stack.callback(wake.stop)
        for work in (
            show_life(server.writer),
            try_the_disk(server.writer, server.reader),
            copy_every_night(settings, clock),
            keep_all_hours(server.writer, server.reader),
            forget_wiped_cards(server.reader),
            forget_ended_letters(server.apart, server.reader, clock),
            send_all_mail(settings.mail, server.writer, server.reader),
            mind_all_halls(
                settings.mail,
                Webhooks(settings.webhook_secret_file, settings.webhook_hosts),
                server.writer,
                server.reader,
            ),
            send_all_notices(server.push, server.writer, server.reader),
            mind_all_devices(server.writer, server.reader, server.devices),
            make_good_lost_hints(server.hub, server.reader, woken=not settings.on_sqlite),
            end_feeds_of_ended_tokens(server.admitted, server.reader, clock, settings.idle),
        ):
            stack.push_async_callback(_cancelled, asyncio.create_task(work))
        # What start-up made stays; collecting it again and again made the slowest answers.
        gc.collect()
        gc.freeze()
        yield server


async def _cancelled(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


def create_app(
    settings: Settings, clock: Clock = utc_now, on_ready: Callable[[], None] = lambda: None
) -> FastAPI:
    """Make the server for a database, bringing its schema up to date first.

    Args:
        settings: of this installation.
        clock: gives the moment, with its zone; whoever tries a day out gives one to turn.
        on_ready: called once it serves.
    """
    private_folder(settings.data_dir)
    ready_to_serve(settings.database_url, settings.copies, datetime.now(UTC))
    erase_what_came_back(settings.database_url, settings.data_dir)
    close_database(settings.database_url)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with connected(settings, clock) as server:
            app.state.running = server
            on_ready()
            yield

    # FastAPI's own page would fetch its scripts from the internet; ours is among the pages.
    app = FastAPI(
        title="Lượt",
        version=version("luot"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        # An office's server reports to nobody; asking on every request whom to report to is dear.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.add_middleware(BodyLimit)
    errors.install(app)
    app.openapi = partial(describe, app)  # type: ignore[method-assign]  # FastAPI's documented way
    for part in PARTS:
        # Each route stands in the one list itself: an included router is looked through twice.
        app.router.routes.extend(part.router.routes)
    app.add_middleware(OldAddresses, prefixes=office_prefixes(app))
    return app
