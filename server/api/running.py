"""The connected parts of a running server, as routes reach them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from fastapi import Request, WebSocket
from starlette.requests import HTTPConnection

from display_board.voice.bank import Bank
from server.api.failures import Failures
from server.api.followers import Followers
from server.api.one_by_one import OneByOne
from server.api.password_checks import PasswordChecks
from server.api.speaking import Speaking
from server.api.tally import Tally
from server.api.uploads import Uploads
from server.contract.problems import ProblemCode
from server.gate.address import network_of
from server.gate.descriptors import raise_descriptors, room_for_strangers, room_for_streams
from server.push.admitted import Admitted
from server.push.crowd import Crowds, Turns
from server.push.devices import DeviceWatch
from server.push.door import Doors
from server.push.hub import Hub
from server.refusal import Refusal
from server.settings import Settings
from server.storage.answers.centre import Centre
from server.storage.answers.door import door_code
from server.storage.answers.dossier_day import DossierDays
from server.storage.answers.procedures import Catalogues
from server.storage.answers.shared_status import SharedStatus
from server.storage.apart import Apart
from server.storage.identities import Identity
from server.storage.reader import Reader
from server.storage.tables.former_rows import FormerOffice
from server.storage.wait.hints import Hints
from server.storage.wait.quiet_weeks import QuietWeeks
from server.storage.writer import Writer
from server.web_push import WebPush

KNOWN_FOR_SECONDS = 10.0
"""How long a token is believed without asking the database; a revoked one lasts no longer."""
MOST_KNOWN = 5_000
MOST_WRONG = 120
WRONG_SECONDS = 60.0
"""So many unknown codes and files of one address in so long; an honest page asks for none."""
MOST_SUGGESTIONS = 30
SUGGESTION_SECONDS = 3_600.0
"""So many entries in the suggestion book of one address in so long; a hall may stand behind it."""
MOST_BOOKINGS = 30
BOOKING_SECONDS = 3_600.0
"""So many visits of one address booked or moved in so long; a hall may stand behind it."""
MOST_SUBSCRIPTIONS = 240
SUBSCRIPTION_SECONDS = 3_600.0
"""So many phones of one address that ask to be told in so long; a hall may stand behind it."""
MOST_PAIRINGS = 240
PAIRING_SECONDS = 3_600.0
"""So many letters for devices of one address in so long: forty devices that nobody lets in yet."""
MOST_WRONG_LETTERS = 5
WRONG_LETTERS_SECONDS = 60.0
"""So many letters that no device shows, of one person or address in so long."""
MOST_FAILED_SLIPS = 12
FAILED_SLIPS_SECONDS = 60.0
"""So many slips of one device that did not come out in so long: one each five seconds, the
shortest that anybody stands at a kiosk."""


@dataclass(slots=True)
class TokenCache:
    """Who holds which token, for KNOWN_FOR_SECONDS."""

    _known: dict[str, tuple[float, Identity]] = field(default_factory=dict)

    def get(self, token_hash: str) -> Identity | None:
        """Answer a holder that was found not long ago."""
        until, identity = self._known.get(token_hash, (0.0, None))
        return identity if time.monotonic() < until else None

    def put(self, token_hash: str, identity: Identity) -> None:
        """Remember a holder."""
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[token_hash] = (time.monotonic() + KNOWN_FOR_SECONDS, identity)

    def forget_device(self, device: str) -> None:
        """Believe what is known of a device no longer: its name may be another."""
        for hashed, (_, identity) in list(self._known.items()):
            if identity.actor.device == device:
                del self._known[hashed]

    def forget(self, token_hash: str) -> None:
        """Believe a token no longer."""
        self._known.pop(token_hash, None)

    def forget_all(self) -> None:
        """Believe nothing: what people may do changed at once for many."""
        self._known.clear()


@dataclass(slots=True)
class Running:
    """What create_app built and connected."""

    settings: Settings
    clock: Callable[[], datetime]
    writer: Writer
    reader: Reader
    apart: Apart
    hub: Hub
    devices: DeviceWatch
    voice: Bank
    push: WebPush | None = None
    """None: this installation tells phones nothing, since browsers take it from https alone."""
    replaying: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Past days are run again one request after the other: each keeps a core for a second."""
    posting: OneByOne = field(default_factory=lambda: OneByOne(most=8, retry_seconds=5))
    """Sheets to post are typeset one request after the other: everybody may ask for one."""
    epoch: str = ""
    former: dict[str, FormerOffice] = field(default_factory=dict)
    """Offices that were merged, by their codes; while a server runs none is."""
    setup_code: str = ""
    """By which another machine sets up the first office; empty: there is one."""
    tokens: TokenCache = field(default_factory=TokenCache)
    admitted: Admitted = field(default_factory=Admitted)
    failures: Failures = field(default_factory=Failures)
    passwords: PasswordChecks = field(default_factory=PasswordChecks)
    wrong_addresses: Tally[str] = field(default_factory=lambda: Tally(MOST_WRONG, WRONG_SECONDS))
    wrong_doors: Tally[str] = field(default_factory=lambda: Tally(MOST_WRONG, WRONG_SECONDS))
    wrong_dossiers: Tally[str] = field(default_factory=lambda: Tally(MOST_WRONG, WRONG_SECONDS))
    catalogues: Catalogues = field(default_factory=Catalogues)
    quiet_weeks: QuietWeeks = field(default_factory=QuietWeeks)
    status: SharedStatus = field(default_factory=SharedStatus)
    halls: SharedStatus = field(default_factory=SharedStatus)
    centre: Centre = field(default_factory=Centre)
    hints: Hints = field(default_factory=Hints)
    dossier_days: DossierDays = field(default_factory=DossierDays)
    uploads: Uploads = field(default_factory=Uploads)
    suggestions: Tally[str] = field(
        default_factory=lambda: Tally(MOST_SUGGESTIONS, SUGGESTION_SECONDS)
    )
    bookings: Tally[str] = field(default_factory=lambda: Tally(MOST_BOOKINGS, BOOKING_SECONDS))
    subscriptions: Tally[str] = field(
        default_factory=lambda: Tally(MOST_SUBSCRIPTIONS, SUBSCRIPTION_SECONDS)
    )
    pairings: Tally[str] = field(default_factory=lambda: Tally(MOST_PAIRINGS, PAIRING_SECONDS))
    wrong_letters: Tally[str] = field(
        default_factory=lambda: Tally(MOST_WRONG_LETTERS, WRONG_LETTERS_SECONDS)
    )
    failed_slips: Tally[str] = field(
        default_factory=lambda: Tally(MOST_FAILED_SLIPS, FAILED_SLIPS_SECONDS)
    )
    speaking: Speaking = field(init=False)
    followers: Followers = field(init=False)
    turns: Turns = field(init=False)
    crowds: Crowds = field(init=False)
    doors: Doors = field(init=False)

    def __post_init__(self) -> None:
        self.speaking = Speaking(self.settings.data_dir)
        self.doors = Doors(self._door_code, self.clock, self.settings.public_url)
        self.turns = Turns(self.writer.under_way.none)
        self.crowds = Crowds(self.hub, self.turns)
        limits = self.settings.limits
        room = room_for_strangers(raise_descriptors(), limits.reserved_connections)
        streams = room_for_streams(room, limits.streams)
        self.followers = Followers(limits.streams_an_address, streams)

    @property
    def push_key(self) -> str | None:
        """The public key under which phones are told of their turn."""
        return None if self.push is None else self.push.public_key

    async def _door_code(self, office: str) -> str | None:
        code, _ = await self.reader.read_office(office, door_code)
        return code

    def nothing_there(self, asked: HTTPConnection, code: ProblemCode) -> Refusal:
        """Refuse what does not exist; whoever asks for such things without end is told to wait.

        What does exist is answered all the same: a whole hall may stand behind one address.
        """
        address = address_of(asked)
        try:
            self.wrong_addresses.check(address)
        except Refusal as slowed:
            return slowed
        self.wrong_addresses.note(address)
        return Refusal(code)


def address_of(asked: HTTPConnection) -> str:
    """Name where a request comes from: what is counted of an address is counted under this."""
    return network_of(asked.client.host if asked.client else "")


def running(request: Request) -> Running:
    """Reach the running parts from a route."""
    found: Running = request.app.state.running
    return found


def running_behind(websocket: WebSocket) -> Running:
    """Reach the running parts from a socket's route."""
    found: Running = websocket.app.state.running
    return found
